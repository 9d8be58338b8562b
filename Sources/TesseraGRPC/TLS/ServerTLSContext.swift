internal import NIOConcurrencyHelpers
internal import NIOSSL

/// The certificates that a server shows to new connections, which can be read again while it serves.
final class ServerTLSContext: Sendable {
  let configuration: GRPCServerTLS
  private let context: NIOLockedValueBox<NIOSSLContext>

  init(_ configuration: GRPCServerTLS) throws(GRPCError) {
    self.configuration = configuration
    context = NIOLockedValueBox(try TLSContext.make(configuration))
  }

  var current: NIOSSLContext { context.withLockedValue { $0 } }

  /// Reads the files again. New connections see what they say; what was there stays if they are wrong.
  func reload() throws(GRPCError) {
    let new = try TLSContext.make(configuration)
    context.withLockedValue { $0 = new }
  }
}
