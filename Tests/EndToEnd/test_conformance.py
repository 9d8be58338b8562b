"""The testees of the connectrpc conformance suite, after its documents and test cases."""

import gzip

import grpc
import pytest

import conformance_peer as peer
from conformance_peer import (
    CLIENT_STREAM, FULL_DUPLEX, HALF_DUPLEX, METHODS, PACKAGE, PROTOS, SERVER_STREAM, SERVICE, UNARY,
    frame, message)
from harness import PATIENCE

KINDS = [UNARY, CLIENT_STREAM, SERVER_STREAM, HALF_DUPLEX, FULL_DUPLEX]
DATA = b"test response"
HEADERS = [{"name": "x-custom-header", "value": ["foo", "bar"]},
           {"name": "x-custom-bin", "value": ["AAEC"]}]
TRAILERS = [{"name": "x-custom-trailer", "value": ["bing"]}]


@pytest.fixture(scope="module")
def server():
    running = peer.Server()
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="module")
def client():
    running = peer.Client()
    yield running
    running.process.stdin.close()
    assert running.process.wait(timeout=PATIENCE) == 0
    running.process.stdout.close()


@pytest.fixture(scope="module")
def raw():
    running = peer.RawServer()
    yield running
    running.close()


def definition(kind, data=(DATA,), error=None, delay=0, **fields):
    fields = {"response_delay_ms": delay, "response_headers": HEADERS,
              "response_trailers": TRAILERS, **fields}
    if kind in (UNARY, CLIENT_STREAM):
        if error is not None:
            return {**fields, "error": error}
        return {**fields, "response_data": data[0]}
    return {**fields, "response_data": list(data), "error": error}


def requests(kind, definition, more=1):
    """The messages of a call: the first with the definition."""
    name = f"{METHODS[kind]}Request"
    full = {"full_duplex": True} if kind == FULL_DUPLEX else {}
    first = message(name, response_definition=definition, request_data=b"1", **full)
    if kind in (UNARY, SERVER_STREAM):
        return [first]
    return [first, *(message(name, request_data=b"2") for _ in range(more))]


def by_name(headers):
    return {header.name: list(header.value) for header in headers}


def check_metadata(result):
    # A status and nothing else may carry all metadata in one block.
    headers, trailers = by_name(result.response_headers), by_name(result.response_trailers)
    both = {**trailers, **headers}
    assert both["x-custom-header"] == ["foo", "bar"]
    assert both["x-custom-bin"] == ["AAEC"]
    assert both["x-custom-trailer"] == ["bing"]
    if result.payloads:
        assert "x-custom-header" in headers and "x-custom-trailer" in trailers


def echoed(payload):
    return [any.value for any in payload.request_info.requests]


@pytest.mark.parametrize("compression", [1, 2])
@pytest.mark.parametrize("kind", KINDS)
def test_success(client, server, kind, compression):
    data = (DATA, b"second") if kind not in (UNARY, CLIENT_STREAM) else (DATA,)
    sent = requests(kind, definition(kind, data))
    result = client.ask(
        server.where, kind, sent, compression=compression, timeout_ms=20_000,
        request_headers=[{"name": "X-Conformance-Test", "value": ["Value1", "Value2"]}])
    assert not result.HasField("error"), result.error
    assert [payload.data for payload in result.payloads] == list(data)
    check_metadata(result)
    info = result.payloads[0].request_info
    assert by_name(info.request_headers)["x-conformance-test"] == ["Value1", "Value2"]
    assert 0 < info.timeout_ms <= 20_000
    bytes_sent = [request.SerializeToString() for request in sent]
    if kind == FULL_DUPLEX:
        assert [echoed(payload) for payload in result.payloads] == [[b] for b in bytes_sent]
    else:
        assert echoed(result.payloads[0]) == bytes_sent
        assert all(not payload.HasField("request_info") for payload in result.payloads[1:])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", range(1, 17))
def test_errors_with_details(client, server, kind, code):
    detail = {"type_url": f"type.googleapis.com/{PACKAGE}.Header",
              "value": message("Header", name="n").SerializeToString()}
    error = {"code": code, "message": f"error \u2603 {code}", "details": [detail]}
    sent = requests(kind, definition(kind, (), error), more=0)
    result = client.ask(server.where, kind, sent)
    assert result.error.code == code
    assert result.error.message == error["message"]
    assert list(result.payloads) == []
    assert result.error.details[0].value == detail["value"]
    info = PROTOS[f"{PACKAGE}.ConformancePayload.RequestInfo"].FromString(
        result.error.details[1].value)
    assert [any.value for any in info.requests] == [sent[0].SerializeToString()]
    check_metadata(result)


