package import TesseraCore

/// What the rules of a worker depend on.
package struct WorkerCoreConfiguration: Hashable, Sendable {
  /// The worker's name in the assignment table.
  package var workerID: WorkerID
  /// Which life of the worker this is: a gateway that finds another one knows that the worker has
  /// forgotten everything.
  package var incarnation: Incarnation
  /// How long an actor and its session's numbers outlive the session's connection.
  package var linger: Duration
  /// For how long an input waits for the end of the session that its actor belongs to: that may be over
  /// already, and its end overtaken by the input, which comes over another link.
  package var ownerGrace: Duration
  /// The longest payload of a client's frame in bytes.
  package var frameLimit: Int
  package var geometry: CellGeometry
  package var limits: Limits
  package var interest: InterestConfiguration
  package var neighbours: NeighbourConfiguration
  /// No tick counts as longer than this, so that a process which was stopped gives nothing up for that:
  /// what it waits for may lie in its sockets. `nil`: each counts as long as it was.
  package var longestTick: Duration?

  /// The bounds of everything that a peer could make grow.
  package struct Limits: Hashable, Sendable {
    /// Inputs that wait for the tick; more are refused as `overloaded`.
    package var queuedInputs: Int
    /// Inputs of one bare client that wait for the tick; then no more is read from it.
    package var queuedInputsPerClient: Int
    /// Inputs that a gateway may have under way on a link; a link with more is closed.
    package var linkCredit: Int
    /// Actors in all cells; a further join is refused as `overloaded`.
    package var actors: Int
    /// Sessions, those that linger included; inputs of further ones are refused as `overloaded`.
    package var sessions: Int

    /// Bytes made in one tick for a bare client; beyond them its joins are refused as `overloaded`.
    package var clientBytesPerTick: Int
    /// The same for all sessions of a link.
    package var linkBytesPerTick: Int

    package init(
      queuedInputs: Int, queuedInputsPerClient: Int, linkCredit: Int, actors: Int, sessions: Int,
      clientBytesPerTick: Int, linkBytesPerTick: Int
    ) {
      self.queuedInputs = queuedInputs
      self.queuedInputsPerClient = queuedInputsPerClient
      self.linkCredit = linkCredit
      self.actors = actors
      self.sessions = sessions
      self.clientBytesPerTick = clientBytesPerTick
      self.linkBytesPerTick = linkBytesPerTick
    }

    /// 131,072 queued inputs, 1,024 of them from one bare client; 8,192 under way on a link; 200,000
    /// actors; 200,000 sessions; 512 KiB a tick to a bare client and 4 MiB to a link.
    package static var defaults: Limits {
      Limits(
        queuedInputs: 131_072, queuedInputsPerClient: 1_024, linkCredit: 8_192, actors: 200_000,
        sessions: 200_000, clientBytesPerTick: 512 << 10, linkBytesPerTick: 4 << 20)
    }
  }

  package init(
    workerID: WorkerID, incarnation: Incarnation = Incarnation(1), linger: Duration = .seconds(30),
    ownerGrace: Duration = .milliseconds(250), frameLimit: Int = 1_000_000,
    geometry: CellGeometry = CellGeometry(),
    limits: Limits = .defaults, interest: InterestConfiguration = InterestConfiguration(),
    neighbours: NeighbourConfiguration = .defaults, longestTick: Duration? = nil
  ) {
    self.workerID = workerID
    self.incarnation = incarnation
    self.linger = linger
    self.ownerGrace = ownerGrace
    self.frameLimit = frameLimit
    self.geometry = geometry
    self.limits = limits
    self.interest = interest
    self.neighbours = neighbours
    self.longestTick = longestTick
  }

  /// The longest frame on a link: many inputs, the last of which may be as long as a client's frame.
  package var linkFrameLimit: Int { (4 << 20) + frameLimit }
}
