/// The name of a member, or one of a few known words, packed into one number to compare at once.
///
/// The bytes stand behind a leading 1, so that names of different lengths differ. A name of more than
/// 15 bytes, which none that we know has, is ``unknown``.
struct JSONName: Equatable {
  private var packed: UInt128

  static let longest = 15

  @inline(__always)
  init() { packed = 1 }

  /// A name from the source: at most ``longest`` bytes of ASCII.
  @inline(__always)
  init(_ text: StaticString) {
    packed = 1
    for index in 0..<text.utf8CodeUnitCount { append(text.utf8Start[index]) }
  }

  /// Only names of up to ``longest`` bytes keep their first.
  @inline(__always)
  mutating func append(_ byte: UInt8) { packed = packed &<< 8 | UInt128(truncatingIfNeeded: byte) }

  static var unknown: JSONName {
    var name = JSONName()
    name.packed = 0
    return name
  }
}

/// The names in an envelope.
extension JSONName {
  @inline(__always) static var cell: JSONName { JSONName("cell") }
  @inline(__always) static var seq: JSONName { JSONName("seq") }
  @inline(__always) static var epoch: JSONName { JSONName("epoch") }
  @inline(__always) static var payload: JSONName { JSONName("payload") }
  @inline(__always) static var session: JSONName { JSONName("session") }
  @inline(__always) static var requestID: JSONName { JSONName("request_id") }

  @inline(__always) static var world: JSONName { JSONName("world") }
  @inline(__always) static var cx: JSONName { JSONName("cx") }
  @inline(__always) static var cy: JSONName { JSONName("cy") }
  @inline(__always) static var depth: JSONName { JSONName("depth") }
  @inline(__always) static var sub: JSONName { JSONName("sub") }

  @inline(__always) static var type: JSONName { JSONName("type") }
  @inline(__always) static var ts: JSONName { JSONName("ts") }
  @inline(__always) static var actor: JSONName { JSONName("actor") }
  @inline(__always) static var pos: JSONName { JSONName("pos") }
  @inline(__always) static var x: JSONName { JSONName("x") }
  @inline(__always) static var y: JSONName { JSONName("y") }
  @inline(__always) static var dx: JSONName { JSONName("dx") }
  @inline(__always) static var dy: JSONName { JSONName("dy") }
  @inline(__always) static var id: JSONName { JSONName("id") }
  @inline(__always) static var actors: JSONName { JSONName("actors") }
  @inline(__always) static var moved: JSONName { JSONName("moved") }
  @inline(__always) static var to: JSONName { JSONName("to") }
  @inline(__always) static var body: JSONName { JSONName("body") }
  @inline(__always) static var components: JSONName { JSONName("components") }
  @inline(__always) static var code: JSONName { JSONName("code") }
  @inline(__always) static var message: JSONName { JSONName("message") }

  @inline(__always) static var ping: JSONName { JSONName("ping") }
  @inline(__always) static var join: JSONName { JSONName("join") }
  @inline(__always) static var move: JSONName { JSONName("move") }
  @inline(__always) static var leave: JSONName { JSONName("leave") }
  @inline(__always) static var pong: JSONName { JSONName("pong") }
  @inline(__always) static var snapshot: JSONName { JSONName("snapshot") }
  @inline(__always) static var delta: JSONName { JSONName("delta") }
  @inline(__always) static var despawn: JSONName { JSONName("despawn") }
  @inline(__always) static var error: JSONName { JSONName("error") }
  @inline(__always) static var send: JSONName { JSONName("send") }
  @inline(__always) static var shown: JSONName { JSONName("shown") }
  @inline(__always) static var own: JSONName { JSONName("own") }
  @inline(__always) static var event: JSONName { JSONName("event") }
}
