"""What happens when processes die and when peers misbehave."""

import random
import socket
import struct
import subprocess
import time

import pytest

from harness import (
    BIN, PATIENCE, Client, clean_environment, free_port, two_workers, wait_for)


def joins(client, actor=1):
    """Whether a join goes through now."""
    client.send({"type": "join", "actor": actor, "pos": {"x": 1, "y": 1}})
    return client.receive_payload("snapshot", "error")["type"] == "snapshot"


@pytest.mark.parametrize("with_orchestrator", [False, True])
def test_a_killed_worker_comes_back_under_the_same_client_socket(programs, with_orchestrator):
    orch = programs.orchestrator(two_workers()).address if with_orchestrator else None
    address = f"127.0.0.1:{free_port()}"
    worker = programs.worker(id="worker-west", addr=address, orch=orch)
    gateway = programs.gateway(worker=address, orch=orch)
    with Client(gateway.address) as client:
        wait_for(lambda: joins(client), "the first join")
        worker.kill()

        def refused():
            client.send({"type": "move", "actor": 1, "dx": 1, "dy": 0})
            return client.receive_payload("error", "delta").get("code")

        assert wait_for(refused, "an error while the worker is gone") == "no_route"
        programs.worker(id="worker-west", addr=address, orch=orch)
        wait_for(lambda: joins(client), "a join at the new worker")
        client.send({"type": "move", "actor": 1, "dx": 1, "dy": 0})
        assert client.receive_payload("delta")["moved"] == [{"id": 1, "pos": {"x": 2.0, "y": 1.0}}]


def test_traffic_goes_on_without_the_orchestrator(programs):
    # A restarted orchestrator knows of workers what its configuration says until they register again.
    port = free_port()
    west, east = (f"127.0.0.1:{free_port()}" for _ in range(2))
    orch = programs.orchestrator(two_workers(west, east), addr=f"127.0.0.1:{port}")
    programs.worker(id="worker-west", addr=west, orch=orch.address)
    programs.worker(id="worker-east", addr=east, orch=orch.address)
    gateway = programs.gateway(orch=orch.address)

    with Client(gateway.address) as client:
        def both_cells_answer():
            kinds = []
            for cell in ((0, 0), (1, 0)):
                client.send({"type": "ping", "ts": 1}, cell=cell)
                kinds.append(client.receive_payload("pong", "error")["type"])
            return kinds == ["pong", "pong"]

        wait_for(both_cells_answer, "both workers")
        orch.kill()
        for _ in range(50):
            assert both_cells_answer()
        again = programs.orchestrator(two_workers(west, east), addr=f"127.0.0.1:{port}")
        for _ in range(100):
            assert both_cells_answer()
            time.sleep(0.05)
        again.wait_for_log("worker-west")
        wait_for(lambda: again.log.count("worker-east"), "both workers to register again")
        assert both_cells_answer()


def test_a_client_that_has_its_gateway_killed_finds_its_actor_again(programs):
    worker = programs.worker()
    gateway = programs.gateway(worker=worker.address)
    with Client(gateway.address) as client:
        client.send({"type": "join", "actor": 1, "pos": {"x": 1, "y": 1}})
        client.receive_payload("snapshot")
        gateway.kill()
    second = programs.gateway(worker=worker.address)

    with Client(second.address) as client:
        def moved():
            client.send({"type": "move", "actor": 1, "dx": 1, "dy": 0})
            payload = client.receive_payload("delta", "error")
            return payload.get("moved")

        assert wait_for(moved, "the actor")[0] == {"id": 1, "pos": {"x": 2.0, "y": 1.0}}


RANDOM = random.Random(20)

BAD_INPUT = {
    "random bytes": RANDOM.randbytes(100_000),
    "a length of 2^31": struct.pack(">I", 2**31) + b"{}",
    "a length of 0": struct.pack(">I", 0),
    "HTTP/1": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a TLS hello": bytes([22, 3, 1, 2, 0, 1, 0, 1, 0xFC, 3, 3]) + RANDOM.randbytes(500),
    "half an HTTP/2 preface": b"PRI * HTTP/2.0\r\n",
    "a preface and random frames": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + RANDOM.randbytes(5000),
}


@pytest.mark.parametrize("port", ["gateway", "worker", "orch"])
@pytest.mark.parametrize("kind", BAD_INPUT)
def test_bad_input_ends_in_a_closed_connection_and_nothing_else(programs, stubs, port, kind):
    server, check = servers(programs, stubs, port)
    for _ in range(3):
        with Client(server.address) as client:
            try:
                client.send_bytes(BAD_INPUT[kind])
                client.socket.shutdown(socket.SHUT_WR)
            except OSError:
                pass
            assert client.is_closed_by_peer()
    check()
    assert len(server.log.splitlines()) < 20, server.log


def servers(programs, stubs, port):
    """A server, and a check that it still serves."""
    if port == "orch":
        server = programs.orchestrator()

        def check():
            import grpc
            with grpc.insecure_channel(server.address) as channel:
                stub = stubs.orch_grpc.OrchestratorStub(channel)
                stub.ListAssignments(stubs.orch.ListAssignmentsRequest(), timeout=PATIENCE)
    else:
        worker = programs.worker()
        server = worker if port == "worker" else programs.gateway(worker=worker.address)

        def check():
            with Client(server.address) as client:
                client.send({"type": "ping", "ts": 5})
                assert client.receive()["payload"] == {"type": "pong", "ts": 5}
    return server, check


