// swift-tools-version: 6.2
import PackageDescription

// Not a part of the package above: what its protobuf is measured beside. `Benchmarks/Proto/generate`
// writes the messages first; `xt bench proto` calls it and builds.
let package = Package(
  name: "proto-bench",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "tessera", path: "../.."),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CProtobufCLibrary", path: "Sources/CProtobufC", pkgConfig: "libprotobuf-c"),
    .systemLibrary(name: "CxxProtobufLibrary", path: "Sources/CxxProtobuf", pkgConfig: "protobuf"),
    .target(name: "CountingAllocator"),
    .target(
      name: "CMessages", dependencies: ["CProtobufCLibrary"],
      cSettings: [.headerSearchPath("Generated")]),
    .target(
      name: "CxxMessages", dependencies: ["CxxProtobufLibrary"],
      cxxSettings: [.headerSearchPath("Generated")]),
    .target(
      name: "SwiftProtobufMessages",
      dependencies: [.product(name: "SwiftProtobuf", package: "swift-protobuf")]),
    .target(
      name: "TesseraMessages",
      dependencies: [
        .product(name: "TesseraProtobuf", package: "tessera"),
        .product(name: "TesseraCore", package: "tessera"),
        .product(name: "TesseraProto", package: "tessera"),
        .product(name: "TesseraWire", package: "tessera"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "proto-bench",
      dependencies: [
        "CountingAllocator", "CMessages", "CxxMessages", "SwiftProtobufMessages",
        "TesseraMessages",
      ], path: "Sources/ProtoBench"),
  ],
  cxxLanguageStandard: .cxx17
)
