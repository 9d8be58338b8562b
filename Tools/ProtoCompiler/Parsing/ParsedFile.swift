internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// A file as it stands there: nothing in it is resolved.
struct ParsedFile {
  let source: SourceFile
  var proto: FileDescriptorProto
  var locations: Locations
  var diagnostics: [Diagnostic]
  /// Names and numbers whose spelling would have to be looked at again.
  var isProto3: Bool { proto.syntax == "proto3" }
  var isEditions: Bool { proto.syntax == "editions" }
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Options of any kind, which all begin uninterpreted.
protocol OptionsMessage {
  init()
  /// The number that features have in options of this kind.
  static var featuresField: UInt32 { get }
  var unknownFields: UnknownFields { get set }
  var uninterpretedOptions: [UninterpretedOption] { get set }
}

extension FileOptions: OptionsMessage {
  static var featuresField: UInt32 { 50 }
}

extension MessageOptions: OptionsMessage {
  static var featuresField: UInt32 { 12 }
}

extension ExtensionRangeOptions: OptionsMessage {
  static var featuresField: UInt32 { 50 }
}

extension OneofOptions: OptionsMessage {
  static var featuresField: UInt32 { 1 }
}

extension FieldOptions: OptionsMessage {
  static var featuresField: UInt32 { 21 }
}

extension EnumOptions: OptionsMessage {
  static var featuresField: UInt32 { 7 }
}

extension EnumValueOptions: OptionsMessage {
  static var featuresField: UInt32 { 2 }
}

extension ServiceOptions: OptionsMessage {
  static var featuresField: UInt32 { 34 }
}

extension MethodOptions: OptionsMessage {
  static var featuresField: UInt32 { 35 }
}

extension OptionsMessage {
  /// What is said of features, once options are interpreted.
  var features: FeatureSet? {
    guard !unknownFields.isEmpty,
      var reader = try? ProtobufReader(ByteBuffer(bytes: unknownFields.encodedFields))
    else { return nil }
    var features: FeatureSet?
    while let tag = try? reader.nextTag() {
      if tag.fieldNumber == Self.featuresField, tag.wireType == .lengthDelimited {
        guard (try? reader.readMessage(intoOptional: &features)) != nil else { return features }
      } else if (try? reader.skipField(tag)) == nil {
        return features
      }
    }
    return features
  }
}

extension Optional where Wrapped: OptionsMessage {
  var optionCount: Int { self?.uninterpretedOptions.count ?? 0 }

  mutating func append(_ option: UninterpretedOption) {
    var options = self ?? Wrapped()
    options.uninterpretedOptions.append(option)
    self = options
  }
}
