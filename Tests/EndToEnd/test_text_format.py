"""protobuf's text format: what we print and take, judged by protobuf's Python library and by protoc."""

import pathlib
import random
import shutil
import struct
import subprocess

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory, text_format
from grpc_tools import protoc as grpc_protoc

from harness import BIN, ROOT, clean_environment

PROTOS = ROOT / "Tools/protobuf-conformance/Protos"
PROTO2 = "protobuf_test_messages.proto2.TestAllTypesProto2"
PROTO3 = "protobuf_test_messages.proto3.TestAllTypesProto3"
TYPES = [PROTO2, PROTO3]
EDITIONS = [
    "protobuf_test_messages.editions.TestAllTypesEdition2023",
    "protobuf_test_messages.editions.proto2.TestAllTypesProto2",
    "protobuf_test_messages.editions.proto3.TestAllTypesProto3",
]


class Judge:
    """The messages of protobuf's conformance suite in Python, and the testee that speaks for us."""

    def __init__(self, folder):
        out = folder / "set.pb"
        well_known = pathlib.Path(grpc_protoc.__file__).parent / "_proto"
        code = grpc_protoc.main(
            ["protoc", f"-I{PROTOS}", f"-I{well_known}", "--include_imports",
             f"--descriptor_set_out={out}", "conformance.proto",
             "google/protobuf/test_messages_proto2.proto",
             "google/protobuf/test_messages_proto3.proto",
             "editions/test_messages_proto2_editions.proto",
             "editions/test_messages_proto3_editions.proto",
             "conformance/test_protos/test_messages_edition2023.proto"])
        assert code == 0
        files = descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes())
        self.pool = descriptor_pool.DescriptorPool()
        for file in files.file:
            self.pool.Add(file)
        self.request_type = self.type("conformance.ConformanceRequest")
        self.response_type = self.type("conformance.ConformanceResponse")
        self.process = subprocess.Popen(
            [BIN / "protobuf-conformance"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env=clean_environment())

    def type(self, name):
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(name))

    def ask(self, name, unknown=False, **payload):
        """What the testee makes of a payload: text of bytes, bytes of text."""
        request = self.request_type(
            message_type=name, print_unknown_fields=unknown, test_category=5,
            requested_output_format=1 if "text_payload" in payload else 4, **payload)
        data = request.SerializeToString()
        self.process.stdin.write(struct.pack("<I", len(data)) + data)
        self.process.stdin.flush()
        length, = struct.unpack("<I", self.process.stdout.read(4))
        return self.response_type.FromString(self.process.stdout.read(length))

    def text(self, message, **options):
        return self.ask(
            message.DESCRIPTOR.full_name, protobuf_payload=message.SerializeToString(),
            **options).text_payload

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(timeout=10) == 0


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    judge = Judge(tmp_path_factory.mktemp("judge"))
    yield judge
    judge.close()


# MARK: Random messages

def scalar(field, rng):
    edge = rng.random() < 0.3
    kind = field.cpp_type
    if kind == field.CPPTYPE_INT32:
        return rng.choice([0, -1, 2**31 - 1, -2**31]) if edge else rng.randint(-2**31, 2**31 - 1)
    if kind == field.CPPTYPE_INT64:
        return rng.choice([0, -1, 2**63 - 1, -2**63]) if edge else rng.randint(-2**63, 2**63 - 1)
    if kind == field.CPPTYPE_UINT32:
        return rng.choice([0, 2**32 - 1]) if edge else rng.randint(0, 2**32 - 1)
    if kind == field.CPPTYPE_UINT64:
        return rng.choice([0, 2**64 - 1]) if edge else rng.randint(0, 2**64 - 1)
    if kind in (field.CPPTYPE_DOUBLE, field.CPPTYPE_FLOAT):
        if edge:
            return rng.choice([0.0, -0.0, float("inf"), -float("inf"), 1e20, 0.1, 1e-7, 123456789])
        size, code = (8, "<d") if kind == field.CPPTYPE_DOUBLE else (4, "<f")
        value, = struct.unpack(code, rng.randbytes(size))
        return value if value == value else 1.5
    if kind == field.CPPTYPE_BOOL:
        return rng.random() < 0.5
    if kind == field.CPPTYPE_ENUM:
        return rng.choice(field.enum_type.values).number
    if field.type == field.TYPE_BYTES:
        return rng.randbytes(rng.randint(0, 12))
    letters = ["a", "\"", "'", "\\", "\n", "\t", "\r", "\0", "\x7f", "é", "😀", "9", "?", "\u2028"]
    return "".join(rng.choice(letters) for _ in range(rng.randint(0, 8)))


