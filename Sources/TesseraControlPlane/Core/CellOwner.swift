public import TesseraCore

/// Who owns a cell, under which epoch, and where to reach it.
public struct CellOwner: Hashable, Sendable {
  /// Who has the cell.
  public var worker: WorkerID
  /// Where the worker listens; `nil` if what the listing gives is not host:port, so that the cell has
  /// an owner whom nobody can reach.
  public var address: HostPort?
  /// The cell by the name the listing gives it.
  public var cell: CellID
  /// The grant's number: it grows whenever the cell is given to somebody.
  public var epoch: Epoch

  /// An owner as the arguments say.
  public init(worker: WorkerID, address: HostPort?, cell: CellID, epoch: Epoch) {
    self.worker = worker
    self.address = address
    self.cell = cell
    self.epoch = epoch
  }
}

/// A worker that the orchestrator knows, with or without cells.
public struct AssignedWorker: Hashable, Sendable {
  /// Its name.
  public var id: WorkerID
  /// Where it listens; `nil` if ``addressText`` is not host:port.
  public var address: HostPort?
  /// The address as the listing gives it.
  public var addressText: String

  /// A worker; ``address`` is read from the text.
  public init(id: WorkerID, addressText: String) {
    self.id = id
    self.address = HostPort(addressText)
    self.addressText = addressText
  }
}
