public import NIOCore
public import TesseraGRPC
internal import TesseraProtobuf

/// Server reflection, `v1` and `v1alpha`: what a generic client needs to list the services of a
/// server and to call them without their .proto files.
///
/// ```swift
/// var router = GRPCRouter()
/// router.register(health)
/// …
/// router.register(try GRPCReflection(of: router, descriptors: [bytesOfAFileDescriptorProto, …]))
/// ```
public struct GRPCReflection: GRPCService {
  private static let names = [
    "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection",
  ]

  private let services: [String]
  private let index: DescriptorIndex

  /// Reflection of the services that a router has now, and of reflection itself.
  ///
  /// - Parameter descriptors: Serialized `google.protobuf.FileDescriptorProto`, one for each file of
  ///   these services and for each that one of them imports. Those of health and reflection are
  ///   there already.
  /// - Throws: ``GRPCStatusCode/invalidArgument`` if one of them is no such message.
  public init(of router: GRPCRouter, descriptors: [ByteBuffer]) throws(GRPCError) {
    services = (router.services + Self.names).sorted()
    do {
      index = try DescriptorIndex(
        ServiceDescriptors.files.map { ByteBuffer(bytes: $0) } + descriptors)
    } catch {
      throw GRPCError(.invalidArgument, "a descriptor cannot be read: \(error)")
    }
  }

  /// Adds `ServerReflectionInfo` of both versions.
  public func register(with router: inout GRPCRouter) {
    for name in Self.names {
      router.bidirectional(name, "ServerReflectionInfo") {
        (
          requests: GRPCRequestStream<ServerReflectionRequest>, _,
          writer: GRPCResponseWriter<ServerReflectionResponse>
        ) in
        var sent: Set<String> = []
        for try await request in requests {
          var response = ServerReflectionResponse()
          response.validHost = request.host
          response.originalRequest = request
          response.messageResponse = answer(request, &sent)
          try await writer.write(response)
        }
      }
    }
  }

  private func answer(
    _ request: ServerReflectionRequest, _ sent: inout Set<String>
  ) -> ServerReflectionResponse.MessageResponse {
    switch request.messageRequest {
    case .fileByFilename(let name)?:
      return files(index.file(named: name), &sent, "no file \(name)")
    case .fileContainingSymbol(let symbol)?:
      return files(index.file(with: symbol), &sent, "no symbol \(symbol)")
    case .fileContainingExtension(let query)?:
      return files(
        index.file(extending: query.containingType, by: query.extensionNumber), &sent,
        "no extension \(query.extensionNumber) of \(query.containingType)")
    case .allExtensionNumbersOfType(let type)?:
      guard let numbers = index.extensionNumbers(of: type) else {
        return .errorResponse(error(.notFound, "no type \(type)"))
      }
      var response = ExtensionNumberResponse()
      response.baseTypeName = type
      response.extensionNumber = numbers
      return .allExtensionNumbersResponse(response)
    case .listServices?:
      var response = ListServiceResponse()
      response.service = services.map { name in
        var service = ServiceResponse()
        service.name = name
        return service
      }
      return .listServicesResponse(response)
    case nil:
      return .errorResponse(error(.invalidArgument, "the request asks for nothing"))
    }
  }

  private func files(
    _ file: DescriptorIndex.File?, _ sent: inout Set<String>, _ missing: String
  ) -> ServerReflectionResponse.MessageResponse {
    guard let file else { return .errorResponse(error(.notFound, missing)) }
    var response = FileDescriptorResponse()
    response.fileDescriptorProto = index.closure(of: file, sent: &sent).map { [UInt8](buffer: $0) }
    return .fileDescriptorResponse(response)
  }

  private func error(_ code: GRPCStatusCode, _ message: String) -> ErrorResponse {
    var response = ErrorResponse()
    response.errorCode = Int32(code.rawValue)
    response.errorMessage = message
    return response
  }
}
