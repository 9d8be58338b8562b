import ArgumentParser
import Foundation
import TesseraService

/// `tessera-conformance client`.
struct ClientCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client",
    abstract: "Make the call of each ClientCompatRequest and write a ClientCompatResponse.")

  @Option(help: "Calls at a time.")
  var parallel = 8

  func run() async throws {
    let (requests, continuation) = AsyncThrowingStream.makeStream(of: ClientCompatRequest.self)
    // Reading blocks, so it has a thread of its own.
    Thread.detachNewThread {
      do {
        while let request = try SizedMessages.read(ClientCompatRequest.self) {
          continuation.yield(request)
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        var free = max(1, parallel)
        for try await request in requests {
          if free == 0 { try await group.next() } else { free -= 1 }
          group.addTask { try SizedMessages.write(await Self.answer(request)) }
        }
        try await group.waitForAll()
      }
    } catch {
      ServerProcess.printError("\(error)")
      throw ExitCode.failure
    }
  }

  private static func answer(_ request: ClientCompatRequest) async -> ClientCompatResponse {
    var response = ClientCompatResponse()
    response.testName = request.testName
    do {
      response.result = .response(try await ConformanceCall(request).run())
    } catch {
      var failure = ClientErrorResult()
      failure.message = "\(error)"
      response.result = .error(failure)
    }
    return response
  }
}
