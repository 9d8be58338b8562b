package import TesseraProtobuf

/// Options of a file.
package struct FileOptions: Hashable, Sendable {
  package var javaPackage: String?
  package var javaOuterClassname: String?
  package var optimizeFor: OptimizeMode?
  package var javaMultipleFiles: Bool?
  package var goPackage: String?
  package var ccGenericServices: Bool?
  package var javaGenericServices: Bool?
  package var pyGenericServices: Bool?
  package var javaGenerateEqualsAndHash: Bool?
  package var deprecated: Bool?
  package var javaStringCheckUTF8: Bool?
  package var ccEnableArenas: Bool?
  package var objcClassPrefix: String?
  package var csharpNamespace: String?
  package var swiftPrefix: String?
  package var phpClassPrefix: String?
  package var phpNamespace: String?
  package var phpGenericServices: Bool?
  package var phpMetadataNamespace: String?
  package var rubyPackage: String?
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}

  /// What generated C++ and Java is optimized for.
  package struct OptimizeMode: RawRepresentable, Hashable, Sendable {
    package var rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    package static let speed = OptimizeMode(rawValue: 1)
    package static let codeSize = OptimizeMode(rawValue: 2)
    package static let liteRuntime = OptimizeMode(rawValue: 3)
  }
}

// MARK: - Wire format

extension FileOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: javaPackage = try reader.readString()
      case 8 << 3 | 2: javaOuterClassname = try reader.readString()
      case 9 << 3 | 0: optimizeFor = OptimizeMode(rawValue: try reader.readInt32())
      case 10 << 3 | 0: javaMultipleFiles = try reader.readBool()
      case 11 << 3 | 2: goPackage = try reader.readString()
      case 16 << 3 | 0: ccGenericServices = try reader.readBool()
      case 17 << 3 | 0: javaGenericServices = try reader.readBool()
      case 18 << 3 | 0: pyGenericServices = try reader.readBool()
      case 20 << 3 | 0: javaGenerateEqualsAndHash = try reader.readBool()
      case 23 << 3 | 0: deprecated = try reader.readBool()
      case 27 << 3 | 0: javaStringCheckUTF8 = try reader.readBool()
      case 31 << 3 | 0: ccEnableArenas = try reader.readBool()
      case 36 << 3 | 2: objcClassPrefix = try reader.readString()
      case 37 << 3 | 2: csharpNamespace = try reader.readString()
      case 39 << 3 | 2: swiftPrefix = try reader.readString()
      case 40 << 3 | 2: phpClassPrefix = try reader.readString()
      case 41 << 3 | 2: phpNamespace = try reader.readString()
      case 42 << 3 | 0: phpGenericServices = try reader.readBool()
      case 44 << 3 | 2: phpMetadataNamespace = try reader.readString()
      case 45 << 3 | 2: rubyPackage = try reader.readString()
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let javaPackage { writer.writePresent(javaPackage, field: 1) }
    if let javaOuterClassname { writer.writePresent(javaOuterClassname, field: 8) }
    if let optimizeFor { writer.writePresent(optimizeFor.rawValue, field: 9) }
    if let javaMultipleFiles { writer.writePresent(javaMultipleFiles, field: 10) }
    if let goPackage { writer.writePresent(goPackage, field: 11) }
    if let ccGenericServices { writer.writePresent(ccGenericServices, field: 16) }
    if let javaGenericServices { writer.writePresent(javaGenericServices, field: 17) }
    if let pyGenericServices { writer.writePresent(pyGenericServices, field: 18) }
    if let javaGenerateEqualsAndHash { writer.writePresent(javaGenerateEqualsAndHash, field: 20) }
    if let deprecated { writer.writePresent(deprecated, field: 23) }
    if let javaStringCheckUTF8 { writer.writePresent(javaStringCheckUTF8, field: 27) }
    if let ccEnableArenas { writer.writePresent(ccEnableArenas, field: 31) }
    if let objcClassPrefix { writer.writePresent(objcClassPrefix, field: 36) }
    if let csharpNamespace { writer.writePresent(csharpNamespace, field: 37) }
    if let swiftPrefix { writer.writePresent(swiftPrefix, field: 39) }
    if let phpClassPrefix { writer.writePresent(phpClassPrefix, field: 40) }
    if let phpNamespace { writer.writePresent(phpNamespace, field: 41) }
    if let phpGenericServices { writer.writePresent(phpGenericServices, field: 42) }
    if let phpMetadataNamespace { writer.writePresent(phpMetadataNamespace, field: 44) }
    if let rubyPackage { writer.writePresent(rubyPackage, field: 45) }
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}
