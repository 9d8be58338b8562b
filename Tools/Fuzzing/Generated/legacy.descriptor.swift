// swift-format-ignore-file
// Generated from fuzz/legacy.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// What `fuzz/legacy.proto` says.
enum LegacyDescriptor {
  /// The descriptor and those of the files it imports.
  static let file = ProtobufFileDescriptor(
    name: "fuzz/legacy.proto",
    base64: """
      ChFmdXp6L2xlZ2FjeS5wcm90bxIEZnV6ehoRZnV6ei9tb2Rlcm4ucHJvdG8ixAYKBkxlZ2FjeRIOCgJpZBgBIAIoBVIC\
      aWQSFQoEbmFtZRgCIAEoCToBeFIEbmFtZRIlCgRpdGVtGAMgAygKMhEuZnV6ei5MZWdhY3kuSXRlbVIEaXRlbRIvCgVj\
      b2xvchgEIAEoDjISLmZ1enouTGVnYWN5LkNvbG9yOgVHUkVFTlIFY29sb3ISLgoGY29sb3JzGAUgAygOMhIuZnV6ei5M\
      ZWdhY3kuQ29sb3JCAhABUgZjb2xvcnMSNgoIY2hpbGRyZW4YBiADKAsyGi5mdXp6LkxlZ2FjeS5DaGlsZHJlbkVudHJ5\
      UghjaGlsZHJlbhI3CglieV9udW1iZXIYByADKAsyGi5mdXp6LkxlZ2FjeS5CeU51bWJlckVudHJ5UghieU51bWJlchIS\
      CgN5ZXMYCCABKAhIAFIDeWVzEhYKBWZpeGVkGAkgASgGSABSBWZpeGVkEiYKBm1vZGVybhgKIAEoCzIMLmZ1enouTW9k\
      ZXJuSABSBm1vZGVybhInCgRwYWlyGAsgASgKMhEuZnV6ei5MZWdhY3kuUGFpckgAUgRwYWlyEhYKBmZsb2F0cxgMIAMo\
      AlIGZmxvYXRzEhwKB2RvdWJsZXMYDSADKAFCAhABUgdkb3VibGVzEhQKBXdvcmRzGA4gAygJUgV3b3JkcxIcCgRibG9i\
      GA8gASgMOghcMDAxXDM3N1IEYmxvYhpCCgRJdGVtEhYKBm51bWJlchgBIAEoElIGbnVtYmVyEiIKBWlubmVyGAIgASgL\
      MgwuZnV6ei5MZWdhY3lSBWlubmVyGkkKDUNoaWxkcmVuRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSIgoFdmFsdWUYAiAB\
      KAsyDC5mdXp6LkxlZ2FjeVIFdmFsdWU6AjgBGjsKDUJ5TnVtYmVyRW50cnkSEAoDa2V5GAEgASgPUgNrZXkSFAoFdmFs\
      dWUYAiABKAJSBXZhbHVlOgI4ARowCgRQYWlyEhIKBGxlZnQYASACKAlSBGxlZnQSFAoFcmlnaHQYAiABKAxSBXJpZ2h0\
      IiQKBUNvbG9yEgcKA1JFRBABEhIKBUdSRUVOEPv//////////wEqBQhkEMkBQggKBmNob2ljZTouCgRtb3JlEgwuZnV6\
      ei5MZWdhY3kYZCABKAsyDC5mdXp6LkxlZ2FjeVIEbW9yZTooCgZjb3VudHMSDC5mdXp6LkxlZ2FjeRhlIAMoDUICEAFS\
      BmNvdW50czogCgRub3RlEgwuZnV6ei5MZWdhY3kYZiABKAlSBG5vdGU=
      """,
    dependencies: [ModernDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  static var bytes: [UInt8] { file.bytes }
}

extension Legacy: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "fuzz.Legacy" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { LegacyDescriptor.file }
}

extension Legacy.Item: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "fuzz.Legacy.Item" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { LegacyDescriptor.file }
}

extension Legacy.Pair: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "fuzz.Legacy.Pair" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { LegacyDescriptor.file }
}
