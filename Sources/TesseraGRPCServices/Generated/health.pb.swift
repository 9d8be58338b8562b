// swift-format-ignore-file
// Generated from grpc/health/v1/health.proto by tessera-protoc generate. Do not edit.

package import TesseraProtobuf

/// The message `grpc.health.v1.HealthCheckRequest`.
package struct HealthCheckRequest: Hashable, Sendable {
  /// Fully qualified; empty for the server as a whole.
  package var service: String = ""
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    service: String = ""
  ) {
    self.service = service
  }
}

/// The message `grpc.health.v1.HealthCheckResponse`.
package struct HealthCheckResponse: Hashable, Sendable {
  /// The field `status`, number 1.
  package var status: HealthCheckResponse.ServingStatus = .unknown
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    status: HealthCheckResponse.ServingStatus = .unknown
  ) {
    self.status = status
  }

  /// The enum `grpc.health.v1.HealthCheckResponse.ServingStatus`.
  package struct ServingStatus: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    package var rawValue: Int32

    /// A value by its number.
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// `UNKNOWN`, 0.
    package static let unknown = Self(rawValue: 0)
    /// `SERVING`, 1.
    package static let serving = Self(rawValue: 1)
    /// `NOT_SERVING`, 2.
    package static let notServing = Self(rawValue: 2)
    /// Only in answers to Watch.
    package static let serviceUnknown = Self(rawValue: 3)

    /// What a field has that is not there.
    package static var defaultValue: Self { .unknown }

    /// The values that have a name, without second names.
    package static var allCases: [Self] {
      [.unknown, .serving, .notServing, .serviceUnknown]
    }
  }
}

/// The message `grpc.health.v1.HealthListRequest`.
package struct HealthListRequest: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}
}

/// The message `grpc.health.v1.HealthListResponse`.
package struct HealthListResponse: Hashable, Sendable {
  /// By the name of the service.
  package var statuses: ProtobufMap<String, HealthCheckResponse> = [:]
  /// Fields that this version does not know, written again as they came.
  package var unknownFields = UnknownFields()

  /// A message without any field.
  package init() {}

  /// A message of these fields; what is left out is not set.
  package init(
    statuses: ProtobufMap<String, HealthCheckResponse> = [:]
  ) {
    self.statuses = statuses
  }
}

extension HealthCheckRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.service = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.service, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 6
    count += self.service.utf8.count
    return count
  }
}

extension HealthCheckResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.status = HealthCheckResponse.ServingStatus(rawValue: try reader.readInt32())
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.status.rawValue, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  package static var isAlwaysShort: Bool { true }
}

extension HealthListRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  package static var isAlwaysShort: Bool { true }
}

extension HealthListResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        try reader.readMapEntries(
          into: &self.statuses, key: ProtobufKind.String.self,
          value: ProtobufKind.Message<HealthCheckResponse>.self, field: 1, unknownFields: &self.unknownFields)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  package func write(to writer: inout ProtobufWriter) {
    writer.writeMap(
      self.statuses, field: 1, key: ProtobufKind.String.self,
      value: ProtobufKind.Message<HealthCheckResponse>.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  package var encodedByteCountHint: Int {
    var count = 0
    count += self.statuses.count * 26
    for (key, _) in self.statuses { count += key.utf8.count }
    return count
  }
}
