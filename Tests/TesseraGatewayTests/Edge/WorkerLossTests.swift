import NIOCore
import Synchronization
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

@Suite struct WorkerLossTests {
  @Test func inputsSurviveABrokenLinkAndTakeEffectOnce() async throws {
    try await withGateway { address, gateway, worker in
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 0), id: 1)
      _ = try await client.answer()
      worker.state.withLock { $0.isHolding = true }
      for id in 2...6 as ClosedRange<UInt64> { try await client.say(.ping(timestamp: 0), id: id) }
      try await eventually { worker.state.withLock { $0.held.count } == 5 }
      // Some of them took effect, and the worker could not say so any more.
      worker.state.withLock { state in
        state.latest[state.opened[0]] = 4
        state.applied += [2, 3, 4].map { (state.opened[0], $0) }
        state.isHolding = false
      }
      await worker.breakLinks()
      for id in 2...6 as ClosedRange<UInt64> {
        let answer = try await client.answer()
        #expect(answer.requestID == id)
        #expect(answer.payload == .pong(timestamp: 0))
      }
      #expect(worker.state.withLock { $0.applied.map(\.request) } == [1, 2, 3, 4, 5, 6])
      #expect(await gateway.counters().resent == 5)
      #expect(Set(worker.sessions).count == 1)
    }
  }

  @Test func aWorkerThatStartsAgainGetsNewRequestsAndLostOnesAreAnswered() async throws {
    try await withGateway { address, gateway, worker in
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 0), id: 1)
      _ = try await client.answer()
      worker.state.withLock { $0.isHolding = true }
      try await client.say(.ping(timestamp: 0), id: 2)
      try await eventually { worker.state.withLock { $0.held.count } == 1 }
      worker.beginNewLife()
      worker.state.withLock { $0.isHolding = false }
      await worker.breakLinks()
      let answer = try await client.answer()
      #expect(answer.requestID == 2)
      #expect(answer.payload.kind == .error)
      try await client.say(.ping(timestamp: 3), id: 3)
      #expect(try await client.answer().payload == .pong(timestamp: 3))
      #expect(worker.state.withLock { $0.applied.compactMap(\.request) } == [1, 3])
      #expect(await gateway.counters().lost == 1)
    }
  }

  @Test func clientsKeepTheirSocketsWhileAWorkerIsAway() async throws {
    try await withGateway { address, _, worker in
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 0), id: 1)
      _ = try await client.answer()
      let port = UInt16(worker.state.withLock { $0.links.first?.localAddress?.port } ?? 0)
      await worker.stop()
      try await eventually {
        try await client.say(.ping(timestamp: 0), as: .json)
        return try await client.errorCode() == "no_route"
      }
      worker.beginNewLife()
      try await worker.start(port: port)
      try await eventually {
        try await client.say(.ping(timestamp: 9), as: .json)
        return try await client.answer().payload == .pong(timestamp: 9)
      }
    }
  }

  @Test func aWorkerThatIsNotThereIsReportedAtOnce() async throws {
    try await withGateway { address, _, worker in
      await worker.stop()
      let client = try await RawClient.connect(to: address)
      for _ in 0..<3 {
        try await client.say(.ping(timestamp: 0))
        #expect(try await client.errorCode() == "no_route")
      }
    }
  }

  @Test func aWorkerThatDoesNotReadPushesBackToItsClients() async throws {
    var limits = GatewayLimits.patient
    limits.linkInputBytes = 4 << 20
    limits.sessionInputBytes = 4 << 20
    try await withGateway(limits: limits) { address, gateway, worker in
      worker.state.withLock { $0.credit = 1_000_000 }
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 0), id: 0)
      _ = try await client.answer()
      try await worker.setDeaf(true)
      // More than everything on the way can hold.
      let count = 800 as UInt64
      let flood = Task {
        for id in 1...count { try await client.send(paddedPing(id: id, length: 50_000)) }
      }
      try await eventually { await gateway.counters().paused == 1 }
      #expect(await gateway.counters().unsettled < 100)
      #expect(await gateway.counters().linksUp == 1)
      try await worker.setDeaf(false)
      for id in 1...count { #expect(try await client.answer().requestID == id) }
      try await flood.value
      #expect(worker.state.withLock { $0.applied.count } == Int(count) + 1)
      try await eventually { await gateway.counters().paused == 0 }
    }
  }

  /// One that is read on would soon be one too many bytes of unfinished requests, and disconnected.
  @Test func aClientThatHasToWaitIsNotRead() async throws {
    var limits = GatewayLimits.patient
    limits.sessionInputs = 4
    limits.bufferedInput = 1 << 20
    try await withGateway(limits: limits) { address, gateway, worker in
      worker.state.withLock { $0.isHolding = true }
      let client = try await RawClient.connect(to: address)
      let count = 200 as UInt64
      let flood = Task {
        for id in 1...count { try await client.send(paddedPing(id: id, length: 100_000)) }
      }
      try await eventually { await gateway.counters().paused == 1 }
      // Each is a turn of the loop.
      for _ in 0..<100 { #expect(await gateway.counters().clients == 1) }
      worker.release()
      for id in 1...count { #expect(try await client.answer().requestID == id) }
      try await flood.value
    }
  }

  @Test func aWorkerWithoutCreditToGivePushesBackToItsClients() async throws {
    try await withGateway { address, gateway, worker in
      worker.state.withLock {
        $0.credit = 3
        $0.isHolding = true
      }
      let client = try await RawClient.connect(to: address)
      for id in 1...50 as ClosedRange<UInt64> { try await client.say(.ping(timestamp: 0), id: id) }
      try await eventually { worker.state.withLock { $0.held.count } == 3 }
      #expect(await gateway.counters().paused == 1)
      #expect(worker.state.withLock { $0.received.count } == 3)
      worker.release()
      for id in 1...50 as ClosedRange<UInt64> { #expect(try await client.answer().requestID == id) }
    }
  }
}

/// A ping in JSON that is longer than it need be.
func paddedPing(id: UInt64, length: Int) -> ByteBuffer {
  let head =
    #"{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,"payload":{"type":"ping","ts":1},"#
    + #""request_id":\#(id)"#
  var bytes = ByteBuffer(integer: UInt32(length))
  bytes.writeString(head)
  bytes.writeRepeatingByte(0x20, count: length - head.utf8.count - 1)
  bytes.writeString("}")
  return bytes
}
