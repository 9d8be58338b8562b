/// A .proto file in a pool.
package struct ResolvedFile: Sendable {
  package let pool: DescriptorPool
  let index: Int

  var record: FileRecord { pool.fileRecords[index] }

  /// What it was made of.
  package var proto: FileDescriptorProto { record.proto }
  /// The path that other files import it by.
  package var name: String { proto.name ?? "" }
  /// Dotted; empty if the file names none.
  package var package: String { proto.package ?? "" }
  /// Whether new fields have explicit presence, enums are open, and so on.
  package var syntax: Syntax {
    switch proto.syntax {
    case "proto3": .proto3
    case "editions": .editions(proto.edition ?? 0)
    default: .proto2
    }
  }
  /// The options; none set if the file has none.
  package var options: FileOptions { proto.options ?? FileOptions() }

  /// The imports, in their order.
  package var dependencies: [ResolvedFile] { files(record.dependencies) }
  /// The imports that whoever imports this file sees too.
  package var publicDependencies: [ResolvedFile] {
    files(
      proto.publicDependencies.compactMap {
        record.dependencies.indices.contains(Int($0)) ? record.dependencies[Int($0)] : nil
      })
  }
  /// Top-level messages.
  package var messages: [ResolvedMessage] {
    record.messages.map { ResolvedMessage(pool: pool, index: $0) }
  }
  /// Top-level enums.
  package var enums: [ResolvedEnum] { record.enums.map { ResolvedEnum(pool: pool, index: $0) } }
  package var services: [ResolvedService] {
    record.services.map { ResolvedService(pool: pool, index: $0) }
  }
  /// Extensions that stand outside of messages.
  package var extensions: [ResolvedField] {
    record.extensions.map { ResolvedField(pool: pool, index: $0) }
  }

  /// What is said about the `syntax` line: by custom the license, and what the file is about.
  package var syntaxComments: ResolvedComments { comments(at: [12]) }
  /// What is said about the `package` line.
  package var packageComments: ResolvedComments { comments(at: [2]) }

  /// What is said about the thing at a path of `SourceCodeInfo`; nothing if there is no such info.
  package func comments(at path: [Int32]) -> ResolvedComments {
    guard let location = location(at: path) else { return ResolvedComments() }
    return ResolvedComments(
      leading: location.leadingComments, trailing: location.trailingComments,
      leadingDetached: location.leadingDetachedComments)
  }

  /// Where the thing at a path stands.
  package func location(at path: [Int32]) -> SourceCodeInfo.Location? {
    guard let position = record.locations[path] else { return nil }
    return record.proto.sourceCodeInfo?.locations[position]
  }

  private func files(_ indices: [Int]) -> [ResolvedFile] {
    indices.map { ResolvedFile(pool: pool, index: $0) }
  }

  /// The language a file is written in.
  package enum Syntax: Hashable, Sendable {
    case proto2
    case proto3
    /// With the number of the edition: 1000 is 2023.
    case editions(Int32)
  }
}

extension ResolvedFile: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.pool === right.pool && left.index == right.index
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// What is said about a thing in comments, markers and the first space of a line as they stand there.
package struct ResolvedComments: Hashable, Sendable {
  /// Right before it.
  package var leading: String?
  /// Right after it.
  package var trailing: String?
  /// Before it, a blank line between.
  package var leadingDetached: [String] = []

  /// Whether nothing is said.
  package var isEmpty: Bool { leading == nil && trailing == nil && leadingDetached.isEmpty }
}
