/// The files of `google/protobuf/`, which everybody may import without having them: those of protobuf
/// 3.21.
package enum WellKnownFiles {
  private static let all: [String: StaticString] = [
    "google/protobuf/any.proto": anyProto,
    "google/protobuf/api.proto": api,
    "google/protobuf/descriptor.proto": descriptor,
    "google/protobuf/duration.proto": duration,
    "google/protobuf/empty.proto": empty,
    "google/protobuf/field_mask.proto": fieldMask,
    "google/protobuf/source_context.proto": sourceContext,
    "google/protobuf/struct.proto": structProto,
    "google/protobuf/timestamp.proto": timestamp,
    "google/protobuf/type.proto": typeProto,
    "google/protobuf/wrappers.proto": wrappers,
    "google/protobuf/compiler/plugin.proto": plugin,
  ]

  /// The paths they are imported by.
  package static var paths: [String] { all.keys.sorted() }

  /// The text of one.
  package static func text(of path: String) -> [UInt8]? {
    all[path]?.withUTF8Buffer { Array($0) }
  }
}
