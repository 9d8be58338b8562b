// swift-format-ignore-file
// Generated from grpc/reflection/v1/reflection.proto by tessera-protoc generate. Do not edit.

package import TesseraProtobuf

/// The message `grpc.reflection.v1.ServerReflectionRequest`.
package struct ServerReflectionRequest: Hashable, Sendable {
  /// The field `host`, number 1.
  package var host: String = ""
  /// Which field of `message_request` is set.
  package var messageRequest: ServerReflectionRequest.MessageRequest?
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    host: String = "",
    messageRequest: ServerReflectionRequest.MessageRequest? = nil
  ) {
    self.host = host
    self.messageRequest = messageRequest
  }

  /// The fields of the oneof `message_request`.
  package enum MessageRequest: Hashable, Sendable {
    /// The field `file_by_filename`, number 3.
    case fileByFilename(String)
    /// A fully qualified name: a message, enum, service, method, field or extension.
    case fileContainingSymbol(String)
    /// The field `file_containing_extension`, number 5.
    case fileContainingExtension(ExtensionRequest)
    /// The field `all_extension_numbers_of_type`, number 6.
    case allExtensionNumbersOfType(String)
    /// The value is not looked at.
    case listServices(String)
  }
}

/// The message `grpc.reflection.v1.ExtensionRequest`.
package struct ExtensionRequest: Hashable, Sendable {
  /// The field `containing_type`, number 1.
  package var containingType: String = ""
  /// The field `extension_number`, number 2.
  package var extensionNumber: Int32 = 0
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    containingType: String = "",
    extensionNumber: Int32 = 0
  ) {
    self.containingType = containingType
    self.extensionNumber = extensionNumber
  }
}

/// The message `grpc.reflection.v1.ServerReflectionResponse`.
package struct ServerReflectionResponse: Hashable, Sendable {
  /// The field `valid_host`, number 1.
  package var validHost: String = ""
  /// The field `original_request`, number 2.
  @ProtobufBoxed package var originalRequest: ServerReflectionRequest? = nil
  /// Which field of `message_response` is set.
  package var messageResponse: ServerReflectionResponse.MessageResponse?
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    validHost: String = "",
    originalRequest: ServerReflectionRequest? = nil,
    messageResponse: ServerReflectionResponse.MessageResponse? = nil
  ) {
    self.validHost = validHost
    self.originalRequest = originalRequest
    self.messageResponse = messageResponse
  }

  /// The fields of the oneof `message_response`.
  package enum MessageResponse: Hashable, Sendable {
    /// The field `file_descriptor_response`, number 4.
    case fileDescriptorResponse(FileDescriptorResponse)
    /// The field `all_extension_numbers_response`, number 5.
    case allExtensionNumbersResponse(ExtensionNumberResponse)
    /// The field `list_services_response`, number 6.
    case listServicesResponse(ListServiceResponse)
    /// The field `error_response`, number 7.
    case errorResponse(ErrorResponse)
  }
}

/// The message `grpc.reflection.v1.FileDescriptorResponse`.
package struct FileDescriptorResponse: Hashable, Sendable {
  /// Serialized FileDescriptorProto: the file asked for and what it imports, as far as this stream
  /// has not sent it yet.
  package var fileDescriptorProto: [[UInt8]] = []
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    fileDescriptorProto: [[UInt8]] = []
  ) {
    self.fileDescriptorProto = fileDescriptorProto
  }
}

/// The message `grpc.reflection.v1.ExtensionNumberResponse`.
package struct ExtensionNumberResponse: Hashable, Sendable {
  /// The field `base_type_name`, number 1.
  package var baseTypeName: String = ""
  /// The field `extension_number`, number 2.
  package var extensionNumber: [Int32] = []
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    baseTypeName: String = "",
    extensionNumber: [Int32] = []
  ) {
    self.baseTypeName = baseTypeName
    self.extensionNumber = extensionNumber
  }
}

/// The message `grpc.reflection.v1.ListServiceResponse`.
package struct ListServiceResponse: Hashable, Sendable {
  /// The field `service`, number 1.
  package var service: [ServiceResponse] = []
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    service: [ServiceResponse] = []
  ) {
    self.service = service
  }
}

/// The message `grpc.reflection.v1.ServiceResponse`.
package struct ServiceResponse: Hashable, Sendable {
  /// The field `name`, number 1.
  package var name: String = ""
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    name: String = ""
  ) {
    self.name = name
  }
}

/// The message `grpc.reflection.v1.ErrorResponse`.
package struct ErrorResponse: Hashable, Sendable {
  /// A gRPC status code.
  package var errorCode: Int32 = 0
  /// The field `error_message`, number 2.
  package var errorMessage: String = ""
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    errorCode: Int32 = 0,
    errorMessage: String = ""
  ) {
    self.errorCode = errorCode
    self.errorMessage = errorMessage
  }
}

