internal import NIOCore
internal import ProtoCompiler
internal import TesseraProtobuf

/// The Swift files of one .proto file.
struct FileGenerator {
  let file: ResolvedFile
  let context: GeneratorContext

  private func path(_ suffix: String) -> String {
    let stem = file.name.hasSuffix(".proto") ? String(file.name.dropLast(6)) : file.name
    switch context.options.fileNaming {
    case .fullPath: return stem + suffix
    case .underscores: return stem.map { $0 == "/" ? "_" : String($0) }.joined() + suffix
    case .dropPath: return (stem.split(separator: "/").last.map(String.init) ?? stem) + suffix
    }
  }

  /// Internal is what an import without a level means under `InternalImportsByDefault`; without that
  /// feature, a level here would not go with imports without one elsewhere in the module.
  private var importLevel: String {
    context.options.visibility == .internal ? "" : "\(context.options.visibility.rawValue) "
  }

  private func header(_ imports: Set<String>) -> CodePrinter {
    var printer = CodePrinter()
    printer.line("// swift-format-ignore-file")
    printer.line("// Generated from \(file.name) by \(context.options.command). Do not edit.")
    printer.line()
    for module in imports.sorted() { printer.line("\(importLevel)import \(module)") }
    return printer
  }

  // MARK: Messages

  func messages() -> GeneratedFile {
    var imports: Set<String> = []
    let hasContent = !file.messages.isEmpty || !file.enums.isEmpty || !file.extensions.isEmpty
    if hasContent { imports.insert("TesseraProtobuf") }
    func note(_ field: ResolvedField) {
      let files = [
        field.messageType?.file, field.enumType?.file, field.containingMessage.file,
        field.mapEntry?.value.messageType?.file, field.mapEntry?.value.enumType?.file,
      ]
      for case let file? in files {
        if let module = context.names.module(of: file) { imports.insert(module) }
      }
    }
    func note(_ message: ResolvedMessage) {
      for field in message.fields + message.extensions { note(field) }
      for nested in message.messages { note(nested) }
    }
    for message in file.messages { note(message) }
    for field in file.extensions { note(field) }
    var printer = header(imports)
    if !hasContent { printer.line("// The file declares no messages, enums or extensions.") }
    for item in file.enums {
      printer.line()
      EnumGenerator(item, context).declaration(&printer)
    }
    for message in file.messages {
      printer.line()
      MessageGenerator(message, context).declaration(&printer)
    }
    if !file.extensions.isEmpty {
      printer.line()
      ExtensionGenerator(fields: file.extensions, context: context).declaration(
        named: context.names.descriptor(file).replacingSuffix("Descriptor", by: "Extensions"),
        &printer)
    }
    for message in file.messages { MessageGenerator(message, context).conformance(&printer) }
    return GeneratedFile(path: path(".pb.swift"), contents: printer.text)
  }

  // MARK: Services

  func services() -> GeneratedFile? {
    guard !file.services.isEmpty else {
      guard context.options.allFiles else { return nil }
      var printer = header([])
      printer.line("// The file declares no services.")
      return GeneratedFile(path: path(".grpc.swift"), contents: printer.text)
    }
    var imports: Set<String> = ["TesseraGRPC"]
    for service in file.services {
      for method in service.methods {
        for message in [method.input, method.output] {
          if let module = context.names.module(of: message.file) { imports.insert(module) }
        }
      }
    }
    var printer = header(imports)
    for service in file.services {
      printer.line()
      ServiceGenerator(service: service, context: context).declaration(&printer)
    }
    return GeneratedFile(path: path(".grpc.swift"), contents: printer.text)
  }

  // MARK: Descriptor

  func descriptor() -> GeneratedFile {
    var proto = file.proto
    proto.sourceCodeInfo = nil
    let text = Base64.encode(proto.encodedBytes())
    var onlyUsed: Set<String> = []
    for dependency in file.dependencies {
      if let module = context.names.module(of: dependency) { onlyUsed.insert(module) }
    }
    let names = context.names
    let access = context.access
    var printer = header(["TesseraProtobuf"])
    // What is imported stands in no declaration.
    for module in onlyUsed.sorted() { printer.line("import \(module)") }
    printer.line()
    printer.line("/// What `\(file.name)` says.")
    printer.block("\(access)enum \(names.descriptor(file)) {") { printer in
      printer.line("/// The descriptor and those of the files it imports.")
      printer.line("\(access)static let file = ProtobufFileDescriptor(")
      printer.line("  name: \(file.name.swiftLiteral),")
      printer.line("  base64: \"\"\"")
      var rest = Substring(text)
      while !rest.isEmpty {
        let line = rest.prefix(92)
        rest = rest.dropFirst(92)
        printer.line("    \(line)\(rest.isEmpty ? "" : "\\")")
      }
      printer.line("    \"\"\",")
      let dependencies = file.dependencies.map { "\(names.descriptor($0)).file" }
      printer.line("  dependencies: [\(dependencies.joined(separator: ", "))])")
      printer.line()
      printer.line("/// The serialized `google.protobuf.FileDescriptorProto`.")
      printer.line("\(access)static var bytes: [\(names.swift("UInt8"))] { file.bytes }")
    }
    func conformance(_ message: ResolvedMessage) {
      guard !message.isMapEntry else { return }
      printer.line()
      printer.block("extension \(names.type(message)): ProtobufDescribed {") { printer in
        printer.line("/// The name with its package.")
        printer.line(
          "\(access)static var protobufName: \(names.swift("String")) { \(message.fullName.swiftLiteral) }"
        )
        printer.line("/// The file it is declared in.")
        printer.line(
          "\(access)static var protobufFile: ProtobufFileDescriptor { \(names.descriptor(file)).file }"
        )
      }
      for nested in message.messages { conformance(nested) }
    }
    for message in file.messages { conformance(message) }
    return GeneratedFile(path: path(".descriptor.swift"), contents: printer.text)
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, by other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self + other
  }
}

/// Base64 with padding.
enum Base64 {
  static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var bits: UInt32 = 0
      for place in 0..<3 {
        bits = bits << 8 | (place < count ? UInt32(bytes[index + place]) : 0)
      }
      for place in 0..<4 {
        text.append(
          place <= count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
