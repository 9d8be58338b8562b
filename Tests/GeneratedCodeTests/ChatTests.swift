import Logging
import NIOPosix
import TesseraGRPC
import TesseraProtobufWellKnownTypes
import Testing

/// A generated client calls a generated service, over a socket.
@Suite struct ChatTests {
  private struct Room: ChatService {
    func say(_ request: Line, context: GRPCServerContext) async throws -> Line {
      guard !request.text.isEmpty else {
        throw GRPCError(.invalidArgument, "nothing to say")
      }
      return Line(text: request.text + "!", number: request.number + 1)
    }

    func count(
      _ request: Line, context: GRPCServerContext, responses: GRPCResponseWriter<Line>
    ) async throws {
      for number in 0..<request.number {
        try await responses.write(Line(text: request.text, number: number))
      }
    }

    func gather(
      _ requests: GRPCRequestStream<Line>, context: GRPCServerContext
    ) async throws -> Line {
      var all = Line()
      for try await line in requests {
        all.text += line.text
        all.number += line.number
      }
      return all
    }

    func talk(
      _ requests: GRPCRequestStream<Line>, context: GRPCServerContext,
      responses: GRPCResponseWriter<Line>
    ) async throws {
      for try await line in requests {
        try await responses.write(Line(text: line.text.uppercased(), number: line.number))
      }
    }

    func `default`(_ request: Line, context: GRPCServerContext) async throws -> ProtobufEmpty {
      ProtobufEmpty()
    }

    func initRPC(_ request: ProtobufEmpty, context: GRPCServerContext) async throws -> Line {
      Line(text: "init")
    }

    func registerRPC(_ request: Line, context: GRPCServerContext) async throws -> Line { request }
  }

  private func withRoom(_ body: (ChatClient) async throws -> Void) async throws {
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let group = MultiThreadedEventLoopGroup.singleton
    var router = GRPCRouter()
    router.register(Room())
    let server = GRPCServer(
      configuration: .defaults, router: router, group: group, logger: logger)
    let port = try await server.start()
    let client = GRPCClient(host: "127.0.0.1", port: port, group: group, logger: logger)
    let result: Result<Void, any Error>
    do { result = .success(try await body(ChatClient(client))) } catch { result = .failure(error) }
    await client.shutdown()
    await server.shutdown(grace: .zero)
    try result.get()
  }

  @Test func oneForOne() async throws {
    try await withRoom { chat in
      #expect(try await chat.say(Line(text: "a", number: 1)) == Line(text: "a!", number: 2))
      #expect(try await chat.`default`(Line()) == ProtobufEmpty())
      #expect(try await chat.initRPC(ProtobufEmpty()).text == "init")
      #expect(try await chat.registerRPC(Line(number: 9)).number == 9)
    }
  }

  @Test func anErrorOfTheServiceIsTheClients() async throws {
    try await withRoom { chat in
      let error = await #expect(throws: GRPCError.self) { try await chat.say(Line()) }
      #expect(error?.code == .invalidArgument)
      #expect(error?.message == "nothing to say")
    }
  }

  @Test func manyForOne() async throws {
    try await withRoom { chat in
      var numbers: [UInt32] = []
      for try await line in try await chat.count(Line(text: "x", number: 100)) {
        numbers.append(line.number)
      }
      #expect(numbers == Array(0..<100))
    }
  }

  @Test func oneForMany() async throws {
    try await withRoom { chat in
      let call = chat.gather()
      for number in 1...10 {
        try await call.requests.write(Line(text: "\(number)", number: UInt32(number)))
      }
      call.requests.finish()
      #expect(try await call.response() == Line(text: "12345678910", number: 55))
    }
  }

  @Test func manyForMany() async throws {
    try await withRoom { chat in
      let call = chat.talk()
      var answers = call.responses.makeAsyncIterator()
      for word in ["a", "b", "c"] {
        try await call.requests.write(Line(text: word))
        #expect(try await answers.next()?.text == word.uppercased())
      }
      call.requests.finish()
      #expect(try await answers.next() == nil)
    }
  }

  @Test func theServiceIsCalledAsInItsFile() {
    #expect(Room.serviceName == "tessera.test.Chat")
  }
}
