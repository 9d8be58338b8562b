internal import NIOCore
internal import TesseraProtobuf

/// What stands in which .proto file: serialized descriptors, found by the names in them.
struct DescriptorIndex: Sendable {
  /// One file.
  struct File: Sendable {
    let name: String
    let bytes: ByteBuffer
    let dependencies: [String]
  }

  private var files: [String: File] = [:]
  /// Fully qualified names, and the files they are defined in.
  private var fileBySymbol: [String: String] = [:]
  /// By the extended type: numbers, and the files they are defined in.
  private var fileByExtension: [String: [Int32: String]] = [:]

  /// - Throws: `ProtobufError` if the bytes of a file are no `google.protobuf.FileDescriptorProto`.
  init(_ descriptors: [ByteBuffer]) throws(ProtobufError) {
    for bytes in descriptors {
      let outline = try FileOutline(protobuf: bytes)
      files[outline.name] = File(
        name: outline.name, bytes: bytes, dependencies: outline.dependencies)
      for symbol in outline.symbols { fileBySymbol[symbol] = outline.name }
      for (type, number) in outline.extensions {
        fileByExtension[type, default: [:]][number] = outline.name
      }
    }
  }

  func file(named name: String) -> File? { files[name] }

  func file(with symbol: String) -> File? { fileBySymbol[symbol].flatMap { files[$0] } }

  func file(extending type: String, by number: Int32) -> File? {
    fileByExtension[type]?[number].flatMap { files[$0] }
  }

  /// The numbers that extend a type; `nil` for a type that is not known.
  func extensionNumbers(of type: String) -> [Int32]? {
    guard fileBySymbol[type] != nil || fileByExtension[type] != nil else { return nil }
    return fileByExtension[type].map { $0.keys.sorted() } ?? []
  }

  /// A file, and what it imports that is not in `sent` yet; they are in it then.
  func closure(of file: File, sent: inout Set<String>) -> [ByteBuffer] {
    var result = [file.bytes]
    sent.insert(file.name)
    var rest = file.dependencies
    while let name = rest.popLast() {
      guard sent.insert(name).inserted, let file = files[name] else { continue }
      result.append(file.bytes)
      rest += file.dependencies
    }
    return result
  }
}
