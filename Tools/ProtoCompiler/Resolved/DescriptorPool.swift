internal import TesseraProtobufSchema

/// Files that belong together, every reference resolved, and never changed again.
///
/// What is handed out (`ResolvedFile`, `ResolvedMessage`, …) are light values that point into the
/// pool; they may be passed and kept as one likes.
///
/// ```swift
/// let pool = try DescriptorPool(set)
/// for file in pool.files { for message in file.messages { print(message.fullName) } }
/// ```
package final class DescriptorPool: Sendable {
  let fileRecords: [FileRecord]
  let messageRecords: [MessageRecord]
  let enumRecords: [EnumRecord]
  let fieldRecords: [FieldRecord]
  let serviceRecords: [ServiceRecord]
  private let symbols: [String: Symbol]
  private let fileIndices: [String: Int]
  /// By index of the message they extend.
  private let extensionsByMessage: [Int: [Int]]

  /// - Parameter set: files in any order; everything they import has to be among them.
  package init(_ set: FileDescriptorSet) throws(DescriptorError) {
    var builder = PoolBuilder()
    for file in set.files { try builder.declare(file) }
    try builder.resolve()
    fileRecords = builder.files
    messageRecords = builder.messages
    enumRecords = builder.enums
    fieldRecords = builder.fields
    serviceRecords = builder.services
    symbols = builder.symbols
    fileIndices = builder.fileIndices
    extensionsByMessage = builder.extensionsByMessage
  }

  /// In the order they came.
  package var files: [ResolvedFile] {
    fileRecords.indices.map { ResolvedFile(pool: self, index: $0) }
  }

  /// A file by the path that others import it by.
  package func file(named path: String) -> ResolvedFile? {
    fileIndices[path].map { ResolvedFile(pool: self, index: $0) }
  }

  /// A message by its full name; a leading dot may be there.
  package func message(named name: String) -> ResolvedMessage? {
    guard case .message(let index) = symbol(name) else { return nil }
    return ResolvedMessage(pool: self, index: index)
  }

  /// An enum by its full name; a leading dot may be there.
  package func `enum`(named name: String) -> ResolvedEnum? {
    guard case .enum(let index) = symbol(name) else { return nil }
    return ResolvedEnum(pool: self, index: index)
  }

  /// A service by its full name; a leading dot may be there.
  package func service(named name: String) -> ResolvedService? {
    guard case .service(let index) = symbol(name) else { return nil }
    return ResolvedService(pool: self, index: index)
  }

  /// An extension by its full name; a leading dot may be there.
  package func `extension`(named name: String) -> ResolvedField? {
    guard case .extension(let index) = symbol(name) else { return nil }
    return ResolvedField(pool: self, index: index)
  }

  /// All extensions of a message, in all files.
  package func extensions(of message: ResolvedMessage) -> [ResolvedField] {
    (extensionsByMessage[message.index] ?? []).map { ResolvedField(pool: self, index: $0) }
  }

  private func symbol(_ name: String) -> Symbol? {
    symbols[name.hasPrefix(".") ? String(name.dropFirst()) : name]
  }

  enum Symbol: Sendable {
    case message(Int), `enum`(Int), service(Int), `extension`(Int)
  }
}

// MARK: - Records

struct FileRecord: Sendable {
  var proto: FileDescriptorProto
  var dependencies: [Int] = []
  var messages: [Int] = []
  var enums: [Int] = []
  var services: [Int] = []
  var extensions: [Int] = []
  /// Index into the locations, by path.
  var locations: [[Int32]: Int] = [:]
}

struct MessageRecord: Sendable {
  var proto: DescriptorProto
  var fullName: String
  var file: Int
  var parent: Int?
  var path: [Int32]
  var fields: [Int] = []
  var messages: [Int] = []
  var enums: [Int] = []
  var extensions: [Int] = []
}

struct EnumRecord: Sendable {
  var proto: EnumDescriptorProto
  var fullName: String
  var file: Int
  var parent: Int?
  var path: [Int32]
  var features: ResolvedFeatures
}

struct FieldRecord: Sendable {
  var proto: FieldDescriptorProto
  var fullName: String
  var file: Int
  /// The message that the field is in, or that an extension is declared in.
  var scope: Int?
  var path: [Int32]
  var isExtension: Bool
  var features: ResolvedFeatures
  /// The message that has the field: what it is in, or extends.
  var container = 0
  var type = FieldType.int32
  var messageType: Int?
  var enumType: Int?
}

struct ServiceRecord: Sendable {
  var proto: ServiceDescriptorProto
  var fullName: String
  var file: Int
  var path: [Int32]
  var methods: [(input: Int, output: Int)] = []
}
