internal import NIOCore

/// One target of a client, and the connection to it. Touched on the event loop alone.
struct Subchannel {
  let target: GRPCTarget
  /// The one that takes calls, once its server has answered.
  var connection: ClientConnection?
  /// What its server thinks of our pings.
  var keepalive: KeepaliveBackoff
  /// Counts attempts: what is heard of an old one is of no interest.
  var attempt = 0
  /// The end of the time that the attempt has.
  var timer: Scheduled<Void>?

  init(_ target: GRPCTarget, _ keepalive: GRPCKeepalive) {
    self.target = target
    self.keepalive = KeepaliveBackoff(keepalive)
  }
}
