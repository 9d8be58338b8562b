// swift-format-ignore-file
// Generated from tessera/test/legacy.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The enum `tessera.test.Level`.
enum OldLevel: Int32, ProtobufEnumeration, CaseIterable {
  /// `LEVEL_LOW`, 0.
  case low = 0
  /// `LEVEL_HIGH`, 2.
  case high = 2
  /// `LEVEL_TOP`, 2.
  static var top: Self { .high }

  /// What a field has that is not there.
  static var defaultValue: Self { .low }
}

/// The message `tessera.test.Sheet`.
struct OldSheet: Hashable, Sendable {
  /// The field `header`, number 1.
  var header: OldSheet.Header? = nil
  /// The field `row`, number 2.
  var row: [OldSheet.Row] = []
  /// Which field of `kind` is set.
  var kind: OldSheet.Kind?
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    header: OldSheet.Header? = nil,
    row: [OldSheet.Row] = [],
    kind: OldSheet.Kind? = nil
  ) {
    self.header = header
    self.row = row
    self.kind = kind
  }

  /// The fields of the oneof `kind`.
  enum Kind: Hashable, Sendable {
    /// The field `draft`, number 3.
    case draft(OldSheet.Draft)
    /// The field `final`, number 4.
    case final(String)
  }

  /// The message `tessera.test.Sheet.Header`.
  struct Header: Hashable, Sendable {
    /// The field `title`, number 1.
    var title: String? = nil
    /// The field `pages`, number 2.
    var pages: Int32? = nil
    /// `pages`, or what the .proto file says it is while it is not set.
    var pagesOrDefault: Int32 { self.pages ?? -7 }
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      title: String? = nil,
      pages: Int32? = nil
    ) {
      self.title = title
      self.pages = pages
    }
  }

  /// The message `tessera.test.Sheet.Row`.
  struct Row: Hashable, Sendable {
    /// The field `id`, number 1.
    var id: Int32? = nil
    /// The field `cell`, number 2.
    var cell: [OldSheet.Row.Cell] = []
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      id: Int32? = nil,
      cell: [OldSheet.Row.Cell] = []
    ) {
      self.id = id
      self.cell = cell
    }

    /// The message `tessera.test.Sheet.Row.Cell`.
    struct Cell: Hashable, Sendable {
      /// The field `text`, number 1.
      var text: String? = nil
      /// `text`, or what the .proto file says it is while it is not set.
      var textOrDefault: String { self.text ?? "a \"quoted\"\ttext" }
      /// Fields that this version does not know, written again as they came.
      var unknownFields = UnknownFields()

      /// A message without any field.
      init() {}

      /// A message of these fields; what is left out is not set.
      init(
        text: String? = nil
      ) {
        self.text = text
      }
    }
  }

  /// The message `tessera.test.Sheet.Draft`.
  struct Draft: Hashable, Sendable {
    /// The field `author`, number 1.
    var author: String? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      author: String? = nil
    ) {
      self.author = author
    }
  }
}

/// The message `tessera.test.Needed`.
struct OldNeeded: Hashable, Sendable {
  /// The field `name`, number 1.
  var name: String? = nil
  /// The field `inner`, number 2.
  @ProtobufBoxed var inner: OldNeeded? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    name: String? = nil,
    inner: OldNeeded? = nil
  ) {
    self.name = name
    self.inner = inner
  }
}

/// The message `tessera.test.Stamp`.
struct OldStamp: Hashable, Sendable {
  /// The field `at`, number 1.
  var at: Int64? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    at: Int64? = nil
  ) {
    self.at = at
  }
}

/// The message `tessera.test.Bag`.
struct OldBag: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}
}

/// The message `tessera.test.Item`.
struct OldItem: Hashable, Sendable {
  /// The field `text`, number 1.
  var text: String? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    text: String? = nil
  ) {
    self.text = text
  }

  /// Fields that are added to messages of other files.
  enum Extensions {
    /// `tessera.test.Item.item`, number 4711.
    static var item: ProtobufExtension<OldBag, ProtobufKind.Message<OldItem>> {
      ProtobufExtension(field: 4711, inMessageSet: true)
    }
  }
}

