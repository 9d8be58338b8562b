public import TesseraCore
public import TesseraProtobuf

/// A field that is not there is zero; one that no cell can have is an error.
extension CellID: ProtobufMergeableMessage {
  public init() { self = .origin }

  @inline(__always)
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      if try !read(tag, from: &reader) { try reader.skipField(tag) }
    }
  }

  @inline(__always)
  public func write(to writer: inout ProtobufWriter) { writeFields(to: &writer) }
}
