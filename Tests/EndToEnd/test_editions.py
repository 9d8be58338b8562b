"""Files of edition 2023: descriptors as protoc of today makes them, and refusals as it refuses."""

import pathlib
import subprocess
import sys

import pytest
from google.protobuf import descriptor_pb2
from grpc_tools import protoc as grpc_protoc

from harness import BIN, ROOT, clean_environment

WELL_KNOWN = pathlib.Path(grpc_protoc.__file__).parent / "_proto"
HEAD = 'edition = "2023";\npackage t;\n'
OPEN = "enum E { A = 0; B = 1; }\n"
CLOSED = "enum E { option features.enum_type = CLOSED; A = 0; B = 1; }\n"

RIGHT = [
    "", "message M {}", "message M { int32 a = 1; repeated int32 b = 2; M c = 3; string d = 4; }",
    "option features.field_presence = IMPLICIT; message M { int32 a = 1; }",
    "message M { int32 a = 1 [features.field_presence = IMPLICIT]; }",
    "message M { int32 a = 1 [features.field_presence = LEGACY_REQUIRED]; M m = 2 "
    "[features.field_presence = LEGACY_REQUIRED]; }",
    "option features.repeated_field_encoding = EXPANDED; message M { repeated int32 a = 1; "
    "repeated int32 b = 2 [features.repeated_field_encoding = PACKED]; }",
    "message M { repeated string a = 1 [features.repeated_field_encoding = EXPANDED]; }",
    "option features.message_encoding = DELIMITED; message M { M a = 1; repeated M b = 2; "
    "map<int32, M> c = 3; M d = 4 [features.message_encoding = LENGTH_PREFIXED]; }",
    "option features.enum_type = CLOSED; enum E { A = 5; } message M { E e = 1; }",
    "enum E { option features.enum_type = CLOSED; A = 5; B = 1; } message M { E e = 1; }",
    "message M { string a = 1 [features.utf8_validation = NONE]; "
    "map<string, int32> b = 2 [features.utf8_validation = NONE]; }",
    "option features.utf8_validation = NONE; message M { string a = 1; }",
    "option features.json_format = LEGACY_BEST_EFFORT; message M { int32 foo_bar = 1; int32 fooBar = 2; }",
    "message M { option features.json_format = LEGACY_BEST_EFFORT; int32 foo_bar = 1; int32 fooBar = 2; }",
    "enum E { option features.json_format = LEGACY_BEST_EFFORT; A = 0; }",
    "option features = { field_presence: IMPLICIT enum_type: CLOSED }; message M { int32 a = 1; }",
    "message M { repeated int32 a = 1 [features = { repeated_field_encoding: EXPANDED }, "
    "deprecated = true, debug_redact = true]; }",
    "message M { reserved foo, bar; reserved 5, 7 to 9; enum E { A = 0; reserved B, C; reserved 4; } }",
    "message M { oneof o { int32 a = 1; string b = 2; } }",
    "message M { extensions 5 to 10; } extend M { int32 a = 5; repeated int32 b = 6; M m = 7; }",
    "message M { extensions 5; } option features.message_encoding = DELIMITED; extend M { M a = 5; }",
    "message M { int32 a = 1 [default = 7]; string s = 2 [default = \"x\"]; E e = 3 [default = B]; } " + OPEN,
    "message M { E e = 1; } " + CLOSED,
    "message M { string optional = 1; int32 required = 2; int32 group = 3; }",
    "message M { map<string, E> m = 1; } " + OPEN,
    "service S { rpc A(M) returns (stream M); } message M {}",
    "message M { string a = 1 [ctype = CORD]; M b = 2 [lazy = true]; int64 c = 3 [jstype = JS_STRING]; }",
    "message M { option message_set_wire_format = true; extensions 4 to max; } "
    "message N { extend M { N n = 1000; } }",
    "message Outer { option deprecated = true; message Inner { enum E { option "
    "features.enum_type = CLOSED; A = 1; } E e = 1; } Inner i = 1; }",
    'import "google/protobuf/descriptor.proto"; extend google.protobuf.FieldOptions '
    "{ string note = 50001; repeated int32 numbers = 50002; M m = 50003 "
    "[features.message_encoding = DELIMITED]; } message M { int32 a = 1 [(note) = 'x', "
    "(m) = { a: 2 }, features.field_presence = IMPLICIT]; }",
    'import "google/protobuf/descriptor.proto"; extend google.protobuf.FieldOptions { string s = '
    "50001; repeated int32 numbers = 50002; M m = 50003; } message M { int32 a = 1 [(m).a = 1, "
    '(numbers) = 1, (s) = "x", (m).b = 5, (numbers) = 2, deprecated = true, (m).r = 3, (m).r = 4]; '
    "int32 b = 2 [(m) = { a: 2 r: [1, 2] }]; repeated int32 r = 3; }",
    'import "google/protobuf/cpp_features.proto"; message M { string a = 1 '
    "[features.(pb.cpp).string_type = VIEW]; }",
    'import "google/protobuf/java_features.proto"; option features.(pb.java).utf8_validation = '
    "VERIFY; message M { string a = 1; }",
    "// Said of M.\nmessage M {\n  // Of a.\n  int32 a = 1; // Behind a.\n}\n",
    # Comments between tokens of one line, which protoc of 3.21 drops.
    "/**/ message M {} /* a */ message N { int32 a = 1; /* b */ int32 b = 2; /* c */ }",
    "message M { int32 a = 1; /* a */ /* b */ int32 b = 2; /* c\n */ int32 c = 3; // d\n int32 d = 4; }",
    "message M {} /* a\n*/ /* b */ enum E { A = 0; /* c */ // d\n } /* e */\n /* f */ message N {}",
    "message M { /* a */\n/* b */ int32 a = 1; /* c */ // d\n// e\n\n// f\nint32 b = 2; /* g */\n\n}",
]

