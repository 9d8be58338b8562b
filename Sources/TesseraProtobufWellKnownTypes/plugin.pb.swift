// swift-format-ignore-file
// Generated from google/protobuf/compiler/plugin.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// The version number of protocol compiler.
public struct ProtobufCompilerVersion: Hashable, Sendable {
  /// The field `major`, number 1.
  public var major: Int32? = nil
  /// The field `minor`, number 2.
  public var minor: Int32? = nil
  /// The field `patch`, number 3.
  public var patch: Int32? = nil
  /// A suffix for alpha, beta or rc release, e.g., "alpha-1", "rc2". It should
  /// be empty for mainline stable releases.
  public var suffix: String? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    major: Int32? = nil,
    minor: Int32? = nil,
    patch: Int32? = nil,
    suffix: String? = nil
  ) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.suffix = suffix
  }
}

/// An encoded CodeGeneratorRequest is written to the plugin's stdin.
public struct ProtobufCompilerCodeGeneratorRequest: Hashable, Sendable {
  /// The .proto files that were explicitly listed on the command-line.  The
  /// code generator should generate code only for these files.  Each file's
  /// descriptor will be included in proto_file, below.
  public var fileToGenerate: [String] = []
  /// The generator parameter passed on the command-line.
  public var parameter: String? = nil
  /// FileDescriptorProtos for all files in files_to_generate and everything
  /// they import.  The files will appear in topological order, so each file
  /// appears before any file that imports it.
  ///
  /// Note: the files listed in files_to_generate will include runtime-retention
  /// options only, but all other files will include source-retention options.
  /// The source_file_descriptors field below is available in case you need
  /// source-retention options for files_to_generate.
  ///
  /// protoc guarantees that all proto_files will be written after
  /// the fields above, even though this is not technically guaranteed by the
  /// protobuf wire format.  This theoretically could allow a plugin to stream
  /// in the FileDescriptorProtos and handle them one by one rather than read
  /// the entire set into memory at once.  However, as of this writing, this
  /// is not similarly optimized on protoc's end -- it will store all fields in
  /// memory at once before sending them to the plugin.
  ///
  /// Type names of fields and extensions in the FileDescriptorProto are always
  /// fully qualified.
  public var protoFile: [ProtobufFileDescriptorProto] = []
  /// File descriptors with all options, including source-retention options.
  /// These descriptors are only provided for the files listed in
  /// files_to_generate.
  public var sourceFileDescriptors: [ProtobufFileDescriptorProto] = []
  /// The version number of protocol compiler.
  @ProtobufBoxed public var compilerVersion: ProtobufCompilerVersion? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    fileToGenerate: [String] = [],
    parameter: String? = nil,
    protoFile: [ProtobufFileDescriptorProto] = [],
    sourceFileDescriptors: [ProtobufFileDescriptorProto] = [],
    compilerVersion: ProtobufCompilerVersion? = nil
  ) {
    self.fileToGenerate = fileToGenerate
    self.parameter = parameter
    self.protoFile = protoFile
    self.sourceFileDescriptors = sourceFileDescriptors
    self.compilerVersion = compilerVersion
  }
}

