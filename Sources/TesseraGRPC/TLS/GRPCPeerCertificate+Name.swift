#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension GRPCPeerCertificate {
  /// Whether the certificate is for a host, given by its name or its address (RFC 6125, section 6.4).
  ///
  /// A `*` stands for the whole first part of a name and nothing else. The common name counts only in
  /// a certificate that has no alternative names of hosts.
  func isFor(_ host: String) -> Bool {
    if let address = Self.address(host) { return ipAddresses.contains(address) }
    if dnsNames.isEmpty, ipAddresses.isEmpty, let commonName {
      return Self.matches(commonName, host)
    }
    return dnsNames.contains { Self.matches($0, host) }
  }

  private static func matches(_ pattern: String, _ host: String) -> Bool {
    let pattern = parts(pattern)
    let host = parts(host)
    guard pattern.count == host.count, let first = pattern.first, !host.contains("") else {
      return false
    }
    // `*.com` would be a certificate for too many.
    guard first == "*", pattern.count >= 3 else { return pattern == host }
    return pattern.dropFirst() == host.dropFirst()
  }

  /// In lower case; a dot at the end says only that the name is whole.
  private static func parts(_ name: String) -> [Substring] {
    let name = name.hasSuffix(".") ? name.dropLast() : name[...]
    return name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
  }

  /// The 4 or 16 bytes of an address; `nil` for anything else.
  private static func address(_ text: String) -> [UInt8]? {
    for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
      var bytes = [UInt8](repeating: 0, count: count)
      if inet_pton(family, text, &bytes) == 1 { return bytes }
    }
    return nil
  }
}
