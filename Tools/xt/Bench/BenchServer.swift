import Foundation

/// A server that is measured.
struct BenchServer: Hashable, Sendable {
  /// Where its program stands.
  enum Place: Hashable, Sendable {
    /// In the package's release build.
    case release
    /// Where Benchmarks/build-peers puts it.
    case bench
    /// On the machine.
    case system(String)
  }

  var name: String
  var program: String
  var place: Place
  var arguments: @Sendable (_ port: Int, _ folder: URL) -> [String]
  /// Answers a GET of a file and not a call.
  var isFileServer = false

  static let ours = BenchServer(name: "tessera", program: "tessera-orch", place: .release) {
    port, folder in
    [
      "--addr", "127.0.0.1:\(port)", "--log", "warning", "--config",
      folder.appending(path: "orch.json").path,
    ]
  }

  static let peers = [
    BenchServer(name: "grpc-go", program: "peer-go", place: .bench) { port, _ in
      ["-port", "\(port)"]
    },
    BenchServer(name: "grpc-cpp-async", program: "peer-cpp-async", place: .bench) { port, _ in
      ["\(port)"]
    },
    BenchServer(name: "grpc-cpp-callback", program: "peer-cpp-callback", place: .bench) {
      port, _ in ["\(port)"]
    },
    BenchServer(name: "grpc-swift-2", program: "peer-swift", place: .bench) { port, _ in
      ["\(port)"]
    },
    // The least that it costs by libnghttp2: `Benchmarks/Peers/c/floor.c`.
    BenchServer(name: "c-floor", program: "peer-floor", place: .bench) { port, _ in ["\(port)"] },
    BenchServer(
      name: "nghttpd", program: "nghttpd", place: .system("/usr/sbin"),
      arguments: { port, folder in
        ["--no-tls", "-a", "127.0.0.1", "-d", folder.path, "\(port)"]
      }, isFileServer: true),
  ]

  static func == (one: BenchServer, other: BenchServer) -> Bool { one.name == other.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