WRONG = [
    "message M { optional int32 a = 1; }", "message M { required int32 a = 1; }",
    "message M { group A = 1 {} }", "message M { repeated group A = 1 {} }",
    "message M { int32 a = 1 [default = 3, features.field_presence = IMPLICIT]; }",
    "message M { E a = 1 [features.field_presence = IMPLICIT]; } " + CLOSED,
    "message M { oneof o { int32 a = 1 [features.field_presence = EXPLICIT]; } }",
    "message M { repeated int32 a = 1 [features.field_presence = EXPLICIT]; }",
    "message M { map<int32, int32> a = 1 [features.field_presence = EXPLICIT]; }",
    "message M { extensions 5; } extend M { int32 a = 5 [features.field_presence = IMPLICIT]; }",
    "message M { extensions 5; } extend M { int32 a = 5 [features.field_presence = EXPLICIT]; }",
    "message M { extensions 5; } extend M { int32 a = 5 [features.field_presence = LEGACY_REQUIRED]; }",
    "message M { M a = 1 [features.field_presence = IMPLICIT]; }",
    "message M { int32 a = 1 [features.repeated_field_encoding = PACKED]; }",
    "message M { repeated string a = 1 [features.repeated_field_encoding = PACKED]; }",
    "message M { int32 a = 1 [features.utf8_validation = NONE]; }",
    "message M { map<int32, int32> a = 1 [features.utf8_validation = NONE]; }",
    "message M { int32 a = 1 [features.message_encoding = DELIMITED]; }",
    "message M { map<int32, M> a = 1 [features.message_encoding = DELIMITED]; }",
    "option features.field_presence = LEGACY_REQUIRED; message M { int32 a = 1; }",
    "option features.field_presence = FIELD_PRESENCE_UNKNOWN; message M { int32 a = 1; }",
    "message M { repeated int32 a = 1 [packed = true]; }", "option java_string_check_utf8 = true;",
    "enum E { A = 1; }", "message M { int32 foo_bar = 1; int32 fooBar = 2; }",
    "message M { int32 a = 1 [json_name = \"b\"]; int32 b = 2; }",
    "message M { option features.json_format = LEGACY_BEST_EFFORT; int32 a = 1 [json_name = \"x\"]; "
    "int32 b = 2 [json_name = \"x\"]; }",
    "enum E { E_A = 0; A = 1; }", "message M { reserved \"a\"; }", "message M { reserved a, a; }",
    "message M { reserved a; int32 a = 1; }",
    "message M { option features.field_presence = IMPLICIT; int32 a = 1; }",
    "message M { option features.enum_type = CLOSED; int32 a = 1; }",
    "message M { oneof o { option features.field_presence = EXPLICIT; int32 a = 1; } }",
    "option features.field_presence = IMPLICIT; option features.field_presence = IMPLICIT;",
    "service S { option features.enum_type = CLOSED; }",
    "enum E { A = 0 [features.enum_type = CLOSED]; }",
    "option features.enforce_naming_style = STYLE2024;", "option features.nope = OPEN;",
    "option features.enum_type = NOPE;", "option features = { nope: 1 };",
    "option features = { field_presence: FIELD_PRESENCE_UNKNOWN };",
    "message M { map<int32, E> m = 1; } enum E { option features.enum_type = CLOSED; A = 1; }",
    "message M { M a = 1 [lazy = true, features.message_encoding = DELIMITED]; }",
    "message M { extensions 5; } extend M { int32 a = 5 [json_name = \"z\"]; }",
    "syntax = \"proto3\";", "edition = \"2023\";",
    "option features.field_presence = IMPLICIT; message M { int32 a = 1 [default = 3]; }",
    "option features.field_presence = IMPLICIT; message M { E a = 1; } " + CLOSED,
]