def fill(message, rng, depth=0):
    fields = [f for f in message.DESCRIPTOR.fields if not f.message_type or depth < 2]
    if message.DESCRIPTOR.full_name.startswith("google.protobuf."):
        fields = [f for f in fields if f.name != "type_url"]
    for field in rng.sample(fields, min(len(fields), rng.randint(1, 14))):
        if field.message_type and field.message_type.GetOptions().map_entry:
            key, value = field.message_type.fields_by_name["key"], \
                field.message_type.fields_by_name["value"]
            for _ in range(rng.randint(1, 4)):
                entry = getattr(message, field.name)
                if value.message_type:
                    fill(entry[scalar(key, rng)], rng, depth + 1)
                else:
                    entry[scalar(key, rng)] = scalar(value, rng)
        elif field.message_type and field.is_repeated:
            for _ in range(rng.randint(1, 3)):
                fill(getattr(message, field.name).add(), rng, depth + 1)
        elif field.message_type:
            getattr(message, field.name).SetInParent()
            fill(getattr(message, field.name), rng, depth + 1)
        elif field.is_repeated:
            getattr(message, field.name).extend(scalar(field, rng) for _ in range(rng.randint(1, 4)))
        else:
            setattr(message, field.name, scalar(field, rng))


def samples(judge, count):
    for seed in range(count):
        message = judge.type(TYPES[seed % 2])()
        fill(message, random.Random(seed))
        yield message


def test_what_we_print_is_what_python_reads(judge):
    for message in samples(judge, 300):
        printed = judge.text(message)
        read = text_format.Parse(printed, type(message)(), descriptor_pool=judge.pool)
        assert read.SerializeToString(deterministic=True) == \
            message.SerializeToString(deterministic=True), printed


@pytest.mark.parametrize("style", [
    {}, {"as_one_line": True}, {"as_utf8": True}, {"use_short_repeated_primitives": True},
    {"pointy_brackets": True}, {"use_index_order": True},
])
def test_what_python_prints_is_what_we_read(judge, style):
    for message in samples(judge, 100):
        printed = text_format.MessageToString(message, **style)
        answer = judge.ask(message.DESCRIPTOR.full_name, text_payload=printed)
        assert answer.WhichOneof("result") == "protobuf_payload", (answer, printed)
        read = type(message).FromString(answer.protobuf_payload)
        assert read.SerializeToString(deterministic=True) == \
            message.SerializeToString(deterministic=True), printed


@pytest.mark.skipif(shutil.which("protoc") is None, reason="no protoc here")
def test_what_we_print_is_what_protoc_prints_byte_for_byte(judge):
    for message in samples(judge, 60):
        name = message.DESCRIPTOR.full_name
        file = "google/protobuf/test_messages_" + name.split(".")[1] + ".proto"
        decoded = subprocess.run(
            ["protoc", f"-I{PROTOS}", "-I/usr/include", f"--decode={name}", file],
            input=message.SerializeToString(), capture_output=True, check=True)
        assert judge.text(message, unknown=True) == decoded.stdout.decode()


