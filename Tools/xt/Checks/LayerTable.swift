/// The floors of the house: who may import whom. A module imports modules of lower layers only, and
/// of other packages only what its line names.
enum LayerTable {
  /// One module's place.
  struct Room {
    var layer: Int
    /// Modules of other packages and of the toolchain, besides the standard library.
    var mayImport: Set<String>
  }

  private static let nio: Set<String> = ["NIOCore", "NIOPosix"]
  private static let program: Set<String> = [
    "ArgumentParser", "Foundation", "Logging", "NIOPosix", "ServiceLifecycle", "Synchronization",
  ]

  static let rooms: [String: Room] = [
    "CNGHTTP2": Room(layer: 0, mayImport: []),
    "CProtobufC": Room(layer: 0, mayImport: []),
    "CEditLine": Room(layer: 0, mayImport: []),
    "CZlib": Room(layer: 0, mayImport: []),
    "CAllocator": Room(layer: 0, mayImport: []),
    "CMemoryHints": Room(layer: 0, mayImport: []),
    "CReadiness": Room(layer: 0, mayImport: []),
    "TesseraCore": Room(layer: 1, mayImport: []),
    "TesseraProtobuf": Room(layer: 1, mayImport: ["NIOCore"]),
    "TesseraSockets": Room(layer: 1, mayImport: ["NIOCore", "Glibc", "Musl", "Darwin"]),
    "TesseraProto": Room(layer: 2, mayImport: ["NIOCore"]),
    "TesseraRules": Room(layer: 2, mayImport: ["NIOCore"]),
    "TesseraHTTP2": Room(layer: 2, mayImport: ["NIOCore"]),
    "TesseraProtobufWellKnownTypes": Room(layer: 2, mayImport: []),
    "TesseraProtobufSchema": Room(
      layer: 2, mayImport: ["NIOCore", "Synchronization", "Glibc", "Musl", "Darwin"]),
    "TesseraProtobufJSON": Room(layer: 3, mayImport: ["NIOCore"]),
    "TesseraProtobufText": Room(layer: 3, mayImport: ["NIOCore"]),
    "ProtoCompiler": Room(layer: 3, mayImport: ["NIOCore"]),
    "SwiftProtoGenerator": Room(layer: 4, mayImport: ["NIOCore"]),
    "Campfire": Room(layer: 3, mayImport: []),
    "campfire-worker": Room(layer: 8, mayImport: []),
    "Meadow": Room(layer: 3, mayImport: []),
    "meadow-worker": Room(layer: 8, mayImport: []),
    "meadow-play": Room(layer: 7, mayImport: ["Foundation", "Synchronization"]),
    "GeneratedNames": Room(layer: 2, mayImport: ["NIOCore"]),
    "TesseraWire": Room(layer: 3, mayImport: ["NIOCore"]),
    "TesseraGRPC": Room(
      layer: 3,
      mayImport: nio.union([
        "Logging", "NIOConcurrencyHelpers", "NIOSSL", "NIOTLS", "Synchronization",
      ])),
    "GRPCSoak": Room(
      layer: 6,
      mayImport: nio.union(["Foundation", "Logging", "NIOConcurrencyHelpers", "Synchronization"])),
    "TesseraGRPCServices": Room(layer: 4, mayImport: ["NIOCore", "Synchronization"]),
    "TesseraControlPlane": Room(
      layer: 4, mayImport: nio.union(["Logging", "Synchronization", "Foundation"])),
    "TesseraOrchestrator": Room(
      layer: 5, mayImport: nio.union(["Logging", "Synchronization", "Foundation"])),
    "TesseraWorker": Room(
      layer: 5, mayImport: nio.union(["CoreMetrics", "Logging", "NIOConcurrencyHelpers"])),
    "TesseraGateway": Room(
      layer: 5, mayImport: nio.union(["CoreMetrics", "Logging", "Synchronization", "Foundation"])),
    "TesseraClient": Room(layer: 5, mayImport: nio.union(["Synchronization"])),
    "TesseraSimulation": Room(
      layer: 6, mayImport: nio.union(["Histogram", "Synchronization", "Foundation"])),
    "TesseraService": Room(
      layer: 6,
      mayImport: [
        "ArgumentParser", "CoreMetrics", "Foundation", "Histogram", "Logging", "NIOCore",
        "ServiceLifecycle", "Synchronization", "UnixSignals",
      ]),
    "tessera-orch": Room(layer: 7, mayImport: program),
    "TesseraWorkerProgram": Room(layer: 7, mayImport: ["ArgumentParser", "Foundation"]),
    "tessera-worker": Room(layer: 8, mayImport: []),
    "tessera-gateway": Room(layer: 7, mayImport: program),
    "tessera-client": Room(layer: 7, mayImport: program),
    "tessera-sim": Room(layer: 7, mayImport: program),
    "Fuzzing": Room(layer: 6, mayImport: ["NIOCore"]),
    "GreeterAPI": Room(layer: 6, mayImport: []),
    "greeter-server": Room(layer: 7, mayImport: ["Foundation", "Logging", "NIOPosix"]),
    "greeter-client": Room(layer: 7, mayImport: ["Foundation", "Logging", "NIOPosix"]),
    "protobuf-conformance": Room(layer: 7, mayImport: ["Foundation", "NIOCore"]),
    "protoc-gen-tessera": Room(layer: 7, mayImport: ["Foundation", "NIOCore"]),
    "tessera-protoc": Room(layer: 7, mayImport: ["ArgumentParser", "Foundation", "NIOCore"]),
    "tessera-interop": Room(layer: 7, mayImport: program.union(["NIOCore"])),
    "tessera-conformance": Room(layer: 7, mayImport: program.union(["NIOCore"])),
    "xt": Room(
      layer: 7,
      mayImport: [
        "ArgumentParser", "Foundation", "Logging", "NIOCore", "NIOPosix", "Synchronization",
      ]),
  ]

  /// What a C system library may be imported by; all other modules may not.
  static let ownersOfShims: [String: Set<String>] = [
    "CNGHTTP2": ["TesseraHTTP2"],
    "CProtobufC": ["TesseraProtoTests", "ProtobufCReference"],
    "CEditLine": ["tessera-client"],
    "CZlib": ["TesseraGRPC"],
    "CAllocator": ["TesseraService"],
    "CMemoryHints": ["TesseraWorker"],
    "CReadiness": ["TesseraSockets"],
  ]

  /// In a `Core/` folder stand pure state machines: of other packages only `ByteBuffer` comes in.
  static let coreMayImport: Set<String> = ["NIOCore"]
}
