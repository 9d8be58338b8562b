"""`xt dev`: a developer's whole system."""

import json
import os
import socket
import subprocess

import pytest

from harness import BIN, ROOT, Client, clean_environment, free_port, free_ports, wait_for

DEV = ROOT / ".dev"


@pytest.fixture
def xt():
    """xt with ports of its own; whatever it started is stopped at the end."""
    if list((DEV / "pids").glob("*.pid")):
        pytest.skip("xt dev is in use in this folder")
    # Workers take the ports after the first one.
    first = free_ports(3)
    environment = clean_environment(
        TESSERA_GW_ADDR=f"127.0.0.1:{free_port()}", TESSERA_WORKER_ADDR=f"127.0.0.1:{first}",
        TESSERA_ORCH_ADDR=f"127.0.0.1:{free_port()}")

    def run(*arguments):
        return subprocess.run(
            [BIN / "xt", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True,
            timeout=600)

    run.environment = environment
    yield run
    run("dev", "down")
    assert not list((DEV / "pids").glob("*.pid"))


def test_up_status_logs_down(xt):
    up = xt("dev", "up", "--with-orch", "--workers", "2")
    assert up.returncode == 0, up.stdout + up.stderr
    assert xt("dev", "status").returncode == 0
    names = {p.stem for p in (DEV / "pids").glob("*.pid")}
    assert names == {"orch", "worker", "worker-2", "gateway"}

    with Client(xt.environment["TESSERA_GW_ADDR"]) as client:
        def both_cells_answer():
            answers = []
            for cell in ((0, 0), (1, 0)):
                client.send({"type": "ping", "ts": 1}, cell=cell)
                answers.append(client.receive_payload("pong", "error")["type"])
            return answers == ["pong", "pong"]

        wait_for(both_cells_answer, "both workers' cells")

    logs = xt("dev", "logs", "--target", "orch", "--lines", "100")
    assert "[orch]" in logs.stdout and "[gateway]" not in logs.stdout

    second = xt("dev", "up")
    assert second.returncode == 1 and "already running" in second.stderr
    assert xt("dev", "status").returncode == 0

    down = xt("dev", "down")
    assert down.returncode == 0 and "stopped: gateway" in down.stdout
    assert xt("dev", "status").returncode == 3


def test_a_used_port_is_named_and_nothing_is_started_or_stopped(xt):
    host, port = xt.environment["TESSERA_GW_ADDR"].rsplit(":", 1)
    with socket.socket() as taken:
        taken.bind((host, int(port)))
        taken.listen()
        up = xt("dev", "up")
        assert up.returncode == 1
        assert xt.environment["TESSERA_GW_ADDR"] in up.stderr and "TESSERA_GW_ADDR" in up.stderr
    assert not list((DEV / "pids").glob("*.pid"))


def test_a_stale_pid_file_is_removed_and_its_number_not_killed(xt):
    (DEV / "pids").mkdir(parents=True, exist_ok=True)
    record = {"pid": os.getpid(), "started": "long ago", "name": "gateway",
              "address": "127.0.0.1:1", "order": 0}
    (DEV / "pids" / "gateway.pid").write_text(json.dumps(record))
    assert xt("dev", "status").returncode == 1
    up = xt("dev", "up")
    assert up.returncode == 0, up.stdout + up.stderr
    assert "stale" in up.stdout


def test_several_workers_need_an_orchestrator(xt):
    up = xt("dev", "up", "--workers", "2")
    assert up.returncode == 1 and "--with-orch" in up.stderr
