/// Names as protobuf's style guide has them: https://protobuf.dev/programming-guides/style/.
package struct StyleCheck {
  private var found: [Diagnostic] = []

  /// What differs from the guide in some files, as warnings.
  package static func warnings(_ pool: DescriptorPool, files: Set<String>) -> [Diagnostic] {
    var check = StyleCheck()
    for file in pool.files where files.contains(file.name) { check.check(file) }
    return check.found
  }

  private mutating func warn(_ message: String, _ file: ResolvedFile, _ path: [Int32]) {
    let span = file.location(at: path + [1])?.span ?? file.location(at: path)?.span ?? []
    found.append(
      Diagnostic(
        .warning, file: file.name, line: span.isEmpty ? 0 : Int(span[0]) + 1,
        column: span.count < 2 ? 0 : Int(span[1]) + 1, message: message))
  }

  private mutating func check(_ file: ResolvedFile) {
    if !file.package.utf8.allSatisfy({ $0.isLower || $0.isDigit || $0 == 0x2E || $0 == 0x5F }) {
      warn("expected a package in lower_snake.case, found \"\(file.package)\"", file, [2])
    }
    for message in file.messages { check(message) }
    for item in file.enums { check(item) }
    for field in file.extensions { check(field) }
    for service in file.services {
      upperCamel(service.name, "service", file, service.path)
      for method in service.methods { upperCamel(method.name, "RPC", file, method.path) }
    }
  }

  private mutating func check(_ message: ResolvedMessage) {
    guard !message.isMapEntry else { return }
    upperCamel(message.name, "message", message.file, message.path)
    for field in message.fields { check(field) }
    for field in message.extensions { check(field) }
    for oneof in message.realOneofs where !Self.isLowerSnake(oneof.name) {
      warn(
        "expected a oneof in lower_snake_case, found \"\(oneof.name)\"", message.file, oneof.path)
    }
    for nested in message.messages { check(nested) }
    for item in message.enums { check(item) }
  }

  private mutating func check(_ field: ResolvedField) {
    guard !field.isGroup, !Self.isLowerSnake(field.name) else { return }
    warn("expected a field in lower_snake_case, found \"\(field.name)\"", field.file, field.path)
  }

  private mutating func check(_ item: ResolvedEnum) {
    upperCamel(item.name, "enum", item.file, item.path)
    for value in item.values where !Self.isUpperSnake(value.name) {
      warn(
        "expected an enum's value in UPPER_SNAKE_CASE, found \"\(value.name)\"", item.file,
        value.path)
    }
  }

  private mutating func upperCamel(
    _ name: String, _ what: String, _ file: ResolvedFile, _ path: [Int32]
  ) {
    let bytes = Array(name.utf8)
    let isRight = bytes.first?.isUpper == true && !bytes.contains(UInt8(ascii: "_"))
    if !isRight { warn("expected \(what) names in UpperCamelCase, found \"\(name)\"", file, path) }
  }

  private static func isLowerSnake(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0.isLower || $0.isDigit || $0 == UInt8(ascii: "_") }
  }

  private static func isUpperSnake(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0.isUpper || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}

extension UInt8 {
  fileprivate var isLower: Bool { self >= 0x61 && self <= 0x7A }
  fileprivate var isUpper: Bool { self >= 0x41 && self <= 0x5A }
}
