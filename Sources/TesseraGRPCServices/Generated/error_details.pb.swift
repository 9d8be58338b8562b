// swift-format-ignore-file
// Generated from google/rpc/error_details.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf
public import TesseraProtobufWellKnownTypes

/// The message `google.rpc.ErrorInfo`.
public struct RPCErrorInfo: Hashable, Sendable {
  /// UPPER_SNAKE_CASE, unique within the domain.
  public var reason: String = ""
  /// The field `domain`, number 2.
  public var domain: String = ""
  /// The field `metadata`, number 3.
  public var metadata: ProtobufMap<String, String> = [:]
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    reason: String = "",
    domain: String = "",
    metadata: ProtobufMap<String, String> = [:]
  ) {
    self.reason = reason
    self.domain = domain
    self.metadata = metadata
  }
}

/// The message `google.rpc.RetryInfo`.
public struct RPCRetryInfo: Hashable, Sendable {
  /// The field `retry_delay`, number 1.
  public var retryDelay: ProtobufDuration? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    retryDelay: ProtobufDuration? = nil
  ) {
    self.retryDelay = retryDelay
  }
}

/// The message `google.rpc.DebugInfo`.
public struct RPCDebugInfo: Hashable, Sendable {
  /// The field `stack_entries`, number 1.
  public var stackEntries: [String] = []
  /// The field `detail`, number 2.
  public var detail: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    stackEntries: [String] = [],
    detail: String = ""
  ) {
    self.stackEntries = stackEntries
    self.detail = detail
  }
}

/// The message `google.rpc.QuotaFailure`.
public struct RPCQuotaFailure: Hashable, Sendable {
  /// The field `violations`, number 1.
  public var violations: [RPCQuotaFailure.Violation] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    violations: [RPCQuotaFailure.Violation] = []
  ) {
    self.violations = violations
  }

  /// The message `google.rpc.QuotaFailure.Violation`.
  public struct Violation: Hashable, Sendable {
    /// The field `subject`, number 1.
    public var subject: String = ""
    /// The field `description`, number 2.
    public var description: String = ""
    /// The field `api_service`, number 3.
    public var apiService: String = ""
    /// The field `quota_metric`, number 4.
    public var quotaMetric: String = ""
    /// The field `quota_id`, number 5.
    public var quotaID: String = ""
    /// The field `quota_dimensions`, number 6.
    public var quotaDimensions: ProtobufMap<String, String> = [:]
    /// The field `quota_value`, number 7.
    public var quotaValue: Int64 = 0
    /// The field `future_quota_value`, number 8.
    public var futureQuotaValue: Int64? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      subject: String = "",
      description: String = "",
      apiService: String = "",
      quotaMetric: String = "",
      quotaID: String = "",
      quotaDimensions: ProtobufMap<String, String> = [:],
      quotaValue: Int64 = 0,
      futureQuotaValue: Int64? = nil
    ) {
      self.subject = subject
      self.description = description
      self.apiService = apiService
      self.quotaMetric = quotaMetric
      self.quotaID = quotaID
      self.quotaDimensions = quotaDimensions
      self.quotaValue = quotaValue
      self.futureQuotaValue = futureQuotaValue
    }
  }
}

/// The message `google.rpc.PreconditionFailure`.
public struct RPCPreconditionFailure: Hashable, Sendable {
  /// The field `violations`, number 1.
  public var violations: [RPCPreconditionFailure.Violation] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    violations: [RPCPreconditionFailure.Violation] = []
  ) {
    self.violations = violations
  }

  /// The message `google.rpc.PreconditionFailure.Violation`.
  public struct Violation: Hashable, Sendable {
    /// The field `type`, number 1.
    public var type: String = ""
    /// The field `subject`, number 2.
    public var subject: String = ""
    /// The field `description`, number 3.
    public var description: String = ""
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      type: String = "",
      subject: String = "",
      description: String = ""
    ) {
      self.type = type
      self.subject = subject
      self.description = description
    }
  }
}

