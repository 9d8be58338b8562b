/// What a peer's certificate says of the peer. It was checked in the handshake; a peer that was not
/// asked for a certificate has none.
public struct GRPCPeerCertificate: Hashable, Sendable {
  /// The certificate itself (X.509, DER).
  public let der: [UInt8]
  /// The subject's parts in the order of the certificate, such as `O=Tessera,CN=worker-a`; parts of
  /// kinds that are not well known have their number for a name.
  public private(set) var subject = ""
  /// The last common name of the subject.
  public private(set) var commonName: String?
  /// Names of hosts, from the subject's alternative names.
  public private(set) var dnsNames: [String] = []
  /// Identifiers such as `spiffe://domain/path`, from the subject's alternative names.
  public private(set) var uris: [String] = []
  /// Mail addresses, from the subject's alternative names.
  public private(set) var emailAddresses: [String] = []
  /// Addresses of 4 or 16 bytes, from the subject's alternative names.
  public private(set) var ipAddresses: [[UInt8]] = []

  /// Reads a certificate; what cannot be read is left empty.
  public init(der: [UInt8]) {
    self.der = der
    read()
  }

  private mutating func read() {
    var outer = DERReader(der[...])
    guard var certificate = outer.next(0x30), var body = certificate.next(0x30) else { return }
    // Version, serial number, algorithm, issuer, validity (RFC 5280, section 4.1).
    if body.isNext(0xA0) { body.skip() }
    for _ in 0..<4 { body.skip() }
    if let subject = body.next(0x30) { readSubject(subject) }
    while let (tag, value) = body.any() {
      guard tag == 0xA3 else { continue }
      var extensions = DERReader(value)
      if let list = extensions.next(0x30) { readExtensions(list) }
    }
  }

  private mutating func readSubject(_ names: DERReader) {
    var names = names
    var parts: [String] = []
    while var set = names.next(0x31) {
      while var pair = set.next(0x30) {
        guard let id = pair.bytes(0x06), let (_, value) = pair.any() else { break }
        let text = String(decoding: value, as: UTF8.self)
        if id.elementsEqual([0x55, 0x04, 0x03]) { commonName = text }
        parts.append("\(Self.name(ofAttribute: id))=\(Self.escaped(text))")
      }
    }
    subject = parts.joined(separator: ",")
  }

  private mutating func readExtensions(_ list: DERReader) {
    var list = list
    while var item = list.next(0x30) {
      guard let id = item.bytes(0x06), id.elementsEqual([0x55, 0x1D, 0x11]) else { continue }
      if item.isNext(0x01) { item.skip() }
      guard let value = item.bytes(0x04) else { continue }
      var wrapped = DERReader(value)
      if var names = wrapped.next(0x30) { readAlternativeNames(&names) }
    }
  }

  private mutating func readAlternativeNames(_ names: inout DERReader) {
    while let (tag, value) = names.any() {
      let text = String(decoding: value, as: UTF8.self)
      switch tag {
      case 0x81: emailAddresses.append(text)
      case 0x82: dnsNames.append(text)
      case 0x86: uris.append(text)
      case 0x87: ipAddresses.append(Array(value))
      default: break
      }
    }
  }

  private static func name(ofAttribute id: ArraySlice<UInt8>) -> String {
    guard id.count == 3, id.prefix(2).elementsEqual([0x55, 0x04]), let last = id.last else {
      return dotted(id)
    }
    return switch last {
    case 3: "CN"
    case 5: "SERIALNUMBER"
    case 6: "C"
    case 7: "L"
    case 8: "ST"
    case 10: "O"
    case 11: "OU"
    default: dotted(id)
    }
  }

  /// The number of an attribute (X.690, section 8.19).
  private static func dotted(_ id: ArraySlice<UInt8>) -> String {
    var numbers: [UInt64] = []
    var value: UInt64 = 0
    for byte in id {
      value = value << 7 | UInt64(byte & 0x7F)
      guard byte & 0x80 == 0 else { continue }
      if numbers.isEmpty {
        let first = min(value / 40, 2)
        numbers = [first, value - first * 40]
      } else {
        numbers.append(value)
      }
      value = 0
    }
    return numbers.map(String.init).joined(separator: ".")
  }

  /// As RFC 4514, section 2.4, so that a name cannot pass for two parts; and no control characters.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",", "+", "\"", "\\", "<", ">", ";", "=":
        escaped.append("\\")
        escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        escaped += scalar.value < 16 ? "\\0" : "\\"
        escaped += String(scalar.value, radix: 16)
      default:
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// Reads DER values one after the other; ends at the first that does not hold together.
struct DERReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  func isNext(_ tag: UInt8) -> Bool { rest.first == tag }

  /// The next value, if it has this tag.
  mutating func next(_ tag: UInt8) -> DERReader? { bytes(tag).map { DERReader($0) } }

  mutating func bytes(_ tag: UInt8) -> ArraySlice<UInt8>? {
    guard isNext(tag) else { return nil }
    return any()?.value
  }

  mutating func skip() { _ = any() }

  mutating func any() -> (tag: UInt8, value: ArraySlice<UInt8>)? {
    var bytes = rest
    guard let tag = bytes.popFirst(), tag & 0x1F != 0x1F, let first = bytes.popFirst() else {
      rest = []
      return nil
    }
    var length = Int(first)
    if first & 0x80 != 0 {
      let count = Int(first & 0x7F)
      length = 0
      guard (1...4).contains(count), bytes.count >= count else {
        rest = []
        return nil
      }
      for byte in bytes.prefix(count) { length = length << 8 | Int(byte) }
      bytes = bytes.dropFirst(count)
    }
    guard bytes.count >= length else {
      rest = []
      return nil
    }
    rest = bytes.dropFirst(length)
    return (tag, bytes.prefix(length))
  }
}
