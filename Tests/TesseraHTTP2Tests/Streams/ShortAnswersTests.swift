import Testing

@testable import TesseraHTTP2

@Suite struct ShortAnswersTests {
  private static func add(_ text: String, to answers: inout ShortAnswers) -> Range<Int>? {
    guard let room = answers.room() else { return nil }
    room.copyBytes(from: text.utf8)
    let start = answers.add(text.utf8.count)
    return start..<start + text.utf8.count
  }

  private static func text(at place: Range<Int>, of answers: ShortAnswers) -> String {
    String(decoding: answers.bytes(at: place.lowerBound, count: place.count), as: UTF8.self)
  }

  @Test func answersStayWhereTheyAreWhileOthersCome() {
    var answers = ShortAnswers()
    defer { answers.deallocate() }
    var places: [Range<Int>] = []
    for number in 0..<1_000 {
      let text = "answer \(number) " + String(repeating: "x", count: number % 100)
      if let place = Self.add(text, to: &answers) { places.append(place) }
    }
    #expect(places.count == 1_000)
    for (number, place) in places.enumerated() {
      #expect(Self.text(at: place, of: answers).hasPrefix("answer \(number) "))
    }
  }

  @Test func whatNobodyTakesIsBounded() {
    var answers = ShortAnswers()
    defer { answers.deallocate() }
    let text = String(repeating: "y", count: 1_000)
    var count = 0
    while Self.add(text, to: &answers) != nil, count < 10_000 { count += 1 }
    #expect(count > 200 && count < 300)
    // One that is not done with keeps the memory of all.
    for _ in 1..<count { answers.remove() }
    #expect(answers.room() == nil)
    answers.remove()
    #expect(answers.room() != nil)
  }

  @Test func theMemoryIsUsedAgainWhenAllAreDone() {
    var answers = ShortAnswers()
    defer { answers.deallocate() }
    for _ in 0..<100_000 {
      guard let first = Self.add("first", to: &answers), let second = Self.add("2nd", to: &answers)
      else {
        Issue.record("no room")
        return
      }
      #expect(first == 0..<5 && second == 5..<8)
      answers.remove()
      answers.remove()
    }
  }
}
