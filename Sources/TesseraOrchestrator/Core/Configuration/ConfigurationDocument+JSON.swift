extension ConfigurationDocument {
  /// Reads the JSON form:
  ///
  /// ```json
  /// {"workers": [{"id": "worker-a", "addr": "127.0.0.1:5001",
  ///               "cells": [{"world": 0, "cx": 0, "cy": 0, "depth": 1, "sub": 0}]}]}
  /// ```
  ///
  /// `depth` and `sub` may be left out, nothing else may, and nothing else may be there.
  ///
  /// - Throws: The first thing that is wrong, with its line and column if it is not JSON, else with
  ///   its path.
  package init(json bytes: [UInt8]) throws(ConfigurationError) {
    let value: JSONValue
    do {
      value = try JSONReader.read(bytes)
    } catch {
      throw ConfigurationError(
        "", "line \(error.line), column \(error.column): not valid JSON: \(error.message)")
    }
    let top = try JSONObject(value, at: "", allowed: ["workers"])
    var workers: [Worker] = []
    for (index, entry) in try top.array("workers").enumerated() {
      workers.append(try Worker(entry, at: "workers[\(index)]"))
    }
    self.init(workers: workers)
  }
}

extension ConfigurationDocument.Worker {
  fileprivate init(_ value: JSONValue, at path: String) throws(ConfigurationError) {
    let object = try JSONObject(value, at: path, allowed: ["id", "addr", "cells"])
    let id = try object.string("id")
    let addr = try object.string("addr")
    var cells: [ConfigurationDocument.Cell] = []
    for (index, entry) in try object.array("cells").enumerated() {
      cells.append(try ConfigurationDocument.Cell(entry, at: "\(path).cells[\(index)]"))
    }
    self.init(id: id, addr: addr, cells: cells)
  }
}

extension ConfigurationDocument.Cell {
  fileprivate init(_ value: JSONValue, at path: String) throws(ConfigurationError) {
    let object = try JSONObject(value, at: path, allowed: ["world", "cx", "cy", "depth", "sub"])
    self.init(
      world: try object.integer("world"), cx: try object.integer("cx"),
      cy: try object.integer("cy"), depth: try object.optionalInteger("depth") ?? 0,
      sub: try object.optionalInteger("sub"))
  }
}

/// An object of which every member is known.
private struct JSONObject {
  private let path: String
  private let members: [JSONValue.Member]

  init(_ value: JSONValue, at path: String, allowed: [String]) throws(ConfigurationError) {
    guard case .object(let members) = value else {
      throw ConfigurationError(path, "must be an object, not \(value.kind)")
    }
    for member in members where !allowed.contains(member.name) {
      throw ConfigurationError(
        path,
        "member \(quoted(member.name)) is not known; there may be \(allowed.joined(separator: ", "))"
      )
    }
    self.path = path
    self.members = members
  }

  func array(_ name: String) throws(ConfigurationError) -> [JSONValue] {
    let value = try required(name)
    guard case .array(let array) = value else { throw wrongType(name, "an array", value) }
    return array
  }

  func string(_ name: String) throws(ConfigurationError) -> String {
    let value = try required(name)
    guard case .string(let string) = value else { throw wrongType(name, "a string", value) }
    return string
  }

  func optionalInteger(_ name: String) throws(ConfigurationError) -> Int? {
    find(name) == nil ? nil : try integer(name)
  }

  func integer(_ name: String) throws(ConfigurationError) -> Int {
    let value = try required(name)
    if case .number(let text) = value {
      throw ConfigurationError(pathOf(name), "\(text.prefix(40)) is not a whole number in range")
    }
    guard case .integer(let integer) = value else { throw wrongType(name, "a whole number", value) }
    return integer
  }

  private func find(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  private func required(_ name: String) throws(ConfigurationError) -> JSONValue {
    guard let value = find(name) else {
      throw ConfigurationError(path, "member \"\(name)\" is missing")
    }
    return value
  }

  private func wrongType(_ name: String, _ wanted: String, _ value: JSONValue) -> ConfigurationError
  {
    ConfigurationError(pathOf(name), "must be \(wanted), not \(value.kind)")
  }

  private func pathOf(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