/// The plugin writes an encoded CodeGeneratorResponse to stdout.
public struct ProtobufCompilerCodeGeneratorResponse: Hashable, Sendable {
  /// Error message.  If non-empty, code generation failed.  The plugin process
  /// should exit with status code zero even if it reports an error in this way.
  ///
  /// This should be used to indicate errors in .proto files which prevent the
  /// code generator from generating correct code.  Errors which indicate a
  /// problem in protoc itself -- such as the input CodeGeneratorRequest being
  /// unparseable -- should be reported by writing a message to stderr and
  /// exiting with a non-zero status code.
  public var error: String? = nil
  /// A bitmask of supported features that the code generator supports.
  /// This is a bitwise "or" of values from the Feature enum.
  public var supportedFeatures: UInt64? = nil
  /// The minimum edition this plugin supports.  This will be treated as an
  /// Edition enum, but we want to allow unknown values.  It should be specified
  /// according the edition enum value, *not* the edition number.  Only takes
  /// effect for plugins that have FEATURE_SUPPORTS_EDITIONS set.
  public var minimumEdition: Int32? = nil
  /// The maximum edition this plugin supports.  This will be treated as an
  /// Edition enum, but we want to allow unknown values.  It should be specified
  /// according the edition enum value, *not* the edition number.  Only takes
  /// effect for plugins that have FEATURE_SUPPORTS_EDITIONS set.
  public var maximumEdition: Int32? = nil
  /// The field `file`, number 15.
  public var file: [ProtobufCompilerCodeGeneratorResponse.File] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    error: String? = nil,
    supportedFeatures: UInt64? = nil,
    minimumEdition: Int32? = nil,
    maximumEdition: Int32? = nil,
    file: [ProtobufCompilerCodeGeneratorResponse.File] = []
  ) {
    self.error = error
    self.supportedFeatures = supportedFeatures
    self.minimumEdition = minimumEdition
    self.maximumEdition = maximumEdition
    self.file = file
  }

  /// Sync with code_generator.h.
  public enum Feature: Int32, ProtobufEnumeration, CaseIterable {
    /// `FEATURE_NONE`, 0.
    case none = 0
    /// `FEATURE_PROTO3_OPTIONAL`, 1.
    case proto3Optional = 1
    /// `FEATURE_SUPPORTS_EDITIONS`, 2.
    case supportsEditions = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .none }
  }

  /// Represents a single generated file.
  public struct File: Hashable, Sendable {
    /// The file name, relative to the output directory.  The name must not
    /// contain "." or ".." components and must be relative, not be absolute (so,
    /// the file cannot lie outside the output directory).  "/" must be used as
    /// the path separator, not "\".
    ///
    /// If the name is omitted, the content will be appended to the previous
    /// file.  This allows the generator to break large files into small chunks,
    /// and allows the generated text to be streamed back to protoc so that large
    /// files need not reside completely in memory at one time.  Note that as of
    /// this writing protoc does not optimize for this -- it will read the entire
    /// CodeGeneratorResponse before writing files to disk.
    public var name: String? = nil
    /// If non-empty, indicates that the named file should already exist, and the
    /// content here is to be inserted into that file at a defined insertion
    /// point.  This feature allows a code generator to extend the output
    /// produced by another code generator.  The original generator may provide
    /// insertion points by placing special annotations in the file that look
    /// like:
    ///   @@protoc_insertion_point(NAME)
    /// The annotation can have arbitrary text before and after it on the line,
    /// which allows it to be placed in a comment.  NAME should be replaced with
    /// an identifier naming the point -- this is what other generators will use
    /// as the insertion_point.  Code inserted at this point will be placed
    /// immediately above the line containing the insertion point (thus multiple
    /// insertions to the same point will come out in the order they were added).
    /// The double-@ is intended to make it unlikely that the generated code
    /// could contain things that look like insertion points by accident.
    ///
    /// For example, the C++ code generator places the following line in the
    /// .pb.h files that it generates:
    ///   // @@protoc_insertion_point(namespace_scope)
    /// This line appears within the scope of the file's package namespace, but
    /// outside of any particular class.  Another plugin can then specify the
    /// insertion_point "namespace_scope" to generate additional classes or
    /// other declarations that should be placed in this scope.
    ///
    /// Note that if the line containing the insertion point begins with
    /// whitespace, the same whitespace will be added to every line of the
    /// inserted text.  This is useful for languages like Python, where
    /// indentation matters.  In these languages, the insertion point comment
    /// should be indented the same amount as any inserted code will need to be
    /// in order to work correctly in that context.
    ///
    /// The code generator that generates the initial file and the one which
    /// inserts into it must both run as part of a single invocation of protoc.
    /// Code generators are executed in the order in which they appear on the
    /// command line.
    ///
    /// If |insertion_point| is present, |name| must also be present.
    public var insertionPoint: String? = nil
    /// The file contents.
    public var content: String? = nil
    /// Information describing the file content being inserted. If an insertion
    /// point is used, this information will be appropriately offset and inserted
    /// into the code generation metadata for the generated files.
    public var generatedCodeInfo: ProtobufGeneratedCodeInfo? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      name: String? = nil,
      insertionPoint: String? = nil,
      content: String? = nil,
      generatedCodeInfo: ProtobufGeneratedCodeInfo? = nil
    ) {
      self.name = name
      self.insertionPoint = insertionPoint
      self.content = content
      self.generatedCodeInfo = generatedCodeInfo
    }
  }
}

