internal import TesseraHTTP2

extension GRPCMetadata {
  /// Takes in a received field that is not one of the protocol's own.
  ///
  /// - Returns: Whether it could be read: `-bin` values must be base64.
  mutating func appendReceived(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: name, as: UTF8.self)
    guard !text.hasPrefix(":"), !text.hasPrefix("grpc-") || Self.isOpen(text) else { return true }
    guard text.hasSuffix("-bin") else {
      appendUnchecked(text, .ascii(String(decoding: value, as: UTF8.self)))
      return true
    }
    // Intermediaries may join the values of one name with commas.
    for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let bytes = Base64.decode(part.trimmed) else { return false }
      appendUnchecked(text, .binary(bytes))
    }
    return true
  }

  /// Adds every entry to a header list that is to be sent.
  func write(to list: inout HTTP2HeaderList) {
    for entry in entries {
      switch entry.value {
      case .ascii(let text): list.append(entry.name, text)
      case .binary(let bytes): list.append(entry.name, Base64.encode(bytes))
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces at either end.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var slice = self
    while slice.first == 0x20 { slice.removeFirst() }
    while slice.last == 0x20 { slice.removeLast() }
    return slice
  }
}
