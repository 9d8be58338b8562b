/// The number of an entity: a player's actor or anything else that lives in a cell.
public struct EntityID: Hashable, Sendable, Comparable {
  /// The bare number, as it stands on the wire.
  public var rawValue: UInt64

  /// Wraps what stands on the wire.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// By raw value.
  public static func < (a: EntityID, b: EntityID) -> Bool { a.rawValue < b.rawValue }
}

/// The ownership epoch of a cell. The orchestrator grants it, from 1 up, and it only grows; 0 stands
/// for "not known" in a client's frame and for a cell that was never granted.
public struct Epoch: Hashable, Sendable, Comparable {
  /// The bare number, as it stands on the wire.
  public var rawValue: UInt32

  /// Wraps what stands on the wire.
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// Not known, or never granted.
  public static let unknown = Epoch(0)

  /// The one that follows.
  public var next: Epoch { Epoch(rawValue + 1) }

  /// By raw value.
  public static func < (a: Epoch, b: Epoch) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a commit of the orchestrator's ledger. Every commit adds one.
public struct Revision: Hashable, Sendable, Comparable {
  /// The bare number, as it stands on the wire.
  public var rawValue: UInt64

  /// Wraps what stands on the wire.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// The one that follows.
  public var next: Revision { Revision(rawValue + 1) }

  /// By raw value.
  public static func < (a: Revision, b: Revision) -> Bool { a.rawValue < b.rawValue }
}

/// Which life of a process something comes from. A later life has a higher number.
public struct Incarnation: Hashable, Sendable, Comparable {
  /// The bare number, as it stands on the wire.
  public var rawValue: UInt64

  /// Wraps what stands on the wire.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// None that is known.
  public static let unknown = Incarnation(0)

  /// By raw value.
  public static func < (a: Incarnation, b: Incarnation) -> Bool { a.rawValue < b.rawValue }
}

/// The name of a worker, as its configuration gives it.
public struct WorkerID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as it stands on the wire.
  public var rawValue: String

  /// Wraps what stands on the wire.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// A short form for logs and messages.
  public var description: String { rawValue }

  /// By raw value.
  public static func < (a: WorkerID, b: WorkerID) -> Bool { a.rawValue < b.rawValue }
}

/// A client's session at a gateway: unique across gateways and across their lives.
public struct SessionID: Hashable, Sendable, Comparable {
  /// The bare number, as it stands on the wire.
  public var rawValue: UInt64

  /// Wraps what stands on the wire.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// By raw value.
  public static func < (a: SessionID, b: SessionID) -> Bool { a.rawValue < b.rawValue }
}

extension EntityID: CustomStringConvertible {
  /// A short form for logs and messages.
  public var description: String { String(rawValue) }
}

extension Epoch: CustomStringConvertible {
  /// A short form for logs and messages.
  public var description: String { String(rawValue) }
}

extension Revision: CustomStringConvertible {
  /// A short form for logs and messages.
  public var description: String { String(rawValue) }
}

extension Incarnation: CustomStringConvertible {
  /// A short form for logs and messages.
  public var description: String { String(rawValue) }
}

extension SessionID: CustomStringConvertible {
  /// A short form for logs and messages.
  public var description: String { String(rawValue, radix: 16) }
}
