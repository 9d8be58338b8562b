/// A compiler for .proto files: text in, resolved descriptors out, and no file is ever opened here.
///
/// ```swift
/// let compilation = ProtoCompiler { path in try? [UInt8](contentsOf: path) }.compile(["game.proto"])
/// guard let set = compilation.descriptorSet else { … compilation.diagnostics … }
/// ```
package struct ProtoCompiler {
  /// The text of a file by the path that it is imported by; `nil` if there is none.
  private let resolve: (String) -> [UInt8]?

  /// - Parameter resolve: called once or twice for each path. For the files of `google/protobuf/` that it does
  ///   not have, those that are built in stand in.
  package init(resolve: @escaping (String) -> [UInt8]?) { self.resolve = resolve }

  /// Compiles files and everything they import.
  ///
  /// - Parameter files: by the paths that they are imported by.
  package func compile(_ files: [String]) -> Compilation {
    var run = CompilationRun(requested: Set(files), resolve: resolve, knowsEditions: false)
    for file in files { run.load(file, importedBy: nil) }
    if run.needsEditions || run.mayNeedEditions {
      // The built-in files were read in the form that has no features yet, nor the options that came
      // with them (`retention`, `targets`, …), which files without an edition may use too.
      var today = CompilationRun(requested: Set(files), resolve: resolve, knowsEditions: true)
      for file in files { today.load(file, importedBy: nil) }
      if run.needsEditions || !today.hasErrors { run = today }
    }
    let diagnostics = run.linker.diagnostics
    guard !run.hasErrors else {
      return Compilation(files: files, descriptorSet: nil, diagnostics: diagnostics)
    }
    var set = FileDescriptorSet()
    set.files = run.linked
    return Compilation(files: files, descriptorSet: set, diagnostics: diagnostics)
  }
}

/// What came out of compiling.
package struct Compilation: Sendable {
  /// The files that were asked for.
  package var files: [String]
  /// These and all they import, each after those it imports, with source info; `nil` if one was refused.
  package var descriptorSet: FileDescriptorSet?
  /// Errors and warnings, in the order they were found.
  package var diagnostics: [Diagnostic]

  /// What protoc would write for the files.
  ///
  /// - Parameters:
  ///   - includesImports: whether imports that were not asked for are in it too.
  ///   - includesSourceInfo: whether places and comments are.
  package func descriptorSet(
    includesImports: Bool, includesSourceInfo: Bool
  ) -> FileDescriptorSet? {
    guard var set = descriptorSet else { return nil }
    if !includesImports {
      let byName = Dictionary(set.files.map { ($0.name ?? "", $0) }) { first, _ in first }
      set.files = files.compactMap { byName[$0] }
    }
    if !includesSourceInfo {
      for index in set.files.indices { set.files[index].sourceCodeInfo = nil }
    }
    return set
  }
}

/// One compilation under way.
private struct CompilationRun {
  let requested: Set<String>
  let resolve: (String) -> [UInt8]?
  let linker = Linker()
  var linked: [FileDescriptorProto] = []
  private var state: [String: State] = [:]
  /// The files that wait for the one that is being read, outermost first.
  private var open: [String] = []
  /// Which form of the built-in files is read.
  private let knowsEditions: Bool
  private var sawEditions = false
  private var sawWhatIsWrongAnyway = false

  /// Whether a file of an edition was read and the built-in files were not those of editions.
  var needsEditions: Bool { sawEditions && !knowsEditions }

  /// Whether what is wrong is with names, which today's built-in files may have.
  var mayNeedEditions: Bool { !knowsEditions && !sawWhatIsWrongAnyway && hasErrors }

  var hasErrors: Bool { linker.diagnostics.contains { $0.severity == .error } }

  private enum State {
    case open, good, bad
  }

  /// More files in a row than anybody has, and few enough for any stack.
  private static let maximumChain = 500

  init(
    requested: Set<String>, resolve: @escaping (String) -> [UInt8]?, knowsEditions: Bool
  ) {
    self.requested = requested
    self.resolve = resolve
    self.knowsEditions = knowsEditions
    linker.knowsEditions = knowsEditions
  }

  /// - Parameter importedBy: the file that wants it and which of its imports it is.
  /// - Returns: whether it is there and right.
  @discardableResult
  mutating func load(_ path: String, importedBy importer: (ParsedFile, Int)?) -> Bool {
    if let state = state[path] {
      if case .open = state {
        let chain = (open.drop { $0 != path } + [path]).map { "\"\($0)\"" }
        report("files import one another in a circle: \(chain.joined(separator: " → "))", importer)
        return false
      }
      return state == .good
    }
    guard open.count < Self.maximumChain else {
      report("files import one another, more than \(Self.maximumChain) in a row", importer)
      return false
    }
    guard let bytes = resolve(path) ?? WellKnownFiles.text(of: path, editions: knowsEditions)
    else {
      state[path] = .bad
      sawWhatIsWrongAnyway = true
      report("there is no file \"\(path)\"", importer)
      return false
    }
    state[path] = .open
    open.append(path)
    let isGood = compile(Parser.parse(SourceFile(name: path, bytes: bytes)))
    open.removeLast()
    state[path] = isGood ? .good : .bad
    return isGood
  }

  private mutating func compile(_ parsed: ParsedFile) -> Bool {
    linker.diagnostics += parsed.diagnostics
    if parsed.isEditions { sawEditions = true }
    if parsed.hasErrors { sawWhatIsWrongAnyway = true }
    var isGood = !parsed.hasErrors
    for (index, dependency) in parsed.proto.dependencies.enumerated()
    where !load(dependency, importedBy: (parsed, index)) {
      isGood = false
    }
    guard isGood else { return false }
    guard
      let proto = linker.link(
        parsed, warnsOfUnusedImports: requested.contains(parsed.source.name))
    else { return false }
    linked.append(proto)
    return true
  }

  private func report(_ message: String, _ importer: (ParsedFile, Int)?) {
    guard let importer else {
      linker.diagnostics.append(
        Diagnostic(.error, file: "tessera-protoc", line: 0, column: 0, message: message))
      return
    }
    var locations = importer.0.locations
    let place = locations.find([3, Int32(importer.1)])
    linker.diagnostics.append(
      importer.0.source.diagnostic(
        .error, line: place?.startLine ?? 0, column: place?.startColumn ?? 0, message))
  }
}
