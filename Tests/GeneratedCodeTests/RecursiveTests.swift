import TesseraProtobuf
import Testing

/// Messages that hold themselves, and large ones that stand in a box.
@Suite struct RecursiveTests {
  @Test func anExpressionGoesThereAndBack() throws {
    let one = Expression(form: .number(1))
    let call = Call(
      name: "f", arguments: [one, Expression(form: .negated(one))], named: ["x": one],
      chain: Chain(value: 1, next: Chain(value: 2)))
    let sum = Expression(form: .sum(Pair(left: one, right: Expression(form: .call(call)))))
    let back = try Expression(protobuf: sum.encodedBytes())
    #expect(back == sum)
    #expect(back.hashValue == sum.hashValue)
  }

  @Test func depthEndsAtTheLimitWithAnError() throws {
    var chain = Chain(value: 0)
    for value in 1...99 { chain = Chain(value: Int32(value), next: chain) }
    #expect(try Chain(protobuf: chain.encodedBytes()) == chain)
    chain = Chain(next: Chain(next: chain))
    let error = #expect(throws: ProtobufError.self) { try Chain(protobuf: chain.encodedBytes()) }
    #expect(error?.code == .depthLimitExceeded)
  }

  /// Runs of fields are counted ahead so that memory is asked for once: never for more than is there.
  @Test func repeatedMessagesAndMapsAreReadHoweverTheyAreScattered() throws {
    let call = Call(
      name: "f", arguments: (0..<300).map { Expression(form: .number(Double($0))) },
      named: ProtobufMap((0..<300).map { ("key \($0)", Expression(form: .number(1))) }))
    #expect(try Call(protobuf: call.encodedBytes()) == call)
    var scattered = Call(name: "f").encodedBytes()
    for (key, argument) in zip(call.named.keys.sorted(), call.arguments) {
      scattered += Call(arguments: [argument]).encodedBytes()
      scattered += Call(named: [key: Expression(form: .number(1))]).encodedBytes()
    }
    #expect(try Call(protobuf: scattered) == call)
    // Empty ones, and a last one that promises more than there is.
    #expect(try Call(protobuf: [0x12, 0, 0x12, 0, 0x1A, 0, 0x1A, 0]).arguments.count == 2)
    #expect(throws: ProtobufError.self) { try Call(protobuf: [0x12, 0, 0x12, 0xFF, 0xFF, 0x7F]) }
    #expect(throws: ProtobufError.self) { try Call(protobuf: [0x1A, 0, 0x1A, 0xFF]) }
  }

  @Test func copiesOfABoxedMessageAreTheirOwn() {
    let wide = Wide(a: "a", wide: Wide2(a: "b", d: [1: [2]]))
    var other = wide
    other.wide?.a = "c"
    #expect(wide.wide?.a == "b")
    #expect(other.wide?.a == "c")
    other.wide = nil
    #expect(wide.wide?.d == [1: [2]])
    #expect(MemoryLayout<Wide>.size <= 64)
  }

  @Test func aOneofMessageThatComesInPiecesIsMerged() throws {
    let left = Expression(form: .sum(Pair(left: Expression(form: .number(1)))))
    let right = Expression(form: .sum(Pair(right: Expression(form: .number(2)))))
    let both = try Expression(protobuf: left.encodedBytes() + right.encodedBytes())
    #expect(
      both
        == Expression(
          form: .sum(
            Pair(left: Expression(form: .number(1)), right: Expression(form: .number(2))))))
    // Another field of the oneof begins anew.
    let number = Expression(form: .number(3))
    let last = try Expression(protobuf: left.encodedBytes() + number.encodedBytes())
    #expect(last == number)
  }
}
