public import TesseraGRPC
public import TesseraProtobuf
internal import TesseraProtobufWellKnownTypes

/// An error with details of any type, which travels in `grpc-status-details-bin`.
///
/// ```swift
/// throw GRPCError(
///   RPCStatus(.resourceExhausted, "too many worlds", details: [
///     RPCRetryInfo(retryDelay: ProtobufDuration(seconds: 30)),
///     RPCErrorInfo(reason: "WORLD_QUOTA", domain: "example.org"),
///   ]))
/// ```
extension RPCStatus {
  /// A status with messages as its details.
  public init(
    _ code: GRPCStatusCode, _ message: String = "", details: [any ProtobufDescribed] = []
  ) {
    self.init(
      code: Int32(truncatingIfNeeded: code.rawValue), message: message,
      details: details.map { ProtobufAny($0) })
  }

  /// The first detail of a type that can be read, if there is one.
  public func detail<Detail: ProtobufDescribed>(of type: Detail.Type = Detail.self) -> Detail? {
    for packed in details {
      if let detail = try? packed.unpack(type) { return detail }
    }
    return nil
  }
}