@pytest.mark.parametrize("kind", [SERVER_STREAM, HALF_DUPLEX, FULL_DUPLEX])
def test_an_error_after_responses(client, server, kind):
    sent = requests(kind, definition(kind, (DATA, DATA), {"code": 8, "message": "m"}))
    result = client.ask(server.where, kind, sent)
    assert [payload.data for payload in result.payloads] == [DATA, DATA]
    assert (result.error.code, result.error.message) == (8, "m")
    assert list(result.error.details) == []
    check_metadata(result)


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_definition(client, server, kind):
    sent = [message(f"{METHODS[kind]}Request")]
    if kind == FULL_DUPLEX:
        sent[0].full_duplex = True
    result = client.ask(server.where, kind, sent)
    assert not result.HasField("error")
    if kind in (UNARY, CLIENT_STREAM):
        assert [payload.data for payload in result.payloads] == [b""]
        assert echoed(result.payloads[0]) == [sent[0].SerializeToString()]
    else:
        assert list(result.payloads) == []


@pytest.mark.parametrize("kind", [CLIENT_STREAM, HALF_DUPLEX])
def test_without_requests(client, server, kind):
    result = client.ask(server.where, kind, [])
    assert not result.HasField("error")
    assert [echoed(payload) for payload in result.payloads] == ([[]] if kind == CLIENT_STREAM else [])


def test_a_stream_with_metadata_and_no_responses(client, server):
    result = client.ask(server.where, SERVER_STREAM, requests(
        SERVER_STREAM, definition(SERVER_STREAM, ())))
    assert "x-custom-header" in by_name(result.response_headers)
    assert "x-custom-trailer" in by_name(result.response_trailers)


def test_more_responses_than_requests_in_full_duplex(client, server):
    sent = requests(FULL_DUPLEX, definition(FULL_DUPLEX, (b"1", b"2", b"3")))
    result = client.ask(server.where, FULL_DUPLEX, sent)
    assert [payload.data for payload in result.payloads] == [b"1", b"2", b"3"]


def test_idempotent_unary_and_what_is_not_implemented(client, server):
    request = message("IdempotentUnaryRequest", response_definition=definition(UNARY))
    result = client.ask(server.where, UNARY, [request], method="IdempotentUnary")
    assert [payload.data for payload in result.payloads] == [DATA]
    result = client.ask(
        server.where, UNARY, [message("UnimplementedRequest")], method="Unimplemented")
    assert result.error.code == 12


@pytest.mark.parametrize("kind", KINDS)
def test_a_deadline_passes(client, server, kind):
    sent = requests(kind, definition(kind, delay=5_000))
    result = client.ask(server.where, kind, sent, timeout_ms=200)
    assert result.error.code == 4
    assert list(result.payloads) == []


CANCELS = [
    (CLIENT_STREAM, {"before_close_send": {}}, 0, 0),
    (CLIENT_STREAM, {"after_close_send_ms": 5}, 2_000, 0),
    (SERVER_STREAM, {"after_num_responses": 0}, 2_000, 0),
    (SERVER_STREAM, {"after_num_responses": 1}, 200, 1),
    (FULL_DUPLEX, {"after_num_responses": 0}, 2_000, 0),
    (FULL_DUPLEX, {"after_num_responses": 1}, 200, 1),
    (FULL_DUPLEX, {"before_close_send": {}}, 0, 2),
    (HALF_DUPLEX, {"after_num_responses": 0}, 2_000, 0),
    (HALF_DUPLEX, {"after_num_responses": 1}, 200, 1),
    (HALF_DUPLEX, {"before_close_send": {}}, 0, 0),
    (HALF_DUPLEX, {"after_close_send_ms": 5}, 2_000, 0),
    (UNARY, {"after_close_send_ms": 5}, 2_000, 0),
    (UNARY, {}, 2_000, 0),
]


@pytest.mark.parametrize("kind, timing, delay, count", CANCELS)
def test_a_call_is_cancelled(client, server, kind, timing, delay, count):
    data = (DATA, DATA) if kind not in (UNARY, CLIENT_STREAM) else (DATA,)
    sent = requests(kind, definition(kind, data, delay=delay))
    result = client.ask(server.where, kind, sent, cancel=timing)
    assert result.error.code == 1, result
    assert [payload.data for payload in result.payloads] == [DATA] * count


