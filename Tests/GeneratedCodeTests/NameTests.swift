import Testing

@Suite struct NameTests {
  @Test func namesThatSwiftHasAlreadyAreNoTrouble() throws {
    #expect(try Names.goThereAndBack())
  }
}
