import TesseraCore
import Testing

@testable import TesseraOrchestrator

/// One configuration that must be refused, and the line that says why.
struct BadConfiguration: CustomTestStringConvertible, Sendable {
  var json: String
  var line: String

  init(_ json: String, _ line: String) {
    self.json = json
    self.line = line
  }

  /// Worker a has the first list of cells, worker b the second.
  init(a: String, b: String = "", _ line: String) {
    json = """
      {"workers":[{"id":"a","addr":"h:1","cells":[\(a)]},{"id":"b","addr":"h:2","cells":[\(b)]}]}
      """
    self.line = line
  }

  var testDescription: String { line }
}

@Suite struct ConfigurationTests {
  private func parse(_ json: String) throws(ConfigurationError) -> AssignmentConfiguration {
    try AssignmentConfiguration(ConfigurationDocument(json: Array(json.utf8)))
  }

  @Test func theExampleOfTheManualIsAcceptedWithItsFieldsAsGiven() throws {
    let configuration = try parse(
      """
      {"workers": [{"id": "worker-a", "addr": "127.0.0.1:5001",
                    "cells": [{"world": 0, "cx": 0, "cy": 0}, {"world": 0, "cx": 1, "cy": 0, "depth": 1, "sub": 0}]}]}
      """)
    #expect(configuration.workers.map(\.id) == [WorkerID("worker-a")])
    #expect(configuration.workers[0].address == "127.0.0.1:5001")
    #expect(configuration.workers[0].cells == [.origin, CellID(cx: 1, cy: 0, depth: 1)])
  }

