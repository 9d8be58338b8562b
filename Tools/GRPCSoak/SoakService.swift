internal import NIOCore
internal import Synchronization
internal import TesseraGRPC

/// The server's side: one method of each kind, and one that does not answer.
final class SoakService: GRPCService {
  static let name = "tessera.soak.v1.Soak"

  private let running = Atomic(0)

  /// Handlers that have begun and not ended.
  var runningCount: Int { running.load(ordering: .sequentiallyConsistent) }

  private func counted<Value>(_ body: () async throws -> Value) async rethrows -> Value {
    running.add(1, ordering: .sequentiallyConsistent)
    defer { running.subtract(1, ordering: .sequentiallyConsistent) }
    return try await body()
  }

  func register(with router: inout GRPCRouter) {
    router.unary(Self.name, "Echo") { [self] (message: SoakMessage, context) -> SoakMessage in
      await counted {
        if context.isRequestCompressed { context.responseCompression = .gzip }
        return message
      }
    }
    router.unary(Self.name, "Hang") { [self] (message: SoakMessage, _) -> SoakMessage in
      try await counted {
        // Not a long sleep: the runtime keeps the timer of one that was cancelled until its time comes.
        let (nothing, source) = AsyncStream.makeStream(of: Never.self)
        defer { source.finish() }
        for await _ in nothing {}
        try Task.checkCancellation()
        return message
      }
    }
    router.serverStreaming(Self.name, "Count") {
      [self] (message: SoakMessage, context, writer: GRPCResponseWriter<SoakMessage>) in
      try await counted {
        context.responseCompression = .deflate
        // The low half says how many, the body how long.
        let count = message.number & 0xFFFF
        for number in 0..<count {
          try await writer.write(
            SoakMessage(number: number, size: message.body.readableBytes),
            compress: number % 2 == 1)
        }
      }
    }
    router.clientStreaming(Self.name, "Sum") {
      [self] (requests: GRPCRequestStream<SoakMessage>, context) -> SoakMessage in
      try await counted {
        var sum = SoakMessage()
        var size = 0
        for try await request in requests {
          // A lazy reader now and then: the caller has to wait.
          if request.number % 17 == 0 { try await Task.sleep(for: .microseconds(200)) }
          sum.number &+= request.number
          size += request.body.readableBytes
        }
        sum.body.writeInteger(UInt64(size))
        return sum
      }
    }
    router.bidirectional(Self.name, "Chat") {
      [self]
      (requests: GRPCRequestStream<SoakMessage>, context, writer: GRPCResponseWriter<SoakMessage>)
      in
      try await counted {
        context.responseCompression = context.requestCompression
        for try await request in requests {
          try await writer.write(request, compress: context.isRequestCompressed)
        }
      }
    }
  }
}
