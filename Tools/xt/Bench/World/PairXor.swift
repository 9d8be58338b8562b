import TesseraCore

/// The reference: one pass over a grid, in which a pair is looked at once and counts if it is near now
/// and was not before, or the other way round. It keeps nothing of who sees whom, and has no margin.
struct PairXor {
  private let radius: Float
  private let side: Float
  private let width: Int
  private var starts: [Int32]
  private var squares: [Int32]
  private var x: [Float]
  private var y: [Float]
  private var formerX: [Float]
  private var formerY: [Float]
  private var former: [WorldPosition]
  private(set) var changes = 0

  init(_ places: [WorldPosition], radius: Float, extent: Float) {
    self.radius = radius
    side = radius / 2
    width = Int(extent / side) + 1
    starts = Array(repeating: 0, count: width * width + 1)
    squares = Array(repeating: 0, count: places.count)
    x = Array(repeating: 0, count: places.count)
    (y, formerX, formerY) = (x, x, x)
    former = places
  }

  mutating func update(_ places: [WorldPosition]) {
    sort(places)
    let near = radius * radius
    var found = 0
    // So far may a pair have been apart before in squares, or be now: steps are short beside a side.
    let reach = 3
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        formerX.withUnsafeBufferPointer { formerX in
          formerY.withUnsafeBufferPointer { formerY in
            starts.withUnsafeBufferPointer { starts in
              for row in 0..<width {
                for column in 0..<width {
                  let square = row * width + column
                  for place in Int(starts[square])..<Int(starts[square + 1]) {
                    for other in row...min(row + reach, width - 1) {
                      let low = other * width + max(column - reach, 0)
                      let high = other * width + min(column + reach, width - 1)
                      let from = other == row ? place + 1 : Int(starts[low])
                      let to = Int(starts[high + 1])
                      guard from < to else { continue }
                      for at in from..<to {
                        let dx = x[at] - x[place]
                        let dy = y[at] - y[place]
                        let formerDx = formerX[at] - formerX[place]
                        let formerDy = formerY[at] - formerY[place]
                        let isNear = dx * dx + dy * dy <= near
                        let wasNear = formerDx * formerDx + formerDy * formerDy <= near
                        found &+= isNear != wasNear ? 1 : 0
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    changes += found
    former = places
  }

  private mutating func sort(_ places: [WorldPosition]) {
    for square in starts.indices { starts[square] = 0 }
    for (index, place) in places.enumerated() {
      let square = Int(place.y / side) * width + Int(place.x / side)
      squares[index] = Int32(square)
      starts[square + 1] += 1
    }
    for square in 1..<starts.count { starts[square] += starts[square - 1] }
    var next = starts
    for index in places.indices {
      let at = Int(next[Int(squares[index])])
      next[Int(squares[index])] += 1
      x[at] = places[index].x
      y[at] = places[index].y
      formerX[at] = former[index].x
      formerY[at] = former[index].y
    }
  }
}
