#!/usr/bin/env python3
"""Writes serialized FileDescriptorProtos into Swift sources, for server reflection, and the text of
today's descriptor.proto, which the compiler carries.

usage: generate.py TESSERA_PROTOC ROOT OUT

ROOT is the package; OUT the folder that the files are written into, at the paths they have in ROOT.
The descriptors are those of our own compiler. Output depends on nothing but the
.proto files.
"""

import pathlib
import subprocess
import sys

# What is written where: the enum that holds the files, its access, and the .proto files.
TARGETS = [
    ("Sources/TesseraGRPCServices/Descriptors/ServiceDescriptors.swift", "ServiceDescriptors", "",
     ["grpc/health/v1/health.proto", "grpc/reflection/v1/reflection.proto",
      "grpc/reflection/v1alpha/reflection.proto"]),
    ("Sources/TesseraProto/Orchestrator/OrchestratorDescriptors.swift", "OrchestratorDescriptors",
     "public ", ["tessera/orch/v1/orchestrator.proto"]),
]

# The one copy of descriptor.proto as it is since editions: the messages of TesseraProtobufWellKnownTypes are
# generated from it, and the compiler's text is written from it.
DESCRIPTOR = "Tools/descriptors/Protos/google/protobuf/descriptor.proto"
CARRIED = "Tools/ProtoCompiler/WellKnown/WellKnown+DescriptorEditions.swift"


def carried(text):
    return "\n".join([
        "// swift-format-ignore-file",
        f"// Written by Tools/generate from {DESCRIPTOR}; do not edit.",
        "// protobuf's own text, word for word: descriptors with source info hold its comments and places.",
        "",
        "extension WellKnownFiles {",
        '  static let descriptorEditions: StaticString = ###"""',
        text,
        '"""###',
        "}",
        ""])


def fields(data):
    """The length-delimited fields of a message, as (number, bytes)."""
    def varint(at):
        value = shift = 0
        while True:
            byte = data[at]
            value |= (byte & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if byte < 0x80:
                return value, at

    at = 0
    while at < len(data):
        tag, at = varint(at)
        if tag & 7 != 2:
            raise ValueError("only length-delimited fields are expected here")
        length, at = varint(at)
        yield tag >> 3, data[at:at + length]
        at += length


def swift(name, access, protos, descriptor_set):
    command = "Tools/generate"
    lines = [
        "// swift-format-ignore-file",
        f"// Written by {command} from Protos/{{{','.join(protos)}}}; do not edit.",
        "",
        "/// Serialized `google.protobuf.FileDescriptorProto`, for server reflection.",
        f"{access}enum {name} {{",
        "  /// One element for each file, what a file imports before it.",
        f"  {access}static let files: [[UInt8]] = [",
    ]
    for number, file in fields(descriptor_set):
        assert number == 1
        lines.append("    [")
        for start in range(0, len(file), 24):
            lines.append("      " + " ".join(f"{byte}," for byte in file[start:start + 24]))
        lines.append("    ],")
    return "\n".join([*lines, "  ]", "}", ""])


def main():
    protoc, root, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    for path, name, access, protos in TARGETS:
        descriptor_set = subprocess.run(
            [protoc, "descriptors", "--proto-path", str(root / "Protos"), "--include-imports",
             "--out", "-", *protos], check=True, stdout=subprocess.PIPE).stdout
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(swift(name, access, protos, descriptor_set))
    target = out / CARRIED
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(carried((root / DESCRIPTOR).read_text()))


if __name__ == "__main__":
    main()
