internal import ArgumentParser
internal import TesseraService
internal import TesseraWorker

/// Who sees what, and for how many bytes.
struct InterestOptions: ParsableArguments {
  @Option(
    name: .customLong("interest-radius"), parsing: .unconditional,
    help: "World units within which players see one another. (TESSERA_INTEREST_RADIUS; default: 64)"
  )
  var radius: String?

  @Option(
    name: .customLong("interest-margin"), parsing: .unconditional,
    help: """
      World units beyond the radius at which what was seen goes out of sight. \
      (TESSERA_INTEREST_MARGIN; default: 5 % of the radius, at least 1)
      """)
  var margin: String?

  @Option(
    name: .customLong("interest-cap"), parsing: .unconditional,
    help: "The most that one player is shown at a time. (TESSERA_INTEREST_CAP; default: 128)")
  var cap: String?

  @Option(
    name: .customLong("session-rate"), parsing: .unconditional,
    help: """
      Bits of updates a second to one player; 0 for no bound. \
      (TESSERA_SESSION_RATE; default: 64000)
      """)
  var rate: String?

  @Option(
    name: .customLong("largest-speed"),
    help: """
      World units a second that players, and what rules move, do not exceed: what goes faster may be \
      seen late across a border. (TESSERA_LARGEST_SPEED; default: 20)
      """)
  var speed: String?

  func largestSpeed(_ environment: Environment) throws(SettingError) -> Double? {
    let setting = Setting<Double>(
      "TESSERA_LARGEST_SPEED", expectation: "world units a second, 0 to 10000"
    ) { text in
      Double(text).flatMap { (0...10_000).contains($0) ? $0 : nil }
    }
    return try setting.resolve(flag: speed, named: "--largest-speed", environment: environment)
  }

  func configuration(
    _ environment: Environment, tickRate: Int
  ) throws(SettingError) -> InterestConfiguration {
    let standard = InterestConfiguration()
    let radius = try Self.length("TESSERA_INTEREST_RADIUS", from: 1).resolve(
      flag: self.radius, named: "--interest-radius", environment: environment)
    let margin = try Self.length("TESSERA_INTEREST_MARGIN", from: 0).resolve(
      flag: self.margin, named: "--interest-margin", environment: environment)
    let cap = try Self.count("TESSERA_INTEREST_CAP", 1...100_000).resolve(
      flag: self.cap, named: "--interest-cap", environment: environment)
    let rate = try Self.count("TESSERA_SESSION_RATE", 0...1_000_000_000).resolve(
      flag: self.rate, named: "--session-rate", environment: environment)
    return InterestConfiguration(
      radius: radius ?? standard.radius, hysteresis: margin, cap: cap ?? standard.cap,
      bitsPerSecond: rate ?? InterestConfiguration.defaultBitsPerSecond, tickRate: tickRate)
  }

  private static func length(_ variable: String, from least: Float) -> Setting<Float> {
    Setting(variable, expectation: "world units, \(least) to 1000000") { text in
      Float(text).flatMap { (least...1_000_000).contains($0) ? $0 : nil }
    }
  }

  private static func count(_ variable: String, _ range: ClosedRange<Int>) -> Setting<Int> {
    Setting(variable, expectation: "a number, \(range.lowerBound) to \(range.upperBound)") { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}
