import TesseraCore
import Testing

@Suite struct HostPortTests {
  @Test(
    arguments: [
      ("127.0.0.1:4000", "127.0.0.1", 4000), ("localhost:0", "localhost", 0),
      ("[::1]:65535", "::1", 65535),
      ("worker-1.example.org:80", "worker-1.example.org", 80),
    ] as [(String, String, UInt16)])
  func aHostAndAPortAreRead(text: String, host: String, port: UInt16) {
    #expect(HostPort(text) == HostPort(host: host, port: port))
    #expect(HostPort(text)?.description == text)
  }

  @Test(arguments: [
    "", ":", ":80", "host", "host:", "host:65536", "host:-1", "host:+1", "host: 80", "host:８０",
    "::1:80",
    "[::1]", "[::1:80", "::1]:80", "[]:80", "[host]:80", "[[::1]]:80", "a]:80", "a b:80", "a/b:80",
    "http://a:80", "a\n:80", "é:80", "host:80:90", String(repeating: "a", count: 254) + ":80",
  ])
  func whatIsNoHostAndPortIsNone(text: String) {
    #expect(HostPort(text) == nil)
  }
}
