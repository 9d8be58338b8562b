internal import TesseraProtobuf

/// What is fed with bytes that nobody made on purpose. Whatever they are, it ends soon, without a
/// crash, and what it took in means the same after it went out and came in again.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Messages from their wire format.
  case decoder
  /// Messages from JSON.
  case json
  /// Messages from text format.
  case text
  /// .proto files to descriptors and Swift.
  case proto
  /// Frames of the data plane.
  case frames

  /// Feeds it.
  ///
  /// - Throws: ``FuzzFinding`` if what came in is not what goes out.
  package func run(_ bytes: [UInt8]) throws(FuzzFinding) {
    switch self {
    case .decoder: try MessageFuzzing.decode(bytes)
    case .json: try MessageFuzzing.parseJSON(bytes)
    case .text: try MessageFuzzing.parseText(bytes)
    case .proto: try ProtoFileFuzzing.compile(bytes)
    case .frames: try FrameFuzzing.read(bytes)
    }
  }

  /// Inputs to begin with.
  package var seeds: [[UInt8]] {
    switch self {
    case .decoder: Seeds.encoded
    case .json: Seeds.json
    case .text: Seeds.text
    case .proto: Seeds.proto
    case .frames: Seeds.frames
    }
  }

  /// Words that inputs are made of, which a fuzzer would need long to find.
  package var dictionary: [String] {
    switch self {
    case .decoder, .frames: []
    case .json:
      [
        "{", "}", "[", "]", ":", ",", "\"", "\\u", "\\ud83d\\ude00", "null", "true", "false", "NaN",
        "Infinity", "-Infinity", "1e5", "@type", "value", "type.googleapis.com/fuzz.Modern",
        "1970-01-01T00:00:00Z", "1.5s", "[fuzz.more]", "name", "children", "choice", "struct",
        "any",
      ]
    case .text:
      [
        "{", "}", "<", ">", "[", "]", ":", ",", ";", "#", "\"", "'", "\\x", "\\u1234",
        "\\U0010ffff",
        "inf", "nan", "-", "0x", "[fuzz.more]", "[type.googleapis.com/fuzz.Modern]", "id", "Item",
        "Pair", "children", "any", "struct", "key", "value", "modern", "inner",
      ]
    case .proto:
      [
        "syntax", "edition", "\"proto2\"", "\"proto3\"", "\"2023\"", "package", "import", "public",
        "option", "message", "enum", "service", "rpc", "returns", "stream", "extend", "extensions",
        "reserved", "to", "max", "oneof", "map<", "group", "optional", "required", "repeated",
        "int32", "string", "bytes", "default", "packed", "json_name", "features", "//", "/*", "*/",
        "google/protobuf/descriptor.proto", "google.protobuf.FieldOptions", "map_entry",
        "allow_alias", "inf", "nan", "\\x",
      ]
    }
  }
}

/// An input that comes out as something else.
package struct FuzzFinding: Error, Sendable, CustomStringConvertible {
  package var description: String

  init(_ description: String) { self.description = description }
}
