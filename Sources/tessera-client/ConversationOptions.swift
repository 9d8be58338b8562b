internal import ArgumentParser
internal import TesseraClient
internal import TesseraCore
internal import TesseraProto
internal import TesseraService

/// Where to connect, what to say it about, and how to show what comes.
struct ConversationOptions: ParsableArguments {
  @Option(
    help:
      "The gateway, or a worker, as host:port. (TESSERA_GW_ADDR; default: 127.0.0.1:4000)",
    transform: { text in
      guard let address = HostPort(text) else {
        throw ValidationError("'\(text)' is not host:port")
      }
      return address
    })
  var addr: HostPort?

  @Option(parsing: .unconditional, help: "The world of the cell.")
  var world: UInt32 = 0

  @Option(parsing: .unconditional, help: "The cell's column.")
  var cx: Int32 = 0

  @Option(parsing: .unconditional, help: "The cell's row.")
  var cy: Int32 = 0

  @Option(parsing: .unconditional, help: "The cell's depth, 0 to 16.")
  var depth: UInt8 = 0

  @Option(parsing: .unconditional, help: "The quarter 0 to 3 in the older form of depth 1.")
  var sub: UInt8 = 0

  @Option(parsing: .unconditional, help: "The cell's ownership epoch; 0 stands for not known.")
  var epoch: UInt32 = 0

  @Option(help: "How requests are encoded: json or protobuf.")
  var encoding: EncodingName = .json

  @Option(parsing: .unconditional, help: "Seconds to wait for the connection and for an answer.")
  var timeout: Double = 5

  @Flag(help: "Print every message as its JSON envelope, one a line.")
  var json = false

  func validate() throws {
    do {
      _ = try StandardSettings.clientAddress(flag: addr, environment: .process)
    } catch {
      throw ValidationError(error.message)
    }
    guard cell.isValid else {
      throw ValidationError(
        "depth \(depth) with sub \(sub) names no cell: depth is 0 to \(CellID.maximumDepth), "
          + "sub is above 0 only at depth 1, and then at most 3")
    }
    guard timeout > 0, timeout <= 3600 else {
      throw ValidationError("--timeout must be above 0 and at most 3600 seconds")
    }
  }
}

extension ConversationOptions {
  /// Where to connect, by option, environment or default.
  var address: HostPort {
    (try? StandardSettings.clientAddress(flag: addr, environment: .process))
      ?? StandardSettings.defaultGatewayAddress
  }

  var cell: CellID { CellID(world: world, cx: cx, cy: cy, depth: depth, sub: sub) }

  var settings: Conversation.Settings {
    Conversation.Settings(cell: cell, epoch: Epoch(epoch), timeout: .seconds(timeout))
  }

  var configuration: TesseraConnection.Configuration {
    var configuration = TesseraConnection.Configuration.defaults
    configuration.encoding = encoding.frameEncoding
    configuration.connectTimeout = .seconds(timeout)
    return configuration
  }
}

/// The encodings as the command line names them.
enum EncodingName: String, ExpressibleByArgument, CaseIterable {
  case json, protobuf

  var frameEncoding: FrameEncoding {
    switch self {
    case .json: .json
    case .protobuf: .protobuf
    }
  }
}