@pytest.mark.parametrize("compression", [1, 2])
@pytest.mark.parametrize("kind", KINDS)
def test_messages_over_the_limit(client, kind, compression):
    limited = peer.Server(limit=200 * 1024)
    try:
        small = definition(kind)
        sent = requests(kind, small, more=0)
        sent[-1].request_data = bytes(200 * 1024 - 400)
        result = client.ask(limited.where, kind, sent, compression=compression)
        assert not result.HasField("error"), result.error
        sent[-1].request_data = bytes(200 * 1024 + 1)
        result = client.ask(limited.where, kind, sent, compression=compression)
        assert result.error.code == 8
        # What comes back echoes the request, and more.
        sent[-1].request_data = bytes(150 * 1024)
        result = client.ask(
            limited.where, kind, sent, compression=compression, message_receive_limit=100 * 1024)
        assert result.error.code == 8
    finally:
        assert limited.stop() == 0


# What a server has to make of odd requests, as the codes that are right.
PLAIN = [("content-type", "application/grpc")]
UNEXPECTED_REQUESTS = {
    "no request": ("Unary", PLAIN, b"", {12}),
    "two requests": ("Unary", PLAIN, frame(b"") * 2, {12}),
    "no request of a stream": ("ServerStream", PLAIN, b"", {12}),
    "two requests of a stream": ("ServerStream", PLAIN, frame(b"") * 2, {12}),
    "unknown compression": (
        "Unary", [*PLAIN, ("grpc-encoding", "foo")], frame(b"x", 1), {12}),
    "compressed without a compression": (
        "Unary", [*PLAIN, ("grpc-encoding", "identity")], frame(b"", 1), {13}),
    "a message that ends early": ("ClientStream", PLAIN, frame(b"\0\0\0", length=10), {13, 3}),
    "a prefix that ends early": ("ClientStream", PLAIN, b"\0\0\0", {13, 3}),
}


@pytest.mark.parametrize("name", UNEXPECTED_REQUESTS)
def test_an_unexpected_request(server, name):
    path, headers, body, codes = UNEXPECTED_REQUESTS[name]
    fields, _ = peer.raw_call(server.where, headers, body, path)
    assert int(fields["grpc-status"]) in codes, fields


def test_an_unknown_service_codec_and_verb(server):
    fields, _ = peer.raw_call(server.where, PLAIN, frame(b""), service="no.Service")
    assert fields["grpc-status"] == "12"
    for headers, verb in (([("content-type", "application/grpc+foo")], "POST"), (PLAIN, "DELETE")):
        fields, _ = peer.raw_call(server.where, headers, frame(b""), verb=verb)
        # HTTP 415 and 405 are UNKNOWN for a caller; the others are allowed.
        code = fields.get("grpc-status", "2" if fields[":status"] != "200" else "0")
        assert code in ("2", "13", "12"), fields


def test_a_compressed_request_is_taken(server):
    request = message("UnaryRequest", response_definition={"response_data": DATA})
    body = frame(gzip.compress(request.SerializeToString()), 1)
    fields, data = peer.raw_call(server.where, [*PLAIN, ("grpc-encoding", "gzip")], body)
    assert fields["grpc-status"] == "0"
    assert message("UnaryResponse").FromString(data[5:]).payload.data == DATA


def test_grpcio_reads_details_and_metadata(server):
    with grpc.insecure_channel(server.address) as channel:
        call = PROTOS.method(channel, SERVICE, "Unary")
        request = message("UnaryRequest", response_definition=definition(
            UNARY, error={"code": 9, "message": "m"}))
        with pytest.raises(grpc.RpcError) as caught:
            call(request, timeout=PATIENCE)
        assert caught.value.code() == grpc.StatusCode.FAILED_PRECONDITION
        assert ("x-custom-header", "foo") in caught.value.initial_metadata()
        trailing = dict(caught.value.trailing_metadata())
        assert trailing["x-custom-trailer"] == "bing"
        assert b"RequestInfo" in trailing["grpc-status-details-bin"]


# What a client has to make of odd answers, as the codes that are right.
GRPC = {"name": "content-type", "value": ["application/grpc"]}
OK = {"name": "grpc-status", "value": ["0"]}
EMPTY = {"flags": 0, "payload": {"binary": b""}}


def header(name, value):
    return {"name": name, "value": [value]}


