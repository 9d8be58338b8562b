internal import NIOCore
internal import Synchronization
internal import TesseraProtobuf

/// What JSON has to know about a field.
struct FieldSchema: Sendable {
  var number: UInt32 = 0
  var name = ""
  var jsonName = ""
  var type: Int32 = 0
  var isRepeated = false
  var typeName = ""
  var oneof: Int32?
  var extendee = ""
}

/// What JSON has to know about a message.
struct MessageSchema: Sendable {
  var name = ""
  var fields: [UInt32: FieldSchema] = [:]
  /// By the name in JSON and the name in the file.
  var numbers: [String: UInt32] = [:]
  var isMapEntry = false

  mutating func add(_ field: FieldSchema) {
    fields[field.number] = field
    numbers[field.name] = field.number
    numbers[field.jsonName] = field.number
  }
}

/// What JSON has to know about an enum.
struct EnumSchema: Sendable {
  var names: [Int32: String] = [:]
  var numbers: [String: Int32] = [:]
}

/// All messages and enums of some files and of those they import.
final class SchemaPool: Sendable {
  let messages: [String: MessageSchema]
  let enums: [String: EnumSchema]
  /// Keeps the files, whose identity the cache goes by.
  private let files: [ProtobufFileDescriptor]

  private static let cache = Mutex<[ObjectIdentifier: SchemaPool]>([:])

  /// What a file declares and imports, read once for each file; with further files, read anew.
  static func pool(
    for file: ProtobufFileDescriptor, _ others: [ProtobufFileDescriptor]
  ) -> SchemaPool {
    guard others.isEmpty else { return SchemaPool([file] + others) }
    let key = ObjectIdentifier(file)
    if let known = cache.withLock({ $0[key] }) { return known }
    let pool = SchemaPool([file])
    cache.withLock { $0[key] = pool }
    return pool
  }

  private init(_ files: [ProtobufFileDescriptor]) {
    self.files = files
    var builder = SchemaBuilder()
    var seen: Set<String> = []
    var queue = files
    while let file = queue.popLast() {
      guard seen.insert(file.name).inserted else { continue }
      // A descriptor that cannot be read declares nothing, and its types are then not known.
      try? builder.readFile(file.bytes)
      queue.append(contentsOf: file.dependencies)
    }
    builder.addExtensions()
    messages = builder.messages
    enums = builder.enums
  }
}

/// Reads the parts of `google.protobuf.FileDescriptorProto` that JSON needs.
private struct SchemaBuilder {
  var messages: [String: MessageSchema] = [:]
  var enums: [String: EnumSchema] = [:]
  var extensions: [FieldSchema] = []

  mutating func addExtensions() {
    for field in extensions { messages[field.extendee]?.add(field) }
  }

  mutating func readFile(_ bytes: [UInt8]) throws(ProtobufError) {
    var package = ""
    var messageParts: [ByteBuffer] = []
    var enumParts: [ByteBuffer] = []
    var extensionParts: [ByteBuffer] = []
    var reader = try ProtobufReader(ByteBuffer(bytes: bytes))
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 2 << 3 | 2: package = try reader.readString()
      case 4 << 3 | 2: messageParts.append(try reader.readBytes())
      case 5 << 3 | 2: enumParts.append(try reader.readBytes())
      case 7 << 3 | 2: extensionParts.append(try reader.readBytes())
      default: try reader.skipField(tag)
      }
    }
    let scope = package.isEmpty ? "" : package + "."
    for part in messageParts { try readMessage(part, scope) }
    for part in enumParts { try readEnum(part, scope) }
    for part in extensionParts { try readExtension(part, scope) }
  }

  private mutating func readExtension(_ part: ByteBuffer, _ scope: String) throws(ProtobufError) {
    var field = try readField(part)
    field.name = "[\(scope)\(field.name)]"
    field.jsonName = field.name
    extensions.append(field)
  }

  private mutating func readMessage(_ bytes: ByteBuffer, _ scope: String) throws(ProtobufError) {
    var schema = MessageSchema()
    var fields: [FieldSchema] = []
    var nested: [ByteBuffer] = []
    var enumParts: [ByteBuffer] = []
    var extensionParts: [ByteBuffer] = []
    var reader = try ProtobufReader(bytes)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: schema.name = scope + (try reader.readString())
      case 2 << 3 | 2: fields.append(try readField(try reader.readBytes()))
      case 3 << 3 | 2: nested.append(try reader.readBytes())
      case 4 << 3 | 2: enumParts.append(try reader.readBytes())
      case 6 << 3 | 2: extensionParts.append(try reader.readBytes())
      case 7 << 3 | 2:
        try reader.readMessage { reader throws(ProtobufError) in
          while let tag = try reader.nextTag() {
            if tag.rawValue == 7 << 3 {
              schema.isMapEntry = try reader.readBool()
            } else {
              try reader.skipField(tag)
            }
          }
        }
      default: try reader.skipField(tag)
      }
    }
    for field in fields { schema.add(field) }
    messages[schema.name] = schema
    let inner = schema.name + "."
    for part in nested { try readMessage(part, inner) }
    for part in enumParts { try readEnum(part, inner) }
    for part in extensionParts { try readExtension(part, inner) }
  }

  private func readField(_ bytes: ByteBuffer) throws(ProtobufError) -> FieldSchema {
    var field = FieldSchema()
    var isOptional = false
    var reader = try ProtobufReader(bytes)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: field.name = try reader.readString()
      case 2 << 3 | 2: field.extendee = String(try reader.readString().drop { $0 == "." })
      case 3 << 3: field.number = try reader.readUInt32()
      case 4 << 3: field.isRepeated = try reader.readInt32() == 3
      case 5 << 3: field.type = try reader.readInt32()
      case 6 << 3 | 2: field.typeName = String(try reader.readString().drop { $0 == "." })
      case 9 << 3: field.oneof = try reader.readInt32()
      case 10 << 3 | 2: field.jsonName = try reader.readString()
      case 17 << 3: isOptional = try reader.readBool()
      default: try reader.skipField(tag)
      }
    }
    if isOptional { field.oneof = nil }
    if field.jsonName.isEmpty { field.jsonName = CamelCase.lower(field.name) }
    return field
  }

  private mutating func readEnum(_ bytes: ByteBuffer, _ scope: String) throws(ProtobufError) {
    var name = ""
    var schema = EnumSchema()
    var reader = try ProtobufReader(bytes)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2:
        var value = ""
        var number: Int32 = 0
        try reader.readMessage { reader throws(ProtobufError) in
          while let tag = try reader.nextTag() {
            switch tag.rawValue {
            case 1 << 3 | 2: value = try reader.readString()
            case 2 << 3: number = try reader.readInt32()
            default: try reader.skipField(tag)
            }
          }
        }
        if schema.names[number] == nil { schema.names[number] = value }
        schema.numbers[value] = number
      default: try reader.skipField(tag)
      }
    }
    enums[scope + name] = schema
  }
}

/// How names of fields change between files and JSON.
enum CamelCase {
  static func lower(_ name: String) -> String {
    var result = ""
    var raisesNext = false
    for letter in name {
      if letter == "_" {
        raisesNext = true
      } else {
        result += raisesNext && letter.isLowercase ? letter.uppercased() : String(letter)
        raisesNext = false
      }
    }
    return result
  }

  static func snake(_ name: String) -> String {
    var result = ""
    for letter in name {
      if letter.isUppercase { result += "_\(letter.lowercased())" } else { result.append(letter) }
    }
    return result
  }
}
