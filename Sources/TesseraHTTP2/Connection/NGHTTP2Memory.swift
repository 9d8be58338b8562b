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
  private static let granule = 16
  private static let classCount = 64
  private static let maximumKeptBytes = 128 * 1024

  private let lists: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  /// One cell, so that it is reached without a check for exclusive access.
  private let keptByteCount: UnsafeMutablePointer<Int>
  let functions: UnsafeMutablePointer<nghttp2_mem>

  init() {
    unsafe lists = .allocate(capacity: Self.classCount + 1)
    unsafe lists.initialize(repeating: nil, count: Self.classCount + 1)
    unsafe keptByteCount = .allocate(capacity: 1)
    unsafe keptByteCount.initialize(to: 0)
    unsafe functions = .allocate(capacity: 1)
    unsafe functions.initialize(
      to: nghttp2_mem(
        mem_user_data: nil,
        malloc: { size, pool in unsafe NGHTTP2Memory.from(pool) { unsafe $0.take(size) } },
        free: { block, pool in unsafe NGHTTP2Memory.from(pool) { unsafe $0.give(block) } },
        calloc: { count, size, pool in
          let (total, isTooLarge) = count.multipliedReportingOverflow(by: size)
          guard !isTooLarge else { return nil }
          let block = unsafe NGHTTP2Memory.from(pool) { unsafe $0.take(total) }
          if let block = unsafe block {
            unsafe block.initializeMemory(as: UInt8.self, repeating: 0, count: total)
          }
          return unsafe block
        },
        realloc: { block, size, pool in
          unsafe NGHTTP2Memory.from(pool) { unsafe $0.resize(block, size) }
        }))
    // Unretained: the owner of the session holds this for longer than the session lives.
    unsafe functions.pointee.mem_user_data = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    for index in 0...Self.classCount {
      while let block = unsafe lists[index] {
        unsafe lists[index] = block.load(as: UnsafeMutableRawPointer?.self)
        unsafe block.deallocate()
      }
    }
    unsafe lists.deallocate()
    unsafe keptByteCount.deallocate()
    unsafe functions.deallocate()
  }

  @inline(__always)
  private static func from<Result>(
    _ pool: UnsafeMutableRawPointer?, _ body: (NGHTTP2Memory) -> Result
  ) -> Result {
    guard let pool = unsafe pool else {
      preconditionFailure("libnghttp2 asked for memory without the pool it was given")
    }
    return unsafe Unmanaged<NGHTTP2Memory>.fromOpaque(pool)._withUnsafeGuaranteedRef(body)
  }

  /// In multiples of the granule, the head not counted; above `classCount` for a large block.
  private static func sizeClass(_ size: Int) -> Int {
    max((size &+ granule &- 1) / granule, 1)
  }

  private func take(_ size: Int) -> UnsafeMutableRawPointer? {
    let sizeClass = Self.sizeClass(size)
    let block: UnsafeMutableRawPointer
    if sizeClass <= Self.classCount, let free = unsafe lists[sizeClass] {
      unsafe lists[sizeClass] = free.load(as: UnsafeMutableRawPointer?.self)
      unsafe keptByteCount.pointee &-= sizeClass &* Self.granule
      unsafe block = free
    } else {
      unsafe block = .allocate(
        byteCount: sizeClass * Self.granule + Self.headSize, alignment: Self.granule)
    }
    unsafe block.storeBytes(of: sizeClass, as: Int.self)
    return unsafe block + Self.headSize
  }

  private func give(_ pointer: UnsafeMutableRawPointer?) {
    guard let pointer = unsafe pointer else { return }
    let block = unsafe pointer - Self.headSize
    let sizeClass = unsafe block.load(as: Int.self)
    let size = sizeClass &* Self.granule
    guard sizeClass <= Self.classCount,
      unsafe keptByteCount.pointee &+ size <= Self.maximumKeptBytes
    else {
      unsafe block.deallocate()
      return
    }
    unsafe block.storeBytes(of: lists[sizeClass], as: UnsafeMutableRawPointer?.self)
    unsafe lists[sizeClass] = block
    unsafe keptByteCount.pointee &+= size
  }

  private func resize(
    _ pointer: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer? {
    guard let pointer = unsafe pointer else { return unsafe take(size) }
    let old = unsafe (pointer - Self.headSize).load(as: Int.self) * Self.granule
    if size <= old { return unsafe pointer }
    guard let larger = unsafe take(size) else { return nil }
    unsafe larger.copyMemory(from: pointer, byteCount: old)
    unsafe give(pointer)
    return unsafe larger
  }
}
