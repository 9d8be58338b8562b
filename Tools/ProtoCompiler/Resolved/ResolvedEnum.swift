internal import TesseraProtobufSchema

/// An enum in a pool.
package struct ResolvedEnum: Sendable {
  package let pool: DescriptorPool
  let index: Int

  var record: EnumRecord { pool.enumRecords[index] }

  /// What it was made of.
  package var proto: EnumDescriptorProto { record.proto }
  package var name: String { proto.name ?? "" }
  /// With the package and the messages around it, without a leading dot.
  package var fullName: String { record.fullName }
  package var file: ResolvedFile { ResolvedFile(pool: pool, index: record.file) }
  /// The message it is nested in.
  package var parent: ResolvedMessage? {
    record.parent.map { ResolvedMessage(pool: pool, index: $0) }
  }
  package var options: EnumOptions { proto.options ?? EnumOptions() }
  /// Its place in `SourceCodeInfo`.
  package var path: [Int32] { record.path }
  package var comments: ResolvedComments { file.comments(at: path) }

  /// In the order they are declared.
  package var values: [ResolvedEnumValue] {
    proto.values.indices.map { ResolvedEnumValue(enumeration: self, index: $0) }
  }
  /// Whether two names may have one number.
  package var allowsAliases: Bool { proto.options?.allowAlias ?? false }
  /// Whether a number without a name is an unknown field, as proto2 has it.
  package var isClosed: Bool { record.features.enumType == .closed }
}

extension ResolvedEnum: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.pool === right.pool && left.index == right.index
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// One value of an enum in a pool.
package struct ResolvedEnumValue: Hashable, Sendable {
  package let enumeration: ResolvedEnum
  /// Its place among the enum's.
  package let index: Int

  package var proto: EnumValueDescriptorProto { enumeration.record.proto.values[index] }
  package var name: String { proto.name ?? "" }
  package var number: Int32 { proto.number ?? 0 }
  package var options: EnumValueOptions { proto.options ?? EnumValueOptions() }
  /// Its place in `SourceCodeInfo`.
  package var path: [Int32] { enumeration.path + [2, Int32(index)] }
  package var comments: ResolvedComments { enumeration.file.comments(at: path) }
}
