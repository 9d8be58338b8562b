internal import NIOCore
internal import NIOSSL
internal import NIOTLS

/// Waits for the end of a TLS handshake and makes room for HTTP/2, or says why there will be none.
///
/// `@unchecked Sendable`: touched on the channel's event loop alone.
final class TLSHandshakeHandler: ChannelInboundHandler, RemovableChannelHandler,
  @unchecked Sendable
{
  typealias InboundIn = ByteBuffer

  /// Why a handshake failed, in words for a log.
  struct Failure: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  private let timeout: TimeAmount
  private var onEnd: ((Result<GRPCPeerCertificate?, Failure>) -> Void)?
  private var timer: Scheduled<Void>?

  /// - Parameter onEnd: called once, on the event loop; adds the next handlers if all is well. The
  ///   channel is closed if not.
  init(
    timeout: Duration, onEnd: @escaping (Result<GRPCPeerCertificate?, Failure>) -> Void
  ) {
    self.timeout = TimeAmount(clamping: timeout)
    self.onEnd = onEnd
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    timer = context.eventLoop.scheduleTask(in: timeout) { [weak self] () -> Void in
      guard let self, self.onEnd != nil else { return }
      self.end(.failure(Failure(description: "the TLS handshake took too long")))
      channel.close(promise: nil)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted(let name)? = event as? TLSUserEvent, onEnd != nil else {
      context.fireUserInboundEventTriggered(event)
      return
    }
    guard name == "h2" else {
      fail("the peer does not speak HTTP/2: it has no ALPN protocol h2", context)
      return
    }
    let pipeline = context.pipeline.syncOperations
    let certificate =
      (try? pipeline.handler(type: NIOSSLServerHandler.self).peerCertificate)
      ?? (try? pipeline.handler(type: NIOSSLClientHandler.self).peerCertificate)
    let identity = (try? certificate?.toDERBytes()).map { GRPCPeerCertificate(der: $0) }
    end(.success(identity))
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard onEnd != nil else {
      context.fireErrorCaught(error)
      return
    }
    fail(Self.words(of: error), context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(.failure(Failure(description: "the peer closed the connection in the TLS handshake")))
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    end(.failure(Failure(description: "the connection was closed in the TLS handshake")))
  }

  private func fail(_ reason: String, _ context: ChannelHandlerContext) {
    end(.failure(Failure(description: reason)))
    context.close(promise: nil)
  }

  private func end(_ result: Result<GRPCPeerCertificate?, Failure>) {
    timer?.cancel()
    timer = nil
    let onEnd = onEnd
    self.onEnd = nil
    onEnd?(result)
  }

  /// BoringSSL's reasons, for people where there are better words.
  static func words(of error: any Error) -> String {
    knownWords(of: error) ?? "the TLS handshake failed: \("\(error)".prefix(300))"
  }

  /// The same; `nil` where there are no better words. With TLS 1.3 a server may refuse a certificate
  /// after the client's side of the handshake is over.
  static func knownWords(of error: any Error) -> String? {
    guard error is NIOSSLError || error is BoringSSLError else { return nil }
    let text = "\(error)"
    let known: [(String, String)] = [
      ("HTTP_REQUEST", "the peer speaks plain text on a TLS port"),
      ("WRONG_VERSION_NUMBER", "the peer does not speak TLS"),
      ("PEER_DID_NOT_RETURN_A_CERTIFICATE", "the peer shows no certificate"),
      ("CERTIFICATE_VERIFY_FAILED", "the peer's certificate is not trusted"),
      ("UNSUPPORTED_PROTOCOL", "the peer's TLS version is too old"),
      ("UNKNOWN_CA", "the peer does not trust our certificate"),
      ("CERTIFICATE_REQUIRED", "the peer wants a certificate"),
      ("NO_APPLICATION_PROTOCOL", "the peer does not speak HTTP/2: it has no ALPN protocol h2"),
    ]
    return known.first { text.contains($0.0) }?.1
  }
}
