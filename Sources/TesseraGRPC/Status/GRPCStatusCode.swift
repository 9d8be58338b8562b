/// The status a call ends with, as its number on the wire (`grpc-status`).
///
/// The set is open: a peer may send a number that is not among the seventeen; it is kept as it is.
public struct GRPCStatusCode: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public var rawValue: Int

  /// The code with this number on the wire.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The call succeeded.
  public static let ok = GRPCStatusCode(rawValue: 0)
  /// The caller gave the call up.
  public static let cancelled = GRPCStatusCode(rawValue: 1)
  /// An error that says nothing about its kind.
  public static let unknown = GRPCStatusCode(rawValue: 2)
  /// The request makes no sense, whatever the state of the server.
  public static let invalidArgument = GRPCStatusCode(rawValue: 3)
  /// The time given to the call ran out.
  public static let deadlineExceeded = GRPCStatusCode(rawValue: 4)
  /// What the request names does not exist.
  public static let notFound = GRPCStatusCode(rawValue: 5)
  /// What the request wants to create exists.
  public static let alreadyExists = GRPCStatusCode(rawValue: 6)
  /// The caller is known and may not do this.
  public static let permissionDenied = GRPCStatusCode(rawValue: 7)
  /// A quota or a bound (of memory, message size, calls) was reached.
  public static let resourceExhausted = GRPCStatusCode(rawValue: 8)
  /// The state of the server does not allow the request; a retry does not help until it changes.
  public static let failedPrecondition = GRPCStatusCode(rawValue: 9)
  /// The call lost against another one; the caller may try the whole again.
  public static let aborted = GRPCStatusCode(rawValue: 10)
  /// The request went past the end of a range.
  public static let outOfRange = GRPCStatusCode(rawValue: 11)
  /// The service or the method does not exist here.
  public static let unimplemented = GRPCStatusCode(rawValue: 12)
  /// Something that must hold does not: a broken peer or a broken server.
  public static let `internal` = GRPCStatusCode(rawValue: 13)
  /// The server cannot be reached now; trying again later may help.
  public static let unavailable = GRPCStatusCode(rawValue: 14)
  /// Data was lost for good.
  public static let dataLoss = GRPCStatusCode(rawValue: 15)
  /// The caller did not say who it is, or not credibly.
  public static let unauthenticated = GRPCStatusCode(rawValue: 16)
}

extension GRPCStatusCode: CustomStringConvertible {
  private static let names = [
    "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND",
    "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED",
    "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
  ]

  /// The name in gRPC's documents, such as `INVALID_ARGUMENT`.
  public var description: String {
    Self.names.indices.contains(rawValue) ? Self.names[rawValue] : "CODE_\(rawValue)"
  }
}
