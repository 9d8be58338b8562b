import NIOCore
import Testing
import TesseraGRPC
import TesseraGRPCServices
import TesseraProtobuf
import TesseraProtobufWellKnownTypes

@Suite struct RPCStatusTests {
  private let detail = ProtobufAny(
    typeURL: "type.googleapis.com/google.rpc.DebugInfo", value: [0x12, 1, 0x78])

  @Test func aStatusTravelsInItsError() {
    let status = RPCStatus(code: 8, message: "tör", details: [detail])
    let error = GRPCError(status)
    #expect(error.code == .resourceExhausted)
    #expect(error.message == "tör")
    #expect(error.status == status)
    #expect(error.status?.details.first?.typeName == "google.rpc.DebugInfo")
  }

  @Test func theBytesAreThoseOfTheDefinition() {
    let status = RPCStatus(
      code: 5, message: "a", details: [ProtobufAny(typeURL: "b/c", value: [1])])
    let expected: [UInt8] = [
      0x08, 5, 0x12, 1, 0x61, 0x1A, 8, 0x0A, 3, 0x62, 0x2F, 0x63, 0x12, 1, 1,
    ]
    #expect([UInt8](buffer: status.encoded()) == expected)
  }

  @Test(arguments: [0, -1, 17, Int32.max]) func aCodeThatIsNoErrorOfGRPCsIsUnknown(code: Int32) {
    #expect(GRPCError(RPCStatus(code: code)).code == .unknown)
  }

  @Test func detailsThatAreNoStatusAreNone() throws {
    var error = GRPCError(.internal, "")
    #expect(error.status == nil)
    try error.metadata.append("grpc-status-details-bin", binary: [0xFF, 0xFF])
    #expect(error.status == nil)
  }

  @Test func aMessageOfAnotherTypeIsNotUnpacked() throws {
    let packed = ProtobufAny(RPCStatus(code: 3), typeName: "google.rpc.Status")
    #expect(try packed.unpack(RPCStatus.self, typeName: "google.rpc.Status")?.code == 3)
    #expect(try packed.unpack(RPCStatus.self, typeName: "google.rpc.Other") == nil)
    let broken = ProtobufAny(typeURL: "/google.rpc.Status", value: [0x08])
    #expect(throws: ProtobufError.self) {
      try broken.unpack(RPCStatus.self, typeName: "google.rpc.Status")
    }
  }

  @Test func detailsAreFoundByTheirType() throws {
    let status = RPCStatus(
      .resourceExhausted, "later",
      details: [
        RPCErrorInfo(reason: "QUOTA", domain: "example.org", metadata: ["limit": "3"]),
        RPCRetryInfo(retryDelay: ProtobufDuration(seconds: 30)),
        RPCQuotaFailure(violations: [.init(subject: "world:7", description: "too many")]),
        RPCBadRequest(fieldViolations: [.init(field: "a.b", description: "missing")]),
      ])
    let error = try #require(GRPCError(status).status)
    #expect(error.code == 8 && error.message == "later")
    #expect(error.details.map(\.typeURL).first == "type.googleapis.com/google.rpc.ErrorInfo")
    #expect(error.detail(of: RPCErrorInfo.self)?.metadata == ["limit": "3"])
    #expect(error.detail(of: RPCRetryInfo.self)?.retryDelay?.seconds == 30)
    #expect(error.detail(of: RPCQuotaFailure.self)?.violations.first?.subject == "world:7")
    #expect(error.detail(of: RPCBadRequest.self)?.fieldViolations.first?.field == "a.b")
    #expect(error.detail(of: RPCDebugInfo.self) == nil)
  }
}
