#if os(Linux)
  import NIOCore
  import NIOEmbedded
  import NIOPosix
  import TesseraSockets
  import Testing

  @Suite struct DirectReadsTests {
    @Test func whatComesInIsTakenAsItCame() async throws {
      try await onLoop { bench in
        let socket = try bench.socket()
        #expect(bench.reads.readReady() == 0)
        for text in ["one", "two", "three"] {
          socket.far.say(text)
          #expect(bench.reads.readReady() == 1)
        }
        #expect(bench.reads.readReady() == 0)
        #expect(socket.taken == ["one", "two", "three"])
      }
    }

    @Test func aLongOneIsReadPartByPartWithEachRoundOne() async throws {
      try await onLoop(mostPerRead: 4) { bench in
        let (long, short) = (try bench.socket(), try bench.socket())
        long.far.say("0123456789")
        short.far.say("ab")
        #expect(bench.reads.readReady() == 2)
        #expect(long.taken == ["0123"] && short.taken == ["ab"])
        // Both told of anew and unfinished: read once all the same.
        long.far.say("XY")
        #expect(bench.reads.readReady() == 1)
        #expect(long.taken == ["0123", "4567"])
        #expect(bench.reads.readReady() == 1)
        #expect(long.taken == ["0123", "4567", "89XY"])
        // It was full, so that there might have been more.
        #expect(bench.reads.readReady() == 0)
        #expect(short.taken == ["ab"])
      }
    }

    @Test func noMoreAreToldOfInARoundThanWereWanted() async throws {
      try await onLoop(mostPerRound: 2) { bench in
        let sockets = try (0..<5).map { _ in try bench.socket() }
        for socket in sockets { socket.far.say("x") }
        #expect(bench.reads.readReady() == 2)
        #expect(bench.reads.readReady() == 2)
        #expect(bench.reads.readReady() == 1)
        #expect(sockets.allSatisfy { $0.taken == ["x"] })
      }
    }

    @Test func whatSomebodyElseHasReadIsNotWaitedFor() async throws {
      try await onLoop { bench in
        let socket = try bench.socket()
        socket.far.say("gone")
        #expect(socket.near.readAll() == "gone")
        #expect(bench.reads.readReady() == 0)
        socket.far.say("there")
        #expect(bench.reads.readReady() == 1)
        #expect(socket.taken == ["there"])
      }
    }

    @Test func aRoundWaitsOnlyWhileThereIsNothing() async throws {
      try await onLoop(mostPerRead: 2) { bench in
        let socket = try bench.socket()
        #expect(bench.reads.readReady(waiting: 1) == 0)
        socket.far.say("abc")
        // With an hour to wait the test would not end.
        #expect(bench.reads.readReady(waiting: 3_600_000) == 1)
        #expect(bench.reads.readReady(waiting: 3_600_000) == 1)
        #expect(socket.taken == ["ab", "c"])
      }
    }

    @Test func whoDoesNotTakeInputIsNotRead() async throws {
      try await onLoop { bench in
        let socket = try bench.socket()
        socket.takesInput = false
        socket.far.say("a")
        #expect(bench.reads.readReady() == 0)
        socket.far.say("b")
        #expect(bench.reads.readReady() == 0)
        #expect(socket.taken.isEmpty)
        // Nothing new comes, and still it is told of.
        socket.takesInput = true
        try socket.resume(bench)
        #expect(bench.reads.readReady(waiting: 3_600_000) == 1)
        #expect(socket.taken == ["ab"])
        try socket.resume(bench)
        #expect(bench.reads.readReady() == 0)
      }
    }

    @Test func whoStopsToTakeInputInTheMiddleGetsTheRestLater() async throws {
      try await onLoop(mostPerRead: 2) { bench in
        let socket = try bench.socket()
        socket.onTake = { socket.takesInput = false }
        socket.far.say("abcd")
        #expect(bench.reads.readReady() == 1)
        #expect(bench.reads.readReady() == 0)
        socket.takesInput = true
        try socket.resume(bench)
        #expect(bench.reads.readReady() == 1)
        #expect(socket.taken == ["ab", "cd"])
      }
    }

    @Test func bytesThatAreKeptStayAsTheyWere() async throws {
      try await onLoop { bench in
        let socket = try bench.socket()
        socket.far.say("first")
        _ = bench.reads.readReady()
        let kept = socket.buffers
        socket.far.say("later")
        _ = bench.reads.readReady()
        #expect(kept.map { String(buffer: $0) } == ["first"])
        #expect(socket.taken == ["first", "later"])
      }
    }

    @Test func theChannelStillEndsWhatTheOtherSideHasClosed() async throws {
      let socket = try await socketOnLoop { bench in
        let socket = try bench.socket()
        socket.far.say("bye")
        socket.far.close()
        #expect(bench.reads.readReady() == 1)
        #expect(bench.reads.readReady() == 0)
        #expect(socket.taken == ["bye"])
        return socket
      }
      try await socket.channel.closeFuture.get()
      try await onLoop(of: socket.bench) { bench in
        #expect(bench.reads.count == 0)
        #expect(bench.reads.readReady() == 0)
      }
      try await socket.bench.stop()
    }

    @Test func whatWasNotReadBeforeTheEndComesThroughTheChannel() async throws {
      let socket = try await socketOnLoop { bench in
        let socket = try bench.socket()
        socket.far.say("first")
        #expect(bench.reads.readReady() == 1)
        socket.far.say("last")
        socket.far.endOutput()
        return socket
      }
      try await socket.handler.inputEnded.futureResult.get()
      try await onLoop(of: socket.bench) { bench in
        #expect(socket.taken == ["first", "last"])
        #expect(bench.reads.readReady() == 0)
        // The other direction goes on.
        socket.channel.writeAndFlush(ByteBuffer(string: "answer"), promise: nil)
        #expect(socket.far.readAll() == "answer")
      }
      try await socket.bench.stop()
    }

    @Test func aResetIsTheChannelsBusiness() async throws {
      let socket = try await socketOnLoop { bench in
        let socket = try bench.socket()
        // Unread input on the other side: closing it resets the connection.
        socket.channel.writeAndFlush(ByteBuffer(string: "unread"), promise: nil)
        socket.far.close()
        _ = bench.reads.readReady()
        return socket
      }
      try await socket.channel.closeFuture.get()
      try await onLoop(of: socket.bench) { #expect($0.reads.count == 0) }
      try await socket.bench.stop()
    }

    @Test func oneThatIsClosedInTheRoundIsNotReadAnyMore() async throws {
      try await onLoop { bench in
        let sockets = try (0..<2).map { _ in try bench.socket() }
        for socket in sockets {
          socket.far.say("x")
          let other = sockets[socket === sockets[0] ? 1 : 0]
          socket.onTake = { other.channel.close(promise: nil) }
        }
        #expect(bench.reads.readReady() == 1)
        #expect(sockets.map(\.taken.count).sorted() == [0, 1])
        #expect(bench.reads.count == 1)
        #expect(bench.reads.readReady() == 0)
      }
    }

    @Test func oneMayCloseItselfInTheRound() async throws {
      try await onLoop(mostPerRead: 2) { bench in
        let socket = try bench.socket()
        socket.onTake = { socket.channel.close(promise: nil) }
        socket.far.say("abcd")
        #expect(bench.reads.readReady() == 1)
        #expect(bench.reads.count == 0)
        #expect(bench.reads.readReady() == 0)
        #expect(socket.taken == ["ab"])
      }
    }

    @Test func aNewSocketIsNotTakenForTheFormerOneOfItsDescriptor() async throws {
      try await onLoop { bench in
        let sockets = try (0..<2).map { _ in try bench.socket() }
        var successor: BenchSocket?
        for socket in sockets {
          socket.far.say("old")
          let other = sockets[socket === sockets[0] ? 1 : 0]
          socket.onTake = {
            let descriptor = other.near.descriptor
            other.channel.close(promise: nil)
            successor = try? bench.socket(near: descriptor)
            // Something for it is there already, but nobody has been told.
            successor?.far.say("new")
          }
        }
        #expect(bench.reads.readReady() == 1)
        let former = sockets[0].taken.isEmpty ? sockets[0] : sockets[1]
        #expect(successor?.near.descriptor == former.near.descriptor)
        #expect(former.taken.isEmpty)
        #expect(successor?.taken == [])
        #expect(bench.reads.readReady() == 1)
        #expect(successor?.taken == ["new"])
      }
    }

    @Test func oneAddedInTheRoundIsReadInTheNext() async throws {
      try await onLoop { bench in
        let first = try bench.socket()
        var second: BenchSocket?
        first.onTake = {
          second = try? bench.socket()
          second?.far.say("b")
        }
        first.far.say("a")
        #expect(bench.reads.readReady() == 1)
        first.onTake = nil
        #expect(bench.reads.readReady() == 1)
        #expect(second?.taken == ["b"])
      }
    }

    @Test func channelsThatAreLeftToThemselvesReadAgain() async throws {
      let socket = try await socketOnLoop { bench in
        let (socket, other) = (try bench.socket(), try bench.socket())
        socket.far.say("past")
        #expect(bench.reads.readReady() == 1)
        bench.reads.removeAll()
        #expect(bench.reads.count == 0)
        socket.far.say("through")
        other.far.say("other")
        #expect(bench.reads.readReady() == 0)
        return socket
      }
      try await socket.handler.firstRead.futureResult.get()
      try await onLoop(of: socket.bench) { bench in
        #expect(socket.taken == ["past", "through"])
        // And again past it.
        try socket.add()
        socket.far.say("more")
        #expect(bench.reads.readReady() == 1)
        #expect(socket.taken == ["past", "through", "more"])
      }
      try await socket.bench.stop()
    }

    @Test func aChannelWithoutASocketReadsForItself() async throws {
      try await onLoop { bench in
        let socket = try bench.socket()
        let embedded = EmbeddedChannel()
        embedded.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1), promise: nil)
        let isActive = embedded.isActive
        #expect(isActive)
        let place = bench.reads.add(embedded, socket)
        #expect(place == nil)
        _ = try embedded.finish()
        let count = bench.reads.count
        socket.channel.close(promise: nil)
        #expect(bench.reads.add(socket.channel, socket) == nil)
        #expect(count == 1 && bench.reads.count == 0)
      }
    }
  }
#endif
