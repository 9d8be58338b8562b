import TesseraGRPC

/// The cases of gRPC's "negative HTTP/2 interop test case descriptions": each needs a server that behaves
/// as the case of the same name says.
extension CaseRunner {
  /// The server ends the connection after the first call; the second is made on another.
  func goAway() async throws {
    try await largeUnary(client)
    // For the server's GOAWAY to arrive.
    try await Task.sleep(for: .seconds(1))
    try await largeUnary(client)
  }

  /// The server resets the stream with NO_ERROR, which the table of library errors maps to INTERNAL.
  func reset() async throws {
    try await expectError(.internal) { try await largeUnary(client) }
  }

  /// The server allows one stream at a time, as the first call hears.
  func maximumStreams() async throws {
    try await largeUnary(client)
    try await Task.sleep(for: .seconds(1))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<10 { group.addTask { try await largeUnary(client) } }
      try await group.waitForAll()
    }
  }
}
