internal import NIOCore
public import TesseraGRPC
internal import TesseraProtobuf

extension GRPCError {
  /// The metadata that carries a ``RPCStatus``.
  package static let detailsName = "grpc-status-details-bin"

  /// An error that carries a status with its details, besides more trailing metadata.
  ///
  /// A code that is not one of gRPC's, or OK, which no error can have, becomes UNKNOWN.
  public init(_ status: RPCStatus, metadata: GRPCMetadata = GRPCMetadata()) {
    let known = (1...16).contains(status.code)
    let code = known ? GRPCStatusCode(rawValue: Int(status.code)) : .unknown
    self.init(code, status.message, metadata: metadata)
    let bytes = [UInt8](buffer: status.encoded())
    // The name is open for metadata, so that this cannot throw.
    try? self.metadata.append(Self.detailsName, binary: bytes)
  }

  /// The status with its details, if the error carries one that can be read.
  ///
  /// What it says is the server's word; it may differ from ``code`` and ``message``, which are what
  /// the call ended with.
  public var status: RPCStatus? {
    guard let bytes = metadata.binaryValues(of: Self.detailsName).first else { return nil }
    return try? RPCStatus(protobuf: ByteBuffer(bytes: bytes))
  }
}
