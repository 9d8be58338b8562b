package import TesseraProtobuf

/// What protoc asks of a plugin, on its standard input.
package struct CodeGeneratorRequest: Hashable, Sendable {
  package var filesToGenerate: [String] = []
  /// What stands before the colon in `--NAME_out=…:DIR`.
  package var parameter: String?
  package var compilerVersion: CompilerVersion?
  /// Everything that is needed, each after those it imports.
  package var protoFiles: [FileDescriptorProto] = []
  /// The files to generate, with options that are not kept at run time.
  package var sourceFileDescriptors: [FileDescriptorProto] = []
  package var unknownFields = UnknownFields()

  package init() {}

  /// The version of protoc.
  package struct CompilerVersion: Hashable, Sendable {
    package var major: Int32?
    package var minor: Int32?
    package var patch: Int32?
    package var suffix: String?
    package var unknownFields = UnknownFields()

    package init() {}
  }
}

/// What a plugin answers, on its standard output.
package struct CodeGeneratorResponse: Hashable, Sendable {
  /// What is wrong with the .proto files; a plugin that fails otherwise exits with a code.
  package var error: String?
  /// 1 for proto3 `optional`, 2 for editions.
  package var supportedFeatures: UInt64?
  package var minimumEdition: Int32?
  package var maximumEdition: Int32?
  package var files: [File] = []
  package var unknownFields = UnknownFields()

  package init() {}

  /// One file of the output.
  package struct File: Hashable, Sendable {
    package var name: String?
    package var insertionPoint: String?
    package var content: String?
    package var unknownFields = UnknownFields()

    package init() {}
  }
}

// MARK: - Wire format

extension CodeGeneratorRequest: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: filesToGenerate.append(try reader.readString())
      case 2 << 3 | 2: parameter = try reader.readString()
      case 3 << 3 | 2: try reader.readMessage(intoOptional: &compilerVersion)
      case 15 << 3 | 2: protoFiles.append(try reader.readMessage())
      case 17 << 3 | 2: sourceFileDescriptors.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    for text in filesToGenerate { writer.writePresent(text, field: 1) }
    if let parameter { writer.writePresent(parameter, field: 2) }
    if let compilerVersion { writer.writeMessage(compilerVersion, field: 3) }
    writer.writeMessages(protoFiles, field: 15)
    writer.writeMessages(sourceFileDescriptors, field: 17)
    writer.writeUnknownFields(unknownFields)
  }
}

extension CodeGeneratorRequest.CompilerVersion: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: major = try reader.readInt32()
      case 2 << 3 | 0: minor = try reader.readInt32()
      case 3 << 3 | 0: patch = try reader.readInt32()
      case 4 << 3 | 2: suffix = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let major { writer.writePresent(major, field: 1) }
    if let minor { writer.writePresent(minor, field: 2) }
    if let patch { writer.writePresent(patch, field: 3) }
    if let suffix { writer.writePresent(suffix, field: 4) }
    writer.writeUnknownFields(unknownFields)
  }
}

extension CodeGeneratorResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: error = try reader.readString()
      case 2 << 3 | 0: supportedFeatures = try reader.readUInt64()
      case 3 << 3 | 0: minimumEdition = try reader.readInt32()
      case 4 << 3 | 0: maximumEdition = try reader.readInt32()
      case 15 << 3 | 2: files.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let error { writer.writePresent(error, field: 1) }
    if let supportedFeatures { writer.writePresent(supportedFeatures, field: 2) }
    if let minimumEdition { writer.writePresent(minimumEdition, field: 3) }
    if let maximumEdition { writer.writePresent(maximumEdition, field: 4) }
    writer.writeMessages(files, field: 15)
    writer.writeUnknownFields(unknownFields)
  }
}

extension CodeGeneratorResponse.File: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: insertionPoint = try reader.readString()
      case 15 << 3 | 2: content = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    if let insertionPoint { writer.writePresent(insertionPoint, field: 2) }
    if let content { writer.writePresent(content, field: 15) }
    writer.writeUnknownFields(unknownFields)
  }
}
