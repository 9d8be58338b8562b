/// Ranges of numbers, reserved names, and names that are one name in some language.
extension Linker {
  func checkRanges(_ proto: DescriptorProto, _ path: [Int32]) {
    let reserved = NumberRanges(proto.reservedRanges)
    for (index, range) in proto.extensionRanges.enumerated() {
      let place = path + [5, Int32(index)]
      let start = range.start ?? 0
      let last = Int64(range.end ?? 0) - 1
      if start <= 0 { error("the numbers of extensions are above 0", place) }
      if last < Int64(start) {
        error("the range ends before it begins: expected the lower number first", place)
        continue
      }
      let range = NumberRanges.Range(start: Int64(start), last: last, index: index)
      if let other = reserved.first(overlapping: range) {
        error("the range \(range) overlaps with the reserved \(other)", place)
      }
    }
    for (other, range) in NumberRanges(proto.extensionRanges).overlaps {
      error(
        "the range \(range) overlaps with \(other), which is there already",
        path + [5, Int32(range.index)])
    }
    for (index, range) in proto.reservedRanges.enumerated() where (range.start ?? 0) <= 0 {
      error("reserved numbers are above 0", path + [9, Int32(index)])
    }
    for (other, range) in reserved.overlaps {
      error(
        "the reserved range \(range) overlaps with \(other), which is there already",
        path + [9, Int32(range.index)])
    }
  }

  func checkReserved(_ proto: DescriptorProto, _ message: LinkedMessage, _ path: [Int32]) {
    var names = Set<String>()
    for (index, name) in proto.reservedNames.enumerated() where !names.insert(name).inserted {
      error("\"\(name)\" is reserved twice", path + [10, Int32(index)])
    }
    let reserved = NumberRanges(proto.reservedRanges)
    for (index, field) in message.fields.enumerated() {
      let place = path + [2, Int32(index)]
      if message.extensionRanges.first(containing: field.number) != nil {
        error(
          "\"\(field.name)\" has the number \(field.number), which is for extensions", place + [3])
      }
      if reserved.first(containing: field.number) != nil {
        error("\"\(field.name)\" has the reserved number \(field.number)", place + [3])
      }
      if names.contains(field.name) {
        error("\"\(field.name)\" is a reserved name", place + [1])
      }
    }
  }

  func checkReserved(_ proto: EnumDescriptorProto, _ path: [Int32]) {
    let reserved = NumberRanges(proto.reservedRanges)
    for (index, range) in proto.reservedRanges.enumerated()
    where (range.start ?? 0) > (range.end ?? 0) {
      error(
        "the range ends before it begins: expected the lower number first",
        path + [4, Int32(index)])
    }
    for (other, range) in reserved.overlaps {
      error(
        "the reserved range \(range) overlaps with \(other), which is there already",
        path + [4, Int32(range.index)])
    }
    var names = Set<String>()
    for (index, name) in proto.reservedNames.enumerated() where !names.insert(name).inserted {
      error("\"\(name)\" is reserved twice", path + [5, Int32(index)])
    }
    for (index, value) in proto.values.enumerated() {
      let number = value.number ?? 0
      if reserved.first(containing: number) != nil {
        error(
          "\"\(value.name ?? "")\" has the reserved number \(number)", path + [2, Int32(index), 2])
      }
      if names.contains(value.name ?? "") {
        error("\"\(value.name ?? "")\" is a reserved name", path + [2, Int32(index), 1])
      }
    }
  }

  /// Languages drop the enum's name from its values' and write them in camel case; then no two may be
  /// the same.
  func checkValueNames(_ item: LinkedEnum, _ path: [Int32]) {
    let prefix = Array(item.name.utf8.filter { $0 != UInt8(ascii: "_") }).map(Self.lowercased)
    var seen: [String: (name: String, number: Int32)] = [:]
    for (index, value) in item.values.enumerated() {
      let stripped = Self.pascalCase(Self.withoutPrefix(Array(value.name.utf8), prefix))
      guard let other = seen[stripped] else {
        seen[stripped] = value
        continue
      }
      guard other.name != value.name, other.number != value.number else { continue }
      let words =
        "\"\(value.name)\" and \"\(other.name)\" are one name without the enum's name and case; "
        + "expected names that differ, or one number for both"
      if isProto3 || isEditions {
        error(words, path + [2, Int32(index), 1])
      } else {
        warning(words, path + [2, Int32(index), 1])
      }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
  }

  private static func withoutPrefix(_ name: [UInt8], _ prefix: [UInt8]) -> ArraySlice<UInt8> {
    var index = 0
    var matched = 0
    while index < name.count, matched < prefix.count {
      if name[index] == UInt8(ascii: "_") {
        index += 1
        continue
      }
      guard lowercased(name[index]) == prefix[matched] else { return name[...] }
      index += 1
      matched += 1
    }
    guard matched == prefix.count else { return name[...] }
    while index < name.count, name[index] == UInt8(ascii: "_") { index += 1 }
    return index < name.count ? name[index...] : name[...]
  }

  private static func pascalCase(_ name: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var raisesNext = true
    for byte in name {
      if byte == UInt8(ascii: "_") {
        raisesNext = true
        continue
      }
      let isLower = byte >= 0x61 && byte <= 0x7A
      result.append(raisesNext ? (isLower ? byte - 32 : byte) : lowercased(byte))
      raisesNext = false
    }
    return String(decoding: result, as: UTF8.self)
  }
}
