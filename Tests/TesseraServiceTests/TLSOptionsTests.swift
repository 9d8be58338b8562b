import TesseraService
import Testing

@Suite struct TLSOptionsTests {
  private func server(_ variables: [String: String]) throws -> ServerTLSOptions.Files? {
    try ServerTLSOptions.parse([]).resolve(Environment(variables))
  }

  private func client(_ variables: [String: String]) throws -> OrchestratorTLSOptions.Files? {
    try OrchestratorTLSOptions.parse([]).resolve(Environment(variables))
  }

  @Test func withoutSettingsThereIsNoTLS() throws {
    #expect(try server([:]) == nil)
    #expect(try client([:]) == nil)
  }

  @Test func allFilesCanBeSetByTheEnvironment() throws {
    let files = try #require(
      try server([
        "TESSERA_TLS_CERT": "c", "TESSERA_TLS_KEY": "k", "TESSERA_TLS_CLIENT_CA": "a",
      ]))
    #expect(files.identity.certificate == "c" && files.identity.key == "k")
    #expect(files.clientAuthorities == "a")
    let orchestrator = try #require(
      try client([
        "TESSERA_ORCH_CA": "a", "TESSERA_ORCH_NAME": "n", "TESSERA_TLS_CERT": "c",
        "TESSERA_TLS_KEY": "k",
      ]))
    #expect(orchestrator.authorities == "a" && orchestrator.serverName == "n")
    #expect(orchestrator.identity?.key == "k")
  }

  @Test func aFlagWinsOverTheEnvironment() throws {
    let options = try ServerTLSOptions.parse(["--tls-cert", "mine", "--tls-key", "k"])
    let files = try options.resolve(Environment(["TESSERA_TLS_CERT": "theirs"]))
    #expect(files?.identity.certificate == "mine")
  }

  @Test(arguments: [
    ["TESSERA_TLS_CERT": "c"], ["TESSERA_TLS_KEY": "k"], ["TESSERA_TLS_CLIENT_CA": "a"],
  ])
  func halfOfTheSettingsIsRefused(variables: [String: String]) {
    #expect(throws: SettingError.self) { try server(variables) }
    if variables["TESSERA_TLS_CLIENT_CA"] == nil {
      #expect(throws: SettingError.self) { try client(variables) }
    }
  }

  @Test func anIdentityWithoutAuthoritiesIsRefused() {
    #expect(throws: SettingError.self) { try client(["TESSERA_ORCH_NAME": "n"]) }
    #expect(throws: SettingError.self) {
      try client(["TESSERA_TLS_CERT": "c", "TESSERA_TLS_KEY": "k"])
    }
  }
}
