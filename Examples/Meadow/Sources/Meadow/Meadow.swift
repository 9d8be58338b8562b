public import TesseraRules

/// All rules of the meadow, in the order in which they are asked.
public enum Meadow {
  /// A flock, a game of tag, and players who run no faster than 12 units a second.
  public static var rules: [any CellRules] {
    [SpeedLimit(unitsPerSecond: 12), Flock(), TagGame()]
  }
}
