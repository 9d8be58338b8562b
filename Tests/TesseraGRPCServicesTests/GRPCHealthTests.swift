import Testing
import TesseraGRPC
import TesseraGRPCServices
import TesseraProtobuf

@Suite struct GRPCHealthTests {
  private let name = "grpc.health.v1.Health"

  private func request(_ service: String) -> HealthCheckRequest {
    var request = HealthCheckRequest()
    request.service = service
    return request
  }

  private func router(_ health: GRPCHealth) -> GRPCRouter {
    var router = GRPCRouter()
    router.register(health)
    return router
  }

  @Test func aCheckTellsWhatWasSet() async throws {
    let health = GRPCHealth()
    try await withServer(router(health)) { client in
      var response: HealthCheckResponse = try await client.unary(name, "Check", request(""))
      #expect(response.status == .notServing)
      health.set(.serving)
      response = try await client.unary(name, "Check", request(""))
      #expect(response.status == .serving)
    }
  }

  @Test func aServiceThatNobodyKnowsIsNotFound() async throws {
    try await withServer(router(GRPCHealth())) { client in
      let error = await #expect(throws: GRPCError.self) {
        let _: HealthCheckResponse = try await client.unary(name, "Check", request("a.B"))
      }
      #expect(error?.code == .notFound)
    }
  }

  @Test func aListHasEveryService() async throws {
    let health = GRPCHealth()
    health.set(.serving, for: "a.B")
    try await withServer(router(health)) { client in
      let response: HealthListResponse = try await client.unary(
        name, "List", HealthListRequest())
      #expect(response.statuses.mapValues(\.status) == ["": .notServing, "a.B": .serving])
    }
  }

  @Test func aWatchSeesEachChangeAndEndsAtTheShutdown() async throws {
    let health = GRPCHealth()
    try await withServer(router(health)) { client in
      let stream: GRPCResponseStream<HealthCheckResponse> = try await client.serverStreaming(
        name, "Watch", request("a.B"))
      var watch = stream.makeAsyncIterator()
      #expect(try await watch.next()?.status == .serviceUnknown)
      health.set(.serving, for: "other")
      health.set(.serving, for: "a.B")
      #expect(try await watch.next()?.status == .serving)
      health.shutDown()
      health.set(.serving, for: "a.B")
      #expect(try await watch.next()?.status == .notServing)
      await #expect(throws: GRPCError.self) { _ = try await watch.next() }
    }
  }

  @Test func moreWatchesThanAllowedAreRefused() async throws {
    let health = GRPCHealth(maximumWatchers: 1)
    try await withServer(router(health)) { client in
      let first: GRPCResponseStream<HealthCheckResponse> = try await client.serverStreaming(
        name, "Watch", request(""))
      var watch = first.makeAsyncIterator()
      _ = try await watch.next()
      let second: GRPCResponseStream<HealthCheckResponse> = try await client.serverStreaming(
        name, "Watch", request(""))
      let error = await #expect(throws: GRPCError.self) {
        var watch = second.makeAsyncIterator()
        _ = try await watch.next()
      }
      #expect(error?.code == .resourceExhausted)
    }
  }
}
