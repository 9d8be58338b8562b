internal import CNGHTTP2

/// A header list that never changes and is never freed: made once for the whole process, in
/// libnghttp2's form, whose names and values libnghttp2 then does not copy.
@safe
package struct HTTP2HeaderPreset: @unchecked Sendable {
  let fields: UnsafePointer<nghttp2_nv>
  let count: Int

  /// A list of ASCII names (in lower case) and values.
  package init(_ pairs: KeyValuePairs<StaticString, StaticString>) {
    let list = UnsafeMutablePointer<nghttp2_nv>.allocate(capacity: max(pairs.count, 1))
    let flags = UInt8(
      NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue | NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue)
    for (index, (name, value)) in pairs.enumerated() {
      // libnghttp2 takes mutable pointers and only reads through them.
      unsafe (list + index).initialize(
        to: nghttp2_nv(
          name: UnsafeMutablePointer(mutating: name.utf8Start),
          value: UnsafeMutablePointer(mutating: value.utf8Start),
          namelen: name.utf8CodeUnitCount, valuelen: value.utf8CodeUnitCount, flags: flags))
    }
    unsafe fields = UnsafePointer(list)
    count = pairs.count
  }
}
