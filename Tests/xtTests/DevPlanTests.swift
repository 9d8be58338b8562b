import TesseraCore
import TesseraService
import Testing

@testable import xt

struct DevPlanTests {
  @Test func aPlainStartIsAWorkerAndAGateway() throws {
    let plan = try plan()
    #expect(plan.steps.map(\.name) == ["worker", "gateway"])
    #expect(plan.steps.map { "\($0.address)" } == ["127.0.0.1:5001", "127.0.0.1:4000"])
    #expect(plan.generatedConfiguration == nil)
  }

  @Test func theOrchestratorStartsFirst() throws {
    let plan = try plan(withOrchestrator: true, workers: 2)
    #expect(plan.steps.map(\.name) == ["orch", "worker", "worker-2", "gateway"])
    #expect(plan.steps[2].address == HostPort(host: "127.0.0.1", port: 5002))
    #expect(plan.steps[2].arguments.contains("worker-local-2"))
    #expect(plan.generatedConfiguration?.contains("\"cx\": 1") == true)
  }

  @Test func severalWorkersNeedAnOrchestrator() {
    #expect(throws: TaskError.self) { try plan(workers: 2) }
    #expect(throws: TaskError.self) { try plan(withOrchestrator: true, workers: 0) }
  }

  @Test func theWorkersOfAConfigurationAreStarted() throws {
    let text = #"{"workers": [{"id": "a", "addr": "127.0.0.1:7001", "cells": []}]}"#
    let plan = try plan(configuration: ("c.json", text))
    #expect(plan.steps.map(\.name) == ["orch", "worker", "gateway"])
    #expect(plan.steps[0].arguments.contains("c.json"))
    #expect(plan.steps[1].arguments.contains("127.0.0.1:7001"))
    #expect(throws: TaskError.self) {
      try self.plan(workers: 2, configuration: ("c.json", text))
    }
  }

  @Test func theEnvironmentMovesTheAddresses() throws {
    let plan = try plan(environment: ["TESSERA_GW_ADDR": "127.0.0.1:9"])
    #expect(plan.steps.last?.address == HostPort(host: "127.0.0.1", port: 9))
    #expect(throws: SettingError.self) {
      try self.plan(environment: ["TESSERA_GW_ADDR": "nowhere"])
    }
  }

  private func plan(
    withOrchestrator: Bool = false, workers: Int? = nil,
    configuration: (path: String, text: String)? = nil, environment: [String: String] = [:]
  ) throws -> DevPlan {
    try DevPlan(
      withOrchestrator: withOrchestrator, workers: workers, configuration: configuration,
      generatedPath: "generated.json", environment: Environment(environment))
  }
}
