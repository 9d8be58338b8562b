/// A script that has been read as a whole, so that nothing of a faulty one is ever sent.
package struct Script: Hashable, Sendable {
  /// A command and where it stands, from line 1.
  package struct Step: Hashable, Sendable {
    package var line: Int
    package var command: Command
  }

  package var steps: [Step]

  /// - Throws: ``ScriptError`` with every faulty line.
  package init(_ text: String, parser: CommandParser) throws(ScriptError) {
    var steps: [Step] = []
    var faults: [ScriptError.Fault] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      do throws(CommandSyntaxError) {
        guard let command = try parser.parse(line) else { continue }
        steps.append(Step(line: index + 1, command: command))
      } catch {
        faults.append(ScriptError.Fault(line: index + 1, message: error.message))
      }
    }
    guard faults.isEmpty else { throw ScriptError(faults: faults) }
    self.steps = steps
  }
}

/// What is wrong with a script, line by line.
package struct ScriptError: Error, Hashable {
  package struct Fault: Hashable, Sendable {
    package var line: Int
    package var message: String
  }

  package var faults: [Fault]

  /// One line of text per fault: `path:line: what is wrong`.
  package func lines(path: String) -> [String] {
    faults.map { "\(path):\($0.line): \($0.message)" }
  }
}