@pytest.mark.skipif(shutil.which("protoc") is None, reason="no protoc here")
def test_unknown_fields_are_printed_as_protoc_prints_them(judge):
    rng = random.Random(5)
    for message in samples(judge, 40):
        # The fields of one type are not known to the other.
        name = TYPES[1 - TYPES.index(message.DESCRIPTOR.full_name)]
        other = judge.type(name)()
        fill(other, rng)
        data = other.SerializeToString()
        # Fields that no message has.
        data += b"\x80\xfa\x01\x05" + b"\x85\xfa\x01" + rng.randbytes(4)
        data += b"\x82\xfa\x01\x04\x08\x01\x10\x02" + b"\x82\xfa\x01\x03\xff\xff\xff"
        data += b"\x83\xfa\x01\x08\x07\x84\xfa\x01"
        file = "google/protobuf/test_messages_" + name.split(".")[1] + ".proto"
        decoded = subprocess.run(
            ["protoc", f"-I{PROTOS}", "-I/usr/include", f"--decode={name}", file], input=data,
            capture_output=True, check=True)
        ours = judge.ask(name, unknown=True, protobuf_payload=data).text_payload
        assert ours == decoded.stdout.decode()
        assert judge.ask(name, protobuf_payload=data).text_payload == judge.text(other)


@pytest.mark.parametrize("name", EDITIONS)
def test_messages_of_editions_go_round(judge, name):
    for seed in range(60):
        message = judge.type(name)()
        fill(message, random.Random(seed))
        # Read and written: groups where the feature says so, packed or not, closed enums and open.
        answer = judge.ask(name, text_payload=text_format.MessageToString(message))
        assert answer.WhichOneof("result") == "protobuf_payload", answer
        ours = type(message).FromString(answer.protobuf_payload)
        assert ours.SerializeToString(deterministic=True) == \
            message.SerializeToString(deterministic=True)
        assert len(answer.protobuf_payload) == message.ByteSize()
        read = text_format.Parse(judge.text(message), type(message)(), descriptor_pool=judge.pool)
        assert read.SerializeToString(deterministic=True) == \
            message.SerializeToString(deterministic=True)


def test_an_any_is_expanded_by_both(judge):
    inner = judge.type(PROTO2)(optional_int32=5, repeated_int32=[1, 2], optional_string="e")
    inner.packed_int32.extend([7, 8])
    message = judge.type(PROTO3)()
    message.optional_any.Pack(inner)
    message.optional_any.type_url = "type.googleapis.com/" + PROTO2
    printed = text_format.MessageToString(message, descriptor_pool=judge.pool)
    assert "[type.googleapis.com/" + PROTO2 + "]" in printed
    answer = judge.ask(PROTO3, text_payload=printed)
    assert type(message).FromString(answer.protobuf_payload) == message
    assert judge.text(message) == printed
    own = judge.type(PROTO3)(optional_int32=5, repeated_int32=[1, 2])
    own.map_int32_int32[3] = 4
    message.optional_any.type_url = "type.googleapis.com/" + PROTO3
    message.optional_any.value = own.SerializeToString()
    printed = text_format.MessageToString(message, descriptor_pool=judge.pool)
    answer = judge.ask(PROTO3, text_payload=printed)
    assert type(message).FromString(answer.protobuf_payload) == message
    assert judge.text(message) == printed


def test_extensions_and_groups_go_by_their_names(judge):
    text = "[protobuf_test_messages.proto2.extension_int32]: 9\nData {\n  group_int32: 3\n}\n"
    answer = judge.ask(PROTO2, text_payload=text)
    message = judge.type(PROTO2).FromString(answer.protobuf_payload)
    assert text_format.MessageToString(message, descriptor_pool=judge.pool) == text
    assert judge.text(message) == text


