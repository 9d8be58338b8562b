/// The bounds of what a gateway keeps, and what it does at them. Sizes are in bytes.
package struct GatewayLimits: Hashable, Sendable {
  /// The longest client frame, without its prefix. Longer: `frame_too_large`, and the connection is
  /// closed.
  package var maximumFrameLength: Int
  /// The longest frame a worker may send. Longer: the link is broken off.
  package var maximumLinkFrameLength: Int
  /// How much may wait to be written to one client. More: the client is disconnected.
  package var clientBacklog: Int
  /// How much one event loop keeps of frames that have not been forwarded. More: the client whose
  /// bytes come next is answered `overloaded` and disconnected.
  package var bufferedInput: Int
  /// Inputs of one session that a worker has not settled, 1,024 at most. More: the session's socket is
  /// not read.
  package var sessionInputs: Int
  /// The same in bytes; one input always goes.
  package var sessionInputBytes: Int
  /// Actors of one session whose whereabouts are remembered; of more the latest.
  package var sessionActors = 64
  /// Inputs on one link that the worker has not settled. More: the sockets that feed it are not read.
  package var linkInputs: Int
  /// The same in bytes; one input always goes.
  package var linkInputBytes: Int
  /// A client that has begun a frame and then sends nothing for so long is disconnected.
  package var frameSilence: Duration
  /// A client that has ended its input is disconnected after so long even if answers are due.
  package var halfClosedTime: Duration
  /// A worker that accepted the connection has so long to answer the hello.
  package var welcomeTime: Duration
  /// A link on which settlements are due and nothing comes for so long is broken off.
  package var linkSilence: Duration
  /// A link that nobody needs any more is closed after so long.
  package var linkGrace: Duration = .seconds(5)
  /// A link that breaks sooner after its beginning counts as a failed attempt.
  package var linkProbation: Duration

  /// Frames 1,000,000 (from workers 16 MiB), client backlog 1 MiB, buffered input 256 MiB; unsettled
  /// inputs 1,024 and 1 MiB a session, 65,536 and 16 MiB a link; half a frame 10 s, half-closed 10 s,
  /// welcome 2 s, silent link 10 s, unneeded link 5 s, probation 1 s.
  package static var defaults: GatewayLimits {
    GatewayLimits(
      maximumFrameLength: 1_000_000, maximumLinkFrameLength: 16 << 20, clientBacklog: 1 << 20,
      bufferedInput: 256 << 20, sessionInputs: 1024, sessionInputBytes: 1 << 20,
      linkInputs: 65_536, linkInputBytes: 16 << 20, frameSilence: .seconds(10),
      halfClosedTime: .seconds(10), welcomeTime: .seconds(2), linkSilence: .seconds(10),
      linkProbation: .seconds(1))
  }
}
