import NIOCore
import TesseraGRPC
import Testing

/// A head that is as the one before on its connection is not read again; what differs has to be seen.
@Suite struct RepeatedHeadTests {
  private static func describe(_ router: inout GRPCRouter) {
    for method in ["One", "Two"] {
      router.unary(Loopback.service, method) { (_: Probe, context) -> Probe in
        let values = context.metadata.values(of: "x-call").joined(separator: ",")
        let hasDeadline = context.deadline.map { $0 < .now + .seconds(60) }
        return Probe(text: "\(method) \(values) \(hasDeadline.map(String.init) ?? "none")")
      }
    }
  }

  @Test func everyCallHasItsOwnMethodMetadataAndDeadline() async throws {
    try await Loopback.run({ Self.describe(&$0) }) { loopback async throws in
      for number in 0..<60 {
        let method = number % 2 == 0 ? "One" : "Two"
        var options = GRPCCallOptions.defaults
        let values = ["a", "b", "a,b", "b,a", "a,a", ""][number / 2 % 6]
        for value in values.split(separator: ",") {
          try options.metadata.append("x-call", String(value))
        }
        if number % 3 == 1 { options.timeout = .seconds(30) }
        if number % 3 == 2 { options.timeout = .seconds(3_000) }
        let answer: Probe = try await loopback.client.unary(
          Loopback.service, method, Probe(), options: options)
        let deadline = ["none", "true", "false"][number % 3]
        #expect(answer.text == "\(method) \(values) \(deadline)")
      }
    }
  }

  @Test func aRefusedCallLeavesNothingToTheNext() async throws {
    try await Loopback.run({ Self.describe(&$0) }) { loopback async throws in
      for _ in 0..<5 {
        let error = await #expect(throws: GRPCError.self) {
          let _: Probe = try await loopback.client.unary(Loopback.service, "Three", Probe())
        }
        #expect(error?.code == .unimplemented && error?.message.contains("Three") == true)
        let answer: Probe = try await loopback.client.unary(Loopback.service, "One", Probe())
        #expect(answer.text == "One  none")
      }
    }
  }
}
