package import TesseraProtobuf

/// `google.protobuf.FeatureSet`: what an option of editions says, field by field, where it says it.
package struct FeatureSet: Hashable, Sendable {
  package var fieldPresence: FieldPresence?
  package var enumType: EnumType?
  package var repeatedFieldEncoding: RepeatedFieldEncoding?
  package var utf8Validation: UTF8Validation?
  package var messageEncoding: MessageEncoding?
  package var jsonFormat: JSONFormat?
  /// Features of languages, and those of later editions.
  package var unknownFields = UnknownFields()

  package init() {}

  package enum FieldPresence: Int32, Hashable, Sendable {
    case explicit = 1
    case implicit = 2
    case legacyRequired = 3
  }

  package enum EnumType: Int32, Hashable, Sendable {
    case open = 1
    case closed = 2
  }

  package enum RepeatedFieldEncoding: Int32, Hashable, Sendable {
    case packed = 1
    case expanded = 2
  }

  package enum UTF8Validation: Int32, Hashable, Sendable {
    case verify = 2
    case none = 3
  }

  package enum MessageEncoding: Int32, Hashable, Sendable {
    case lengthPrefixed = 1
    case delimited = 2
  }

  package enum JSONFormat: Int32, Hashable, Sendable {
    case allow = 1
    case legacyBestEffort = 2
  }
}

extension FeatureSet: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: fieldPresence = FieldPresence(rawValue: try reader.readInt32())
      case 2 << 3: enumType = EnumType(rawValue: try reader.readInt32())
      case 3 << 3:
        repeatedFieldEncoding = RepeatedFieldEncoding(rawValue: try reader.readInt32())
      case 4 << 3: utf8Validation = UTF8Validation(rawValue: try reader.readInt32())
      case 5 << 3: messageEncoding = MessageEncoding(rawValue: try reader.readInt32())
      case 6 << 3: jsonFormat = JSONFormat(rawValue: try reader.readInt32())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(fieldPresence?.rawValue, field: 1)
    writer.writeOptionalInt32(enumType?.rawValue, field: 2)
    writer.writeOptionalInt32(repeatedFieldEncoding?.rawValue, field: 3)
    writer.writeOptionalInt32(utf8Validation?.rawValue, field: 4)
    writer.writeOptionalInt32(messageEncoding?.rawValue, field: 5)
    writer.writeOptionalInt32(jsonFormat?.rawValue, field: 6)
    writer.writeUnknownFields(unknownFields)
  }
}

/// What holds for one thing of a file, once its edition and all options around it are heard.
/// See https://protobuf.dev/editions/features/.
package struct ResolvedFeatures: Hashable, Sendable {
  package var fieldPresence = FeatureSet.FieldPresence.explicit
  package var enumType = FeatureSet.EnumType.open
  package var repeatedFieldEncoding = FeatureSet.RepeatedFieldEncoding.packed
  package var utf8Validation = FeatureSet.UTF8Validation.verify
  package var messageEncoding = FeatureSet.MessageEncoding.lengthPrefixed
  package var jsonFormat = FeatureSet.JSONFormat.allow

  /// Those of edition 2023, which 2024 did not change.
  package init() {}

  /// What a file begins with.
  ///
  /// - Parameter syntax: as its descriptor has it: empty, `proto2`, `proto3` or `editions`.
  package init(syntax: String) {
    switch syntax {
    case "editions": break
    case "proto3": fieldPresence = .implicit
    default:
      enumType = .closed
      repeatedFieldEncoding = .expanded
      utf8Validation = .none
      jsonFormat = .legacyBestEffort
    }
  }

  /// What holds within, if these options are set.
  package func applying(_ set: FeatureSet?) -> ResolvedFeatures {
    guard let set else { return self }
    var result = self
    if let value = set.fieldPresence { result.fieldPresence = value }
    if let value = set.enumType { result.enumType = value }
    if let value = set.repeatedFieldEncoding { result.repeatedFieldEncoding = value }
    if let value = set.utf8Validation { result.utf8Validation = value }
    if let value = set.messageEncoding { result.messageEncoding = value }
    if let value = set.jsonFormat { result.jsonFormat = value }
    return result
  }
}
