import NIOCore
import TesseraSockets

/// Sees to it that a loop's sockets are read: by their channels, or by the loop itself while much comes in.
///
/// This is where bytes come in: a ``SocketInput`` (a client's or a link's handler) takes them, whoever reads.
/// While the loop reads, it waits for its sockets for a while, lets NIO do what there is to do (connections,
/// writes, ends and errors, timers, what other threads want), and goes on. NIO's part waits for 3 ms then at
/// most, and what a turn takes.
final class SocketReading {
  private unowned let loop: GatewayLoop
  @exclusivity(unchecked) private var mode: ReadingMode
  /// `nil`: channels read, and always will.
  @exclusivity(unchecked) private var sockets: DirectReads?
  /// While the loop reads.
  @exclusivity(unchecked) private var ticker: LoopTicker?
  /// How often the one has left it to the other.
  @exclusivity(unchecked) private(set) var changeCount = 0

  /// NIO has its turn after so long, if there was something all the time, …
  private static let longestPhase = Duration.milliseconds(2)
  /// … or if there was nothing for so many milliseconds.
  private static let longestWait = 1

  init(loop: GatewayLoop, limits: ReadingMode.Limits) {
    self.loop = loop
    mode = ReadingMode(limits: limits)
    sockets = limits == .never ? nil : DirectReads()
  }

  // MARK: Sockets

  /// - Returns: `nil` if the channel has to read.
  func begin(_ channel: any Channel, _ input: any SocketInput) -> DirectReads.Place? {
    mode.isDirect ? sockets?.add(channel, input) : nil
  }

  func resume(_ place: DirectReads.Place) { sockets?.resume(place) }

  /// The socket is closed.
  func ended(_ place: DirectReads.Place) { sockets?.remove(place, isClosed: true) }

  // MARK: Time

  func start() {
    if mode.isDirect { beginReading() }
  }

  func channelHasRead() { mode.note(reads: 1) }

  /// Another 250 ms are over.
  func periodEnded() {
    guard sockets != nil, mode.periodEnded() else { return }
    changeCount += 1
    if mode.isDirect { beginReading() } else { leaveToChannels() }
  }

  /// From now on channels read.
  func stop() {
    let former = sockets.take()
    ticker?.end()
    former?.removeAll()
  }

  /// Each socket comes when its channel has read the next time.
  private func beginReading() {
    guard sockets != nil else { return }
    ticker = LoopTicker.begin(
      on: loop.eventLoop, onTick: { [weak self] in self?.read() },
      onFailure: { [weak self] in self?.stop() })
  }

  private func leaveToChannels() {
    ticker?.end()
    ticker = nil
    sockets?.removeAll()
  }

  private func read() {
    guard let sockets else { return }
    var time = loop.now
    let end = time + Self.longestPhase
    repeat {
      let count = loop.turn(at: time) { sockets.readReady(waiting: Self.longestWait) }
      mode.note(reads: count)
      if count == 0 { break }
      time = loop.now
    } while time < end
  }
}
