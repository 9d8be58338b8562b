/// Finds the route of a `:path` from its bytes, without making a `String` of them.
///
/// Open addressing with linear probing; at most half full, so a probe ends soon.
struct RouteTable: Sendable {
  private(set) var routes: [Route] = []
  /// The bytes of each route's path.
  private var paths: [[UInt8]] = []
  /// Indices into `routes`, -1 for an empty place; a power of two.
  private var places: [Int32] = [Int32](repeating: -1, count: 16)

  mutating func insert(_ route: Route) {
    if let index = routes.firstIndex(where: { $0.path == route.path }) {
      routes[index] = route
      return
    }
    routes.append(route)
    paths.append(Array(route.path.utf8))
    if routes.count * 2 > places.count {
      places = [Int32](repeating: -1, count: places.count * 2)
      for index in routes.indices { place(index) }
    } else {
      place(routes.count - 1)
    }
  }

  /// The route whose path is these bytes.
  func route(path: UnsafeBufferPointer<UInt8>) -> Route? {
    let mask = places.count - 1
    var place = Self.hash(path) & mask
    while places[place] >= 0 {
      let index = Int(places[place])
      if paths[index].isEqual(to: path) { return routes[index] }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Whether any method of the service is served; tells an unknown method from an unknown service.
  func hasService(_ name: some StringProtocol) -> Bool {
    routes.contains { $0.service == name }
  }

  /// The same routes, each with the interceptors around its handler, the first outermost.
  func intercepted(by interceptors: [any GRPCServerInterceptor]) -> RouteTable {
    var table = self
    table.routes = routes.map { route in
      interceptors.reversed().reduce(route) { $0.intercepted(by: $1) }
    }
    return table
  }

  private mutating func place(_ index: Int) {
    let mask = places.count - 1
    var place = paths[index].withUnsafeBufferPointer { Self.hash($0) } & mask
    while places[place] >= 0 { place = (place + 1) & mask }
    places[place] = Int32(index)
  }

  /// The length and the last sixteen bytes: methods of one service share the beginning.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count >= 16, let base = bytes.baseAddress else {
      // FNV-1a, for what is too short for two loads.
      var hash: UInt32 = 2_166_136_261
      for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      return Int(hash)
    }
    let end = UnsafeRawPointer(base) + bytes.count
    let first = (end - 16).loadUnaligned(as: UInt64.self)
    let second = (end - 8).loadUnaligned(as: UInt64.self)
    var hash = (first ^ UInt64(bytes.count)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 29 ^ second) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash >> 33)
  }
}

extension [UInt8] {
  /// Compares eight bytes at a time.
  fileprivate func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { mine in
      let other = UnsafeRawBufferPointer(other)
      var index = 0
      while index &+ 8 <= mine.count {
        if mine.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          != other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          return false
        }
        index &+= 8
      }
      while index < mine.count {
        if mine[index] != other[index] { return false }
        index &+= 1
      }
      return true
    }
  }
}
