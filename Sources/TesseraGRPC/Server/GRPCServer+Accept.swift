internal import Logging
internal import NIOCore
internal import NIOSSL
internal import Synchronization

/// What becomes of a connection that was accepted, on its event loop.
extension GRPCServer {
  func accept(_ channel: any Channel, _ tls: ServerTLSContext?) -> EventLoopFuture<Void> {
    let address = AddressLimit.Key(channel.remoteAddress)
    switch registry.reserve(address) {
    case .granted:
      break
    case .tooMany:
      let count = configuration.maximumConnections
      return refuse(channel, "\(count) connections are open", .connections)
    case .tooManyFromAddress:
      let count = configuration.maximumConnectionsPerAddress
      return refuse(
        channel, "\(count) connections from this address are open", .connectionsPerAddress)
    case .shuttingDown:
      return refuse(channel, "the server is shutting down", nil)
    }
    do {
      if let tls {
        try addTLS(to: channel, tls, address)
      } else {
        try serve(channel, [], isAlone: true)
      }
      return channel.eventLoop.makeSucceededVoidFuture()
    } catch {
      registry.cancelReservation(address)
      return channel.eventLoop.makeFailedFuture(error)
    }
  }

  private func refuse(
    _ channel: any Channel, _ reason: String, _ limit: GRPCLimit?
  ) -> EventLoopFuture<Void> {
    serverCounters.connectionsRefused.add(1, ordering: .relaxed)
    if let limit { serverCounters.count(limit) }
    complaints.complain(
      "connection refused", peer: ConnectionInfo.peer(of: channel), reason: reason)
    return channel.eventLoop.makeFailedFuture(GRPCError(.resourceExhausted, reason))
  }

  private func serve(
    _ channel: any Channel, _ certificates: [GRPCPeerCertificate], isAlone: Bool
  ) throws {
    let connection = try GRPCServerPipeline.addHandlers(
      to: channel, table: table, configuration: configuration.connection,
      complaints: complaints, counters: serverCounters, peerCertificates: certificates,
      isAlone: isAlone
    ) { [registry] in registry.remove($0) }
    registry.insert(connection)
  }

  private func addTLS(
    to channel: any Channel, _ tls: ServerTLSContext, _ address: AddressLimit.Key
  ) throws {
    let peer = ConnectionInfo.peer(of: channel)
    let handshake = TLSHandshakeHandler(timeout: tls.configuration.handshakeTimeout) {
      [self, unowned channel] result in
      registry.endHandshake(channel)
      switch result {
      case .success(let certificate):
        do {
          try serve(channel, certificate.map { [$0] } ?? [], isAlone: false)
        } catch {
          registry.cancelReservation(address)
          channel.close(promise: nil)
        }
      case .failure(let failure):
        registry.cancelReservation(address)
        serverCounters.connectionsFailed.add(1, ordering: .relaxed)
        serverCounters.count(.handshake)
        complaints.complain("connection closed", peer: peer, reason: failure.description)
      }
    }
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(NIOSSLServerHandler(context: tls.current))
    try pipeline.addHandler(handshake)
    registry.beginHandshake(channel)
  }
}
