// swift-tools-version: 6.2
import PackageDescription

// Not a part of the package above: grpc-swift-2 on SwiftNIO, which Tessera is measured beside and
// tested with. `Benchmarks/build-peers --swift` builds the plugins of protoc that are among the
// dependencies, has `generate` write the messages, and builds the programs.
let package = Package(
  name: "grpc-swift-peers",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
    .package(url: "https://github.com/grpc/grpc-swift-nio-transport", from: "2.9.2"),
    .package(url: "https://github.com/grpc/grpc-swift-protobuf", from: "2.4.1"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
  ],
  targets: [
    .target(name: "InteropMessages", dependencies: messages),
    .target(name: "PeerMessages", dependencies: messages),
    .executableTarget(name: "interop-swift", dependencies: ["InteropMessages"] + transport),
    .executableTarget(name: "client-swift", dependencies: ["PeerMessages"] + transport),
    .executableTarget(name: "peer-swift", dependencies: ["PeerMessages"] + transport),
  ]
)

var messages: [Target.Dependency] {
  [
    .product(name: "GRPCCore", package: "grpc-swift-2"),
    .product(name: "GRPCProtobuf", package: "grpc-swift-protobuf"),
    .product(name: "SwiftProtobuf", package: "swift-protobuf"),
  ]
}

var transport: [Target.Dependency] {
  [
    .product(name: "GRPCCore", package: "grpc-swift-2"),
    .product(name: "GRPCNIOTransportHTTP2Posix", package: "grpc-swift-nio-transport"),
  ]
}
