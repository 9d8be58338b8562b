package import ProtoCompiler

/// The generator as protoc's plugin: a request goes in, a response comes out.
package enum PluginRequest {
  /// Generates what protoc asks for; what is wrong with it stands in the response.
  package static func answer(_ request: CodeGeneratorRequest) -> CodeGeneratorResponse {
    var response = CodeGeneratorResponse()
    // `optional` in proto3, and editions: 2023.
    response.supportedFeatures = 1 | 2
    response.minimumEdition = 998
    response.maximumEdition = 1000
    do throws(GeneratorError) {
      let options = try GeneratorOptions(parameter: request.parameter ?? "")
      var set = FileDescriptorSet()
      set.files = request.protoFiles
      let pool: DescriptorPool
      do throws(DescriptorError) { pool = try DescriptorPool(set) } catch {
        throw GeneratorError(error.description)
      }
      let files = request.filesToGenerate.compactMap(pool.file(named:))
      for file in try SwiftProtoGenerator.generate(files: files, options: options) {
        var output = CodeGeneratorResponse.File()
        output.name = file.path
        output.content = file.contents
        response.files.append(output)
      }
    } catch {
      response.error = error.description
    }
    return response
  }
}

extension GeneratorOptions {
  /// Options as protoc hands them over: `visibility=public,descriptors=true,module=a.proto=M`.
  package init(parameter: String) throws(GeneratorError) {
    self.init()
    for part in parameter.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1)
      let name = pair[0].trimmed.lowercased()
      try set(name, to: pair.count > 1 ? pair[1].trimmed : "true")
    }
  }

  /// Sets an option by the name that a command line has for it.
  package mutating func set(_ name: String, to value: String) throws(GeneratorError) {
    switch name {
    case "visibility": visibility = try Self.choice(value, name)
    case "type-prefix", "type_prefix": typePrefix = try Self.choice(value, name)
    case "file-naming", "file_naming": fileNaming = try Self.choice(value, name)
    case "services": services = try Self.truth(value, name)
    case "descriptors", "json": descriptors = try Self.truth(value, name)
    case "module":
      let pair = value.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else {
        throw GeneratorError("module takes PATH=MODULE and not \"\(value)\"")
      }
      modules[String(pair[0])] = String(pair[1])
    default:
      throw GeneratorError(
        "no option \"\(name)\": there are visibility, type-prefix, file-naming, services, "
          + "descriptors and module")
    }
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String, _ name: String
  ) throws(GeneratorError) -> Choice {
    if let choice = Choice(rawValue: value.lowercased()) { return choice }
    let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw GeneratorError("\(name) is one of \(all) and not \"\(value)\"")
  }

  private static func truth(_ value: String, _ name: String) throws(GeneratorError) -> Bool {
    switch value.lowercased() {
    case "true", "1", "yes": return true
    case "false", "0", "no": return false
    default: throw GeneratorError("\(name) is true or false and not \"\(value)\"")
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
