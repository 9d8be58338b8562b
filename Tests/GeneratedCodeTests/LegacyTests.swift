import TesseraProtobuf
import Testing

/// What proto2 has: groups, required fields, extensions, closed enums, MessageSet.
@Suite struct LegacyTests {
  private func again<Message: ProtobufMessage>(_ message: Message) throws -> Message {
    try Message(protobuf: message.encodedBytes(deterministic: true))
  }

  @Test func groupsGoThereAndBack() throws {
    var sheet = OldSheet(
      header: OldSheet.Header(title: "a", pages: 3),
      row: [
        OldSheet.Row(id: 1, cell: [.init(text: "x"), .init()]), OldSheet.Row(),
      ], kind: .draft(.init(author: "me")))
    #expect(try again(sheet) == sheet)
    // 1: start of group 1, its fields, end of group 1.
    #expect(sheet.encodedBytes().starts(with: [0x0B, 0x0A, 1, 0x61, 0x10, 3, 0x0C]))
    sheet.kind = .final("done")
    #expect(try again(sheet) == sheet)
    #expect(try again(sheet).row[0].cell[1].textOrDefault == "a \"quoted\"\ttext")
    #expect(OldSheet.Header(title: "").pagesOrDefault == -7)
  }

  @Test func aGroupThatDoesNotEndIsRefused() {
    #expect(throws: ProtobufError.self) { try OldSheet(protobuf: [0x0B, 0x0A, 1, 0x61]) }
    #expect(throws: ProtobufError.self) { try OldSheet(protobuf: [0x0B, 0x14]) }
  }

  @Test func aRequiredFieldIsNamedByItsPath() throws {
    var sheet = OldSheet()
    #expect(sheet.missingRequiredField == nil)
    sheet.header = .init()
    #expect(sheet.missingRequiredField == "header.title")
    let error = #expect(throws: ProtobufError.self) {
      try OldSheet(protobuf: sheet.encodedBytes())
    }
    #expect(error?.code == .missingField)
    #expect(OldNeeded(name: "a", inner: OldNeeded()).missingRequiredField == "inner.name")
  }

  @Test func extensionsAreReadAndWritten() throws {
    var sheet = OldSheet()
    sheet[OldLegacyExtensions.needed] = OldNeeded(name: "n")
    sheet[OldLegacyExtensions.marks] = [1, -1, 300]
    sheet[OldLegacyExtensions.stamp] = OldStamp(at: 5)
    sheet[OldLegacyExtensions.allNeeded] = [OldNeeded(name: "1"), OldNeeded(name: "2")]
    sheet[OldLegacyExtensions.level] = .high
    let back = try again(sheet)
    #expect(back == sheet)
    #expect(back[OldLegacyExtensions.needed]?.name == "n")
    #expect(back[OldLegacyExtensions.marks] == [1, -1, 300])
    #expect(back[OldLegacyExtensions.stamp]?.at == 5)
    #expect(back[OldLegacyExtensions.allNeeded].map(\.name) == ["1", "2"])
    #expect(back[OldLegacyExtensions.level] == .top)
    sheet[OldLegacyExtensions.needed] = nil
    sheet[OldLegacyExtensions.marks] = []
    #expect(sheet[OldLegacyExtensions.needed] == nil)
    #expect(sheet[OldLegacyExtensions.marks].isEmpty)
    #expect(sheet[OldLegacyExtensions.stamp]?.at == 5)
  }

  @Test func aRequiredFieldOfAnExtensionIsAskedFor() throws {
    var sheet = OldSheet()
    sheet[OldLegacyExtensions.needed] = OldNeeded(name: "n", inner: OldNeeded())
    let error = #expect(throws: ProtobufError.self) {
      try sheet.value(of: OldLegacyExtensions.needed)
    }
    #expect(error?.code == .missingField)
    #expect(error?.message.contains("inner.name") == true)
    sheet[OldLegacyExtensions.allNeeded] = [OldNeeded(name: "1"), OldNeeded()]
    #expect(throws: ProtobufError.self) { try sheet.values(of: OldLegacyExtensions.allNeeded) }
  }

  @Test func aMessageSetHoldsItsItemsAsGroups() throws {
    var bag = OldBag()
    bag[OldItem.Extensions.item] = OldItem(text: "t")
    #expect(bag.encodedBytes() == [0x0B, 0x10, 0xE7, 0x24, 0x1A, 3, 0x0A, 1, 0x74, 0x0C])
    bag[OldOtherItem.Extensions.other] = OldOtherItem(number: 3)
    let back = try again(OldHasBag(bag: bag)).bag
    #expect(back?[OldItem.Extensions.item]?.text == "t")
    #expect(back?[OldOtherItem.Extensions.other]?.number == 3)
    bag[OldItem.Extensions.item] = nil
    #expect(bag[OldItem.Extensions.item] == nil)
    #expect(bag[OldOtherItem.Extensions.other]?.number == 3)
    // The message before its number, as some write it.
    let reversed = try OldBag(protobuf: [0x0B, 0x1A, 3, 0x0A, 1, 0x74, 0x10, 0xE7, 0x24, 0x0C])
    #expect(reversed[OldItem.Extensions.item]?.text == "t")
    var incomplete = OldBag()
    incomplete[OldOtherItem.Extensions.other] = OldOtherItem()
    #expect(throws: ProtobufError.self) {
      try incomplete.value(of: OldOtherItem.Extensions.other)
    }
  }

  @Test func aNumberThatAClosedEnumDoesNotHaveIsAnUnknownField() throws {
    let bytes: [UInt8] = [0x08, 2, 0x08, 9, 0x12, 3, 0, 9, 2, 0x18, 7]
    let levels = try OldLevels(protobuf: bytes)
    #expect(levels.levels == [.high])
    #expect(levels.packed == [.low, .high])
    #expect(levels.level == nil)
    #expect(levels.levelOrDefault == .high)
    #expect(OldLevel.top == .high)
    #expect(levels.unknownFields.encodedBytes == [0x08, 9, 0x10, 9, 0x18, 7])
    #expect(try again(levels) == levels)
    let map = try OldLevels(protobuf: [
      0x22, 5, 0x0A, 1, 0x61, 0x10, 9, 0x22, 5, 0x0A, 1, 0x62, 0x10, 2,
    ])
    #expect(map.byName == ["b": .high])
    #expect(map.unknownFields.encodedBytes == [0x22, 5, 0x0A, 1, 0x61, 0x10, 9])
  }
}
