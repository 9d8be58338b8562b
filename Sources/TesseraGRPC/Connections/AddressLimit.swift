internal import NIOCore

/// How many connections come from one address. All addresses of an IPv6 network of 64 bits count as one:
/// that is what one customer has.
struct AddressLimit {
  /// An address as far as it tells peers apart.
  enum Key: Hashable, Sendable {
    case v4(UInt32)
    case v6Network(UInt64)
    /// Local sockets, and what else has no address.
    case none
  }

  private let maximum: Int
  private var counts: [Key: Int] = [:]

  init(maximum: Int) { self.maximum = maximum }

  /// Takes a place for a connection; `false` if there is none.
  mutating func admit(_ key: Key) -> Bool {
    guard key != .none else { return true }
    let count = counts[key, default: 0]
    guard count < maximum else { return false }
    counts[key] = count + 1
    return true
  }

  mutating func release(_ key: Key) {
    guard let count = counts[key] else { return }
    counts[key] = count > 1 ? count - 1 : nil
  }
}

extension AddressLimit.Key {
  init(_ address: SocketAddress?) {
    switch address {
    case .unixDomainSocket, nil:
      self = .none
    case .v4(let address):
      // Family, port, address: the same places on every system.
      self = withUnsafeBytes(of: address.address) { .v4(Self.number($0[4..<8])) }
    case .v6(let address):
      self = withUnsafeBytes(of: address.address) { bytes in
        let network = UInt64(Self.number(bytes[8..<12])) << 32 | UInt64(Self.number(bytes[12..<16]))
        // ::ffff:a.b.c.d is an IPv4 address.
        let isMapped = network == 0 && Self.number(bytes[16..<20]) == 0xFFFF
        return isMapped ? .v4(Self.number(bytes[20..<24])) : .v6Network(network)
      }
    }
  }

  private static func number(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
