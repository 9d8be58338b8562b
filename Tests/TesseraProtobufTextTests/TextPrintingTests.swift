import TesseraProtobuf
import TesseraProtobufText
import TesseraProtobufWellKnownTypes
import Testing

@Suite struct TextPrintingTests {
  @Test func fieldsStandInTheOrderOfTheirNumbers() throws {
    #expect(
      try ProtobufType.sample.text() == #"""
        name: "x.Y"
        fields {
          kind: TYPE_GROUP
          number: -7
          packed: true
          options {
            name: "o"
            value {
              type_url: "a/b"
              value: "\000\377A"
            }
          }
          default_value: "\"\303\251\\\t\360\237\230\200"
        }
        fields {
        }
        oneofs: ""
        oneofs: "z"
        source_context {
          file_name: "f"
        }
        syntax: 99

        """#)
  }

  @Test func allStandsOnOneLineIfAskedFor() throws {
    var options = ProtobufTextOptions.defaults
    options.isSingleLine = true
    options.escapesNonASCII = false
    let text = try ProtobufType.sample.text(options: options)
    #expect(
      text.hasPrefix(#"name: "x.Y" fields { kind: TYPE_GROUP number: -7 packed: true options { "#))
    #expect(text.contains(#"default_value: "\"é\\\t😀" } fields { } oneofs: "" oneofs: "z""#))
    #expect(text.hasSuffix("syntax: 99"))
    #expect(try ProtobufType(text: text) == .sample)
  }

  @Test func entriesOfAMapStandInTheOrderOfTheirKeys() throws {
    var message = ProtobufStruct()
    for key in ["b", "a", "Z", "aa", "\u{e9}", "😀", ""] {
      message.fields[key] = ProtobufValue(kind: .boolValue(true))
    }
    let keys = try message.text().split(separator: "\n").filter { $0.contains("key") }
    #expect(
      keys == [
        #"  key: """#, #"  key: "Z""#, #"  key: "a""#, #"  key: "aa""#, #"  key: "b""#,
        #"  key: "\303\251""#, #"  key: "\360\237\230\200""#,
      ])
  }

  @Test(arguments: [
    (0.1, "0.1"), (1e22, "1e+22"), (1, "1"), (-0.0, "-0"), (.infinity, "inf"), (-.infinity, "-inf"),
    (.nan, "nan"), (Double.leastNonzeroMagnitude, "4.94065645841247e-324"),
    (0.1 + 0.2, "0.30000000000000004"),
    (123_456_789_012_345_680, "1.2345678901234568e+17"), (1e15, "1e+15"), (100_000, "100000"),
  ])
  func aDoubleIsPrintedAsCPlusPlusDoes(value: Double, text: String) throws {
    // What is zero is not there, unless it is negative.
    #expect(try ProtobufDoubleValue(value: value).text() == "value: \(text)\n")
  }

  @Test(arguments: [
    (0.1 as Float, "0.1"), (16_777_216, "16777216"), (1e10, "1e+10"), (3.4e38, "3.4e+38"),
  ])
  func aFloatIsPrintedAsCPlusPlusDoes(value: Float, text: String) throws {
    #expect(try ProtobufFloatValue(value: value).text() == "value: \(text)\n")
  }

  @Test func unknownFieldsArePrintedIfAskedFor() throws {
    let bytes: [UInt8] =
      [0x0A, 1, 0x61]  // 1: "a", which is known
      + [0x98, 6, 0x7B]  // 99: 123
      + [0x9D, 6, 1, 2, 3, 4]  // 99, 32 bits
      + [0x99, 6, 1, 2, 3, 4, 5, 6, 7, 8]  // 99, 64 bits
      + [0x9A, 6, 2, 8, 5]  // 99 { 1: 5 }
      + [0x9A, 6, 2, 0xFF, 0xFF]  // 99, no message
      + [0x9A, 6, 0]  // 99, empty
      + [0x9B, 6, 8, 1, 0x9C, 6]  // group 99 { 1: 1 }
    let message = try ProtobufSourceContext(protobuf: bytes)
    #expect(try message.text() == "file_name: \"a\"\n")
    var options = ProtobufTextOptions.defaults
    options.printsUnknownFields = true
    #expect(
      try message.text(options: options) == #"""
        file_name: "a"
        99: 123
        99: 0x04030201
        99: 0x0807060504030201
        99 {
          1: 5
        }
        99: "\377\377"
        99: ""
        99 {
          1: 1
        }

        """#)
  }

  @Test func anExtensionIsPrintedByItsNameAndReadBack() throws {
    let text = """
      java_package: "a.b"
      [x.note]: "hello"
      [x.numbers]: 1
      [x.numbers]: -1

      """
    var options = ProtobufTextOptions.defaults
    options.types = [.notes]
    let message = try ProtobufFileOptions(text: text, options: options)
    #expect(
      message[ProtobufExtension<ProtobufFileOptions, ProtobufKind.String>(field: 50_000)] == "hello"
    )
    let numbers = ProtobufRepeatedExtension<ProtobufFileOptions, ProtobufKind.Int32>(field: 50_001)
    #expect(message[numbers] == [1, -1])
    #expect(try message.text(options: options) == text)
    #expect(try message.text() == "java_package: \"a.b\"\n")
    #expect(throws: ProtobufTextError.self) { try ProtobufFileOptions(text: text) }
  }

  @Test func messagesBeyondTheLimitAreNotPrinted() throws {
    var value = ProtobufValue(kind: .boolValue(true))
    for _ in 0..<60 { value = ProtobufValue(kind: .listValue(ProtobufListValue(values: [value]))) }
    #expect(throws: ProtobufTextError.self) { try value.text() }
    var options = ProtobufTextOptions.defaults
    options.maximumDepth = 200
    let text = try value.text(options: options)
    #expect(try ProtobufValue(text: text, options: options) == value)
  }
}

extension ProtobufFileDescriptor {
  /// `extend google.protobuf.FileOptions { optional string note = 50000; repeated int32 numbers = 50001; }`
  fileprivate static let notes: ProtobufFileDescriptor = {
    var note = ProtobufFieldDescriptorProto()
    note.name = "note"
    note.extendee = ".google.protobuf.FileOptions"
    note.number = 50_000
    note.label = .optional
    note.type = .string
    var numbers = note
    numbers.name = "numbers"
    numbers.number = 50_001
    numbers.label = .repeated
    numbers.type = .int32
    var file = ProtobufFileDescriptorProto()
    file.name = "notes.proto"
    file.package = "x"
    file.extension = [note, numbers]
    return ProtobufFileDescriptor(
      name: "notes.proto", bytes: file.encodedBytes(),
      dependencies: [ProtobufFileOptions.protobufFile])
  }()
}
