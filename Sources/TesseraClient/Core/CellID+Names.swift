package import TesseraCore

extension CellID {
  /// Whether a server may mean this cell by another id: the older form of a depth-1 cell and its
  /// canonical form name the same one.
  package func isNamed(_ name: CellID) -> Bool {
    name == self || name.canonical == canonical || name.readAsOlderForm == canonical
      || readAsOlderForm == name.canonical
  }
}
