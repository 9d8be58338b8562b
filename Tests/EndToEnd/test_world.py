"""Bots that roam a world of several workers and gateways; `xt soak world`, for a moment."""

import json
import subprocess

from harness import BIN, PATIENCE, ROOT, clean_environment
from test_borders import world_of_four

CELLS = "0,0;2,0@1;3,1@1;2,1@1;3,0@1;2,0;3,0"


def soak(*arguments):
    return subprocess.run(
        [BIN / "xt", "soak", "world", "--skip-build", *map(str, arguments)], cwd=ROOT,
        capture_output=True, text=True, timeout=PATIENCE * 5, env=clean_environment())


def test_nothing_is_lost_or_wrong_at_rest_though_a_worker_stops_for_a_while():
    ended = soak(
        "--bots", 60, "--seconds", 8, "--workers", 4, "--gateways", 2, "--stop-one", 1,
        "--teleports", 3, "--reconnects", 3, "--slow-readers", 3, "--untimed", "--seed", 3)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "stopped worker-3" in ended.stderr
    for word in ("all well", "crossing pause", "view delay", "resident memory", "before the stop"):
        assert word in ended.stdout, ended.stdout


def test_what_cannot_be_is_refused():
    for arguments in (["--workers", 0], ["--seconds", 0], ["--bots", 0],
                      ["--seconds", 3, "--stop-one", 2], ["--slow-readers", 1000]):
        assert soak(*arguments).returncode == 64, arguments


def test_bots_roam_and_everyone_sees_what_the_others_do(programs):
    _, gateway = world_of_four(programs)
    ended = subprocess.run(
        [BIN / "tessera-sim", "run", "--addr", gateway.address, "--bots", "24", "--duration", "5",
         "--cells", CELLS, "--walk", "borders", "--teleports", "4", "--reconnects", "4",
         "--slow-readers", "2", "--json"],
        capture_output=True, text=True, timeout=PATIENCE * 3, env=clean_environment())
    report = json.loads(ended.stdout)
    assert report["lost"] == report["duplicated"] == report["misplaced"] == 0, report
    assert report["not_joined"] == report["connections_lost"] == 0, report
    assert report["teleports"] > 0 and report["reconnects"] > 0
    assert report["crossing"]["count"] > 0
    assert report["views"]["looks"] > 0 and report["views"]["wrong_at_rest"] == 0, report


def test_what_bots_cannot_do_is_refused():
    for arguments in (["--walk", "fly"], ["--walk", "borders"], ["--teleports", "-1"],
                      ["--slow-readers", "101"], ["--reconnects", "1", "--connections", "5"],
                      ["--views", "--connections", "5"], ["--interest-cap", "0"]):
        ended = subprocess.run(
            [BIN / "tessera-sim", "run", *arguments], capture_output=True, text=True,
            timeout=PATIENCE, env=clean_environment())
        assert ended.returncode == 64, arguments
