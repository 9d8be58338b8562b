// swift-format-ignore-file
// Generated from tessera/test/chat.proto by tessera-protoc generate. Do not edit.

import TesseraGRPC
import TesseraProtobufWellKnownTypes

/// The service `tessera.test.Chat`.
protocol ChatService: GRPCService {
  /// One line for one line.
  func say(
    _ request: Line, context: GRPCServerContext
  ) async throws -> Line

  /// The RPC `tessera.test.Chat.Count`.
  func count(
    _ request: Line, context: GRPCServerContext,
    responses: GRPCResponseWriter<Line>
  ) async throws

  /// The RPC `tessera.test.Chat.Gather`.
  func gather(
    _ requests: GRPCRequestStream<Line>, context: GRPCServerContext
  ) async throws -> Line

  /// The RPC `tessera.test.Chat.Talk`.
  func talk(
    _ requests: GRPCRequestStream<Line>, context: GRPCServerContext,
    responses: GRPCResponseWriter<Line>
  ) async throws

  /// The RPC `tessera.test.Chat.Default`.
  func `default`(
    _ request: Line, context: GRPCServerContext
  ) async throws -> ProtobufEmpty

  /// The RPC `tessera.test.Chat.Init`.
  func initRPC(
    _ request: ProtobufEmpty, context: GRPCServerContext
  ) async throws -> Line

  /// The RPC `tessera.test.Chat.Register`.
  func registerRPC(
    _ request: Line, context: GRPCServerContext
  ) async throws -> Line
}

extension ChatService {
  /// The name that a call's path begins with.
  static var serviceName: String { "tessera.test.Chat" }

  /// Adds every method of the service.
  func register(with router: inout GRPCRouter) {
    router.unary(Self.serviceName, "Say") {
      (request: Line, context: GRPCServerContext) async throws -> Line in
      try await self.say(request, context: context)
    }
    router.serverStreaming(Self.serviceName, "Count") {
      (
        request: Line, context: GRPCServerContext,
        responses: GRPCResponseWriter<Line>
      ) async throws in
      try await self.count(request, context: context, responses: responses)
    }
    router.clientStreaming(Self.serviceName, "Gather") {
      (
        requests: GRPCRequestStream<Line>, context: GRPCServerContext
      ) async throws -> Line in
      try await self.gather(requests, context: context)
    }
    router.bidirectional(Self.serviceName, "Talk") {
      (
        requests: GRPCRequestStream<Line>, context: GRPCServerContext,
        responses: GRPCResponseWriter<Line>
      ) async throws in
      try await self.talk(requests, context: context, responses: responses)
    }
    router.unary(Self.serviceName, "Default") {
      (request: Line, context: GRPCServerContext) async throws -> ProtobufEmpty in
      try await self.`default`(request, context: context)
    }
    router.unary(Self.serviceName, "Init") {
      (request: ProtobufEmpty, context: GRPCServerContext) async throws -> Line in
      try await self.initRPC(request, context: context)
    }
    router.unary(Self.serviceName, "Register") {
      (request: Line, context: GRPCServerContext) async throws -> Line in
      try await self.registerRPC(request, context: context)
    }
  }
}

/// Calls the service `tessera.test.Chat`.
struct ChatClient: Sendable {
  /// What the calls go through.
  let client: GRPCClient

  /// Calls through a client.
  init(_ client: GRPCClient) { self.client = client }

  /// One line for one line.
  func say(
    _ request: Line, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> Line {
    try await self.client.unary("tessera.test.Chat", "Say", request, options: options)
  }

  /// The RPC `tessera.test.Chat.Count`.
  func count(
    _ request: Line, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> GRPCResponseStream<Line> {
    try await self.client.serverStreaming("tessera.test.Chat", "Count", request, options: options)
  }

  /// The RPC `tessera.test.Chat.Gather`.
  func gather(
    options: GRPCCallOptions = .defaults
  ) -> GRPCClientStreamingCall<Line, Line> {
    self.client.clientStreaming("tessera.test.Chat", "Gather", options: options)
  }

  /// The RPC `tessera.test.Chat.Talk`.
  func talk(
    options: GRPCCallOptions = .defaults
  ) -> GRPCBidirectionalCall<Line, Line> {
    self.client.bidirectional("tessera.test.Chat", "Talk", options: options)
  }

  /// The RPC `tessera.test.Chat.Default`.
  func `default`(
    _ request: Line, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> ProtobufEmpty {
    try await self.client.unary("tessera.test.Chat", "Default", request, options: options)
  }

  /// The RPC `tessera.test.Chat.Init`.
  func initRPC(
    _ request: ProtobufEmpty, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> Line {
    try await self.client.unary("tessera.test.Chat", "Init", request, options: options)
  }

  /// The RPC `tessera.test.Chat.Register`.
  func registerRPC(
    _ request: Line, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> Line {
    try await self.client.unary("tessera.test.Chat", "Register", request, options: options)
  }
}

/// The service `tessera.test.Nothing`.
protocol NothingService: GRPCService {
}

extension NothingService {
  /// The name that a call's path begins with.
  static var serviceName: String { "tessera.test.Nothing" }

  /// Adds every method of the service.
  func register(with router: inout GRPCRouter) {
    _ = router
  }
}

/// Calls the service `tessera.test.Nothing`.
struct NothingClient: Sendable {
  /// What the calls go through.
  let client: GRPCClient

  /// Calls through a client.
  init(_ client: GRPCClient) { self.client = client }
}
