#if os(Linux)
  import NIOCore
  import TesseraSockets
  import Testing

  @Suite struct SocketWriterTests {
    @Test func whatTheSocketTakesIsWrittenAtOnce() async throws {
      try await onLoop { bench in
        let socket = try bench.socket()
        let writer = SocketWriter(socket.channel)
        #expect(writer.writeNow("one") == 3)
        #expect(socket.far.readAll() == "one")
      }
    }

    @Test func theRestGoesByTheChannelAndNothingOvertakesIt() async throws {
      let socket = try await socketOnLoop { bench in
        let socket = try bench.socket()
        let writer = SocketWriter(socket.channel)
        guard let context = socket.handler.context else { throw SocketBench.NoSocket() }
        let long = ByteBuffer(repeating: UInt8(ascii: "a"), count: 1 << 22)
        let count = long.withUnsafeReadableBytes { writer.writeNow($0) }
        #expect(count > 0 && count < long.readableBytes)
        writer.write(rest: long, from: count, context)
        // There is room in the socket again, but not before that.
        #expect(socket.far.readAll(1 << 16).utf8.count == 1 << 16)
        #expect(writer.writeNow("b") == 0)
        ByteBuffer(string: "b").withUnsafeReadableBytes { writer.write(rest: $0, context) }
        return socket
      }
      // The channel goes on as the other side reads.
      var (count, last) = ((1 << 22) - (1 << 16) + 1, "")
      while count > 0 {
        let text = socket.far.readAll(1 << 20)
        if text.isEmpty {
          try await Task.sleep(for: .milliseconds(1))
        } else {
          (count, last) = (count - text.utf8.count, text)
        }
      }
      #expect(count == 0 && last.last == "b" && !last.dropLast().contains("b"))
      try await socket.bench.stop()
    }

    @Test func nothingIsWrittenToWhatIsClosed() async throws {
      try await onLoop { bench in
        let socket = try bench.socket()
        let writer = SocketWriter(socket.channel)
        let descriptor = socket.near.descriptor
        socket.channel.close(promise: nil)
        writer.channelEnded()
        // Whoever has the descriptor now gets nothing of it.
        let other = try bench.socket(near: descriptor)
        #expect(writer.writeNow("x") == 0)
        #expect(other.far.readAll().isEmpty)
      }
    }

    @Test func aWriteThatFailedIsTheLast() async throws {
      try await onLoop { bench in
        let socket = try bench.socket()
        let writer = SocketWriter(socket.channel)
        guard let context = socket.handler.context else { throw SocketBench.NoSocket() }
        socket.channel.close(promise: nil)
        ByteBuffer(string: "x").withUnsafeReadableBytes { writer.write(rest: $0, context) }
        let other = try bench.socket(near: socket.near.descriptor)
        #expect(writer.writeNow("x") == 0)
        #expect(other.far.readAll().isEmpty)
      }
    }
  }

  extension SocketWriter {
    fileprivate func writeNow(_ text: String) -> Int {
      ByteBuffer(string: text).withUnsafeReadableBytes { writeNow($0) }
    }
  }
#endif
