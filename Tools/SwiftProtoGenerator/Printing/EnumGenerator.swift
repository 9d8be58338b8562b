internal import ProtoCompiler

/// One enum: open ones a struct around their number, closed ones a Swift enum.
struct EnumGenerator {
  let item: ResolvedEnum
  let context: GeneratorContext

  init(_ item: ResolvedEnum, _ context: GeneratorContext) {
    self.item = item
    self.context = context
  }

  private var values: [(value: ResolvedEnumValue, name: String)] {
    Array(zip(item.values, context.names.values(item)))
  }

  func declaration(_ printer: inout CodePrinter) {
    printer.documentation(item.comments.leading, otherwise: "The enum `\(item.fullName)`.")
    if item.isClosed { closed(&printer) } else { open(&printer) }
  }

  private func documentation(_ value: ResolvedEnumValue, _ printer: inout CodePrinter) {
    let comments = value.comments
    printer.documentation(
      comments.leading ?? comments.trailing, otherwise: "`\(value.name)`, \(value.number).")
  }

  private func open(_ printer: inout CodePrinter) {
    let names = context.names
    let access = context.access
    let type = names.declaration(item)
    let int32 = names.swift("Int32")
    printer.block(
      "\(access)struct \(type): ProtobufEnumeration, \(names.swift("CaseIterable")) {"
    ) { printer in
      printer.line("/// The number on the wire; one without a name stays what it is.")
      printer.line("\(access)var rawValue: \(int32)")
      printer.line()
      printer.line("/// A value by its number.")
      printer.line("\(access)init(rawValue: \(int32)) { self.rawValue = rawValue }")
      printer.line()
      for (value, name) in values {
        documentation(value, &printer)
        printer.line(
          "\(access)static let \(Reserved.escaped(name)) = Self(rawValue: \(value.number))")
      }
      tail(type, &printer)
    }
  }

  private func closed(_ printer: inout CodePrinter) {
    let names = context.names
    let access = context.access
    let type = names.declaration(item)
    let head =
      "\(access)enum \(type): \(names.swift("Int32")), ProtobufEnumeration, "
      + "\(names.swift("CaseIterable")) {"
    printer.block(head) { printer in
      var first: [Int32: String] = [:]
      for (value, name) in values {
        documentation(value, &printer)
        let name = Reserved.escaped(name)
        if let original = first[value.number] {
          // A second name of one number.
          printer.line("\(access)static var \(name): Self { .\(original) }")
        } else {
          first[value.number] = name
          printer.line("case \(name) = \(value.number)")
        }
      }
      tail(type, &printer)
    }
  }

  private func tail(_ type: String, _ printer: inout CodePrinter) {
    guard let first = values.first else { return }
    let access = context.access
    printer.line()
    printer.line("/// What a field has that is not there.")
    printer.line(
      "\(access)static var defaultValue: Self { .\(Reserved.escaped(first.name)) }")
    guard !item.isClosed else { return }
    var seen: Set<Int32> = []
    let all = values.filter { seen.insert($0.value.number).inserted }
      .map { ".\(Reserved.escaped($0.name))" }
    printer.line()
    printer.line("/// The values that have a name, without second names.")
    printer.line("\(access)static var allCases: [Self] {")
    printer.line("  [\(all.joined(separator: ", "))]")
    printer.line("}")
  }
}
