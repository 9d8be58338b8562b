// swift-format-ignore-file
// Generated from fuzz/modern.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// A field of every kind, and every message with a JSON form of its own.
struct Modern: Hashable, Sendable {
  /// The field `a`, number 1.
  var a: Int32 = 0
  /// The field `b`, number 2.
  var b: Int64 = 0
  /// The field `c`, number 3.
  var c: UInt32 = 0
  /// The field `d`, number 4.
  var d: UInt64 = 0
  /// The field `e`, number 5.
  var e: Int32 = 0
  /// The field `f`, number 6.
  var f: Int64 = 0
  /// The field `g`, number 7.
  var g: UInt32 = 0
  /// The field `h`, number 8.
  var h: UInt64 = 0
  /// The field `i`, number 9.
  var i: Int32 = 0
  /// The field `j`, number 10.
  var j: Int64 = 0
  /// The field `k`, number 11.
  var k: Float = 0
  /// The field `l`, number 12.
  var l: Double = 0
  /// The field `m`, number 13.
  var m: Bool = false
  /// The field `n`, number 14.
  var n: String = ""
  /// The field `o`, number 15.
  var o: [UInt8] = []
  /// The field `kind`, number 16.
  var kind: Modern.Kind = .unspecified
  /// The field `inner`, number 17.
  @ProtobufBoxed var inner: Modern? = nil
  /// The field `told`, number 18.
  var told: Int32? = nil
  /// The field `numbers`, number 19.
  var numbers: [Int64] = []
  /// The field `kinds`, number 20.
  var kinds: [Modern.Kind] = []
  /// The field `many`, number 21.
  var many: [Modern] = []
  /// The field `texts`, number 22.
  var texts: ProtobufMap<String, String> = [:]
  /// The field `messages`, number 23.
  var messages: ProtobufMap<Int64, Modern> = [:]
  /// The field `flags`, number 24.
  var flags: ProtobufMap<Bool, Double> = [:]
  /// The field `kinds_by_number`, number 25.
  var kindsByNumber: ProtobufMap<UInt32, Modern.Kind> = [:]
  /// Which field of `choice` is set.
  var choice: Modern.Choice?
  /// The field `any`, number 29.
  var any: ProtobufAny? = nil
  /// The field `time`, number 30.
  var time: ProtobufTimestamp? = nil
  /// The field `duration`, number 31.
  var duration: ProtobufDuration? = nil
  /// The field `mask`, number 32.
  var mask: ProtobufFieldMask? = nil
  /// The field `struct`, number 33.
  var `struct`: ProtobufStruct? = nil
  /// The field `value`, number 34.
  var value: ProtobufValue? = nil
  /// The field `list`, number 35.
  var list: ProtobufListValue? = nil
  /// The field `wrapped`, number 36.
  var wrapped: ProtobufInt64Value? = nil
  /// The field `wrapped_bytes`, number 37.
  var wrappedBytes: ProtobufBytesValue? = nil
  /// The field `values`, number 38.
  var values: [ProtobufValue] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    a: Int32 = 0,
    b: Int64 = 0,
    c: UInt32 = 0,
    d: UInt64 = 0,
    e: Int32 = 0,
    f: Int64 = 0,
    g: UInt32 = 0,
    h: UInt64 = 0,
    i: Int32 = 0,
    j: Int64 = 0,
    k: Float = 0,
    l: Double = 0,
    m: Bool = false,
    n: String = "",
    o: [UInt8] = [],
    kind: Modern.Kind = .unspecified,
    inner: Modern? = nil,
    told: Int32? = nil,
    numbers: [Int64] = [],
    kinds: [Modern.Kind] = [],
    many: [Modern] = [],
    texts: ProtobufMap<String, String> = [:],
    messages: ProtobufMap<Int64, Modern> = [:],
    flags: ProtobufMap<Bool, Double> = [:],
    kindsByNumber: ProtobufMap<UInt32, Modern.Kind> = [:],
    choice: Modern.Choice? = nil,
    any: ProtobufAny? = nil,
    time: ProtobufTimestamp? = nil,
    duration: ProtobufDuration? = nil,
    mask: ProtobufFieldMask? = nil,
    `struct`: ProtobufStruct? = nil,
    value: ProtobufValue? = nil,
    list: ProtobufListValue? = nil,
    wrapped: ProtobufInt64Value? = nil,
    wrappedBytes: ProtobufBytesValue? = nil,
    values: [ProtobufValue] = []
  ) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.e = e
    self.f = f
    self.g = g
    self.h = h
    self.i = i
    self.j = j
    self.k = k
    self.l = l
    self.m = m
    self.n = n
    self.o = o
    self.kind = kind
    self.inner = inner
    self.told = told
    self.numbers = numbers
    self.kinds = kinds
    self.many = many
    self.texts = texts
    self.messages = messages
    self.flags = flags
    self.kindsByNumber = kindsByNumber
    self.choice = choice
    self.any = any
    self.time = time
    self.duration = duration
    self.mask = mask
    self.`struct` = `struct`
    self.value = value
    self.list = list
    self.wrapped = wrapped
    self.wrappedBytes = wrappedBytes
    self.values = values
  }

  /// The fields of the oneof `choice`.
  enum Choice: Hashable, Sendable {
    /// The field `text`, number 26.
    case text(String)
    /// The field `nothing`, number 27.
    case nothing(ProtobufNullValue)
    /// The field `other`, number 28.
    indirect case other(Modern)
  }

  /// The enum `fuzz.Modern.Kind`.
  struct Kind: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    var rawValue: Int32

    /// A value by its number.
    init(rawValue: Int32) { self.rawValue = rawValue }

    /// `KIND_UNSPECIFIED`, 0.
    static let unspecified = Self(rawValue: 0)
    /// `KIND_ONE`, 1.
    static let one = Self(rawValue: 1)
    /// `KIND_LOW`, -1.
    static let low = Self(rawValue: -1)

    /// What a field has that is not there.
    static var defaultValue: Self { .unspecified }

    /// The values that have a name, without second names.
    static var allCases: [Self] {
      [.unspecified, .one, .low]
    }
  }
}

