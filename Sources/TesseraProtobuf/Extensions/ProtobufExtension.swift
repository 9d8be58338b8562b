internal import NIOCore

/// A message that other files may add fields to, or that keeps fields it does not know.
public protocol ProtobufExtendable: ProtobufMergeableMessage {
  /// The fields that the message itself does not know, extensions among them.
  var unknownFields: UnknownFields { get set }
}

/// A field that one file adds to a message of another.
///
/// Its value stays with the unknown fields of the message until somebody asks for it, so a message
/// costs nothing for extensions that nobody reads, and needs no registry:
///
/// ```swift
/// let rule = options[AnnotationsExtensions.http]
/// options[AnnotationsExtensions.http] = HttpRule(...)
/// ```
public struct ProtobufExtension<Base: ProtobufExtendable, Kind: ProtobufFieldKind>: Sendable {
  /// The number of the field.
  public let field: UInt32
  /// Whether the message extended is a MessageSet: one of `message_set_wire_format`, whose fields
  /// stand on the wire as groups of a number and a message.
  public let isInMessageSet: Bool

  /// A field of this number.
  public init(field: UInt32, inMessageSet: Bool = false) {
    self.field = field
    isInMessageSet = inMessageSet
  }
}

/// A repeated field that one file adds to a message of another.
public struct ProtobufRepeatedExtension<Base: ProtobufExtendable, Kind: ProtobufFieldKind>:
  Sendable
{
  /// The number of the field.
  public let field: UInt32
  /// Whether it is written as one field with all the values.
  public let isPacked: Bool

  /// A field of this number.
  public init(field: UInt32, isPacked: Bool = false) {
    self.field = field
    self.isPacked = isPacked
  }
}

extension ProtobufExtendable {
  /// The value of an extension; `nil` if it is not set or cannot be read.
  public subscript<Kind: ProtobufFieldKind>(
    _ extension: ProtobufExtension<Self, Kind>
  ) -> Kind.Value? {
    get { (try? value(of: `extension`)) ?? nil }
    set {
      unknownFields.remove(field: `extension`.field)
      if `extension`.isInMessageSet { unknownFields.removeItem(`extension`.field) }
      guard let newValue else { return }
      unknownFields.append { writer in
        if `extension`.isInMessageSet {
          MessageSetItem.write(newValue, of: Kind.self, number: `extension`.field, to: &writer)
        } else {
          Kind.write(newValue, field: `extension`.field, to: &writer)
        }
      }
    }
  }

  /// The values of an extension; none if it is not set or cannot be read.
  public subscript<Kind: ProtobufFieldKind>(
    _ extension: ProtobufRepeatedExtension<Self, Kind>
  ) -> [Kind.Value] {
    get { (try? values(of: `extension`)) ?? [] }
    set {
      unknownFields.remove(field: `extension`.field)
      guard let first = newValue.first else { return }
      unknownFields.append { writer in
        guard `extension`.isPacked, Kind.wireType != .lengthDelimited else {
          writer.writeRepeated(newValue, field: `extension`.field, as: Kind.self)
          return
        }
        writer.writeMessage(field: `extension`.field) { writer in
          Kind.put(first, to: &writer)
          for value in newValue.dropFirst() { Kind.put(value, to: &writer) }
        }
      }
    }
  }

  /// The value of an extension; `nil` if it is not set.
  ///
  /// - Throws: ``ProtobufError`` if its bytes are not such a value, or a required field is not in it.
  public func value<Kind: ProtobufFieldKind>(
    of extension: ProtobufExtension<Self, Kind>
  ) throws(ProtobufError) -> Kind.Value? {
    var value: Kind.Value?
    var reader = try ProtobufReader(ByteBuffer(bytes: unknownFields.bytes))
    while let tag = try reader.nextTag() {
      if tag.fieldNumber == `extension`.field, tag.wireType == Kind.wireType {
        try Kind.merge(into: &value, from: &reader, field: tag.fieldNumber)
      } else if `extension`.isInMessageSet, tag.rawValue == MessageSetItem.startTag {
        let item = try MessageSetItem(from: &reader)
        guard item.number == `extension`.field else { continue }
        var content = try ProtobufReader(ByteBuffer(bytes: item.lengthAndContent))
        try Kind.merge(into: &value, from: &content, field: item.number)
      } else {
        try reader.skipField(tag)
      }
    }
    if let value { try reader.requireFields(Kind.missingRequiredField(in: value)) }
    return value
  }

  /// The values of an extension, packed or not.
  ///
  /// - Throws: ``ProtobufError`` if its bytes are not such values.
  public func values<Kind: ProtobufFieldKind>(
    of extension: ProtobufRepeatedExtension<Self, Kind>
  ) throws(ProtobufError) -> [Kind.Value] {
    var values: [Kind.Value] = []
    var reader = try ProtobufReader(ByteBuffer(bytes: unknownFields.bytes))
    while let tag = try reader.nextTag() {
      if tag.fieldNumber == `extension`.field, tag.wireType == Kind.wireType {
        var value: Kind.Value?
        try Kind.merge(into: &value, from: &reader, field: tag.fieldNumber)
        if let value {
          try reader.requireFields(Kind.missingRequiredField(in: value))
          values.append(value)
        }
      } else if tag.fieldNumber == `extension`.field, tag.wireType == .lengthDelimited {
        try reader.readPacked { reader throws(ProtobufError) in
          if let value = try Kind.read(from: &reader) { values.append(value) }
        }
      } else {
        try reader.skipField(tag)
      }
    }
    return values
  }
}

extension ProtobufReader {
  /// - Throws: ``ProtobufError`` if there is a field that is missing.
  fileprivate func requireFields(_ missing: String?) throws(ProtobufError) {
    guard let missing else { return }
    throw error(.missingField, "the required field \(missing) is not there")
  }
}

extension UnknownFields {
  /// Takes every field of a number out.
  mutating func remove(field: UInt32) {
    guard !isEmpty, let reader = try? ProtobufReader(ByteBuffer(bytes: bytes)) else { return }
    var kept = UnknownFields()
    do {
      var reader = reader
      while let tag = try reader.nextTag() {
        if tag.fieldNumber == field {
          try reader.skipField(tag)
        } else {
          try reader.skipField(tag, into: &kept)
        }
      }
    } catch {
      // Fields that were read once can be read again.
      return
    }
    self = kept
  }

  /// Appends what a closure writes.
  mutating func append(_ write: (inout ProtobufWriter) -> Void) {
    var writer = ProtobufWriter(appendingTo: ByteBuffer())
    write(&writer)
    bytes.append(contentsOf: writer.finish().readableBytesView)
  }
}
