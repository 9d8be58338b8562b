public import TesseraCore
public import TesseraProtobuf

/// A field that is not there is zero; one that no cell can have is an error.
extension CellID: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self = .origin }

  /// Takes the fields of a message in.
  @inline(__always)
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      if try !read(tag, from: &reader) { try reader.skipField(tag) }
    }
  }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }

  /// Writes the fields in the order of their numbers.
  @inline(__always)
  public func write(to writer: inout ProtobufWriter) { writeFields(to: &writer) }
}