extension ProtobufCompilerVersion: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.major = try reader.readInt32()
      case 16: self.minor = try reader.readInt32()
      case 24: self.patch = try reader.readInt32()
      case 34: self.suffix = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.major, field: 1)
    writer.writeOptionalInt32(self.minor, field: 2)
    writer.writeOptionalInt32(self.patch, field: 3)
    writer.writeOptionalString(self.suffix, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 33
    if let value = self.suffix { count += value.utf8.count + 6 }
    return count
  }
}

extension ProtobufCompilerCodeGeneratorRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        try reader.readRepeated(into: &self.fileToGenerate, of: ProtobufKind.String.self, tag: tag)
      case 18: self.parameter = try reader.readString()
      case 122: try reader.readMessages(into: &self.protoFile, tag: tag)
      case 138: try reader.readMessages(into: &self.sourceFileDescriptors, tag: tag)
      case 26: try reader.readMessage(into: &self._compilerVersion)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeRepeated(self.fileToGenerate, field: 1, as: ProtobufKind.String.self)
    writer.writeOptionalString(self.parameter, field: 2)
    writer.writeOptionalMessage(self._compilerVersion, field: 3)
    writer.writeMessages(self.protoFile, field: 15)
    writer.writeMessages(self.sourceFileDescriptors, field: 17)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.fileToGenerate.count * 6
    for value in self.fileToGenerate { count += value.utf8.count }
    if let value = self.parameter { count += value.utf8.count + 6 }
    count += self.protoFile.count * 6
    count += ProtobufSizeHint.sum(of: self.protoFile)
    count += self.sourceFileDescriptors.count * 7
    count += ProtobufSizeHint.sum(of: self.sourceFileDescriptors)
    count += ProtobufSizeHint.of(self._compilerVersion, overhead: 6)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.protoFile {
      if let field = value.missingRequiredField { return "proto_file.\(field)" }
    }
    for value in self.sourceFileDescriptors {
      if let field = value.missingRequiredField { return "source_file_descriptors.\(field)" }
    }
    return nil
  }
}

extension ProtobufCompilerCodeGeneratorResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.error = try reader.readString()
      case 16: self.supportedFeatures = try reader.readUInt64()
      case 24: self.minimumEdition = try reader.readInt32()
      case 32: self.maximumEdition = try reader.readInt32()
      case 122: try reader.readMessages(into: &self.file, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.error, field: 1)
    writer.writeOptionalUInt64(self.supportedFeatures, field: 2)
    writer.writeOptionalInt32(self.minimumEdition, field: 3)
    writer.writeOptionalInt32(self.maximumEdition, field: 4)
    writer.writeMessages(self.file, field: 15)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 33
    if let value = self.error { count += value.utf8.count + 6 }
    count += self.file.count * 6
    count += ProtobufSizeHint.sum(of: self.file)
    return count
  }
}

extension ProtobufCompilerCodeGeneratorResponse.File: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: self.insertionPoint = try reader.readString()
      case 122: self.content = try reader.readString()
      case 130: try reader.readMessage(into: &self.generatedCodeInfo)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeOptionalString(self.insertionPoint, field: 2)
    writer.writeOptionalString(self.content, field: 15)
    writer.writeOptionalMessage(self.generatedCodeInfo, field: 16)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    if let value = self.name { count += value.utf8.count + 6 }
    if let value = self.insertionPoint { count += value.utf8.count + 6 }
    if let value = self.content { count += value.utf8.count + 6 }
    if let value = self.generatedCodeInfo { count += value.encodedByteCountHint + 7 }
    return count
  }
}
