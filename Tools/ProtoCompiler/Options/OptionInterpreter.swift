/// Finds out what the options of one thing mean.
struct OptionInterpreter {
  /// What is wrong has been noted.
  struct Failure: Error {}

  let linker: Linker
  /// From where the names of custom options are looked up.
  let scope: String
  let optionsPath: [Int32]
  /// What has been set, whole or in part, by the numbers that lead to it.
  private var written: Set<[Int32]> = []
  /// The messages that were set as a whole.
  private var aggregates: [[Int32]: [UInt8]] = [:]

  init(linker: Linker, scope: String, optionsPath: [Int32]) {
    self.linker = linker
    self.scope = scope
    self.optionsPath = optionsPath
  }

  mutating func interpret(
    _ option: UninterpretedOption, of descriptor: LinkedMessage, at path: [Int32],
    into fields: inout WireFields
  ) throws(Failure) {
    let chain = try resolve(option, of: descriptor, at: path)
    guard let field = chain.last else { throw Failure() }
    let numbers = chain.map(\.number)
    let name = Self.text(option.name)
    if !field.isRepeated {
      // Set as a whole or within, a message may be set only once: what is set on the wire is found at
      // these numbers.
      if written.contains(numbers) || isSetWithinAnAggregate(numbers) {
        throw fail("\"\(name)\" is set already", path + [2])
      }
      for count in 1...numbers.count { written.insert(Array(numbers[..<count])) }
    }
    var value = try wireValue(option, field, path)
    if case .delimited(let bytes) = value, field.isMessage { aggregates[numbers] = bytes }
    if case .group(let bytes) = value { aggregates[numbers] = bytes }
    var innermost = field
    for outer in chain.dropLast().reversed() {
      var inner = WireFields()
      inner.put(innermost.number, value)
      value = outer.type == .group ? .group(inner.bytes) : .delimited(inner.bytes)
      innermost = outer
    }
    fields.put(innermost.number, value)

    var destination = optionsPath + numbers
    if field.isRepeated {
      let index = linker.repeatedOptionCounts[destination, default: 0]
      linker.repeatedOptionCounts[destination] = index + 1
      destination.append(index)
    }
    linker.optionPaths[path] = destination
  }

  private func isSetWithinAnAggregate(_ numbers: [Int32]) -> Bool {
    for count in 1..<max(numbers.count, 1) {
      if let bytes = aggregates[Array(numbers[..<count])],
        WireFields.contain(numbers[count...], in: bytes)
      {
        return true
      }
    }
    return false
  }

  static func text(_ name: [UninterpretedOption.NamePart]) -> String {
    name.map { part in
      part.isExtension == true ? "(\(part.namePart ?? ""))" : part.namePart ?? ""
    }.joined(separator: ".")
  }

  func fail(_ message: String, _ path: [Int32]) -> Failure {
    linker.error(message, path)
    return Failure()
  }

  /// The fields that lead from the options to what is set.
  private func resolve(
    _ option: UninterpretedOption, of descriptor: LinkedMessage, at path: [Int32]
  ) throws(Failure) -> [LinkedField] {
    var message = descriptor
    var chain: [LinkedField] = []
    for (index, part) in option.name.enumerated() {
      let name = Self.text(Array(option.name[...index]))
      let partName = part.namePart ?? ""
      guard !(index == 0 && partName == "uninterpreted_option") else {
        throw fail("\"uninterpreted_option\" is protobuf's own", path + [2])
      }
      let field: LinkedField
      if part.isExtension == true {
        switch linker.lookUp(partName, from: scope) {
        case .found(.field(let found)) where found.isExtension: field = found
        case .found:
          throw fail(
            "there is no option \"\(name)\": expected the name of an extension", path + [2])
        case .notFound(let reason):
          throw fail(
            "there is no option \"\(name)\" (\(reason)); expected an import of the file that "
              + "declares it", path + [2])
        }
        guard field.container === message else {
          throw fail(
            "\"\(name)\" extends \"\(field.container?.fullName ?? "")\"; expected an extension of "
              + "\"\(message.fullName)\"", path + [2])
        }
      } else {
        guard let found = message.fieldsByName[partName] else {
          throw fail("there is no option \"\(name)\" in \"\(message.fullName)\"", path + [2])
        }
        field = found
      }
      chain.append(field)
      guard index < option.name.count - 1 else { break }
      guard field.isMessage, let next = field.messageType else {
        throw fail("\"\(name)\" is no message, so nothing can be set within it", path + [2])
      }
      if field.isRepeated {
        throw fail(
          "\"\(name)\" is repeated: expected a whole message in braces, each time", path + [2])
      }
      message = next
    }
    return chain
  }
}
