internal import TesseraProtobufSchema

/// What is known of a message while files are being linked: enough to check others against it.
///
/// Messages and fields know each other in circles (a message has a field of its own type), so none of
/// them keeps a message alive: the ``SymbolTable`` of their link does, to its end.
final class LinkedMessage {
  let name: String
  let fullName: String
  /// Index of the file in the link.
  let file: Int
  /// What holds in it, if nothing within says otherwise.
  var features: ResolvedFeatures
  /// The message it is nested in.
  unowned let parent: LinkedMessage?
  let extensionRanges: NumberRanges
  let hasExtensionRanges: Bool
  let reservedNames: [String]
  var fields: [LinkedField] = []
  var extensions: [LinkedField] = []
  var fieldsByName: [String: LinkedField] = [:]
  var fieldsByNumber: [Int32: LinkedField] = [:]
  var extensionsByNumber: [Int32: LinkedField] = [:]
  var oneofNames: [String]
  var isMapEntry: Bool
  var isMessageSet = false
  var nestedCount: Int
  var enumCount: Int

  init(
    _ proto: DescriptorProto, fullName: String, file: Int, features: ResolvedFeatures,
    parent: LinkedMessage?
  ) {
    name = proto.name ?? ""
    self.fullName = fullName
    self.file = file
    self.features = features
    self.parent = parent
    extensionRanges = NumberRanges(proto.extensionRanges)
    hasExtensionRanges = !proto.extensionRanges.isEmpty
    reservedNames = proto.reservedNames
    oneofNames = proto.oneofs.map { $0.name ?? "" }
    isMapEntry = proto.options?.mapEntry ?? false
    nestedCount = proto.nestedTypes.count
    enumCount = proto.enumTypes.count
  }

  func declaresExtension(_ number: Int32) -> Bool {
    extensionRanges.first(containing: number) != nil
  }
}

/// What is known of a field or extension while files are being linked.
final class LinkedField {
  let name: String
  let fullName: String
  let number: Int32
  let file: Int
  let isExtension: Bool
  var features: ResolvedFeatures
  let label: FieldDescriptorProto.Label
  let oneofIndex: Int32?
  let isProto3Optional: Bool
  /// `nil` while it has only a name that nobody has looked up.
  var type: FieldType?
  unowned var messageType: LinkedMessage?
  var enumType: LinkedEnum?
  /// The message that has the field: what it is in, or extends.
  unowned var container: LinkedMessage?
  /// The message that an extension is declared in.
  unowned let scope: LinkedMessage?
  /// As the option says.
  var packed: Bool?

  init(
    _ proto: FieldDescriptorProto, fullName: String, file: Int, features: ResolvedFeatures,
    scope: LinkedMessage?, isExtension: Bool
  ) {
    name = proto.name ?? ""
    self.fullName = fullName
    number = proto.number ?? 0
    self.file = file
    self.isExtension = isExtension
    self.features = features
    label = proto.label ?? .optional
    oneofIndex = proto.oneofIndex
    isProto3Optional = proto.proto3Optional ?? false
    type = proto.type
    self.scope = scope
    container = isExtension ? nil : scope
  }

  var isRepeated: Bool { label == .repeated }
  var isMessage: Bool { type == .message || type == .group }
  var isMap: Bool { isRepeated && messageType?.isMapEntry == true }

  var isPacked: Bool {
    guard isRepeated, type?.isPackable == true else { return false }
    return packed ?? (features.repeatedFieldEncoding == .packed)
  }

  /// Whether a message without it is none.
  var isRequired: Bool {
    label == .required
      || features.fieldPresence == .legacyRequired && label == .optional && oneofIndex == nil
  }

  /// Whether zero is written as well as anything else.
  var hasPresence: Bool {
    features.fieldPresence != .implicit || isExtension || isMessage || oneofIndex != nil
      || isProto3Optional
  }
}

/// What is known of an enum while files are being linked.
final class LinkedEnum {
  let name: String
  let fullName: String
  let file: Int
  var features: ResolvedFeatures
  let values: [(name: String, number: Int32)]
  private let numbers: [String: Int32]

  init(_ proto: EnumDescriptorProto, fullName: String, file: Int, features: ResolvedFeatures) {
    name = proto.name ?? ""
    self.fullName = fullName
    self.file = file
    self.features = features
    values = proto.values.map { ($0.name ?? "", $0.number ?? 0) }
    numbers = Dictionary(values.map { ($0.name, $0.number) }) { first, _ in first }
  }

  /// Whether a number without a name is none of its values.
  var isClosed: Bool { features.enumType == .closed }

  func number(of value: String) -> Int32? { numbers[value] }
}

/// What a full name stands for.
enum LinkedSymbol {
  /// Many files may be in one package, and packages in packages.
  case package
  case message(LinkedMessage)
  case `enum`(LinkedEnum)
  case enumValue(LinkedEnum, Int32)
  case field(LinkedField)
  case oneof
  case service
  case method

  /// Whether names may go on behind it.
  var isAggregate: Bool {
    switch self {
    case .package, .message, .enum, .service: true
    case .enumValue, .field, .oneof, .method: false
    }
  }

  var isType: Bool {
    switch self {
    case .message, .enum: true
    case .package, .enumValue, .field, .oneof, .service, .method: false
    }
  }
}

/// All names of all files of a link.
final class SymbolTable {
  struct Entry {
    var symbol: LinkedSymbol
    var file: Int
  }

  private(set) var entries: [String: Entry] = [:]
  /// All messages, those too whose name was taken.
  private var messages: [LinkedMessage] = []
  /// Which files are in a package, or in one within it.
  private(set) var packageFiles: [String: Set<Int>] = [:]

  func find(_ name: String) -> Entry? { entries[name] }

  /// - Returns: what has the name already; then nothing is added.
  func add(_ name: String, _ symbol: LinkedSymbol, file: Int) -> Entry? {
    if let other = entries[name] { return other }
    entries[name] = Entry(symbol: symbol, file: file)
    return nil
  }

  /// Keeps a message for as long as the table is there.
  func keep(_ message: LinkedMessage) { messages.append(message) }

  func addToPackage(_ name: String, file: Int) { packageFiles[name, default: []].insert(file) }
}
