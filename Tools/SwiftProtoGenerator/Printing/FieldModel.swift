internal import ProtoCompiler

/// One field, and what it is in Swift.
struct FieldModel {
  let field: ResolvedField
  let context: GeneratorContext
  /// Without backticks.
  let name: String

  init(_ field: ResolvedField, _ context: GeneratorContext) {
    self.field = field
    self.context = context
    name = context.names.member(field)
  }

  var number: Int32 { field.number }
  /// Where it is used.
  var property: String { "self.\(Reserved.escaped(name))" }
  /// Whether it stands in a box, outside of a oneof.
  var isBoxed: Bool { field.oneof == nil && context.layout.isBoxed(field) }
  /// The box itself.
  var box: String { "self._\(name)" }
  var isMessage: Bool { field.type == .message || field.type == .group }
  var isClosedEnum: Bool { field.enumType?.isClosed == true }

  /// The type of one value.
  var elementType: String { Self.type(of: field, context) }

  private static func type(of field: ResolvedField, _ context: GeneratorContext) -> String {
    let names = context.names
    switch field.type {
    case .double: return names.swift("Double")
    case .float: return names.swift("Float")
    case .int64, .sint64, .sfixed64: return names.swift("Int64")
    case .uint64, .fixed64: return names.swift("UInt64")
    case .int32, .sint32, .sfixed32: return names.swift("Int32")
    case .uint32, .fixed32: return names.swift("UInt32")
    case .bool: return names.swift("Bool")
    case .string: return names.swift("String")
    case .bytes: return "[\(names.swift("UInt8"))]"
    case .enum: return field.enumType.map(names.type) ?? "Int32"
    case .message, .group: return field.messageType.map(names.type) ?? "Never"
    }
  }

  /// The type of the property.
  var type: String {
    if let (key, value) = field.mapEntry {
      return "ProtobufMap<\(Self.type(of: key, context)), \(Self.type(of: value, context))>"
    }
    if field.isRepeated { return "[\(elementType)]" }
    return isOptional ? "\(elementType)?" : elementType
  }

  /// Whether the property is `nil` while the field is not there.
  var isOptional: Bool { !field.isRepeated && field.hasPresence }

  /// What the property begins with.
  var initialValue: String {
    if field.isMap { return "[:]" }
    if field.isRepeated { return "[]" }
    if isOptional { return "nil" }
    return Self.empty(field, context)
  }

  private static func empty(_ field: ResolvedField, _ context: GeneratorContext) -> String {
    switch field.type {
    case .bool: return "false"
    case .string: return "\"\""
    case .bytes: return "[]"
    case .enum:
      guard let item = field.enumType, let first = context.names.values(item).first else {
        return "0"
      }
      return ".\(Reserved.escaped(first))"
    case .message, .group: return "\(type(of: field, context))()"
    default: return "0"
    }
  }

  /// The name of the type in the reader's and the writer's methods.
  var scalarName: String { Self.scalarName(field.type) }

  private static func scalarName(_ type: FieldType) -> String {
    switch type {
    case .double: "Double"
    case .float: "Float"
    case .int64: "Int64"
    case .uint64: "UInt64"
    case .int32, .enum: "Int32"
    case .fixed64: "Fixed64"
    case .fixed32: "Fixed32"
    case .bool: "Bool"
    case .string: "String"
    case .group: "Group"
    case .message: "Message"
    case .bytes: "Bytes"
    case .uint32: "UInt32"
    case .sfixed32: "SFixed32"
    case .sfixed64: "SFixed64"
    case .sint32: "SInt32"
    case .sint64: "SInt64"
    }
  }

  /// The type's ``ProtobufFieldKind``.
  var kind: String { Self.kind(of: field, context) }

  static func kind(of field: ResolvedField, _ context: GeneratorContext) -> String {
    switch field.type {
    case .enum: "ProtobufKind.Enum<\(type(of: field, context))>"
    case .message: "ProtobufKind.Message<\(type(of: field, context))>"
    case .group: "ProtobufKind.Group<\(type(of: field, context))>"
    default: "ProtobufKind.\(scalarName(field.type))"
    }
  }

  /// An expression that reads one scalar value.
  var readScalar: String {
    switch field.type {
    case .bytes: "try reader.readByteArray()"
    case .enum: "\(elementType)(rawValue: try reader.readInt32())"
    default: "try reader.read\(scalarName)()"
    }
  }

  func tag(_ wireType: UInt32) -> UInt32 { UInt32(number) << 3 | wireType }

  /// The tag of one value that is not packed.
  var tag: UInt32 {
    switch field.type {
    case .double, .fixed64, .sfixed64: tag(1)
    case .float, .fixed32, .sfixed32: tag(5)
    case .string, .bytes, .message: tag(2)
    case .group: tag(3)
    default: tag(0)
    }
  }

  /// The default that the file gives, in Swift; `nil` if it gives none.
  var writtenDefault: String? {
    guard let text = field.defaultValue, !field.isRepeated else { return nil }
    switch field.type {
    case .double, .float:
      switch text {
      case "inf": return ".infinity"
      case "-inf": return "-.infinity"
      case "nan", "-nan": return ".nan"
      default: return text
      }
    case .string: return text.swiftLiteral
    case .bytes: return "[\(CEscape.bytes(text).map { "\($0)" }.joined(separator: ", "))]"
    case .enum:
      guard let item = field.enumType,
        let index = item.values.firstIndex(where: { $0.name == text })
      else { return nil }
      return ".\(Reserved.escaped(context.names.values(item)[index]))"
    case .message, .group: return nil
    default: return text
    }
  }
}

/// The escapes in a descriptor's default of a `bytes` field.
enum CEscape {
  static func bytes(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = ArraySlice(text.utf8)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "x"), UInt8(ascii: "X"):
        result.append(number(&rest, radix: 16, first: nil, count: 2))
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        result.append(number(&rest, radix: 8, first: escape, count: 2))
      default: result.append(escape)
      }
    }
    return result
  }

  private static func number(
    _ rest: inout ArraySlice<UInt8>, radix: Int, first: UInt8?, count: Int
  ) -> UInt8 {
    var value = first.map { Int($0) - 48 } ?? 0
    for _ in 0..<count {
      guard let byte = rest.first,
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix
      else { break }
      value = value * radix + digit
      rest.removeFirst()
    }
    return UInt8(truncatingIfNeeded: value)
  }
}
