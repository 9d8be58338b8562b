/// Which of the fields that are remembered a block consists of, in order, and where it has others.
///
/// Two blocks of one connection with the same pattern have the same fields but for ``newFields``: what was
/// made of the others for the one need not be made for the other.
package struct HTTP2HeaderPattern: Hashable, BitwiseCopyable, Sendable {
  /// Four bits for each field, the first of them lowest: 1 to 14 for a place in ``FieldMemo``, 15 for a
  /// field that is not remembered, 0 behind the last one. 0 in all if the block has no pattern.
  let places: UInt64
  /// The generation of what is remembered; then ``newFields``.
  let rest: Int

  /// Whether the block has a pattern: it has not if it is long, or if what is remembered changed within
  /// it.
  package var isKnown: Bool { places != 0 }

  /// The fields that are not remembered: bit 0 for the first field of the block.
  package var newFields: UInt16 { UInt16(truncatingIfNeeded: rest) }

  init(places: UInt64, rest: Int) {
    self.places = places
    self.rest = rest
  }

  /// Makes a pattern, field by field.
  struct Builder: BitwiseCopyable {
    private var places: UInt64 = 0
    private var newFields: UInt64 = 0
    /// Where the next field's bits go.
    private var shift: UInt64 = 0
    private var generation: UInt32 = 0

    mutating func begin(generation: UInt32) {
      places = 0
      newFields = 0
      shift = 0
      self.generation = generation
    }

    /// A field that is remembered at a place of ``FieldMemo``.
    @inline(__always)
    mutating func add(_ place: Int) {
      // What goes beyond 64 bits is lost, and the pattern with it.
      places |= UInt64(truncatingIfNeeded: place &+ 1) << shift
      shift &+= 4
    }

    mutating func addNew() {
      places |= 15 << shift
      newFields |= 1 << (shift >> 2)
      shift &+= 4
    }

    func end(generation: UInt32) -> HTTP2HeaderPattern {
      guard shift <= 64, generation == self.generation else {
        return HTTP2HeaderPattern(places: 0, rest: 0)
      }
      return HTTP2HeaderPattern(
        places: places, rest: Int(generation) << 16 | Int(newFields & 0xFFFF))
    }
  }
}
