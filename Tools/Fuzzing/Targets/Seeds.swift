internal import ProtoCompiler
internal import TesseraProtobuf
internal import TesseraProtobufJSON
internal import TesseraProtobufText
internal import TesseraProtobufWellKnownTypes

/// Inputs that are right, and use as much as they can.
enum Seeds {
  private static var modern: Modern {
    var message = Modern(
      a: -1, b: .min, c: .max, d: .max, e: .min, f: -3, g: 4, h: 5, i: -6, j: -7, k: 1.5, l: -0.1,
      m: true, n: "é😀\"\\", o: [0, 255], kind: .one)
    message.told = 0
    message.numbers = [1, -1, 1 << 40]
    message.kinds = [.one, .low, Modern.Kind(rawValue: 9)]
    message.texts = ["a": "b", "": ""]
    message.flags = [true: .infinity]
    message.kindsByNumber = [7: .one]
    message.choice = .text("t")
    message.any = ProtobufAny(
      typeURL: "type.googleapis.com/fuzz.Modern", value: Modern(a: 1).encodedBytes())
    message.time = ProtobufTimestamp(seconds: 1_700_000_000, nanos: 5_000_000)
    message.duration = ProtobufDuration(seconds: -1, nanos: -500_000_000)
    message.mask = ProtobufFieldMask(paths: ["a.b", "c_d"])
    message.value = ProtobufValue(kind: .nullValue(ProtobufNullValue(rawValue: 0)))
    message.struct = ProtobufStruct(fields: ["x": ProtobufValue(kind: .numberValue(1))])
    message.list = ProtobufListValue(values: [ProtobufValue(kind: .stringValue("s"))])
    message.wrapped = ProtobufInt64Value(value: 3)
    message.wrappedBytes = ProtobufBytesValue(value: [1])
    let inner = message
    message.inner = inner
    message.many = [Modern(), Modern(b: 2)]
    message.messages = [-1: Modern(c: 3)]
    return message
  }

  private static var legacy: Legacy {
    var message = Legacy()
    message.id = 1
    message.name = "n"
    message.color = .green
    message.colors = [.red, .green]
    message.item = [Legacy.Item(number: -9)]
    message.children = ["c": Legacy(id: 2)]
    message.choice = .pair(Legacy.Pair(left: "l", right: [9]))
    message.floats = [0.5]
    message.doubles = [1e300, -0]
    message.words = ["w", ""]
    message[LegacyExtensions.note] = "note"
    message[LegacyExtensions.counts] = [1, 2]
    message[LegacyExtensions.more] = Legacy(id: 3)
    return message
  }

  private static func described() -> [(UInt8, any ProtobufDescribed)] {
    var messages: [(UInt8, any ProtobufDescribed)] = [
      (0, modern), (0, Modern()), (1, legacy), (1, Legacy(id: 0)),
      (3, ProtobufStruct(fields: ["a": ProtobufValue(kind: .boolValue(true))])),
    ]
    if let file = try? ProtobufFileDescriptorProto(protobuf: Legacy.protobufFile.bytes) {
      messages.append((2, file))
    }
    return messages
  }

  static var encoded: [[UInt8]] {
    described().map { [$0.0] + $0.1.encodedBytes(deterministic: true) }
  }

  static var json: [[UInt8]] {
    var options = ProtobufJSONOptions.defaults
    options.types = [Legacy.protobufFile]
    return described().compactMap { tag, message in
      (try? message.json(options: options)).map { [tag] + Array($0.utf8) }
    }
  }

  static var text: [[UInt8]] {
    var options = ProtobufTextOptions.defaults
    options.types = [Legacy.protobufFile]
    return described().compactMap { tag, message in
      (try? message.text(options: options)).map { [tag] + Array($0.utf8) }
    }
  }

  static var proto: [[UInt8]] {
    let texts = [
      """
      // About the file.
      syntax = "proto3";
      package p.q;
      import "google/protobuf/descriptor.proto";
      option java_package = "a" 'b';
      // About M.
      message M {
        int32 a = 1 [json_name = "x", deprecated = true]; // Behind a.
        optional string b = 2;
        repeated sint64 c = 3 [packed = false];
        map<string, M.N> d = 4;
        oneof o { bytes e = 5; N f = 6; }
        message N { reserved 1, 3 to 5, 7 to max; reserved "g"; }
        enum E { option allow_alias = true; E_A = 0; E_B = 1; E_C = 1; E_D = -1; }
        E h = 7;
      }
      extend google.protobuf.MethodOptions { M m = 50000; repeated float r = 50001; }
      service S {
        rpc A(M) returns (stream M) { option (m) = { a: 1 c: [2, -3] d { key: "k" } }; }
        rpc B(stream .p.q.M) returns (M) { option (m).b = "x"; option (r) = inf; }
      }
      """,
      """
      syntax = "proto2"; import public "b.proto";
      message M {
        required group G = 1 { optional float a = 1 [default = -inf]; }
        optional bytes b = 2 [default = "\\001\\xff\\""];
        optional b.E e = 3 [default = X];
        extensions 100 to 199, 1000 to max [(b.note) = "n"];
        extend M { repeated M m = 100; }
      }
      ---
      syntax = "proto2";
      package b;
      import "google/protobuf/descriptor.proto";
      enum E { X = 5; Y = 0x7fffffff; Z = -0x80000000; }
      extend google.protobuf.ExtensionRangeOptions { optional string note = 50000; }
      """,
      """
      edition = "2023";
      package e;
      option features.field_presence = IMPLICIT;
      message M {
        reserved a, b;
        int32 c = 1 [features.field_presence = LEGACY_REQUIRED];
        M d = 2 [features.message_encoding = DELIMITED];
        repeated int32 f = 3 [features.repeated_field_encoding = EXPANDED];
        enum E { option features.enum_type = CLOSED; X = 1; }
        E g = 4 [features.field_presence = EXPLICIT, default = X];
      }
      """,
    ]
    return texts.map { Array($0.utf8) }
      + ["any", "struct", "type", "wrappers", "empty"].compactMap {
        WellKnownFiles.text(of: "google/protobuf/\($0).proto")
      }
  }
}