  @Test func allFourQuartersInTheOlderFormAreAccepted() throws {
    let cells = (0...3).map { #"{"world":0,"cx":0,"cy":0,"depth":1,"sub":\#($0)}"# }
    let configuration = try parse(
      #"{"workers":[{"id":"a","addr":"h:1","cells":[\#(cells.joined(separator: ","))]}]}"#)
    #expect(configuration.workers[0].cells.count == 4)
  }

  @Test func depthAndSubAreZeroWhereTheyAreLeftOut() throws {
    let configuration = try parse(
      #"{"workers":[{"id":"a","addr":"h:1","cells":[{"world":1,"cx":-3,"cy":4}]}]}"#)
    #expect(configuration.workers[0].cells == [CellID(world: 1, cx: -3, cy: 4)])
  }

  @Test func emptyListsSpaceAndAnyIDAreFine() throws {
    #expect(try parse(#"{"workers":[]}"#).workers.isEmpty)
    #expect(
      try parse(#" { "workers" : [ {"cells":[ ],"addr":"[::1]:9","id":"ü"} ] } "#).workers.count
        == 1)
  }

  private static let shape = [
    BadConfiguration(
      "", "line 1, column 1: not valid JSON: the text ends where a value is expected"),
    BadConfiguration(
      "{\"workers\":[\n  {},\n]}",
      "line 3, column 1: not valid JSON: ']' where a value is expected"),
    BadConfiguration(
      "{\"workers\":[]\n",
      "line 2, column 1: not valid JSON: the text ends where a comma or the end of the object is expected"
    ),
    BadConfiguration(
      #"{"workers":[], "workers":[]}"#,
      #"line 1, column 16: not valid JSON: member "workers" is there twice"#),
    BadConfiguration(
      #"{"workers":[]} x"#,
      "line 1, column 16: not valid JSON: there is something after the end of the JSON value"),
    BadConfiguration("[]", "must be an object, not an array"),
    BadConfiguration("{}", #"member "workers" is missing"#),
    BadConfiguration(#"{"workers":{}}"#, "workers: must be an array, not an object"),
    BadConfiguration(
      #"{"workers":[],"x":1}"#, #"member "x" is not known; there may be workers"#),
    BadConfiguration(#"{"workers":[1]}"#, "workers[0]: must be an object, not a number"),
    BadConfiguration(
      #"{"workers":[{"id":"a","addr":"h:1"}]}"#, #"workers[0]: member "cells" is missing"#),
    BadConfiguration(
      #"{"workers":[{"id":1,"addr":"h:1","cells":[]}]}"#,
      "workers[0].id: must be a string, not a number"),
    BadConfiguration(
      #"{"workers":[{"id":"a","address":"h:1","cells":[]}]}"#,
      #"workers[0]: member "address" is not known; there may be id, addr, cells"#),
    BadConfiguration(
      a: #"{"world":0,"cx":0}"#, #"workers[0].cells[0]: member "cy" is missing"#),
    BadConfiguration(
      a: #"{"cx":0,"cy":0}"#, #"workers[0].cells[0]: member "world" is missing"#),
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":0,"depht":1}"#,
      #"workers[0].cells[0]: member "depht" is not known; there may be world, cx, cy, depth, sub"#),
    BadConfiguration(
      a: #"{"world":0,"cx":true,"cy":0}"#,
      "workers[0].cells[0].cx: must be a whole number, not a boolean"),
    BadConfiguration(
      a: #"{"world":0,"cx":1.5,"cy":0}"#,
      "workers[0].cells[0].cx: 1.5 is not a whole number in range"),
  ]

  private static let numbers = [
    BadConfiguration(
      a: #"{"world":-1,"cx":0,"cy":0}"#, "workers[0].cells[0].world: -1 is not in 0 to 4294967295"),
    BadConfiguration(
      a: #"{"world":0,"cx":2147483648,"cy":0}"#,
      "workers[0].cells[0].cx: 2147483648 is not in -2147483648 to 2147483647"),
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":99999999999999999999}"#,
      "workers[0].cells[0].cy: 99999999999999999999 is not a whole number in range"),
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":0,"depth":17}"#,
      "workers[0].cells[0].depth: 17 is not in 0 to 16"),
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":0,"depth":1,"sub":4}"#,
      "workers[0].cells[0].sub: 4 is not in 0 to 3"),
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":0,"depth":2,"sub":1}"#,
      "workers[0].cells[0].sub: sub 1 needs depth 1, not depth 2"),
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":0,"sub":1}"#,
      "workers[0].cells[0].sub: sub 1 needs depth 1, not depth 0"),
    BadConfiguration(
      a: #"{"world":0,"cx":2147483647,"cy":0,"depth":1,"sub":1}"#,
      "workers[0].cells[0]: cell 0/2147483647,0@1#1 does not exist: its numbers are too large to be halved"
    ),
  ]

  private static let workers =
    [
      BadConfiguration(
        #"{"workers":[{"id":"","addr":"h:1","cells":[]}]}"#,
        "workers[0].id: a worker id must not be empty"),
      BadConfiguration(
        #"{"workers":[{"id":"\#(String(repeating: "é", count: 129))","addr":"h:1","cells":[]}]}"#,
        "workers[0].id: a worker id must not be longer than 256 bytes; this one has 258"),
      BadConfiguration(
        #"{"workers":[{"id":"a","addr":"h:1","cells":[]},{"id":"a","addr":"h:2","cells":[]}]}"#,
        #"workers[1].id: worker "a" is already configured in workers[0]"#),
    ]
    + ["", "h", "h:", "h:0", "h:65536", ":1", "a b:1", "::1:5", "h:+1"].map {
      BadConfiguration(
        #"{"workers":[{"id":"a","addr":"\#($0)","cells":[]}]}"#,
        "workers[0].addr: \"\($0)\" is not an address: write host:port with a port from 1 to 65535")
    }

  private static let overlaps = [
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":0}"#, b: #"{"world":0,"cx":1,"cy":0,"depth":1}"#,
      "workers[1].cells[0]: cell 0/1,0@1 lies in 0/0,0, which is given away as a whole"),
    BadConfiguration(
      a: #"{"world":0,"cx":1,"cy":0,"depth":1,"sub":2}"#,
      b: #"{"world":0,"cx":1,"cy":0,"depth":1}"#,
      "workers[1].cells[0]: cell 0/1,0@1 has the numbers of a quarter that is written with sub: "
        + "write the quarters of one cell all with sub, or all without"),
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":0}"#, b: #"{"world":0,"cx":0,"cy":0}"#,
      "workers[1].cells[0]: cell 0/0,0 is already given to a"),
    BadConfiguration(
      a: #"{"world":0,"cx":1,"cy":0,"depth":1,"sub":2}"#,
      b: #"{"world":0,"cx":1,"cy":0,"depth":1,"sub":2}"#,
      "workers[1].cells[0]: cell 0/1,0@1#2 is already given to a"),
    BadConfiguration(
      a: #"{"world":0,"cx":3,"cy":0,"depth":1}"#,
      b: #"{"world":0,"cx":1,"cy":0,"depth":1,"sub":1}"#,
      "workers[1].cells[0]: cell 0/1,0@1#1 is already given to a as 0/3,0@1"),
    BadConfiguration(
      a: #"{"world":2,"cx":-1,"cy":0}"#, b: #"{"world":2,"cx":-1,"cy":3,"depth":2}"#,
      "workers[1].cells[0]: cell 2/-1,3@2 lies in 2/-1,0, which is already given to a"),
    BadConfiguration(
      a: #"{"world":0,"cx":4,"cy":4,"depth":3},{"world":0,"cx":9,"cy":9}"#,
      b: #"{"world":0,"cx":0,"cy":0}"#,
      "workers[1].cells[0]: cell 0/0,0 contains 0/4,4@3, which is already given to a"),
    BadConfiguration(
      a: #"{"world":0,"cx":0,"cy":0},{"world":0,"cx":0,"cy":0,"depth":1,"sub":3}"#,
      "workers[0].cells[1]: cell 0/0,0@1#3 lies in 0/0,0, which is already given to a"),
    BadConfiguration(
      a: #"{"world":0,"cx":1,"cy":0,"depth":1,"sub":1}"#,
      b: #"{"world":0,"cx":2,"cy":1,"depth":1}"#,
      "workers[1].cells[0]: cell 0/2,1@1 and cell 0/1,0@1#1 are quarters of the same cell 0/1,0 in "
        + "two forms: write all of them with sub, or none"),
  ]

  @Test(arguments: shape + numbers + workers + overlaps)
  func aBadConfigurationIsRefusedWithOneLineThatSaysWhere(bad: BadConfiguration) {
    let error = #expect(throws: ConfigurationError.self) { try parse(bad.json) }
    #expect(error?.description == bad.line)
    #expect(error?.description.contains("\n") == false)
  }

  @Test func nestingWithoutEndIsRefused() {
    #expect(throws: ConfigurationError.self) { try parse(String(repeating: "[", count: 100_000)) }
  }

  @Test(arguments: [
    #""\ud800""#, #""\u12g4""#, #""\x""#, "\"a\nb\"", "\"a", "01", "1.", "-", "1e", "tru", "nul",
    "'a'",
  ])
  func whatIsNotJSONIsRefused(text: String) {
    #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func stringsAreReadWithTheirEscapes() throws {
    let text = #""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é""#
    #expect(try JSONReader.read(Array(text.utf8)) == .string("a\"\\/\u{8}\u{c}\n\r\té😀é"))
    #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }
}
