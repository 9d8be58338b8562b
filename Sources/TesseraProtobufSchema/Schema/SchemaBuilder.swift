internal import NIOCore
internal import TesseraProtobuf

/// Reads the parts of `google.protobuf.FileDescriptorProto` that the JSON and text forms need.
struct SchemaBuilder {
  var messages: [String: MessageSchema] = [:]
  var enums: [String: EnumSchema] = [:]
  private var extensions: [FieldSchema] = []

  /// What can be said when all files are read.
  mutating func finish() {
    for name in messages.keys {
      for (number, field) in messages[name]?.fields ?? [:]
      where field.type == 10 && messages[field.typeName]?.isMapEntry == true {
        // Maps go with their lengths, whatever the features around them say.
        messages[name]?.fields[number]?.type = 11
      }
    }
    for var field in extensions {
      // A message set's are called by the message they hold.
      if messages[field.extendee]?.isMessageSet == true {
        field.textName = "[\(field.typeName)]"
      }
      messages[field.extendee]?.add(field)
    }
  }

  /// Where a declaration stands: the name of what is around it, and the features that hold there.
  private struct Scope {
    var name: String
    var features: ResolvedFeatures

    func inner(_ name: String, _ features: FeatureSet?) -> Scope {
      Scope(
        name: self.name.isEmpty ? name : "\(self.name).\(name)",
        features: self.features.applying(features))
    }

    func fullName(_ last: String) -> String { name.isEmpty ? last : "\(name).\(last)" }
  }

