/// How often what is how far away is told.
struct RingTable: Sendable {
  /// Edges of the rings but the last, squared; for those beyond them, and those that were in the ring.
  private var edges = SIMD4<Float>(repeating: .infinity)
  private var keptEdges = SIMD4<Float>(repeating: .infinity)
  private var intervals = SIMD4<Int32>(repeating: 1)

  init(_ configuration: InterestConfiguration) {
    for (index, ring) in configuration.rings.enumerated() {
      let edge = ring.reach * configuration.radius
      let keptEdge = edge + configuration.hysteresis
      intervals[index] = min(Int32(clamping: ring.interval), ViewTable.Told.oldest)
      guard index < configuration.rings.count - 1 else { continue }
      edges[index] = edge * edge
      keptEdges[index] = keptEdge * keptEdge
    }
  }

  /// The ring of an entry with these marks, which name the one that it was in. It goes out of a ring
  /// only when it is beyond its edge by the hysteresis.
  @inline(__always)
  func ring(after marks: UInt8, atSquared distance: Float) -> UInt8 {
    let former = marks & ViewTable.ringMask
    let isBeyond = unsafeBitCast(
      SIMD4(repeating: distance) .> edges, to: SIMD4<Int32>.self)
    let ring = UInt8(truncatingIfNeeded: 0 &- isBeyond.wrappedSum())
    return ring > former && distance <= keptEdges[Int(former)] ? former : ring
  }

  /// How many ticks an entry of a ring is not told again for.
  @inline(__always)
  func interval(of ring: UInt8) -> Int32 { intervals[Int(ring)] }
}
