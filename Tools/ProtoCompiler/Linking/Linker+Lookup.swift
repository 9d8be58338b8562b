/// From a name in a file to what it stands for.
extension Linker {
  enum LookupResult {
    case found(LinkedSymbol)
    case notFound(reason: String)
  }

  /// A full name as this file sees it.
  private func findVisible(_ name: String) -> LinkedSymbol? {
    guard let entry = symbols.find(name) else { return nil }
    if case .package = entry.symbol {
      let files = symbols.packageFiles[name] ?? []
      return files.isDisjoint(with: visible) ? nil : entry.symbol
    }
    unused.remove(entry.file)
    return visible.contains(entry.file) ? entry.symbol : nil
  }

  /// The name as seen from a scope: innermost first, and the first part of the name decides.
  ///
  /// - Parameters:
  ///   - scope: the full name of what uses the name.
  ///   - onlyTypes: whether what is no type is passed over.
  func lookUp(_ name: String, from scope: String, onlyTypes: Bool = false) -> LookupResult {
    if name.hasPrefix(".") {
      let plain = String(name.dropFirst())
      if let symbol = findVisible(plain) { return .found(symbol) }
      return .notFound(reason: undeclared(plain) ?? "\"\(plain)\" is declared nowhere")
    }
    let bytes = Array(name.utf8)
    let firstPart =
      bytes.firstIndex(of: UInt8(ascii: ".")).map { String(decoding: bytes[..<$0], as: UTF8.self) }
      ?? name
    var scope = scope
    var hint: String?
    while true {
      guard let dot = scope.utf8.lastIndex(of: UInt8(ascii: ".")) else {
        if let symbol = findVisible(name) { return .found(symbol) }
        return .notFound(
          reason: hint ?? undeclared(name) ?? "\"\(name)\" is declared nowhere")
      }
      scope = String(scope[..<dot])
      let candidate = scope + "." + firstPart
      if let symbol = findVisible(candidate) {
        if firstPart.utf8.count < bytes.count {
          if symbol.isAggregate {
            let whole = scope + "." + name
            if let symbol = findVisible(whole) { return .found(symbol) }
            return .notFound(
              reason: undeclared(whole)
                ?? "\"\(name)\" is read as \"\(whole)\", which is declared nowhere, since inner "
                + "scopes come first; \".\(name)\" begins at the outermost")
          }
        } else if !onlyTypes || symbol.isType {
          return .found(symbol)
        }
      } else if hint == nil {
        hint = undeclared(scope + "." + name)
      }
    }
  }

  /// Words for a name that is there, but in a file that nobody imported.
  private func undeclared(_ name: String) -> String? {
    guard let entry = symbols.find(name), !visible.contains(entry.file) else { return nil }
    if case .package = entry.symbol { return nil }
    return
      "\"\(name)\" is declared in \"\(files[entry.file].name)\"; expected an import of that file"
  }
}
