// The messages of Protos/grpc/reflection/v1/reflection.proto; v1alpha has the same on the wire.
package import NIOCore
package import TesseraProtobuf

package struct ServerReflectionRequest: Hashable, Sendable {
  package enum MessageRequest: Hashable, Sendable {
    case fileByFilename(String)
    case fileContainingSymbol(String)
    case fileContainingExtension(ExtensionRequest)
    case allExtensionNumbersOfType(String)
    case listServices(String)
  }

  package var host: String = ""
  package var messageRequest: MessageRequest? = nil
  package var unknownFields = UnknownFields()

  package init() {}
}

extension ServerReflectionRequest: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: host = try reader.readString()
      case 3 << 3 | 2: messageRequest = .fileByFilename(try reader.readString())
      case 4 << 3 | 2: messageRequest = .fileContainingSymbol(try reader.readString())
      case 5 << 3 | 2:
        messageRequest = .fileContainingExtension(try reader.readMessage(ExtensionRequest.self))
      case 6 << 3 | 2: messageRequest = .allExtensionNumbersOfType(try reader.readString())
      case 7 << 3 | 2: messageRequest = .listServices(try reader.readString())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(host, field: 1)
    switch messageRequest {
    case .fileByFilename(let value)?:
      writer.writeMessage(field: 3) { $0.writeEncodedFields(ByteBuffer(string: value)) }
    case .fileContainingSymbol(let value)?:
      writer.writeMessage(field: 4) { $0.writeEncodedFields(ByteBuffer(string: value)) }
    case .fileContainingExtension(let value)?:
      writer.writeMessage(value, field: 5)
    case .allExtensionNumbersOfType(let value)?:
      writer.writeMessage(field: 6) { $0.writeEncodedFields(ByteBuffer(string: value)) }
    case .listServices(let value)?:
      writer.writeMessage(field: 7) { $0.writeEncodedFields(ByteBuffer(string: value)) }
    case nil: break
    }
    writer.writeUnknownFields(unknownFields)
  }
}

package struct ExtensionRequest: Hashable, Sendable {
  package var containingType: String = ""
  package var extensionNumber: Int32 = 0
  package var unknownFields = UnknownFields()

  package init() {}
}

extension ExtensionRequest: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: containingType = try reader.readString()
      case 2 << 3 | 0: extensionNumber = try reader.readInt32()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(containingType, field: 1)
    writer.writeInt32(extensionNumber, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

package struct ServerReflectionResponse: Hashable, Sendable {
  package enum MessageResponse: Hashable, Sendable {
    case fileDescriptorResponse(FileDescriptorResponse)
    case allExtensionNumbersResponse(ExtensionNumberResponse)
    case listServicesResponse(ListServiceResponse)
    case errorResponse(ErrorResponse)
  }

  package var validHost: String = ""
  package var originalRequest: ServerReflectionRequest? = nil
  package var messageResponse: MessageResponse? = nil
  package var unknownFields = UnknownFields()

  package init() {}
}

extension ServerReflectionResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: validHost = try reader.readString()
      case 2 << 3 | 2:
        var value = originalRequest ?? ServerReflectionRequest()
        try reader.readMessage(into: &value)
        originalRequest = value
      case 4 << 3 | 2:
        messageResponse = .fileDescriptorResponse(
          try reader.readMessage(FileDescriptorResponse.self))
      case 5 << 3 | 2:
        messageResponse = .allExtensionNumbersResponse(
          try reader.readMessage(ExtensionNumberResponse.self))
      case 6 << 3 | 2:
        messageResponse = .listServicesResponse(try reader.readMessage(ListServiceResponse.self))
      case 7 << 3 | 2: messageResponse = .errorResponse(try reader.readMessage(ErrorResponse.self))
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(validHost, field: 1)
    if let originalRequest { writer.writeMessage(originalRequest, field: 2) }
    switch messageResponse {
    case .fileDescriptorResponse(let value)?:
      writer.writeMessage(value, field: 4)
    case .allExtensionNumbersResponse(let value)?:
      writer.writeMessage(value, field: 5)
    case .listServicesResponse(let value)?:
      writer.writeMessage(value, field: 6)
    case .errorResponse(let value)?:
      writer.writeMessage(value, field: 7)
    case nil: break
    }
    writer.writeUnknownFields(unknownFields)
  }
}

package struct FileDescriptorResponse: Hashable, Sendable {
  package var fileDescriptorProto: [ByteBuffer] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

extension FileDescriptorResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: fileDescriptorProto.append(try reader.readBytes())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    for value in fileDescriptorProto {
      writer.writeMessage(field: 1) { $0.writeEncodedFields(value) }
    }
    writer.writeUnknownFields(unknownFields)
  }
}

package struct ExtensionNumberResponse: Hashable, Sendable {
  package var baseTypeName: String = ""
  package var extensionNumber: [Int32] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

extension ExtensionNumberResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: baseTypeName = try reader.readString()
      case 2 << 3 | 0: extensionNumber.append(try reader.readInt32())
      case 2 << 3 | 2:
        try reader.readPacked { (reader) throws(ProtobufError) in
          extensionNumber.append(try reader.readInt32())
        }
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(baseTypeName, field: 1)
    writer.writePacked(extensionNumber.map { UInt64(bitPattern: Int64($0)) }, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

package struct ListServiceResponse: Hashable, Sendable {
  package var service: [ServiceResponse] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

extension ListServiceResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: service.append(try reader.readMessage(ServiceResponse.self))
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(service, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

package struct ServiceResponse: Hashable, Sendable {
  package var name: String = ""
  package var unknownFields = UnknownFields()

  package init() {}
}

extension ServiceResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(name, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

package struct ErrorResponse: Hashable, Sendable {
  package var errorCode: Int32 = 0
  package var errorMessage: String = ""
  package var unknownFields = UnknownFields()

  package init() {}
}

extension ErrorResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: errorCode = try reader.readInt32()
      case 2 << 3 | 2: errorMessage = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(errorCode, field: 1)
    writer.writeString(errorMessage, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}
