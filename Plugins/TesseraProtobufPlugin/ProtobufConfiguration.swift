import Foundation

/// What `tessera-protobuf.json` in a target's folder may say; each line may be left out:
///
/// ```json
/// {
///   "visibility": "internal",
///   "typePrefix": "none",
///   "services": true,
///   "descriptors": false,
///   "protoPaths": ["."],
///   "files": [],
///   "exclude": [],
///   "modules": {"other/file.proto": "OtherModule"}
/// }
/// ```
///
/// `protoPaths` are folders, relative to the target's, that imports are looked for in; the .proto files
/// of the target itself stand below one of them. `files` names further files to generate by the paths
/// that others import them by, `exclude` those of the target that are only imported.
struct ProtobufConfiguration: Decodable {
  static let fileName = "tessera-protobuf.json"

  var visibility = "internal"
  var typePrefix = "none"
  var services = true
  var descriptors = false
  var protoPaths = ["."]
  var files: [String] = []
  var exclude: [String] = []
  var modules: [String: String] = [:]

  init() {}

  init(contentsOf url: URL) throws {
    do {
      self = try JSONDecoder().decode(Self.self, from: try Data(contentsOf: url))
    } catch {
      throw ProtobufConfigurationError(
        description: "\(url.path(percentEncoded: false)) cannot be read: \(Self.reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context):
      let place = context.codingPath.map(\.stringValue).joined(separator: ".")
      return place.isEmpty ? context.debugDescription : "\(place): \(context.debugDescription)"
    default: return "\(error)"
    }
  }

  private enum Key: String, CodingKey, CaseIterable {
    case visibility, typePrefix, services, descriptors, protoPaths, files, exclude, modules
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let known = Set(Key.allCases.map(\.rawValue))
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys
    where !known.contains(key.stringValue) {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: [],
          debugDescription: "there is no setting \"\(key.stringValue)\"; there are "
            + Key.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    let container = try decoder.container(keyedBy: Key.self)
    func read<Value: Decodable>(_ key: Key, _ value: inout Value) throws {
      value = try container.decodeIfPresent(Value.self, forKey: key) ?? value
    }
    try read(.visibility, &visibility)
    try read(.typePrefix, &typePrefix)
    try read(.services, &services)
    try read(.descriptors, &descriptors)
    try read(.protoPaths, &protoPaths)
    try read(.files, &files)
    try read(.exclude, &exclude)
    try read(.modules, &modules)
  }

  /// The options of `tessera-protoc generate` that it stands for.
  var arguments: [String] {
    var arguments = ["--visibility", visibility, "--type-prefix", typePrefix]
    if !services { arguments.append("--no-services") }
    if descriptors { arguments.append("--descriptors") }
    for (path, module) in modules.sorted(by: { $0.key < $1.key }) {
      arguments += ["--module", "\(path)=\(module)"]
    }
    return arguments
  }

  /// The files that the generator writes for one .proto file.
  func outputs(of importPath: String) -> [String] {
    let stem = importPath.dropLast(".proto".count).replacing("/", with: "_")
    var suffixes = [".pb.swift"]
    if descriptors { suffixes.append(".descriptor.swift") }
    if services { suffixes.append(".grpc.swift") }
    return suffixes.map { stem + $0 }
  }
}

/// Why the settings of a target cannot be used.
struct ProtobufConfigurationError: Error, CustomStringConvertible {
  var description: String
}
