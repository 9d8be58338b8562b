import NIOCore
import Testing
import TesseraGRPC
import TesseraGRPCServices
import TesseraProtobuf

@Suite struct GRPCReflectionTests {
  /// Two files: `b.proto` imports `a.proto`, extends `p.A` by number 100, and has a service.
  private static let descriptors: [ByteBuffer] = {
    func field(_ number: UInt32, _ text: String) -> (inout ProtobufWriter) -> Void {
      { $0.writeString(text, field: number) }
    }
    func message(
      _ number: UInt32, _ parts: [(inout ProtobufWriter) -> Void]
    ) -> (inout ProtobufWriter) -> Void {
      { writer in writer.writeMessage(field: number) { inner in for part in parts { part(&inner) } }
      }
    }
    func file(_ parts: [(inout ProtobufWriter) -> Void]) -> ByteBuffer {
      var writer = ProtobufWriter(appendingTo: ByteBuffer())
      for part in parts { part(&writer) }
      return writer.finish()
    }
    return [
      file([
        field(1, "a.proto"), field(2, "p"),
        message(
          4,
          [
            field(1, "A"), message(2, [field(1, "x")]), message(3, [field(1, "Inner")]),
            message(4, [field(1, "Kind"), message(2, [field(1, "ONE")])]),
          ]),
      ]),
      file([
        field(1, "b.proto"), field(2, "p"), field(3, "a.proto"),
        message(6, [field(1, "Service"), message(2, [field(1, "Method")])]),
        message(7, [field(1, "more"), field(2, ".p.A"), { $0.writeInt32(100, field: 3) }]),
      ]),
    ]
  }()

  private func ask(
    _ queries: [ServerReflectionRequest.MessageRequest?], of version: String = "v1"
  ) async throws -> [ServerReflectionResponse.MessageResponse?] {
    var router = GRPCRouter()
    router.register(GRPCHealth())
    router.register(try GRPCReflection(of: router, descriptors: Self.descriptors))
    var answers: [ServerReflectionResponse.MessageResponse?] = []
    try await withServer(router) { client in
      let call: GRPCBidirectionalCall<ServerReflectionRequest, ServerReflectionResponse> =
        client.bidirectional(
          "grpc.reflection.\(version).ServerReflection", "ServerReflectionInfo")
      var responses = call.responses.makeAsyncIterator()
      for query in queries {
        var request = ServerReflectionRequest()
        request.host = "h"
        request.messageRequest = query
        try await call.requests.write(request)
        let response = try await responses.next()
        #expect(response?.originalRequest == request)
        #expect(response?.validHost == "h")
        answers.append(response?.messageResponse)
      }
      call.requests.finish()
      #expect(try await responses.next() == nil)
    }
    return answers
  }

  private func files(_ answer: ServerReflectionResponse.MessageResponse?) -> [ByteBuffer]? {
    guard case .fileDescriptorResponse(let response)? = answer else { return nil }
    return response.fileDescriptorProto.map { ByteBuffer(bytes: $0) }
  }

  private func errorCode(_ answer: ServerReflectionResponse.MessageResponse?) -> Int32? {
    guard case .errorResponse(let response)? = answer else { return nil }
    return response.errorCode
  }

  @Test(arguments: ["v1", "v1alpha"]) func theServicesAreListed(version: String) async throws {
    let answers = try await ask([.listServices("*")], of: version)
    guard case .listServicesResponse(let list)? = answers[0] else {
      Issue.record("no list")
      return
    }
    #expect(
      list.service.map(\.name) == [
        "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
        "grpc.reflection.v1alpha.ServerReflection",
      ])
  }

  @Test func aFileComesWithWhatItImportsAndOnlyOnceInAStream() async throws {
    let answers = try await ask([.fileByFilename("b.proto"), .fileByFilename("b.proto")])
    #expect(files(answers[0]) == [Self.descriptors[1], Self.descriptors[0]])
    #expect(files(answers[1]) == [Self.descriptors[1]])
  }

  @Test(arguments: [
    "p.A", "p.A.x", "p.A.Inner", "p.A.Kind", "p.A.ONE",
  ]) func aSymbolIsFoundInItsFile(symbol: String) async throws {
    let answers = try await ask([.fileContainingSymbol(symbol)])
    #expect(files(answers[0]) == [Self.descriptors[0]])
  }

  @Test(arguments: ["p.Service", "p.Service.Method", "p.more"])
  func servicesMethodsAndExtensionsAreSymbols(symbol: String) async throws {
    let answers = try await ask([.fileContainingSymbol(symbol)])
    #expect(files(answers[0])?.first == Self.descriptors[1])
  }

  @Test func extensionsAreFoundByTypeAndNumber() async throws {
    var query = ExtensionRequest()
    query.containingType = "p.A"
    query.extensionNumber = 100
    let answers = try await ask([
      .fileContainingExtension(query), .allExtensionNumbersOfType("p.A"),
      .allExtensionNumbersOfType("p.A.Inner"),
    ])
    #expect(files(answers[0])?.first == Self.descriptors[1])
    guard case .allExtensionNumbersResponse(let some)? = answers[1],
      case .allExtensionNumbersResponse(let none)? = answers[2]
    else {
      Issue.record("no numbers")
      return
    }
    #expect(some.extensionNumber == [100])
    #expect(none.extensionNumber == [])
  }

  @Test func whatNobodyKnowsIsNotFoundAndTheStreamGoesOn() async throws {
    let answers = try await ask([
      .fileByFilename("c.proto"), .fileContainingSymbol("p.B"), .allExtensionNumbersOfType("p.B"),
      nil, .fileContainingSymbol("grpc.health.v1.Health.Watch"),
    ])
    #expect(answers.prefix(4).map(errorCode) == [5, 5, 5, 3])
    #expect(files(answers[4])?.count == 1)
  }

  @Test func bytesThatAreNoDescriptorAreRefused() {
    #expect(throws: GRPCError.self) {
      try GRPCReflection(of: GRPCRouter(), descriptors: [ByteBuffer(bytes: [0x0A])])
    }
  }
}
