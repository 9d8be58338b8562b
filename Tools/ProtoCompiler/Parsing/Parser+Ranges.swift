extension Parser {
  /// Stands for `max` until it is known whether the message is a message set, which has more numbers.
  private static let maximumSentinel: Int32 = -1

  mutating func adjustMaximum(_ message: inout DescriptorProto) {
    guard !message.extensionRanges.isEmpty || !message.reservedRanges.isEmpty else { return }
    let isMessageSet = (message.options?.uninterpretedOptions ?? []).contains {
      $0.name.count == 1 && $0.name[0].namePart == "message_set_wire_format"
        && $0.identifierValue == "true"
    }
    let maximum = isMessageSet ? Int32.max : 1 << 29
    for index in message.extensionRanges.indices
    where message.extensionRanges[index].end == Self.maximumSentinel {
      message.extensionRanges[index].end = maximum
    }
    for index in message.reservedRanges.indices
    where message.reservedRanges[index].end == Self.maximumSentinel {
      message.reservedRanges[index].end = maximum
    }
  }

  /// `first` or `first to last`: the number after the last, since that is how messages keep it.
  private mutating func parseRange(
    _ location: Int, _ what: String
  ) throws(Failure) -> (start: Int32, end: Int32) {
    let startLocation = begin(location, 1)
    let startToken = token
    let start: Int32
    do {
      defer { end(startLocation) }
      start = try takeInt32(what)
    }
    if tryTake("to") {
      let endLocation = begin(location, 2)
      defer { end(endLocation) }
      if tryTake("max") { return (start, Self.maximumSentinel) }
      return (start, try takeInt32("a number or \"max\"") &+ 1)
    }
    let endLocation = begin(location, 2)
    self.start(endLocation, at: startToken)
    end(endLocation, at: startToken)
    return (start, start &+ 1)
  }

  mutating func parseExtensionRanges(
    _ message: inout DescriptorProto, _ parent: Int
  ) throws(Failure) {
    try take("extensions")
    let first = message.extensionRanges.count
    repeat {
      let location = begin(parent, Int32(message.extensionRanges.count))
      defer { end(location) }
      var range = DescriptorProto.ExtensionRange()
      let numbers = try parseRange(location, "a number of an extension")
      range.start = numbers.start
      range.end = numbers.end
      message.extensionRanges.append(range)
    } while tryTake(",")
    if isAt("[") {
      try parseRangeOptions(&message, first, parent)
    }
    try takeEnd(";", parent)
  }

  /// They are written once and belong to every range of the statement, places included.
  private mutating func parseRangeOptions(
    _ message: inout DescriptorProto, _ first: Int, _ parent: Int
  ) throws(Failure) {
    let mark = locations.all.count
    let location = begin(parent, Int32(first), 3)
    try take("[")
    var options: ExtensionRangeOptions?
    repeat {
      options.append(try parseOption(location, index: options.optionCount, isStatement: false))
    } while tryTake(",")
    try take("]")
    end(location)
    let indexPosition = locations.all[parent].path.count
    let written = Array(locations.all[mark...])
    locations.all.removeSubrange(mark...)
    for index in first..<message.extensionRanges.count {
      message.extensionRanges[index].options = options
      for var copy in written {
        copy.path[indexPosition] = Int32(index)
        locations.all.append(copy)
      }
    }
  }

  mutating func parseReserved(
    _ message: inout DescriptorProto, _ parent: Int
  ) throws(Failure) {
    let startToken = token
    try take("reserved")
    if try isAtReservedName() {
      let location = begin(parent, 10)
      start(location, at: startToken)
      defer { end(location) }
      try parseReservedNames(&message.reservedNames, location)
      return
    }
    let location = begin(parent, 9)
    start(location, at: startToken)
    defer { end(location) }
    repeat {
      let item = begin(location, Int32(message.reservedRanges.count))
      defer { end(item) }
      let numbers = try parseRange(item, "a field's number, or a name in quotes")
      var range = DescriptorProto.ReservedRange()
      range.start = numbers.start
      range.end = numbers.end
      message.reservedRanges.append(range)
    } while tryTake(",")
    try takeEnd(";", location)
  }

  mutating func parseReserved(
    _ item: inout EnumDescriptorProto, _ parent: Int
  ) throws(Failure) {
    let startToken = token
    try take("reserved")
    if try isAtReservedName() {
      let location = begin(parent, 5)
      start(location, at: startToken)
      defer { end(location) }
      try parseReservedNames(&item.reservedNames, location)
      return
    }
    let location = begin(parent, 4)
    start(location, at: startToken)
    defer { end(location) }
    repeat {
      let rangeLocation = begin(location, Int32(item.reservedRanges.count))
      defer { end(rangeLocation) }
      item.reservedRanges.append(try parseEnumRange(rangeLocation))
    } while tryTake(",")
    try takeEnd(";", location)
  }

  /// Both ends included, since the last number of an enum has none after it.
  private mutating func parseEnumRange(
    _ location: Int
  ) throws(Failure) -> EnumDescriptorProto.EnumReservedRange {
    var range = EnumDescriptorProto.EnumReservedRange()
    let startLocation = begin(location, 1)
    let startToken = token
    do {
      defer { end(startLocation) }
      range.start = try takeSignedInt32("a value's number, or a name in quotes")
    }
    let endLocation: Int
    if tryTake("to") {
      endLocation = begin(location, 2)
      if tryTake("max") {
        range.end = Int32.max
      } else {
        defer { end(endLocation) }
        range.end = try takeSignedInt32("a number or \"max\"")
      }
      end(endLocation)
    } else {
      endLocation = begin(location, 2)
      start(endLocation, at: startToken)
      end(endLocation, at: startToken)
      range.end = range.start
    }
    return range
  }

  /// Names stand in quotes, and in editions without.
  private mutating func isAtReservedName() throws(Failure) -> Bool {
    if token.kind == .identifier {
      guard isEditions else { throw expectation("a reserved name in quotes, or a number") }
      return true
    }
    guard token.kind == .string else { return false }
    if isEditions { throw expectation("a reserved name without quotes, or a number") }
    return true
  }

  private mutating func parseReservedNames(
    _ names: inout [String], _ parent: Int
  ) throws(Failure) {
    repeat {
      let location = begin(parent, Int32(names.count))
      defer { end(location) }
      names.append(
        isEditions
          ? try takeIdentifier("a reserved name")
          : String(decoding: try takeString("a name in quotes"), as: UTF8.self))
    } while tryTake(",")
    try takeEnd(";", parent)
  }
}
