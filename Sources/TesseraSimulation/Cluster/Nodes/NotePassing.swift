internal import TesseraCore
internal import TesseraProtobuf
internal import TesseraRules

/// The rules of a simulated world: players who move send notes to others near by, and everyone keeps
/// books of what it sent and received. So a message that took effect twice, or never, shows.
struct NotePassing: CellRules {
  func declare(in catalog: inout Catalog) {
    catalog.component(Notebook.self, number: 1, shownTo: .server)
    catalog.component(NoteCount.self, number: 2, shownTo: .everyone)
    catalog.message(Note.self, number: 1)
    catalog.message(NoteReceipt.self, number: 2)
  }

  func joined(_ entity: EntityID, in cell: inout Cell) {
    guard cell.isPlayer(entity) else { return }
    cell[entity, Notebook.self] = Notebook(life: cell.random.next())
  }

  func mayMove(
    _ entity: EntityID, by step: inout Step, in cell: inout Cell
  ) throws(Refusal) {
    guard var book = cell[entity, Notebook.self], book.unsettled.count < Notebook.mostUnsettled,
      let recipient = cell.neighbours(of: entity, within: 64).first(where: { _ in true })?.id
    else { return }
    book.sent += 1
    book.unsettled.append(book.sent)
    cell[entity, Notebook.self] = book
    cell.send(Note(life: book.life, number: book.sent), from: entity, to: recipient)
  }

  func received(_ message: Message, in cell: inout Cell) {
    let entity = message.recipient
    switch message.body {
    case let note as Note:
      if cell[entity, Notebook.self]?.take(note) == true {
        cell[entity, NoteCount.self, default: NoteCount()].count += 1
      }
      cell.send(
        NoteReceipt(
          life: note.life, number: note.number, taker: cell[entity, Notebook.self]?.life ?? 0),
        from: entity, to: message.sender)
    case let receipt as NoteReceipt: cell[entity, Notebook.self]?.settle(receipt)
    default: break
    }
  }

  func undelivered(_ message: Message, in cell: inout Cell) {
    guard let note = message.body as? Note else { return }
    let receipt = NoteReceipt(life: note.life, number: note.number, taker: 0)
    if cell.contains(message.sender) {
      cell[message.sender, Notebook.self]?.settle(receipt)
    } else {
      cell.send(receipt, from: message.sender, to: message.sender)
    }
  }
}

/// What an entity sent and received.
struct Notebook: ProtobufMessage, Equatable {
  /// Tells its notes from those of one that had its number before.
  var life: UInt64 = 0
  var sent: UInt64 = 0
  /// Notes of its own that nobody has said anything of.
  var unsettled: [UInt64] = []
  /// The latest that somebody has said something of.
  var settled: [NoteReceipt] = []
  /// Of each sender the notes that came. They come in order from cell to cell, but who sends them may
  /// change its cell in between.
  var seen: [SeenNotes] = []
  /// How often something took effect again.
  var doubled: UInt64 = 0

  static let mostUnsettled = 8
  static let mostSettled = 256

  init(life: UInt64) { self.life = life }

  /// Whether it is new.
  mutating func take(_ note: Note) -> Bool {
    let index = seen.firstIndex { $0.life == note.life } ?? seen.endIndex
    if index == seen.endIndex { seen.append(SeenNotes(life: note.life)) }
    guard seen[index].insert(note.number) else {
      doubled += 1
      return false
    }
    return true
  }

  mutating func settle(_ receipt: NoteReceipt) {
    guard receipt.life == life else { return }
    if let index = unsettled.firstIndex(of: receipt.number) {
      unsettled.remove(at: index)
      if settled.count == Self.mostSettled { settled.removeFirst() }
      settled.append(receipt)
    } else if receipt.isDelivered, !isFromAnotherLife(receipt) {
      doubled += 1
    }
  }

  /// Whether a note was taken by one of its number, and then by one that joined elsewhere under the
  /// same number while the word of the first was lost: who joins anew has received nothing yet.
  private func isFromAnotherLife(_ receipt: NoteReceipt) -> Bool {
    guard let first = settled.last(where: { $0.number == receipt.number }) else { return false }
    return first.isDelivered && first.taker != receipt.taker
  }

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: life = try reader.readUInt64()
      case 2 << 3: sent = try reader.readUInt64()
      case 3 << 3: unsettled.append(try reader.readUInt64())
      case 4 << 3 | 2: seen.append(try reader.readMessage())
      case 5 << 3: doubled = try reader.readUInt64()
      case 6 << 3 | 2: settled.append(try reader.readMessage())
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(life, field: 1)
    writer.writeUInt64(sent, field: 2)
    for number in unsettled { writer.writeUInt64(number, field: 3) }
    for notes in seen { writer.writeMessage(notes, field: 4) }
    writer.writeUInt64(doubled, field: 5)
    for receipt in settled { writer.writeMessage(receipt, field: 6) }
  }
}

/// The numbers of one sender's notes: the highest, and those of the 63 below it that came.
struct SeenNotes: ProtobufMessage, Equatable {
  var life: UInt64 = 0
  private var highest: UInt64 = 0
  private var mask: UInt64 = 0

  init(life: UInt64) { self.life = life }

  /// Whether it is new, as far as can be told.
  mutating func insert(_ number: UInt64) -> Bool {
    if number > highest {
      let shift = number - highest
      mask = shift < 64 ? mask << shift | 1 : 1
      highest = number
      return true
    }
    let back = highest - number
    guard back < 64 else { return true }
    if mask & 1 << back != 0 { return false }
    mask |= 1 << back
    return true
  }

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: life = try reader.readUInt64()
      case 2 << 3: highest = try reader.readUInt64()
      case 3 << 3: mask = try reader.readUInt64()
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(life, field: 1)
    writer.writeUInt64(highest, field: 2)
    writer.writeUInt64(mask, field: 3)
  }
}

/// From one player to another.
struct Note: ProtobufMessage, Equatable {
  var life: UInt64 = 0
  var number: UInt64 = 0

  init(life: UInt64, number: UInt64) { (self.life, self.number) = (life, number) }

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: life = try reader.readUInt64()
      case 2 << 3: number = try reader.readUInt64()
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(life, field: 1)
    writer.writeUInt64(number, field: 2)
  }
}

/// The answer to a note, or word that it found nobody.
struct NoteReceipt: ProtobufMessage, Equatable {
  var life: UInt64 = 0
  var number: UInt64 = 0
  /// The life of who took it; 0 if nobody did.
  var taker: UInt64 = 0

  var isDelivered: Bool { taker != 0 }

  init(life: UInt64, number: UInt64, taker: UInt64) {
    (self.life, self.number, self.taker) = (life, number, taker)
  }

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: life = try reader.readUInt64()
      case 2 << 3: number = try reader.readUInt64()
      case 3 << 3: taker = try reader.readUInt64()
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(life, field: 1)
    writer.writeUInt64(number, field: 2)
    writer.writeUInt64(taker, field: 3)
  }
}

/// How many notes somebody got, for everyone to see.
struct NoteCount: ProtobufMessage, Equatable {
  var count: UInt64 = 0

  init() {}

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      if tag.rawValue == 1 << 3 {
        count = try reader.readUInt64()
      } else {
        try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) { writer.writeUInt64(count, field: 1) }
}
