"""Bots against a real deployment: nothing lost, nothing twice."""

import json
import signal
import subprocess

import pytest

from harness import BIN, PATIENCE, clean_environment, nobody, two_workers


def simulate(*arguments, seconds):
    return subprocess.run(
        [BIN / "tessera-sim", "run", *map(str, arguments), "--duration", str(seconds)],
        capture_output=True, text=True, timeout=PATIENCE + seconds, env=clean_environment())


@pytest.fixture
def deployment(programs):
    orch = programs.orchestrator(two_workers())
    programs.worker(id="worker-west", orch=orch.address)
    programs.worker(id="worker-east", orch=orch.address)
    return programs.gateway(orch=orch.address)


@pytest.mark.parametrize("encoding", ["json", "protobuf", "mixed"])
def test_nothing_is_lost_and_nothing_comes_twice(deployment, encoding):
    ended = simulate(
        "--addr", deployment.address, "--bots", 60, "--connections", 7, "--rate", 10,
        "--cells", "0,0;1,0", "--encoding", encoding, "--seed", 3, "--json", seconds=4)
    assert ended.returncode == 0, ended.stderr + ended.stdout
    report = json.loads(ended.stdout)
    assert report["lost"] == 0 and report["duplicated"] == 0
    assert report["sent"] > 60 * 10


def test_a_person_gets_a_table(deployment):
    ended = simulate(
        "--addr", deployment.address, "--bots", 5, "--connections", 2, "--cells", "0,0;1,0",
        seconds=2)
    assert ended.returncode == 0, ended.stderr
    for word in ("lost", "duplicated", "p50", "p99", "max"):
        assert word in ended.stdout
    # What nobody can guess is told in the help.
    told = subprocess.run(
        [BIN / "tessera-sim", "run", "--help"], capture_output=True, text=True, check=True).stdout
    rows = [line.split("  ")[0].strip() for line in ended.stdout.splitlines()]
    assert "held back" in rows and '"held back": moves' in told
    assert '"stepped back": updates' in told


def test_lost_moves_are_exit_code_1(programs):
    worker = programs.worker()
    gateway = programs.gateway(worker=worker.address)
    running = subprocess.Popen(
        [BIN / "tessera-sim", "run", "--addr", gateway.address, "--bots", "10", "--connections", "2",
         "--duration", "6", "--cells", "0,0", "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=clean_environment())
    try:
        running.stderr.readline()
        worker.signal(signal.SIGKILL)
        out, _ = running.communicate(timeout=PATIENCE * 2)
    finally:
        if running.poll() is None:
            running.kill()
    assert running.returncode == 1
    report = json.loads(out)
    assert report["lost"] > 0 or report["errors"]


def test_a_server_that_is_not_there_is_one_clear_line():
    address = nobody()
    ended = simulate("--addr", address, "--bots", 1, "--connections", 1, seconds=1)
    assert ended.returncode == 1
    assert address in ended.stderr and len(ended.stderr.strip().splitlines()) == 1