# What both refuse, and what both take.
REFUSED = [
    "optional_int32: 2147483648", "optional_int32: 1.5", "optional_int32: 1 optional_int32: 2",
    "optional_uint32: -1", "optional_bool: 2", "optional_bool: maybe", "optional_string: 1",
    "optional_string: 'a", "optional_string: '\\xg'", "optional_string: 'a\nb'", "nope: 1",
    "optional_int32 1", "optional_int32: ", "optional_int32:: 1", "optional_nested_message",
    "optional_nested_message {", "optional_nested_message { a: 1 >", "optional_nested_message: 1",
    "optional_nested_enum: NOPE", "repeated_int32: [1", "repeated_int32: [1,]",
    "optional_int32: 1,,", "[a.b]: 1", "[a.b: 1", "oneof_uint32: 1 oneof_string: 'a'", "{}", "}",
    "map_int32_int32 { key: 'a' }", "map_int32_int32: 5", "optional_float: 1.2.3",
    "optional_float: one", "optional_double: -", "optional_int32: 09", "optional_int32: 0x",
    "optional_bytes: '\\400x' optional_bytes: ''", "optional_any { [a/b.c] {} }", "optional_int32: --1",
    "optional_int32: [1]", "optional_nested_message: [{}]", "5: 1", "optional_int32 : 'a'",
]
TAKEN = [
    "", "# nothing", "optional_int32: 1;", "optional_int32: 1,", "optional_int32:-0x1F",
    "optional_int32: 017", "optional_bool: t", "optional_bool: 0", "optional_bool: True",
    "optional_string: 'a' \"b\" # c\n'c'", "optional_string: '\\x41\\101\\a\\''",
    "optional_nested_message < a: 1 >", "optional_nested_message: { a: 1; }",
    "optional_nested_enum: 1", "optional_nested_enum: -1", "repeated_int32: [1, 2] repeated_int32: 3",
    "repeated_int32: []", "repeated_nested_message: [{a: 1}, <a: 2>]", "repeated_nested_message [{}]",
    "map_int32_int32 { key: 1 value: 2 } map_int32_int32 { key: 1 value: 3 }", "map_int32_int32 {}",
    "map_string_nested_message { key: 'a' }", "optional_float: 1.5f", "optional_float: inf",
    "optional_float: -Infinity", "optional_double: nan", "optional_double: .5", "optional_double: 1.",
    "optional_double: 1e300", "optional_float: 1e300", "optional_double: 12345678901234567890123",
    "optional_int32\n:\n1", "optional_int32:1optional_int64:2",
]


def python_reads(judge, name, text):
    try:
        return text_format.Parse(text, judge.type(name)(), descriptor_pool=judge.pool)
    except (text_format.ParseError, UnicodeDecodeError):
        return None


@pytest.mark.parametrize("name", TYPES)
def test_wrong_text_is_refused_as_python_does(judge, name):
    for text in REFUSED:
        assert judge.ask(name, text_payload=text).WhichOneof("result") == "parse_error", text


def test_right_text_is_taken(judge):
    for text in TAKEN:
        answer = judge.ask(PROTO3, text_payload=text)
        assert answer.WhichOneof("result") == "protobuf_payload", (text, answer)
        message = python_reads(judge, PROTO3, text)
        if message is not None:
            ours = judge.type(PROTO3).FromString(answer.protobuf_payload)
            assert ours.SerializeToString(deterministic=True) == \
                message.SerializeToString(deterministic=True), text


def test_changed_text_never_ends_the_testee(judge):
    rng = random.Random(1)
    for message in samples(judge, 150):
        text = bytearray(text_format.MessageToString(message).encode())
        for _ in range(rng.randint(1, 5)):
            at = rng.randrange(len(text))
            text[at:at + rng.randint(0, 2)] = rng.choice(
                [b"{", b"}", b"[", b"]", b":", b"\"", b"'", b"\\", b"-", b"0x", b"\n", b"\xff", b""])
        answer = judge.ask(
            message.DESCRIPTOR.full_name, text_payload=text.decode(errors="replace"))
        if answer.WhichOneof("result") == "parse_error":
            line, column = answer.parse_error.split(":")[:2]
            assert int(line) >= 1 and int(column) >= 1
