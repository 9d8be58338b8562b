internal import NIOCore
internal import Synchronization
package import TesseraProtobuf

/// All messages and enums of some files and of those they import.
package final class SchemaPool: Sendable {
  package let messages: [String: MessageSchema]
  package let enums: [String: EnumSchema]
  /// Keeps the files, whose identity the cache goes by.
  private let files: [ProtobufFileDescriptor]

  private static let cache = Mutex<[[ObjectIdentifier]: SchemaPool]>([:])
  /// A program has few files that forms begin with; one that makes them as it goes starts anew.
  private static let maximumCached = 256

  /// What files declare and import, read once for each combination of files.
  package static func pool(
    for file: ProtobufFileDescriptor, _ others: [ProtobufFileDescriptor]
  ) -> SchemaPool {
    let files = [file] + others
    let key = files.map { ObjectIdentifier($0) }
    if let known = cache.withLock({ $0[key] }) { return known }
    let pool = SchemaPool(files)
    cache.withLock { cache in
      if cache.count >= maximumCached { cache.removeAll() }
      cache[key] = pool
    }
    return pool
  }

  private init(_ files: [ProtobufFileDescriptor]) {
    self.files = files
    var builder = SchemaBuilder()
    var seen: Set<String> = []
    var queue = files
    while let file = queue.popLast() {
      guard seen.insert(file.name).inserted else { continue }
      // A descriptor that cannot be read declares nothing, and its types are then not known.
      try? builder.readFile(file.bytes)
      queue.append(contentsOf: file.dependencies)
    }
    builder.finish()
    messages = builder.messages
    enums = builder.enums
  }

  /// The values of a field in one occurrence on the wire, and what is none of them: of an unexpected
  /// wire type, or a number that a closed enum does not have.
  package func split(
    _ value: WireValue, of field: FieldSchema
  ) -> (known: [WireValue], unknown: [WireValue]) {
    guard let values = try? value.values(of: field), !values.isEmpty else {
      // A packed field may have no elements; that is no unknown field.
      let isEmpty = value.tag.wireType == .lengthDelimited && value.bytes.readableBytes == 1
      return isEmpty && field.isRepeated && field.isPackable ? ([], []) : ([], [value])
    }
    guard field.type == 14, let closed = enums[field.typeName], closed.isClosed else {
      return (values, [])
    }
    var known: [WireValue] = []
    var unknown: [WireValue] = []
    for value in values {
      if let number = try? value.enumNumber(), closed.names[number] != nil {
        known.append(value)
      } else {
        unknown.append(value)
      }
    }
    return (known, unknown)
  }
}

extension WireValue {
  fileprivate func enumNumber() throws(ProtobufError) -> Int32 {
    var reader = try ProtobufReader(bytes)
    return try reader.readInt32()
  }
}

extension FieldSchema {
  package var isPackable: Bool { type != 9 && type != 12 && !isMessage }
}
