internal import Foundation
package import TesseraCore

/// One thing a program can be told by a flag, by the environment, or not at all.
///
/// The flag wins over the environment variable, which wins over the default. An empty variable
/// counts as not set. A value that cannot be read stops the start with one line that names where it
/// came from:
///
/// ```
/// TESSERA_GW_ADDR: 'localhost' is not host:port, such as 127.0.0.1:4000
/// ```
package struct Setting<Value: Sendable>: Sendable {
  /// The environment variable.
  package let variable: String
  /// What a good value is, to end the sentence "… is not …".
  package let expectation: String
  private let read: @Sendable (String) -> Value?

  package init(
    _ variable: String, expectation: String, read: @escaping @Sendable (String) -> Value?
  ) {
    self.variable = variable
    self.expectation = expectation
    self.read = read
  }

  /// The value that holds, or `nil` if neither the flag nor the variable is set.
  ///
  /// - Parameters:
  ///   - flag: the text given on the command line.
  ///   - name: the flag, such as `--addr`, for the error.
  /// - Throws: ``SettingError`` for a value that cannot be read.
  package func resolve(
    flag: String?, named name: String, environment: Environment
  ) throws(SettingError) -> Value? {
    if let flag { return try parse(flag, from: name) }
    guard let text = environment[variable], !text.isEmpty else { return nil }
    return try parse(text, from: variable)
  }

  private func parse(_ text: String, from source: String) throws(SettingError) -> Value {
    guard let value = read(text) else {
      throw SettingError(message: "\(source): '\(text)' is not \(expectation)")
    }
    return value
  }
}

/// A setting whose value cannot be read; the message is the one line to show.
package struct SettingError: Error, CustomStringConvertible {
  package var message: String

  package init(message: String) { self.message = message }

  package var description: String { message }
}

/// The environment variables a program was started with.
package struct Environment: Sendable {
  private let variables: [String: String]

  package init(_ variables: [String: String]) { self.variables = variables }

  /// Those of this process.
  package static var process: Environment { Environment(ProcessInfo.processInfo.environment) }

  package subscript(_ name: String) -> String? { variables[name] }
}

extension Setting where Value == HostPort {
  /// An address, such as `127.0.0.1:4000`.
  package static func address(_ variable: String) -> Setting<HostPort> {
    Setting(variable, expectation: "host:port, such as 127.0.0.1:4000") { HostPort($0) }
  }
}

extension Setting where Value == String {
  /// Any text; `nil` for none.
  package static func text(_ variable: String) -> Setting {
    Setting(variable, expectation: "text") { $0 }
  }

  /// A name of 1 to 256 bytes without control characters.
  package static func name(_ variable: String) -> Setting {
    Setting(variable, expectation: "a name of 1 to 256 bytes without control characters") { text in
      let isName =
        (1...256).contains(text.utf8.count) && !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
      return isName ? text : nil
    }
  }
}
