// swift-tools-version: 6.2
import PackageDescription

/// Every target builds with these; a target adds to them, never takes away.
let houseSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// For the two modules that touch raw memory: every unsafe use is marked where it stands.
let strictSettings = houseSettings + [.strictMemorySafety()]

let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioLocks = Target.Dependency.product(name: "NIOConcurrencyHelpers", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let metrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let serviceLifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")

/// A library module in `Sources/` or at a path.
func module(
  _ name: String, _ dependencies: [Target.Dependency], path: String? = nil,
  settings: [SwiftSetting] = houseSettings
) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

/// A program in `Sources/` or at a path; what needs its own tests stands in a module instead.
func program(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies + ["TesseraService", argumentParser], path: path,
    swiftSettings: houseSettings)
}

/// A program of the example package `Examples/Greeter`, as it stands there.
func example(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["GreeterAPI", "TesseraGRPC", "TesseraProtobuf", nioPosix, logging],
    path: "Examples/Greeter/Sources/\(name)")
}

/// The tests of one module, in a folder that mirrors the module's.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: houseSettings)
}

let package = Package(
  name: "tessera",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "TesseraCore", targets: ["TesseraCore"]),
    .library(name: "TesseraProtobuf", targets: ["TesseraProtobuf"]),
    .library(name: "TesseraProtobufJSON", targets: ["TesseraProtobufJSON"]),
    .library(name: "TesseraProtobufText", targets: ["TesseraProtobufText"]),
    .library(
      name: "TesseraProtobufWellKnownTypes", targets: ["TesseraProtobufWellKnownTypes"]),
    .library(name: "TesseraRules", targets: ["TesseraRules"]),
    .library(name: "TesseraWorkerProgram", targets: ["TesseraWorkerProgram"]),
    .library(name: "TesseraProto", targets: ["TesseraProto"]),
    .library(name: "TesseraWire", targets: ["TesseraWire"]),
    .library(name: "TesseraGRPC", targets: ["TesseraGRPC"]),
    .library(name: "TesseraGRPCServices", targets: ["TesseraGRPCServices"]),
    .library(name: "TesseraClient", targets: ["TesseraClient"]),
    .executable(name: "tessera-orch", targets: ["tessera-orch"]),
    .executable(name: "tessera-worker", targets: ["tessera-worker"]),
    .executable(name: "tessera-gateway", targets: ["tessera-gateway"]),
    .executable(name: "tessera-client", targets: ["tessera-client"]),
    .executable(name: "tessera-sim", targets: ["tessera-sim"]),
    .executable(name: "protoc-gen-tessera", targets: ["protoc-gen-tessera"]),
    .executable(name: "tessera-protoc", targets: ["tessera-protoc"]),
    .plugin(name: "TesseraProtobufPlugin", targets: ["TesseraProtobufPlugin"]),
    .executable(name: "tessera-interop", targets: ["tessera-interop"]),
    .executable(name: "tessera-conformance", targets: ["tessera-conformance"]),
    .executable(name: "xt", targets: ["xt"]),
    // For `xt fuzz`, which links it with libFuzzer.
    .library(name: "Fuzzing", type: .static, targets: ["Fuzzing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    // Layer 0: system libraries.
    .systemLibrary(
      name: "CNGHTTP2", path: "CShims/CNGHTTP2", pkgConfig: "libnghttp2",
      providers: [.apt(["libnghttp2-dev"]), .brew(["libnghttp2"])]),
    .systemLibrary(
      name: "CProtobufC", path: "CShims/CProtobufC", pkgConfig: "libprotobuf-c",
      providers: [.apt(["libprotobuf-c-dev"]), .brew(["protobuf-c"])]),
    .systemLibrary(
      name: "CEditLine", path: "CShims/CEditLine", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .systemLibrary(
      name: "CZlib", path: "CShims/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CAllocator", path: "CShims/CAllocator"),
    .systemLibrary(name: "CMemoryHints", path: "CShims/CMemoryHints"),
    .systemLibrary(name: "CReadiness", path: "CShims/CReadiness"),

    // Layer 1: the vocabulary, protobuf's wire format, and what sockets need besides SwiftNIO.
    module("TesseraCore", []),
    module("TesseraProtobuf", [nioCore], settings: strictSettings),
    module("TesseraSockets", ["CReadiness", nioCore]),

    // Layer 2: messages, and one HTTP/2 connection.
    module("TesseraProto", ["TesseraCore", "TesseraProtobuf", nioCore]),
    module("TesseraHTTP2", ["CNGHTTP2", nioCore], settings: strictSettings),

    // Layer 3: .proto files to descriptors.
    .target(
      name: "ProtoCompiler", dependencies: ["TesseraProtobuf", "TesseraProtobufSchema", nioCore],
      path: "Tools/ProtoCompiler", swiftSettings: houseSettings),

    // Layer 2 too: what comes with protobuf, generated, and what descriptors say to a program.
    module("TesseraProtobufWellKnownTypes", ["TesseraProtobuf"]),
    module("TesseraProtobufSchema", ["TesseraProtobuf", nioCore]),

    // Layer 3 too: the other forms of messages.
    module("TesseraProtobufJSON", ["TesseraProtobuf", "TesseraProtobufSchema", nioCore]),
    module("TesseraProtobufText", ["TesseraProtobuf", "TesseraProtobufSchema", nioCore]),

    // Layer 4: descriptors to Swift.
    .target(
      name: "SwiftProtoGenerator", dependencies: ["ProtoCompiler", "TesseraProtobuf", nioCore],
      path: "Tools/SwiftProtoGenerator", swiftSettings: houseSettings),

    // Layer 2 too: what a user's rules are written with.
    module("TesseraRules", ["TesseraCore", "TesseraProtobuf", nioCore]),

    // Layer 3: data-plane frames, and gRPC.
    module("TesseraWire", ["TesseraCore", "TesseraProtobuf", "TesseraProto", nioCore]),
    module(
      "TesseraGRPC",
      [
        "TesseraHTTP2", "TesseraProtobuf", "TesseraSockets", "CZlib", nioCore, nioLocks, nioPosix,
        nioSSL, nioTLS,
        logging,
      ]),

    // Layer 4: services for operators, and the watching side of the control plane.
    module(
      "TesseraGRPCServices",
      ["TesseraGRPC", "TesseraProtobuf", "TesseraProtobufWellKnownTypes", nioCore]),
    module(
      "TesseraControlPlane",
      ["TesseraCore", "TesseraProtobuf", "TesseraProto", "TesseraGRPC", nioCore, nioPosix, logging]),

    // Layer 5: the parts of a running world.
    module(
      "TesseraOrchestrator",
      [
        "TesseraCore", "TesseraProtobuf", "TesseraProto", "TesseraGRPC", "TesseraGRPCServices",
        "TesseraControlPlane", nioCore, nioPosix, logging,
      ]),
    module(
      "TesseraWorker",
      [
        "TesseraCore", "TesseraProtobuf", "TesseraProto", "TesseraRules", "TesseraWire",
        "TesseraGRPC", "TesseraControlPlane", "CMemoryHints", nioCore, nioLocks, nioPosix, logging,
        metrics,
      ]),
    module(
      "TesseraGateway",
      [
        "TesseraCore", "TesseraProtobuf", "TesseraSockets", "TesseraProto", "TesseraWire",
        "TesseraGRPC", "TesseraControlPlane", nioCore, nioPosix, logging, metrics,
      ]),
    module("TesseraClient", ["TesseraCore", "TesseraProto", "TesseraWire", nioCore, nioPosix]),

    // Layer 6: bots, and what every program needs.
    module(
      "TesseraSimulation",
      [
        "TesseraCore", "TesseraProtobuf", "TesseraProto", "TesseraRules", "TesseraWire",
        "TesseraControlPlane", "TesseraOrchestrator", "TesseraWorker", "TesseraGateway",
        "TesseraClient", nioCore, nioPosix, histogram,
      ]),
    module(
      "TesseraService",
      [
        "TesseraCore", "CAllocator", nioCore, argumentParser, logging, serviceLifecycle,
        unixSignals, metrics, histogram,
      ]),

    // Layer 7: a worker as a program, for whatever rules.
    module(
      "TesseraWorkerProgram",
      [
        "TesseraWorker", "TesseraService", "TesseraRules", "TesseraGRPC", "TesseraCore",
        argumentParser,
      ]),

    // Layer 7 and 8: programs.
    program("tessera-orch", ["TesseraOrchestrator", "TesseraGRPC", "TesseraCore", nioPosix]),
    .executableTarget(
      name: "tessera-worker", dependencies: ["TesseraWorkerProgram", "TesseraRules"],
      swiftSettings: houseSettings),
    program("tessera-gateway", ["TesseraGateway", "TesseraGRPC", "TesseraCore"]),
    program(
      "tessera-client",
      ["TesseraClient", "TesseraCore", "TesseraProto", "CEditLine"]),
    program("tessera-sim", ["TesseraSimulation", "TesseraWorker", "TesseraCore"]),
    program(
      "tessera-interop",
      [
        "TesseraGRPC", "TesseraGRPCServices", "TesseraProtobuf", "TesseraCore", nioCore, nioPosix,
        logging,
      ], path: "Tools/tessera-interop"),
    program(
      "tessera-conformance",
      [
        "TesseraGRPC", "TesseraGRPCServices", "TesseraProtobuf", "TesseraProtobufWellKnownTypes",
        "TesseraCore", nioCore, nioPosix, logging,
      ], path: "Tools/tessera-conformance"),
    .executableTarget(
      name: "protoc-gen-tessera",
      dependencies: ["SwiftProtoGenerator", "ProtoCompiler", "TesseraProtobuf", nioCore],
      path: "Tools/protoc-gen-tessera", swiftSettings: houseSettings),
    .executableTarget(
      name: "protobuf-conformance",
      dependencies: [
        "TesseraProtobuf", "TesseraProtobufJSON", "TesseraProtobufText",
        "TesseraProtobufWellKnownTypes", nioCore,
      ],
      path: "Tools/protobuf-conformance",
      exclude: ["Protos", "README.md", "suite", "recorder"],
      swiftSettings: houseSettings),
    .target(
      name: "Fuzzing",
      dependencies: [
        "TesseraProtobuf", "TesseraProtobufJSON", "TesseraProtobufText",
        "TesseraProtobufWellKnownTypes", "TesseraCore", "TesseraProto", "TesseraWire",
        "ProtoCompiler", "SwiftProtoGenerator", nioCore,
      ],
      path: "Tools/Fuzzing", exclude: ["Protos", "Entry"], swiftSettings: houseSettings),
    .target(
      name: "GRPCSoak",
      dependencies: ["TesseraGRPC", "TesseraProtobuf", nioCore, nioLocks, nioPosix, logging],
      path: "Tools/GRPCSoak", swiftSettings: houseSettings),
    .executableTarget(
      name: "xt",
      dependencies: [
        "Fuzzing", "GRPCSoak", "TesseraCore", "TesseraProto", "TesseraGRPC",
        "TesseraControlPlane", "TesseraRules", "TesseraService", "TesseraSimulation",
        "TesseraWorker", "TesseraWire", "TesseraProtobuf", argumentParser,
        nioCore, nioPosix, logging,
      ],
      path: "Tools/xt", swiftSettings: houseSettings),
    .executableTarget(
      name: "tessera-protoc",
      dependencies: [
        "SwiftProtoGenerator", "ProtoCompiler", "TesseraProtobuf", "TesseraCore", nioCore,
        argumentParser,
      ],
      path: "Tools/tessera-protoc", swiftSettings: houseSettings),

    // The compiler as a part of other packages' builds, and a package that uses it.
    .plugin(
      name: "TesseraProtobufPlugin", capability: .buildTool(), dependencies: ["tessera-protoc"]),
    .target(
      name: "GreeterAPI", dependencies: ["TesseraGRPC", "TesseraProtobuf"],
      path: "Examples/Greeter/Sources/GreeterAPI", plugins: ["TesseraProtobufPlugin"]),
    example("greeter-server"),
    example("greeter-client"),

    // Tests. The C messages that protoc-c makes of `Protos/` are the judge of our codec.
    .target(
      name: "ProtobufCReference", dependencies: ["CProtobufC"], path: "Tests/ProtobufCReference",
      exclude: ["README.md", "generate"]),
    tests("TesseraCoreTests", ["TesseraCore"]),
    tests("TesseraSocketsTests", ["TesseraSockets", nioCore, nioEmbedded, nioPosix]),
    tests("TesseraProtobufTests", ["TesseraProtobuf", nioCore]),
    tests(
      "TesseraProtoTests",
      [
        "TesseraProto", "TesseraProtobuf", "TesseraCore", "ProtobufCReference", "CProtobufC",
        nioCore,
      ]),
    .testTarget(
      name: "ProtoCompilerTests",
      dependencies: [
        "ProtoCompiler", "TesseraProtobuf", "TesseraProtobufWellKnownTypes", nioCore,
      ],
      exclude: ["Fixtures"], swiftSettings: houseSettings),
    tests("SwiftProtoGeneratorTests", ["SwiftProtoGenerator", "ProtoCompiler"]),
    // What the generator makes of names that are taken: a module of its own, since it hides them.
    module("GeneratedNames", ["TesseraProtobuf"], path: "Tests/GeneratedNames"),
    .testTarget(
      name: "GeneratedCodeTests",
      dependencies: [
        "GeneratedNames", "TesseraProtobuf", "TesseraProtobufWellKnownTypes", "TesseraGRPC",
        nioPosix, logging,
      ], exclude: ["Protos"], swiftSettings: houseSettings),
    tests(
      "TesseraProtobufJSONTests",
      ["TesseraProtobufJSON", "TesseraProtobufWellKnownTypes", "TesseraProtobuf", nioCore]),
    tests(
      "TesseraProtobufTextTests",
      ["TesseraProtobufText", "TesseraProtobufWellKnownTypes", "TesseraProtobuf", nioCore]),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Fuzzing"], exclude: ["Crashers"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "ProtoGuideTests",
      dependencies: [
        "TesseraProtobuf", "TesseraProtobufJSON", "TesseraProtobufText",
        "TesseraProtobufWellKnownTypes",
      ], swiftSettings: houseSettings, plugins: ["TesseraProtobufPlugin"]),
    tests("TesseraRulesTests", ["TesseraRules", "TesseraCore", "TesseraProtobuf"]),
    // The rules of the example, and their tests: here, so that the gate need not build Tessera twice.
    .target(
      name: "Meadow", dependencies: ["TesseraRules", "TesseraCore", "TesseraProtobuf"],
      path: "Examples/Meadow/Sources/Meadow", swiftSettings: houseSettings),
    .executableTarget(
      name: "meadow-worker", dependencies: ["Meadow", "TesseraRules", "TesseraWorkerProgram"],
      path: "Examples/Meadow/Sources/meadow-worker", swiftSettings: houseSettings),
    .executableTarget(
      name: "meadow-play",
      dependencies: [
        "Meadow", "TesseraClient", "TesseraCore", "TesseraProto", "TesseraProtobuf", "TesseraRules",
      ],
      path: "Examples/Meadow/Sources/meadow-play", swiftSettings: houseSettings),
    .testTarget(
      name: "MeadowTests", dependencies: ["Meadow", "TesseraRules", "TesseraCore"],
      path: "Examples/Meadow/Tests/MeadowTests", swiftSettings: houseSettings),
    // The example of `Docs/Rules.md`, the smallest package with rules of its own.
    .target(
      name: "Campfire", dependencies: ["TesseraRules", "TesseraCore", "TesseraProtobuf"],
      path: "Examples/Campfire/Sources/Campfire", swiftSettings: houseSettings,
      plugins: ["TesseraProtobufPlugin"]),
    .executableTarget(
      name: "campfire-worker", dependencies: ["Campfire", "TesseraRules", "TesseraWorkerProgram"],
      path: "Examples/Campfire/Sources/campfire-worker", swiftSettings: houseSettings),
    .testTarget(
      name: "CampfireTests",
      dependencies: ["Campfire", "TesseraRules", "TesseraCore", "TesseraProtobuf"],
      path: "Examples/Campfire/Tests/CampfireTests", swiftSettings: houseSettings),
    tests(
      "TesseraWireTests",
      ["TesseraWire", "TesseraCore", "TesseraProto", "TesseraProtobuf", nioCore]),
    tests("TesseraHTTP2Tests", ["TesseraHTTP2", nioCore]),
    tests(
      "TesseraGRPCTests",
      [
        "TesseraGRPC", "TesseraHTTP2", "TesseraProtobuf", nioCore, nioLocks, nioPosix, nioSSL,
        nioTLS, logging,
      ]),
    tests(
      "TesseraGRPCServicesTests",
      [
        "TesseraGRPCServices", "TesseraGRPC", "TesseraProtobuf", "TesseraProtobufWellKnownTypes",
        nioCore, nioPosix, logging,
      ]),
    tests("GRPCSoakTests", ["GRPCSoak"]),
    tests(
      "TesseraControlPlaneTests",
      [
        "TesseraControlPlane", "TesseraProto", "TesseraCore", "TesseraGRPC", nioCore, nioPosix,
        logging,
      ]),
    tests(
      "TesseraOrchestratorTests",
      [
        "TesseraOrchestrator", "TesseraControlPlane", "TesseraProto", "TesseraProtobuf",
        "TesseraCore", "TesseraGRPC", nioCore, nioPosix, logging,
      ]),
    tests(
      "TesseraWorkerTests",
      [
        "TesseraWorker", "TesseraCore", "TesseraProtobuf", "TesseraProto", "TesseraRules",
        "TesseraWire", "TesseraGRPC", "TesseraControlPlane", nioCore, nioLocks, nioPosix,
        logging,
      ]),
    tests(
      "TesseraGatewayTests",
      [
        "TesseraGateway", "TesseraWorker", "TesseraOrchestrator", "TesseraControlPlane",
        "TesseraCore", "TesseraProto",
        "TesseraProtobuf", "TesseraWire", nioCore, nioLocks, nioPosix, logging,
      ]),
    tests(
      "TesseraClientTests",
      [
        "TesseraClient", "tessera-client", "CEditLine", "TesseraCore", "TesseraProto",
        "TesseraWire", nioCore, nioPosix, argumentParser,
      ]),
    .testTarget(
      name: "TesseraSimulationTests",
      dependencies: [
        "TesseraSimulation", "tessera-sim", "TesseraClient", "TesseraCore", "TesseraProto",
        "TesseraWire", "TesseraControlPlane", "TesseraOrchestrator", "TesseraWorker",
        "TesseraGateway", nioCore, nioPosix, argumentParser,
      ], exclude: ["Scenarios"], swiftSettings: houseSettings),
    tests("TesseraServiceTests", ["TesseraService", "TesseraCore", logging, metrics]),
    tests(
      "xtTests",
      [
        "xt", "TesseraCore", "TesseraProto", "TesseraProtobuf", "TesseraService", "TesseraWire",
        argumentParser, nioCore,
      ]),
  ]
)

// A build with a sanitizer that needs only some tests need not compile all: `TESSERA_TESTS=A,B`.
if let wanted = Context.environment["TESSERA_TESTS"]?.split(separator: ",") {
  package.targets.removeAll { $0.type == .test && !wanted.contains(Substring($0.name)) }
}
