import TesseraService
import Testing

@Suite struct TLSOptionsTests {
  private func server(
    _ variables: [String: String], certificate: String? = nil, key: String? = nil
  ) throws -> ServerTLSOptions.Files? {
    var options = ServerTLSOptions()
    (options.certificate, options.key, options.clientAuthorities) = (certificate, key, nil)
    return try options.resolve(Environment(variables))
  }

  private func client(_ variables: [String: String]) throws -> OrchestratorTLSOptions.Files? {
    var options = OrchestratorTLSOptions()
    (options.authorities, options.serverName) = (nil, nil)
    (options.certificate, options.key) = (nil, nil)
    return try options.resolve(Environment(variables))
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
        "TESSERA_TLS_CA": "a", "TESSERA_TLS_NAME": "n", "TESSERA_TLS_CERT": "c",
        "TESSERA_TLS_KEY": "k",
      ]))
    #expect(orchestrator.authorities == "a" && orchestrator.serverName == "n")
    #expect(orchestrator.identity?.key == "k")
  }

  @Test func theSystemsAuthoritiesHaveNoFile() throws {
    let files = try #require(try client(["TESSERA_TLS_CA": "system"]))
    #expect(files.authorities == nil && files.identity == nil)
  }

  @Test func aFlagWinsOverTheEnvironment() throws {
    let files = try server(["TESSERA_TLS_CERT": "theirs"], certificate: "mine", key: "k")
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
    #expect(throws: SettingError.self) { try client(["TESSERA_TLS_NAME": "n"]) }
    #expect(throws: SettingError.self) {
      try client(["TESSERA_TLS_CERT": "c", "TESSERA_TLS_KEY": "k"])
    }
  }
}
