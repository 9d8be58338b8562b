import TesseraCore
import TesseraProtobuf
import TesseraRules

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
}

struct Health: OneNumber { var value: Int64 = 0 }
struct Purse: OneNumber { var value: Int64 = 0 }
struct Secret: OneNumber { var value: Int64 = 0 }
struct Coin: OneNumber { var value: Int64 = 0 }
struct Order: OneNumber { var value: Int64 = 0 }
struct Chime: OneNumber { var value: Int64 = 0 }

/// Rules from closures, so that each test shows what it is about.
struct Scripted: CellRules {
  var onOpened: (@Sendable (inout Cell) -> Void)?
  var onJoined: (@Sendable (EntityID, inout Cell) -> Void)?
  var onLeft: (@Sendable (EntityID, inout Cell) -> Void)?
  var onCrossedIn: (@Sendable (EntityID, inout Cell) -> Void)?
  var onCrossedOut: (@Sendable (EntityID, inout Cell) -> Void)?
  var onMessage: (@Sendable (Message, inout Cell) -> Void)?
  var onUndelivered: (@Sendable (Message, inout Cell) -> Void)?
  var onTick: (@Sendable (Float, inout Cell) -> Void)?

  func declare(in catalog: inout Catalog) {
    catalog.component(Health.self, number: 1, shownTo: .everyone)
    catalog.component(Purse.self, number: 2, shownTo: .owner)
    catalog.component(Secret.self, number: 3, shownTo: .server)
    catalog.message(Coin.self, number: 1)
    catalog.message(Order.self, number: 2, from: .players)
    catalog.event(Chime.self, number: 1)
  }

  func opened(_ cell: inout Cell) { onOpened?(&cell) }
  func joined(_ entity: EntityID, in cell: inout Cell) { onJoined?(entity, &cell) }
  func left(_ entity: EntityID, in cell: inout Cell) { onLeft?(entity, &cell) }
  func crossedIn(_ entity: EntityID, in cell: inout Cell) { onCrossedIn?(entity, &cell) }
  func crossedOut(_ entity: EntityID, in cell: inout Cell) { onCrossedOut?(entity, &cell) }
  func received(_ message: Message, in cell: inout Cell) { onMessage?(message, &cell) }
  func undelivered(_ message: Message, in cell: inout Cell) { onUndelivered?(message, &cell) }
  func tick(seconds: Float, in cell: inout Cell) { onTick?(seconds, &cell) }
}

/// Two cells side by side, and four in a square.
let pair = [CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0)]
let square = pair + [CellID(cx: 0, cy: 1), CellID(cx: 1, cy: 1)]

func at(_ x: Float, _ y: Float) -> WorldPosition { WorldPosition(x: x, y: y) }
