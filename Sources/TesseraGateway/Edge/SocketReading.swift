import NIOCore
import TesseraSockets

/// Sees to it that a loop's sockets are read: by their channels, or by the loop itself while much comes in.
///
/// This is where bytes come in: a ``SocketInput`` (a client's or a link's handler) takes them, whoever reads.
/// While the loop reads, it waits for its sockets for a while, lets NIO do what there is to do (connections,
/// writes, ends and errors, timers, what other threads want), and goes on. NIO's part waits for 4 ms then at
/// most, and what a turn takes.
final class SocketReading {
  private unowned let loop: GatewayLoop
  /// `nil`: channels read always.
  private let sockets: DirectReads?
  @exclusivity(unchecked) private var mode: ReadingMode
  /// How often the one has left it to the other.
  @exclusivity(unchecked) private(set) var changeCount = 0
  @exclusivity(unchecked) private var isStopped = false

  /// NIO has its turn after so long, if there was something all the time, …
  private static let longestPhase = Duration.milliseconds(2)
  /// … or if there was nothing for so many milliseconds.
  private static let longestWait = 1
  /// In so long it looks for what there is to do: it would not at all for what is due at once.
  private static let turnOfNIO = TimeAmount.microseconds(20)

  init(loop: GatewayLoop, limits: ReadingMode.Limits) {
    self.loop = loop
    mode = ReadingMode(limits: limits)
    sockets = limits == .never ? nil : DirectReads()
  }

  private var isDirect: Bool { mode.isDirect && !isStopped }

  // MARK: Sockets

  /// - Returns: `nil` if the channel has to read.
  func begin(_ channel: any Channel, _ input: any SocketInput) -> DirectReads.Place? {
    isDirect ? sockets?.add(channel, input) : nil
  }

  func resume(_ place: DirectReads.Place) { sockets?.resume(place) }

  /// The socket is closed.
  func ended(_ place: DirectReads.Place) { sockets?.remove(place, isClosed: true) }

  // MARK: Time

  func start() {
    if isDirect { scheduleReading() }
  }

  func channelHasRead() { mode.note(reads: 1) }

  /// Another 250 ms are over.
  func periodEnded() {
    guard let sockets, mode.periodEnded(), !isStopped else { return }
    changeCount += 1
    if mode.isDirect {
      // Each socket comes when its channel has read the next time.
      scheduleReading()
    } else {
      sockets.removeAll()
    }
  }

  /// From now on channels read.
  func stop() {
    isStopped = true
    sockets?.removeAll()
  }

  private func scheduleReading() {
    guard sockets != nil else { return }
    let bound = NIOLoopBound(loop, eventLoop: loop.eventLoop)
    loop.eventLoop.scheduleTask(in: Self.turnOfNIO) { bound.value.reading.read() }
  }

  private func read() {
    guard isDirect, let sockets else { return }
    let end = loop.now + Self.longestPhase
    var time = loop.now
    repeat {
      let count = loop.turn(at: time) { sockets.readReady(waiting: Self.longestWait) }
      mode.note(reads: count)
      if count == 0 { break }
      time = loop.now
    } while time < end
    scheduleReading()
  }
}