UNEXPECTED_ANSWERS = {
    "no status": ([GRPC], [], [header("grpc-message", "e")], {2, 13}, 0, KINDS[:4]),
    "ok and no message": ([GRPC], [], [OK], {12}, 0, [UNARY, CLIENT_STREAM]),
    "two messages": ([GRPC], [EMPTY, EMPTY], [OK], {12}, 0, [UNARY, CLIENT_STREAM]),
    "no trailers": ([GRPC], [EMPTY], [], {13, 2}, 0, [UNARY, CLIENT_STREAM]),
    "no trailers of a stream": ([GRPC], [EMPTY], [], {13, 2}, 1, [SERVER_STREAM, HALF_DUPLEX]),
    "a status in the head of a body": (
        [GRPC, header("grpc-status", "9")], [EMPTY], [], {13, 2}, 0, [UNARY]),
    "a status in head and trailers": (
        [GRPC, header("grpc-status", "8")], [], [header("grpc-status", "9")], {9}, 0, [UNARY]),
    "another content type": ([header("content-type", "image/jpeg")], [], [], {2}, 0, [UNARY]),
    "another codec": (
        [header("content-type", "application/grpc+json")],
        [{"payload": {"text": "{}"}}], [OK], {13, 2, 12}, 0, [UNARY]),
    "unknown compression": (
        [GRPC, header("grpc-encoding", "foo")], [{"flags": 1, "payload": {"binary": b"x"}}], [OK],
        {13}, 0, [UNARY]),
    "compressed without a compression": (
        [GRPC, header("grpc-encoding", "identity")],
        [{"flags": 1, "payload": {"binary": b""}}], [OK], {13}, 0, [UNARY]),
    "a message that ends early": (
        [GRPC], [EMPTY, {"length": 10, "payload": {"binary": b"\0\0\0"}}], [OK], {13, 2}, 1,
        [SERVER_STREAM]),
}


@pytest.mark.parametrize("name", UNEXPECTED_ANSWERS)
def test_an_unexpected_answer(client, raw, name):
    headers, items, trailers, codes, count, kinds = UNEXPECTED_ANSWERS[name]
    for kind in kinds:
        answer = {"status_code": 200, "headers": headers, "trailers": trailers}
        if items:
            answer["stream"] = {"items": items}
        result = client.ask(raw, kind, requests(kind, {"raw_response": answer}, more=0))
        assert result.error.code in codes, (kind, result)
        assert len(result.payloads) == count


@pytest.mark.parametrize("kind", KINDS[:4])
def test_an_empty_answer_is_a_message(client, raw, kind):
    answer = {"status_code": 200, "headers": [GRPC, header("x-custom-header", "foo")],
              "stream": {"items": [EMPTY]},
              "trailers": [OK, header("x-custom-trailer", "bing")]}
    result = client.ask(raw, kind, requests(kind, {"raw_response": answer}, more=0))
    assert not result.HasField("error")
    assert [payload.data for payload in result.payloads] == [b""]
    assert by_name(result.response_headers)["x-custom-header"] == ["foo"]
    assert by_name(result.response_trailers)["x-custom-trailer"] == ["bing"]


@pytest.mark.parametrize("status, code", [
    (400, 13), (401, 16), (403, 7), (404, 12), (409, 2), (418, 2), (429, 14), (500, 2), (502, 14),
    (503, 14), (504, 14), (800, 2)])
def test_an_http_status_is_a_code(client, raw, status, code):
    result = client.ask(raw, UNARY, requests(
        UNARY, {"raw_response": {"status_code": status}}))
    assert result.error.code == code


@pytest.mark.parametrize("in_head", [True, False])
def test_a_status_and_nothing_else(client, raw, in_head):
    fields = [header("grpc-status", "9"), header("grpc-message", "o%20n%E2%98%83%"),
              header("x-custom-trailer", "bing")]
    answer = {"status_code": 200, "headers": [GRPC, *(fields if in_head else [])],
              "trailers": [] if in_head else fields}
    result = client.ask(raw, UNARY, requests(UNARY, {"raw_response": answer}))
    assert (result.error.code, result.error.message) == (9, "o n\u2603%")
    both = {**by_name(result.response_headers), **by_name(result.response_trailers)}
    assert both["x-custom-trailer"] == ["bing"]


def test_many_calls_at_a_time_are_all_answered(server):
    client = peer.Client()
    try:
        for number in range(100):
            client.send(message(
                "ClientCompatRequest", test_name=str(number), http_version=2, protocol=2, codec=1,
                compression=1, host=server.where.host, port=server.where.port, stream_type=UNARY,
                request_messages=[peer.packed(r) for r in requests(UNARY, definition(UNARY))]))
        client.process.stdin.close()
        names = {client.receive("ClientCompatResponse").test_name for _ in range(100)}
        assert names == {str(number) for number in range(100)}
        assert client.process.wait(timeout=PATIENCE) == 0
    finally:
        client.stop()


def test_a_call_that_cannot_be_made_is_told(server):
    client = peer.Client()
    try:
        client.send(message(
            "ClientCompatRequest", test_name="tls", http_version=2, protocol=1, codec=1,
            host=server.where.host, port=server.where.port, stream_type=UNARY))
        answer = client.receive("ClientCompatResponse")
        assert answer.test_name == "tls" and answer.error.message
    finally:
        client.stop()
