"""More of the connectrpc conformance suite: what stands on the wire beside the messages."""

import time

import grpc
import pytest

import conformance_peer as peer
from conformance_peer import HALF_DUPLEX, PROTOS, SERVER_STREAM, SERVICE, UNARY, frame, message
from harness import PATIENCE
from test_conformance import (
    CLIENT_STREAM, DATA, EMPTY, KINDS, OK, by_name, client, definition, header, raw, requests, server)

SUBFORMATS = ["application/grpc", "application/grpc+proto", "application/grpc;charset=utf-8"]


@pytest.mark.parametrize("content_type", SUBFORMATS)
def test_a_request_names_its_codec_or_not(server, content_type):
    request = message("UnaryRequest", response_definition={"response_data": DATA})
    fields, data = peer.raw_call(
        server.where, [("content-type", content_type)], frame(request.SerializeToString()))
    assert fields["grpc-status"] == "0"
    assert message("UnaryResponse").FromString(data[5:]).payload.data == DATA


@pytest.mark.parametrize("content_type", SUBFORMATS)
def test_an_answer_names_its_codec_or_not(client, raw, content_type):
    body = message("UnaryResponse", payload={"data": DATA}).SerializeToString()
    answer = {"status_code": 200, "headers": [header("content-type", content_type)],
              "stream": {"items": [{"payload": {"binary": body}}]}, "trailers": [OK]}
    result = client.ask(raw, UNARY, requests(UNARY, {"raw_response": answer}))
    assert not result.HasField("error"), result.error
    assert [payload.data for payload in result.payloads] == [DATA]


@pytest.mark.parametrize("compression", [1, 2])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("error", [None, {"code": 13, "message": "failed"}])
@pytest.mark.parametrize("count", [0, 2])
def test_metadata_that_is_there_more_than_once(client, server, kind, compression, error, count):
    if kind in (UNARY, CLIENT_STREAM) and (count == 0) != (error is not None):
        pytest.skip("one answer, or an error")
    data = [DATA] * (1 if kind in (UNARY, CLIENT_STREAM) and count else count)
    sent = requests(kind, definition(
        kind, data, error, response_headers=[{"name": "x-head", "value": ["foo", "bar", "foo"]}],
        response_trailers=[{"name": "x-trail", "value": ["bing", "quux"]}]))
    result = client.ask(
        server.where, kind, sent, compression=compression, timeout_ms=2_000,
        request_headers=[{"name": "X-Conformance-Test", "value": ["Value1", "Value2"]}])
    assert [payload.data for payload in result.payloads] == data
    assert result.HasField("error") == (error is not None)
    both = {**by_name(result.response_trailers), **by_name(result.response_headers)}
    assert both["x-head"] == ["foo", "bar", "foo"]
    assert both["x-trail"] == ["bing", "quux"]


@pytest.mark.parametrize("in_head", [True, False])
def test_a_status_with_metadata_more_than_once(client, raw, in_head):
    fields = [header("grpc-status", "9"), header("grpc-message", "error"),
              {"name": "x-custom-trailer", "value": ["bing", "quuz"]}]
    answer = {"status_code": 200,
              "headers": [header("content-type", "application/grpc"), *(fields if in_head else [])],
              "trailers": [] if in_head else fields}
    result = client.ask(raw, UNARY, requests(UNARY, {"raw_response": answer}))
    assert (result.error.code, result.error.message) == (9, "error")
    assert by_name(result.response_trailers)["x-custom-trailer"] == ["bing", "quuz"]
    assert result.payloads == []


@pytest.mark.parametrize("cut", range(1, 5))
@pytest.mark.parametrize("kind", [SERVER_STREAM, HALF_DUPLEX])
def test_an_answer_that_ends_within_a_prefix(client, raw, kind, cut):
    answer = {"status_code": 200, "headers": [header("content-type", "application/grpc")],
              "unary": {"binary": bytes(5 + cut)}, "trailers": [OK]}
    result = client.ask(raw, kind, requests(kind, {"raw_response": answer}, more=0))
    assert result.error.code in (13, 2)
    assert len(result.payloads) == 1


@pytest.mark.parametrize("cut", range(1, 5))
@pytest.mark.parametrize("path", ["Unary", "ClientStream", "ServerStream", "BidiStream"])
def test_a_request_that_ends_within_a_prefix(server, path, cut):
    fields, _ = peer.raw_call(
        server.where, [("content-type", "application/grpc")], bytes(cut), path)
    assert fields["grpc-status"] in ("13", "3", "12" if path in ("Unary", "ServerStream") else "13")


@pytest.mark.parametrize("full_duplex", [None, False, True])
def test_responses_come_one_by_one(server, full_duplex):
    """Not all together at the end: they are 100 ms apart."""
    definition = {"response_data": [DATA] * 3, "response_delay_ms": 100}
    with grpc.insecure_channel(server.address) as channel:
        if full_duplex is None:
            answers = PROTOS.method(channel, SERVICE, "ServerStream")(
                message("ServerStreamRequest", response_definition=definition), timeout=PATIENCE)
        else:
            sent = [message("BidiStreamRequest", response_definition=definition,
                            full_duplex=full_duplex), message("BidiStreamRequest"),
                    message("BidiStreamRequest")]
            answers = PROTOS.method(channel, SERVICE, "BidiStream")(iter(sent), timeout=PATIENCE)
        times = []
        for answer in answers:
            assert answer.payload.data == DATA
            times.append(time.monotonic())
    assert len(times) == 3
    # Less than what is asked for, because a machine may wake the reader late.
    assert times[2] - times[0] > 0.1
