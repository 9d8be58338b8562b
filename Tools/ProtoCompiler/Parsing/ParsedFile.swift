/// A file as it stands there: nothing in it is resolved.
struct ParsedFile {
  let source: SourceFile
  var proto: FileDescriptorProto
  var locations: Locations
  var diagnostics: [Diagnostic]
  /// Names and numbers whose spelling would have to be looked at again.
  var isProto3: Bool { proto.syntax == "proto3" }
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Options of any kind, which all begin uninterpreted.
protocol OptionsMessage {
  init()
  var uninterpretedOptions: [UninterpretedOption] { get set }
}

extension FileOptions: OptionsMessage {}
extension MessageOptions: OptionsMessage {}
extension ExtensionRangeOptions: OptionsMessage {}
extension OneofOptions: OptionsMessage {}
extension FieldOptions: OptionsMessage {}
extension EnumOptions: OptionsMessage {}
extension EnumValueOptions: OptionsMessage {}
extension ServiceOptions: OptionsMessage {}
extension MethodOptions: OptionsMessage {}

extension Optional where Wrapped: OptionsMessage {
  var optionCount: Int { self?.uninterpretedOptions.count ?? 0 }

  mutating func append(_ option: UninterpretedOption) {
    var options = self ?? Wrapped()
    options.uninterpretedOptions.append(option)
    self = options
  }
}