extension Modern: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.a = try reader.readInt32()
      case 16: self.b = try reader.readInt64()
      case 24: self.c = try reader.readUInt32()
      case 32: self.d = try reader.readUInt64()
      case 40: self.e = try reader.readSInt32()
      case 48: self.f = try reader.readSInt64()
      case 61: self.g = try reader.readFixed32()
      case 65: self.h = try reader.readFixed64()
      case 77: self.i = try reader.readSFixed32()
      case 81: self.j = try reader.readSFixed64()
      case 93: self.k = try reader.readFloat()
      case 97: self.l = try reader.readDouble()
      case 104: self.m = try reader.readBool()
      case 114: self.n = try reader.readString()
      case 122: self.o = try reader.readByteArray()
      case 128: self.kind = Modern.Kind(rawValue: try reader.readInt32())
      case 138: try reader.readMessage(into: &self._inner)
      case 144: self.told = try reader.readInt32()
      case 152: self.numbers.append(try reader.readInt64())
      case 154: try reader.readPacked(into: &self.numbers, of: ProtobufKind.Int64.self)
      case 160: self.kinds.append(Modern.Kind(rawValue: try reader.readInt32()))
      case 162: try reader.readPacked(into: &self.kinds, of: ProtobufKind.Enum<Modern.Kind>.self)
      case 170: try reader.readMessages(into: &self.many, tag: tag)
      case 178:
        try reader.readMapEntries(
          into: &self.texts, key: ProtobufKind.String.self,
          value: ProtobufKind.String.self, field: 22, unknownFields: &self.unknownFields)
      case 186:
        try reader.readMapEntries(
          into: &self.messages, key: ProtobufKind.Int64.self,
          value: ProtobufKind.Message<Modern>.self, field: 23, unknownFields: &self.unknownFields)
      case 194:
        try reader.readMapEntries(
          into: &self.flags, key: ProtobufKind.Bool.self,
          value: ProtobufKind.Double.self, field: 24, unknownFields: &self.unknownFields)
      case 202:
        try reader.readMapEntries(
          into: &self.kindsByNumber, key: ProtobufKind.UInt32.self,
          value: ProtobufKind.Enum<Modern.Kind>.self, field: 25, unknownFields: &self.unknownFields)
      case 210: self.choice = .text(try reader.readString())
      case 216: self.choice = .nothing(ProtobufNullValue(rawValue: try reader.readInt32()))
      case 226:
        var message: Modern?
        if case .other(let value)? = self.choice { message = value }
        self.choice = nil
        try reader.readMessage(into: &message)
        if let message { self.choice = .other(message) }
      case 234: try reader.readMessage(into: &self.any)
      case 242: try reader.readMessage(into: &self.time)
      case 250: try reader.readMessage(into: &self.duration)
      case 258: try reader.readMessage(into: &self.mask)
      case 266: try reader.readMessage(into: &self.`struct`)
      case 274: try reader.readMessage(into: &self.value)
      case 282: try reader.readMessage(into: &self.list)
      case 290: try reader.readMessage(into: &self.wrapped)
      case 298: try reader.readMessage(into: &self.wrappedBytes)
      case 306: try reader.readMessages(into: &self.values, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.a, field: 1)
    writer.writeInt64(self.b, field: 2)
    writer.writeUInt32(self.c, field: 3)
    writer.writeUInt64(self.d, field: 4)
    writer.writeSInt32(self.e, field: 5)
    writer.writeSInt64(self.f, field: 6)
    writer.writeFixed32(self.g, field: 7)
    writer.writeFixed64(self.h, field: 8)
    writer.writeSFixed32(self.i, field: 9)
    writer.writeSFixed64(self.j, field: 10)
    writer.writeFloat(self.k, field: 11)
    writer.writeDouble(self.l, field: 12)
    writer.writeBool(self.m, field: 13)
    writer.writeString(self.n, field: 14)
    writer.writeBytes(self.o, field: 15)
    writer.writeInt32(self.kind.rawValue, field: 16)
    writer.writeOptionalMessage(self._inner, field: 17)
    writer.writeOptionalInt32(self.told, field: 18)
    writer.writePacked(self.numbers, field: 19, as: ProtobufKind.Int64.self)
    writer.writePacked(self.kinds, field: 20, as: ProtobufKind.Enum<Modern.Kind>.self)
    writer.writeMessages(self.many, field: 21)
    writer.writeMap(
      self.texts, field: 22, key: ProtobufKind.String.self,
      value: ProtobufKind.String.self)
    writer.writeMap(
      self.messages, field: 23, key: ProtobufKind.Int64.self,
      value: ProtobufKind.Message<Modern>.self)
    writer.writeMap(
      self.flags, field: 24, key: ProtobufKind.Bool.self,
      value: ProtobufKind.Double.self)
    writer.writeMap(
      self.kindsByNumber, field: 25, key: ProtobufKind.UInt32.self,
      value: ProtobufKind.Enum<Modern.Kind>.self)
    switch self.choice {
    case .text(let value)?: writer.writeOptionalString(value, field: 26)
    case .nothing(let value)?: writer.writeOptionalInt32(value.rawValue, field: 27)
    case .other(let value)?: writer.writeMessage(value, field: 28)
    case nil: break
    }
    writer.writeOptionalMessage(self.any, field: 29)
    writer.writeOptionalMessage(self.time, field: 30)
    writer.writeOptionalMessage(self.duration, field: 31)
    writer.writeOptionalMessage(self.mask, field: 32)
    writer.writeOptionalMessage(self.`struct`, field: 33)
    writer.writeOptionalMessage(self.value, field: 34)
    writer.writeOptionalMessage(self.list, field: 35)
    writer.writeOptionalMessage(self.wrapped, field: 36)
    writer.writeOptionalMessage(self.wrappedBytes, field: 37)
    writer.writeMessages(self.values, field: 38)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 162
    count += self.n.utf8.count
    count += self.o.count
    count += ProtobufSizeHint.of(self._inner, overhead: 7)
    count += self.numbers.count * 10
    count += self.kinds.count * 10
    count += self.many.count * 7
    count += ProtobufSizeHint.sum(of: self.many)
    count += self.texts.count * 16
    for (key, value) in self.texts { count += key.utf8.count + value.utf8.count }
    count += self.messages.count * 21
    for (_, value) in self.messages { count += value.encodedByteCountHint }
    count += self.flags.count * 15
    count += self.kindsByNumber.count * 21
    switch self.choice {
    case .text(let value)?: count += value.utf8.count
    case .other(let value)?: count += value.encodedByteCountHint
    default: break
    }
    if let value = self.any { count += value.encodedByteCountHint + 7 }
    if case _? = self.time { count += 29 }
    if case _? = self.duration { count += 29 }
    if let value = self.mask { count += value.encodedByteCountHint + 7 }
    if let value = self.`struct` { count += value.encodedByteCountHint + 7 }
    if let value = self.value { count += value.encodedByteCountHint + 7 }
    if let value = self.list { count += value.encodedByteCountHint + 7 }
    if case _? = self.wrapped { count += 18 }
    if let value = self.wrappedBytes { count += value.encodedByteCountHint + 7 }
    count += self.values.count * 7
    count += ProtobufSizeHint.sum(of: self.values)
    return count
  }
}
