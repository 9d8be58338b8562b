extension Parser {
  mutating func parseService(_ location: Int) throws(Failure) -> ServiceDescriptorProto {
    var service = ServiceDescriptorProto()
    try take("service")
    let name = begin(location, 1)
    do {
      defer { end(name) }
      service.name = try takeIdentifier("the service's name")
    }
    try takeEnd("{", location)
    while !tryTakeEnd("}", nil) {
      if isAtEnd { throw expectation("\"}\" at the end of the service") }
      do throws(Failure) {
        try parseServiceStatement(&service, location)
      } catch {
        skipStatement()
      }
    }
    return service
  }

  private mutating func parseServiceStatement(
    _ service: inout ServiceDescriptorProto, _ parent: Int
  ) throws(Failure) {
    if tryTakeEnd(";", nil) {
      return
    } else if isAt("option") {
      let location = begin(parent, 3)
      defer { end(location) }
      service.options.append(
        try parseOption(location, index: service.options.optionCount, isStatement: true))
    } else {
      let location = begin(parent, 2, Int32(service.methods.count))
      defer { end(location) }
      service.methods.append(try parseMethod(location))
    }
  }

  private mutating func parseMethod(_ location: Int) throws(Failure) -> MethodDescriptorProto {
    var method = MethodDescriptorProto()
    try take("rpc")
    let name = begin(location, 1)
    do {
      defer { end(name) }
      method.name = try takeIdentifier("the RPC's name")
    }
    let input = try parseMethodType(location, streamField: 5, typeField: 2)
    method.inputType = input.name
    if input.isStream { method.clientStreaming = true }
    try take("returns")
    let output = try parseMethodType(location, streamField: 6, typeField: 3)
    method.outputType = output.name
    if output.isStream { method.serverStreaming = true }
    if isAt("{") {
      // Braces with nothing between are options too, with nothing in them.
      method.options = MethodOptions()
      try takeEnd("{", location)
      while !tryTakeEnd("}", nil) {
        if isAtEnd { throw expectation("\"}\" at the end of the RPC's options") }
        if tryTakeEnd(";", nil) { continue }
        let options = begin(location, 4)
        defer { end(options) }
        do throws(Failure) {
          method.options.append(
            try parseOption(options, index: method.options.optionCount, isStatement: true))
        } catch {
          skipStatement()
        }
      }
    } else {
      try takeEnd(";", location)
    }
    return method
  }

  private mutating func parseMethodType(
    _ method: Int, streamField: Int32, typeField: Int32
  ) throws(Failure) -> (name: String, isStream: Bool) {
    try take("(")
    var isStream = false
    if isAt("stream") {
      let stream = begin(method, streamField)
      next()
      end(stream)
      isStream = true
    }
    let type = begin(method, typeField)
    let name: String
    do {
      defer { end(type) }
      name = try parseTypeName()
    }
    try take(")")
    return (name, isStream)
  }
}