# Whole files.
WRONG_FILES = [
    'edition = "2022";', 'edition = "proto3";', 'edition = 2023;', 'edition = "2023"',
    'syntax = "proto2"; message M { reserved a; }', 'syntax = "proto3"; message M { reserved a; }',
    'syntax = "proto2"; message M { optional int32 a = 1 [features.field_presence = EXPLICIT]; }',
    'syntax = "proto3"; option features.enum_type = CLOSED;',
]


def judge(tmp_path, text, name="t.proto", flags=()):
    """Exit code and descriptor set of both compilers."""
    (tmp_path / name).write_text(text)
    theirs = tmp_path / "theirs.pb"
    ours = tmp_path / "ours.pb"
    for path in (ours, theirs):
        path.unlink(missing_ok=True)
    protoc = subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", f"-I{tmp_path}", f"--descriptor_set_out={theirs}",
         *flags, name], capture_output=True)
    tessera = subprocess.run(
        [BIN / "tessera-protoc", "descriptors", "-I", tmp_path, "--out", ours, *flags, name],
        capture_output=True, env=clean_environment())
    return protoc, tessera, theirs, ours


@pytest.mark.parametrize("flags", [(), ("--include_source_info",)])
def test_descriptors_are_those_of_protoc(tmp_path, flags):
    for body in RIGHT:
        protoc, tessera, theirs, ours = judge(tmp_path, HEAD + body, flags=flags)
        assert protoc.returncode == 0, (body, protoc.stderr)
        assert tessera.returncode == 0, (body, tessera.stderr.decode())
        read = [descriptor_pb2.FileDescriptorSet.FromString(p.read_bytes()) for p in (ours, theirs)]
        assert str(read[0]) == str(read[1]), body
        assert ours.read_bytes() == theirs.read_bytes(), body


