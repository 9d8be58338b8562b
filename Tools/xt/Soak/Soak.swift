import ArgumentParser

/// `xt soak`: what has to hold for long.
struct Soak: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak", abstract: "Use a part of the system hard and for long.",
    subcommands: [SoakGRPC.self, SoakWorld.self])
}
