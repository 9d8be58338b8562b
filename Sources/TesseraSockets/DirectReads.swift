package import NIOCore

#if os(Linux)
  internal import CReadiness
  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Musl
  #endif
#endif

/// Takes what comes in over a socket, whoever reads it: the socket's channel, or ``DirectReads`` past it.
package protocol SocketInput: AnyObject {
  /// Whether more may be read now; asked only for sockets that are read past their channels. When it
  /// becomes true again, ``DirectReads/resume(_:)`` has to be told.
  var takesInput: Bool { get }

  /// Takes what was read. The buffer's memory is used again if nobody keeps it.
  func take(_ bytes: ByteBuffer)

  /// The channel reads again, and has to be told when.
  func leftToChannel()
}

/// Reads the sockets of an event loop's channels without the way through NIO's selector and pipelines, which
/// costs a short message more than everything else that is done for it.
///
/// The channel of such a socket must not be told to read meanwhile (`autoRead` is off). It still owns
/// the socket: it writes, sees the end of the input and every error, and closes. NIO's channels
/// read what there is when the other side ends its input, and so they do here: the bytes come in order
/// all the same, since both take them out of the same socket on the same thread.
///
/// Nothing is read but by ``readReady(waiting:)``, and NIO's selector has no part in that: whoever uses this
/// has to call it again and again, and to let NIO have its turn in between.
///
/// To be touched on the event loop only. On Linux only: elsewhere there is none.
package final class DirectReads {
  /// A socket's place here, until it is removed.
  package struct Place: Hashable {
    fileprivate var token: UInt64

    fileprivate init(token: UInt64) { self.token = token }

    fileprivate init(_ index: Int, life: UInt32) {
      token = UInt64(life) << 32 | UInt64(UInt32(truncatingIfNeeded: index))
    }

    fileprivate var index: Int { Int(UInt32(truncatingIfNeeded: token)) }
    fileprivate var life: UInt32 { UInt32(token >> 32) }
  }

  private struct Entry {
    /// `nil`: nobody has the place.
    var input: (any SocketInput)?
    var descriptor: CInt
    /// How often the place was had before: what was said of a former socket is not taken for the new one,
    /// though their descriptors are often the same.
    var life: UInt32
    /// The round when it was last read.
    var round = 0
    /// Something came in while its input was not taken.
    var hasMissed = false
  }

  /// Of one socket in a round. More is read in the next one, so that nobody waits for one who says much.
  private let mostPerRead: Int
  private let set: CInt
  @exclusivity(unchecked) private var entries: [Entry] = []
  @exclusivity(unchecked) private var free: [Int] = []
  @exclusivity(unchecked) private var ready: [UInt64]
  /// Those that may have something that the system will not tell of again. Each stands here at most once.
  @exclusivity(unchecked) private var unfinished: [UInt64] = []
  @exclusivity(unchecked) private var buffer = ByteBuffer()
  @exclusivity(unchecked) private var round = 0
  @exclusivity(unchecked) private var isReading = false

  /// `nil` where it cannot be had: on other systems, or without a descriptor to spare.
  ///
  /// - Parameters:
  ///   - mostPerRead: how many bytes of a socket are read in a round, at most.
  ///   - mostPerRound: how many sockets are told of in a round, at most: 1 to 1024. Those that had more the
  ///     round before come on top.
  package init?(mostPerRead: Int = 1 << 16, mostPerRound: Int = 1024) {
    precondition(mostPerRead > 0 && (1...1024).contains(mostPerRound))
    #if os(Linux)
      set = tessera_readiness_open()
      guard set >= 0 else { return nil }
      self.mostPerRead = mostPerRead
      ready = Array(repeating: 0, count: mostPerRound)
    #else
      return nil
    #endif
  }

  deinit {
    #if os(Linux)
      close(set)
    #endif
  }

  /// How many sockets there are.
  package var count: Int { entries.count - free.count }
}

// MARK: - Whose sockets are read

extension DirectReads {
  /// Reads a channel's socket from now on. The channel must not have been told to read.
  ///
  /// - Returns: `nil` for a channel that is closed or has no socket that it shows: it reads for itself.
  package func add(_ channel: any Channel, _ input: any SocketInput) -> Place? {
    #if os(Linux)
      guard channel.isActive,
        let descriptor = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable({
          (descriptor: NIOBSDSocket.Handle) in descriptor
        })
      else { return nil }
      let place = newPlace(descriptor, input)
      guard tessera_readiness_add(set, descriptor, place.token) == 0 else {
        remove(place, isClosed: true)
        return nil
      }
      return place
    #else
      return nil
    #endif
  }

