public import Logging
internal import NIOConcurrencyHelpers
internal import NIOSSL

/// What clients show and whom they trust in TLS, with its files read; several clients may share it.
///
/// ```swift
/// let credentials = try GRPCClientCredentials(
///   GRPCClientTLS(trustRoots: .certificates(.file("ca.pem"))))
/// configuration.credentials = credentials
/// …
/// credentials.reload(logger: logger)         // on SIGHUP
/// ```
///
/// Two of them are equal if they are the same object.
public final class GRPCClientCredentials: Sendable {
  /// What was read.
  public let tls: GRPCClientTLS
  private let context: NIOLockedValueBox<NIOSSLContext>

  /// Reads the files, which blocks: not for event loops.
  ///
  /// - Throws: ``GRPCStatusCode/invalidArgument`` if they cannot be read or do not go together.
  public init(_ tls: GRPCClientTLS) throws(GRPCError) {
    self.tls = tls
    context = NIOLockedValueBox(try TLSContext.make(tls))
  }

  var current: NIOSSLContext { context.withLockedValue { $0 } }

  /// Reads the files again. New connections show and trust what they say. If they are wrong the old
  /// ones stay, and the log says why.
  ///
  /// - Returns: Whether they were good.
  @discardableResult
  public func reload(logger: Logger) -> Bool {
    do throws(GRPCError) {
      let new = try TLSContext.make(tls)
      context.withLockedValue { $0 = new }
      logger.notice("certificates reloaded")
      return true
    } catch {
      logger.error(
        "certificates not reloaded, the old ones stay", metadata: ["reason": "\(error.message)"])
      return false
    }
  }
}

extension GRPCClientCredentials: Hashable {
  /// Whether the two are one object.
  public static func == (one: GRPCClientCredentials, other: GRPCClientCredentials) -> Bool {
    one === other
  }

  /// Takes the object's identity in.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