/// The message `tessera.test.OtherItem`.
struct OldOtherItem: Hashable, Sendable {
  /// The field `number`, number 1.
  var number: Int32? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    number: Int32? = nil
  ) {
    self.number = number
  }

  /// Fields that are added to messages of other files.
  enum Extensions {
    /// `tessera.test.OtherItem.other`, number 100.
    static var other: ProtobufExtension<OldBag, ProtobufKind.Message<OldOtherItem>> {
      ProtobufExtension(field: 100, inMessageSet: true)
    }
  }
}

/// The message `tessera.test.HasBag`.
struct OldHasBag: Hashable, Sendable {
  /// The field `bag`, number 1.
  var bag: OldBag? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    bag: OldBag? = nil
  ) {
    self.bag = bag
  }
}

/// The message `tessera.test.Levels`.
struct OldLevels: Hashable, Sendable {
  /// The field `levels`, number 1.
  var levels: [OldLevel] = []
  /// The field `packed`, number 2.
  var packed: [OldLevel] = []
  /// The field `level`, number 3.
  var level: OldLevel? = nil
  /// `level`, or what the .proto file says it is while it is not set.
  var levelOrDefault: OldLevel { self.level ?? .high }
  /// The field `by_name`, number 4.
  var byName: ProtobufMap<String, OldLevel> = [:]
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    levels: [OldLevel] = [],
    packed: [OldLevel] = [],
    level: OldLevel? = nil,
    byName: ProtobufMap<String, OldLevel> = [:]
  ) {
    self.levels = levels
    self.packed = packed
    self.level = level
    self.byName = byName
  }
}

/// Called as the type around a message's own extensions is.
struct OldExtensions: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}
}

/// The message `tessera.test.HasExtensions`.
struct OldHasExtensions: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// Fields that are added to messages of other files.
  enum Extensions {
    /// `tessera.test.HasExtensions.inside`, number 1.
    static var inside: ProtobufExtension<OldExtensions, ProtobufKind.Int32> {
      ProtobufExtension(field: 1)
    }
  }
}

/// Fields that are added to messages of other files.
enum OldLegacyExtensions {
  /// `tessera.test.needed`, number 100.
  static var needed: ProtobufExtension<OldSheet, ProtobufKind.Message<OldNeeded>> {
    ProtobufExtension(field: 100)
  }
  /// `tessera.test.marks`, number 101.
  static var marks: ProtobufRepeatedExtension<OldSheet, ProtobufKind.SInt32> {
    ProtobufRepeatedExtension(field: 101, isPacked: true)
  }
  /// `tessera.test.stamp`, number 102.
  static var stamp: ProtobufExtension<OldSheet, ProtobufKind.Group<OldStamp>> {
    ProtobufExtension(field: 102)
  }
  /// `tessera.test.all_needed`, number 103.
  static var allNeeded: ProtobufRepeatedExtension<OldSheet, ProtobufKind.Message<OldNeeded>> {
    ProtobufRepeatedExtension(field: 103)
  }
  /// `tessera.test.level`, number 104.
  static var level: ProtobufExtension<OldSheet, ProtobufKind.Enum<OldLevel>> {
    ProtobufExtension(field: 104)
  }
}

