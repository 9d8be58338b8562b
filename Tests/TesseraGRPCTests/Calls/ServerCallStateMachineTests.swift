import NIOCore
import Testing

@testable import TesseraGRPC

@Suite struct ServerCallStateMachineTests {
  private let message = ByteBuffer(bytes: [0, 0, 0, 0, 1, 42])

  private func running() -> ServerCallStateMachine {
    var machine = ServerCallStateMachine(requests: .one, maximumMessageLength: 100)
    _ = machine.received(message)
    _ = machine.receivedEnd()
    return machine
  }

  @Test func aCallStartsWhenItsRequestIsComplete() {
    var machine = ServerCallStateMachine(requests: .one, maximumMessageLength: 100)
    guard case .consume(6) = machine.received(message) else {
      Issue.record("not consumed")
      return
    }
    #expect(machine.incompleteByteCount == 1)
    guard case .start(let bytes) = machine.receivedEnd() else {
      Issue.record("not started")
      return
    }
    #expect(Array(bytes.readableBytesView) == [42])
    #expect(machine.incompleteByteCount == 0)
  }

  @Test func aSecondMessageIsRefused() {
    var machine = ServerCallStateMachine(requests: .one, maximumMessageLength: 100)
    _ = machine.received(message)
    guard case .fail(let error) = machine.received(message) else {
      Issue.record("taken")
      return
    }
    #expect(error.code == .unimplemented)
    guard case .trailersOnly = machine.finishes(isOK: false) else {
      Issue.record("no status")
      return
    }
    #expect(machine.isFinished)
  }

  @Test func aRequestWithoutAWholeMessageIsRefused() {
    for bytes in [
      ByteBuffer(), ByteBuffer(bytes: [0, 0, 0]), ByteBuffer(bytes: [0, 0, 0, 0, 9, 1]),
    ] {
      var machine = ServerCallStateMachine(requests: .one, maximumMessageLength: 100)
      _ = machine.received(bytes)
      guard case .fail(let error) = machine.receivedEnd() else {
        Issue.record("started")
        return
      }
      #expect(error.code == (bytes.readableBytes == 0 ? .unimplemented : .internal))
    }
  }

  @Test func theHeadIsSentOnceAndTheStatusOnce() {
    var machine = running()
    guard case .send(withHead: true) = machine.sendsMessage(),
      case .send(withHead: false) = machine.sendsMessage(),
      case .trailers = machine.finishes(isOK: true),
      case .ignore = machine.finishes(isOK: false),
      case .refuse = machine.sendsMessage()
    else {
      Issue.record("wrong order")
      return
    }
  }

  @Test func anErrorBeforeTheFirstMessageIsAloneInTheHead() {
    var failing = running()
    guard case .trailersOnly = failing.finishes(isOK: false) else {
      Issue.record("not alone")
      return
    }
    var empty = running()
    guard case .headAndTrailers = empty.finishes(isOK: true) else {
      Issue.record("no head")
      return
    }
  }

  @Test func aClosedStreamCancelsOnceAndTakesNothingMore() {
    var machine = running()
    guard case .cancel = machine.closed(), case .ignore = machine.closed(),
      case .ignore = machine.finishes(isOK: true), case .drop = machine.received(message)
    else {
      Issue.record("still alive")
      return
    }
  }

  @Test func theWindowStaysShutWhileAWholeMessageWaits() {
    var machine = ServerCallStateMachine(requests: .many, maximumMessageLength: 100)
    guard case .wait = machine.nextRequest(),
      case .consume(3) = machine.received(ByteBuffer(bytes: [0, 0, 0])),
      case .consume(0) = machine.received(ByteBuffer(bytes: [0, 1, 42])),
      case .consume(0) = machine.received(message),
      case .message(let first, consume: 0) = machine.nextRequest(),
      case .message(_, consume: 9) = machine.nextRequest(),
      case .wait = machine.nextRequest(), case .ignore = machine.receivedEnd(),
      case .end = machine.nextRequest(), case .end = machine.nextRequest()
    else {
      Issue.record("wrong order")
      return
    }
    #expect(Array(first.readableBytesView) == [42])
    #expect(machine.incompleteByteCount == 0)
  }

  @Test func whatCameBeforeACutIsStillRead() {
    var machine = ServerCallStateMachine(requests: .many, maximumMessageLength: 100)
    _ = machine.received(ByteBuffer(bytes: [0, 0, 0, 0, 1, 42, 0, 0]))
    guard case .ignore = machine.receivedEnd(), case .message = machine.nextRequest(),
      case .fail(let error) = machine.nextRequest()
    else {
      Issue.record("not read")
      return
    }
    #expect(error.code == .internal)
  }

  @Test func nothingIsReadOfACallThatIsOver() {
    var machine = ServerCallStateMachine(requests: .many, maximumMessageLength: 100)
    _ = machine.received(message)
    guard case .trailersOnly = machine.finishes(isOK: false), case .refuse = machine.nextRequest(),
      case .drop = machine.received(message)
    else {
      Issue.record("still read")
      return
    }
    #expect(machine.incompleteByteCount == 0)
  }
}
