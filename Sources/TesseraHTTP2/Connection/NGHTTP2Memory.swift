internal import CNGHTTP2

/// Memory for libnghttp2: blocks of up to 1 KiB go to lists of free ones and come from there, without
/// a lock and without a search. A session allocates about twenty for each request, all of them small.
///
/// Not to be shared between threads; each session has its own. What the lists hold is bounded, so that
/// a burst does not keep its memory.
@safe
final class NGHTTP2Memory {
  /// Room for the block's class in front of it, which keeps what follows aligned.
  private static let headSize = 16
  /// Sizes are counted in 16 bytes.
  private static let granuleShift: UInt = 4
  private static let classCount: UInt = 64
  private static let maximumKeptBytes: UInt = 128 * 1024

  /// One word for each class, the address of its first free block or 0, and in the place of class 0,
  /// which there is not, how many bytes all of them hold. libnghttp2 is given this and not the object:
  /// it asks some forty times for a request.
  private let words: UnsafeMutablePointer<UInt>
  let functions: UnsafeMutablePointer<nghttp2_mem>

  init() {
    unsafe words = .allocate(capacity: Int(Self.classCount) + 1)
    unsafe words.initialize(repeating: 0, count: Int(Self.classCount) + 1)
    unsafe functions = .allocate(capacity: 1)
    // The owner of the session holds this for longer than the session lives.
    unsafe functions.initialize(
      to: nghttp2_mem(
        mem_user_data: words,
        malloc: { size, pool in unsafe NGHTTP2Memory.take(size, NGHTTP2Memory.words(pool)) },
        free: { block, pool in unsafe NGHTTP2Memory.give(block, NGHTTP2Memory.words(pool)) },
        calloc: { count, size, pool in
          let (total, isTooLarge) = count.multipliedReportingOverflow(by: size)
          guard !isTooLarge else { return nil }
          let block = unsafe NGHTTP2Memory.take(total, NGHTTP2Memory.words(pool))
          unsafe block?.initializeMemory(as: UInt8.self, repeating: 0, count: total)
          return unsafe block
        },
        realloc: { block, size, pool in
          unsafe NGHTTP2Memory.resize(block, size, NGHTTP2Memory.words(pool))
        }))
  }

  deinit {
    for sizeClass in 1...Int(Self.classCount) {
      while let block = unsafe UnsafeMutableRawPointer(bitPattern: words[sizeClass]) {
        unsafe words[sizeClass] = block.load(as: UInt.self)
        unsafe block.deallocate()
      }
    }
    unsafe words.deallocate()
    unsafe functions.deallocate()
  }

  @inline(__always)
  private static func words(_ pool: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<UInt> {
    guard let pool = unsafe pool else {
      preconditionFailure("libnghttp2 asked for memory without the pool it was given")
    }
    return unsafe pool.assumingMemoryBound(to: UInt.self)
  }

  /// In multiples of the granule, the head not counted; above `classCount` for a large block.
  @inline(__always)
  private static func sizeClass(_ size: Int) -> UInt {
    max((UInt(bitPattern: size) &+ 15) &>> granuleShift, 1)
  }

  @inline(__always)
  private static func take(
    _ size: Int, _ words: UnsafeMutablePointer<UInt>
  ) -> UnsafeMutableRawPointer? {
    let sizeClass = sizeClass(size)
    guard sizeClass <= classCount,
      let block = unsafe UnsafeMutableRawPointer(bitPattern: words[Int(sizeClass)])
    else { return unsafe makeBlock(sizeClass) }
    unsafe words[Int(sizeClass)] = block.load(as: UInt.self)
    unsafe words[0] &-= sizeClass &<< granuleShift
    unsafe block.storeBytes(of: sizeClass, as: UInt.self)
    return unsafe block + headSize
  }

  @inline(never)
  private static func makeBlock(_ sizeClass: UInt) -> UnsafeMutableRawPointer {
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: Int(sizeClass << granuleShift) + headSize, alignment: 1 << Int(granuleShift))
    unsafe block.storeBytes(of: sizeClass, as: UInt.self)
    return unsafe block + headSize
  }

  @inline(__always)
  private static func give(
    _ pointer: UnsafeMutableRawPointer?, _ words: UnsafeMutablePointer<UInt>
  ) {
    guard let pointer = unsafe pointer else { return }
    let block = unsafe pointer - headSize
    let sizeClass = unsafe block.load(as: UInt.self)
    let kept = unsafe words[0] &+ sizeClass &<< granuleShift
    guard sizeClass <= classCount, kept <= maximumKeptBytes else {
      unsafe block.deallocate()
      return
    }
    unsafe block.storeBytes(of: words[Int(sizeClass)], as: UInt.self)
    unsafe words[Int(sizeClass)] = UInt(bitPattern: block)
    unsafe words[0] = kept
  }

  private static func resize(
    _ pointer: UnsafeMutableRawPointer?, _ size: Int, _ words: UnsafeMutablePointer<UInt>
  ) -> UnsafeMutableRawPointer? {
    guard let pointer = unsafe pointer else { return unsafe take(size, words) }
    let old = Int(unsafe (pointer - headSize).load(as: UInt.self) << granuleShift)
    if size <= old { return unsafe pointer }
    guard let larger = unsafe take(size, words) else { return nil }
    unsafe larger.copyMemory(from: pointer, byteCount: old)
    unsafe give(pointer, words)
    return unsafe larger
  }
}