/// The message `google.rpc.BadRequest`.
public struct RPCBadRequest: Hashable, Sendable {
  /// The field `field_violations`, number 1.
  public var fieldViolations: [RPCBadRequest.FieldViolation] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    fieldViolations: [RPCBadRequest.FieldViolation] = []
  ) {
    self.fieldViolations = fieldViolations
  }

  /// The message `google.rpc.BadRequest.FieldViolation`.
  public struct FieldViolation: Hashable, Sendable {
    /// The field `field`, number 1.
    public var field: String = ""
    /// The field `description`, number 2.
    public var description: String = ""
    /// The field `reason`, number 3.
    public var reason: String = ""
    /// The field `localized_message`, number 4.
    public var localizedMessage: RPCLocalizedMessage? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      field: String = "",
      description: String = "",
      reason: String = "",
      localizedMessage: RPCLocalizedMessage? = nil
    ) {
      self.field = field
      self.description = description
      self.reason = reason
      self.localizedMessage = localizedMessage
    }
  }
}

/// The message `google.rpc.RequestInfo`.
public struct RPCRequestInfo: Hashable, Sendable {
  /// The field `request_id`, number 1.
  public var requestID: String = ""
  /// The field `serving_data`, number 2.
  public var servingData: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    requestID: String = "",
    servingData: String = ""
  ) {
    self.requestID = requestID
    self.servingData = servingData
  }
}

/// The message `google.rpc.ResourceInfo`.
public struct RPCResourceInfo: Hashable, Sendable {
  /// The field `resource_type`, number 1.
  public var resourceType: String = ""
  /// The field `resource_name`, number 2.
  public var resourceName: String = ""
  /// The field `owner`, number 3.
  public var owner: String = ""
  /// The field `description`, number 4.
  public var description: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    resourceType: String = "",
    resourceName: String = "",
    owner: String = "",
    description: String = ""
  ) {
    self.resourceType = resourceType
    self.resourceName = resourceName
    self.owner = owner
    self.description = description
  }
}

/// The message `google.rpc.Help`.
public struct RPCHelp: Hashable, Sendable {
  /// The field `links`, number 1.
  public var links: [RPCHelp.Link] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    links: [RPCHelp.Link] = []
  ) {
    self.links = links
  }

  /// The message `google.rpc.Help.Link`.
  public struct Link: Hashable, Sendable {
    /// The field `description`, number 1.
    public var description: String = ""
    /// The field `url`, number 2.
    public var url: String = ""
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      description: String = "",
      url: String = ""
    ) {
      self.description = description
      self.url = url
    }
  }
}

/// The message `google.rpc.LocalizedMessage`.
public struct RPCLocalizedMessage: Hashable, Sendable {
  /// As in BCP 47, "en-US".
  public var locale: String = ""
  /// The field `message`, number 2.
  public var message: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    locale: String = "",
    message: String = ""
  ) {
    self.locale = locale
    self.message = message
  }
}

extension RPCErrorInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.reason = try reader.readString()
      case 18: self.domain = try reader.readString()
      case 26:
        try reader.readMapEntries(
          into: &self.metadata, key: ProtobufKind.String.self,
          value: ProtobufKind.String.self, field: 3, unknownFields: &self.unknownFields)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.reason, field: 1)
    writer.writeString(self.domain, field: 2)
    writer.writeMap(
      self.metadata, field: 3, key: ProtobufKind.String.self,
      value: ProtobufKind.String.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 12
    count += self.reason.utf8.count
    count += self.domain.utf8.count
    count += self.metadata.count * 15
    for (key, value) in self.metadata { count += key.utf8.count + value.utf8.count }
    return count
  }
}

extension RPCRetryInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.retryDelay)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.retryDelay, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 26 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension RPCDebugInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        try reader.readRepeated(into: &self.stackEntries, of: ProtobufKind.String.self, tag: tag)
      case 18: self.detail = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeRepeated(self.stackEntries, field: 1, as: ProtobufKind.String.self)
    writer.writeString(self.detail, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 6
    count += self.stackEntries.count * 6
    for value in self.stackEntries { count += value.utf8.count }
    count += self.detail.utf8.count
    return count
  }
}

extension RPCQuotaFailure: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.violations, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.violations, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.violations.count * 6
    count += ProtobufSizeHint.sum(of: self.violations)
    return count
  }
}

