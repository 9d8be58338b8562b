internal import ProtoCompiler

/// How a message writes its fields, in the order of their numbers.
struct MessageWriter {
  let generator: MessageGenerator

  init(_ generator: MessageGenerator) { self.generator = generator }

  func body(_ printer: inout CodePrinter) {
    let sorted = generator.fields.sorted { $0.number < $1.number }
    var index = 0
    while index < sorted.count {
      let model = sorted[index]
      index += 1
      guard let oneof = model.field.oneof else {
        field(model, &printer)
        continue
      }
      // Neighbours of one oneof are one switch.
      var run = [model]
      while index < sorted.count, sorted[index].field.oneof == oneof {
        run.append(sorted[index])
        index += 1
      }
      write(run, of: OneofModel(oneof, generator.context), &printer)
    }
    printer.line("writer.writeUnknownFields(self.unknownFields)")
  }

  private func field(_ model: FieldModel, _ printer: inout CodePrinter) {
    let field = model.field
    let property = model.property
    let number = model.number
    if let (key, value) = field.mapEntry {
      let keyKind = FieldModel.kind(of: key, generator.context)
      let valueKind = FieldModel.kind(of: value, generator.context)
      printer.line("writer.writeMap(")
      printer.line("  \(property), field: \(number), key: \(keyKind).self,")
      printer.line("  value: \(valueKind).self)")
    } else if field.isRepeated {
      if field.type == .message {
        printer.line("writer.writeMessages(\(property), field: \(number))")
      } else {
        let method = field.isPacked ? "writePacked" : "writeRepeated"
        printer.line("writer.\(method)(\(property), field: \(number), as: \(model.kind).self)")
      }
    } else if model.isBoxed, field.type == .message {
      printer.line("writer.writeOptionalMessage(\(model.box), field: \(number))")
    } else if model.isOptional {
      let raw = field.type == .enum ? "?.rawValue" : ""
      printer.line(
        "writer.writeOptional\(model.scalarName)(\(property)\(raw), field: \(number))")
    } else {
      let raw = field.type == .enum ? ".rawValue" : ""
      printer.line("writer.write\(model.scalarName)(\(property)\(raw), field: \(number))")
    }
  }

  private func write(
    _ models: [FieldModel], of oneof: OneofModel, _ printer: inout CodePrinter
  ) {
    func call(_ model: FieldModel) -> String {
      switch model.field.type {
      case .message: return "writer.writeMessage(value, field: \(model.number))"
      case .group: return "writer.writeGroup(value, field: \(model.number))"
      default: break
      }
      let value = model.field.type == .enum ? "value.rawValue" : "value"
      return "writer.writeOptional\(model.scalarName)(\(value), field: \(model.number))"
    }
    if models.count == 1, oneof.fields.count > 1 {
      let name = Reserved.escaped(models[0].name)
      printer.line(
        "if case .\(name)(let value)? = \(oneof.property) { \(call(models[0])) }")
      return
    }
    printer.line("switch \(oneof.property) {")
    for model in models {
      printer.line("case .\(Reserved.escaped(model.name))(let value)?: \(call(model))")
    }
    printer.line(models.count == oneof.fields.count ? "case nil: break" : "default: break")
    printer.line("}")
  }
}
