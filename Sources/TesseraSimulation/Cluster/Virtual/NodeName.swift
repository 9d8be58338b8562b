/// A process of the cluster, as stories and violations name it.
package enum NodeName: Hashable, Sendable, CustomStringConvertible {
  case orchestrator
  case worker(Int)
  case gateway(Int)
  case bot(Int)

  package var description: String {
    switch self {
    case .orchestrator: "orchestrator"
    case .worker(let number): "worker-\(number)"
    case .gateway(let number): "gateway-\(number)"
    case .bot(let number): "bot-\(number)"
    }
  }

  /// Reads what ``description`` writes.
  package init?(_ text: some StringProtocol) {
    if text == "orchestrator" {
      self = .orchestrator
      return
    }
    let parts = text.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), number > 0 else { return nil }
    switch parts[0] {
    case "worker": self = .worker(number)
    case "gateway": self = .gateway(number)
    case "bot": self = .bot(number)
    default: return nil
    }
  }

  /// Tells nodes apart in seeds.
  var key: UInt64 {
    switch self {
    case .orchestrator: 0
    case .worker(let number): 1 << 20 | UInt64(number)
    case .gateway(let number): 2 << 20 | UInt64(number)
    case .bot(let number): 3 << 20 | UInt64(number)
    }
  }
}
