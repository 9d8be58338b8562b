package import TesseraProtobuf

/// One service.
package struct ServiceDescriptorProto: Hashable, Sendable {
  package var name: String?
  package var methods: [MethodDescriptorProto] = []
  package var options: ServiceOptions?
  package var unknownFields = UnknownFields()

  package init() {}
}

/// One RPC.
package struct MethodDescriptorProto: Hashable, Sendable {
  package var name: String?
  /// With a leading dot once it is resolved.
  package var inputType: String?
  /// With a leading dot once it is resolved.
  package var outputType: String?
  package var options: MethodOptions?
  package var clientStreaming: Bool?
  package var serverStreaming: Bool?
  package var unknownFields = UnknownFields()

  package init() {}
}

// MARK: - Wire format

extension ServiceDescriptorProto: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: methods.append(try reader.readMessage())
      case 3 << 3 | 2: try reader.readMessage(intoOptional: &options)
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    writer.writeMessages(methods, field: 2)
    if let options { writer.writeMessage(options, field: 3) }
    writer.writeUnknownFields(unknownFields)
  }
}

extension MethodDescriptorProto: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: inputType = try reader.readString()
      case 3 << 3 | 2: outputType = try reader.readString()
      case 4 << 3 | 2: try reader.readMessage(intoOptional: &options)
      case 5 << 3 | 0: clientStreaming = try reader.readBool()
      case 6 << 3 | 0: serverStreaming = try reader.readBool()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    if let inputType { writer.writePresent(inputType, field: 2) }
    if let outputType { writer.writePresent(outputType, field: 3) }
    if let options { writer.writeMessage(options, field: 4) }
    if let clientStreaming { writer.writePresent(clientStreaming, field: 5) }
    if let serverStreaming { writer.writePresent(serverStreaming, field: 6) }
    writer.writeUnknownFields(unknownFields)
  }
}
