import NIOCore
import Testing

@testable import TesseraGRPC

@Suite struct RouteTableTests {
  private func route(_ service: String, _ method: String) -> Route {
    Route(service, method, requests: .one, answersOnce: true) { _, _ in nil }
  }

  @Test func everyRouteIsFoundByItsPathAndNoOtherPathIs() {
    var table = RouteTable()
    for service in 0..<20 {
      for method in 0..<20 { table.insert(route("package.Service\(service)", "Method\(method)")) }
    }
    for service in 0..<20 {
      for method in 0..<20 {
        let path = "/package.Service\(service)/Method\(method)"
        #expect(Array(path.utf8).withUnsafeBufferPointer { table.route(path: $0) }?.path == path)
      }
    }
    for path in ["", "/", "/package.Service1", "/package.Service1/", "/package.Service1/Method20"] {
      #expect(Array(path.utf8).withUnsafeBufferPointer { table.route(path: $0) } == nil)
    }
    #expect(table.hasService("package.Service7") && !table.hasService("package.Service20"))
  }

  @Test func aSecondRegistrationReplacesTheFirst() {
    var table = RouteTable()
    table.insert(route("a.B", "C"))
    table.insert(route("a.B", "C"))
    #expect(table.routes.count == 1)
  }
}

@Suite struct LogThrottleTests {
  @Test func afterABurstLinesComeOneByOneAndTheRestIsCounted() {
    var throttle = LogThrottle(burst: 3, interval: .seconds(1), now: .zero)
    #expect((0..<5).map { _ in throttle.admit(now: .zero) } == [0, 0, 0, nil, nil])
    #expect(throttle.admit(now: .milliseconds(999)) == nil)
    #expect(throttle.admit(now: .seconds(1)) == 3)
    #expect(throttle.admit(now: .seconds(1)) == nil)
    #expect(throttle.admit(now: .seconds(100)) == 1)
    #expect(throttle.admit(now: .seconds(100)) == 0)
  }
}

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("application/grpc", true), ("application/grpc+proto", true),
    ("application/grpc;charset=utf-8", true), ("application/grpc+proto; a=b", true),
    ("application/grpc+json", false), ("application/grpc-web", false), ("application/json", false),
    ("", false),
  ])
  func onlyGRPCWithProtobufIsTaken(type: String, isTaken: Bool) {
    #expect(ContentType.isGRPC(Array(type.utf8)[...]) == isTaken)
  }
}
