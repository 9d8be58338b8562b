public import TesseraProtobuf

/// Something that there is to know of an entity: one of your protobuf messages.
public typealias Component = ProtobufMessage & Equatable

/// Who is told of a component, or of an event.
public enum Audience: Hashable, Sendable {
  /// Everyone who sees the entity.
  case everyone
  /// The player whose entity it is.
  case owner
  /// Nobody: it stays on the server.
  case server
}

/// Who may send a message.
public enum Senders: Hashable, Sendable {
  /// Rules only; a client that sends one is refused.
  case rules
  /// Players too.
  case players
}

/// The components, messages and events of a world, each under a number.
///
/// The numbers are what travels: the components of an entity arrive at a client as one protobuf
/// message in which field N is the component with the number N, and so do messages and events. Write
/// such a message into your .proto (with a `oneof` for messages and events), and a client needs
/// nothing else to read and write them:
///
/// ```proto
/// message Shown { Bird bird = 1; Runner runner = 2; }
/// ```
///
/// Components, messages and events are numbered apart. Numbers are 1 to 18,999 and never change
/// their meaning while old clients are about.
public struct Catalog: Sendable {
  struct ComponentType: Sendable {
    var number: UInt32
    var audience: Audience
    var weight: Float
    var id: ObjectIdentifier
    var name: String
    var makeColumn: @Sendable () -> AnyColumn
  }

  struct BodyType: Sendable {
    var number: UInt32
    var senders: Senders
    var id: ObjectIdentifier
    var name: String
    var decode: @Sendable (inout ProtobufReader) throws(ProtobufError) -> any ProtobufMessage
  }

  private(set) var components: [ComponentType] = []
  private(set) var messages: [BodyType] = []
  private(set) var events: [BodyType] = []
  /// What is wrong with what was declared, in words.
  private(set) var mistakes: [String] = []

  init() {}

  /// Declares a component. Declaring the same twice, as two rules that share it do, is one.
  ///
  /// - Parameters:
  ///   - number: 1 to 18,999.
  ///   - audience: who is told of it.
  ///   - weight: how much an entity that has it counts, beside 1 for others, where a player cannot be told
  ///     of all that it sees in every tick; above 0. Weights of several components are multiplied. Only what
  ///     is shown to everyone has one other than 1.
  public mutating func component<C: Component>(
    _ type: C.Type, number: UInt32, shownTo audience: Audience, weight: Float = 1
  ) {
    check(number, "component", "\(type)")
    if !(weight.isFinite && weight > 0) || weight != 1 && audience != .everyone {
      mistakes.append("component \(type) for \(audience) cannot have the weight \(weight)")
    }
    declare(type, number: number, audience, weight)
  }

  /// Declares a message to an entity.
  ///
  /// - Parameters:
  ///   - number: 1 to 18,999.
  ///   - senders: whether players may send it, or rules only.
  public mutating func message<M: ProtobufMessage>(
    _ type: M.Type, number: UInt32, from senders: Senders = .rules
  ) {
    check(number, "message", "\(type)")
    declare(type, number: number, senders, in: \.messages, "message")
  }

  /// Declares an event: what happened, to be told to clients.
  ///
  /// - Parameter number: 1 to 18,999.
  public mutating func event<E: ProtobufMessage>(_ type: E.Type, number: UInt32) {
    check(number, "event", "\(type)")
    declare(type, number: number, .rules, in: \.events, "event")
  }

  /// A component of the ready-made rules; their numbers are above all others.
  mutating func ownComponent<C: Component>(_ type: C.Type, number: UInt32) {
    declare(type, number: number, .server, 1)
  }

  private mutating func declare<C: Component>(
    _ type: C.Type, number: UInt32, _ audience: Audience, _ weight: Float
  ) {
    let new = ComponentType(
      number: number, audience: audience, weight: weight, id: ObjectIdentifier(type),
      name: "\(type)",
      makeColumn: { Column<C>() })
    let clash = components.first { $0.number == number || $0.id == new.id }
    guard let clash else {
      components.append(new)
      components.sort { $0.number < $1.number }
      return
    }
    if clash.id != new.id || clash.number != number || clash.audience != audience {
      mistakes.append(
        "component \(number) is \(clash.name) for \(clash.audience) and \(new.name) for \(audience)"
      )
    } else if clash.weight != weight {
      mistakes.append("component \(number) has the weights \(clash.weight) and \(weight)")
    }
  }

  private mutating func declare<M: ProtobufMessage>(
    _ type: M.Type, number: UInt32, _ senders: Senders,
    in list: WritableKeyPath<Catalog, [BodyType]>, _ kind: String
  ) {
    let new = BodyType(
      number: number, senders: senders, id: ObjectIdentifier(type), name: "\(type)",
      decode: { (reader) throws(ProtobufError) in try reader.readMessage() as M })
    guard let clash = self[keyPath: list].first(where: { $0.number == number || $0.id == new.id })
    else {
      self[keyPath: list].append(new)
      return
    }
    if clash.id != new.id || clash.number != number || clash.senders != senders {
      mistakes.append(
        "\(kind) \(number) is \(clash.name) from \(clash.senders) and \(new.name) from \(senders)")
    }
  }

  private mutating func check(_ number: UInt32, _ kind: String, _ type: String) {
    if !(1...18_999).contains(number) {
      mistakes.append("\(kind) \(type) has the number \(number), which is not 1 to 18,999")
    }
  }
}

extension Catalog {
  /// The bytes of a message or event: one field, its number, with the body as its content.
  func encode(_ body: some ProtobufMessage, in list: [BodyType]) -> [UInt8]? {
    let id = ObjectIdentifier(type(of: body))
    guard let entry = list.first(where: { $0.id == id }) else { return nil }
    return FieldBytes.encode { $0.writeMessage(body, field: entry.number) }
  }

  /// What stands in such bytes.
  func decode(
    _ bytes: [UInt8], in list: [BodyType], _ kind: String
  ) throws(ProtobufError) -> (type: BodyType, body: any ProtobufMessage) {
    var reader = try FieldBytes.reader(bytes)
    var found: (type: BodyType, body: any ProtobufMessage)?
    while let tag = try reader.nextTag() {
      guard tag.wireType == .lengthDelimited,
        let entry = list.first(where: { $0.number == tag.fieldNumber })
      else {
        throw reader.error(
          .valueOutOfRange, "field \(tag.fieldNumber) is no \(kind) of this world")
      }
      found = (entry, try entry.decode(&reader))
    }
    guard let found else {
      throw reader.error(.missingField, "bytes without a \(kind) in them")
    }
    return found
  }
}
