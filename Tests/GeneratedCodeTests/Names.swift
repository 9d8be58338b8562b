import GeneratedNames
import TesseraProtobuf

/// Messages that are called like types of the standard library. They stand in a module and a file of
/// their own: here `String` is not the usual one.
enum Names {
  /// Whether messages are the same after a way there and back.
  static func goThereAndBack() throws -> Swift.Bool {
    var words = Words(
      selfField: "s", initField: "i", class: 1, func: 2, default: 3, type: 4, protocol: 5, in: 6,
      description: 7, hashValueField: 8, unknownFieldsField: 9, mergeField: 10, writeField: 11,
      encodedField: 12)
    words.some = .`true`(Words(some: .noneField("n")))
    words.reader = 1
    words.httpServer = 2
    words.userID = 3
    words.await = 4
    words.throws = 5
    let string = GeneratedNames.String(
      string: "s", int32: 1, bool: Bool(bool: true, bools: [true, false]),
      optional: Optional(value: 3, arrays: ["a": Array(values: [Int32(int32: 1, bytes: [1])])]))
    let dictionary = Dictionary(entries: [1: "a"], error: Error(result: Result(set: Set())))
    let inner = ProtocolMessage.SelfMessage(any: ProtocolMessage.AnyMessage(selfField: nil))
    let type = TypeMessage(type: TypeMessage.TypeMessage_(selfField: inner), outer: TypeMessage())
    let fields = UnknownFieldsMessage(
      reader: ProtobufReaderMessage(kind: .zero, fields: UnknownFieldsMessage()))
    return try isSame(words) && isSame(string) && isSame(dictionary) && isSame(type)
      && isSame(fields) && Case.allCases.count == 9
  }

  private static func isSame<Message: ProtobufMessage & Equatable>(
    _ message: Message
  ) throws -> Swift.Bool {
    let bytes = message.encodedBytes()
    return try Message(protobuf: bytes) == message && !bytes.isEmpty
  }
}
