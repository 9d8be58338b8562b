/// A message that stands outside of the value it is a field of: large or recursive messages.
///
/// It takes one word, and none more while there is no message. Values share it until one of them
/// changes it.
@propertyWrapper
public struct ProtobufBoxed<Value: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline var storage: Storage?

  /// The message, or nothing.
  @inlinable
  public init(wrappedValue: Value?) { if let wrappedValue { storage = Storage(wrappedValue) } }

  /// The message, or nothing.
  @inlinable
  public var wrappedValue: Value? {
    get { storage?.value }
    _modify {
      let own = ownStorage()
      defer { if case nil = own.value { storage = nil } }
      yield &own.value
    }
  }

  @inlinable
  mutating func ownStorage() -> Storage {
    if isKnownUniquelyReferenced(&storage), let storage { return storage }
    let own = Storage(storage?.value)
    storage = own
    return own
  }

  /// Shared messages are equal without a look at them.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.storage === right.storage || left.storage?.value == right.storage?.value
  }

  /// Hashes the message.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(storage?.value) }

  // Changed only while it has one owner, which is why it may be sent.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    @usableFromInline var value: Value?

    @inlinable
    init(_ value: Value?) { self.value = value }
  }
}
