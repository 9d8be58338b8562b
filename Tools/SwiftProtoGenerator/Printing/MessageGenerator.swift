internal import ProtoCompiler

/// One message: a struct, what is nested in it, and how it is read and written.
struct MessageGenerator {
  let message: ResolvedMessage
  let context: GeneratorContext
  let fields: [FieldModel]

  init(_ message: ResolvedMessage, _ context: GeneratorContext) {
    self.message = message
    self.context = context
    fields = message.fields.map { FieldModel($0, context) }
  }

  var access: String { context.access }
  var type: String { context.names.type(message) }

  /// Fields and oneofs as they are declared, each oneof once, where its first field stands.
  var members: [Member] {
    var seen: Set<Int> = []
    return fields.compactMap { field in
      guard let oneof = field.field.oneof else { return .field(field) }
      return seen.insert(oneof.index).inserted ? .oneof(OneofModel(oneof, context)) : nil
    }
  }

  enum Member {
    case field(FieldModel)
    case oneof(OneofModel)
  }

  // MARK: The type

  func declaration(_ printer: inout CodePrinter) {
    let names = context.names
    printer.documentation(
      message.comments.leading, otherwise: "The message `\(message.fullName)`.")
    if message.options.deprecated == true {
      printer.line("///\n/// Deprecated in the .proto file.".split(separator: "\n")[1].description)
    }
    let conformances = "\(names.swift("Hashable")), \(names.swift("Sendable"))"
    printer.block("\(access)struct \(names.declaration(message)): \(conformances) {") { printer in
      for member in members { property(member, &printer) }
      printer.line("/// Fields that this version does not know, written again as they came.")
      printer.line("\(access)var unknownFields = UnknownFields()")
      printer.line()
      printer.line("/// A message without any field.")
      printer.line("\(access)init() {}")
      memberwise(&printer)
      for member in members {
        guard case .oneof(let oneof) = member else { continue }
        printer.line()
        oneof.declaration(&printer)
      }
      for item in message.enums {
        printer.line()
        EnumGenerator(item, context).declaration(&printer)
      }
      for nested in message.messages where !nested.isMapEntry {
        printer.line()
        MessageGenerator(nested, context).declaration(&printer)
      }
      if !message.extensions.isEmpty {
        printer.line()
        ExtensionGenerator(fields: message.extensions, context: context)
          .declaration(named: names.extensionScope(message), &printer)
      }
    }
  }

  private func property(_ member: Member, _ printer: inout CodePrinter) {
    switch member {
    case .field(let model):
      let comments = model.field.comments
      printer.documentation(
        comments.leading ?? comments.trailing,
        otherwise: "The field `\(model.field.name)`, number \(model.number).")
      let box = context.layout.isBoxed(model.field) ? "@ProtobufBoxed " : ""
      let name = Reserved.escaped(model.name)
      printer.line("\(box)\(access)var \(name): \(model.type) = \(model.initialValue)")
      if let value = model.writtenDefault, model.isOptional {
        printer.line("/// `\(model.name)`, or what the .proto file says it is while it is not set.")
        printer.line(
          "\(access)var \(model.name)OrDefault: \(model.elementType) { \(model.property) ?? \(value) }"
        )
      }
    case .oneof(let oneof):
      printer.documentation(
        oneof.oneof.comments.leading, otherwise: "Which field of `\(oneof.oneof.name)` is set.")
      printer.line("\(access)var \(Reserved.escaped(oneof.name)): \(oneof.type)?")
    }
  }

  private func memberwise(_ printer: inout CodePrinter) {
    guard !members.isEmpty else { return }
    let parameters = members.map { member -> (String, String) in
      switch member {
      case .field(let model):
        (model.name, "\(model.type) = \(model.initialValue)")
      case .oneof(let oneof): (oneof.name, "\(oneof.type)? = nil")
      }
    }
    printer.line()
    printer.line("/// A message of these fields; what is left out is not set.")
    printer.line("\(access)init(")
    for (index, parameter) in parameters.enumerated() {
      let comma = index + 1 < parameters.count ? "," : ""
      printer.line("  \(Reserved.escaped(parameter.0)): \(parameter.1)\(comma)")
    }
    printer.block(") {") { printer in
      for (name, _) in parameters {
        printer.line("self.\(Reserved.escaped(name)) = \(Reserved.escaped(name))")
      }
    }
  }

  // MARK: Coding

  func conformance(_ printer: inout CodePrinter) {
    printer.line()
    printer.block("extension \(type): ProtobufExtendable {") { printer in
      printer.line("/// Takes the fields of a message in.")
      printer.block(
        "\(access)mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {"
      ) { MessageReader(self).body(&$0) }
      printer.line()
      printer.line("/// Writes the fields in the order of their numbers.")
      printer.block("\(access)func write(to writer: inout ProtobufWriter) {") {
        MessageWriter(self).body(&$0)
      }
      MessageSizer(self).property(&printer)
      RequiredChecker(self).property(&printer)
    }
    for nested in message.messages where !nested.isMapEntry {
      MessageGenerator(nested, context).conformance(&printer)
    }
  }
}

/// A oneof that somebody wrote: an enum with a case for each field.
struct OneofModel {
  let oneof: ResolvedOneof
  let context: GeneratorContext
  let name: String
  let type: String
  let fields: [FieldModel]

  init(_ oneof: ResolvedOneof, _ context: GeneratorContext) {
    self.oneof = oneof
    self.context = context
    name = context.names.member(oneof)
    type = context.names.type(oneof)
    fields = oneof.fields.map { FieldModel($0, context) }
  }

  var property: String { "self.\(Reserved.escaped(name))" }

  func declaration(_ printer: inout CodePrinter) {
    let names = context.names
    let conformances = "\(names.swift("Hashable")), \(names.swift("Sendable"))"
    printer.line("/// The fields of the oneof `\(oneof.name)`.")
    printer.block(
      "\(context.access)enum \(names.declaration(oneof)): \(conformances) {"
    ) { printer in
      for model in fields {
        let comments = model.field.comments
        printer.documentation(
          comments.leading ?? comments.trailing,
          otherwise: "The field `\(model.field.name)`, number \(model.number).")
        let indirect = context.layout.isBoxed(model.field) ? "indirect " : ""
        printer.line("\(indirect)case \(Reserved.escaped(model.name))(\(model.elementType))")
      }
    }
  }
}
