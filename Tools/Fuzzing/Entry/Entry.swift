// What libFuzzer calls. `xt fuzz` links it with the targets; it is no part of the package's build, since
// libFuzzer brings a `main` of its own.

import Foundation
import Fuzzing

private let target = ProcessInfo.processInfo.environment["TESSERA_FUZZ"] ?? ""

/// Feeds the target of the environment with one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let finding = FuzzEntry.feed(bytes, to: target) { fatalError(finding) }
  return 0
}
