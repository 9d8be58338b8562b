/// What is generated, and how.
package struct GeneratorOptions: Hashable, Sendable {
  /// Who may use what is generated.
  package var visibility = Visibility.internal
  /// What stands before the name of every top-level type.
  package var typePrefix = TypePrefix.none
  /// Where files go and what they are called.
  package var fileNaming = FileNaming.fullPath
  /// Whether services become protocols and clients.
  package var services = true
  /// Whether a file for services is written even if there are none, so that a build system can name
  /// all files beforehand.
  package var allFiles = false
  /// Whether messages know their descriptors, which JSON, text format and reflection need.
  package var descriptors = false
  /// The modules of .proto files that are not generated here, by their paths.
  package var modules: [String: String] = [:]
  /// What the header of each file names as the command that writes it.
  package var command = "protoc-gen-tessera"

  package init() {}

  package enum Visibility: String, Hashable, Sendable, CaseIterable {
    case `internal`, `package`, `public`
  }

  package enum TypePrefix: String, Hashable, Sendable, CaseIterable {
    /// A file's `swift_prefix`, or nothing.
    case none
    /// A file's `swift_prefix`, or its package: `google.rpc.Status` is `GoogleRpcStatus`.
    case package
  }

  /// Two files of a module may not have one name, wherever they stand.
  package enum FileNaming: String, Hashable, Sendable, CaseIterable {
    /// `a/b/c.pb.swift`
    case fullPath = "full-path"
    /// `a_b_c.pb.swift`
    case underscores
    /// `c.pb.swift`
    case dropPath = "drop-path"
  }
}

/// One file of the output.
package struct GeneratedFile: Hashable, Sendable {
  /// Relative to the output's folder.
  package var path: String
  package var contents: String
}

/// Why nothing is generated.
package struct GeneratorError: Error, Hashable, Sendable, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }
}
