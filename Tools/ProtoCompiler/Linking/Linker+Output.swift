/// What is filled in at the end.
extension Linker {
  /// protoc names every field for JSON, whether somebody wrote it or not.
  func fillJSONNames(_ proto: inout FileDescriptorProto) {
    for index in proto.messageTypes.indices { fillJSONNames(&proto.messageTypes[index]) }
    for index in proto.extensions.indices { fillJSONName(&proto.extensions[index]) }
  }

  private func fillJSONNames(_ proto: inout DescriptorProto) {
    for index in proto.fields.indices { fillJSONName(&proto.fields[index]) }
    for index in proto.nestedTypes.indices { fillJSONNames(&proto.nestedTypes[index]) }
    for index in proto.extensions.indices { fillJSONName(&proto.extensions[index]) }
  }

  private func fillJSONName(_ field: inout FieldDescriptorProto) {
    if field.jsonName == nil { field.jsonName = JSONName.lowerCamel(field.name ?? "") }
  }

  /// The places, with those of options where the options went.
  func sourceCodeInfo() -> SourceCodeInfo {
    guard !optionPaths.isEmpty else { return locations.sourceCodeInfo }
    var moved = Locations()
    moved.all.reserveCapacity(locations.all.count)
    var removed: [Int32]?
    for var location in locations.all {
      if let removed, location.path.starts(with: removed) { continue }
      removed = nil
      if location.path.contains(999), let path = optionPaths[location.path] {
        removed = location.path
        location.path = path
      }
      moved.all.append(location)
    }
    return moved.sourceCodeInfo
  }
}
