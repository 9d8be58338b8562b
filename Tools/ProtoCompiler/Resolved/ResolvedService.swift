/// A service in a pool.
package struct ResolvedService: Sendable {
  package let pool: DescriptorPool
  let index: Int

  var record: ServiceRecord { pool.serviceRecords[index] }

  /// What it was made of.
  package var proto: ServiceDescriptorProto { record.proto }
  package var name: String { proto.name ?? "" }
  /// With the package, without a leading dot: what stands in the path of a call.
  package var fullName: String { record.fullName }
  package var file: ResolvedFile { ResolvedFile(pool: pool, index: record.file) }
  package var options: ServiceOptions { proto.options ?? ServiceOptions() }
  /// Its place in `SourceCodeInfo`.
  package var path: [Int32] { record.path }
  package var comments: ResolvedComments { file.comments(at: path) }

  /// In the order they are declared.
  package var methods: [ResolvedMethod] {
    proto.methods.indices.map { ResolvedMethod(service: self, index: $0) }
  }
}

extension ResolvedService: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.pool === right.pool && left.index == right.index
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// One RPC of a service in a pool.
package struct ResolvedMethod: Hashable, Sendable {
  package let service: ResolvedService
  /// Its place among the service's.
  package let index: Int

  package var proto: MethodDescriptorProto { service.record.proto.methods[index] }
  package var name: String { proto.name ?? "" }
  package var fullName: String { "\(service.fullName).\(name)" }
  package var input: ResolvedMessage {
    ResolvedMessage(pool: service.pool, index: service.record.methods[index].input)
  }
  package var output: ResolvedMessage {
    ResolvedMessage(pool: service.pool, index: service.record.methods[index].output)
  }
  package var isClientStreaming: Bool { proto.clientStreaming ?? false }
  package var isServerStreaming: Bool { proto.serverStreaming ?? false }
  package var options: MethodOptions { proto.options ?? MethodOptions() }
  /// Its place in `SourceCodeInfo`.
  package var path: [Int32] { service.path + [2, Int32(index)] }
  package var comments: ResolvedComments { service.file.comments(at: path) }
}
