extension Greeting {
  /// What everybody is told. (SwiftPM wants one Swift file in a target; this one has its use.)
  public init(to name: String) { self.init(text: "Hello, \(name)!") }
}
