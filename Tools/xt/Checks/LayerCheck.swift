/// A module of the package, as the package manager describes it.
struct ModuleDescription: Equatable {
  var name: String
  var isTest: Bool
  /// Modules of this package it declares as dependencies.
  var targetDependencies: Set<String>
  var sources: [SourceFile]
}

/// A source file and what it imports.
struct SourceFile: Equatable {
  /// Relative to the package's root.
  var path: String
  var imports: [Import]
}

/// One `import` line.
struct Import: Equatable {
  var module: String
  var line: Int
}

/// Judges imports by ``LayerTable``.
struct LayerCheck {
  var rooms = LayerTable.rooms

  /// Every import that breaks a rule, as `file:line: what and why`.
  func findings(in modules: [ModuleDescription]) -> [String] {
    modules.flatMap(findings)
  }

  private func findings(in module: ModuleDescription) -> [String] {
    let room = rooms[module.name]
    if room == nil, !module.isTest, !module.sources.isEmpty {
      return ["Package.swift: \(module.name) has no layer: give it a line in LayerTable"]
    }
    return module.sources.flatMap { file in
      file.imports.compactMap { found in
        complaint(about: found.module, in: file, of: module, room: room)
          .map { "\(file.path):\(found.line): \($0)" }
      }
    }
  }

  private func complaint(
    about imported: String, in file: SourceFile, of module: ModuleDescription,
    room: LayerTable.Room?
  ) -> String? {
    if let owners = LayerTable.ownersOfShims[imported], !owners.contains(module.name) {
      return
        "\(module.name) imports \(imported), which is for \(owners.sorted().joined(separator: ", ")) alone"
    }
    if let target = rooms[imported] {
      if !module.targetDependencies.contains(imported) {
        return "\(module.name) imports \(imported) without declaring it in Package.swift"
      }
      if let room, target.layer >= room.layer {
        return
          "\(module.name) (layer \(room.layer)) imports \(imported) (layer \(target.layer)): imports go down only"
      }
      return nil
    }
    guard let room else { return nil }
    if !room.mayImport.contains(imported), !Self.isToolchain(imported, room: room) {
      return "\(module.name) imports \(imported), which its line in LayerTable does not name"
    }
    if file.path.contains("/Core/"), !LayerTable.coreMayImport.contains(imported) {
      return "a core imports \(imported): cores are sans-IO"
    }
    return nil
  }

  /// C's own library comes with every system; a core or the vocabulary still may not have it.
  private static func isToolchain(_ module: String, room: LayerTable.Room) -> Bool {
    ["Glibc", "Darwin", "Musl"].contains(module) && room.layer > 2
  }
}

/// Finds the import lines of a Swift file.
enum ImportScanner {
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
  ]
  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "private", "fileprivate", "@testable", "@preconcurrency",
    "@_exported", "@_spi", "@_implementationOnly",
  ]

  static func imports(in text: String) -> [Import] {
    var found: [Import] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var words = line.split(separator: " ")[...]
      while let word = words.first, modifiers.contains(word) || word.hasPrefix("@_spi(") {
        words.removeFirst()
      }
      guard words.first == "import" else { continue }
      words.removeFirst()
      if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
      // What begins otherwise is no module: a line of .proto text in a string, say.
      guard let name = words.first?.split(separator: ".").first,
        let first = name.first, first.isLetter || first == "_"
      else { continue }
      found.append(Import(module: String(name), line: index + 1))
    }
    return found
  }
}
