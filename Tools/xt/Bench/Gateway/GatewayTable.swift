import Foundation

/// What one run of a gateway, or of what stands beside it, showed.
struct GatewaySample: Hashable {
  /// User and system time of the process, per message or per tick.
  var cpuMicroseconds: Double
  var perSecond: Double
  /// How much of their cores the process and the load generator used, 0 to 1.
  var share: Double
  var loadShare: Double

  init(cpuMicroseconds: Double, perSecond: Double, share: Double, loadShare: Double) {
    self.cpuMicroseconds = cpuMicroseconds
    self.perSecond = perSecond
    self.share = share
    self.loadShare = loadShare
  }

  /// By the last line that the load generator prints.
  init?(_ output: String) {
    var values: [Substring: Double] = [:]
    for word in output.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "=")
      if parts.count == 2 { values[parts[0]] = Double(parts[1]) }
    }
    guard let units = values["units"], units > 0, let cpu = values["cpu"],
      let wall = values["wall"],
      wall > 0, let load = values["load"]
    else { return nil }
    self.init(
      cpuMicroseconds: cpu / units * 1e6, perSecond: units / wall, share: cpu / wall,
      loadShare: load / wall)
  }
}

/// The rounds of a gateway's benchmark, and the tables made of them.
struct GatewayTable {
  /// Everyone's turn in one round.
  struct Forwarding: Hashable {
    var ours: GatewaySample
    var forwarder: GatewaySample
  }

  struct FanOut: Hashable {
    var ours: GatewaySample
    var forwarder: GatewaySample
    var writes: GatewaySample
  }

  private var forwarding: [(load: GatewayLoad, rounds: [Forwarding])] = []
  private var fanOut: [FanOut] = []

  mutating func add(_ load: GatewayLoad, _ round: Forwarding) {
    if forwarding.last?.load != load { forwarding.append((load, [])) }
    forwarding[forwarding.count - 1].rounds.append(round)
  }

  mutating func add(_ round: FanOut) { fanOut.append(round) }

  /// Ratios are medians over the rounds, and so is each figure by itself.
  func markdown(machine: Machine, setting: GatewaySetting, version: String) -> String {
    var lines = [
      "# A gateway beside a forwarder in C", "",
      "\(machine.description), \(Machine.today). \(setting.rounds) rounds of \(setting.seconds) s,"
        + " everyone in turn in each; medians. What is measured has core 0, clients and worker core 1;"
        + " CPU is its user and system time. Load of the machine (1 min) before and after:"
        + " \(setting.load.joined(separator: ", ")). Written by `swift run -c release xt bench gateway`.",
      "",
      "The forwarder is `Benchmarks/Peers/c/forwarder.c`: the same frames, and neither routes nor credit"
        + " nor anything kept to be sent again.",
    ]
    if !forwarding.isEmpty { lines += [""] + forwardingLines }
    if !fanOut.isEmpty { lines += [""] + fanOutLines(setting) }
    lines += ["", "Version: \(version)", ""]
    return lines.joined(separator: "\n")
  }

  private var forwardingLines: [String] {
    var lines = [
      "A client's message to the worker, and the worker's answer back to the client:", "",
      "| clients x ahead, clients @ messages a second | CPU ours / forwarder | least, most | wanted | CPU per message ours, forwarder"
        + " (µs) | messages/s ours, forwarder | core 0 used ours, forwarder |",
      "|---|---|---|---|---|---|---|",
    ]
    for (load, rounds) in forwarding {
      let ratios = rounds.map { $0.ours.cpuMicroseconds / $0.forwarder.cpuMicroseconds }
      let sides = [rounds.map(\.ours), rounds.map(\.forwarder)]
      lines.append(
        "| \(load) | \(Self.ratio(ratios)) | ≤ 1.3 | \(Self.each(sides, 2, \.cpuMicroseconds)) |"
          + " \(Self.each(sides, 0, \.perSecond)) | \(Self.each(sides, 2, \.share)) |")
    }
    return lines
  }

  private func fanOutLines(_ setting: GatewaySetting) -> [String] {
    let sides = [fanOut.map(\.ours), fanOut.map(\.forwarder), fanOut.map(\.writes)]
    let ours = sides[0].map(\.cpuMicroseconds)
    func row(_ name: String, _ side: [GatewaySample], _ wanted: String) -> String {
      let ratios = zip(ours, side).map { $0 / $1.cpuMicroseconds }
      return "| \(name) | \(Self.ratio(ratios)) | \(wanted) |"
        + " \(Self.each([sides[0], side], 0, \.cpuMicroseconds)) |"
        + " \(Self.each([sides[0], side], 1, \.perSecond)) |"
        + " \(Self.each([sides[0], side], 2, \.share)) |"
    }
    return [
      "One update of \(setting.updateBytes) bytes to \(setting.clients) sessions, \(setting.hertz) times"
        + " a second:", "",
      "| beside | CPU ours / it | least, most | wanted | CPU per update ours, it (µs) |"
        + " updates/s ours, it | core 0 used ours, it |",
      "|---|---|---|---|---|---|---|",
      row("\(setting.clients) writes alone", sides[2], "≤ 1.5"),
      row("forwarder", sides[1], ""),
    ]
  }

  private static func ratio(_ values: [Double]) -> String {
    let all = [Median.of(values), values.min() ?? .nan, values.max() ?? .nan].map { text($0, 2) }
    return "\(all[0]) | \(all[1]), \(all[2])"
  }

  private static func each(
    _ sides: [[GatewaySample]], _ digits: Int, _ value: (GatewaySample) -> Double
  ) -> String {
    sides.map { text(Median.of($0.map(value)), digits) }.joined(separator: ", ")
  }

  static func text(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}

/// With what a gateway was measured.
struct GatewaySetting: Hashable {
  var rounds: Int
  var seconds: Int
  /// Those of the fan-out.
  var clients: Int
  var hertz: Int
  /// One frame with its length.
  var updateBytes: Int
  /// The machine's load, at the beginning and at the end.
  var load: [String]
}

/// How many clients ask how much.
struct GatewayLoad: Hashable, CustomStringConvertible {
  enum Pace: Hashable {
    /// So many messages of each client ahead of the answers.
    case ahead(Int)
    /// So many messages of all clients together in a second.
    case rate(Int)
  }

  var clients: Int
  var pace: Pace

  var description: String {
    switch pace {
    case .ahead(let count): "\(clients)x\(count)"
    case .rate(let rate): "\(clients)@\(rate)"
    }
  }

  /// - Returns: `nil` if it is neither CLIENTSxAHEAD nor CLIENTS@RATE. A client may have 1,024 messages
  ///   ahead at a gateway.
  init?(_ text: Substring) {
    let isPaced = text.contains("@")
    let numbers = text.split(separator: isPaced ? "@" : "x", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    guard numbers.count == 2, (1...10_000).contains(numbers[0]),
      (1...(isPaced ? 10_000_000 : 1024)).contains(numbers[1])
    else { return nil }
    clients = numbers[0]
    pace = isPaced ? .rate(numbers[1]) : .ahead(numbers[1])
  }
}
