import NIOCore
import Testing
import TesseraGRPC
import TesseraGRPCServices
import TesseraProtobuf

@Suite struct RPCStatusTests {
  private let detail = AnyMessage(
    typeURL: "type.googleapis.com/google.rpc.DebugInfo", value: ByteBuffer(string: "\u{12}\u{1}x"))

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
      code: 5, message: "a", details: [AnyMessage(typeURL: "b/c", value: ByteBuffer(bytes: [1]))])
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
    let packed = AnyMessage(RPCStatus(code: 3), typeName: "google.rpc.Status")
    #expect(try packed.unpack(RPCStatus.self, typeName: "google.rpc.Status")?.code == 3)
    #expect(try packed.unpack(RPCStatus.self, typeName: "google.rpc.Other") == nil)
    let broken = AnyMessage(typeURL: "/google.rpc.Status", value: ByteBuffer(bytes: [0x08]))
    #expect(throws: ProtobufError.self) {
      try broken.unpack(RPCStatus.self, typeName: "google.rpc.Status")
    }
  }
}
