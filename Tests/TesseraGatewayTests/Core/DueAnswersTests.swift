import Testing

@testable import TesseraGateway

@Suite struct DueAnswersTests {
  @Test func whatIsSettledWithoutAnAnswerIsDueUntilOneComes() {
    var answers = DueAnswers()
    answers.noteAnswered(3)
    answers.noteSettled(3)
    #expect(answers.due.isEmpty)
    answers.noteSettled(4)
    answers.noteSettled(5)
    answers.noteSettled(6)
    #expect(answers.due == [4, 5, 6])
    // An answer to a step is one to those before it.
    answers.noteAnswered(5)
    #expect(answers.due == [6])
    #expect(answers.loseAll() == [6])
    #expect(answers.due.isEmpty)
  }

  @Test func itIsBounded() {
    var answers = DueAnswers()
    for request in 1...5000 { answers.noteSettled(UInt64(request)) }
    #expect(answers.due.count == 1024)
  }
}
