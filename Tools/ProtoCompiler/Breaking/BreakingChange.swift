/// A change that somebody who has the old files will notice.
package struct BreakingChange: Hashable, Sendable {
  /// What it breaks; one change may break more than one thing, and is then told for the worst.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Bytes that were written with the one are not read rightly with the other.
    case wire
    /// JSON that was written with the one is not read rightly with the other.
    case json
    /// Programs that were written against the code of the old do not compile with that of the new.
    case source
  }

  package var kind: Kind
  /// The path of the file.
  package var file: String
  /// From 1, if it is known where the thing stands.
  package var line: Int?
  /// What changed, with the names it is about.
  package var message: String
}

extension BreakingChange: CustomStringConvertible {
  /// `file:line: wire: …`
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(kind.rawValue): \(message)"
  }
}

/// Compares two states of the same files.
package struct BreakingChanges {
  let old: DescriptorPool
  let new: DescriptorPool
  var found: [BreakingChange] = []

  /// What of the old files breaks with the new ones.
  ///
  /// Things are the same if they have the same full name (fields and values of enums: the same number),
  /// in whichever file they stand.
  ///
  /// - Parameter files: the old files that count; imports from elsewhere do not.
  package static func between(
    _ old: DescriptorPool, _ new: DescriptorPool, files: Set<String>
  ) -> [BreakingChange] {
    var changes = BreakingChanges(old: old, new: new)
    for file in old.files where files.contains(file.name) { changes.compare(file) }
    return changes.found
  }

  init(old: DescriptorPool, new: DescriptorPool) {
    self.old = old
    self.new = new
  }

  // MARK: - Noting

  mutating func note(
    _ kind: BreakingChange.Kind, _ message: String, _ file: ResolvedFile, _ path: [Int32]
  ) {
    var line: Int?
    var path = path
    while line == nil, !path.isEmpty {
      line = file.location(at: path)?.span.first.map { Int($0) + 1 }
      path.removeLast()
    }
    found.append(BreakingChange(kind: kind, file: file.name, line: line, message: message))
  }

  // MARK: - Files

  private mutating func compare(_ file: ResolvedFile) {
    for message in file.messages { compare(message) }
    for item in file.enums { compare(item) }
    for service in file.services { compare(service) }
    for field in file.extensions { compareExtension(field) }
    compareOptions(file)
  }

  /// Options that decide what generated code is called.
  private mutating func compareOptions(_ file: ResolvedFile) {
    guard let new = new.file(named: file.name) else { return }
    let before = file.options
    let after = new.options
    let pairs: [(String, String?, String?)] = [
      ("swift_prefix", before.swiftPrefix, after.swiftPrefix),
      ("java_package", before.javaPackage, after.javaPackage),
      ("java_outer_classname", before.javaOuterClassname, after.javaOuterClassname),
      (
        "java_multiple_files", before.javaMultipleFiles.map { "\($0)" },
        after.javaMultipleFiles.map { "\($0)" }
      ),
      ("go_package", before.goPackage, after.goPackage),
      ("csharp_namespace", before.csharpNamespace, after.csharpNamespace),
      ("objc_class_prefix", before.objcClassPrefix, after.objcClassPrefix),
      ("php_class_prefix", before.phpClassPrefix, after.phpClassPrefix),
      ("php_namespace", before.phpNamespace, after.phpNamespace),
      ("ruby_package", before.rubyPackage, after.rubyPackage),
    ]
    for (name, before, after) in pairs where before != after {
      note(
        .source,
        "the option \(name) was \(Self.quoted(before)) and is \(Self.quoted(after))", new, [8])
    }
  }

  private static func quoted(_ value: String?) -> String { value.map { "\"\($0)\"" } ?? "not set" }

  // MARK: - Services

  private mutating func compare(_ service: ResolvedService) {
    guard let other = new.service(named: service.fullName) else {
      return note(
        .wire, "the service \"\(service.fullName)\" is gone", service.file, service.path)
    }
    for method in service.methods {
      guard let after = other.methods.first(where: { $0.name == method.name }) else {
        note(.wire, "the RPC \"\(method.fullName)\" is gone", other.file, other.path)
        continue
      }
      func change(_ what: String, _ before: String, _ now: String) {
        guard before != now else { return }
        note(
          .wire, "\(what) of \"\(method.fullName)\" was \(before) and is \(now)", other.file,
          after.path)
      }
      change("the request", "\"\(method.input.fullName)\"", "\"\(after.input.fullName)\"")
      change("the response", "\"\(method.output.fullName)\"", "\"\(after.output.fullName)\"")
      change(
        "the request", Self.streaming(method.isClientStreaming),
        Self.streaming(after.isClientStreaming))
      change(
        "the response", Self.streaming(method.isServerStreaming),
        Self.streaming(after.isServerStreaming))
    }
  }

  private static func streaming(_ isStream: Bool) -> String {
    isStream ? "a stream" : "one message"
  }
}
