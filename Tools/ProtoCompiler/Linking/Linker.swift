internal import TesseraProtobufSchema

/// Turns parsed files into descriptors that stand by themselves: names are found, options interpreted,
/// rules checked.
///
/// Files come one by one, each after those it imports. What is found wrong in one file is noted there
/// and then, and files that need it are left alone.
final class Linker {
  let symbols = SymbolTable()
  var files: [LinkedFile] = []
  var fileIndices: [String: Int] = [:]
  var diagnostics: [Diagnostic] = []
  /// Whether a file of an edition is among the files, and protobuf's own are those of editions.
  var knowsEditions = false
  /// The options' own descriptors, for files that do not import them.
  var builtinOptions: Linker?

  /// What stays of a file once it is linked.
  struct LinkedFile {
    var name: String
    var isLite = false
    var dependencies: [Int]
    var publicDependencies: [Int]
  }

  // MARK: - The file that is being linked

  var source = SourceFile(name: "", bytes: [])
  var locations = Locations()
  var file = 0
  var isProto3 = false
  var isEditions = false
  /// What holds in the file, if nothing within says otherwise.
  var fileFeatures = ResolvedFeatures()
  var package = ""
  /// What the file sees: itself, its imports and what they import publicly.
  var visible: Set<Int> = []
  /// Imports that nothing was taken from yet.
  var unused: Set<Int> = []
  var hadErrors = false
  private var limit = DiagnosticLimit()
  /// Fields and extensions of the file, in the order they are declared; by place.
  var fieldsByPath: [[Int32]: LinkedField] = [:]
  var messagesByPath: [[Int32]: LinkedMessage] = [:]
  var enumsByPath: [[Int32]: LinkedEnum] = [:]
  /// Where interpreted options went, by where they stood.
  var optionPaths: [[Int32]: [Int32]] = [:]
  var repeatedOptionCounts: [[Int32]: Int32] = [:]

  /// Links a file whose imports are linked.
  ///
  /// - Returns: its descriptor, or `nil` if something is wrong with it.
  func link(_ parsed: ParsedFile, warnsOfUnusedImports: Bool) -> FileDescriptorProto? {
    source = parsed.source
    locations = parsed.locations
    var proto = parsed.proto
    file = files.count
    isProto3 = parsed.isProto3
    isEditions = parsed.isEditions
    fileFeatures = ResolvedFeatures(syntax: proto.syntax ?? "")
    package = proto.package ?? ""
    hadErrors = false
    limit = DiagnosticLimit()
    fieldsByPath = [:]
    messagesByPath = [:]
    enumsByPath = [:]
    optionPaths = [:]
    repeatedOptionCounts = [:]

    linkImports(proto, tracksUse: warnsOfUnusedImports)
    declarePackage()
    declare(proto)
    crossLink(&proto)
    if isEditions { resolveFeatures(proto) }
    if !hadErrors { interpretOptions(&proto) }
    if !hadErrors { validate(proto) }
    if !hadErrors { warnOfUnusedImports(proto) }
    guard !hadErrors else { return nil }
    fillJSONNames(&proto)
    proto.sourceCodeInfo = sourceCodeInfo()
    return proto
  }

  private func linkImports(_ proto: FileDescriptorProto, tracksUse: Bool) {
    var seen = Set<String>()
    var dependencies: [Int] = []
    unused = []
    for (index, name) in proto.dependencies.enumerated() {
      if !seen.insert(name).inserted {
        error("\"\(name)\" is imported twice; expected once", [3, Int32(index)])
      }
      guard let dependency = fileIndices[name] else { continue }
      dependencies.append(dependency)
      if tracksUse, files[dependency].publicDependencies.isEmpty { unused.insert(dependency) }
    }
    let publicDependencies = proto.publicDependencies.compactMap {
      fileIndices[proto.dependencies[Int($0)]]
    }
    for dependency in publicDependencies { unused.remove(dependency) }
    files.append(
      LinkedFile(
        name: source.name, dependencies: dependencies,
        publicDependencies: publicDependencies))
    fileIndices[source.name] = file
    visible = [file]
    for dependency in dependencies { addVisible(dependency) }
  }

  private func addVisible(_ index: Int) {
    guard visible.insert(index).inserted else { return }
    for dependency in files[index].publicDependencies { addVisible(dependency) }
  }

  private func declarePackage() {
    guard !package.isEmpty else { return }
    let parts = package.split(separator: ".")
    // protoc's limit.
    guard parts.count <= 101 else { return error("the package has more than 101 parts", [2]) }
    var name = ""
    for part in parts {
      name = name.isEmpty ? String(part) : name + "." + part
      if let other = symbols.add(name, .package, file: file), !isPackage(other.symbol) {
        error(
          "the package \"\(name)\" has a name that is taken in \"\(files[other.file].name)\"", [2])
      }
      symbols.addToPackage(name, file: file)
    }
  }

  private func isPackage(_ symbol: LinkedSymbol) -> Bool {
    if case .package = symbol { true } else { false }
  }

  private func warnOfUnusedImports(_ proto: FileDescriptorProto) {
    for (index, name) in proto.dependencies.enumerated() {
      guard let dependency = fileIndices[name], unused.contains(dependency) else { continue }
      warning("nothing of \"\(name)\" is used", [3, Int32(index)])
    }
  }

  // MARK: - Mistakes

  /// - Parameter path: of the thing that is wrong; the nearest thing around it that has a place counts.
  func error(_ message: String, _ path: [Int32]) {
    hadErrors = true
    diagnose(.error, message, path)
  }

  func warning(_ message: String, _ path: [Int32]) { diagnose(.warning, message, path) }

  private func diagnose(_ severity: Diagnostic.Severity, _ message: String, _ path: [Int32]) {
    guard let message = limit.words(for: severity, message) else { return }
    if let place = locations.find(path) {
      diagnostics.append(
        source.diagnostic(
          severity, line: place.startLine, column: place.startColumn, message))
    } else {
      diagnostics.append(
        Diagnostic(severity, file: source.name, line: 0, column: 0, message: message))
    }
  }

  func join(_ scope: String, _ name: String) -> String {
    scope.isEmpty ? name : scope + "." + name
  }
}
