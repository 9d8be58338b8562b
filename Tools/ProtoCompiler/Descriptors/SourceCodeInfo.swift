package import TesseraProtobuf

/// Where in the file each thing stands, and what is said about it.
package struct SourceCodeInfo: Hashable, Sendable {
  package var locations: [Location] = []
  package var unknownFields = UnknownFields()

  package init() {}

  /// The place of one thing.
  package struct Location: Hashable, Sendable {
    /// Field numbers of `FileDescriptorProto` and indices, alternating.
    package var path: [Int32] = []
    /// Start line, start column, end line (left out if the same), end column; from 0.
    package var span: [Int32] = []
    /// As they stand in the file, be they UTF-8 or not.
    package var leadingCommentBytes: [UInt8]?
    package var trailingCommentBytes: [UInt8]?
    package var leadingDetachedCommentBytes: [[UInt8]] = []
    package var unknownFields = UnknownFields()

    package init() {}

    package var leadingComments: String? {
      leadingCommentBytes.map { String(decoding: $0, as: UTF8.self) }
    }
    package var trailingComments: String? {
      trailingCommentBytes.map { String(decoding: $0, as: UTF8.self) }
    }
    package var leadingDetachedComments: [String] {
      leadingDetachedCommentBytes.map { String(decoding: $0, as: UTF8.self) }
    }
  }
}

// MARK: - Wire format

extension SourceCodeInfo: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: locations.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(locations, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

extension SourceCodeInfo.Location: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: path.append(try reader.readInt32())
      case 1 << 3 | 2:
        try reader.readPacked { reader throws(ProtobufError) in
          path.append(try reader.readInt32())
        }
      case 2 << 3 | 0: span.append(try reader.readInt32())
      case 2 << 3 | 2:
        try reader.readPacked { reader throws(ProtobufError) in
          span.append(try reader.readInt32())
        }
      case 3 << 3 | 2: leadingCommentBytes = try reader.readByteArray()
      case 4 << 3 | 2: trailingCommentBytes = try reader.readByteArray()
      case 6 << 3 | 2: leadingDetachedCommentBytes.append(try reader.readByteArray())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writePacked(path.lazy.map { UInt64(bitPattern: Int64($0)) }, field: 1)
    writer.writePacked(span.lazy.map { UInt64(bitPattern: Int64($0)) }, field: 2)
    if let leadingCommentBytes { writer.writePresent(leadingCommentBytes, field: 3) }
    if let trailingCommentBytes { writer.writePresent(trailingCommentBytes, field: 4) }
    for text in leadingDetachedCommentBytes { writer.writePresent(text, field: 6) }
    writer.writeUnknownFields(unknownFields)
  }
}
