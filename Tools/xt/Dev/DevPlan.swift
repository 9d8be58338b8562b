import Foundation
import TesseraCore
import TesseraService

/// What `xt dev up` is to start, in order. A pure function of the options, the environment and the
/// configuration's text.
struct DevPlan: Equatable {
  /// One process.
  struct Step: Equatable {
    var role: DevRole
    var name: String
    var address: HostPort
    var arguments: [String]
  }

  var steps: [Step]
  /// A configuration to write for the orchestrator when the user gave none.
  var generatedConfiguration: String?

  /// - Parameters:
  ///   - workers: how many; `nil` for as many as the configuration has, or one.
  ///   - configuration: the orchestrator configuration's path and text, if the user gave one.
  ///   - generatedPath: where a generated configuration will stand.
  /// - Throws: ``TaskError`` or ``SettingError`` for what does not fit together.
  init(
    withOrchestrator: Bool, workers: Int?, configuration: (path: String, text: String)?,
    generatedPath: String, environment: Environment
  ) throws {
    func address(_ variable: String, default fallback: String) throws -> HostPort {
      let set = try Setting<HostPort>.address(variable).resolve(
        flag: nil, named: "", environment: environment)
      guard let address = set ?? HostPort(fallback) else {
        throw TaskError("\(variable): no address")
      }
      return address
    }
    let gateway = try address("TESSERA_GW_ADDR", default: "127.0.0.1:4000")
    let firstWorker = try address("TESSERA_WORKER_ADDR", default: "127.0.0.1:5001")
    let orchestrator = try address("TESSERA_ORCH_ADDR", default: "127.0.0.1:6000")
    let hasOrchestrator = withOrchestrator || configuration != nil

    var nodes: [WorkerNode]
    if let configuration {
      let configured = try WorkerNode.configured(in: configuration)
      nodes = Array(configured.prefix(workers ?? configured.count))
      if let workers, workers > configured.count {
        throw TaskError(
          "--workers \(workers): \(configuration.path) has only \(configured.count) workers")
      }
    } else {
      nodes = try WorkerNode.sideBySide(workers ?? 1, first: firstWorker, environment: environment)
    }
    if nodes.count > 1, !hasOrchestrator {
      throw TaskError(
        "--workers \(nodes.count) needs --with-orch: without one a single worker has the world")
    }

    steps = []
    if hasOrchestrator {
      if configuration == nil { generatedConfiguration = WorkerNode.configuration(of: nodes) }
      steps.append(
        Step(
          role: .orch, name: "orch", address: orchestrator,
          arguments: [
            "--addr", "\(orchestrator)", "--config", configuration?.path ?? generatedPath,
          ]))
    }
    for (index, node) in nodes.enumerated() {
      steps.append(
        Step(
          role: .worker, name: index == 0 ? "worker" : "worker-\(index + 1)", address: node.address,
          arguments: [
            "--addr", "\(node.address)", "--id", node.id, "--orch-addr", "\(orchestrator)",
          ]))
    }
    steps.append(
      Step(
        role: .gateway, name: "gateway", address: gateway,
        arguments: [
          "--addr", "\(gateway)", "--worker-addr", "\(nodes.first?.address ?? firstWorker)",
          "--orch-addr", "\(orchestrator)",
        ]))
  }
}

/// A worker to start.
private struct WorkerNode {
  var id: String
  var address: HostPort

  /// The workers of an orchestrator configuration; the orchestrator judges the rest of the file.
  static func configured(in configuration: (path: String, text: String)) throws -> [WorkerNode] {
    struct File: Decodable {
      struct Worker: Decodable {
        var id: String
        var addr: String
      }
      var workers: [Worker]
    }
    guard let file = try? JSONDecoder().decode(File.self, from: Data(configuration.text.utf8))
    else {
      throw TaskError("\(configuration.path): not an orchestrator configuration")
    }
    return try file.workers.map { worker in
      guard let address = HostPort(worker.addr) else {
        throw TaskError("\(configuration.path): '\(worker.addr)' is not host:port")
      }
      return WorkerNode(id: worker.id, address: address)
    }
  }

  /// As many workers on the ports from the first one's on.
  static func sideBySide(
    _ count: Int, first: HostPort, environment: Environment
  ) throws -> [WorkerNode] {
    guard count >= 1, Int(first.port) + count <= 65_536 else {
      throw TaskError(
        "--workers \(count): give 1 or more, as many as there are ports above \(first.port)")
    }
    let firstID =
      try Setting<String>.name("TESSERA_WORKER_ID").resolve(
        flag: nil, named: "", environment: environment) ?? "worker-local"
    return (0..<count).map { index in
      WorkerNode(
        id: index == 0 ? firstID : "\(firstID)-\(index + 1)",
        address: HostPort(host: first.host, port: first.port + UInt16(index)))
    }
  }

  /// Gives each worker one cell, in a row from the origin to the right.
  static func configuration(of nodes: [WorkerNode]) -> String {
    let workers = nodes.enumerated().map { index, node in
      """
          {"id": "\(node.id)", "addr": "\(node.address)",
           "cells": [{"world": 0, "cx": \(index), "cy": 0}]}
      """
    }
    return "{\"workers\": [\n\(workers.joined(separator: ",\n"))\n]}\n"
  }
}
