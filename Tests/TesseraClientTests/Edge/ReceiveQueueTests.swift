import Synchronization
import Testing
import TesseraCore

@testable import TesseraClient

private func message(_ number: UInt64) -> ReceivedMessage {
  ReceivedMessage(
    envelope: Envelope(cell: .origin, seq: number, payload: .pong(timestamp: number)),
    reception: Reception(order: .next))
}

@Suite struct ReceiveQueueTests {
  @Test func aFullQueueHasNoRoomAndAsksForMoreAtAQuarter() async throws {
    let resumed = Mutex(0)
    let queue = ReceiveQueue(highWaterMark: 8) { resumed.withLock { $0 += 1 } }
    for number in 0..<8 {
      #expect(queue.hasRoom())
      queue.put(message(UInt64(number)))
    }
    #expect(!queue.hasRoom())
    for number in 0..<5 { #expect(try await queue.next() == message(UInt64(number))) }
    #expect(resumed.withLock { $0 } == 0)
    #expect(try await queue.next() == message(5))
    #expect(resumed.withLock { $0 } == 1)
    #expect(queue.hasRoom())
    #expect(try await queue.next() == message(6))
    #expect(resumed.withLock { $0 } == 1)
  }

  @Test func whatIsThereCanBeReadAfterTheEnd() async throws {
    let queue = ReceiveQueue(highWaterMark: 8) {}
    queue.put(message(1))
    queue.finish(.failure(ClientError(.connectionClosed, "gone")))
    queue.put(message(2))
    #expect(try await queue.next() == message(1))
    for _ in 0..<2 {
      await #expect(throws: ClientError(.connectionClosed, "gone")) { try await queue.next() }
    }
  }

  @Test func aSecondReaderIsRefused() async throws {
    let queue = ReceiveQueue(highWaterMark: 8) {}
    let codes = await withTaskGroup(of: ClientError.Code?.self) { group in
      for _ in 0..<2 {
        group.addTask {
          do throws(ClientError) {
            _ = try await queue.next()
            return nil
          } catch {
            return error.code
          }
        }
      }
      // The reader that came first waits; the other one is refused, and only then may the queue end.
      let first = await group.next() ?? nil
      queue.finish(.success(()))
      return [first, await group.next() ?? nil]
    }
    #expect(codes == [.alreadyReceiving, nil])
  }
}
