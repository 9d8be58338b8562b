/// A message in a pool.
package struct ResolvedMessage: Sendable {
  package let pool: DescriptorPool
  let index: Int

  var record: MessageRecord { pool.messageRecords[index] }

  /// What it was made of.
  package var proto: DescriptorProto { record.proto }
  package var name: String { proto.name ?? "" }
  /// With the package and the messages around it, without a leading dot.
  package var fullName: String { record.fullName }
  package var file: ResolvedFile { ResolvedFile(pool: pool, index: record.file) }
  /// The message it is nested in.
  package var parent: ResolvedMessage? {
    record.parent.map { ResolvedMessage(pool: pool, index: $0) }
  }
  package var options: MessageOptions { proto.options ?? MessageOptions() }
  /// Its place in `SourceCodeInfo`.
  package var path: [Int32] { record.path }
  package var comments: ResolvedComments { file.comments(at: path) }

  /// In the order they are declared.
  package var fields: [ResolvedField] {
    record.fields.map { ResolvedField(pool: pool, index: $0) }
  }
  /// Nested messages, those of map fields and groups included.
  package var messages: [ResolvedMessage] {
    record.messages.map { ResolvedMessage(pool: pool, index: $0) }
  }
  package var enums: [ResolvedEnum] { record.enums.map { ResolvedEnum(pool: pool, index: $0) } }
  /// Extensions, of whatever message, that are declared in this one.
  package var extensions: [ResolvedField] {
    record.extensions.map { ResolvedField(pool: pool, index: $0) }
  }
  /// All of them, the synthetic ones of proto3 `optional` fields too.
  package var oneofs: [ResolvedOneof] {
    proto.oneofs.indices.map { ResolvedOneof(message: self, index: $0) }
  }
  /// Those that somebody wrote.
  package var realOneofs: [ResolvedOneof] { oneofs.filter { !$0.isSynthetic } }

  /// Whether it stands for one entry of a map field, and nobody wrote it.
  package var isMapEntry: Bool { proto.options?.mapEntry ?? false }
  /// Whether it goes over the wire as a message set.
  package var isMessageSet: Bool { proto.options?.messageSetWireFormat ?? false }
  /// Whether other files may add fields to it.
  package var isExtendable: Bool { !proto.extensionRanges.isEmpty }

  package func field(named name: String) -> ResolvedField? { fields.first { $0.name == name } }
  package func field(number: Int32) -> ResolvedField? { fields.first { $0.number == number } }
}

extension ResolvedMessage: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.pool === right.pool && left.index == right.index
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// A oneof in a pool.
package struct ResolvedOneof: Hashable, Sendable {
  package let message: ResolvedMessage
  /// Its place among the message's.
  package let index: Int

  package var proto: OneofDescriptorProto { message.record.proto.oneofs[index] }
  package var name: String { proto.name ?? "" }
  package var fullName: String { "\(message.fullName).\(name)" }
  package var fields: [ResolvedField] {
    message.fields.filter { $0.proto.oneofIndex == Int32(index) }
  }
  /// Whether it is there for the sake of one proto3 `optional` field, and nobody wrote it.
  package var isSynthetic: Bool {
    let fields = fields
    return fields.count == 1 && fields[0].isProto3Optional
  }
  package var options: OneofOptions { proto.options ?? OneofOptions() }
  /// Its place in `SourceCodeInfo`.
  package var path: [Int32] { message.path + [8, Int32(index)] }
  package var comments: ResolvedComments { message.file.comments(at: path) }
}
