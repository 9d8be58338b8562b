internal import Foundation
package import TesseraCore

extension Incarnation {
  /// The life that begins now: nanoseconds since 1970, so that a later life has a higher number as
  /// long as the clock is not set back between the two.
  package static func beginningNow() -> Incarnation {
    Incarnation(UInt64(max(1, Date.now.timeIntervalSince1970 * 1_000_000_000)))
  }
}
