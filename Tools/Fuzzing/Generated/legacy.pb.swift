// swift-format-ignore-file
// Generated from fuzz/legacy.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// What proto2 has and proto3 has not.
struct Legacy: Hashable, Sendable {
  /// The field `id`, number 1.
  var id: Int32? = nil
  /// The field `name`, number 2.
  var name: String? = nil
  /// `name`, or what the .proto file says it is while it is not set.
  var nameOrDefault: String { self.name ?? "x" }
  /// The field `item`, number 3.
  var item: [Legacy.Item] = []
  /// The field `color`, number 4.
  var color: Legacy.Color? = nil
  /// `color`, or what the .proto file says it is while it is not set.
  var colorOrDefault: Legacy.Color { self.color ?? .green }
  /// The field `colors`, number 5.
  var colors: [Legacy.Color] = []
  /// The field `children`, number 6.
  var children: ProtobufMap<String, Legacy> = [:]
  /// The field `by_number`, number 7.
  var byNumber: ProtobufMap<Int32, Float> = [:]
  /// Which field of `choice` is set.
  var choice: Legacy.Choice?
  /// The field `floats`, number 12.
  var floats: [Float] = []
  /// The field `doubles`, number 13.
  var doubles: [Double] = []
  /// The field `words`, number 14.
  var words: [String] = []
  /// The field `blob`, number 15.
  var blob: [UInt8]? = nil
  /// `blob`, or what the .proto file says it is while it is not set.
  var blobOrDefault: [UInt8] { self.blob ?? [1, 255] }
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    id: Int32? = nil,
    name: String? = nil,
    item: [Legacy.Item] = [],
    color: Legacy.Color? = nil,
    colors: [Legacy.Color] = [],
    children: ProtobufMap<String, Legacy> = [:],
    byNumber: ProtobufMap<Int32, Float> = [:],
    choice: Legacy.Choice? = nil,
    floats: [Float] = [],
    doubles: [Double] = [],
    words: [String] = [],
    blob: [UInt8]? = nil
  ) {
    self.id = id
    self.name = name
    self.item = item
    self.color = color
    self.colors = colors
    self.children = children
    self.byNumber = byNumber
    self.choice = choice
    self.floats = floats
    self.doubles = doubles
    self.words = words
    self.blob = blob
  }

  /// The fields of the oneof `choice`.
  enum Choice: Hashable, Sendable {
    /// The field `yes`, number 8.
    case yes(Bool)
    /// The field `fixed`, number 9.
    case fixed(UInt64)
    /// The field `modern`, number 10.
    indirect case modern(Modern)
    /// The field `pair`, number 11.
    case pair(Legacy.Pair)
  }

  /// The enum `fuzz.Legacy.Color`.
  enum Color: Int32, ProtobufEnumeration, CaseIterable {
    /// `RED`, 1.
    case red = 1
    /// `GREEN`, -5.
    case green = -5

    /// What a field has that is not there.
    static var defaultValue: Self { .red }
  }

  /// The message `fuzz.Legacy.Item`.
  struct Item: Hashable, Sendable {
    /// The field `number`, number 1.
    var number: Int64? = nil
    /// The field `inner`, number 2.
    @ProtobufBoxed var inner: Legacy? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      number: Int64? = nil,
      inner: Legacy? = nil
    ) {
      self.number = number
      self.inner = inner
    }
  }

  /// The message `fuzz.Legacy.Pair`.
  struct Pair: Hashable, Sendable {
    /// The field `left`, number 1.
    var left: String? = nil
    /// The field `right`, number 2.
    var right: [UInt8]? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      left: String? = nil,
      right: [UInt8]? = nil
    ) {
      self.left = left
      self.right = right
    }
  }
}

/// Fields that are added to messages of other files.
enum LegacyExtensions {
  /// `fuzz.more`, number 100.
  static var more: ProtobufExtension<Legacy, ProtobufKind.Message<Legacy>> {
    ProtobufExtension(field: 100)
  }
  /// `fuzz.counts`, number 101.
  static var counts: ProtobufRepeatedExtension<Legacy, ProtobufKind.UInt32> {
    ProtobufRepeatedExtension(field: 101, isPacked: true)
  }
  /// `fuzz.note`, number 102.
  static var note: ProtobufExtension<Legacy, ProtobufKind.String> {
    ProtobufExtension(field: 102)
  }
}

