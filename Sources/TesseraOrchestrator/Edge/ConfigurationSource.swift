internal import Foundation

/// Where the orchestrator's configuration comes from.
package enum ConfigurationSource: Hashable, Sendable {
  /// A file, read at the start and again when asked to reload.
  case file(String)
  /// JSON text, and what to call it in an error.
  case text(String, name: String)
  /// Nothing is configured: `worker-local` owns the cell at the origin.
  case builtIn

  /// The longest file that is read, in bytes: about half a million cells.
  package static let maximumLength = 64 * 1024 * 1024

  /// A path wins over a text; neither of them is the built-in configuration. An empty one counts as
  /// not given.
  package init(path: String?, text: String?, textName: String = "TESSERA_ORCH_CONFIG_JSON") {
    if let path, !path.isEmpty {
      self = .file(path)
    } else if let text, !text.isEmpty {
      self = .text(text, name: textName)
    } else {
      self = .builtIn
    }
  }

  /// Reads and checks.
  ///
  /// - Throws: ``ConfigurationSourceError`` with one line that says what is wrong and where.
  package func load() throws(ConfigurationSourceError) -> AssignmentConfiguration {
    switch self {
    case .builtIn:
      return .single()
    case .text(let text, let name):
      return try Self.parse(Array(text.utf8), name)
    case .file(let path):
      return try Self.parse(try Self.read(path), path)
    }
  }

  private static func parse(
    _ bytes: [UInt8], _ name: String
  ) throws(ConfigurationSourceError) -> AssignmentConfiguration {
    do {
      return try AssignmentConfiguration(ConfigurationDocument(json: bytes))
    } catch {
      throw ConfigurationSourceError(message: "\(name): \(error)")
    }
  }

  private static func read(_ path: String) throws(ConfigurationSourceError) -> [UInt8] {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      var bytes: [UInt8] = []
      while let part = try file.read(upToCount: 1024 * 1024), !part.isEmpty {
        bytes.append(contentsOf: part)
        guard bytes.count <= maximumLength else {
          throw ConfigurationSourceError(
            message: "\(path): longer than \(maximumLength) bytes, which is the limit")
        }
      }
      return bytes
    } catch let error as ConfigurationSourceError {
      throw error
    } catch {
      throw ConfigurationSourceError(message: "\(path): cannot be read: \(Self.reason(error))")
    }
  }

  /// The system's words (`No such file or directory`), where Foundation has them.
  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return error.localizedDescription
  }
}

/// Why there is no configuration: one line with the file (or variable), the place and the reason.
package struct ConfigurationSourceError: Error, Hashable, Sendable, CustomStringConvertible {
  package var message: String

  package var description: String { message }
}

extension ConfigurationSource: CustomStringConvertible {
  /// For a log: the path, the name of the text, or that nothing was given.
  package var description: String {
    switch self {
    case .file(let path): path
    case .text(_, let name): name
    case .builtIn: "built in"
    }
  }
}
