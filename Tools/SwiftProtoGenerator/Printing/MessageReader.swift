internal import ProtoCompiler

/// How a message takes fields in.
struct MessageReader {
  let generator: MessageGenerator

  init(_ generator: MessageGenerator) { self.generator = generator }

  func body(_ printer: inout CodePrinter) {
    printer.block("while let tag = try reader.nextTag() {") { printer in
      printer.line("switch tag.rawValue {")
      for model in generator.fields { cases(of: model, &printer) }
      printer.line("default: try reader.skipField(tag, into: &self.unknownFields)")
      printer.line("}")
    }
  }

  private func cases(of model: FieldModel, _ printer: inout CodePrinter) {
    let field = model.field
    let property = model.property
    let number = model.number
    if let (key, value) = field.mapEntry {
      let keyKind = FieldModel.kind(of: key, generator.context)
      let valueKind = FieldModel.kind(of: value, generator.context)
      printer.line("case \(model.tag):")
      printer.line("  try reader.readMapEntries(")
      printer.line("    into: &\(property), key: \(keyKind).self,")
      printer.line(
        "    value: \(valueKind).self, field: \(number), unknownFields: &self.unknownFields)")
    } else if field.isRepeated {
      repeated(model, &printer)
    } else if field.oneof != nil {
      oneof(model, &printer)
    } else if field.type == .group {
      printer.line("case \(model.tag): try reader.readGroup(into: &\(property), field: \(number))")
    } else if field.type == .message {
      let place = model.isBoxed ? model.box : property
      printer.line("case \(model.tag): try reader.readMessage(into: &\(place))")
    } else if model.isClosedEnum {
      printer.line("case \(model.tag):")
      printer.line("  if let value: \(model.elementType) = try reader.readClosed(")
      printer.line("    field: \(number), unknownFields: &self.unknownFields)")
      printer.line("  { \(property) = value }")
    } else {
      printer.line("case \(model.tag): \(property) = \(model.readScalar)")
    }
  }

  private func repeated(_ model: FieldModel, _ printer: inout CodePrinter) {
    let property = model.property
    switch model.field.type {
    case .message:
      printer.line("case \(model.tag): try reader.readMessages(into: &\(property), tag: tag)")
    case .group:
      printer.line(
        "case \(model.tag): \(property).append(try reader.readGroup(field: \(model.number)))")
    case .string, .bytes:
      printer.line("case \(model.tag):")
      printer.line(
        "  try reader.readRepeated(into: &\(property), of: \(model.kind).self, tag: tag)")
    case .enum where model.isClosedEnum:
      printer.line("case \(model.tag):")
      printer.line("  if let value: \(model.elementType) = try reader.readClosed(")
      printer.line("    field: \(model.number), unknownFields: &self.unknownFields)")
      printer.line("  { \(property).append(value) }")
      printer.line("case \(model.tag(2)):")
      printer.line("  try reader.readPackedClosed(")
      printer.line(
        "    into: &\(property), field: \(model.number), unknownFields: &self.unknownFields)")
    default:
      printer.line("case \(model.tag): \(property).append(\(model.readScalar))")
      if model.field.type.isPackable {
        printer.line(
          "case \(model.tag(2)): try reader.readPacked(into: &\(property), of: \(model.kind).self)")
      }
    }
  }

  private func oneof(_ model: FieldModel, _ printer: inout CodePrinter) {
    guard let oneof = model.field.oneof else { return }
    let property = OneofModel(oneof, generator.context).property
    let name = Reserved.escaped(model.name)
    if model.isMessage {
      // The message is taken out while it grows, so that it has one owner.
      printer.line("case \(model.tag):")
      printer.line("  var message: \(model.elementType)?")
      printer.line("  if case .\(name)(let value)? = \(property) { message = value }")
      printer.line("  \(property) = nil")
      if model.field.isGroup {
        printer.line("  try reader.readGroup(into: &message, field: \(model.number))")
      } else {
        printer.line("  try reader.readMessage(into: &message)")
      }
      printer.line("  if let message { \(property) = .\(name)(message) }")
    } else if model.isClosedEnum {
      printer.line("case \(model.tag):")
      printer.line("  if let value: \(model.elementType) = try reader.readClosed(")
      printer.line("    field: \(model.number), unknownFields: &self.unknownFields)")
      printer.line("  { \(property) = .\(name)(value) }")
    } else {
      printer.line("case \(model.tag): \(property) = .\(name)(\(model.readScalar))")
    }
  }
}
