public import TesseraCore
internal import TesseraProtobuf

/// Players move no faster than this.
///
/// What a player may move grows with time up to a bound, so that steps which arrive together after a
/// delay still pass. A step beyond what has grown is refused as `too_fast`. Rules may move entities as
/// fast as they like.
public struct SpeedLimit: CellRules {
  /// The code of the refusal.
  public static let refusalCode = "too_fast"

  private let speed: Float
  private let most: Float

  /// - Parameters:
  ///   - unitsPerSecond: world units a second; above 0.
  ///   - slack: seconds of movement that may be saved up.
  public init(unitsPerSecond: Float, slack: Float = 1) {
    speed = max(unitsPerSecond, 0)
    most = speed * max(slack, 0)
  }

  /// What each player may still move stays on the server.
  public func declare(in catalog: inout Catalog) {
    catalog.ownComponent(Allowance.self, number: OwnNumbers.speedAllowance)
  }

  /// Refuses what is too fast.
  public func mayMove(
    _ entity: EntityID, by step: inout Step, in cell: inout Cell
  ) throws(Refusal) {
    var allowance = cell[entity, Allowance.self] ?? Allowance(units: most)
    let length = step.length
    guard length <= allowance.units else {
      throw Refusal(
        code: Self.refusalCode,
        message: "a step of \(length) units is more than the \(allowance.units) that a speed of "
          + "\(speed) units a second allows now")
    }
    allowance.units -= length
    cell[entity, Allowance.self] = allowance
  }

  /// Allowances grow.
  public func tick(seconds: Float, in cell: inout Cell) {
    for entity in cell.entities(with: Allowance.self) {
      guard let allowance = cell[entity, Allowance.self], allowance.units < most else { continue }
      cell[entity, Allowance.self] = Allowance(units: min(most, allowance.units + speed * seconds))
    }
  }

  /// What a player may move now, in world units.
  struct Allowance: ProtobufMessage, Equatable {
    var units: Float

    init(units: Float) { self.units = units }

    init(from reader: inout ProtobufReader) throws(ProtobufError) {
      units = 0
      while let tag = try reader.nextTag() {
        switch tag.rawValue {
        case 1 << 3 | 5: units = try reader.readFloat()
        default: try reader.skipField(tag)
        }
      }
    }

    func write(to writer: inout ProtobufWriter) { writer.writeFloat(units, field: 1) }
  }
}
