// swift-format-ignore-file
// Generated from tessera/test/recursive.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The message `tessera.test.Expression`.
struct Expression: Hashable, Sendable {
  /// Which field of `form` is set.
  var form: Expression.Form?
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    form: Expression.Form? = nil
  ) {
    self.form = form
  }

  /// The fields of the oneof `form`.
  enum Form: Hashable, Sendable {
    /// The field `number`, number 1.
    case number(Double)
    /// The field `negated`, number 2.
    indirect case negated(Expression)
    /// The field `sum`, number 3.
    indirect case sum(Pair)
    /// The field `call`, number 4.
    indirect case call(Call)
  }
}

/// The message `tessera.test.Pair`.
struct Pair: Hashable, Sendable {
  /// The field `left`, number 1.
  @ProtobufBoxed var left: Expression? = nil
  /// The field `right`, number 2.
  @ProtobufBoxed var right: Expression? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    left: Expression? = nil,
    right: Expression? = nil
  ) {
    self.left = left
    self.right = right
  }
}

/// The message `tessera.test.Call`.
struct Call: Hashable, Sendable {
  /// The field `name`, number 1.
  var name: String = ""
  /// The field `arguments`, number 2.
  var arguments: [Expression] = []
  /// The field `named`, number 3.
  var named: ProtobufMap<String, Expression> = [:]
  /// The field `chain`, number 4.
  var chain: Chain? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    name: String = "",
    arguments: [Expression] = [],
    named: ProtobufMap<String, Expression> = [:],
    chain: Chain? = nil
  ) {
    self.name = name
    self.arguments = arguments
    self.named = named
    self.chain = chain
  }
}

/// The message `tessera.test.Chain`.
struct Chain: Hashable, Sendable {
  /// The field `value`, number 1.
  var value: Int32 = 0
  /// The field `next`, number 2.
  @ProtobufBoxed var next: Chain? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    value: Int32 = 0,
    next: Chain? = nil
  ) {
    self.value = value
    self.next = next
  }
}

/// Large where it stands, and rarely there.
struct Wide: Hashable, Sendable {
  /// The field `a`, number 1.
  var a: String = ""
  /// The field `b`, number 2.
  var b: String = ""
  /// The field `c`, number 3.
  var c: String = ""
  /// The field `wide`, number 4.
  @ProtobufBoxed var wide: Wide2? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    a: String = "",
    b: String = "",
    c: String = "",
    wide: Wide2? = nil
  ) {
    self.a = a
    self.b = b
    self.c = c
    self.wide = wide
  }
}

/// The message `tessera.test.Wide2`.
struct Wide2: Hashable, Sendable {
  /// The field `a`, number 1.
  var a: String = ""
  /// The field `b`, number 2.
  var b: String = ""
  /// The field `c`, number 3.
  var c: String = ""
  /// The field `d`, number 4.
  var d: ProtobufMap<Int32, [UInt8]> = [:]
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    a: String = "",
    b: String = "",
    c: String = "",
    d: ProtobufMap<Int32, [UInt8]> = [:]
  ) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }
}

extension Expression: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 9: self.form = .number(try reader.readDouble())
      case 18:
        var message: Expression?
        if case .negated(let value)? = self.form { message = value }
        self.form = nil
        try reader.readMessage(into: &message)
        if let message { self.form = .negated(message) }
      case 26:
        var message: Pair?
        if case .sum(let value)? = self.form { message = value }
        self.form = nil
        try reader.readMessage(into: &message)
        if let message { self.form = .sum(message) }
      case 34:
        var message: Call?
        if case .call(let value)? = self.form { message = value }
        self.form = nil
        try reader.readMessage(into: &message)
        if let message { self.form = .call(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    switch self.form {
    case .number(let value)?: writer.writeOptionalDouble(value, field: 1)
    case .negated(let value)?: writer.writeMessage(value, field: 2)
    case .sum(let value)?: writer.writeMessage(value, field: 3)
    case .call(let value)?: writer.writeMessage(value, field: 4)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 9
    switch self.form {
    case .negated(let value)?: count += value.encodedByteCountHint
    case .sum(let value)?: count += value.encodedByteCountHint
    case .call(let value)?: count += value.encodedByteCountHint
    default: break
    }
    return count
  }
}

extension Pair: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._left)
      case 18: try reader.readMessage(into: &self._right)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._left, field: 1)
    writer.writeOptionalMessage(self._right, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    count += ProtobufSizeHint.of(self._left, overhead: 6)
    count += ProtobufSizeHint.of(self._right, overhead: 6)
    return count
  }
}

extension Call: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessages(into: &self.arguments, tag: tag)
      case 26:
        try reader.readMapEntries(
          into: &self.named, key: ProtobufKind.String.self,
          value: ProtobufKind.Message<Expression>.self, field: 3, unknownFields: &self.unknownFields)
      case 34: try reader.readMessage(into: &self.chain)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeMessages(self.arguments, field: 2)
    writer.writeMap(
      self.named, field: 3, key: ProtobufKind.String.self,
      value: ProtobufKind.Message<Expression>.self)
    writer.writeOptionalMessage(self.chain, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += self.name.utf8.count
    count += self.arguments.count * 6
    count += ProtobufSizeHint.sum(of: self.arguments)
    count += self.named.count * 15
    for (key, value) in self.named { count += key.utf8.count + value.encodedByteCountHint }
    if let value = self.chain { count += value.encodedByteCountHint + 6 }
    return count
  }
}

extension Chain: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.value = try reader.readInt32()
      case 18: try reader.readMessage(into: &self._next)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.value, field: 1)
    writer.writeOptionalMessage(self._next, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    count += ProtobufSizeHint.of(self._next, overhead: 6)
    return count
  }
}

extension Wide: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.a = try reader.readString()
      case 18: self.b = try reader.readString()
      case 26: self.c = try reader.readString()
      case 34: try reader.readMessage(into: &self._wide)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.a, field: 1)
    writer.writeString(self.b, field: 2)
    writer.writeString(self.c, field: 3)
    writer.writeOptionalMessage(self._wide, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 18
    count += self.a.utf8.count
    count += self.b.utf8.count
    count += self.c.utf8.count
    count += ProtobufSizeHint.of(self._wide, overhead: 6)
    return count
  }
}

extension Wide2: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.a = try reader.readString()
      case 18: self.b = try reader.readString()
      case 26: self.c = try reader.readString()
      case 34:
        try reader.readMapEntries(
          into: &self.d, key: ProtobufKind.Int32.self,
          value: ProtobufKind.Bytes.self, field: 4, unknownFields: &self.unknownFields)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.a, field: 1)
    writer.writeString(self.b, field: 2)
    writer.writeString(self.c, field: 3)
    writer.writeMap(
      self.d, field: 4, key: ProtobufKind.Int32.self,
      value: ProtobufKind.Bytes.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 18
    count += self.a.utf8.count
    count += self.b.utf8.count
    count += self.c.utf8.count
    count += self.d.count * 20
    for (_, value) in self.d { count += value.count }
    return count
  }
}
