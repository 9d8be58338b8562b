public import Logging
public import NIOCore
internal import Synchronization
public import TesseraCore
public import TesseraGRPC
internal import TesseraProto

/// Keeps a copy of the assignments up to date for ever.
///
/// It watches with deltas. When the watch breaks, or nothing is heard of the orchestrator for a while,
/// it watches again from the revision it has, after a wait that grows from 0.1 s to 5 s. Meanwhile
/// the last good table stays.
///
/// ```swift
/// let watcher = AssignmentWatcher(
///   target: HostPort(host: "127.0.0.1", port: 6000), nodeID: "gateway-1", group: group,
///   logger: logger, onTable: { table in routes.replace(with: table) })
/// let task = Task { await watcher.run() }
/// ```
public final class AssignmentWatcher: Sendable {
  private let target: HostPort
  private let nodeID: String
  private let configuration: Configuration
  private let credentials: GRPCClientCredentials?
  private let group: any EventLoopGroup
  private let logger: Logger
  private let onTable: @Sendable (AssignmentTable) -> Void
  private let onAvailability: @Sendable (Bool) -> Void

  /// A watcher that does nothing before ``run()``.
  ///
  /// - Parameters:
  ///   - nodeID: who watches, for the orchestrator's log.
  ///   - credentials: TLS, and whom to trust; `nil` is cleartext.
  ///   - onTable: called with every table that differs from the one before, one call at a time and
  ///     in order. Must not block.
  ///   - onAvailability: called with `true` when a watch has brought its first message, and with
  ///     `false` when that watch has ended or (once) when the very first attempt failed. Must not
  ///     block.
  public init(
    target: HostPort, nodeID: String, configuration: Configuration = .defaults,
    credentials: GRPCClientCredentials? = nil, group: any EventLoopGroup, logger: Logger,
    onTable: @escaping @Sendable (AssignmentTable) -> Void,
    onAvailability: @escaping @Sendable (Bool) -> Void = { _ in }
  ) {
    self.target = target
    self.nodeID = nodeID
    self.configuration = configuration
    self.credentials = credentials
    self.group = group
    self.logger = logger
    self.onTable = onTable
    self.onAvailability = onAvailability
  }

  /// Watches until the task that calls it is cancelled.
  public func run() async {
    var session = Session(backoff: configuration.backoff)
    var random = SystemRandomNumberGenerator()
    while !Task.isCancelled {
      let reason = await watchOnce(&session)
      if Task.isCancelled { return }
      let metadata: Logger.Metadata = [
        "orch": "\(target)", "reason": "\(reason)", "revision": "\(session.mirror.table.revision)",
      ]
      if session.isAvailable == false {
        // The first failure of a row is worth a line; the others are the same news again.
        logger.debug("still no orchestrator", metadata: metadata)
      } else {
        logger.warning("no orchestrator, will keep trying", metadata: metadata)
        session.isAvailable = false
        onAvailability(false)
      }
      try? await Task.sleep(for: session.backoff.next(using: &random))
    }
  }
}

extension AssignmentWatcher {
  /// How long to wait for what.
  public struct Configuration: Hashable, Sendable {
    /// For the connection.
    public var connectTimeout: Duration
    /// For the first message of a watch once the connection stands.
    public var firstMessageTimeout: Duration
    /// For any message or bookmark after that. The orchestrator sends one every 10 s.
    public var silenceTimeout: Duration
    /// Between attempts.
    public var backoff: RetryBackoff

    /// 3 s to connect, 10 s to the first message, 30 s of silence, 0.1 s to 5 s between attempts.
    public static var defaults: Configuration {
      Configuration(
        connectTimeout: .seconds(3), firstMessageTimeout: .seconds(10),
        silenceTimeout: .seconds(30), backoff: RetryBackoff())
    }

