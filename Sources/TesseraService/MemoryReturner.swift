internal import CAllocator
internal import ServiceLifecycle

/// Keeps a server's memory flat: what a burst took goes back to the system after it.
///
/// glibc keeps freed memory for itself where one small piece that lives on lies above it, so after
/// many long frames at once a process would stay several times its size for ever.
struct MemoryReturner: Service {
  private static let interval: Duration = .seconds(2)
  /// Free memory that stays for the next burst, in bytes.
  private static let reserve: UInt = 16 * 1024 * 1024
  /// The part of it that an arena keeps at its end, in bytes. Larger blocks are the system's at once.
  private static let reserveOfArena: Int32 = 2 * 1024 * 1024

  func run() async throws {
    tessera_limit_free_ends(Self.reserveOfArena)
    await cancelWhenGracefulShutdown {
      while (try? await Task.sleep(for: Self.interval)) != nil {
        _ = tessera_return_free_memory(Self.reserve)
      }
    }
  }
}
