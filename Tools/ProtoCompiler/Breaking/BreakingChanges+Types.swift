extension BreakingChanges {
  /// Types of one group read each other's bytes.
  private static func wireGroup(_ type: FieldType) -> Int {
    switch type {
    case .int32, .int64, .uint32, .uint64, .bool, .enum: 0
    case .sint32, .sint64: 1
    case .fixed32, .sfixed32: 2
    case .fixed64, .sfixed64: 3
    case .string, .bytes: 4
    case .message: 5
    case .group: 6
    case .float: 7
    case .double: 8
    }
  }

  /// Types of one group read each other's JSON.
  private static func jsonGroup(_ type: FieldType) -> Int {
    switch type {
    case .int32, .int64, .uint32, .uint64, .sint32, .sint64, .fixed32, .fixed64, .sfixed32,
      .sfixed64:
      0
    case .float, .double: 1
    case .bool: 2
    case .enum: 3
    case .string: 4
    case .bytes: 5
    case .message, .group: 6
    }
  }

  private static func words(_ field: ResolvedField) -> String {
    if let entry = field.mapEntry {
      return "map<\(words(entry.key)), \(words(entry.value))>"
    }
    return field.type.keyword ?? field.messageType?.fullName ?? field.enumType?.fullName ?? "?"
  }

  mutating func compareTypes(_ field: ResolvedField, _ other: ResolvedField) {
    if let before = field.mapEntry, let after = other.mapEntry {
      compareTypes(before.key, after.key, "the key of \"\(field.fullName)\"", other)
      compareTypes(before.value, after.value, "the value of \"\(field.fullName)\"", other)
    } else {
      compareTypes(field, other, "\"\(field.fullName)\"", other)
    }
  }

  private mutating func compareTypes(
    _ field: ResolvedField, _ other: ResolvedField, _ what: String, _ place: ResolvedField
  ) {
    let change = "\(what) was \(Self.words(field)) and is \(Self.words(other))"
    guard field.type == other.type else {
      let kind: BreakingChange.Kind
      if Self.wireGroup(field.type) != Self.wireGroup(other.type) || Self.narrows(field, other) {
        kind = .wire
      } else {
        kind = Self.jsonGroup(field.type) != Self.jsonGroup(other.type) ? .json : .source
      }
      return note(kind, change, place.file, place.path)
    }
    if let before = field.messageType, let after = other.messageType,
      before.fullName != after.fullName
    {
      note(.wire, change, place.file, place.path)
    }
    if let before = field.enumType, let after = other.enumType, before.fullName != after.fullName {
      // With every value still there under its name, only the type is another.
      let names = Set(after.values.map { "\($0.name)=\($0.number)" })
      let keepsAll = before.values.allSatisfy { names.contains("\($0.name)=\($0.number)") }
      note(keepsAll ? .source : .wire, change, place.file, place.path)
    }
  }

  /// Whether numbers that fit before fit no longer, or bytes that need not be text have to be.
  private static func narrows(_ field: ResolvedField, _ other: ResolvedField) -> Bool {
    func bits(_ type: FieldType) -> Int {
      switch type {
      case .bool: 1
      case .int32, .uint32, .sint32, .enum: 32
      default: 64
      }
    }
    if field.type == .bytes, other.type == .string { return true }
    guard wireGroup(field.type) <= 1 else { return false }
    return bits(other.type) < bits(field.type)
  }

  // MARK: - Enums

  mutating func compare(_ item: ResolvedEnum) {
    guard let other = new.enum(named: item.fullName) else {
      return note(.source, "the enum \"\(item.fullName)\" is gone", item.file, item.path)
    }
    for value in item.values {
      let sameName = other.values.first { $0.name == value.name }
      let sameNumber = other.values.filter { $0.number == value.number }
      if let sameName, sameName.number != value.number {
        note(
          .wire,
          "\"\(value.name)\" of \"\(item.fullName)\" was \(value.number) and is \(sameName.number)",
          other.file, sameName.path)
      } else if sameName == nil, let renamed = sameNumber.first {
        note(
          .json,
          "\"\(value.name)\" of \"\(item.fullName)\" is called \"\(renamed.name)\"", other.file,
          renamed.path)
      } else if sameName == nil {
        noteRemoved(value, from: other)
      }
    }
    if let before = item.values.first, let after = other.values.first,
      before.number != after.number
    {
      note(
        .wire,
        "the first value of \"\(item.fullName)\", which absent fields have, was \(before.number) "
          + "and is \(after.number)", other.file, after.path)
    }
    if item.isClosed != other.isClosed {
      note(
        .source,
        "\"\(item.fullName)\" was \(item.isClosed ? "closed" : "open") and is "
          + "\(other.isClosed ? "closed" : "open")", other.file, other.path)
    }
    for range in item.proto.reservedRanges {
      let isKept = other.proto.reservedRanges.contains {
        ($0.start ?? 0) <= (range.start ?? 0) && (range.end ?? 0) <= ($0.end ?? 0)
      }
      if !isKept {
        note(
          .wire,
          "in \"\(item.fullName)\" \(range.start ?? 0) to \(range.end ?? 0) were reserved and are "
            + "not wholly so", other.file, other.path)
      }
    }
  }

  private mutating func noteRemoved(_ value: ResolvedEnumValue, from item: ResolvedEnum) {
    let isReserved = item.proto.reservedRanges.contains {
      ($0.start ?? 0) <= value.number && value.number <= ($0.end ?? 0)
    }
    // In JSON it goes by its name, which nobody reads any longer.
    note(
      isReserved ? .json : .wire,
      "\"\(value.name)\" of \"\(item.fullName)\" is gone"
        + (isReserved ? "" : ", and its number \(value.number) is not reserved"), item.file,
      item.path)
  }
}
