"""TLS and mutual TLS between the programs, and with clients we did not write."""

import re
import shutil
import signal
import subprocess
import time

import grpc
import pytest

from certificates import Certificates
from harness import BIN, PATIENCE, Client, clean_environment, nobody, wait_for

CONFIG = {"workers": [{"id": "worker-a", "addr": "127.0.0.1:1",
                       "cells": [{"world": 0, "cx": 5, "cy": 5}]}]}


@pytest.fixture
def files(tmp_path):
    return Certificates(tmp_path / "certificates")


def secure(orch, files):
    """The orchestrator's settings for mutual TLS."""
    return {"TESSERA_TLS_CERT": str(files.server), "TESSERA_TLS_KEY": str(files.serverKey),
            "TESSERA_TLS_CLIENT_CA": str(files.authority)}


def identity(files, authority=None):
    """A worker's or gateway's settings."""
    return {"TESSERA_TLS_CA": str(authority or files.authority),
            "TESSERA_TLS_CERT": str(files.client), "TESSERA_TLS_KEY": str(files.clientKey)}


def worker(programs, orch, environment, *arguments):
    return programs.start(
        "tessera-worker", "--addr", "127.0.0.1:0", "--id", "worker-a", "--orch-addr", orch,
        *arguments, environment=environment)


def hang_up_until(program, pattern):
    """A program may not listen for signals yet when it listens for connections."""
    def found():
        match = re.search(pattern, program.log)
        if not match:
            program.signal(signal.SIGHUP)
            time.sleep(0.2)
        return match

    return wait_for(found, f"{pattern!r} in {program.name}'s log")


def join(address, cell):
    with Client(address) as client:
        client.send({"type": "join", "actor": 1, "pos": {"x": cell[0] * 256 + 8, "y": cell[1] * 256 + 8}},
                    cell=cell)
        return client.receive_payload("snapshot", "spawn", "delta", "joined", "error", "ack")


def test_worker_and_gateway_speak_mutual_tls_with_the_orchestrator(programs, files):
    orch = programs.orchestrator(CONFIG, environment=secure("orch", files))
    programs.started[0].wait_for_log("tls=")
    first = worker(programs, orch.address, identity(files)).wait_until_listening()
    first.wait_for_log("registered .*cells=1")
    # By flags as by the environment.
    gateway = programs.start(
        "tessera-gateway", "--addr", "127.0.0.1:0", "--worker-addr", nobody(), "--orch-addr",
        orch.address, "--tls-ca", files.authority, "--tls-cert", files.client, "--tls-key",
        files.clientKey, "--tls-name", "localhost").wait_until_listening()
    gateway.wait_for_log("watching assignments")
    # The gateway knows of no worker but by the orchestrator.
    answer = wait_for(
        lambda: (lambda a: a if a["type"] != "error" else None)(join(gateway.address, (5, 5))),
        "a join through the gateway")
    assert answer["type"] != "error"


@pytest.mark.parametrize("what, words", [
    ("no certificate", "certificate"), ("a stranger's certificate", "trust"),
    ("a stranger's authority", "not trusted"), ("another name", "not for elsewhere.example"),
    ("clear text", ""),
])
def test_who_is_not_trusted_is_not_registered(programs, files, what, words):
    orch = programs.orchestrator(CONFIG, environment=secure("orch", files))
    environment, arguments = identity(files), ()
    if what == "no certificate":
        environment = {"TESSERA_TLS_CA": str(files.authority)}
    elif what == "a stranger's certificate":
        environment |= {"TESSERA_TLS_CERT": str(files.stranger),
                        "TESSERA_TLS_KEY": str(files.strangerKey)}
    elif what == "a stranger's authority":
        environment = identity(files, files.stranger)
    elif what == "another name":
        arguments = ("--tls-name", "elsewhere.example")
    else:
        environment = {}
    refused = worker(programs, orch.address, environment, *arguments).wait_until_listening()
    line = refused.wait_for_log("no orchestrator: owning the cell at the origin.*").group(0)
    assert words in line, line
    assert "registered" not in refused.log.replace("not registered", "")
    assert orch.process.poll() is None


def test_sighup_reads_the_certificates_again(programs, files, tmp_path):
    orch = programs.orchestrator(CONFIG, environment=secure("orch", files))
    authority = tmp_path / "ca.pem"
    shutil.copy(files.stranger, authority)
    late = worker(programs, orch.address, identity(files, authority)).wait_until_listening()
    late.wait_for_log("no orchestrator")
    authority.write_text("nothing")
    hang_up_until(late, "certificates not reloaded, the old ones stay.*ca.pem")
    shutil.copy(files.authority, authority)
    hang_up_until(late, "certificates reloaded")
    late.wait_for_log("registered .*incarnation")
    gateway = programs.start(
        "tessera-gateway", "--addr", "127.0.0.1:0", "--worker-addr", nobody(), "--orch-addr",
        orch.address, environment=identity(files)).wait_until_listening()
    gateway.wait_for_log("watching assignments")
    hang_up_until(gateway, "certificates reloaded")


@pytest.mark.parametrize("program", ["tessera-worker", "tessera-gateway"])
def test_settings_that_do_not_work_end_the_start_with_one_line(program, files, tmp_path):
    def start(environment):
        ended = subprocess.run(
            [BIN / program, "--addr", "127.0.0.1:0", "--orch-addr", nobody()],
            capture_output=True, text=True, timeout=PATIENCE,
            env=clean_environment(**environment))
        lines = ended.stderr.strip().splitlines()
        return ended.returncode, lines[-1]

    code, line = start(identity(files, tmp_path / "missing.pem"))
    assert code == 1 and "missing.pem" in line
    code, line = start(identity(files) | {"TESSERA_TLS_KEY": str(files.serverKey)})
    assert code == 1
    code, line = start({"TESSERA_TLS_CERT": str(files.client)})
    assert code == 64 and "TESSERA_TLS_KEY" in line
    code, line = start({"TESSERA_TLS_NAME": "somebody"})
    assert code == 64 and "TESSERA_TLS_CA" in line


def test_grpcio_calls_the_orchestrator_over_mutual_tls(programs, stubs, files):
    orch = programs.orchestrator(CONFIG, environment=secure("orch", files))

    def call(**identity):
        credentials = grpc.ssl_channel_credentials(files.authority.read_bytes(), **identity)
        with grpc.secure_channel(orch.address, credentials) as channel:
            stub = stubs.orch_grpc.OrchestratorStub(channel)
            return stub.GetAssignments(
                stubs.orch.AssignmentQuery(worker_id="worker-a"), timeout=PATIENCE)

    answer = call(private_key=files.clientKey.read_bytes(),
                  certificate_chain=files.client.read_bytes())
    assert [(c.cx, c.cy) for c in answer.cells] == [(5, 5)]
    with pytest.raises(grpc.RpcError) as caught:
        call()
    assert caught.value.code() == grpc.StatusCode.UNAVAILABLE
