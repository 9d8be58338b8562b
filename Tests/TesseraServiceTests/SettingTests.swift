import TesseraCore
import Testing

@testable import TesseraService

struct SettingTests {
  private let setting = Setting<HostPort>.address("TESSERA_GW_ADDR")

  @Test func aFlagWinsOverTheEnvironment() throws {
    let value = try setting.resolve(
      flag: "127.0.0.1:1", named: "--addr",
      environment: Environment(["TESSERA_GW_ADDR": "127.0.0.1:2"]))
    #expect(value == HostPort(host: "127.0.0.1", port: 1))
  }

  @Test func theEnvironmentHoldsWithoutAFlag() throws {
    let value = try setting.resolve(
      flag: nil, named: "--addr", environment: Environment(["TESSERA_GW_ADDR": "[::1]:2"]))
    #expect(value == HostPort(host: "::1", port: 2))
  }

  @Test func anEmptyVariableCountsAsNotSet() throws {
    let value = try setting.resolve(
      flag: nil, named: "--addr", environment: Environment(["TESSERA_GW_ADDR": ""]))
    #expect(value == nil)
  }

  @Test func aBadValueSaysWhereItCameFrom() {
    #expect {
      try setting.resolve(
        flag: nil, named: "--addr", environment: Environment(["TESSERA_GW_ADDR": "localhost"]))
    } throws: { error in
      "\(error)" == "TESSERA_GW_ADDR: 'localhost' is not host:port, such as 127.0.0.1:4000"
    }
    #expect {
      try setting.resolve(flag: "x:99999", named: "--addr", environment: Environment([:]))
    } throws: { error in
      "\(error)".hasPrefix("--addr: 'x:99999' is not host:port")
    }
  }

  @Test(arguments: ["", String(repeating: "a", count: 257), "two\nlines"])
  func aNameHasBounds(text: String) {
    #expect(throws: SettingError.self) {
      try Setting<String>.name("TESSERA_WORKER_ID").resolve(
        flag: text, named: "--id", environment: Environment([:]))
    }
  }
}