@pytest.mark.parametrize("port", ["gateway", "worker"])
def test_malformed_frames_are_answered_and_the_socket_stays(programs, stubs, port):
    server, check = servers(programs, stubs, port)
    with Client(server.address) as client:
        for frame in (
            b"{", b"{}", b'{"cell":NaN}', b"\xff\xff\xff", b"{" * 100_000, b"\x00",
            b'{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,'
            b'"payload":{"type":"move","actor":1,"dx":NaN,"dy":0}}',
            b'{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,'
            b'"payload":{"type":"dance"}}',
            b'{"cell":{"world":0,"cx":0,"cy":0},"seq":-1,"epoch":0,'
            b'"payload":{"type":"ping","ts":1}}',
        ):
            client.send_frame(frame)
            data = client.receive_frame()
            if data[:1] == b"{":
                assert b'"code":"malformed_frame"' in data, frame
            else:
                reply = stubs.data.Envelope.FromString(data)
                assert reply.error.code == "malformed_frame", frame
        client.send({"type": "ping", "ts": 5})
        assert client.receive()["payload"] == {"type": "pong", "ts": 5}
    check()


@pytest.mark.parametrize("port", ["gateway", "worker"])
def test_a_frame_too_large_is_answered_then_the_connection_closed(programs, stubs, port):
    server, check = servers(programs, stubs, port)
    with Client(server.address) as client:
        client.send({"type": "ping", "ts": 1})
        client.receive()
        client.send_bytes(struct.pack(">I", 1_000_001) + b'{"cell"')
        assert client.receive()["payload"]["code"] == "frame_too_large"
        assert client.is_closed_by_peer()
    check()


@pytest.mark.parametrize("port", ["gateway", "worker"])
def test_half_a_frame_then_silence_is_cut_off(programs, stubs, port):
    server, check = servers(programs, stubs, port)
    with Client(server.address) as client:
        client.send_bytes(struct.pack(">I", 500_000) + b'{"cell"' + b" " * 1000)
        assert client.is_closed_by_peer()
    check()


def test_memory_stays_flat_under_bad_input(programs, stubs):
    server, check = servers(programs, stubs, "gateway")

    def storm():
        for _ in range(150):
            with Client(server.address) as client:
                client.send_bytes(struct.pack(">I", 900_000) + b"{" * 899_000)
            with Client(server.address) as client:
                try:
                    client.send_bytes(BAD_INPUT["random bytes"])
                except OSError:
                    pass

    storm()
    before = server.memory()
    for _ in range(4):
        storm()
    # What a burst took goes back to the system when it is over.
    wait_for(lambda: server.memory() < before + 16 * 2**20, "the gateway's memory to come back")
    check()


def test_a_client_that_does_not_read_is_cut_off(programs):
    worker = programs.worker()
    gateway = programs.gateway(worker=worker.address)
    with Client(gateway.address) as slow, Client(gateway.address) as honest:
        slow.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.socket.settimeout(1)
        frame = (
            '{"cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0},"seq":0,"epoch":0,'
            '"payload":{"type":"ping","ts":1}}').encode()
        block = (struct.pack(">I", len(frame)) + frame) * 1000

        def cut_off():
            try:
                slow.send_bytes(block)
                return False
            except TimeoutError:
                return False
            except OSError:
                return True

        wait_for(cut_off, "the client that does not read to be cut off")
        honest.send({"type": "ping", "ts": 2})
        assert honest.receive_payload("pong")["ts"] == 2
        assert gateway.memory() < 400 * 2**20


@pytest.mark.parametrize("name, arguments", [
    ("tessera-orch", []),
    ("tessera-worker", []),
    ("tessera-gateway", []),
])
def test_a_used_port_stops_the_start_with_one_line(programs, name, arguments):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        ended = subprocess.run(
            [BIN / name, "--addr", address, *arguments], capture_output=True, text=True,
            timeout=PATIENCE, env=clean_environment(TESSERA_LOG="critical"))
    assert ended.returncode == 1
    assert len(ended.stderr.strip().splitlines()) == 1, ended.stderr
    assert address in ended.stderr


@pytest.mark.parametrize("name, variable, value", [
    ("tessera-orch", "TESSERA_ORCH_ADDR", "nowhere"),
    ("tessera-worker", "TESSERA_WORKER_ADDR", "127.0.0.1"),
    ("tessera-worker", "TESSERA_WORKER_ID", "two\nlines"),
    ("tessera-worker", "TESSERA_ORCH_ADDR", ":"),
    ("tessera-gateway", "TESSERA_GW_ADDR", "127.0.0.1:99999"),
    ("tessera-gateway", "TESSERA_LOG", "loud"),
    ("tessera-gateway", "TESSERA_LOG_FORMAT", "xml"),
    ("tessera-orch", "TESSERA_ORCH_CONFIG", "/does/not/exist.json"),
])
def test_a_bad_setting_stops_the_start_with_one_line(name, variable, value):
    ended = subprocess.run(
        [BIN / name], capture_output=True, text=True, timeout=PATIENCE,
        env=clean_environment(**{variable: value}))
    assert ended.returncode in (1, 64)
    lines = ended.stderr.strip().splitlines()
    assert len(lines) == 1, ended.stderr
    assert variable in lines[0] or value in lines[0]


@pytest.mark.parametrize(
    "name", ["tessera-orch", "tessera-worker", "tessera-gateway", "tessera-client", "tessera-sim"])
def test_every_program_has_help_and_a_version(name):
    for flag, words in (("--help", "USAGE"), ("--version", "0.1.0")):
        ended = subprocess.run(
            [BIN / name, flag], capture_output=True, text=True, timeout=PATIENCE)
        assert ended.returncode == 0 and words in ended.stdout
