import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraWire

// Which worker a frame goes to.
extension GatewayCore {
  /// New routes hold from now on for every frame that was not forwarded yet.
  package mutating func apply(_ routes: GatewayRoutes, now: Duration) {
    self.routes = routes
    routeGeneration += 1
    if case .table(let owned) = routes {
      if firstTable?.incarnation != owned.table.incarnation { firstTable = owned.table }
      effects.append(
        .note(
          .routes(
            revision: owned.table.revision, incarnation: owned.table.incarnation,
            cells: owned.table.cellCount, workers: owned.addresses.count)))
    }
    for slot in 0..<links.end where links.contains(slot) {
      links[slot].isRouted = routes.leads(to: links[slot].address)
      guard !links[slot].isRouted else { continue }
      // Whoever waits for it may be led elsewhere now.
      wakeBlocked(on: slot, now: now)
    }
    for slot in 0..<links.end where links.contains(slot) { closeIfUnneeded(slot) }
  }

  /// The route of a client's request; `nil` if it was refused.
  mutating func route(of header: EnvelopeHeader, from slot: Int) -> KnownRoute? {
    // What is for an actor goes to where it lives; but a join to the cell that it names.
    if header.kind != .join, let actor = header.actor,
      let index = sessions[slot].actorIndex(of: actor),
      let link = link(ofActor: index, of: slot)
    {
      let epoch = knownEpoch(of: header)
      guard isCurrent(header, epoch, slot) else { return nil }
      return KnownRoute(cell: header.cell, link: link, epoch: epoch, generation: routeGeneration)
    }
    if let known = sessions[slot].route, known.cell == header.cell,
      known.generation == routeGeneration
    {
      return isCurrent(header, known.epoch, slot) ? known : nil
    }
    let found: (address: HostPort, epoch: Epoch)
    switch routes {
    case .fallback(let address): found = (address, .unknown)
    case .table(let owned):
      guard let owner = owned.table.owner(of: header.cell) else {
        refuse(
          slot, .noRoute,
          "no worker owns cell \(header.cell) at revision \(owned.table.revision)", header: header)
        return nil
      }
      guard let address = owner.address else {
        refuse(
          slot, .noRoute,
          """
          cell \(header.cell) is owned by \(owner.worker), whose address is not host:port; correct it \
          in the orchestrator's configuration
          """, header: header)
        return nil
      }
      found = (address, owner.epoch)
    }
    guard isCurrent(header, found.epoch, slot) else { return nil }
    let known = KnownRoute(
      cell: header.cell, link: linkSlot(for: found.address), epoch: found.epoch,
      generation: routeGeneration)
    sessions[slot].route = known
    return known
  }

  private func knownEpoch(of header: EnvelopeHeader) -> Epoch {
    header.epoch == .unknown ? .unknown : knownEpoch(of: header.cell)
  }

  /// The epoch that a frame about a cell carries when the gateway writes it.
  func knownEpoch(of cell: CellID) -> Epoch {
    guard case .table(let owned) = routes else { return .unknown }
    return owned.table.owner(of: cell)?.epoch ?? .unknown
  }

  /// A lower epoch is refused here. A higher one goes on: the worker may know more than we do.
  private mutating func isCurrent(_ header: EnvelopeHeader, _ epoch: Epoch, _ slot: Int) -> Bool {
    guard header.epoch != .unknown, header.epoch < epoch else { return true }
    refuse(
      slot, .staleEpoch,
      "cell \(header.cell) is at epoch \(epoch), the request at \(header.epoch)", header: header,
      epoch: epoch)
    return false
  }

  mutating func linkSlot(for address: HostPort) -> Int {
    if let slot = linkOfAddress[address] { return slot }
    let slot = links.insert(WorkerLink(address: address))
    linkOfAddress[address] = slot
    return slot
  }
}
