"""Every case of the connectrpc conformance suite v1.0, asked of our two testees.

As the suite's own runner asks a gRPC peer twice, with its own client and with grpc-go's, ours are asked by
each other and by grpcio; what stands on the wire beside the messages is asked by a raw peer.
"""

import pytest

import conformance_grpcio as grpcio
import conformance_peer as peer
from conformance_cases import CASES, CLIENT, CLIENT_LIMIT, SERVER, SERVER_LIMIT
from conformance_check import check
from conformance_peer import message
from harness import PATIENCE

# As a caller without a `grpc-status` has to read HTTP's.
HTTP_CODES = {"400": 13, "401": 16, "403": 7, "404": 12, "429": 14, "502": 14, "503": 14, "504": 14}


def asked(mode, by_definition):
    """The cases of a mode, with their compressions: those that are asked by messages, or the raw ones."""
    return [
        pytest.param(case, compression, id=f"{case.name}/{'gzip' if compression == 2 else 'identity'}")
        for case in CASES for compression in case.compressions
        if case.mode in ("both", mode)
        and (case.raw is not None or case.name.startswith("raw-answers")) != by_definition]


@pytest.fixture(scope="module")
def server():
    running = peer.Server(limit=SERVER_LIMIT)
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
def by_grpcio(server):
    calling = grpcio.Client(server.address, CLIENT_LIMIT)
    yield calling
    calling.close()


@pytest.fixture(scope="module")
def at_grpcio():
    serving = grpcio.Server(SERVER_LIMIT)
    yield serving
    serving.close()


@pytest.fixture(scope="module")
def raw():
    running = peer.RawServer()
    yield running
    running.close()


def ask(client, where, case, compression):
    more = {}
    if case.timeout is not None:
        more["timeout_ms"] = case.timeout
    if case.cancel is not None:
        more["cancel"] = case.cancel
    if case.method is not None:
        more["method"] = case.method
    return client.ask(
        where, case.kind, case.requests, compression=compression, message_receive_limit=CLIENT_LIMIT,
        request_headers=[{"name": name, "value": values} for name, values in case.headers], **more)


def test_these_are_all_cases():
    """Each of the suite's v1.0 and the two of server streams that end within a message, which came later;
    what the suite counts twice is asked twice here."""
    count = {mode: (len(asked(mode, True)), len(asked(mode, False)))
             for mode in (SERVER, CLIENT)}
    assert count == {SERVER: (187, 14), CLIENT: (204, 61)}


@pytest.mark.parametrize("case, compression", asked(SERVER, True))
def test_grpcio_asks_our_server(by_grpcio, case, compression):
    check(case, by_grpcio.ask(case, compression))


@pytest.mark.parametrize("case, compression", asked(SERVER, True))
def test_our_client_asks_our_server(client, server, case, compression):
    check(case, ask(client, server.where, case, compression))


@pytest.mark.parametrize("case, compression", asked(SERVER, False))
def test_a_raw_client_asks_our_server(server, case, compression):
    verb, path, headers, body = case.raw
    service, method = path[1:].split("/")
    found, data = peer.raw_call(server.where, headers, body, method, verb, service)
    code = int(found["grpc-status"]) if "grpc-status" in found else HTTP_CODES.get(found[":status"], 2)
    result = message("ClientResponseResult")
    if code:
        result.error.code = code
    if case.http_status is not None:
        assert found[":status"] == str(case.http_status)
    if data and found.get("content-type", "").startswith("application/grpc"):
        answer = message("UnaryResponse").FromString(data[5:])
        result.payloads.append(answer.payload)
    check(case, result)


@pytest.mark.parametrize("case, compression", asked(CLIENT, True))
def test_our_client_asks_grpcio(client, at_grpcio, case, compression):
    check(case, ask(client, at_grpcio, case, compression))


@pytest.mark.parametrize(
    "case, compression", [p for p in asked(CLIENT, True) if p.values[0].mode == CLIENT])
def test_our_client_asks_our_server_what_is_for_clients(client, server, case, compression):
    check(case, ask(client, server.where, case, compression))


@pytest.mark.parametrize("case, compression", asked(CLIENT, False))
def test_our_client_asks_a_raw_server(client, raw, case, compression):
    check(case, ask(client, raw, case, compression))
