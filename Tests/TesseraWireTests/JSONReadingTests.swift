import NIOCore
import TesseraCore
import TesseraWire
import Testing

@Suite struct JSONReadingTests {
  private let ping = Envelope(
    cell: CellID(world: 7, cx: -1, cy: 2, depth: 3), seq: 4, epoch: Epoch(5),
    payload: .ping(timestamp: 6))

  @Test func membersMayComeInAnyOrderWithWhiteSpaceBetweenThem() throws {
    let text = """
      {"payload" : { "ts" : 6 , "type" : "ping" },\t"epoch":5,
       "cell":{"sub":0,"depth":3,"cy":2,"cx":-1,"world":7}\r\n, "seq":4 }

      """
    #expect(try decode(text) == ping)
  }

  @Test func depthAndSubMayBeMissing() throws {
    let cell = try decode(frame(payload: #"{"type":"ping","ts":6}"#)).cell
    #expect(cell == .origin)
  }

  @Test func unknownMembersAreIgnoredWhateverTheyHold() throws {
    let text = """
      {"a":{"b":[1,-2.5e3,{"c":"}]\\""},[],{}],"d":null},"cell":{"world":7,"cx":-1,"cy":2,"depth":3,\
      "name":"x"},"seq":4,"epoch":5,"t":true,"f":false,"a_name_longer_than_sixteen_bytes":0,\
      "payload":{"type":"ping","ts":6,"dx":"not a number","actors":{}},"\\u00e9":1}
      """
    #expect(try decode(text) == ping)
  }

  @Test func namesMayBeEscaped() throws {
    let text =
      #"{"cel\u006c":{"world":7,"cx":-1,"cy":2,"depth":3},"\u0073eq":4,"epoch":5,"#
      + #""payload":{"type":"\u0070ing","ts":6}}"#
    #expect(try decode(text) == ping)
  }

  @Test func aNameThatOnlyEndsAsAKnownOneIsUnknown() throws {
    let text = frame(payload: #"{"type":"ping","ts":1,"\u0000ts":2,"xxxxxxxxxxxxxxxxxxts":3}"#)
    #expect(try decode(text).payload == .ping(timestamp: 1))
  }

  @Test func ofAMemberThatComesTwiceTheLastCounts() throws {
    let text =
      #"{"seq":1,"cell":{"world":1,"cx":1,"cx":2,"cy":1},"epoch":1,"seq":2,"#
      + #""payload":{"type":"pong","ts":1},"payload":{"type":"ping","ts":1,"ts":2}}"#
    let envelope = try decode(text)
    #expect(envelope.seq == 2)
    #expect(envelope.cell.cx == 2)
    #expect(envelope.payload == .ping(timestamp: 2))
  }

  @Test(arguments: [
    #"{"actor":1,"dx":1,"dy":2,"type":"move"}"#,
    #"{"type":"ping","actor":1,"ts":[],"dx":1,"dy":2,"type":"move"}"#,
    #"{"type":"nonsense","actor":1,"dx":1,"type":"join","dy":2,"type":"move"}"#,
    #"{"type":"move","actor":1,"type":"move","dx":1,"dy":2}"#,
  ])
  func theLastTypeCountsWhereverItStands(payload: String) throws {
    let expected = Payload.move(actor: EntityID(1), dx: 1, dy: 2)
    #expect(try decode(frame(payload: payload)).payload == expected)
    let header = try EnvelopeCodec.decodeHeader(ByteBuffer(string: frame(payload: payload)))
    #expect(header.kind == .move)
  }

  @Test func sessionAndRequestMayBeNull() throws {
    let text =
      #"{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,"session":null,"#
      + #""payload":{"type":"ping","ts":0},"request_id":null}"#
    let envelope = try decode(text)
    #expect(envelope.session == nil)
    #expect(envelope.requestID == nil)
  }

  @Test func everyEscapeIsRead() throws {
    let payload =
      #"{"type":"error","code":"\"\\\/\b\f\n\r\t","message":"\u00e9\ud83d\ude00\u0000…"}"#
    let expected = Refusal(code: "\"\\/\u{8}\u{C}\n\r\t", message: "é😀\u{0}…")
    #expect(try decode(frame(payload: payload)).payload == .error(expected))
  }

  @Test func integersReachTheirBounds() throws {
    let text =
      #"{"cell":{"world":4294967295,"cx":-2147483648,"cy":2147483647,"depth":255,"sub":255},"#
      + #""seq":18446744073709551615,"epoch":4294967295,"payload":{"type":"ping","ts":0}}"#
    let envelope = try decode(text)
    #expect(
      envelope.cell == CellID(world: .max, cx: .min, cy: .max, depth: .max, sub: .max))
    #expect(envelope.seq == .max)
    #expect(envelope.epoch.rawValue == .max)
  }

  @Test func valuesMayBeNestedUpToTheLimit() {
    // The envelope and its payload are two of the 64.
    let nested = { (depth: Int) in
      frame(
        payload: #"{"type":"ping","ts":0,"x":"# + String(repeating: "[", count: depth)
          + String(repeating: "]", count: depth) + "}")
    }
    #expect(failure(of: nested(62)) == nil)
    #expect(failure(of: nested(63))?.message.contains("nested more than 64 deep") == true)
    #expect(failure(of: nested(100_000)) != nil)
  }
}

@Suite struct JSONRefusalTests {
  @Test(arguments: [
    "{", "{}", "{]", "{\"", "{\"cell\"", "{\"cell\":", "{,}", "{\"seq\":1,}", "{\"seq\" 1}",
    "{\"seq\":1 \"epoch\":2}", "{'seq':1}", "{seq:1}", "{\"seq\":1}}", "{/**/}",
    "{\"x\":tru}", "{\"x\":nul", "{\"x\":NaN}", "{\"x\":Infinity}", "{\"x\":+1}", "{\"x\":.5}",
    "{\"x\":1.}", "{\"x\":1e}", "{\"x\":1e+}", "{\"x\":-}", "{\"x\":01}", "{\"x\":-01}",
    "{\"x\":[1,]}", "{\"x\":[1 2]}", "{\"x\":\"\\x\"}", "{\"x\":\"\\u12\"}", "{\"x\":\"\\",
    "{\"x\":\"a\nb\"}", "{\"x\":\"\\ud800\"}", "{\"x\":\"\\udc00\"}", "{\"x\":\"\\ud800\\u0041\"}",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(failure(of: text)?.code == .malformedFrame)
  }

  @Test func everyPrefixOfAnEnvelopeIsRefused() {
    let text = frame(payload: #"{"type":"error","code":"\u00e9","message":"…"}"#)
    #expect(failure(of: text) == nil)
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      #expect(failure(of: ByteBuffer(bytes: bytes[..<count])) != nil, "\(count) bytes")
    }
  }

  @Test func whatFollowsTheEnvelopeIsRefused() {
    let text = frame(payload: #"{"type":"ping","ts":0}"#)
    #expect(failure(of: text + " \r\n\t") == nil)
    #expect(failure(of: text + "x")?.message.contains("expected the end") == true)
    #expect(failure(of: text + text) != nil)
    #expect(failure(of: text + "\u{0}") != nil)
  }

  @Test func whiteSpaceInFrontIsNotJSONHere() {
    // The first byte tells the encoding, so this is taken for protobuf.
    #expect(failure(of: " " + frame(payload: #"{"type":"ping","ts":0}"#)) != nil)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8AreRefusedAlsoInWhatIsIgnored(bytes: [UInt8]) {
    let text = frame(payload: #"{"type":"error","code":"#).dropLast()
    let prefixes = [text + "\"", text + #""","message":""#].map(String.init)
    for prefix in prefixes + [#"{"x":""#, #"{""#, #"{"x":"\n"#] {
      var buffer = ByteBuffer(string: prefix)
      buffer.writeBytes(bytes)
      buffer.writeString("\"")
      let message = failure(of: buffer)?.message ?? ""
      #expect(message.contains("not UTF-8"), "\(prefix)")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var message: String
    var testDescription: String { message }

    init(_ text: String, _ message: String) {
      self.text = text
      self.message = message
    }
  }

  @Test(arguments: [
    Case(
      frame(payload: #"{"type":"move","actor":1,"dx":"1","dy":0}"#),
      "payload.dx: expected a number at byte 92"),
    Case(
      frame(payload: #"{"type":"move","actor":1,"dx":NaN,"dy":0}"#),
      "payload.dx: expected a number at byte 92"),
    Case(
      frame(payload: #"{"type":"move","actor":1.0,"dx":0,"dy":0}"#),
      "payload.actor: expected an integer at byte 85"),
    Case(
      frame(payload: #"{"type":"move","actor":1,"dy":0}"#),
      "payload: the member dx is missing in the object at byte 62"),
    Case(
      frame(payload: #"{"ts":1}"#),
      "payload: the member type is missing in the object at byte 62"),
    Case(frame(payload: "7"), "payload: expected an object at byte 62"),
    Case(
      frame(
        payload: #"{"type":"delta","cell":{"world":0,"cx":0,"cy":0},"moved":"#
          + #"[{"id":1,"pos":{"x":0,"y":0}},{"id":2,"pos":{"x":0,"y":[]}}]}"#),
      "payload.moved[1].pos.y: expected a number at byte 174"),
    Case(
      #"{"cell":{"world":0,"cx":2147483648,"cy":0}}"#,
      "cell.cx: an integer beyond 32 bits at byte 24"),
    Case(
      #"{"cell":{"world":-1,"cx":0,"cy":0}}"#,
      "cell.world: expected a non-negative integer at byte 17"),
    Case(
      #"{"cell":{"world":0,"cx":0,"cy":0,"depth":256}}"#,
      "cell.depth: an integer above 255 at byte 41"),
    Case(#"{"seq":18446744073709551616}"#, "seq: an integer beyond 64 bits at byte 7"),
    Case(#"{"seq":1e3}"#, "seq: expected an integer at byte 7"),
    Case(#"{"seq":007}"#, "seq: a number with a leading zero at byte 7"),
    Case(#"{"epoch":0}"#, "the member cell is missing in the object at byte 0"),
    Case(#"{"seq":"#, "seq: expected a non-negative integer, not the end at byte 7"),
  ])
  func theMessageSaysWhatAndWhere(_ example: Case) {
    #expect(failure(of: example.text)?.message == example.message)
  }

  @Test func anUnknownTypeOfPayloadIsRefused() {
    let error = failure(of: frame(payload: #"{"type":"teleport"}"#))
    #expect(error?.message.contains("unknown type") == true)
  }

  @Test func theMessageStaysShortWhateverThePeerSends() {
    let name = String(repeating: "n", count: 100_000)
    let deep = String(repeating: #"{"\#(String(repeating: "k", count: 100))":"#, count: 60)
    for text in [#"{"\#(name)":}"#, deep + "!"] {
      #expect((failure(of: text)?.message.utf8.count ?? .max) < 4096)
    }
  }
}
