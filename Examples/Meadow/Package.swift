// swift-tools-version: 6.2
import PackageDescription

let rules: [Target.Dependency] = [
  .product(name: "TesseraRules", package: "tessera"),
  .product(name: "TesseraCore", package: "tessera"),
  .product(name: "TesseraProtobuf", package: "tessera"),
]

let package = Package(
  name: "meadow",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "tessera", path: "../..")],
  targets: [
    // What happens in the meadow.
    .target(name: "Meadow", dependencies: rules),
    // The worker in which it happens.
    .executableTarget(
      name: "meadow-worker",
      dependencies: [
        "Meadow", .product(name: "TesseraRules", package: "tessera"),
        .product(name: "TesseraWorkerProgram", package: "tessera"),
      ]),
    // Players that nobody steers, and a map.
    .executableTarget(
      name: "meadow-play",
      dependencies: [
        "Meadow", .product(name: "TesseraClient", package: "tessera"),
        .product(name: "TesseraProto", package: "tessera"),
      ] + rules),
    .testTarget(name: "MeadowTests", dependencies: ["Meadow"] + rules),
  ]
)
