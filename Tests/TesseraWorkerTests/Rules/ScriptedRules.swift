import NIOCore
import TesseraCore
import TesseraProtobuf
import TesseraRules

@testable import TesseraWorker

/// A message with one number, which is all that these tests need.
protocol OneNumber: ProtobufMessage, Hashable {
  var value: Int64 { get set }
  init()
}

extension OneNumber {
  init(_ value: Int64) {
    self.init()
    self.value = value
  }

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      if tag.rawValue == 1 << 3 {
        value = try reader.readInt64()
      } else {
        try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) { writer.writeInt64(value, field: 1) }

  /// As the field of components, messages or events with this number.
  func field(_ number: UInt32) -> [UInt8] {
    var writer = ProtobufWriter(appendingTo: ByteBuffer())
    writer.writeMessage(self, field: number)
    return Array(writer.finish().readableBytesView)
  }
}

/// Shown to everyone, as component 1.
struct Health: OneNumber { var value: Int64 = 0 }
/// Shown to its owner, as component 2.
struct Purse: OneNumber { var value: Int64 = 0 }
/// What is sent from entity to entity, as message 1.
struct Coin: OneNumber { var value: Int64 = 0 }
/// What players send, as message 2.
struct Order: OneNumber { var value: Int64 = 0 }
/// Event 1.
struct Chime: OneNumber { var value: Int64 = 0 }

/// Rules from closures, so that each test shows what it is about.
struct Scripted: CellRules {
  var onOpened: (@Sendable (inout Cell) -> Void)?
  var onJoined: (@Sendable (EntityID, inout Cell) -> Void)?
  var onLeft: (@Sendable (EntityID, inout Cell) -> Void)?
  var onMove: (@Sendable (EntityID, inout Step, inout Cell) throws(Refusal) -> Void)?
  var onMessage: (@Sendable (Message, inout Cell) -> Void)?
  var onUndelivered: (@Sendable (Message, inout Cell) -> Void)?
  var onTick: (@Sendable (Float, inout Cell) -> Void)?

  func declare(in catalog: inout Catalog) {
    catalog.component(Health.self, number: 1, shownTo: .everyone)
    catalog.component(Purse.self, number: 2, shownTo: .owner)
    catalog.message(Coin.self, number: 1)
    catalog.message(Order.self, number: 2, from: .players)
    catalog.event(Chime.self, number: 1)
  }

  func opened(_ cell: inout Cell) { onOpened?(&cell) }
  func joined(_ entity: EntityID, in cell: inout Cell) { onJoined?(entity, &cell) }
  func left(_ entity: EntityID, in cell: inout Cell) { onLeft?(entity, &cell) }
  func received(_ message: Message, in cell: inout Cell) { onMessage?(message, &cell) }
  func undelivered(_ message: Message, in cell: inout Cell) { onUndelivered?(message, &cell) }
  func tick(seconds: Float, in cell: inout Cell) { onTick?(seconds, &cell) }

  func mayMove(
    _ entity: EntityID, by step: inout Step, in cell: inout Cell
  ) throws(Refusal) {
    try onMove?(entity, &step, &cell)
  }

  /// Them alone.
  var set: RuleSet {
    get throws(RulesError) { try RuleSet([self]) }
  }
}

extension Payload {
  /// The entities of a `shown`, with the bytes of their components.
  var shown: [EntityID: [UInt8]] {
    guard case .shown(_, let actors) = self else { return [:] }
    return Dictionary(actors.map { ($0.id, $0.components) }, uniquingKeysWith: { $1 })
  }

  /// Those of an `own`.
  var own: [EntityID: [UInt8]] {
    guard case .own(_, let actors) = self else { return [:] }
    return Dictionary(actors.map { ($0.id, $0.components) }, uniquingKeysWith: { $1 })
  }
}

extension WorkerCore {
  /// Those that rules spawned.
  var spawnedEntities: [EntityID] {
    cells.flatMap { cell in cell.ids.filter { $0.rawValue >= 1 << 52 } }.sorted()
  }
}
