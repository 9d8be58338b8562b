internal import ProtoCompiler

/// How much room a message's encoder begins with: what is bounded is counted here and now, so that
/// the sum costs little at run time.
struct MessageSizer {
  let generator: MessageGenerator

  init(_ generator: MessageGenerator) { self.generator = generator }

  func property(_ printer: inout CodePrinter) {
    let layout = generator.context.layout
    let int = generator.context.names.swift("Int")
    printer.line()
    printer.line("/// At least what the known fields take.")
    if let bound = layout.bound(of: generator.message) {
      printer.line("\(generator.access)var encodedByteCountHint: \(int) { \(bound) }")
      guard bound < 128 else { return }
      let bool = generator.context.names.swift("Bool")
      printer.line()
      printer.line("/// Its length takes one byte.")
      printer.line("\(generator.access)static var isAlwaysShort: \(bool) { true }")
      return
    }
    var constant = 0
    var body = CodePrinter()
    for member in generator.members {
      switch member {
      case .oneof(let oneof): count(oneof, &constant, &body)
      case .field(let model): count(model, &constant, &body)
      }
    }
    printer.block("\(generator.access)var encodedByteCountHint: \(int) {") { printer in
      if body.text.isEmpty {
        printer.line("\(constant)")
        return
      }
      printer.line("var count = \(constant)")
      for line in body.text.split(separator: "\n") { printer.line(String(line)) }
      printer.line("return count")
    }
  }

  private func count(
    _ model: FieldModel, _ constant: inout Int, _ body: inout CodePrinter
  ) {
    let field = model.field
    let property = model.property
    let tag = MessageLayout.tagSize(model.number)
    if let (key, value) = field.mapEntry {
      let keySize = Self.fixedPart(key, generator) + Self.fixedPart(value, generator)
      let overhead = tag + 4 + keySize
      let dynamicKey = Self.dynamicPart(key, "key", generator)
      let dynamicValue = Self.dynamicPart(value, "value", generator)
      body.line("count += \(property).count * \(overhead)")
      let pattern = (dynamicKey == nil ? "_" : "key", dynamicValue == nil ? "_" : "value")
      let sum = [dynamicKey, dynamicValue].compactMap { $0 }.joined(separator: " + ")
      if !sum.isEmpty {
        body.line("for (\(pattern.0), \(pattern.1)) in \(property) { count += \(sum) }")
      }
      return
    }
    let fixed = tag + Self.fixedPart(field, generator)
    if field.isRepeated {
      if let dynamic = Self.dynamicPart(field, "value", generator) {
        body.line("count += \(property).count * \(fixed)")
        body.line(
          field.messageType == nil
            ? "for value in \(property) { count += \(dynamic) }"
            : "count += ProtobufSizeHint.sum(of: \(property))")
      } else {
        let packed = field.isPacked ? fixed - tag : fixed
        if field.isPacked { constant += tag + 5 }
        body.line("count += \(property).count * \(packed)")
      }
    } else if let dynamic = Self.dynamicPart(field, "value", generator) {
      if model.isBoxed {
        body.line("count += ProtobufSizeHint.of(\(model.box), overhead: \(fixed))")
      } else if model.isOptional {
        body.line("if let value = \(property) { count += \(dynamic) + \(fixed) }")
      } else {
        constant += fixed
        body.line("count += \(dynamic.replacing(value: property))")
      }
    } else if field.messageType != nil {
      body.line("if case _? = \(property) { count += \(fixed) }")
    } else {
      constant += fixed
    }
  }

  private func count(
    _ oneof: OneofModel, _ constant: inout Int, _ body: inout CodePrinter
  ) {
    let fixed = oneof.fields.map { model in
      MessageLayout.tagSize(model.number) + Self.fixedPart(model.field, generator)
    }
    constant += fixed.max() ?? 0
    let dynamic = oneof.fields.compactMap { model in
      Self.dynamicPart(model.field, "value", generator).map { (model, $0) }
    }
    guard !dynamic.isEmpty else { return }
    body.line("switch \(oneof.property) {")
    for (model, part) in dynamic {
      body.line("case .\(Reserved.escaped(model.name))(let value)?: count += \(part)")
    }
    body.line(dynamic.count == oneof.fields.count ? "case nil: break" : "default: break")
    body.line("}")
  }

  /// What one value takes whatever it is; a length counts as five bytes.
  private static func fixedPart(_ field: ResolvedField, _ generator: MessageGenerator) -> Int {
    if let size = MessageLayout.valueBound(field.type) { return size }
    if let message = field.messageType,
      let bound = generator.context.layout.bound(of: message)
    {
      return bound + 5
    }
    return 5
  }

  /// What one value takes besides; `nil` if nothing.
  private static func dynamicPart(
    _ field: ResolvedField, _ value: String, _ generator: MessageGenerator
  ) -> String? {
    switch field.type {
    case .string: "\(value).utf8.count"
    case .bytes: "\(value).count"
    case .message, .group:
      field.messageType.flatMap { message in
        generator.context.layout.bound(of: message) == nil
          ? "\(value).encodedByteCountHint" : nil
      }
    default: nil
    }
  }
}

extension String {
  /// An expression about `value` as one about something else.
  fileprivate func replacing(value: String) -> String {
    hasPrefix("value") ? value + dropFirst("value".count) : self
  }
}

/// Whether a message has all its `required` fields; nothing for messages without.
struct RequiredChecker {
  let generator: MessageGenerator

  init(_ generator: MessageGenerator) { self.generator = generator }

  func property(_ printer: inout CodePrinter) {
    let layout = generator.context.layout
    guard layout.hasRequired(generator.message) else { return }
    let string = generator.context.names.swift("String")
    printer.line()
    printer.line("/// The path to a required field that is not set, here or within.")
    printer.block("\(generator.access)var missingRequiredField: \(string)? {") { printer in
      for model in generator.fields {
        let property = model.property
        let name = model.field.name
        if model.field.isRequired {
          printer.line("if \(property) == nil { return \(name.swiftLiteral) }")
        }
        let value = model.field.mapEntry?.value.messageType ?? model.field.messageType
        guard let inner = value, layout.hasRequired(inner) else { continue }
        let found = "{ return \"\(name).\\(field)\" }"
        if model.field.isMap {
          printer.line("for value in \(property).values {")
          printer.line("  if let field = value.missingRequiredField \(found)")
          printer.line("}")
        } else if model.field.isRepeated {
          printer.line("for value in \(property) {")
          printer.line("  if let field = value.missingRequiredField \(found)")
          printer.line("}")
        } else if let oneof = model.field.oneof {
          let holder = OneofModel(oneof, generator.context).property
          printer.line(
            "if case .\(Reserved.escaped(model.name))(let value)? = \(holder), let field = value.missingRequiredField \(found)"
          )
        } else {
          printer.line("if let field = \(property)?.missingRequiredField \(found)")
        }
      }
      printer.line("return nil")
    }
  }
}
