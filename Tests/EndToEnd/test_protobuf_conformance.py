"""protobuf's conformance suite, as its runners of 3.21.12 and 36.2 played it: every request they made and
the answer that they were content with (`Tools/protobuf-conformance/suite --record` writes them, with
`--current` those of 36.2, of which one is an answer to a recommended test that fails: README.md there)."""

import gzip
import pathlib
import struct
import subprocess

import pytest

from harness import BIN, clean_environment
from test_text_format import judge  # noqa: F401: a fixture

FIXTURES = pathlib.Path(__file__).parent / "fixtures"
# Whose edition is not stable yet: we have no such message, and say so.
UNSTABLE = "protobuf_test_messages.edition_unstable.TestAllTypesEditionUnstable"


def record(version):
    data = gzip.decompress((FIXTURES / f"conformance-{version}.gz").read_bytes())
    parts, at = [], 0
    while at < len(data):
        length, = struct.unpack_from("<I", data, at)
        parts.append(data[at + 4:at + 4 + length])
        at += 4 + length
    return list(zip(parts[::2], parts[1::2]))


@pytest.mark.parametrize(("version", "count"), [("3.21.12", 2000), ("36.2", 6500)])
def test_every_answer_is_one_that_the_runner_was_content_with(judge, version, count):
    pairs = record(version)
    assert len(pairs) > count
    played = b"".join(struct.pack("<I", len(request)) + request for request, _ in pairs)
    run = subprocess.run(
        [BIN / "protobuf-conformance"], input=played, capture_output=True, timeout=60,
        env=clean_environment(), check=True)
    at = 0
    kinds = set()
    for sent, expected in pairs:
        length, = struct.unpack_from("<I", run.stdout, at)
        answer = judge.response_type.FromString(run.stdout[at + 4:at + 4 + length])
        at += 4 + length
        request = judge.request_type.FromString(sent)
        wanted = judge.response_type.FromString(expected)
        kind = wanted.WhichOneof("result")
        if request.message_type != UNSTABLE:
            kinds.add(kind)
        assert answer.WhichOneof("result") == kind, (request, answer)
        if kind == "protobuf_payload":
            if answer.protobuf_payload == wanted.protobuf_payload:
                continue
            # Entries of maps may come in any order.
            message = judge.type(request.message_type)
            ours, theirs = (
                message.FromString(a.protobuf_payload).SerializeToString(deterministic=True)
                for a in (answer, wanted))
            assert ours == theirs, request
        elif kind in ("json_payload", "text_payload"):
            assert getattr(answer, kind) == getattr(wanted, kind), request
    assert at == len(run.stdout)
    assert kinds >= {"protobuf_payload", "json_payload", "text_payload", "parse_error"}
    assert "skipped" not in kinds