extension ServerReflectionRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.host = try reader.readString()
      case 26: self.messageRequest = .fileByFilename(try reader.readString())
      case 34: self.messageRequest = .fileContainingSymbol(try reader.readString())
      case 42:
        var message: ExtensionRequest?
        if case .fileContainingExtension(let value)? = self.messageRequest { message = value }
        self.messageRequest = nil
        try reader.readMessage(into: &message)
        if let message { self.messageRequest = .fileContainingExtension(message) }
      case 50: self.messageRequest = .allExtensionNumbersOfType(try reader.readString())
      case 58: self.messageRequest = .listServices(try reader.readString())
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.host, field: 1)
    switch self.messageRequest {
    case .fileByFilename(let value)?: writer.writeOptionalString(value, field: 3)
    case .fileContainingSymbol(let value)?: writer.writeOptionalString(value, field: 4)
    case .fileContainingExtension(let value)?: writer.writeMessage(value, field: 5)
    case .allExtensionNumbersOfType(let value)?: writer.writeOptionalString(value, field: 6)
    case .listServices(let value)?: writer.writeOptionalString(value, field: 7)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 12
    count += self.host.utf8.count
    switch self.messageRequest {
    case .fileByFilename(let value)?: count += value.utf8.count
    case .fileContainingSymbol(let value)?: count += value.utf8.count
    case .fileContainingExtension(let value)?: count += value.encodedByteCountHint
    case .allExtensionNumbersOfType(let value)?: count += value.utf8.count
    case .listServices(let value)?: count += value.utf8.count
    case nil: break
    }
    return count
  }
}

extension ExtensionRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.containingType = try reader.readString()
      case 16: self.extensionNumber = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.containingType, field: 1)
    writer.writeInt32(self.extensionNumber, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 17
    count += self.containingType.utf8.count
    return count
  }
}

extension ServerReflectionResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.validHost = try reader.readString()
      case 18: try reader.readMessage(into: &self._originalRequest)
      case 34:
        var message: FileDescriptorResponse?
        if case .fileDescriptorResponse(let value)? = self.messageResponse { message = value }
        self.messageResponse = nil
        try reader.readMessage(into: &message)
        if let message { self.messageResponse = .fileDescriptorResponse(message) }
      case 42:
        var message: ExtensionNumberResponse?
        if case .allExtensionNumbersResponse(let value)? = self.messageResponse { message = value }
        self.messageResponse = nil
        try reader.readMessage(into: &message)
        if let message { self.messageResponse = .allExtensionNumbersResponse(message) }
      case 50:
        var message: ListServiceResponse?
        if case .listServicesResponse(let value)? = self.messageResponse { message = value }
        self.messageResponse = nil
        try reader.readMessage(into: &message)
        if let message { self.messageResponse = .listServicesResponse(message) }
      case 58:
        var message: ErrorResponse?
        if case .errorResponse(let value)? = self.messageResponse { message = value }
        self.messageResponse = nil
        try reader.readMessage(into: &message)
        if let message { self.messageResponse = .errorResponse(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.validHost, field: 1)
    writer.writeOptionalMessage(self._originalRequest, field: 2)
    switch self.messageResponse {
    case .fileDescriptorResponse(let value)?: writer.writeMessage(value, field: 4)
    case .allExtensionNumbersResponse(let value)?: writer.writeMessage(value, field: 5)
    case .listServicesResponse(let value)?: writer.writeMessage(value, field: 6)
    case .errorResponse(let value)?: writer.writeMessage(value, field: 7)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 12
    count += self.validHost.utf8.count
    count += ProtobufSizeHint.of(self._originalRequest, overhead: 6)
    switch self.messageResponse {
    case .fileDescriptorResponse(let value)?: count += value.encodedByteCountHint
    case .allExtensionNumbersResponse(let value)?: count += value.encodedByteCountHint
    case .listServicesResponse(let value)?: count += value.encodedByteCountHint
    case .errorResponse(let value)?: count += value.encodedByteCountHint
    case nil: break
    }
    return count
  }
}

extension FileDescriptorResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        try reader.readRepeated(into: &self.fileDescriptorProto, of: ProtobufKind.Bytes.self, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeRepeated(self.fileDescriptorProto, field: 1, as: ProtobufKind.Bytes.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 0
    count += self.fileDescriptorProto.count * 6
    for value in self.fileDescriptorProto { count += value.count }
    return count
  }
}

extension ExtensionNumberResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.baseTypeName = try reader.readString()
      case 16: self.extensionNumber.append(try reader.readInt32())
      case 18: try reader.readPacked(into: &self.extensionNumber, of: ProtobufKind.Int32.self)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.baseTypeName, field: 1)
    writer.writePacked(self.extensionNumber, field: 2, as: ProtobufKind.Int32.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 12
    count += self.baseTypeName.utf8.count
    count += self.extensionNumber.count * 10
    return count
  }
}

extension ListServiceResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.service, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.service, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 0
    count += self.service.count * 6
    count += ProtobufSizeHint.sum(of: self.service)
    return count
  }
}

extension ServiceResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 6
    count += self.name.utf8.count
    return count
  }
}

extension ErrorResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.errorCode = try reader.readInt32()
      case 18: self.errorMessage = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.errorCode, field: 1)
    writer.writeString(self.errorMessage, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 17
    count += self.errorMessage.utf8.count
    return count
  }
}
