package import TesseraControlPlane
package import TesseraCore

/// Where clients' frames go. A value that all loops share and each swaps whole.
package enum GatewayRoutes: Sendable {
  /// No listing has come yet: everything goes to one worker and no epoch is checked.
  case fallback(HostPort)
  case table(OwnedTable)

  /// A table as the orchestrator gave it.
  package init(_ table: AssignmentTable) { self = .table(OwnedTable(table)) }

  func leads(to address: HostPort) -> Bool {
    switch self {
    case .fallback(let fallback): fallback == address
    case .table(let table): table.addresses.contains(address)
    }
  }

  /// A table and the addresses of all who own something in it.
  package struct OwnedTable: Sendable {
    package let table: AssignmentTable
    package let addresses: Set<HostPort>

    package init(_ table: AssignmentTable) {
      self.table = table
      var addresses: Set<HostPort> = []
      for cell in table.cells {
        if let address = cell.address { addresses.insert(address) }
      }
      self.addresses = addresses
    }
  }
}
