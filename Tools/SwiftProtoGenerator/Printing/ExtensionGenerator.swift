internal import ProtoCompiler

/// The extensions that a file or a message declares.
struct ExtensionGenerator {
  let fields: [ResolvedField]
  let context: GeneratorContext

  func declaration(named name: String, _ printer: inout CodePrinter) {
    let access = context.access
    printer.line("/// Fields that are added to messages of other files.")
    printer.block("\(access)enum \(name) {") { printer in
      var taken: Set<String> = []
      for field in fields {
        let base = field.isGroupDeclaration ? field.messageType?.name ?? field.name : field.name
        var name = Words.lowerCamel(base)
        if ["self", "init"].contains(name) { name += "Field" }
        while !taken.insert(name).inserted { name += "_" }
        let extended = context.names.type(field.containingMessage)
        let kind = FieldModel.kind(of: field, context)
        let type = field.isRepeated ? "ProtobufRepeatedExtension" : "ProtobufExtension"
        var details = field.isPacked ? ", isPacked: true" : ""
        if field.containingMessage.options.messageSetWireFormat == true {
          details += ", inMessageSet: true"
        }
        printer.documentation(
          field.comments.leading ?? field.comments.trailing,
          otherwise: "`\(field.fullName)`, number \(field.number).")
        printer.line(
          "\(access)static var \(Reserved.escaped(name)): \(type)<\(extended), \(kind)> {")
        printer.line("  \(type)(field: \(field.number)\(details))")
        printer.line("}")
      }
    }
  }
}