extension Legacy: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.id = try reader.readInt32()
      case 18: self.name = try reader.readString()
      case 27: self.item.append(try reader.readGroup(field: 3))
      case 32:
        if let value: Legacy.Color = try reader.readClosed(
          field: 4, unknownFields: &self.unknownFields)
        { self.color = value }
      case 40:
        if let value: Legacy.Color = try reader.readClosed(
          field: 5, unknownFields: &self.unknownFields)
        { self.colors.append(value) }
      case 42:
        try reader.readPackedClosed(
          into: &self.colors, field: 5, unknownFields: &self.unknownFields)
      case 50:
        try reader.readMapEntries(
          into: &self.children, key: ProtobufKind.String.self,
          value: ProtobufKind.Message<Legacy>.self, field: 6, unknownFields: &self.unknownFields)
      case 58:
        try reader.readMapEntries(
          into: &self.byNumber, key: ProtobufKind.SFixed32.self,
          value: ProtobufKind.Float.self, field: 7, unknownFields: &self.unknownFields)
      case 64: self.choice = .yes(try reader.readBool())
      case 73: self.choice = .fixed(try reader.readFixed64())
      case 82:
        var message: Modern?
        if case .modern(let value)? = self.choice { message = value }
        self.choice = nil
        try reader.readMessage(into: &message)
        if let message { self.choice = .modern(message) }
      case 91:
        var message: Legacy.Pair?
        if case .pair(let value)? = self.choice { message = value }
        self.choice = nil
        try reader.readGroup(into: &message, field: 11)
        if let message { self.choice = .pair(message) }
      case 101: self.floats.append(try reader.readFloat())
      case 98: try reader.readPacked(into: &self.floats, of: ProtobufKind.Float.self)
      case 105: self.doubles.append(try reader.readDouble())
      case 106: try reader.readPacked(into: &self.doubles, of: ProtobufKind.Double.self)
      case 114:
        try reader.readRepeated(into: &self.words, of: ProtobufKind.String.self, tag: tag)
      case 122: self.blob = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.id, field: 1)
    writer.writeOptionalString(self.name, field: 2)
    writer.writeRepeated(self.item, field: 3, as: ProtobufKind.Group<Legacy.Item>.self)
    writer.writeOptionalInt32(self.color?.rawValue, field: 4)
    writer.writePacked(self.colors, field: 5, as: ProtobufKind.Enum<Legacy.Color>.self)
    writer.writeMap(
      self.children, field: 6, key: ProtobufKind.String.self,
      value: ProtobufKind.Message<Legacy>.self)
    writer.writeMap(
      self.byNumber, field: 7, key: ProtobufKind.SFixed32.self,
      value: ProtobufKind.Float.self)
    switch self.choice {
    case .yes(let value)?: writer.writeOptionalBool(value, field: 8)
    case .fixed(let value)?: writer.writeOptionalFixed64(value, field: 9)
    case .modern(let value)?: writer.writeMessage(value, field: 10)
    case .pair(let value)?: writer.writeGroup(value, field: 11)
    case nil: break
    }
    writer.writeRepeated(self.floats, field: 12, as: ProtobufKind.Float.self)
    writer.writePacked(self.doubles, field: 13, as: ProtobufKind.Double.self)
    writer.writeRepeated(self.words, field: 14, as: ProtobufKind.String.self)
    writer.writeOptionalBytes(self.blob, field: 15)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 43
    if let value = self.name { count += value.utf8.count + 6 }
    count += self.item.count * 6
    count += ProtobufSizeHint.sum(of: self.item)
    count += self.colors.count * 10
    count += self.children.count * 15
    for (key, value) in self.children { count += key.utf8.count + value.encodedByteCountHint }
    count += self.byNumber.count * 13
    switch self.choice {
    case .modern(let value)?: count += value.encodedByteCountHint
    case .pair(let value)?: count += value.encodedByteCountHint
    default: break
    }
    count += self.floats.count * 5
    count += self.doubles.count * 8
    count += self.words.count * 6
    for value in self.words { count += value.utf8.count }
    if let value = self.blob { count += value.count + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.id == nil { return "id" }
    for value in self.item {
      if let field = value.missingRequiredField { return "item.\(field)" }
    }
    for value in self.children.values {
      if let field = value.missingRequiredField { return "children.\(field)" }
    }
    if case .pair(let value)? = self.choice, let field = value.missingRequiredField { return "pair.\(field)" }
    return nil
  }
}

extension Legacy.Item: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readSInt64()
      case 18: try reader.readMessage(into: &self._inner)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalSInt64(self.number, field: 1)
    writer.writeOptionalMessage(self._inner, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    count += ProtobufSizeHint.of(self._inner, overhead: 6)
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if let field = self.inner?.missingRequiredField { return "inner.\(field)" }
    return nil
  }
}

extension Legacy.Pair: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.left = try reader.readString()
      case 18: self.right = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.left, field: 1)
    writer.writeOptionalBytes(self.right, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.left { count += value.utf8.count + 6 }
    if let value = self.right { count += value.count + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.left == nil { return "left" }
    return nil
  }
}
