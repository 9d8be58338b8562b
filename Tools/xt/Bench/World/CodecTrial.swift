import Foundation
import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import TesseraWorker

/// The move envelope, in and out.
enum CodecTrial {
  private static let envelope = Envelope(
    cell: .origin, seq: 1, payload: .move(actor: EntityID(1), dx: 1, dy: 0.5))

  static func measure(_ table: inout WorldTable, rounds: Int) {
    var json = ByteBuffer()
    EnvelopeCodec.encode(envelope, as: .json, into: &json)
    var protobuf = ByteBuffer()
    EnvelopeCodec.encode(envelope, as: .protobuf, into: &protobuf)
    let data = Data(json.readableBytesView)

    let foundationDecode = time(rounds, 2_000) { JSONForm.decode(data) }
    let foundationEncode = time(rounds, 2_000) { JSONForm.encode(envelope) }
    table.add(
      "move envelope, JSON decode", ours: text(time(rounds, 100_000) { decode(json) }),
      reference: "Foundation \(text(foundationDecode))", target: "≤ 250 ns")
    table.add(
      "move envelope, JSON encode", ours: text(encodeTime(.json, rounds)),
      reference: "Foundation \(text(foundationEncode))", target: "≤ 80 ns")
    let peer = SwiftProtobufTimes(rounds: rounds)
    table.add(
      "move envelope, protobuf decode", ours: text(time(rounds, 100_000) { decode(protobuf) }),
      reference: peer.text(of: "decode"), target: "≤ 75 ns")
    table.add(
      "move envelope, protobuf encode", ours: text(encodeTime(.protobuf, rounds)),
      reference: peer.text(of: "encode"), target: "≤ 25 ns")
  }

  private static func text(_ value: Double) -> String { WorldTable.nano(value) }

  private static func decode(_ bytes: ByteBuffer) -> Int {
    guard let envelope = try? EnvelopeCodec.decode(bytes) else { return 0 }
    return envelope.seq == 1 ? 1 : 0
  }

  private static func encodeTime(_ encoding: FrameEncoding, _ rounds: Int) -> Double {
    var buffer = ByteBuffer()
    buffer.reserveCapacity(1 << 16)
    return time(rounds, 100_000) {
      if buffer.readableBytes > 60_000 { buffer.clear() }
      EnvelopeCodec.encode(envelope, as: encoding, into: &buffer)
      return 1
    }
  }

  /// Nanoseconds of one call, which returns 1.
  private static func time(_ rounds: Int, _ calls: Int, _ body: () -> Int) -> Double {
    var results: [Double] = []
    for _ in 0..<rounds {
      var done = 0
      let spent = CPUTime.of { for _ in 0..<calls { done += body() } }
      guard done == calls else { return .nan }
      results.append(spent / Double(calls))
    }
    return Median.of(results)
  }
}

/// What swift-protobuf takes for the same envelope, measured at the same time by the program of
/// `Benchmarks/Proto`, which alone depends on it.
private struct SwiftProtobufTimes {
  private let measurements: [ProtoMeasurement]

  init(rounds: Int) {
    let program = (try? PackageRoot.find())?.appending(
      path: "Benchmarks/Proto/.build/release/proto-bench")
    let output = program.flatMap {
      Shell.output([$0.path, "--only", "move envelope", "--rounds", "\(rounds)"])
    }
    measurements = (output ?? "").split(separator: "\n").compactMap(ProtoMeasurement.init).filter {
      $0.contestant == "swift-protobuf"
    }
  }

  func text(of operation: String) -> String {
    guard let found = measurements.first(where: { $0.operation == operation }) else {
      return "swift-protobuf: not built, see xt bench proto"
    }
    return "swift-protobuf \(WorldTable.nano(found.nanoseconds))"
  }
}

/// The same envelope as Foundation's coders see it.
private struct JSONForm: Codable {
  struct Cell: Codable { var world, cx, cy, depth, sub: Int }
  struct Move: Codable {
    var type: String
    var actor: UInt64
    var dx, dy: Float
  }

  var cell: Cell
  var seq: UInt64
  var epoch: UInt32
  var payload: Move

  static func decode(_ data: Data) -> Int {
    guard let form = try? JSONDecoder().decode(JSONForm.self, from: data) else { return 0 }
    return form.seq == 1 ? 1 : 0
  }

  static func encode(_ envelope: Envelope) -> Int {
    let form = JSONForm(
      cell: Cell(world: 0, cx: 0, cy: 0, depth: 0, sub: 0), seq: envelope.seq, epoch: 0,
      payload: Move(type: "move", actor: 1, dx: 1, dy: 0.5))
    return (try? JSONEncoder().encode(form)) == nil ? 0 : 1
  }
}
