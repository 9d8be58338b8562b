/// What `--version` says.
public enum TesseraVersion {
  /// The version of this source tree.
  public static let current = "0.1.0"
}
