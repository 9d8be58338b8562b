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
    package var leadingComments: String?
    package var trailingComments: String?
    package var leadingDetachedComments: [String] = []
    package var unknownFields = UnknownFields()

    package init() {}
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
      case 3 << 3 | 2: leadingComments = try reader.readString()
      case 4 << 3 | 2: trailingComments = try reader.readString()
      case 6 << 3 | 2: leadingDetachedComments.append(try reader.readString())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writePacked(path.lazy.map { UInt64(bitPattern: Int64($0)) }, field: 1)
    writer.writePacked(span.lazy.map { UInt64(bitPattern: Int64($0)) }, field: 2)
    if let leadingComments { writer.writePresent(leadingComments, field: 3) }
    if let trailingComments { writer.writePresent(trailingComments, field: 4) }
    for text in leadingDetachedComments { writer.writePresent(text, field: 6) }
    writer.writeUnknownFields(unknownFields)
  }
}
