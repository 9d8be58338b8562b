/// A message that stands outside of the value it is a field of: large or recursive messages.
///
/// It takes one word, and none more while there is no message. Values share it until one of them
/// changes it.
@propertyWrapper
public struct ProtobufBoxed<Value: Hashable & Sendable>: Hashable, @unchecked Sendable {
  @usableFromInline var storage: Storage?

  /// The message, or nothing.
  @inlinable
  public init(wrappedValue: Value?) {
    if let wrappedValue { storage = Storage.holding(wrappedValue) }
  }

  /// The message, or nothing.
  @inlinable
  public var wrappedValue: Value? {
    get { storage.flatMap { unsafe $0.place.pointee } }
    _modify {
      let own = unsafe ownStorage().place
      defer { if case nil = unsafe own.pointee { storage = nil } }
      yield unsafe &own.pointee
    }
  }

  /// Calls with the message, if there is one, without a copy of it.
  @inlinable
  @inline(__always)
  func withValue(_ body: (Value) -> Void) {
    // A box without a message has no storage, and an optional begins with what it holds.
    guard let storage else { return }
    unsafe withBorrowed(
      UnsafeRawPointer(storage.place).assumingMemoryBound(to: Value.self), body)
  }

  @inlinable
  mutating func ownStorage() -> Storage {
    if isKnownUniquelyReferenced(&storage), let storage { return storage }
    let own = Storage.holding(wrappedValue)
    storage = own
    return own
  }

  /// Shared messages are equal without a look at them.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.storage === right.storage || left.wrappedValue == right.wrappedValue
  }

  /// Hashes the message.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }

  /// One element; of a class's property there would be no pointer for reading. It is changed only while
  /// it has one owner, which is why a box may be sent.
  @usableFromInline
  final class Storage: ManagedBuffer<Void, Value?> {
    @inlinable
    static func holding(_ value: consuming Value?) -> Storage {
      let own = unsafe unsafeDowncast(
        Storage.create(minimumCapacity: 1) { _ in }, to: Storage.self)
      unsafe own.place.initialize(to: value)
      return own
    }

    @inlinable
    var place: UnsafeMutablePointer<Value?> {
      unsafe withUnsafeMutablePointerToElements { unsafe $0 }
    }

    @inlinable
    deinit { unsafe place.deinitialize(count: 1) }
  }
}

extension ProtobufReader {
  /// Merges a field that is a message into the boxed one there is, or into an empty one.
  @inlinable
  public mutating func readMessage<Message: ProtobufMergeableMessage>(
    into box: inout ProtobufBoxed<Message>
  ) throws(ProtobufError) {
    // Nearly always there is none yet: then it is read before there is a box to change.
    guard case nil = box.storage else { return try readMessage(into: &box.wrappedValue) }
    box = ProtobufBoxed(wrappedValue: try readMessage())
  }
}
