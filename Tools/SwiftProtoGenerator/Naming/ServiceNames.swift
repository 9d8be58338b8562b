internal import ProtoCompiler

/// What services become: `Greeter` the protocol `GreeterService` and the struct `GreeterClient`, unless
/// something else is called so.
struct ServiceNames {
  private var protocols: [ResolvedService: String] = [:]
  private var clients: [ResolvedService: String] = [:]

  /// - Parameter files: those that Swift is written for.
  /// - Throws: ``GeneratorError`` if services of different packages are called the same.
  init(_ files: [ResolvedFile], _ types: SwiftNames) throws(GeneratorError) {
    let services = files.flatMap(\.services)
    var owners: [String: ResolvedService] = [:]
    for service in services {
      let name = types.topLevelName(service.name, in: service.file)
      if let other = owners[name] {
        throw GeneratorError(
          "the services \(other.fullName) and \(service.fullName) would both be called \(name): "
            + "use --type-prefix package")
      }
      owners[name] = service
    }
    var taken: Set<String> = []
    func free(_ name: String, _ suffix: String) -> String {
      var name = types.isTopLevel(name) || taken.contains(name) ? name + suffix : name
      while types.isTopLevel(name) || taken.contains(name) { name += "_" }
      taken.insert(name)
      return name
    }
    // Of `Chat` and `ChatService` the one keeps the name that it has.
    for wantsSuffix in [false, true] {
      for service in services {
        let name = types.topLevelName(service.name, in: service.file)
        guard name.hasSuffix("Service") != wantsSuffix else { continue }
        protocols[service] = free(wantsSuffix ? name + "Service" : name, "Protocol")
      }
    }
    for service in services {
      let name = types.topLevelName(service.name, in: service.file)
      clients[service] = free(name + "Client", "RPC")
    }
  }

  func protocolName(_ service: ResolvedService) -> String { protocols[service] ?? service.name }
  func clientName(_ service: ResolvedService) -> String { clients[service] ?? service.name }
}
