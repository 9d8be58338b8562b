/// A service that adds its methods to a router: what the code generator makes of a service refines
/// this.
public protocol GRPCService: Sendable {
  /// Adds every method of the service.
  func register(with router: inout GRPCRouter)
}

extension GRPCRouter {
  /// Adds every method of a service.
  public mutating func register(_ service: some GRPCService) {
    service.register(with: &self)
  }
}
