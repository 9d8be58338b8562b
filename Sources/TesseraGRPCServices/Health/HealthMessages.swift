// The messages of Protos/grpc/health/v1/health.proto.
package import TesseraProtobuf

package struct HealthCheckRequest: Hashable, Sendable {
  package var service: String = ""
  package var unknownFields = UnknownFields()

  package init() {}
}

extension HealthCheckRequest: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: service = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeString(service, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

package struct HealthCheckResponse: Hashable, Sendable {
  package struct ServingStatus: RawRepresentable, Hashable, Sendable {
    package var rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    package static let unknown = ServingStatus(rawValue: 0)
    package static let serving = ServingStatus(rawValue: 1)
    package static let notServing = ServingStatus(rawValue: 2)
    package static let serviceUnknown = ServingStatus(rawValue: 3)
  }

  package var status: HealthCheckResponse.ServingStatus = HealthCheckResponse.ServingStatus(
    rawValue: 0)
  package var unknownFields = UnknownFields()

  package init() {}
}

extension HealthCheckResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: status = HealthCheckResponse.ServingStatus(rawValue: try reader.readInt32())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(status.rawValue, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

package struct HealthListRequest: Hashable, Sendable {
  package var unknownFields = UnknownFields()

  package init() {}
}

extension HealthListRequest: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(unknownFields)
  }
}

package struct HealthListResponse: Hashable, Sendable {
  package var statuses: [String: HealthCheckResponse] = [:]
  package var unknownFields = UnknownFields()

  package init() {}
}

extension HealthListResponse: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var key = ""
        var value = HealthCheckResponse()
        try reader.readMessage { (reader) throws(ProtobufError) in
          while let tag = try reader.nextTag() {
            switch tag.rawValue {
            case 1 << 3 | 2: key = try reader.readString()
            case 2 << 3 | 2: value = try reader.readMessage(HealthCheckResponse.self)
            default: try reader.skipField(tag)
            }
          }
        }
        statuses[key] = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    for (key, value) in statuses.sorted(by: { $0.key < $1.key }) {
      writer.writeMessage(field: 1) { writer in
        writer.writeString(key, field: 1)
        writer.writeMessage(value, field: 2)
      }
    }
    writer.writeUnknownFields(unknownFields)
  }
}
