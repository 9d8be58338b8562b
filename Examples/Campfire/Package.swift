// swift-tools-version: 6.2
import PackageDescription

let rules: [Target.Dependency] = [
  .product(name: "TesseraRules", package: "tessera"),
  .product(name: "TesseraCore", package: "tessera"),
  .product(name: "TesseraProtobuf", package: "tessera"),
]

let package = Package(
  name: "campfire",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "tessera", path: "../..")],
  targets: [
    // The rules, and `campfire.proto`, of which the plugin makes Swift in every build.
    .target(
      name: "Campfire", dependencies: rules,
      plugins: [.plugin(name: "TesseraProtobufPlugin", package: "tessera")]),
    .executableTarget(
      name: "campfire-worker",
      dependencies: [
        "Campfire", .product(name: "TesseraRules", package: "tessera"),
        .product(name: "TesseraWorkerProgram", package: "tessera"),
      ]),
    .testTarget(name: "CampfireTests", dependencies: ["Campfire"] + rules),
  ]
)
