/// The way in for a program that is built beside the package.
public enum FuzzEntry {
  /// Feeds a target by its name.
  ///
  /// - Returns: What is wrong; `nil` if nothing is.
  public static func feed(_ bytes: [UInt8], to name: String) -> String? {
    guard let target = FuzzTarget(rawValue: name) else { return "there is no target \"\(name)\"" }
    do throws(FuzzFinding) {
      try target.run(bytes)
      return nil
    } catch {
      return error.description
    }
  }
}