def test_a_file_of_an_edition_imports_files_of_others_and_is_imported(tmp_path):
    (tmp_path / "old.proto").write_text(
        'syntax = "proto2"; package o; enum C { X = 3; } message O { required int32 a = 1; '
        "extensions 5 to 9; }")
    (tmp_path / "new.proto").write_text(
        HEAD + 'import "old.proto"; extend o.O { M m = 5; } message M { o.C c = 1; o.O o = 2; }' + OPEN)
    text = 'syntax = "proto3"; package p; import "new.proto"; message P { t.M m = 1; t.E e = 2; }'
    protoc, tessera, theirs, ours = judge(tmp_path, text, flags=("--include_imports",))
    assert protoc.returncode == tessera.returncode == 0, tessera.stderr
    assert ours.read_bytes() == theirs.read_bytes()


def test_files_without_an_edition_may_use_what_came_with_editions(tmp_path):
    text = (
        'syntax = "proto2"; package p; import "google/protobuf/descriptor.proto"; '
        "extend google.protobuf.FeatureSet { optional F f = 9990; } message F { optional bool b = 1; }")
    protoc, tessera, theirs, ours = judge(tmp_path, text)
    assert protoc.returncode == tessera.returncode == 0, tessera.stderr
    assert ours.read_bytes() == theirs.read_bytes()


def test_what_protoc_refuses_is_refused_with_its_place(tmp_path):
    for text in [HEAD + body for body in WRONG] + WRONG_FILES:
        protoc, tessera, _, ours = judge(tmp_path, text)
        assert protoc.returncode != 0, text
        assert tessera.returncode == 1, text
        assert b"t.proto:" in tessera.stderr and b"error: " in tessera.stderr, (text, tessera.stderr)
        assert not ours.exists()


def test_a_closed_enum_is_none_of_proto3(tmp_path):
    (tmp_path / "closed.proto").write_text(HEAD + CLOSED)
    text = 'syntax = "proto3"; import "closed.proto"; message P { t.E e = 1; }'
    protoc, tessera, _, _ = judge(tmp_path, text)
    assert protoc.returncode != 0 and tessera.returncode == 1


def test_swift_is_generated_for_editions(tmp_path):
    (tmp_path / "m.proto").write_text(HEAD + """
option features.field_presence = IMPLICIT;
message M {
  int32 plain = 1;
  int32 told = 2 [features.field_presence = EXPLICIT];
  int32 needed = 3 [features.field_presence = LEGACY_REQUIRED];
  repeated int32 packed = 4;
  repeated int32 expanded = 5 [features.repeated_field_encoding = EXPANDED];
  M delimited = 6 [features.message_encoding = DELIMITED];
  Open open = 7;
  Closed closed = 8 [features.field_presence = EXPLICIT];
  enum Open { ZERO = 0; }
  enum Closed { option features.enum_type = CLOSED; ONE = 1; }
}
""")
    made = subprocess.run(
        [BIN / "tessera-protoc", "generate", "-I", tmp_path, "--out", tmp_path / "out", "m.proto"],
        capture_output=True, env=clean_environment())
    assert made.returncode == 0, made.stderr
    swift = (tmp_path / "out" / "m.pb.swift").read_text()
    for line in ["var plain: Int32 = 0", "var told: Int32? = nil", "var needed: Int32? = nil",
                 "var delimited: M? = nil", "struct Open: ProtobufEnumeration",
                 "enum Closed: Int32, ProtobufEnumeration", "missingRequiredField"]:
        assert line in swift, (line, swift)
    # The start of a group with the number 6, and a packed field with the number 4.
    assert "case 51:" in swift and "case 34" in swift


@pytest.mark.parametrize("kind", [[], ["--editions"]])
def test_files_that_nobody_would_write_are_judged_alike(kind):
    judged = subprocess.run(
        [sys.executable, ROOT / "Tools" / "judge-mutants", "--count", "60", "--seed", "7", "--tool",
         BIN / "tessera-protoc", *kind], capture_output=True, text=True)
    assert judged.returncode == 0, judged.stdout + judged.stderr
