// swift-format-ignore-file
// Generated from meadow/v1/meadow.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// A bird of the flock. Everyone who sees the bird sees how it flies.
public struct Bird: Hashable, Sendable {
  /// World units a second.
  public var vx: Float = 0
  /// The field `vy`, number 2.
  public var vy: Float = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    vx: Float = 0,
    vy: Float = 0
  ) {
    self.vx = vx
    self.vy = vy
  }
}

/// Someone who plays tag. Everyone sees who is it.
public struct Runner: Hashable, Sendable {
  /// The field `is_it`, number 1.
  public var isIt: Bool = false
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    isIt: Bool = false
  ) {
    self.isIt = isIt
  }
}

/// How a player is doing; only that player is told.
public struct Score: Hashable, Sendable {
  /// How many the player has tagged.
  public var tagged: UInt32 = 0
  /// How often the player was tagged.
  public var caught: UInt32 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    tagged: UInt32 = 0,
    caught: UInt32 = 0
  ) {
    self.tagged = tagged
    self.caught = caught
  }
}

/// What only the server knows of a player.
public struct Breather: Hashable, Sendable {
  /// Seconds left in which the player cannot be tagged.
  public var seconds: Float = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    seconds: Float = 0
  ) {
    self.seconds = seconds
  }
}

/// What makes a player "it", when it lies on the ground.
public struct Hat: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}
}

/// From a player: I tag you.
public struct Tag: Hashable, Sendable {
  /// The field `target`, number 1.
  public var target: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    target: UInt64 = 0
  ) {
    self.target = target
  }
}

/// From one runner to another: you are it now.
public struct YouAreIt: Hashable, Sendable {
  /// The field `from`, number 1.
  public var from: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    from: UInt64 = 0
  ) {
    self.from = from
  }
}

/// Somebody is it from now on.
public struct Tagged: Hashable, Sendable {
  /// Who was it before; 0 if the hat lay on the ground.
  public var by: UInt64 = 0
  /// The field `who`, number 2.
  public var who: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    by: UInt64 = 0,
    who: UInt64 = 0
  ) {
    self.by = by
    self.who = who
  }
}

/// The message `meadow.v1.Shown`.
public struct Shown: Hashable, Sendable {
  /// The field `bird`, number 1.
  public var bird: Bird? = nil
  /// The field `runner`, number 2.
  public var runner: Runner? = nil
  /// The field `hat`, number 5.
  public var hat: Hat? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    bird: Bird? = nil,
    runner: Runner? = nil,
    hat: Hat? = nil
  ) {
    self.bird = bird
    self.runner = runner
    self.hat = hat
  }
}

/// The message `meadow.v1.Own`.
public struct Own: Hashable, Sendable {
  /// The field `score`, number 3.
  public var score: Score? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    score: Score? = nil
  ) {
    self.score = score
  }
}

/// The message `meadow.v1.ToEntity`.
public struct ToEntity: Hashable, Sendable {
  /// Which field of `kind` is set.
  public var kind: ToEntity.Kind?
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    kind: ToEntity.Kind? = nil
  ) {
    self.kind = kind
  }

  /// The fields of the oneof `kind`.
  public enum Kind: Hashable, Sendable {
    /// The field `tag`, number 1.
    case tag(Tag)
    /// The field `you_are_it`, number 2.
    case youAreIt(YouAreIt)
  }
}

/// The message `meadow.v1.Happened`.
public struct Happened: Hashable, Sendable {
  /// Which field of `kind` is set.
  public var kind: Happened.Kind?
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    kind: Happened.Kind? = nil
  ) {
    self.kind = kind
  }

  /// The fields of the oneof `kind`.
  public enum Kind: Hashable, Sendable {
    /// The field `tagged`, number 1.
    case tagged(Tagged)
  }
}

extension Bird: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 13: self.vx = try reader.readFloat()
      case 21: self.vy = try reader.readFloat()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeFloat(self.vx, field: 1)
    writer.writeFloat(self.vy, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 10 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Runner: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.isIt = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeBool(self.isIt, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 2 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Score: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.tagged = try reader.readUInt32()
      case 16: self.caught = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(self.tagged, field: 1)
    writer.writeUInt32(self.caught, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 12 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Breather: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 13: self.seconds = try reader.readFloat()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeFloat(self.seconds, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 5 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Hat: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Tag: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.target = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.target, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension YouAreIt: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.from = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.from, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Tagged: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.by = try reader.readUInt64()
      case 16: self.who = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.by, field: 1)
    writer.writeUInt64(self.who, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 22 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Shown: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.bird)
      case 18: try reader.readMessage(into: &self.runner)
      case 42: try reader.readMessage(into: &self.hat)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.bird, field: 1)
    writer.writeOptionalMessage(self.runner, field: 2)
    writer.writeOptionalMessage(self.hat, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 24 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Own: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 26: try reader.readMessage(into: &self.score)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.score, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 16 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension ToEntity: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        var message: Tag?
        if case .tag(let value)? = self.kind { message = value }
        self.kind = nil
        try reader.readMessage(into: &message)
        if let message { self.kind = .tag(message) }
      case 18:
        var message: YouAreIt?
        if case .youAreIt(let value)? = self.kind { message = value }
        self.kind = nil
        try reader.readMessage(into: &message)
        if let message { self.kind = .youAreIt(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    switch self.kind {
    case .tag(let value)?: writer.writeMessage(value, field: 1)
    case .youAreIt(let value)?: writer.writeMessage(value, field: 2)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 15 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension Happened: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        var message: Tagged?
        if case .tagged(let value)? = self.kind { message = value }
        self.kind = nil
        try reader.readMessage(into: &message)
        if let message { self.kind = .tagged(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    switch self.kind {
    case .tagged(let value)?: writer.writeMessage(value, field: 1)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 26 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}
