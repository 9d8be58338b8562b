internal import Foundation
internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufJSON
internal import TesseraProtobufText

/// The program that protobuf's conformance runner talks to: a request behind its length on standard
/// input, a response behind its length on standard output, until the input ends.
@main
enum ConformanceTestee {
  static func main() throws {
    while let request = try readRequest() {
      let bytes = answer(request).encodedBytes()
      var length = UInt32(bytes.count).littleEndian
      var output = Data(bytes: &length, count: 4)
      output.append(contentsOf: bytes)
      try FileHandle.standardOutput.write(contentsOf: output)
    }
  }

  private static func readRequest() throws -> ConformanceRequest? {
    guard let head = try read(4) else { return nil }
    let length = head.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
    guard let body = try read(length) else { return nil }
    return try ConformanceRequest(protobuf: body)
  }

  private static func read(_ count: Int) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard let part = try FileHandle.standardInput.read(upToCount: count - bytes.count),
        !part.isEmpty
      else { return nil }
      bytes.append(contentsOf: part)
    }
    return bytes
  }

  private static func answer(_ request: ConformanceRequest) -> ConformanceResponse {
    if request.messageType == "conformance.FailureSet" {
      return ConformanceResponse(result: .protobufPayload([]))
    }
    guard let type = types.first(where: { $0.protobufName == request.messageType }) else {
      return ConformanceResponse(result: .skipped("no message \(request.messageType)"))
    }
    return answer(request, type)
  }

  /// What runners of 3.21 and of today ask for.
  private static let types: [any ProtobufDescribed.Type] = [
    TestAllTypesProto3.self, TestAllTypesProto2.self,
    ProtobufTestMessagesEditionsTestAllTypesEdition2023.self,
    ProtobufTestMessagesEditionsProto2TestAllTypesProto2.self,
    ProtobufTestMessagesEditionsProto3TestAllTypesProto3.self,
  ]

  private static func answer<Message: ProtobufDescribed>(
    _ request: ConformanceRequest, _ type: Message.Type
  ) -> ConformanceResponse {
    var options = ProtobufJSONOptions()
    options.ignoresUnknownFields = request.testCategory == .jsonIgnoreUnknownParsingTest
    var textOptions = ProtobufTextOptions()
    textOptions.printsUnknownFields = request.printUnknownFields
    textOptions.types = types.map { $0.protobufFile }
    let message: Message
    do {
      switch request.payload {
      case .protobufPayload(let bytes)?: message = try Message(protobuf: bytes)
      case .jsonPayload(let text)?: message = try Message(json: text, options: options)
      case .textPayload(let text)?: message = try Message(text: text, options: textOptions)
      default: return ConformanceResponse(result: .skipped("no such form here"))
      }
    } catch {
      return ConformanceResponse(result: .parseError("\(error)"))
    }
    switch request.requestedOutputFormat {
    case .protobuf: return ConformanceResponse(result: .protobufPayload(message.encodedBytes()))
    case .json:
      do {
        return ConformanceResponse(result: .jsonPayload(try message.json(options: options)))
      } catch {
        return ConformanceResponse(result: .serializeError("\(error)"))
      }
    case .textFormat:
      do {
        return ConformanceResponse(result: .textPayload(try message.text(options: textOptions)))
      } catch {
        return ConformanceResponse(result: .serializeError("\(error)"))
      }
    default: return ConformanceResponse(result: .skipped("no such form here"))
    }
  }
}
