"""Attacks on the gRPC port: each is cut off or bounded, and honest callers don't notice."""

import os
import resource
import socket
import statistics
import struct
import threading
import time

import grpc
import pytest

from attacks import (
    ACK, CLOSED, CONTINUATION, DATA, END_HEADERS, END_STREAM, ENHANCE_YOUR_CALM,
    FLOW_CONTROL_ERROR, GOAWAY, HEADERS, PADDED, PING, PREFACE, PRIORITY, RST, SETTINGS, WINDOW,
    Attacker, frame, gzip_bomb, integer, literal, message, noise, open_stream, request)
from harness import Programs, two_workers, wait_for

JUDGES = os.environ.get("TESSERA_JUDGES") == "1"


class HonestCaller:
    """Calls all the time, over a connection that it had before the attacks and over new ones."""

    def __init__(self, stubs, address):
        self.stubs, self.address = stubs, address
        self.times, self.errors = [], []
        self.is_stopped = threading.Event()
        self.threads = [
            threading.Thread(target=self.run, args=(fresh,), daemon=True) for fresh in (0, 1)]
        for thread in self.threads:
            thread.start()

    def run(self, fresh):
        options = [("grpc.use_local_subchannel_pool", 1)]
        channel = grpc.insecure_channel(self.address, options)
        while not self.is_stopped.wait(0.01):
            if fresh:
                channel.close()
                channel = grpc.insecure_channel(self.address, options)
            start = time.monotonic()
            try:
                self.stubs.orch_grpc.OrchestratorStub(channel).GetAssignments(
                    self.stubs.orch.AssignmentQuery(worker_id="worker-west"), timeout=20)
            except grpc.RpcError as error:
                self.errors.append(f"{error.code()}: {error.details()}")
            self.times.append(time.monotonic() - start)
        channel.close()

    def stop(self):
        self.is_stopped.set()
        for thread in self.threads:
            thread.join()


@pytest.fixture(scope="module")
def orchestrator(tmp_path_factory):
    running = Programs(tmp_path_factory.mktemp("abuse"))
    yield running.orchestrator(two_workers())
    running.stop_all()


@pytest.fixture(scope="module", autouse=True)
def honest(orchestrator, stubs):
    """Honest calls during every attack; at the end, none has failed and the memory is given back.

    How long they take, and the last MiB of memory, are judged only on a machine that does nothing else:
    with TESSERA_JUDGES=1, p99 must stay within 5 times of quiet, and memory come back to within 10 %.
    """
    caller = HonestCaller(stubs, orchestrator.address)
    wait_for(lambda: len(caller.times) > (800 if JUDGES else 100), "honest calls")
    quiet, memory = list(caller.times), orchestrator.memory()
    yield caller
    attacked = caller.times[len(quiet):]
    assert orchestrator.process.poll() is None, orchestrator.log[-2_000:]
    limit = memory * 1.1 + (0 if JUDGES else 8 << 20)
    try:
        wait_for(lambda: orchestrator.memory() < limit, f"{memory} bytes again")
    finally:
        caller.stop()
        p99 = {name: statistics.quantiles(times, n=100)[-1] * 1000
               for name, times in (("quiet", quiet), ("attacked", attacked)) if len(times) > 1}
        print(f"\nhonest calls: {len(quiet)} quiet, {len(attacked)} attacked; p99 in ms: {p99}")
        print(f"memory: {memory >> 10} KiB before, {orchestrator.memory() >> 10} KiB after")
    assert caller.errors == []
    assert not JUDGES or p99["attacked"] <= 5 * p99["quiet"]


@pytest.fixture
def attack(orchestrator):
    def connect(**how):
        return Attacker(orchestrator.address, **how)

    return connect


def odd(index):
    return 2 * index + 1


