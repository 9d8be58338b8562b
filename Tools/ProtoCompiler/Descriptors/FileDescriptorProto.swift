package import TesseraProtobuf

/// Files, each after those it imports: what `protoc --descriptor_set_out` writes.
package struct FileDescriptorSet: Hashable, Sendable {
  package var files: [FileDescriptorProto] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

/// One .proto file.
package struct FileDescriptorProto: Hashable, Sendable {
  /// The path that other files import it by.
  package var name: String?
  /// Dotted, without a leading dot; absent if the file names none.
  package var package: String?
  /// The imports, in the order they stand.
  package var dependencies: [String] = []
  package var messageTypes: [DescriptorProto] = []
  package var enumTypes: [EnumDescriptorProto] = []
  package var services: [ServiceDescriptorProto] = []
  package var extensions: [FieldDescriptorProto] = []
  package var options: FileOptions?
  package var sourceCodeInfo: SourceCodeInfo?
  /// Indices into `dependencies`.
  package var publicDependencies: [Int32] = []
  /// Indices into `dependencies`.
  package var weakDependencies: [Int32] = []
  /// `proto3` or `editions`; absent for proto2.
  package var syntax: String?
  /// With `editions` as the syntax: 1000 is 2023.
  package var edition: Int32?
  package var unknownFields = UnknownFields()

  package init() {}
}

// MARK: - Wire format

extension FileDescriptorSet: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: files.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(files, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

extension FileDescriptorProto: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: package = try reader.readString()
      case 3 << 3 | 2: dependencies.append(try reader.readString())
      case 4 << 3 | 2: messageTypes.append(try reader.readMessage())
      case 5 << 3 | 2: enumTypes.append(try reader.readMessage())
      case 6 << 3 | 2: services.append(try reader.readMessage())
      case 7 << 3 | 2: extensions.append(try reader.readMessage())
      case 8 << 3 | 2: try reader.readMessage(intoOptional: &options)
      case 9 << 3 | 2: try reader.readMessage(intoOptional: &sourceCodeInfo)
      case 10 << 3 | 0: publicDependencies.append(try reader.readInt32())
      case 10 << 3 | 2:
        try reader.readPacked { reader throws(ProtobufError) in
          publicDependencies.append(try reader.readInt32())
        }
      case 11 << 3 | 0: weakDependencies.append(try reader.readInt32())
      case 11 << 3 | 2:
        try reader.readPacked { reader throws(ProtobufError) in
          weakDependencies.append(try reader.readInt32())
        }
      case 12 << 3 | 2: syntax = try reader.readString()
      case 14 << 3 | 0: edition = try reader.readInt32()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    if let package { writer.writePresent(package, field: 2) }
    for text in dependencies { writer.writePresent(text, field: 3) }
    writer.writeMessages(messageTypes, field: 4)
    writer.writeMessages(enumTypes, field: 5)
    writer.writeMessages(services, field: 6)
    writer.writeMessages(extensions, field: 7)
    if let options { writer.writeMessage(options, field: 8) }
    if let sourceCodeInfo { writer.writeMessage(sourceCodeInfo, field: 9) }
    writer.writeUnpacked(publicDependencies, field: 10)
    writer.writeUnpacked(weakDependencies, field: 11)
    if let syntax { writer.writePresent(syntax, field: 12) }
    if let edition { writer.writePresent(edition, field: 14) }
    writer.writeUnknownFields(unknownFields)
  }
}
