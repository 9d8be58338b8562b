import Foundation
import TesseraProto
import TesseraWorker

/// How often memory is asked for in a tick, once everything has its room.
///
/// Counted by a library that stands before malloc, so in a process of its own.
enum AllocationTrial {
  static func measure(_ table: inout WorldTable) {
    guard let lines = runCounted() else {
      print("allocations: cannot be counted here: that needs cc and a loader that preloads")
      return
    }
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      guard parts.count == 2 else { continue }
      table.add(parts[0], ours: parts[1], target: "none per entity")
    }
  }

  /// What the process with the counter does.
  static func report(_ count: () -> UInt64) {
    var walkers = Walkers(count: 10_000, side: 1_000, seed: 11)
    var trial = InterestTrial(Walkers.configuration(bits: 64_000), places: walkers.places)
    var (interest, frames): (UInt64, UInt64) = (0, 0)
    let (warm, counted) = (300, 40)
    for tick in 0..<(warm + counted) {
      walkers.walk(1)
      for (index, place) in walkers.places.enumerated() { trial.move(index, to: place) }
      let before = count()
      trial.update()
      let between = count()
      _ = trial.makeFrames(.protobuf)
      let after = count()
      trial.endTick()
      guard tick >= warm else { continue }
      interest += between - before
      frames += after - between
    }
    func line(_ what: String, _ calls: UInt64, _ ticks: Int) {
      print("allocations, \(what)|\(WorldTable.number(Double(calls) / Double(ticks), 1)) per tick")
    }
    line("interest of 10,000 walking entities, 64 kbit/s", interest, counted)
    line("their frames", frames, counted)
    let worker = WorkerTrial.allocations(ticks: 20, count)
    line("whole worker, 5,000 actors, from bytes in to bytes out", worker, 20)
    rules("of one worker", count) { try RulesTrial() }
    rules("of two workers", count) { try RulesTrial(workers: 2) }
    rules("and 500 players who see 128 each", count) { try RulesTrial(players: 500) }
  }

  private static func rules(
    _ what: String, _ count: () -> UInt64, make: () throws -> RulesTrial
  ) {
    guard var trial = try? make() else { return }
    _ = trial.run(ticks: 60)
    let before = count()
    let ghosts = trial.run(ticks: 20)
    print(
      "allocations, rules that change all of \(trial.entityCount), \(ghosts) ghosts \(what)|"
        + "\(WorldTable.number(Double(count() - before) / 20, 1)) per tick")
  }

  /// Runs this program again behind the counter.
  private static func runCounted() -> String? {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tessera-allocations-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "count.c")
    let library = folder.appending(path: "count.so")
    guard
      (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true))
        != nil, (try? counter.write(to: source, atomically: true, encoding: .utf8)) != nil,
      Shell.output("cc", "-O2", "-shared", "-fPIC", "-o", library.path, source.path) != nil,
      let program = Bundle.main.executablePath
    else { return nil }
    return Shell.output(
      ["LD_PRELOAD=\(library.path)", program]
        + ProcessInfo.processInfo.arguments.dropFirst().prefix { !$0.hasPrefix("-") }
        + ["--count-allocations"])
  }

  /// The counter, if this process runs behind it.
  static var counterOfThisProcess: (() -> UInt64)? {
    guard let symbol = dlsym(UnsafeMutableRawPointer(bitPattern: 0), "tessera_allocations") else {
      return nil
    }
    let call = unsafeBitCast(symbol, to: (@convention(c) () -> UInt64).self)
    return { call() }
  }

  private static let counter = """
    #include <stddef.h>
    #include <stdint.h>
    extern void *__libc_malloc(size_t);
    extern void *__libc_calloc(size_t, size_t);
    extern void *__libc_realloc(void *, size_t);
    extern void *__libc_memalign(size_t, size_t);
    static _Atomic uint64_t calls;
    uint64_t tessera_allocations(void) { return calls; }
    void *malloc(size_t size) { calls++; return __libc_malloc(size); }
    void *calloc(size_t count, size_t size) { calls++; return __libc_calloc(count, size); }
    void *realloc(void *old, size_t size) { calls++; return __libc_realloc(old, size); }
    void *memalign(size_t to, size_t size) { calls++; return __libc_memalign(to, size); }
    void *aligned_alloc(size_t to, size_t size) { calls++; return __libc_memalign(to, size); }
    int posix_memalign(void **at, size_t to, size_t size) {
      calls++;
      *at = __libc_memalign(to, size);
      return *at == NULL ? 12 : 0;
    }
    """
}
