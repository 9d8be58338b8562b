extension Parser {
  /// - Parameters:
  ///   - groups: where the message of a group goes: beside the field.
  ///   - parent: the place of the message or file around it, and `groupField` its field for messages.
  ///   - location: the place of the field.
  mutating func parseField(
    _ field: inout FieldDescriptorProto, groups: inout [DescriptorProto], parent: Int,
    groupField: Int32, _ location: Int
  ) throws(Failure) {
    if isAt("optional") || isAt("repeated") || isAt("required") {
      let label = begin(location, 4)
      if isEditions, !isAt("repeated") {
        error(
          isAt("optional")
            ? "editions have no label \"optional\": expected the field's type, since a field can be "
              + "told absent anyway"
            : "editions have no label \"required\": expected \"[features.field_presence = "
              + "LEGACY_REQUIRED]\"")
      }
      if isAt("optional") {
        field.label = .optional
        if isProto3 { field.proto3Optional = true }
      } else {
        field.label = isAt("repeated") ? .repeated : .required
      }
      next()
      end(label)
    }
    try parseFieldAfterLabel(
      &field, groups: &groups, parent: parent, groupField: groupField, location)
  }

  mutating func parseFieldAfterLabel(
    _ field: inout FieldDescriptorProto, groups: inout [DescriptorProto], parent: Int,
    groupField: Int32, _ location: Int
  ) throws(Failure) {
    let map = try parseFieldType(&field, location)
    let nameToken = token
    let nameLocation = begin(location, 1)
    do {
      defer { end(nameLocation) }
      field.name = try takeIdentifier("the field's name")
    }
    if !tryTake("=") { throw expectation("\"=\" and the field's number") }
    let number = begin(location, 3)
    do {
      defer { end(number) }
      field.number = try takeInt32("the field's number")
    }
    try parseFieldOptions(&field, location)
    if field.type == .group {
      try parseGroup(
        &field, nameToken, groups: &groups, parent: parent, groupField: groupField, location)
    } else {
      try takeEnd(";", location)
    }
    if let map { addMapEntry(map, &field, &groups) }
  }

  // MARK: - Types

  /// The types of a map's keys and values.
  private struct MapTypes {
    var key: (FieldType?, String)
    var value: (FieldType?, String)
  }

  private mutating func parseFieldType(
    _ field: inout FieldDescriptorProto, _ location: Int
  ) throws(Failure) -> MapTypes? {
    let type = begin(location)
    defer { end(type) }
    var name: String?
    if isAt("map") {
      next()
      if isAt("<") {
        locations.all[type].path.append(6)
        return try parseMapTypes(&field)
      }
      // A message may be called map.
      name = "map"
    }
    if field.label == nil {
      if !isProto3, !isEditions {
        error("expected \"optional\", \"required\" or \"repeated\" before the field's type")
      }
      field.label = .optional
    }
    if let name {
      locations.all[type].path.append(6)
      field.typeName = name
      return nil
    }
    let parsed = try parseType()
    if let scalar = parsed.0 {
      locations.all[type].path.append(5)
      field.type = scalar
    } else {
      locations.all[type].path.append(6)
      field.typeName = parsed.1
    }
    return nil
  }

  private mutating func parseMapTypes(
    _ field: inout FieldDescriptorProto
  ) throws(Failure) -> MapTypes {
    if field.oneofIndex != nil {
      error("a map cannot be in a oneof")
      throw Failure()
    }
    if field.label != nil {
      error("a map has no label; expected \"map\" without \"optional\" or \"repeated\"")
      throw Failure()
    }
    if field.extendee != nil {
      error("a map cannot be an extension")
      throw Failure()
    }
    field.label = .repeated
    try take("<")
    let key = try parseType()
    try take(",")
    let value = try parseType()
    try take(">")
    return MapTypes(key: key, value: value)
  }

  /// By the length first: most names are none of the keywords.
  private func scalarType() -> FieldType? {
    guard token.kind == .identifier else { return nil }
    switch token.end - token.start {
    case 4: return isAt("bool") ? .bool : nil
    case 5:
      if isAt("int32") { return .int32 }
      if isAt("int64") { return .int64 }
      if isAt("bytes") { return .bytes }
      if isAt("float") { return .float }
      return isAt("group") ? .group : nil
    case 6:
      if isAt("string") { return .string }
      if isAt("uint32") { return .uint32 }
      if isAt("uint64") { return .uint64 }
      if isAt("double") { return .double }
      if isAt("sint32") { return .sint32 }
      return isAt("sint64") ? .sint64 : nil
    case 7:
      if isAt("fixed32") { return .fixed32 }
      return isAt("fixed64") ? .fixed64 : nil
    case 8:
      if isAt("sfixed32") { return .sfixed32 }
      return isAt("sfixed64") ? .sfixed64 : nil
    default: return nil
    }
  }

  private mutating func parseType() throws(Failure) -> (FieldType?, String) {
    if let scalar = scalarType() {
      next()
      return (scalar, "")
    }
    return (nil, try parseTypeName())
  }

  mutating func parseTypeName() throws(Failure) -> String {
    if scalarType() != nil {
      error("expected a message, found \"\(text(token))\"")
      let name = text(token)
      next()
      return name
    }
    var name = tryTake(".") ? "." : ""
    name += try takeIdentifier("the name of a type")
    while tryTake(".") { name += "." + (try takeIdentifier("a name")) }
    return name
  }

  // MARK: - Groups and maps

  private mutating func parseGroup(
    _ field: inout FieldDescriptorProto, _ nameToken: Token, groups: inout [DescriptorProto],
    parent: Int, groupField: Int32, _ location: Int
  ) throws(Failure) {
    if isEditions {
      error(
        "editions have no groups: expected a message, and \"[features.message_encoding = "
          + "DELIMITED]\" if it is to be written as one", at: nameToken)
    }
    let groupLocation = begin(parent, groupField, Int32(groups.count))
    defer { end(groupLocation) }
    locations.all[groupLocation].startLine = locations.all[location].startLine
    locations.all[groupLocation].startColumn = locations.all[location].startColumn
    var group = DescriptorProto()
    group.name = field.name
    for (owner, path) in [(groupLocation, Int32(1)), (location, Int32(6))] {
      let name = begin(owner, path)
      start(name, at: nameToken)
      end(name, at: nameToken)
    }
    if !(0x41...0x5A).contains(source.bytes[nameToken.start]) {
      error("a group's name begins with a capital letter", at: nameToken)
    }
    field.typeName = field.name
    field.name = field.name?.lowercasedASCII
    guard isAt("{") else { throw expectation("\"{\" and the group's fields") }
    // Its place is taken now, since groups within it come to stand after it.
    let index = groups.count
    groups.append(group)
    do {
      defer { groups[index] = group }
      try parseMessageBlock(&group, groupLocation)
    }
  }

  private func addMapEntry(
    _ map: MapTypes, _ field: inout FieldDescriptorProto, _ messages: inout [DescriptorProto]
  ) {
    let entryName = Self.mapEntryName(field.name ?? "")
    field.typeName = entryName
    var entry = DescriptorProto()
    entry.name = entryName
    var options = MessageOptions()
    options.mapEntry = true
    entry.options = options
    // What is said of features holds for both parts.
    let features = (field.options?.uninterpretedOptions ?? []).filter(Linker.isFeature)
    for (name, number, type) in [("key", Int32(1), map.key), ("value", 2, map.value)] {
      var part = FieldDescriptorProto()
      part.name = name
      part.label = .optional
      part.number = number
      if let scalar = type.0 { part.type = scalar } else { part.typeName = type.1 }
      for option in features { part.options.append(option) }
      entry.fields.append(part)
    }
    messages.append(entry)
  }

  /// `by_name` has entries of the type `ByNameEntry`.
  static func mapEntryName(_ field: String) -> String {
    var result: [UInt8] = []
    var raisesNext = true
    for byte in field.utf8 {
      if byte == UInt8(ascii: "_") {
        raisesNext = true
      } else {
        let isLower = byte >= 0x61 && byte <= 0x7A
        result.append(raisesNext && isLower ? byte - 32 : byte)
        raisesNext = false
      }
    }
    return String(decoding: result, as: UTF8.self) + "Entry"
  }
}

extension String {
  /// Letters of ASCII in lower case, whatever the language of the machine.
  var lowercasedASCII: String {
    String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
