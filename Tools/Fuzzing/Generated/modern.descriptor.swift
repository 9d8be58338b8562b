// swift-format-ignore-file
// Generated from fuzz/modern.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// What `fuzz/modern.proto` says.
enum ModernDescriptor {
  /// The descriptor and those of the files it imports.
  static let file = ProtobufFileDescriptor(
    name: "fuzz/modern.proto",
    base64: """
      ChFmdXp6L21vZGVybi5wcm90bxIEZnV6ehoZZ29vZ2xlL3Byb3RvYnVmL2FueS5wcm90bxoeZ29vZ2xlL3Byb3RvYnVm\
      L2R1cmF0aW9uLnByb3RvGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxocZ29vZ2xlL3Byb3RvYnVmL3N0\
      cnVjdC5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxoeZ29vZ2xlL3Byb3RvYnVmL3dyYXBwZXJz\
      LnByb3RvItcMCgZNb2Rlcm4SDAoBYRgBIAEoBVIBYRIMCgFiGAIgASgDUgFiEgwKAWMYAyABKA1SAWMSDAoBZBgEIAEo\
      BFIBZBIMCgFlGAUgASgRUgFlEgwKAWYYBiABKBJSAWYSDAoBZxgHIAEoB1IBZxIMCgFoGAggASgGUgFoEgwKAWkYCSAB\
      KA9SAWkSDAoBahgKIAEoEFIBahIMCgFrGAsgASgCUgFrEgwKAWwYDCABKAFSAWwSDAoBbRgNIAEoCFIBbRIMCgFuGA4g\
      ASgJUgFuEgwKAW8YDyABKAxSAW8SJQoEa2luZBgQIAEoDjIRLmZ1enouTW9kZXJuLktpbmRSBGtpbmQSIgoFaW5uZXIY\
      ESABKAsyDC5mdXp6Lk1vZGVyblIFaW5uZXISFwoEdG9sZBgSIAEoBUgBUgR0b2xkiAEBEhgKB251bWJlcnMYEyADKANS\
      B251bWJlcnMSJwoFa2luZHMYFCADKA4yES5mdXp6Lk1vZGVybi5LaW5kUgVraW5kcxIgCgRtYW55GBUgAygLMgwuZnV6\
      ei5Nb2Rlcm5SBG1hbnkSLQoFdGV4dHMYFiADKAsyFy5mdXp6Lk1vZGVybi5UZXh0c0VudHJ5UgV0ZXh0cxI2CghtZXNz\
      YWdlcxgXIAMoCzIaLmZ1enouTW9kZXJuLk1lc3NhZ2VzRW50cnlSCG1lc3NhZ2VzEi0KBWZsYWdzGBggAygLMhcuZnV6\
      ei5Nb2Rlcm4uRmxhZ3NFbnRyeVIFZmxhZ3MSRwoPa2luZHNfYnlfbnVtYmVyGBkgAygLMh8uZnV6ei5Nb2Rlcm4uS2lu\
      ZHNCeU51bWJlckVudHJ5Ug1raW5kc0J5TnVtYmVyEhQKBHRleHQYGiABKAlIAFIEdGV4dBI2Cgdub3RoaW5nGBsgASgO\
      MhouZ29vZ2xlLnByb3RvYnVmLk51bGxWYWx1ZUgAUgdub3RoaW5nEiQKBW90aGVyGBwgASgLMgwuZnV6ei5Nb2Rlcm5I\
      AFIFb3RoZXISJgoDYW55GB0gASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueVIDYW55Ei4KBHRpbWUYHiABKAsyGi5nb29n\
      bGUucHJvdG9idWYuVGltZXN0YW1wUgR0aW1lEjUKCGR1cmF0aW9uGB8gASgLMhkuZ29vZ2xlLnByb3RvYnVmLkR1cmF0\
      aW9uUghkdXJhdGlvbhIuCgRtYXNrGCAgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IEbWFzaxIvCgZzdHJ1\
      Y3QYISABKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0UgZzdHJ1Y3QSLAoFdmFsdWUYIiABKAsyFi5nb29nbGUucHJv\
      dG9idWYuVmFsdWVSBXZhbHVlEi4KBGxpc3QYIyABKAsyGi5nb29nbGUucHJvdG9idWYuTGlzdFZhbHVlUgRsaXN0EjUK\
      B3dyYXBwZWQYJCABKAsyGy5nb29nbGUucHJvdG9idWYuSW50NjRWYWx1ZVIHd3JhcHBlZBJACg13cmFwcGVkX2J5dGVz\
      GCUgASgLMhsuZ29vZ2xlLnByb3RvYnVmLkJ5dGVzVmFsdWVSDHdyYXBwZWRCeXRlcxIuCgZ2YWx1ZXMYJiADKAsyFi5n\
      b29nbGUucHJvdG9idWYuVmFsdWVSBnZhbHVlcxo4CgpUZXh0c0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVl\
      GAIgASgJUgV2YWx1ZToCOAEaSQoNTWVzc2FnZXNFbnRyeRIQCgNrZXkYASABKANSA2tleRIiCgV2YWx1ZRgCIAEoCzIM\
      LmZ1enouTW9kZXJuUgV2YWx1ZToCOAEaOAoKRmxhZ3NFbnRyeRIQCgNrZXkYASABKAhSA2tleRIUCgV2YWx1ZRgCIAEo\
      AVIFdmFsdWU6AjgBGlMKEktpbmRzQnlOdW1iZXJFbnRyeRIQCgNrZXkYASABKA1SA2tleRInCgV2YWx1ZRgCIAEoDjIR\
      LmZ1enouTW9kZXJuLktpbmRSBXZhbHVlOgI4ASJBCgRLaW5kEhQKEEtJTkRfVU5TUEVDSUZJRUQQABIMCghLSU5EX09O\
      RRABEhUKCEtJTkRfTE9XEP///////////wFCCAoGY2hvaWNlQgcKBV90b2xkYgZwcm90bzM=
      """,
    dependencies: [ProtobufAnyDescriptor.file, ProtobufDurationDescriptor.file, ProtobufFieldMaskDescriptor.file, ProtobufStructDescriptor.file, ProtobufTimestampDescriptor.file, ProtobufWrappersDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  static var bytes: [UInt8] { file.bytes }
}

extension Modern: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "fuzz.Modern" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ModernDescriptor.file }
}
