/// The number of an entity: a player's actor or anything else that lives in a cell.
public struct EntityID: Hashable, Sendable, Comparable {
  public var rawValue: UInt64

  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  public static func < (a: EntityID, b: EntityID) -> Bool { a.rawValue < b.rawValue }
}

/// The ownership epoch of a cell. The orchestrator grants it, from 1 up, and it only grows; 0 stands
/// for "not known" in a client's frame and for a cell that was never granted.
public struct Epoch: Hashable, Sendable, Comparable {
  public var rawValue: UInt32

  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  public static let unknown = Epoch(0)

  public var next: Epoch { Epoch(rawValue + 1) }

  public static func < (a: Epoch, b: Epoch) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a commit of the orchestrator's ledger. Every commit adds one.
public struct Revision: Hashable, Sendable, Comparable {
  public var rawValue: UInt64

  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  public var next: Revision { Revision(rawValue + 1) }

  public static func < (a: Revision, b: Revision) -> Bool { a.rawValue < b.rawValue }
}

/// Which life of a process something comes from. A later life has a higher number.
public struct Incarnation: Hashable, Sendable, Comparable {
  public var rawValue: UInt64

  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  public static func < (a: Incarnation, b: Incarnation) -> Bool { a.rawValue < b.rawValue }
}

/// The name of a worker, as its configuration gives it.
public struct WorkerID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (a: WorkerID, b: WorkerID) -> Bool { a.rawValue < b.rawValue }
}

/// A client's session at a gateway: unique across gateways and across their lives.
public struct SessionID: Hashable, Sendable, Comparable {
  public var rawValue: UInt64

  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  public static func < (a: SessionID, b: SessionID) -> Bool { a.rawValue < b.rawValue }
}

extension EntityID: CustomStringConvertible {
  public var description: String { String(rawValue) }
}

extension Epoch: CustomStringConvertible {
  public var description: String { String(rawValue) }
}

extension Revision: CustomStringConvertible {
  public var description: String { String(rawValue) }
}

extension Incarnation: CustomStringConvertible {
  public var description: String { String(rawValue) }
}

extension SessionID: CustomStringConvertible {
  public var description: String { String(rawValue, radix: 16) }
}