  mutating func readFile(_ bytes: [UInt8]) throws(ProtobufError) {
    var package = ""
    var syntax = ""
    var features: FeatureSet?
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
      case 8 << 3 | 2: features = try Options(try reader.readBytes(), features: 50).features
      case 12 << 3 | 2: syntax = try reader.readString()
      default: try reader.skipField(tag)
      }
    }
    let scope = Scope(
      name: package, features: ResolvedFeatures(syntax: syntax).applying(features))
    for part in messageParts { try readMessage(part, scope) }
    for part in enumParts { try readEnum(part, scope) }
    for part in extensionParts { try readExtension(part, scope) }
  }

  private mutating func readExtension(_ part: ByteBuffer, _ scope: Scope) throws(ProtobufError) {
    var field = try readField(part, scope, [])
    field.name = "[\(scope.fullName(field.name))]"
    field.jsonName = field.name
    field.textName = field.name
    extensions.append(field)
  }

  private mutating func readMessage(_ bytes: ByteBuffer, _ outer: Scope) throws(ProtobufError) {
    var schema = MessageSchema()
    var name = ""
    var options = Options()
    var fields: [ByteBuffer] = []
    var nested: [ByteBuffer] = []
    var enumParts: [ByteBuffer] = []
    var extensionParts: [ByteBuffer] = []
    var oneofs: [FeatureSet?] = []
    var reader = try ProtobufReader(bytes)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: fields.append(try reader.readBytes())
      case 3 << 3 | 2: nested.append(try reader.readBytes())
      case 4 << 3 | 2: enumParts.append(try reader.readBytes())
      case 6 << 3 | 2: extensionParts.append(try reader.readBytes())
      case 7 << 3 | 2: options = try Options(try reader.readBytes(), features: 12)
      case 8 << 3 | 2: oneofs.append(try Self.oneofFeatures(try reader.readBytes()))
      case 10 << 3 | 2: schema.reservedNames.insert(try reader.readString())
      default: try reader.skipField(tag)
      }
    }
    let scope = outer.inner(name, options.features)
    schema.name = scope.name
    schema.isMapEntry = options.isMapEntry
    schema.isMessageSet = options.isMessageSet
    for field in fields {
      var field = try readField(field, scope, oneofs)
      // The parts of a map's entries are there, whatever they hold.
      if schema.isMapEntry {
        field.hasPresence = true
        if field.type == 10 { field.type = 11 }
      }
      schema.add(field)
    }
    messages[schema.name] = schema
    for part in nested { try readMessage(part, scope) }
    for part in enumParts { try readEnum(part, scope) }
    for part in extensionParts { try readExtension(part, scope) }
  }

  private func readField(
    _ bytes: ByteBuffer, _ scope: Scope, _ oneofs: [FeatureSet?]
  ) throws(ProtobufError) -> FieldSchema {
    var field = FieldSchema()
    var isOptional = false
    var isPartOfOneof = false
    var options = Options()
    var label: Int32 = 1
    var reader = try ProtobufReader(bytes)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: field.name = try reader.readString()
      case 2 << 3 | 2: field.extendee = String(try reader.readString().drop { $0 == "." })
      case 3 << 3: field.number = try reader.readUInt32()
      case 4 << 3: label = try reader.readInt32()
      case 5 << 3: field.type = try reader.readInt32()
      case 6 << 3 | 2: field.typeName = String(try reader.readString().drop { $0 == "." })
      case 8 << 3 | 2: options = try Options(try reader.readBytes(), features: 21)
      case 9 << 3: field.oneof = try reader.readInt32()
      case 10 << 3 | 2: field.jsonName = try reader.readString()
      case 17 << 3: isOptional = try reader.readBool()
      default: try reader.skipField(tag)
      }
    }
    var features = scope.features
    if let oneof = field.oneof {
      isPartOfOneof = true
      if oneofs.indices.contains(Int(oneof)) { features = features.applying(oneofs[Int(oneof)]) }
    }
    features = features.applying(options.features)
    if field.type == 11, features.messageEncoding == .delimited { field.type = 10 }
    field.isRepeated = label == 3
    field.isRequired =
      label == 2 || (features.fieldPresence == .legacyRequired && label == 1 && !isPartOfOneof)
    field.isPacked =
      field.isRepeated && field.isPackable
      && options.isPacked ?? (features.repeatedFieldEncoding == .packed)
    field.hasPresence =
      !field.isRepeated
      && (field.isMessage || isPartOfOneof || !field.extendee.isEmpty
        || features.fieldPresence != .implicit)
    if isOptional { field.oneof = nil }
    if field.jsonName.isEmpty { field.jsonName = CamelCase.lower(field.name) }
    field.textName = field.name
    if field.type == 10, let last = field.typeName.split(separator: ".").last,
      last.lowercased() == field.name, scope.fullName(String(last)) == field.typeName
    {
      field.textName = String(last)
    }
    return field
  }

  private static func oneofFeatures(_ bytes: ByteBuffer) throws(ProtobufError) -> FeatureSet? {
    var features: FeatureSet?
    var reader = try ProtobufReader(bytes)
    while let tag = try reader.nextTag() {
      if tag.rawValue == 2 << 3 | 2 {
        features = try Options(try reader.readBytes(), features: 1).features
      } else {
        try reader.skipField(tag)
      }
    }
    return features
  }

  private mutating func readEnum(_ bytes: ByteBuffer, _ scope: Scope) throws(ProtobufError) {
    var name = ""
    var schema = EnumSchema()
    var options = Options()
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
      case 3 << 3 | 2: options = try Options(try reader.readBytes(), features: 7)
      default: try reader.skipField(tag)
      }
    }
    schema.isClosed = scope.features.applying(options.features).enumType == .closed
    enums[scope.fullName(name)] = schema
  }
}

/// What matters here of the options of anything.
private struct Options {
  var features: FeatureSet?
  /// Of a field.
  var isPacked: Bool?
  /// Of a message.
  var isMapEntry = false
  var isMessageSet = false

  init() {}

  /// - Parameter field: the number that the features have in options of this kind.
  init(_ bytes: ByteBuffer, features field: UInt32) throws(ProtobufError) {
    var reader = try ProtobufReader(bytes)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case field << 3 | 2: features = try reader.readMessage()
      case 1 << 3: isMessageSet = try reader.readBool()
      case 2 << 3: isPacked = try reader.readBool()
      case 7 << 3: isMapEntry = try reader.readBool()
      default: try reader.skipField(tag)
      }
    }
  }
}
