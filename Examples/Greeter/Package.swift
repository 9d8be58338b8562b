// swift-tools-version: 6.2
import PackageDescription

let grpc: [Target.Dependency] = [
  .product(name: "TesseraGRPC", package: "tessera"),
  .product(name: "TesseraProtobuf", package: "tessera"),
]
let edges: [Target.Dependency] = [
  "GreeterAPI", .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "Logging", package: "swift-log"),
]

let package = Package(
  name: "greeter",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "tessera", path: "../.."),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // The messages and the service: `greeter.proto`, and nothing else.
    .target(
      name: "GreeterAPI", dependencies: grpc,
      plugins: [.plugin(name: "TesseraProtobufPlugin", package: "tessera")]),
    .executableTarget(name: "greeter-server", dependencies: grpc + edges),
    .executableTarget(name: "greeter-client", dependencies: grpc + edges),
  ]
)
