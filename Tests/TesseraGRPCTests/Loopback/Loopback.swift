import Logging
import NIOCore
import NIOPosix
import Synchronization
import TesseraGRPC
import TesseraProtobuf

/// A message for tests: a number and bytes.
struct Probe: ProtobufMessage, Hashable {
  var number: UInt64 = 0
  var text: String = ""

  init(number: UInt64 = 0, text: String = "") {
    self.number = number
    self.text = text
  }

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: number = try reader.readUInt64()
      case 2 << 3 | 2: text = try reader.readString()
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(number, field: 1)
    writer.writeString(text, field: 2)
  }
}

/// A server and a client on loopback, for the time of a test.
struct Loopback {
  static let service = "tessera.test.Probe"

  let server: GRPCServer
  let client: GRPCClient
  let port: Int

  static func run(
    server configuration: GRPCConnectionConfiguration = .defaults,
    client clientConfiguration: GRPCClient.Configuration = .defaults,
    maximumConnections: Int = 100,
    _ register: (inout GRPCRouter) -> Void,
    _ body: (Loopback) async throws -> Void
  ) async throws {
    var router = GRPCRouter()
    register(&router)
    let group = MultiThreadedEventLoopGroup.singleton
    let server = GRPCServer(
      configuration: .init(
        host: "127.0.0.1", port: 0, maximumConnections: maximumConnections,
        connection: configuration),
      router: router, group: group, logger: .silent)
    let port = try await server.start()
    let client = GRPCClient(
      host: "127.0.0.1", port: port, configuration: clientConfiguration, group: group,
      logger: .silent)
    let result: Result<Void, any Error>
    do {
      try await body(Loopback(server: server, client: client, port: port))
      result = .success(())
    } catch {
      result = .failure(error)
    }
    await client.shutdown()
    await server.shutdown(grace: .zero)
    try result.get()
  }

  func echo(_ probe: Probe, options: GRPCCallOptions = .defaults) async throws(GRPCError) -> Probe {
    try await client.unary(Self.service, "Echo", probe, options: options)
  }

  func stream(
    _ method: String, _ probe: Probe = Probe(), options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> GRPCResponseStream<Probe> {
    try await client.serverStreaming(Self.service, method, probe, options: options)
  }
}

extension GRPCRouter {
  mutating func echo() {
    unary(Loopback.service, "Echo") { (probe: Probe, _) -> Probe in probe }
  }

  /// Sends `number` messages with the same text.
  mutating func count() {
    serverStreaming(Loopback.service, "Count") {
      (probe: Probe, _, writer: GRPCResponseWriter<Probe>) in
      for index in 0..<probe.number {
        try await writer.write(Probe(number: index, text: probe.text))
      }
    }
  }
}

extension Logger {
  /// For servers whose log is not what is tested.
  static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}

/// A value that a handler leaves for its test.
final class Mailbox<Value: Sendable>: Sendable {
  private let state = Mutex<(value: Value?, waiter: CheckedContinuation<Value, Never>?)>((nil, nil))

  func put(_ value: Value) {
    let waiter = state.withLock { state in
      state.value = value
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume(returning: value)
  }

  /// Waits until there is one.
  func take() async -> Value {
    await withCheckedContinuation { continuation in
      let value: Value? = state.withLock { state in
        if state.value == nil { state.waiter = continuation }
        return state.value
      }
      if let value { continuation.resume(returning: value) }
    }
  }

  var current: Value? { state.withLock { $0.value } }
}

/// Waits for a condition that comes about elsewhere; gives up after a generous time.
func eventually(_ condition: () -> Bool) async throws -> Bool {
  for _ in 0..<2_000 {
    if condition() { return true }
    try await Task.sleep(for: .milliseconds(5))
  }
  return condition()
}
