import Foundation
import Meadow
import Synchronization
import TesseraClient
import TesseraCore
import TesseraProto
import TesseraRules

/// Lets some players play tag in a running meadow, and shows it.
///
/// Ends after the given time, with exit code 0 if the hat was found, somebody was tagged, the flock
/// is whole and nothing went wrong; 1 if not.
@main
struct Play {
  private static let names = Array("abcdefghijklmnop")

  static func main() async {
    do {
      switch try Options.read(Array(CommandLine.arguments.dropFirst())) {
      case .help: print(Options.help)
      case .version: print(TesseraVersion.current)
      case .play(let options):
        guard let lack = try await play(options) else { exit(0) }
        FileHandle.standardError.write(Data("error: \(lack)\n".utf8))
        exit(1)
      }
    } catch let error as Options.Mistake {
      FileHandle.standardError.write(Data("error: \(error.message)\n\(Options.usage)\n".utf8))
      exit(64)
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  /// - Returns: what was not as it should be; `nil` if all was.
  private static func play(_ options: Options) async throws -> String? {
    let ids = (1...options.players).map { EntityID(UInt64($0)) }
    let letters = Dictionary(uniqueKeysWithValues: zip(ids, names))
    let game = Game(letters, showsMap: options.showsMap)
    let rules = try RuleSet(Meadow.rules)
    var players: [Player] = []
    for (index, id) in ids.enumerated() {
      var configuration = TesseraConnection.Configuration.defaults
      configuration.encoding = index.isMultiple(of: 2) ? .protobuf : .json
      players.append(
        try await Player(
          id, at: options.address, encoding: configuration, rules: rules,
          tell: { game.take($0) }))
    }
    return try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, player) in players.enumerated() {
        // All around the hat, at both sides of the border.
        let angle = Float(index) / Float(players.count) * 2 * .pi
        let place = WorldPosition(x: 190 + 90 * cos(angle), y: 160 + 60 * sin(angle))
        group.addTask { try await player.play(from: place) }
      }
      let end = options.seconds.map { ContinuousClock.now + .seconds($0) }
      while end.map({ ContinuousClock.now < $0 }) ?? true {
        try await Task.sleep(for: .milliseconds(200))
        guard options.showsMap else { continue }
        var views: [View] = []
        for player in players { views.append(await player.view) }
        game.draw(views)
      }
      var views: [View] = []
      for player in players { views.append(await player.view) }
      group.cancelAll()
      while try await group.next() != nil {}
      return game.lack(views)
    }
  }
}

/// What happened so far, for whoever watches.
final class Game: Sendable {
  private struct State {
    var found = 0
    var tags = 0
    var trouble: [String] = []
    var latest = "nobody has found the hat yet"
  }

  private let state = Mutex(State())
  private let names: [EntityID: Character]
  private let showsMap: Bool
  private let start = ContinuousClock.now

  init(_ names: [EntityID: Character], showsMap: Bool) {
    self.names = names
    self.showsMap = showsMap
  }

  func take(_ news: Player.News) {
    state.withLock { state in
      switch news {
      case .found(let who):
        state.found += 1
        state.latest = "\(name(who)) found the hat"
      case .tagged(let by, let who):
        state.tags += 1
        state.latest = "\(name(by)) tagged \(name(who))"
      case .trouble(let what):
        state.trouble.append(what)
        state.latest = "trouble: \(what)"
      }
      if !showsMap { say(state.latest) }
    }
  }

  func draw(_ views: [View]) {
    let line = state.withLock { "\($0.tags) tags; \($0.latest)" }
    // Home, the picture, and nothing left of what was there before.
    write("\u{1B}[H\u{1B}[J\(MeadowMap.text(views, names: names))\n\(line)")
  }

  /// Says how it went.
  ///
  /// - Returns: what was not as it should be, in words; `nil` if all was.
  func lack(_ views: [View]) -> String? {
    state.withLock { state in
      var birds: Set<EntityID> = []
      for view in views {
        for (id, seen) in view.all where seen.shown.bird != nil { birds.insert(id) }
      }
      say(
        "hat found \(state.found) times, \(state.tags) tags, \(birds.count) birds seen, "
          + "\(state.trouble.count) troubles")
      let lacks = [
        state.found == 0 ? "nobody found the hat" : nil,
        state.tags == 0 ? "nobody was tagged" : nil,
        birds.isEmpty ? "no bird was seen" : nil,
        state.trouble.first.map { "something went wrong, first: \($0)" },
      ].compactMap(\.self)
      guard !lacks.isEmpty else { return nil }
      let seconds = Int((ContinuousClock.now - start) / .seconds(1))
      return "in \(seconds) s " + lacks.joined(separator: ", ")
    }
  }

  private func say(_ line: String) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    write(String(format: "%6.1f s  ", seconds) + line)
  }

  /// At once, whoever reads it.
  private func write(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }

  private func name(_ id: EntityID) -> String { names[id].map(String.init) ?? "\(id)" }
}
