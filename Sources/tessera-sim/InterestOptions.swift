internal import ArgumentParser
internal import TesseraWorker

/// What workers were told of who sees whom: the bounds of what bots may see follow from it.
struct InterestOptions: ParsableArguments {
  @Option(help: "TESSERA_INTEREST_RADIUS of the workers.")
  var interestRadius: Float?

  @Option(help: "TESSERA_INTEREST_MARGIN of the workers.")
  var interestMargin: Float?

  @Option(help: "TESSERA_INTEREST_CAP of the workers.")
  var interestCap: Int?

  @Option(help: "TESSERA_SESSION_RATE of the workers.")
  var sessionRate: Int?

  func configuration() throws -> InterestConfiguration {
    let standard = InterestConfiguration()
    let radius = interestRadius ?? standard.radius
    let cap = interestCap ?? standard.cap
    guard (1...1_000_000).contains(radius), (0...1_000_000).contains(interestMargin ?? 0) else {
      throw ValidationError(
        "--interest-radius and --interest-margin must be at most 1,000,000 units")
    }
    guard (1...100_000).contains(cap), (0...1_000_000_000).contains(sessionRate ?? 0) else {
      throw ValidationError(
        "--interest-cap must be 1 to 100,000, --session-rate 0 to 1,000,000,000")
    }
    return InterestConfiguration(
      radius: radius, hysteresis: interestMargin, cap: cap,
      bitsPerSecond: sessionRate ?? InterestConfiguration.defaultBitsPerSecond)
  }
}
