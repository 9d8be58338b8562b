import ArgumentParser
import GRPCSoak
import TesseraService

/// `xt soak grpc`.
struct SoakGRPC: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grpc", abstract: "Make gRPC calls of all kinds and check that nothing is left.",
    discussion: """
      Clients and servers in one process, over clear text, mutual TLS and a Unix socket: unary and \
      streaming calls, small and large messages, compressed and not, with random cancellations, \
      deadlines, clients that are shut down and connections that break off. Every answer is checked; \
      resident memory, what is allocated and not freed (with glibc or a sanitizer), open files, \
      connections and handlers are looked at after each round.

      Exit code 1, with the seed, if anything was not as it has to be.

      Under a sanitizer, as a test, which compiles the least:
        TESSERA_SOAK_SECONDS=600 Tools/sanitize address GRPCSoakTests
        TESSERA_SOAK_SECONDS=600 Tools/sanitize thread GRPCSoakTests
      """)

  @Option(help: "How long calls are made.")
  var minutes = 1.0

  @Option(help: "What every draw follows from; another one each time if not given.")
  var seed: UInt64?

  @Option(help: "Tasks that make calls at the same time.")
  var tasks = 24

  @Option(
    name: .customLong("memory-allowance"),
    help: "MiB by which memory may grow between the second round and the last.")
  var memoryAllowance = 64

  @Option(
    name: .customLong("live-allowance"),
    help: "KiB by which what is allocated may grow between the second round and the last.")
  var liveAllowance = 4_096

  @Option(help: "Rounds after each of which memory and the rest are looked at.")
  var rounds = 6

  func validate() throws {
    guard minutes > 0, minutes <= 10_000 else {
      throw ValidationError("--minutes must be above 0 and at most 10000")
    }
    guard (1...10_000).contains(tasks) else { throw ValidationError("--tasks must be 1 to 10000") }
    guard (0...1_000_000).contains(memoryAllowance) else {
      throw ValidationError("--memory-allowance must be 0 to 1000000")
    }
    guard (0...1_000_000_000).contains(liveAllowance) else {
      throw ValidationError("--live-allowance must be 0 to 1000000000")
    }
    guard (3...1_000).contains(rounds) else { throw ValidationError("--rounds must be 3 to 1000") }
  }

  func run() async throws {
    let seed = seed ?? .random(in: 0...UInt64(UInt32.max))
    print("seed \(seed)")
    let report = try await GRPCSoak.run(
      SoakConfiguration(
        duration: .seconds(minutes * 60), seed: seed, taskCount: tasks, roundCount: rounds,
        memoryAllowance: memoryAllowance << 20, liveAllowance: liveAllowance << 10)
    ) { print($0) }
    for (outcome, count) in report.outcomes.sorted(by: { $0.key < $1.key }) {
      print("  \(outcome): \(count)")
    }
    guard report.hasPassed else {
      for failure in report.failures.prefix(20) { ServerProcess.printError(failure) }
      ServerProcess.printError("the soak failed; seed \(seed)")
      throw ExitCode.failure
    }
    print("all well: \(report.callCount) calls")
  }
}
