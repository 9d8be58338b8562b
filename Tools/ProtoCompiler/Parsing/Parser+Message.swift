extension Parser {
  mutating func parseMessage(_ location: Int) throws(Failure) -> DescriptorProto {
    var message = DescriptorProto()
    try take("message")
    let name = begin(location, 1)
    do {
      defer { end(name) }
      message.name = try takeIdentifier("the message's name")
    }
    try parseMessageBlock(&message, location)
    if isProto3 { addSyntheticOneofs(&message) }
    return message
  }

  mutating func parseMessageBlock(
    _ message: inout DescriptorProto, _ location: Int
  ) throws(Failure) {
    nesting += 1
    defer { nesting -= 1 }
    if nesting >= Self.maximumNesting {
      error("messages stand in one another deeper than \(Self.maximumNesting)")
      throw Failure()
    }
    try takeEnd("{", location)
    while !tryTakeEnd("}", nil) {
      if isAtEnd { throw expectation("\"}\" at the end of the message") }
      do throws(Failure) {
        try parseMessageStatement(&message, location)
      } catch {
        skipStatement()
      }
    }
    adjustMaximum(&message)
  }

  private mutating func parseMessageStatement(
    _ message: inout DescriptorProto, _ parent: Int
  ) throws(Failure) {
    if tryTakeEnd(";", nil) {
      return
    } else if isAt("message") {
      let location = begin(parent, 3, Int32(message.nestedTypes.count))
      defer { end(location) }
      message.nestedTypes.append(try parseMessage(location))
    } else if isAt("enum") {
      let location = begin(parent, 4, Int32(message.enumTypes.count))
      defer { end(location) }
      message.enumTypes.append(try parseEnum(location))
    } else if isAt("extensions") {
      let location = begin(parent, 5)
      defer { end(location) }
      try parseExtensionRanges(&message, location)
    } else if isAt("reserved") {
      try parseReserved(&message, parent)
    } else if isAt("extend") {
      let location = begin(parent, 6)
      defer { end(location) }
      try parseExtend(
        &message.extensions, groups: &message.nestedTypes, parent: parent, groupField: 3,
        location)
    } else if isAt("option") {
      let location = begin(parent, 7)
      defer { end(location) }
      message.options.append(
        try parseOption(location, index: message.options.optionCount, isStatement: true))
    } else if isAt("oneof") {
      try parseOneof(&message, parent)
    } else {
      let location = begin(parent, 2, Int32(message.fields.count))
      defer { end(location) }
      var field = FieldDescriptorProto()
      try parseField(
        &field, groups: &message.nestedTypes, parent: parent, groupField: 3, location)
      message.fields.append(field)
    }
  }

  private mutating func parseOneof(
    _ message: inout DescriptorProto, _ parent: Int
  ) throws(Failure) {
    let index = message.oneofs.count
    let location = begin(parent, 8, Int32(index))
    defer { end(location) }
    try take("oneof")
    let name = begin(location, 1)
    var oneof = OneofDescriptorProto()
    do {
      defer { end(name) }
      oneof.name = try takeIdentifier("the oneof's name")
    }
    message.oneofs.append(oneof)
    try takeEnd("{", location)
    repeat {
      if isAtEnd { throw expectation("\"}\" at the end of the oneof") }
      if isAt("option") {
        let options = begin(location, 2)
        defer { end(options) }
        message.oneofs[index].options.append(
          try parseOption(
            options, index: message.oneofs[index].options.optionCount, isStatement: true))
        continue
      }
      if isAt("required") || isAt("optional") || isAt("repeated") {
        error("a field of a oneof has no label; expected its type, found \"\(text(token))\"")
        next()
      }
      let fieldLocation = begin(parent, 2, Int32(message.fields.count))
      defer { end(fieldLocation) }
      var field = FieldDescriptorProto()
      field.label = .optional
      field.oneofIndex = Int32(index)
      do throws(Failure) {
        try parseFieldAfterLabel(
          &field, groups: &message.nestedTypes, parent: parent, groupField: 3, fieldLocation)
        message.fields.append(field)
      } catch {
        skipStatement()
      }
    } while !tryTakeEnd("}", nil)
  }

  mutating func parseExtend(
    _ extensions: inout [FieldDescriptorProto], groups: inout [DescriptorProto], parent: Int,
    groupField: Int32, _ location: Int
  ) throws(Failure) {
    try take("extend")
    let extendeeStart = token
    let extendee = try parseTypeName()
    let extendeeEnd = lexer.previous
    try takeEnd("{", location)
    repeat {
      if isAtEnd { throw expectation("\"}\" at the end of the extensions") }
      let fieldLocation = begin(location, Int32(extensions.count))
      defer { end(fieldLocation) }
      let extendeeLocation = begin(fieldLocation, 2)
      start(extendeeLocation, at: extendeeStart)
      end(extendeeLocation, at: extendeeEnd)
      var field = FieldDescriptorProto()
      field.extendee = extendee
      do throws(Failure) {
        try parseField(
          &field, groups: &groups, parent: parent, groupField: groupField, fieldLocation)
        extensions.append(field)
      } catch {
        skipStatement()
      }
    } while !tryTakeEnd("}", nil)
  }

  /// A field of proto3 that is `optional` is in a oneof of its own, which stands after all others.
  private func addSyntheticOneofs(_ message: inout DescriptorProto) {
    guard message.fields.contains(where: { $0.proto3Optional == true }) else { return }
    var names = Set(message.fields.map { $0.name ?? "" })
    names.formUnion(message.oneofs.map { $0.name ?? "" })
    for index in message.fields.indices where message.fields[index].proto3Optional == true {
      var name = message.fields[index].name ?? ""
      if !name.hasPrefix("_") { name = "_" + name }
      while names.contains(name) { name = "X" + name }
      names.insert(name)
      message.fields[index].oneofIndex = Int32(message.oneofs.count)
      var oneof = OneofDescriptorProto()
      oneof.name = name
      message.oneofs.append(oneof)
    }
  }
}
