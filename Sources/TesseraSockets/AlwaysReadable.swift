#if os(Linux)
  internal import CReadiness
  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Musl
  #endif
#endif

/// A descriptor that always has something to be read: an event loop that watches it never sleeps.
package enum AlwaysReadable {
  /// Each read gives eight bytes, if there is room for them. The caller closes it.
  ///
  /// - Returns: `nil` where it cannot be had: on other systems than Linux, or without a descriptor to spare.
  package static func open() -> CInt? {
    #if os(Linux)
      let descriptor = tessera_always_readable()
      return descriptor < 0 ? nil : descriptor
    #else
      return nil
    #endif
  }

  /// Closes one that nobody else has got.
  package static func close(_ descriptor: CInt) {
    #if os(Linux)
      #if canImport(Glibc)
        _ = Glibc.close(descriptor)
      #else
        _ = Musl.close(descriptor)
      #endif
    #endif
  }
}
