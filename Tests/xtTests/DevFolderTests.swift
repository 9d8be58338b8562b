import Foundation
import Testing

@testable import xt

struct DevFolderTests {
  @Test func aRecordIsRunningOnlyWhileThatVeryProcessIs() throws {
    let own = ProcessInfo.processInfo.processIdentifier
    let started = try #require(ProcessRecord.startTime(of: own))
    #expect(record(pid: own, started: started).isRunning)
    #expect(!record(pid: own, started: "Thu Jan  1 00:00:00 1970").isRunning)
  }

  @Test func recordsComeBackInStartOrder() throws {
    let folder = DevFolder(root: try temporaryFolder())
    defer { try? FileManager.default.removeItem(at: folder.root) }
    try folder.create()
    let second = ProcessRecord(pid: 2, started: "s", name: "gateway", address: "a", order: 1)
    let first = ProcessRecord(pid: 1, started: "s", name: "worker", address: "a", order: 0)
    try folder.write(second)
    try folder.write(first)
    #expect(try folder.records() == [first, second])
    try folder.remove(first)
    #expect(try folder.records() == [second])
  }

  @Test func aPidFileThatIsNotOursIsPassedOverForTheOthers() throws {
    let folder = DevFolder(root: try temporaryFolder())
    defer { try? FileManager.default.removeItem(at: folder.root) }
    try folder.create()
    try Data("12".utf8).write(to: folder.pids.appending(path: "orch.pid"))
    let other = ProcessRecord(pid: 1, started: "s", name: "worker", address: "a", order: 0)
    try folder.write(other)
    #expect(try folder.records() == [other])
    #expect {
      try ProcessRecord(contentsOf: folder.pids.appending(path: "orch.pid"))
    } throws: {
      "\($0)".contains("orch.pid")
    }
  }

  @Test func aGrowingLogGivesItsNewWholeLines() throws {
    let root = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: root) }
    let file = root.appending(path: "orch.log")
    try Data("one\ntwo\n".utf8).write(to: file)
    #expect(LogFile.lastLines(of: file, 1) == ["two"])
    var log = LogFile(file, name: "orch")
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("three\nfo".utf8))
    #expect(log.newLines() == ["three"])
    try handle.write(contentsOf: Data("ur\n".utf8))
    #expect(log.newLines() == ["four"])
  }

  private func record(pid: Int32, started: String) -> ProcessRecord {
    ProcessRecord(pid: pid, started: started, name: "worker", address: "a", order: 0)
  }

  private func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
