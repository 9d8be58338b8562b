/// Why a set of descriptors is not one that belongs together.
package struct DescriptorError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, with the names it is about.
  package var description: String

  package init(_ description: String) { self.description = description }
}
