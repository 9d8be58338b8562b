package import ProtoCompiler

/// Swift for .proto files: descriptors go in, the text of files comes out.
package enum SwiftProtoGenerator {
  /// The Swift of some files of a pool, in their order.
  ///
  /// - Parameter files: What to generate; everything they import is in their pool.
  package static func generate(
    files: [ResolvedFile], options: GeneratorOptions = GeneratorOptions()
  ) throws(GeneratorError) -> [GeneratedFile] {
    guard let pool = files.first?.pool else { return [] }
    for file in files {
      if case .editions(let edition) = file.syntax, edition != 1000 {
        throw GeneratorError("\(file.name): of the editions, 2023 is known, and no other")
      }
    }
    let context = try GeneratorContext(pool: pool, files: files, options: options)
    var result: [GeneratedFile] = []
    for file in files {
      let generator = FileGenerator(file: file, context: context)
      result.append(generator.messages())
      if options.descriptors { result.append(generator.descriptor()) }
      if options.services, let services = generator.services() { result.append(services) }
    }
    var seen: Set<String> = []
    for file in result where !seen.insert(file.path).inserted {
      throw GeneratorError(
        "two files would be called \(file.path): name them by --file-naming full-path or underscores"
      )
    }
    return result
  }
}

/// What every part of the generator looks at.
struct GeneratorContext {
  let pool: DescriptorPool
  let options: GeneratorOptions
  let names: SwiftNames
  let services: ServiceNames
  let layout: MessageLayout

  init(
    pool: DescriptorPool, files: [ResolvedFile], options: GeneratorOptions
  ) throws(GeneratorError) {
    self.pool = pool
    self.options = options
    names = try SwiftNames(pool: pool, files: files, options: options)
    services = try ServiceNames(options.services ? files : [], names)
    layout = MessageLayout(pool: pool)
  }

  /// `public `, `package ` or nothing.
  var access: String {
    options.visibility == .internal ? "" : "\(options.visibility.rawValue) "
  }
}