    /// As the arguments say.
    public init(
      connectTimeout: Duration, firstMessageTimeout: Duration, silenceTimeout: Duration,
      backoff: RetryBackoff
    ) {
      self.connectTimeout = connectTimeout
      self.firstMessageTimeout = firstMessageTimeout
      self.silenceTimeout = silenceTimeout
      self.backoff = backoff
    }
  }

  /// What outlives a single watch.
  private struct Session {
    var mirror = AssignmentMirror()
    var backoff: RetryBackoff
    /// `nil` before the first attempt has ended or brought a message.
    var isAvailable: Bool?
  }

  /// The largest listing that is taken in, in bytes: some four million cells.
  private static let maximumListingLength = 64 * 1024 * 1024

  /// One watch from the call to its end; returns why it ended.
  private func watchOnce(_ session: inout Session) async -> String {
    var settings = GRPCClient.Configuration.defaults
    settings.connectTimeout = configuration.connectTimeout
    // The watcher waits between attempts itself.
    settings.backoff = .none
    settings.connection.maximumMessageLength = Self.maximumListingLength
    settings.credentials = credentials
    // A connection of its own per watch: one that went silent must not be used again.
    let client = GRPCClient(
      host: target.host, port: Int(target.port), configuration: settings, group: group,
      logger: logger)
    let known = session.mirror.resumePoint
    let request = WatchAssignmentsRequest(
      knownIncarnation: known.incarnation, knownRevision: known.revision, deltas: true,
      nodeID: nodeID)
    let reason: String
    do throws(GRPCError) {
      let stream = try await OrchestratorClient(client).watchAssignments(request)
      reason = await follow(stream, &session)
      stream.cancel()
    } catch {
      reason = "\(error)"
    }
    await client.shutdown()
    return reason
  }

  private func follow(
    _ stream: GRPCResponseStream<AssignmentListing>, _ session: inout Session
  ) async -> String {
    let loop = group.next()
    let silence = SilenceAlarm()
    var timeout: Duration? = configuration.firstMessageTimeout
    var iterator = stream.makeAsyncIterator()
    while true {
      let timer = timeout.map { timeout in
        loop.scheduleTask(in: TimeAmount(timeout)) {
          silence.raise()
          stream.cancel()
        }
      }
      let listing: AssignmentListing?
      do throws(GRPCError) {
        listing = try await iterator.next()
        timer?.cancel()
      } catch {
        timer?.cancel()
        guard let timeout, silence.isRaised else { return "\(error)" }
        return "nothing was heard of it for \(timeout)"
      }
      guard let listing else { return "it ended the watch" }
      do throws(AssignmentMirrorError) {
        try take(listing, &session)
      } catch {
        session.mirror.restart()
        return error.message
      }
      // A peer without incarnations sends no bookmarks either, so its silence means nothing.
      timeout = listing.incarnation == Incarnation(0) ? nil : configuration.silenceTimeout
    }
  }

  private func take(
    _ listing: AssignmentListing, _ session: inout Session
  ) throws(AssignmentMirrorError) {
    let refusedBefore = session.mirror.refusedGrantCount
    let changed = try session.mirror.apply(listing)
    let table = session.mirror.table
    let refused = session.mirror.refusedGrantCount - refusedBefore
    if refused > 0 {
      logger.error(
        "the orchestrator grants cells under lower epochs than before; those grants are ignored",
        metadata: ["count": "\(refused)", "revision": "\(table.revision)"])
    }
    if session.isAvailable != true {
      logger.info(
        "watching assignments",
        metadata: [
          "orch": "\(target)", "incarnation": "\(table.incarnation)",
          "revision": "\(table.revision)", "cells": "\(table.cellCount)",
        ])
      session.isAvailable = true
      session.backoff.reset()
      if changed { onTable(table) }
      onAvailability(true)
    } else if changed {
      onTable(table)
    }
  }
}

/// Whether a watch was given up because nothing came.
private final class SilenceAlarm: Sendable {
  private let raised = Atomic(false)

  var isRaised: Bool { raised.load(ordering: .acquiring) }

  func raise() { raised.store(true, ordering: .releasing) }
}
