import Logging
import TesseraCore

/// Puts what a core has to say into the log, and what clients cause only so often.
final class GatewayLog {
  private let logger: Logger
  private var clientLines = LogThrottle(limit: 10, window: .seconds(10))

  init(logger: Logger) { self.logger = logger }

  func write(_ note: GatewayNote, now: Duration) {
    switch note {
    case .badClient(let session, let code, let message):
      throttled(
        now, "client refused",
        ["session": "\(session)", "code": "\(code.rawValue)", "reason": "\(message)"])
    case .slowClient(let session, let backlog):
      throttled(
        now, "client disconnected: it does not read what is sent to it",
        ["session": "\(session)", "backlog": "\(backlog)"])
    case .linkUp(let address, let worker, let incarnation, let isNewLife, let resent):
      logger.info(
        "link up",
        metadata: [
          "worker": "\(worker)", "addr": "\(address)", "incarnation": "\(incarnation)",
          "new_life": "\(isNewLife)", "resent": "\(resent)",
        ])
    case .linkBroken(let address, let reason):
      logger.warning("link broken", metadata: ["addr": "\(address)", "reason": "\(reason)"])
    case .linkDown(let address, let reason, let lost):
      logger.warning(
        "worker cannot be reached; its clients get no_route until it can",
        metadata: ["addr": "\(address)", "reason": "\(reason)", "lost": "\(lost)"])
    case .linkClosed(let address):
      logger.info("link closed: the worker owns nothing", metadata: ["addr": "\(address)"])
    case .routes(let revision, let incarnation, let cells, let workers):
      logger.debug(
        "routes changed",
        metadata: [
          "revision": "\(revision)", "incarnation": "\(incarnation)", "cells": "\(cells)",
          "workers": "\(workers)",
        ])
    }
  }

  private func throttled(
    _ now: Duration, _ message: Logger.Message, _ metadata: Logger.Metadata
  ) {
    guard case .log(let leftOut) = clientLines.next(now: now) else { return }
    var metadata = metadata
    if leftOut > 0 { metadata["left_out"] = "\(leftOut)" }
    logger.warning(message, metadata: metadata)
  }
}
