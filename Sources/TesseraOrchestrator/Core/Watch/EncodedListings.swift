package import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf

/// The latest revision as bytes, encoded once and shared by all watchers.
///
/// Watchers that kept up all need the delta from the revision before; those that did not are spread
/// over earlier ones, of which a bounded number is kept.
package struct EncodedListings: Sendable {
  /// How many deltas from different revisions are kept.
  private static let keptDeltas = 64

  private var revision: Revision?
  private var full: ByteBuffer?
  private var bookmark: ByteBuffer?
  private var deltas: [Revision: ByteBuffer] = [:]
  /// How often anything was encoded.
  package private(set) var encodingCount = 0

  package init() {}

  /// A message's bytes. A delta from a revision that the ledger has forgotten is a full listing.
  package mutating func bytes(
    of message: AssignmentWatch.Message, _ ledger: AssignmentLedger
  ) -> ByteBuffer {
    if revision != ledger.revision {
      revision = ledger.revision
      full = nil
      bookmark = nil
      deltas.removeAll(keepingCapacity: true)
    }
    switch message {
    case .full:
      if let full { return full }
      let bytes = encode(ledger.fullListing())
      full = bytes
      return bytes
    case .bookmark:
      if let bookmark { return bookmark }
      let bytes = encode(ledger.bookmark())
      bookmark = bytes
      return bytes
    case .delta(let base):
      if let delta = deltas[base] { return delta }
      guard let listing = ledger.delta(from: base) else { return bytes(of: .full, ledger) }
      let bytes = encode(listing)
      if deltas.count < Self.keptDeltas { deltas[base] = bytes }
      return bytes
    }
  }

  private mutating func encode(_ listing: AssignmentListing) -> ByteBuffer {
    encodingCount += 1
    return listing.encoded()
  }
}
