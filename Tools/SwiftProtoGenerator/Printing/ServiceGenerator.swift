internal import ProtoCompiler

/// One service: a protocol to implement, and a client to call.
struct ServiceGenerator {
  let service: ResolvedService
  let context: GeneratorContext

  private var access: String { context.access }

  private var protocolName: String { context.services.protocolName(service) }
  private var clientName: String { context.services.clientName(service) }

  private func name(_ method: ResolvedMethod) -> String {
    let name = Words.lowerCamel(method.name)
    return ["register", "init", "self", "client"].contains(name)
      ? "\(name)RPC" : Reserved.escaped(name)
  }

  private func documentation(_ method: ResolvedMethod, _ printer: inout CodePrinter) {
    printer.documentation(
      method.comments.leading ?? method.comments.trailing,
      otherwise: "The RPC `\(method.fullName)`.")
  }

  func declaration(_ printer: inout CodePrinter) {
    server(&printer)
    printer.line()
    client(&printer)
  }

  private func server(_ printer: inout CodePrinter) {
    let names = context.names
    printer.documentation(
      service.comments.leading, otherwise: "The service `\(service.fullName)`.")
    printer.block("\(access)protocol \(protocolName): GRPCService {") { printer in
      for (index, method) in service.methods.enumerated() {
        if index > 0 { printer.line() }
        documentation(method, &printer)
        let input = names.type(method.input)
        let output = names.type(method.output)
        let name = name(method)
        switch (method.isClientStreaming, method.isServerStreaming) {
        case (false, false):
          printer.line("func \(name)(")
          printer.line("  _ request: \(input), context: GRPCServerContext")
          printer.line(") async throws -> \(output)")
        case (false, true):
          printer.line("func \(name)(")
          printer.line("  _ request: \(input), context: GRPCServerContext,")
          printer.line("  responses: GRPCResponseWriter<\(output)>")
          printer.line(") async throws")
        case (true, false):
          printer.line("func \(name)(")
          printer.line("  _ requests: GRPCRequestStream<\(input)>, context: GRPCServerContext")
          printer.line(") async throws -> \(output)")
        case (true, true):
          printer.line("func \(name)(")
          printer.line("  _ requests: GRPCRequestStream<\(input)>, context: GRPCServerContext,")
          printer.line("  responses: GRPCResponseWriter<\(output)>")
          printer.line(") async throws")
        }
      }
    }
    printer.line()
    printer.block("extension \(protocolName) {") { printer in
      printer.line("/// The name that a call's path begins with.")
      printer.line(
        "\(access)static var serviceName: \(names.swift("String")) { \(service.fullName.swiftLiteral) }"
      )
      printer.line()
      printer.line("/// Adds every method of the service.")
      printer.block("\(access)func register(with router: inout GRPCRouter) {") { printer in
        if service.methods.isEmpty { printer.line("_ = router") }
        for method in service.methods { route(method, &printer) }
      }
    }
  }

  private func route(_ method: ResolvedMethod, _ printer: inout CodePrinter) {
    let input = context.names.type(method.input)
    let output = context.names.type(method.output)
    let place = "Self.serviceName, \(method.name.swiftLiteral)"
    let name = name(method)
    switch (method.isClientStreaming, method.isServerStreaming) {
    case (false, false):
      printer.line("router.unary(\(place)) {")
      printer.line("  (request: \(input), context: GRPCServerContext) async throws -> \(output) in")
      printer.line("  try await self.\(name)(request, context: context)")
    case (false, true):
      printer.line("router.serverStreaming(\(place)) {")
      printer.line("  (")
      printer.line("    request: \(input), context: GRPCServerContext,")
      printer.line("    responses: GRPCResponseWriter<\(output)>")
      printer.line("  ) async throws in")
      printer.line("  try await self.\(name)(request, context: context, responses: responses)")
    case (true, false):
      printer.line("router.clientStreaming(\(place)) {")
      printer.line("  (")
      printer.line("    requests: GRPCRequestStream<\(input)>, context: GRPCServerContext")
      printer.line("  ) async throws -> \(output) in")
      printer.line("  try await self.\(name)(requests, context: context)")
    case (true, true):
      printer.line("router.bidirectional(\(place)) {")
      printer.line("  (")
      printer.line("    requests: GRPCRequestStream<\(input)>, context: GRPCServerContext,")
      printer.line("    responses: GRPCResponseWriter<\(output)>")
      printer.line("  ) async throws in")
      printer.line("  try await self.\(name)(requests, context: context, responses: responses)")
    }
    printer.line("}")
  }

  private func client(_ printer: inout CodePrinter) {
    let names = context.names
    printer.line("/// Calls the service `\(service.fullName)`.")
    printer.block("\(access)struct \(clientName): \(names.swift("Sendable")) {") { printer in
      printer.line("/// What the calls go through.")
      printer.line("\(access)let client: GRPCClient")
      printer.line()
      printer.line("/// Calls through a client.")
      printer.line("\(access)init(_ client: GRPCClient) { self.client = client }")
      for method in service.methods {
        printer.line()
        call(method, &printer)
      }
    }
  }

  private func call(_ method: ResolvedMethod, _ printer: inout CodePrinter) {
    let input = context.names.type(method.input)
    let output = context.names.type(method.output)
    let place = "\(service.fullName.swiftLiteral), \(method.name.swiftLiteral)"
    documentation(method, &printer)
    let result: String
    switch (method.isClientStreaming, method.isServerStreaming) {
    case (false, false): result = "async throws(GRPCError) -> \(output)"
    case (false, true): result = "async throws(GRPCError) -> GRPCResponseStream<\(output)>"
    case (true, false): result = "-> GRPCClientStreamingCall<\(input), \(output)>"
    case (true, true): result = "-> GRPCBidirectionalCall<\(input), \(output)>"
    }
    let kind =
      method.isClientStreaming
      ? (method.isServerStreaming ? "bidirectional" : "clientStreaming")
      : (method.isServerStreaming ? "serverStreaming" : "unary")
    let options = "options: GRPCCallOptions = .defaults"
    let call =
      method.isClientStreaming
      ? "self.client.\(kind)(\(place), options: options)"
      : "try await self.client.\(kind)(\(place), request, options: options)"
    printer.line("\(access)func \(name(method))(")
    printer.line(method.isClientStreaming ? "  \(options)" : "  _ request: \(input), \(options)")
    printer.block(") \(result) {") { $0.line(call) }
  }
}
