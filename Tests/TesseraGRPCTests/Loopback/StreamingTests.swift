import NIOCore
import Synchronization
import TesseraGRPC
import TesseraProtobuf
import Testing

@Suite struct StreamingTests {
  @Test func messagesArriveInOrderAndThenTheEnd() async throws {
    try await Loopback.run({ $0.count() }) { loopback async throws in
      var numbers: [UInt64] = []
      for try await probe in try await loopback.stream("Count", Probe(number: 1_000, text: "x")) {
        numbers.append(probe.number)
      }
      #expect(numbers == Array(0..<1_000))
    }
  }

  @Test func aStreamMayBeEmpty() async throws {
    try await Loopback.run({ $0.count() }) { loopback async throws in
      var iterator = try await loopback.stream("Count").makeAsyncIterator()
      #expect(try await iterator.next() == nil)
      #expect(try await iterator.next() == nil)
    }
  }

  @Test func whatWasSentBeforeAnErrorIsReadBeforeIt() async throws {
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Fail") {
        (_: Probe, _, writer: GRPCResponseWriter<Probe>) in
        try await writer.write(Probe(number: 1))
        try await writer.write(Probe(number: 2))
        throw GRPCError(.dataLoss, "gone")
      }
    }) { loopback async throws in
      var iterator = try await loopback.stream("Fail").makeAsyncIterator()
      #expect(try await iterator.next()?.number == 1)
      #expect(try await iterator.next()?.number == 2)
      do throws(GRPCError) {
        _ = try await iterator.next()
        Issue.record("no error")
      } catch {
        #expect(error == GRPCError(.dataLoss, "gone"))
      }
    }
  }

  @Test func aStreamThatIsNotReadStopsItsHandler() async throws {
    let written = Counter()
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Flood") {
        (_: Probe, _, writer: GRPCResponseWriter<Probe>) in
        let text = String(repeating: "f", count: 10_000)
        for index in 0..<1_000 as Range<UInt64> {
          try await writer.write(Probe(number: index, text: text))
          written.add()
        }
      }
      router.echo()
    }) { loopback async throws in
      let stream = try await loopback.stream("Flood")
      var iterator = stream.makeAsyncIterator()
      _ = try await iterator.next()
      // Other calls of the connection go on meanwhile.
      for _ in 0..<100 { _ = try await loopback.echo(Probe(number: 1)) }
      let before = written.value
      #expect(before < 100)
      var count = 1
      while try await iterator.next() != nil { count += 1 }
      #expect(count == 1_000)
      #expect(written.value == 1_000)
    }
  }

  @Test func encodedBytesAreSentAsTheyAre() async throws {
    let shared = Probe(number: 9, text: String(repeating: "s", count: 100_000)).encoded()
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Shared") {
        (_: Probe, _, writer: GRPCResponseWriter<Probe>) in
        for _ in 0..<20 { try await writer.write(encoded: shared) }
      }
    }) { loopback async throws in
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<10 {
          group.addTask {
            var count = 0
            for try await probe in try await loopback.stream("Shared") {
              #expect(probe.number == 9 && probe.text.utf8.count == 100_000)
              count += 1
            }
            return count
          }
        }
        for try await count in group { #expect(count == 20) }
      }
    }
  }

  @Test func aWriterMayBeCalledFromAnotherThread() async throws {
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Detached") {
        (_: Probe, _, writer: GRPCResponseWriter<Probe>) in
        try await Task.detached {
          for index in 0..<300 as Range<UInt64> {
            try await writer.write(Probe(number: index, text: String(repeating: "d", count: 5_000)))
          }
        }.value
      }
    }) { loopback async throws in
      var numbers: [UInt64] = []
      for try await probe in try await loopback.stream("Detached") { numbers.append(probe.number) }
      #expect(numbers == Array(0..<300))
    }
  }

  @Test func aThousandStreamsOfOneConnectionAllSeeAChange() async throws {
    let gate = Gate()
    let started = Counter()
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Watch") {
        (_: Probe, _, writer: GRPCResponseWriter<Probe>) in
        try await writer.write(Probe(number: 1))
        await gate.wait()
        try await writer.write(Probe(number: 2))
      }
    }) { loopback async throws in
      try await withThrowingTaskGroup(of: [UInt64].self) { group in
        for _ in 0..<1_000 {
          group.addTask {
            var numbers: [UInt64] = []
            for try await probe in try await loopback.stream("Watch") {
              numbers.append(probe.number)
              if probe.number == 1 { started.add() }
            }
            return numbers
          }
        }
        #expect(try await eventually { started.value == 1_000 })
        #expect(loopback.server.counters.openConnections == 1)
        gate.open()
        for try await numbers in group { #expect(numbers == [1, 2]) }
      }
    }
  }
}

/// A number that many tasks may raise.
final class Counter: Sendable {
  private let count = Atomic(0)

  var value: Int { count.load(ordering: .relaxed) }

  func add() { count.add(1, ordering: .relaxed) }
}

/// Holds tasks back until it is opened.
final class Gate: Sendable {
  private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>(
    (false, []))

  func wait() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
