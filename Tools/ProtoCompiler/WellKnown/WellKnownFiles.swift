/// The files of `google/protobuf/`, which everybody may import without having them: those of protobuf
/// 3.21, and for files of editions those that have features.
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

  /// What files of editions import besides, or instead.
  private static let ofEditions: [String: StaticString] = [
    descriptorPath: descriptorEditions,
    "google/protobuf/cpp_features.proto": cppFeatures,
    "google/protobuf/go_features.proto": goFeatures,
    "google/protobuf/java_features.proto": javaFeatures,
  ]

  static let descriptorPath = "google/protobuf/descriptor.proto"

  /// The paths they are imported by.
  package static var paths: [String] { all.keys.sorted() }

  /// The text of one.
  ///
  /// - Parameter editions: whether a file of an edition wants it.
  package static func text(of path: String, editions: Bool = false) -> [UInt8]? {
    ((editions ? ofEditions[path] : nil) ?? all[path])?.withUTF8Buffer { Array($0) }
  }
}
