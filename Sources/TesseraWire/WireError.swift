public import TesseraCore

/// Why a frame was refused.
public struct WireError: Error, Hashable, Sendable {
  /// What a client is told. After ``TesseraCore/RefusalCode/frameTooLarge`` and after any error of a
  /// ``FrameReader`` the connection cannot be resynchronised and has to be closed.
  public var code: RefusalCode
  /// For people: what was wrong and where.
  public var message: String

  /// An error of this code, in these words.
  public init(code: RefusalCode, message: String) {
    self.code = code
    self.message = message
  }
}

extension WireError: CustomStringConvertible {
  /// Code and words.
  public var description: String { "\(code.rawValue): \(message)" }
}
