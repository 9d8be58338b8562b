import NIOCore
import TesseraProtobuf
import TesseraProtobufWellKnownTypes
import Testing

/// What the runtime does for generated messages, shown by those of `google/protobuf/`.
@Suite struct GeneratedMessageTests {
  private func sample(_ keys: some Sequence<Int>) -> ProtobufStruct {
    var message = ProtobufStruct()
    for key in keys {
      message.fields["key \(key)"] = ProtobufValue(kind: .numberValue(Double(key)))
    }
    return message
  }

  @Test func equalMapsGiveEqualBytesIfAskedFor() throws {
    let up = sample(0..<200)
    let down = sample((0..<200).reversed())
    #expect(up.encodedBytes(deterministic: true) == down.encodedBytes(deterministic: true))
    #expect(try ProtobufStruct(protobuf: up.encodedBytes()) == down)
  }

  @Test func anExtensionIsReadBackAndTakenAway() throws {
    let text = ProtobufExtension<ProtobufFileOptions, ProtobufKind.String>(field: 50_000)
    let numbers = ProtobufRepeatedExtension<ProtobufFileOptions, ProtobufKind.Int32>(
      field: 50_001, isPacked: true)
    var options = ProtobufFileOptions()
    options.javaPackage = "a.b"
    let plain = options
    options[text] = "first"
    options[text] = "second"
    options[numbers] = [1, -1, .max]
    let again = try ProtobufFileOptions(protobuf: options.encodedBytes())
    #expect(again[text] == "second")
    #expect(again[numbers] == [1, -1, .max])
    #expect(again.javaPackage == "a.b")
    options[text] = nil
    options[numbers] = []
    #expect(options == plain)
  }

  @Test func aBoxedMessageIsSharedUntilOneChangesIt() {
    var first = Boxed()
    first.message = sample(0..<1)
    var second = first
    second.message?.fields["more"] = ProtobufValue(kind: .boolValue(true))
    #expect(first.message == sample(0..<1))
    #expect(second.message?.fields.count == 2)
    #expect(first != second)
    second.message = nil
    #expect(second == Boxed())
    #expect(first.message != nil)
  }

  @Test func noPrefixAndNoFlippedBitCrashesAReader() throws {
    var message = ProtobufFileDescriptorProto()
    message = try ProtobufFileDescriptorProto(protobuf: ProtobufStruct.protobufFile.bytes)
    let bytes = message.encodedBytes()
    var accepted = 0
    for count in bytes.indices {
      if (try? ProtobufFileDescriptorProto(protobuf: Array(bytes[..<count]))) != nil {
        accepted += 1
      }
    }
    // Only where a field ends.
    #expect(accepted < bytes.count / 4)
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        guard let read = try? ProtobufFileDescriptorProto(protobuf: changed) else { continue }
        let written = read.encodedBytes(deterministic: true)
        let again = try ProtobufFileDescriptorProto(protobuf: written)
        #expect(again.encodedBytes(deterministic: true) == written, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func messagesInOneAnotherEndAtTheLimit() throws {
    // A list of one value that is a list of one value that is …: two messages a step.
    func nested(_ steps: Int) -> ByteBuffer {
      var list = ByteBuffer()
      for _ in 0..<steps {
        var value = ProtobufWriter(appendingTo: ByteBuffer())
        value.writeBytes(list, field: 6)
        if list.readableBytes == 0 { value.writeMessage(field: 6) { _ in } }
        var outer = ProtobufWriter(appendingTo: ByteBuffer())
        outer.writeBytes(value.finish(), field: 1)
        list = outer.finish()
      }
      return list
    }
    let allowed = nested(ProtobufLimits.defaults.maximumDepth / 2 - 1)
    #expect(try ProtobufListValue(protobuf: allowed).encoded() == allowed)
    let refused = #expect(throws: ProtobufError.self) {
      try ProtobufListValue(protobuf: nested(2_000))
    }
    #expect(refused?.code == .depthLimitExceeded)
  }
}

private struct Boxed: Hashable {
  @ProtobufBoxed var message: ProtobufStruct?
}
