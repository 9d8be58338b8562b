import CMessages
import CountingAllocator
import CxxMessages
import SwiftProtobufMessages
import TesseraMessages

/// One side of the comparison, ready for one message.
struct Contestant {
  typealias Work = (Int) throws -> Int

  var name: String
  var decode: Work
  var encode: Work

  /// Everyone who has the message. Whoever does not write as many bytes as came in is an error.
  static func all(for sample: Sample) throws -> [Contestant] {
    let bytes = sample.bytes
    let message = Int32(sample.message)
    let ours = try GeneratedMessages.pair(sample.message, bytes)
    let theirs = try SwiftProtobufMessages.pair(sample.message, bytes)
    guard c_messages_prepare(message, bytes, bytes.count) == bytes.count,
      cxx_messages_prepare(message, bytes, bytes.count) == bytes.count
    else { throw BenchError("\(sample.name): C or C++ reads or writes something else") }
    var contestants = [
      Contestant(name: "tessera", decode: ours.decode, encode: ours.encode),
      Contestant(name: "swift-protobuf", decode: theirs.decode, encode: theirs.encode),
      Contestant(
        name: "libprotobuf-c",
        decode: { Int(c_messages_decode(message, bytes, bytes.count, UInt64($0))) },
        encode: { Int(c_messages_encode(message, UInt64($0))) }),
      Contestant(
        name: "C++ with arena",
        decode: { Int(cxx_messages_decode(message, bytes, bytes.count, UInt64($0))) },
        encode: { Int(cxx_messages_encode(message, UInt64($0))) }),
    ]
    if let hand = try HandWrittenMessages.pair(sample.message, bytes) {
      contestants.append(
        Contestant(name: "hand-written", decode: hand.decode, encode: hand.encode))
    }
    for contestant in contestants {
      guard try contestant.decode(1) == 1, try contestant.encode(1) == bytes.count else {
        throw BenchError("\(sample.name): \(contestant.name) does not agree about the bytes")
      }
    }
    return contestants
  }

  /// The codec of the data plane's frames, in JSON and in protobuf.
  static func frames(for sample: Sample) throws -> [Contestant] {
    let protobuf = try HandWrittenMessages.frames(sample.bytes).pair
    let json = try HandWrittenMessages.json(sample.bytes).pair
    return [
      Contestant(name: "protobuf", decode: protobuf.decode, encode: protobuf.encode),
      Contestant(name: "JSON", decode: json.decode, encode: json.encode),
    ]
  }
}

struct BenchError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// Time and memory of one operation.
struct Measurement {
  var nanoseconds: Double
  var allocations: Double

  /// Runs the work for about so long.
  static func of(_ work: Contestant.Work, nanoseconds: Double) throws -> Measurement {
    let single = try run(work, times: 1)
    let times = max(1, Int(nanoseconds / max(single.nanoseconds, 20)))
    return try run(work, times: times)
  }

  static func run(_ work: Contestant.Work, times: Int) throws -> Measurement {
    let allocations = tessera_allocations_so_far().count
    let start = tessera_thread_nanoseconds()
    _ = try work(times)
    let end = tessera_thread_nanoseconds()
    return Measurement(
      nanoseconds: Double(end - start) / Double(times),
      allocations: Double(tessera_allocations_so_far().count - allocations) / Double(times))
  }
}