  private func newPlace(_ descriptor: CInt, _ input: any SocketInput) -> Place {
    if let index = free.popLast() {
      let life = entries[index].life
      entries[index] = Entry(input: input, descriptor: descriptor, life: life)
      return Place(index, life: life)
    }
    entries.append(Entry(input: input, descriptor: descriptor, life: 0))
    return Place(entries.count - 1, life: 0)
  }

  /// Input that was not taken is taken again.
  package func resume(_ place: Place) {
    let index = place.index
    guard entries[index].life == place.life, entries[index].hasMissed else { return }
    entries[index].hasMissed = false
    unfinished.append(place.token)
  }

  /// Does not read a socket any more.
  ///
  /// - Parameter isClosed: whether its channel has closed it. It has to be removed then before
  ///   anything else happens on the loop, since its descriptor may soon be another one's.
  package func remove(_ place: Place, isClosed: Bool) {
    let index = place.index
    guard entries[index].life == place.life, entries[index].input != nil else { return }
    #if os(Linux)
      if !isClosed { _ = tessera_readiness_remove(set, entries[index].descriptor) }
    #endif
    entries[index].input = nil
    entries[index].life &+= 1
    free.append(index)
  }

  /// Leaves all sockets to their channels.
  package func removeAll() {
    for index in entries.indices {
      guard let input = entries[index].input else { continue }
      remove(Place(index, life: entries[index].life), isClosed: false)
      input.leftToChannel()
    }
  }
}

// MARK: - Reading

extension DirectReads {
  /// One round: reads each socket that something has come in for, once, and gives it to who takes it.
  /// What is done meanwhile may add sockets and close others.
  ///
  /// - Parameter milliseconds: for how long to wait until there is something, if there is nothing now.
  /// - Returns: how many sockets had something.
  package func readReady(waiting milliseconds: Int = 0) -> Int {
    precondition(!isReading, "a round within a round")
    isReading = true
    defer { isReading = false }
    round &+= 1
    let count = takeReady(waiting: unfinished.isEmpty ? milliseconds : 0)
    var read = 0
    // After the system has told who is ready, so that one who is both need not be read twice.
    if !unfinished.isEmpty {
      let tokens = unfinished
      unfinished.removeAll(keepingCapacity: tokens.count <= 1024)
      for token in tokens where self.read(Place(token: token)) { read += 1 }
    }
    for index in 0..<count where self.read(Place(token: ready[index])) { read += 1 }
    return read
  }

  /// - Returns: how many of ``ready`` there are.
  private func takeReady(waiting milliseconds: Int) -> Int {
    #if os(Linux)
      let most = CInt(ready.count)
      let count = ready.withUnsafeMutableBufferPointer { tokens in
        tessera_readiness_take(set, tokens.baseAddress, most, CInt(milliseconds))
      }
      return max(0, Int(count))
    #else
      return 0
    #endif
  }

  /// - Returns: whether there was something.
  private func read(_ place: Place) -> Bool {
    let index = place.index
    guard entries[index].life == place.life, entries[index].round != round,
      let input = entries[index].input
    else { return false }
    guard input.takesInput else {
      entries[index].hasMissed = true
      return false
    }
    entries[index].round = round
    let count = fill(from: entries[index].descriptor)
    guard count > 0 else { return false }
    if count == mostPerRead { unfinished.append(place.token) }
    input.take(buffer)
    return true
  }

  /// - Returns: how many bytes are in the buffer then; 0 at the end, after an error and if there is nothing.
  ///   Ends and errors are found by the channel.
  private func fill(from descriptor: CInt) -> Int {
    #if os(Linux)
      // In memory of its own, if somebody has kept the former bytes.
      buffer.clear()
      return buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: mostPerRead) { room in
        while true {
          let count = recv(descriptor, room.baseAddress, mostPerRead, CInt(MSG_DONTWAIT))
          if count >= 0 { return count }
          if errno != EINTR { return 0 }
        }
      }
    #else
      return 0
    #endif
  }
}
