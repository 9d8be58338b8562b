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
    case .table(let table): table.owns(address)
    }
  }

  /// A table and the addresses of all who own something in it, in a fixed order.
  package struct OwnedTable: Sendable {
    package let table: AssignmentTable
    package let addresses: [HostPort]
    private let owners: Set<HostPort>

    package init(_ table: AssignmentTable) {
      self.table = table
      owners = Set(table.cells.lazy.compactMap(\.address))
      addresses = owners.sorted { ($0.host, $0.port) < ($1.host, $1.port) }
    }

    func owns(_ address: HostPort) -> Bool { owners.contains(address) }
  }
}
