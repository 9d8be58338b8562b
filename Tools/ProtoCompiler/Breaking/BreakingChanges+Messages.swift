extension BreakingChanges {
  mutating func compare(_ message: ResolvedMessage) {
    guard !message.isMapEntry else { return }
    guard let other = new.message(named: message.fullName) else {
      return note(
        .source, "the message \"\(message.fullName)\" is gone", message.file, message.path)
    }
    for field in message.fields { compare(field, in: other) }
    for field in other.fields
    where field.isRequired && message.field(number: field.number) == nil {
      note(
        .wire, "the required field \"\(field.fullName)\" is new: what was written before lacks it",
        other.file, field.path)
    }
    compareReserved(message, other)
    if message.isMessageSet != other.isMessageSet {
      note(
        .wire, "\"\(message.fullName)\" \(other.isMessageSet ? "became" : "was") a message set",
        other.file, other.path)
    }
    for nested in message.messages { compare(nested) }
    for item in message.enums { compare(item) }
    for field in message.extensions { compareExtension(field) }
  }

  /// What was reserved once stays so: the old bytes are still out there.
  private mutating func compareReserved(_ message: ResolvedMessage, _ other: ResolvedMessage) {
    func isCovered(_ start: Int32, _ end: Int32, by ranges: [(Int32, Int32)]) -> Bool {
      var reached = start
      for range in ranges.sorted(by: { $0.0 < $1.0 }) where range.0 <= reached {
        reached = max(reached, range.1)
      }
      return reached >= end
    }
    let reserved = other.proto.reservedRanges.map { ($0.start ?? 0, $0.end ?? 0) }
    for range in message.proto.reservedRanges {
      let (start, end) = (range.start ?? 0, range.end ?? 0)
      if !isCovered(start, end, by: reserved) {
        let words = end - start > 1 ? "\(start) to \(end - 1) were" : "\(start) was"
        note(
          .wire, "in \"\(message.fullName)\" \(words) reserved and no longer wholly so",
          other.file, other.path)
      }
    }
    let names = Set(other.proto.reservedNames)
    for name in message.proto.reservedNames where !names.contains(name) {
      note(
        .json, "in \"\(message.fullName)\" the name \"\(name)\" was reserved and is not",
        other.file,
        other.path)
    }
    let extensionRanges = other.proto.extensionRanges.map { ($0.start ?? 0, $0.end ?? 0) }
    for range in message.proto.extensionRanges
    where !isCovered(range.start ?? 0, range.end ?? 0, by: extensionRanges) {
      note(
        .source,
        "\"\(message.fullName)\" had room for extensions from \(range.start ?? 0) to "
          + "\((range.end ?? 1) - 1) and no longer has all of it", other.file, other.path)
    }
  }

  // MARK: - Fields

  private mutating func compare(_ field: ResolvedField, in message: ResolvedMessage) {
    guard let other = message.field(number: field.number) else {
      return noteRemoved(field, from: message)
    }
    compare(field, with: other)
  }

  mutating func compareExtension(_ field: ResolvedField) {
    guard let other = new.extension(named: field.fullName) else {
      return note(
        .source, "the extension \"\(field.fullName)\" is gone", field.file, field.path)
    }
    if field.number != other.number {
      note(
        .wire,
        "the extension \"\(field.fullName)\" had the number \(field.number) and has "
          + "\(other.number)", other.file, other.path)
    }
    if field.containingMessage.fullName != other.containingMessage.fullName {
      note(
        .wire,
        "\"\(field.fullName)\" extended \"\(field.containingMessage.fullName)\" and extends "
          + "\"\(other.containingMessage.fullName)\"", other.file, other.path)
    }
    compare(field, with: other)
  }

  private mutating func noteRemoved(_ field: ResolvedField, from message: ResolvedMessage) {
    if let renumbered = message.field(named: field.name) {
      return note(
        .wire,
        "the field \"\(field.fullName)\" had the number \(field.number) and has "
          + "\(renumbered.number)", message.file, renumbered.path)
    }
    let numberIsReserved = message.proto.reservedRanges.contains {
      ($0.start ?? 0) <= field.number && field.number < ($0.end ?? 0)
    }
    if field.isRequired {
      note(
        .wire, "the required field \"\(field.fullName)\" is gone: old readers miss it",
        message.file, message.path)
    } else if !numberIsReserved {
      note(
        .wire,
        "the field \"\(field.fullName)\" is gone, and its number \(field.number) is not reserved",
        message.file, message.path)
    } else if !message.proto.reservedNames.contains(field.name) {
      note(
        .json, "the field \"\(field.fullName)\" is gone, and its name is not reserved",
        message.file, message.path)
    } else {
      note(.source, "the field \"\(field.fullName)\" is gone", message.file, message.path)
    }
  }

  private mutating func compare(_ field: ResolvedField, with other: ResolvedField) {
    if field.name != other.name {
      note(
        field.jsonName == other.jsonName ? .source : .json,
        "the field \(field.number), \"\(field.fullName)\", is called \"\(other.name)\"",
        other.file, other.path)
    } else if field.jsonName != other.jsonName {
      note(
        .json,
        "\"\(field.fullName)\" was called \"\(field.jsonName)\" in JSON and is called "
          + "\"\(other.jsonName)\"", other.file, other.path)
    }
    compareLabels(field, other)
    compareTypes(field, other)
    compareOneofs(field, other)
    if field.defaultValue != other.defaultValue, field.type == other.type {
      note(
        .wire,
        "the default of \"\(field.fullName)\" was \(field.defaultValue ?? "not set") and is "
          + "\(other.defaultValue ?? "not set"): an absent field means something else",
        other.file, other.path)
    }
  }

  private mutating func compareLabels(_ field: ResolvedField, _ other: ResolvedField) {
    if field.isRepeated != other.isRepeated || field.isRequired != other.isRequired {
      func words(_ field: ResolvedField) -> String {
        field.isMap
          ? "a map" : field.isRepeated ? "repeated" : field.isRequired ? "required" : "optional"
      }
      note(
        .wire, "\"\(field.fullName)\" was \(words(field)) and is \(words(other))", other.file,
        other.path)
    } else if !field.isRepeated, field.hasPresence != other.hasPresence {
      note(
        .source,
        "\"\(field.fullName)\" \(other.hasPresence ? "could not" : "could") be told absent from "
          + "its default and now can\(other.hasPresence ? "" : "not")", other.file, other.path)
    }
  }

  private mutating func compareOneofs(_ field: ResolvedField, _ other: ResolvedField) {
    let before = field.oneof
    let after = other.oneof
    guard before?.name != after?.name else { return }
    switch (before, after) {
    case (nil, let after?):
      // Alone in it, nothing else can clear it.
      note(
        after.fields.count > 1 ? .wire : .source,
        "\"\(field.fullName)\" moved into the oneof \"\(after.name)\"", other.file, other.path)
    case (let before?, nil):
      note(
        before.fields.count > 1 ? .wire : .source,
        "\"\(field.fullName)\" moved out of the oneof \"\(before.name)\"", other.file, other.path)
    case (let before?, let after?):
      let beforeNumbers = Set(before.fields.map(\.number))
      let isSame = Set(after.fields.map(\.number)).isSuperset(of: beforeNumbers)
      note(
        isSame ? .source : .wire,
        "\"\(field.fullName)\" moved from the oneof \"\(before.name)\" to \"\(after.name)\"",
        other.file, other.path)
    case (nil, nil): break
    }
  }
}
