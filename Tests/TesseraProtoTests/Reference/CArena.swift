import CProtobufC

/// Memory for messages of libprotobuf-c, freed with the arena.
final class CArena {
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// A message as its `…__init` function leaves it.
  func message<Message>(
    _ initialize: (UnsafeMutablePointer<Message>?) -> Void
  ) -> UnsafeMutablePointer<Message> {
    let message: UnsafeMutablePointer<Message> = array(1)
    initialize(message)
    return message
  }

  func array<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
    let size = max(1, count * MemoryLayout<Element>.stride)
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: MemoryLayout<Element>.alignment)
    blocks.append(block)
    return block.bindMemory(to: Element.self, capacity: count)
  }

  func array<Element>(of elements: [Element]) -> UnsafeMutablePointer<Element> {
    let copy: UnsafeMutablePointer<Element> = array(elements.count)
    copy.update(from: elements, count: elements.count)
    return copy
  }

  /// What C has for `repeated` messages: an array of pointers.
  func pointers<Message>(
    _ messages: [UnsafeMutablePointer<Message>]
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<Message>?> {
    array(of: messages.map { $0 })
  }

  func string(_ text: String) -> UnsafeMutablePointer<CChar> {
    array(of: text.utf8CString.map { $0 })
  }

  func bytes(_ bytes: [UInt8]) -> ProtobufCBinaryData {
    ProtobufCBinaryData(len: bytes.count, data: array(of: bytes))
  }
}

/// The bytes libprotobuf-c makes of a message.
func pack<Message>(_ message: UnsafeMutablePointer<Message>) -> [UInt8] {
  let base = UnsafeRawPointer(message).assumingMemoryBound(to: ProtobufCMessage.self)
  let size = protobuf_c_message_get_packed_size(base)
  return [UInt8](unsafeUninitializedCapacity: size) { region, count in
    // Of nothing there is no address to pack at.
    count = size == 0 ? 0 : protobuf_c_message_pack(base, region.baseAddress)
  }
}

/// The bytes libprotobuf-c makes of what it reads in these bytes; `nil` if it refuses them.
///
/// - Parameter example: a message of the type.
func repack<Message>(_ bytes: [UInt8], as example: UnsafeMutablePointer<Message>) -> [UInt8]? {
  let base = UnsafeRawPointer(example).assumingMemoryBound(to: ProtobufCMessage.self)
  guard
    let message = protobuf_c_message_unpack(base.pointee.descriptor, nil, bytes.count, bytes)
  else { return nil }
  defer { protobuf_c_message_free_unpacked(message, nil) }
  return pack(message)
}
