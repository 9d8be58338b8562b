import NIOCore
import TesseraHTTP2
import Testing

@Suite struct HTTP2ConnectionTests {
  @Test func aRequestAndItsAnswerArriveInOrder() throws {
    let pair = try Pair()
    let stream = try pair.client.submitRequest(.request, hasBody: true)
    pair.client.write(ByteBuffer(string: "hello"), on: stream)
    pair.client.finish(stream)
    pair.run()
    let request = try #require(pair.requests.first)
    #expect(
      pair.atServer == [
        .ready,
        .headers(
          request,
          [
            "method=POST", "scheme=http", "authority=test", "path=/a.B/C",
            "contentType=application/grpc", "te=trailers", "x-mine=1",
          ], isTruncated: false),
        .data(request, 5), .end(request),
      ])

    pair.forget()
    pair.server.submitResponse(.response, on: request, hasBody: true)
    pair.server.write(ByteBuffer(string: "he"), on: request)
    pair.server.write(ByteBuffer(string: "llo!"), on: request)
    pair.server.finish(request, trailers: HTTP2HeaderList(["grpc-status": "0"]))
    pair.run()
    #expect(
      pair.atClient == [
        .headers(stream, ["status=200", "contentType=application/grpc"], isTruncated: false),
        .data(stream, 6), .trailers(stream, ["grpcStatus=0"]), .end(stream),
        .closed(stream, .noError),
      ])
    #expect(pair.atServer == [.closed(request, .noError)])
    #expect(pair.client.openStreamCount == 0)
    #expect(pair.server.openStreamCount == 0)
  }

  @Test func anAnswerWithoutABodyEndsTheStream() throws {
    let pair = try Pair()
    let stream = try pair.client.submitRequest(.request, hasBody: false)
    pair.run()
    let request = try #require(pair.requests.first)
    pair.server.submitResponse(.response, on: request, hasBody: false)
    pair.run()
    #expect(pair.atClient.suffix(2) == [.end(stream), .closed(stream, .noError)])
  }

  @Test func anEarlyAnswerTellsTheClientToStopSending() throws {
    let pair = try Pair()
    let stream = try pair.client.submitRequest(.request, hasBody: true)
    pair.run()
    let request = try #require(pair.requests.first)
    pair.server.submitResponse(.response, on: request, hasBody: false)
    pair.run()
    #expect(pair.atServer.last == .closed(request, .noError))
    #expect(pair.atClient.last == .closed(stream, .noError))
  }

  @Test func aHeadAndTrailersWithoutDataHaveNoEmptyFrameBetween() throws {
    let pair = try Pair()
    _ = try pair.client.submitRequest(.request, hasBody: false)
    pair.run()
    let request = try #require(pair.requests.first)
    pair.server.submitResponse(.response, on: request, hasBody: true)
    pair.run()
    pair.server.finish(request, trailers: HTTP2HeaderList(["grpc-status": "3"]))
    pair.run()
    #expect(Pair.dataCount(pair.atClient) == 0)
    #expect(pair.server.openStreamCount == 0)
  }

  @Test func slotsAreUsedAgainAndOldHandlesAreHarmless() throws {
    let pair = try Pair()
    let first = try pair.client.submitRequest(.request, hasBody: false)
    pair.run()
    let request = try #require(pair.requests.first)
    pair.server.submitResponse(.response, on: request, hasBody: false)
    pair.run()
    let second = try pair.client.submitRequest(.request, hasBody: true)
    #expect(second.slot == first.slot && second.id != first.id)
    pair.client.write(ByteBuffer(string: "lost"), on: first)
    pair.client.finish(first)
    pair.client.reset(first, .cancel)
    pair.client.consume(100, on: first)
    pair.run()
    #expect(pair.client.openStreamCount == 1)
    #expect(Pair.dataCount(pair.atServer) == 0)
  }

  @Test func moreStreamsThanAllowedWaitForTheirTurn() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.maximumConcurrentStreams = 2
    let pair = try Pair(server: configuration)
    pair.run()
    for _ in 0..<3 { _ = try pair.client.submitRequest(.request, hasBody: false) }
    pair.run()
    #expect(pair.requests.count == 2)
    pair.server.submitResponse(.response, on: pair.requests[0], hasBody: false)
    pair.run()
    #expect(pair.requests.count == 3)
  }

  @Test func aThousandStreamsAreOpenAtOnce() throws {
    let pair = try Pair()
    pair.run()
    for _ in 0..<1_000 { _ = try pair.client.submitRequest(.request, hasBody: false) }
    pair.run()
    #expect(pair.server.openStreamCount == 1_000)
    for request in pair.requests {
      pair.server.submitResponse(.response, on: request, hasBody: true)
      pair.server.write(ByteBuffer(repeating: 7, count: 100), on: request)
    }
    pair.run()
    #expect(Pair.dataCount(pair.atClient) == 100_000)
    for request in pair.requests { pair.server.finish(request) }
    pair.run()
    #expect(pair.server.openStreamCount == 0 && pair.client.openStreamCount == 0)
  }

  @Test func aResetDropsWhatWaitsAndIsSeenByThePeer() throws {
    let pair = try Pair()
    let stream = try pair.client.submitRequest(.request, hasBody: false)
    pair.run()
    let request = try #require(pair.requests.first)
    pair.server.submitResponse(.response, on: request, hasBody: true)
    pair.server.write(ByteBuffer(repeating: 1, count: 1_000), on: request)
    pair.server.reset(request, .internalError)
    #expect(pair.server.pendingByteCount(on: request) == 0)
    pair.run()
    #expect(pair.atClient.last == .closed(stream, .internalError))
    #expect(pair.atServer.last == .closed(request, .internalError))
  }

  @Test func aCancelledRequestThatWasNeverSentIsClosedToo() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.maximumConcurrentStreams = 1
    let pair = try Pair(server: configuration)
    pair.run()
    _ = try pair.client.submitRequest(.request, hasBody: false)
    let waiting = try pair.client.submitRequest(.request, hasBody: false)
    pair.run()
    pair.client.reset(waiting, .cancel)
    pair.run()
    pair.server.submitResponse(.response, on: pair.requests[0], hasBody: false)
    pair.run()
    #expect(pair.requests.count == 1)
    #expect(pair.client.openStreamCount == 0)
  }

  @Test func aHeaderListOverTheLimitIsMarkedAsCutOff() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.maximumHeaderListSize = 1_000
    let pair = try Pair(server: configuration)
    var list = HTTP2HeaderList.request
    list.append("x-long", String(repeating: "v", count: 2_000))
    _ = try pair.client.submitRequest(list, hasBody: false)
    pair.run()
    let isTruncated = pair.atServer.contains { event in
      if case .headers(_, let fields, let isTruncated) = event {
        isTruncated && fields.allSatisfy { $0.utf8.count < 1_000 }
      } else {
        false
      }
    }
    #expect(isTruncated)
  }
}
