internal import ProtoCompiler

/// What a message's fields mean for its size in memory and on the wire.
struct MessageLayout {
  /// A message of more bytes than this stands outside of what it is a field of.
  static let largestInline = 40

  private var component: [ResolvedMessage: Int] = [:]
  private var sizes: [ResolvedMessage: Int] = [:]
  private var bounds: [ResolvedMessage: Int?] = [:]
  private var withRequired: Set<ResolvedMessage> = []

  init(pool: DescriptorPool) {
    var all: [ResolvedMessage] = []
    func collect(_ messages: [ResolvedMessage]) {
      for message in messages {
        all.append(message)
        collect(message.messages)
      }
    }
    for file in pool.files { collect(file.messages) }
    var components = StrongComponents()
    for message in all { components.visit(message) }
    component = components.component
    for message in all { _ = size(of: message) }
    var open: Set<ResolvedMessage> = []
    for message in all { _ = bound(of: message, &open) }
    findRequired(all)
  }

  /// Whether the message of a singular field stands in a box.
  func isBoxed(_ field: ResolvedField) -> Bool {
    guard !field.isRepeated, let message = field.messageType else { return false }
    return isRecursive(field) || (sizes[message] ?? 0) > Self.largestInline
  }

  /// Whether the message or something within it has `required` fields.
  func hasRequired(_ message: ResolvedMessage) -> Bool { withRequired.contains(message) }

  /// The most bytes that the known fields may take; `nil` if there is no such number.
  func bound(of message: ResolvedMessage) -> Int? { bounds[message] ?? nil }

  /// The bytes of a tag.
  static func tagSize(_ number: Int32) -> Int {
    number < 16 ? 1 : number < 2048 ? 2 : number < 262_144 ? 3 : number < 33_554_432 ? 4 : 5
  }

  /// The most bytes that a value takes without its tag; `nil` if there is no such number.
  static func valueBound(_ type: FieldType) -> Int? {
    switch type {
    case .double, .fixed64, .sfixed64: 8
    case .float, .fixed32, .sfixed32: 4
    case .bool: 1
    case .uint32, .sint32: 5
    case .int64, .uint64, .int32, .sint64, .enum: 10
    case .string, .bytes, .message, .group: nil
    }
  }

  private func isRecursive(_ field: ResolvedField) -> Bool {
    guard let message = field.messageType else { return false }
    return component[message] == component[field.containingMessage]
  }

  private mutating func size(of message: ResolvedMessage) -> Int {
    if let known = sizes[message] { return known }
    // What is recursive is boxed, so this ends.
    sizes[message] = 8
    var total = 8
    var oneofs: [ResolvedOneof: Int] = [:]
    for field in message.fields {
      let own = inlineSize(of: field)
      if let oneof = field.oneof {
        oneofs[oneof] = max(oneofs[oneof] ?? 0, own)
      } else {
        total += own
      }
    }
    for own in oneofs.values { total += own + 1 }
    sizes[message] = total
    return total
  }

  private mutating func inlineSize(of field: ResolvedField) -> Int {
    if field.isRepeated { return field.isMap ? 16 : 8 }
    if let message = field.messageType {
      if isRecursive(field) { return 8 }
      let own = size(of: message)
      return own > Self.largestInline ? 8 : own + 1
    }
    switch field.type {
    case .string: return 16
    case .bytes: return 8
    case .bool: return 1
    default:
      let width = Self.valueBound(field.type) == 10 || Self.valueBound(field.type) == 8 ? 8 : 4
      return field.hasPresence && field.oneof == nil ? width + 1 : width
    }
  }

  private mutating func bound(
    of message: ResolvedMessage, _ open: inout Set<ResolvedMessage>
  ) -> Int? {
    if let known = bounds[message] { return known }
    guard open.insert(message).inserted else { return nil }
    defer { open.remove(message) }
    var total = 0
    var oneofs: [ResolvedOneof: Int] = [:]
    var result: Int?
    find: do {
      for field in message.fields {
        if field.isRepeated { break find }
        var own = Self.tagSize(field.number)
        if let inner = field.messageType {
          guard let size = bound(of: inner, &open) else { break find }
          own += size + (field.isGroup ? own : 3)
        } else if let size = Self.valueBound(field.type) {
          own += size
        } else {
          break find
        }
        if let oneof = field.oneof {
          oneofs[oneof] = max(oneofs[oneof] ?? 0, own)
        } else {
          total += own
        }
      }
      result = total + oneofs.values.reduce(0, +)
    }
    bounds[message] = .some(result)
    return result
  }

  private mutating func findRequired(_ all: [ResolvedMessage]) {
    var users: [ResolvedMessage: [ResolvedMessage]] = [:]
    var queue: [ResolvedMessage] = []
    for message in all {
      for field in message.fields {
        if let inner = field.messageType { users[inner, default: []].append(message) }
        if field.isRequired, withRequired.insert(message).inserted { queue.append(message) }
      }
    }
    while let message = queue.popLast() {
      for user in users[message] ?? [] where withRequired.insert(user).inserted {
        queue.append(user)
      }
    }
  }
}

/// Tarjan's algorithm over singular message fields: messages of one component hold each other.
private struct StrongComponents {
  var component: [ResolvedMessage: Int] = [:]
  private var index: [ResolvedMessage: Int] = [:]
  private var low: [ResolvedMessage: Int] = [:]
  private var stack: [ResolvedMessage] = []
  private var onStack: Set<ResolvedMessage> = []

  mutating func visit(_ message: ResolvedMessage) {
    guard index[message] == nil else { return }
    let own = index.count
    index[message] = own
    low[message] = own
    stack.append(message)
    onStack.insert(message)
    for field in message.fields where !field.isRepeated {
      guard let next = field.messageType else { continue }
      if index[next] == nil {
        visit(next)
        low[message] = min(low[message] ?? own, low[next] ?? own)
      } else if onStack.contains(next) {
        low[message] = min(low[message] ?? own, index[next] ?? own)
      }
    }
    guard low[message] == own else { return }
    while let member = stack.popLast() {
      onStack.remove(member)
      component[member] = own
      if member == message { break }
    }
  }
}