extension OldSheet: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 11: try reader.readGroup(into: &self.header, field: 1)
      case 19: self.row.append(try reader.readGroup(field: 2))
      case 27:
        var message: OldSheet.Draft?
        if case .draft(let value)? = self.kind { message = value }
        self.kind = nil
        try reader.readGroup(into: &message, field: 3)
        if let message { self.kind = .draft(message) }
      case 34: self.kind = .final(try reader.readString())
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalGroup(self.header, field: 1)
    writer.writeRepeated(self.row, field: 2, as: ProtobufKind.Group<OldSheet.Row>.self)
    switch self.kind {
    case .draft(let value)?: writer.writeGroup(value, field: 3)
    case .final(let value)?: writer.writeOptionalString(value, field: 4)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    if let value = self.header { count += value.encodedByteCountHint + 6 }
    count += self.row.count * 6
    count += ProtobufSizeHint.sum(of: self.row)
    switch self.kind {
    case .draft(let value)?: count += value.encodedByteCountHint
    case .final(let value)?: count += value.utf8.count
    case nil: break
    }
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if let field = self.header?.missingRequiredField { return "header.\(field)" }
    return nil
  }
}

extension OldSheet.Header: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.title = try reader.readString()
      case 16: self.pages = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.title, field: 1)
    writer.writeOptionalInt32(self.pages, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    if let value = self.title { count += value.utf8.count + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.title == nil { return "title" }
    return nil
  }
}

extension OldSheet.Row: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.id = try reader.readInt32()
      case 19: self.cell.append(try reader.readGroup(field: 2))
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.id, field: 1)
    writer.writeRepeated(self.cell, field: 2, as: ProtobufKind.Group<OldSheet.Row.Cell>.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    count += self.cell.count * 6
    count += ProtobufSizeHint.sum(of: self.cell)
    return count
  }
}

extension OldSheet.Row.Cell: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.text = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.text, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.text { count += value.utf8.count + 6 }
    return count
  }
}

extension OldSheet.Draft: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.author = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.author, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.author { count += value.utf8.count + 6 }
    return count
  }
}

extension OldNeeded: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(into: &self._inner)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeOptionalMessage(self._inner, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.name { count += value.utf8.count + 6 }
    count += ProtobufSizeHint.of(self._inner, overhead: 6)
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.name == nil { return "name" }
    if let field = self.inner?.missingRequiredField { return "inner.\(field)" }
    return nil
  }
}

extension OldStamp: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.at = try reader.readInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt64(self.at, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension OldBag: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension OldItem: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.text = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.text, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.text { count += value.utf8.count + 6 }
    return count
  }
}

extension OldOtherItem: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.number, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.number == nil { return "number" }
    return nil
  }
}

extension OldHasBag: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.bag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.bag, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 4 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension OldLevels: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8:
        if let value: OldLevel = try reader.readClosed(
          field: 1, unknownFields: &self.unknownFields)
        { self.levels.append(value) }
      case 10:
        try reader.readPackedClosed(
          into: &self.levels, field: 1, unknownFields: &self.unknownFields)
      case 16:
        if let value: OldLevel = try reader.readClosed(
          field: 2, unknownFields: &self.unknownFields)
        { self.packed.append(value) }
      case 18:
        try reader.readPackedClosed(
          into: &self.packed, field: 2, unknownFields: &self.unknownFields)
      case 24:
        if let value: OldLevel = try reader.readClosed(
          field: 3, unknownFields: &self.unknownFields)
        { self.level = value }
      case 34:
        try reader.readMapEntries(
          into: &self.byName, key: ProtobufKind.String.self,
          value: ProtobufKind.Enum<OldLevel>.self, field: 4, unknownFields: &self.unknownFields)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeRepeated(self.levels, field: 1, as: ProtobufKind.Enum<OldLevel>.self)
    writer.writePacked(self.packed, field: 2, as: ProtobufKind.Enum<OldLevel>.self)
    writer.writeOptionalInt32(self.level?.rawValue, field: 3)
    writer.writeMap(
      self.byName, field: 4, key: ProtobufKind.String.self,
      value: ProtobufKind.Enum<OldLevel>.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 17
    count += self.levels.count * 11
    count += self.packed.count * 10
    count += self.byName.count * 20
    for (key, _) in self.byName { count += key.utf8.count }
    return count
  }
}

extension OldExtensions: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension OldHasExtensions: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}
