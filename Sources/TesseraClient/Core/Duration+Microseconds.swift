extension Duration {
  /// Rounded down to whole microseconds, exactly; 0 for a negative duration. Bounded at about 292,000
  /// years.
  package var wholeMicroseconds: UInt64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    return UInt64(min(seconds, .max / 2_000_000)) * 1_000_000
      + UInt64(attoseconds / 1_000_000_000_000)
  }
}
