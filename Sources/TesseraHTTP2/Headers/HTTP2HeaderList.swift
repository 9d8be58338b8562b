internal import CNGHTTP2

/// A header list to be sent, in one piece of memory. Made once and sent often where it can be.
package struct HTTP2HeaderList: Sendable {
  private struct Field {
    var start: Int
    var nameLength: Int
    var valueLength: Int
  }

  private var bytes: [UInt8] = []
  private var fields: [Field] = []

  package init() {}

  /// Bytes of names and values, each field counted with 32 more (RFC 9113, section 6.5.2).
  package var size: Int { bytes.count + 32 * fields.count }

  /// A list of ASCII names (in lower case) and values.
  package init(_ pairs: KeyValuePairs<String, String>) {
    for (name, value) in pairs { append(name, value) }
  }

  /// Adds a field. The name is in lower case; what is sent is not checked.
  package mutating func append(_ name: String, _ value: String) {
    append(name, value.utf8)
  }

  /// Adds a field whose value is given as bytes.
  package mutating func append(_ name: String, _ value: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: name.utf8)
    let nameLength = bytes.count - start
    bytes.append(contentsOf: value)
    fields.append(
      Field(
        start: start, nameLength: nameLength, valueLength: bytes.count - start - nameLength))
  }

  /// Calls `body` with the list in libnghttp2's form, which it must not keep.
  func withNameValues<Result>(_ body: (UnsafePointer<nghttp2_nv>?, Int) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: nghttp2_nv.self, capacity: fields.count) { list in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        // An empty list has no address; libnghttp2 then looks at the count alone.
        guard let base = bytes.baseAddress else { return body(nil, 0) }
        for (index, field) in fields.enumerated() {
          // libnghttp2 takes mutable pointers and only reads through them (it copies both).
          let name = unsafe UnsafeMutablePointer(mutating: base + field.start)
          unsafe list.initializeElement(
            at: index,
            to: nghttp2_nv(
              name: name, value: name + field.nameLength, namelen: field.nameLength,
              valuelen: field.valueLength, flags: 0))
        }
        return unsafe body(UnsafePointer(list.baseAddress), fields.count)
      }
    }
  }
}