FLOODS = {
    "rapid_reset": (
        b"", lambda i: open_stream(odd(i)) + frame(RST, 0, odd(i), struct.pack(">I", 8))),
    "made_you_reset_by_window": (
        b"", lambda i: open_stream(odd(i)) + frame(WINDOW, 0, odd(i), b"\x7f\xff\xff\xff")),
    "made_you_reset_by_zero_increment": (
        b"", lambda i: open_stream(odd(i)) + frame(WINDOW, 0, odd(i), bytes(4))),
    "pings": (b"", lambda i: frame(PING, 0, 0, bytes(8))),
    "answers_to_no_ping": (b"", lambda i: frame(PING, ACK, 0, bytes(8))),
    "settings": (b"", lambda i: frame(SETTINGS, 0, 0, struct.pack(">HI", 4, 65_535 - i % 2))),
    "empty_data": (open_stream(1), lambda i: frame(DATA, 0, 1)),
    "padding_for_data": (open_stream(1), lambda i: frame(DATA, PADDED, 1, b"\x03\0\0\0")),
    "priority": (b"", lambda i: frame(PRIORITY, 0, 3, bytes(4) + b"\x10")),
    "window_updates": (b"", lambda i: frame(WINDOW, 0, 0, struct.pack(">I", 1))),
    "window_updates_of_a_stream": (
        open_stream(1), lambda i: frame(WINDOW, 0, 1, struct.pack(">I", 1))),
    "unknown_frames": (b"", lambda i: frame(0xFA, 0, 0, b"what")),
    "go_aways": (b"", lambda i: frame(GOAWAY, 0, 0, bytes(8))),
    "empty_data_on_a_closed_stream": (
        open_stream(1) + frame(RST, 0, 1, struct.pack(">I", 8)),
        lambda i: frame(DATA, 0, 1) * 100),
    "data_on_a_closed_stream": (
        open_stream(1, END_HEADERS | END_STREAM), lambda i: frame(DATA, 0, 1, bytes(1_000))),
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_by_a_peer_that_reads_is_cut_off(attack, name):
    first, make = FLOODS[name]
    with attack() as peer:
        peer.send(first)
        assert peer.flood(make, 50_000) is not None


@pytest.mark.parametrize("name", ["pings", "settings"])
def test_a_flood_by_a_peer_that_does_not_read_is_cut_off(attack, name):
    with attack() as peer:
        assert peer.flood(FLOODS[name][1], 200_000, reads=False) is not None


def test_too_many_pings_are_called_that(attack):
    with attack() as peer:
        assert peer.flood(lambda i: frame(PING, 0, 0, bytes(8)), 10) == ENHANCE_YOUR_CALM
        assert b"too_many_pings" in peer.text


def test_continuations_without_end_are_cut_off(attack):
    with attack() as peer:
        peer.send(frame(HEADERS, 0, 1, request()))
        more = frame(CONTINUATION, 0, 1, literal(b"x", b"y"))
        assert peer.flood(lambda i: more, 10_000) is not None


def test_a_bomb_of_indexed_fields_is_cut_off(attack):
    bomb = b"\x40" + integer(1) + b"a" + integer(4_000) + b"b" * 4_000 + b"\xbe" * 12_000
    with attack() as peer:
        peer.send(frame(HEADERS, END_HEADERS, 1, bomb))
        assert peer.wait_for_end() is not None


def test_a_list_of_headers_that_is_too_long_is_refused_and_a_giant_one_cut_off(attack):
    with attack() as peer:
        peer.send(
            frame(HEADERS, 0, 1, request())
            + frame(CONTINUATION, END_HEADERS, 1, literal(b"x-long", bytes(16_300).replace(b"\0", b"x"))))
        assert peer.answer(1)[":status"] == "431"
        for _ in range(1):
            peer.send(frame(HEADERS, 0, 3, request()))
            for _ in range(7):
                peer.send(frame(CONTINUATION, 0, 3, literal(b"x-long", b"x" * 16_000)))
        assert peer.wait_for_end() is not None


def test_many_small_headers_are_cut_off(attack):
    with attack() as peer:
        peer.send(frame(HEADERS, END_HEADERS, 1, request() + literal(b"k", b"") * 2_000))
        assert peer.wait_for_end() is not None


def test_more_streams_than_allowed_are_refused(attack):
    with attack() as peer:
        peer.wait_for(lambda: any(kind == SETTINGS for kind, *_ in peer.frames))
        peer.send(frame(SETTINGS, ACK))
        assert peer.flood(lambda i: open_stream(odd(i)), 6_000) is not None


@pytest.mark.parametrize("rest", [b"", bytes(1_000)])
def test_a_length_over_the_limit_is_refused_before_the_body(attack, rest):
    with attack() as peer:
        peer.send(open_stream(1) + frame(DATA, 0, 1, b"\0\xff\xff\xff\xff" + rest))
        assert peer.answer(1)["grpc-status"] == "8"


def test_a_compressed_bomb_is_stopped(attack):
    bomb = message(gzip_bomb(128), 1)
    with attack() as peer:
        # The bomb is larger than a stream's window is before the server's settings are in force.
        peer.wait_for(lambda: any(kind == SETTINGS for kind, *_ in peer.frames))
        peer.send(frame(SETTINGS, ACK, 0))
        peer.send(open_stream(1, more=[(b"grpc-encoding", b"gzip")]))
        chunks = [bomb[at:at + 16_384] for at in range(0, len(bomb), 16_384)]
        for chunk in chunks:
            peer.send(frame(DATA, END_STREAM if chunk is chunks[-1] else 0, 1, chunk))
        assert peer.answer(1)["grpc-status"] == "8"


def test_answers_behind_a_window_that_stays_shut_are_bounded(attack, orchestrator):
    before = orchestrator.memory()
    with attack(settings=struct.pack(">HI", 4, 0)) as peer:
        for i in range(4_000):
            body = frame(DATA, END_STREAM, odd(i), message())
            if not peer.send(open_stream(odd(i)) + body):
                break
        time.sleep(1)
        assert orchestrator.memory() - before < 128 << 20


def test_a_peer_that_never_reads_is_bounded(attack, orchestrator):
    before = orchestrator.memory()
    with attack() as peer:
        peer.send(frame(WINDOW, 0, 0, struct.pack(">I", 1 << 30)))
        for i in range(20_000):
            call = open_stream(odd(i)) + frame(DATA, END_STREAM, odd(i), message())
            if not peer.send(call, reads=False, seconds=1):
                break
        assert orchestrator.memory() - before < 128 << 20


def test_messages_that_are_never_finished_are_bounded(attack, orchestrator):
    before = orchestrator.memory()
    with attack() as peer:
        for i in range(200):
            part = frame(DATA, 0, odd(i), b"\0\0\x3f\xff\xff" + bytes(16_000))
            peer.send(open_stream(odd(i)) + part + frame(DATA, 0, odd(i), bytes(16_000)) * 14)
        assert orchestrator.memory() - before < 192 << 20


def test_a_window_that_overflows_ends_the_connection(attack):
    with attack() as peer:
        peer.send(frame(WINDOW, 0, 0, b"\x7f\xff\xff\xff") * 2)
        assert peer.wait_for_end() == FLOW_CONTROL_ERROR


def test_data_beyond_the_window_ends_the_stream_or_the_connection(attack):
    with attack() as peer:
        peer.send(open_stream(1) + frame(DATA, 0, 1, b"\0\0\x3f\xff\xff"))
        for _ in range(1_000):
            if not peer.send(frame(DATA, 0, 1, bytes(16_384))):
                break
        ended = peer.wait_for(
            lambda: peer.end is not None or any(kind == RST for kind, *_ in peer.frames))
        assert ended or peer.end


def test_what_is_not_grpc_gets_a_plain_answer(attack):
    with attack() as peer:
        peer.send(open_stream(1, END_HEADERS | END_STREAM, kind=b"application/json"))
        assert peer.answer(1)[":status"] == "415"
        peer.send(open_stream(3, END_HEADERS | END_STREAM, method=b"GET", kind=None))
        assert peer.answer(3)[":status"] in ("405", "415")
    with attack() as peer:
        peer.send(open_stream(1, END_HEADERS | END_STREAM, path="/a/b"))
        assert peer.answer(1)["grpc-status"] == "12"


@pytest.mark.parametrize("words", [
    b"GET / HTTP/1.1\r\nHost: test\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + noise(200),
    noise(2_000),
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + noise(2_000),
])
def test_whoever_does_not_speak_http2_is_cut_off(attack, words):
    with attack(speaks=False) as peer:
        peer.send(words)
        # A length that noise may begin with is waited for as long as a preface.
        assert peer.wait_for_end(60) is not None


def test_slow_peers_are_cut_off_and_idle_ones_are_bounded(attack):
    slow = {
        "silent": b"", "half a preface": PREFACE[:12], "no settings": PREFACE,
        "half a settings frame": PREFACE + frame(SETTINGS, 0, 0, bytes(6))[:12],
        "headers without end": PREFACE + frame(SETTINGS) + frame(HEADERS, 0, 1, request()),
        "half a headers frame":
            PREFACE + frame(SETTINGS) + frame(HEADERS, END_HEADERS, 1, request())[:40],
    }
    peers = {name: attack(speaks=False) for name in slow}
    idle = [attack() for _ in range(200)]
    for name, peer in peers.items():
        peer.send(slow[name])
    for name, peer in peers.items():
        assert peer.wait_for_end(60) is not None, name
        peer.socket.close()
    for peer in idle:
        peer.socket.close()


def test_connections_from_one_address_are_limited(orchestrator):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < 10_000:
        pytest.skip("too few files allowed")
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    host, port = orchestrator.address.rsplit(":", 1)
    peers = []
    try:
        for _ in range(4_200):
            peers.append(
                socket.create_connection((host, int(port)), source_address=("127.0.0.3", 0)))

        def refused():
            closed = 0
            for peer in peers[4_090:]:
                peer.setblocking(False)
                try:
                    closed += peer.recv(1 << 12, socket.MSG_PEEK) == b""
                except BlockingIOError:
                    pass
                except OSError:
                    closed += 1
            return closed >= 90

        wait_for(refused, "connections to be refused")
    finally:
        for peer in peers:
            peer.close()
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_the_log_names_the_limits_in_few_lines(orchestrator):
    lines = [line for line in orchestrator.log.splitlines() if "connection closed" in line]
    assert any("too much" in line for line in lines)
    assert len(lines) < 200
