internal import Foundation

/// How much of what was asked of `malloc` has not been given back. Unlike resident memory it does not
/// grow by what an allocator keeps for later: fragments, caches, a sanitizer's quarantine.
enum LiveMemory {
  /// Bytes now; nil where neither a sanitizer nor glibc is there to tell. With glibc, what its threads
  /// keep in their caches counts as in use: at most some MiB, and no more with time.
  static var bytes: Int? { bySanitizer ?? byAllocator }

  private static var bySanitizer: Int? {
    typealias Count = @convention(c) () -> Int
    return symbol("__sanitizer_get_current_allocated_bytes", as: Count.self)?()
  }

  private static var byAllocator: Int? {
    typealias Describe = @convention(c) (Int32, UnsafeMutablePointer<FILE>) -> Int32
    guard let describe = symbol("malloc_info", as: Describe.self) else { return nil }
    var text: UnsafeMutablePointer<CChar>?
    var size = 0
    guard let file = open_memstream(&text, &size) else { return nil }
    let isDescribed = describe(0, file) == 0
    fclose(file)
    defer { free(text) }
    guard isDescribed, let text else { return nil }
    return bytes(inDescription: String(cString: text))
  }

  /// The sums behind the last of the heaps that `malloc_info` describes: what the system gave, less
  /// what is free in it.
  static func bytes(inDescription text: String) -> Int? {
    guard let end = text.range(of: "</heap>", options: .backwards)?.upperBound else { return nil }
    let sums = text[end...]
    func size(_ element: String) -> Int? {
      guard let start = sums.range(of: "<\(element)\"")?.upperBound else { return nil }
      return sums[start...].firstMatch(of: #/ size="(\d+)"/#).flatMap { Int($0.1) }
    }
    guard let fast = size(#"total type="fast"#), let rest = size(#"total type="rest"#),
      let mapped = size(#"total type="mmap"#), let system = size(#"system type="current"#)
    else { return nil }
    return system + mapped - fast - rest
  }

  private static func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
    // A null handle: whatever the program and its libraries define.
    dlsym(nil, name).map { unsafeBitCast($0, to: type) }
  }
}
