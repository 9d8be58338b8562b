internal import TesseraCore
internal import TesseraProto

/// Why a session's inputs were refused, for as long as they may come again: an input that was refused
/// must not be answered as if it had taken effect, however much later its answer turns out to be lost.
///
/// A gateway sends again what is not settled, which is one of the session's latest
/// ``SessionInput/largestWindow`` inputs. Of the latest refusals all is kept, of the others the code.
struct RefusedInputs: Sendable {
  private var latest: [(number: UInt64, refusal: Refusal)] = []
  private var earlier: [UInt64: String] = [:]

  /// How many refusals are kept with their words at most.
  static let keptInFull = 64

  var isEmpty: Bool { latest.isEmpty && earlier.isEmpty }

  /// - Parameter latest: the session's latest input.
  mutating func note(_ refusal: Refusal, of number: UInt64, latest latestInput: UInt64) {
    guard self.refusal(of: number) == nil else { return }
    if latest.count == Self.keptInFull {
      for (number, refusal) in latest.prefix(Self.keptInFull / 2) { earlier[number] = refusal.code }
      latest.removeFirst(Self.keptInFull / 2)
      let window = UInt64(SessionInput.largestWindow)
      earlier = earlier.filter { $0.key + window > latestInput }
    }
    latest.append((number, refusal))
  }

  /// Why an input was refused, if it was.
  func refusal(of number: UInt64) -> Refusal? {
    if let known = latest.last(where: { $0.number == number }) { return known.refusal }
    return earlier[number].map {
      Refusal(code: $0, message: "this request was refused before; why exactly is not kept so long")
    }
  }
}
