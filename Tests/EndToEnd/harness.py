"""Starting, watching and stopping our programs; talking to them over raw sockets."""

import contextlib
import json
import os
import pathlib
import random
import re
import signal
import socket
import struct
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 30.0
"""Seconds to wait for something that should take a moment. Nothing is judged by how long it takes."""


def binaries():
    chosen = os.environ.get("TESSERA_BIN")
    if chosen:
        return pathlib.Path(chosen)
    shown = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return pathlib.Path(shown.stdout.strip())


BIN = binaries()


def clean_environment(**extra):
    """Ours, without any TESSERA_ setting of whoever runs the tests."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("TESSERA_")}
    return {**kept, **extra}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def free_ports(count):
    """The first of so many free ports in a row, below those that the system gives to connections."""
    with open("/proc/sys/net/ipv4/ip_local_port_range") as limits:
        end = int(limits.read().split()[0]) - count
    for _ in range(1000):
        first = random.randrange(10_000, end)
        with contextlib.ExitStack() as probes:
            try:
                for port in range(first, first + count):
                    probe = probes.enter_context(socket.socket())
                    probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return first
    raise AssertionError(f"no {count} free ports in a row")


def wait_for(condition, what):
    """Waits until the condition gives something true, and returns it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"waited {PATIENCE} s in vain for {what}")


class Program:
    """One of our servers."""

    def __init__(self, name, arguments, log, environment=None):
        self.arguments = [str(BIN / name), *arguments]
        self.log_path = log
        self.name = name
        with open(log, "ab") as out:
            self.process = subprocess.Popen(
                self.arguments, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                env=clean_environment(**(environment or {})))

    @property
    def log(self):
        return self.log_path.read_text(errors="replace")

    def wait_until_listening(self):
        def listening():
            assert self.process.poll() is None, f"{self.name} ended:\n{self.log}"
            return re.search(r"listening.* addr=(\S+)", self.log)

        self.address = wait_for(listening, f"{self.name} to listen").group(1)
        return self

    def wait_for_log(self, pattern):
        return wait_for(lambda: re.search(pattern, self.log), f"{pattern!r} in {self.name}'s log")

    def signal(self, number):
        self.process.send_signal(number)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        """SIGTERM; the exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(timeout=PATIENCE)

    def memory(self):
        """Resident memory in bytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) * 1024


class Programs:
    """What one test started."""

    def __init__(self, folder):
        self.folder = folder
        self.started = []

    def start(self, name, *arguments, log=None, environment=None):
        path = self.folder / (log or f"{name}-{len(self.started)}.log")
        program = Program(name, [str(a) for a in arguments], path, environment)
        self.started.append(program)
        return program

    def orchestrator(self, config=None, addr="127.0.0.1:0", environment=None):
        arguments = ["--addr", addr]
        if config is not None:
            path = self.folder / "orch.json"
            write_config(path, config)
            arguments += ["--config", path]
        return self.start(
            "tessera-orch", *arguments, environment=environment).wait_until_listening()

    def worker(self, id="worker-local", addr="127.0.0.1:0", orch=None, arguments=()):
        return self.start(
            "tessera-worker", "--addr", addr, "--id", id, "--orch-addr", orch or nobody(),
            *arguments,
        ).wait_until_listening()

    def gateway(self, worker=None, orch=None, addr="127.0.0.1:0", arguments=()):
        return self.start(
            "tessera-gateway", "--addr", addr, "--worker-addr", worker or nobody(),
            "--orch-addr", orch or nobody(), *arguments,
        ).wait_until_listening()

    def stop_all(self):
        for program in reversed(self.started):
            if program.process.poll() is None:
                program.process.terminate()
        for program in reversed(self.started):
            try:
                program.process.wait(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                program.process.kill()
                program.process.wait()
                raise AssertionError(f"{program.name} did not end on SIGTERM:\n{program.log[-2000:]}")


def nobody():
    """An address at which nothing listens."""
    return f"127.0.0.1:{free_port()}"


def write_config(path, config):
    text = config if isinstance(config, str) else json.dumps(config)
    path.write_text(text)


def two_workers(west="127.0.0.1:5001", east="127.0.0.1:5002"):
    """A configuration of two workers with cells side by side."""
    return {
        "workers": [
            {"id": "worker-west", "addr": west, "cells": [{"world": 0, "cx": 0, "cy": 0}]},
            {"id": "worker-east", "addr": east, "cells": [{"world": 0, "cx": 1, "cy": 0}]},
        ]
    }


class Client:
    """A raw socket that speaks frames."""

    def __init__(self, address):
        host, port = address.rsplit(":", 1)
        self.socket = socket.create_connection((host, int(port)), timeout=PATIENCE)
        self.seq = 0

    def send_bytes(self, data):
        self.socket.sendall(data)

    def send_frame(self, payload):
        if isinstance(payload, str):
            payload = payload.encode()
        self.send_bytes(struct.pack(">I", len(payload)) + payload)

    def send(self, payload, cell=(0, 0), epoch=0, **members):
        """One JSON envelope, numbered."""
        envelope = {
            "cell": cell if isinstance(cell, dict) else {
                "world": 0, "cx": cell[0], "cy": cell[1], "depth": 0, "sub": 0},
            "seq": self.seq, "epoch": epoch, "payload": payload, **members,
        }
        self.seq += 1
        self.send_frame(json.dumps(envelope, separators=(",", ":")))

    def read_exactly(self, count):
        data = b""
        while len(data) < count:
            more = self.socket.recv(count - len(data))
            if not more:
                raise EOFError(f"closed after {len(data)} of {count} bytes")
            data += more
        return data

    def receive_frame(self):
        (length,) = struct.unpack(">I", self.read_exactly(4))
        return self.read_exactly(length)

    def receive(self):
        return json.loads(self.receive_frame())

    def receive_payload(self, *kinds):
        """The next payload of one of these kinds; others are passed over."""
        while True:
            payload = self.receive()["payload"]
            if payload["type"] in kinds:
                return payload

    def is_closed_by_peer(self):
        """Reads on until the end; True once it is there."""
        try:
            while self.socket.recv(65536):
                pass
            return True
        except ConnectionResetError:
            return True
        except TimeoutError:
            return False

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
