internal import TesseraCore
internal import TesseraProtobuf

/// Which messages an entity has received: for each courier that sent some, the number of the latest.
/// It goes with the entity, so that what is sent again to another cell takes no effect again.
struct Inbox: Hashable, Sendable {
  struct Record: Hashable, Sendable {
    var source: CellID
    var life: UInt64
    var latest: UInt64
    /// When it was written.
    var at: Duration
  }

  /// Couriers that are remembered at a time. What those beyond them send is not received before one of these
  /// is forgotten: if one were forgotten sooner, what it sends again would take effect again.
  static let bound = 1_024
  /// Nothing is under way for as long.
  static let memory: Duration = .seconds(120)

  private(set) var records: [Record] = []

  enum Reception: Hashable, Sendable {
    case new
    case repeated
    /// One before it is missing, or there is no room to remember it.
    case early
  }

  func reception(of parcel: Parcel, from source: CellID, now: Duration) -> Reception {
    let record = records.first { $0.source == source && $0.life == parcel.life }
    let latest = record?.latest ?? 0
    if parcel.number <= latest { return .repeated }
    guard parcel.previous <= latest else { return .early }
    return record != nil || hasRoom(now: now) ? .new : .early
  }

  /// Oldest first.
  private func hasRoom(now: Duration) -> Bool {
    guard let oldest = records.first, records.count >= Self.bound else { return true }
    return now - oldest.at > Self.memory
  }

  mutating func note(_ parcel: Parcel, from source: CellID, now: Duration) {
    records.removeAll {
      $0.source == source && $0.life == parcel.life || now - $0.at > Self.memory
    }
    records.append(
      Record(source: source, life: parcel.life, latest: parcel.number, at: now))
  }

  // MARK: Bytes

  /// Times are written as ages, since clocks differ.
  func write(now: Duration, field: UInt32, to writer: inout ProtobufWriter) {
    for record in records {
      writer.writeMessage(field: field) {
        $0.writeMessage(field: 1) { record.source.write(to: &$0) }
        $0.writeUInt64(record.life, field: 2)
        $0.writeUInt64(record.latest, field: 3)
        $0.writeInt64((now - record.at).components.seconds, field: 4)
      }
    }
  }

  mutating func readRecord(
    from reader: inout ProtobufReader, now: Duration
  ) throws(ProtobufError) {
    var record = Record(source: .origin, life: 0, latest: 0, at: now)
    try reader.readMessage { (reader) throws(ProtobufError) in
      while let tag = try reader.nextTag() {
        switch tag.rawValue {
        case 1 << 3 | 2:
          try reader.readMessage { (reader) throws(ProtobufError) in
            try record.source.read(&reader)
          }
        case 2 << 3: record.life = try reader.readUInt64()
        case 3 << 3: record.latest = try reader.readUInt64()
        case 4 << 3: record.at = now - .seconds(max(0, min(try reader.readInt64(), 86_400)))
        default: try reader.skipField(tag)
        }
      }
    }
    if records.count < Self.bound { records.append(record) }
  }
}