extension RPCQuotaFailure.Violation: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.subject = try reader.readString()
      case 18: self.description = try reader.readString()
      case 26: self.apiService = try reader.readString()
      case 34: self.quotaMetric = try reader.readString()
      case 42: self.quotaID = try reader.readString()
      case 50:
        try reader.readMapEntries(
          into: &self.quotaDimensions, key: ProtobufKind.String.self,
          value: ProtobufKind.String.self, field: 6, unknownFields: &self.unknownFields)
      case 56: self.quotaValue = try reader.readInt64()
      case 64: self.futureQuotaValue = try reader.readInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.subject, field: 1)
    writer.writeString(self.description, field: 2)
    writer.writeString(self.apiService, field: 3)
    writer.writeString(self.quotaMetric, field: 4)
    writer.writeString(self.quotaID, field: 5)
    writer.writeMap(
      self.quotaDimensions, field: 6, key: ProtobufKind.String.self,
      value: ProtobufKind.String.self)
    writer.writeInt64(self.quotaValue, field: 7)
    writer.writeOptionalInt64(self.futureQuotaValue, field: 8)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 52
    count += self.subject.utf8.count
    count += self.description.utf8.count
    count += self.apiService.utf8.count
    count += self.quotaMetric.utf8.count
    count += self.quotaID.utf8.count
    count += self.quotaDimensions.count * 15
    for (key, value) in self.quotaDimensions { count += key.utf8.count + value.utf8.count }
    return count
  }
}

extension RPCPreconditionFailure: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.violations, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.violations, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.violations.count * 6
    count += ProtobufSizeHint.sum(of: self.violations)
    return count
  }
}

extension RPCPreconditionFailure.Violation: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.type = try reader.readString()
      case 18: self.subject = try reader.readString()
      case 26: self.description = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.type, field: 1)
    writer.writeString(self.subject, field: 2)
    writer.writeString(self.description, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 18
    count += self.type.utf8.count
    count += self.subject.utf8.count
    count += self.description.utf8.count
    return count
  }
}

extension RPCBadRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.fieldViolations, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.fieldViolations, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.fieldViolations.count * 6
    count += ProtobufSizeHint.sum(of: self.fieldViolations)
    return count
  }
}

extension RPCBadRequest.FieldViolation: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.field = try reader.readString()
      case 18: self.description = try reader.readString()
      case 26: self.reason = try reader.readString()
      case 34: try reader.readMessage(into: &self.localizedMessage)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.field, field: 1)
    writer.writeString(self.description, field: 2)
    writer.writeString(self.reason, field: 3)
    writer.writeOptionalMessage(self.localizedMessage, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 18
    count += self.field.utf8.count
    count += self.description.utf8.count
    count += self.reason.utf8.count
    if let value = self.localizedMessage { count += value.encodedByteCountHint + 6 }
    return count
  }
}

extension RPCRequestInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.requestID = try reader.readString()
      case 18: self.servingData = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.requestID, field: 1)
    writer.writeString(self.servingData, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 12
    count += self.requestID.utf8.count
    count += self.servingData.utf8.count
    return count
  }
}

extension RPCResourceInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.resourceType = try reader.readString()
      case 18: self.resourceName = try reader.readString()
      case 26: self.owner = try reader.readString()
      case 34: self.description = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.resourceType, field: 1)
    writer.writeString(self.resourceName, field: 2)
    writer.writeString(self.owner, field: 3)
    writer.writeString(self.description, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 24
    count += self.resourceType.utf8.count
    count += self.resourceName.utf8.count
    count += self.owner.utf8.count
    count += self.description.utf8.count
    return count
  }
}

extension RPCHelp: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.links, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.links, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.links.count * 6
    count += ProtobufSizeHint.sum(of: self.links)
    return count
  }
}

extension RPCHelp.Link: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.description = try reader.readString()
      case 18: self.url = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.description, field: 1)
    writer.writeString(self.url, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 12
    count += self.description.utf8.count
    count += self.url.utf8.count
    return count
  }
}

extension RPCLocalizedMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.locale = try reader.readString()
      case 18: self.message = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.locale, field: 1)
    writer.writeString(self.message, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 12
    count += self.locale.utf8.count
    count += self.message.utf8.count
    return count
  }
}
