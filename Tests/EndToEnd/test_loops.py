"""Workers with several event loops: a name, a port and cells for each, and one world for players."""

import json
import re
import signal
import socket
import subprocess
import threading
import time

import pytest

from harness import (
    BIN, PATIENCE, Client, clean_environment, free_ports, nobody, wait_for, write_config)
from test_borders import cell
from test_metrics import metrics

ROW = [[cell(0, 0), cell(2, 0)], [cell(1, 0), cell(3, 0)]]
"""Every border of a row of four is one between the two loops of a worker."""
ROW_CELLS = "0,0;1,0;2,0;3,0"

MIXED = [
    [cell(0, 0), cell(3, 0, 1), cell(2, 0)],
    [cell(2, 0, 1), cell(3, 1, 1)],
    [cell(2, 1, 1), cell(3, 0)],
]
"""Of two depths: two loops of one worker, and another worker, each beside each."""
MIXED_CELLS = "0,0;2,0@1;3,1@1;2,1@1;3,0@1;2,0;3,0"


def table(names, cells, ports=None):
    """Where no ports are given, the addresses are those that the workers say when they come."""
    addresses = [f"127.0.0.1:{port}" for port in ports] if ports else [nobody() for _ in names]
    return {
        "workers": [
            {"id": name, "addr": address, "cells": mine}
            for name, address, mine in zip(names, addresses, cells)
        ]
    }


def addresses(worker, count):
    """Where the loops listen, in their order."""
    pattern = r"listening.* addr=(\S+).* loop=(\d+)"
    found = wait_for(
        lambda: (lines := re.findall(pattern, worker.log)) and len(lines) == count and lines,
        f"{count} loops")
    return [address for address, _ in sorted(found, key=lambda line: int(line[1]))]


def roam(gateway, cells, *arguments):
    """Bots that walk from cell to cell; their report, in which nothing may be lost or doubled."""
    ended = subprocess.run(
        [BIN / "tessera-sim", "run", "--addr", gateway.address, "--bots", "24", "--duration", "5",
         "--cells", cells, "--walk", "borders", "--json", *arguments],
        capture_output=True, text=True, timeout=PATIENCE * 3, env=clean_environment())
    report = json.loads(ended.stdout)
    assert report["lost"] == report["duplicated"] == report["misplaced"] == 0, report
    assert report["not_joined"] == report["connections_lost"] == 0, report
    assert report["crossing"]["count"] > 0, report
    return report


def crossings(worker, way, loop):
    labels = f'way="{way}"' + (f',loop="{loop}"' if loop else "")
    return metrics(worker)[f"tessera_worker_crossings_total{{{labels}}}"]


def test_bots_that_walk_from_loop_to_loop_lose_nothing(programs):
    orch = programs.orchestrator(table(["west", "west.2"], ROW))
    worker = programs.worker(id="west", orch=orch.address, arguments=["--loops", "2"])
    gateway = programs.gateway(orch=orch.address)
    addresses(worker, 2)
    report = roam(
        gateway, ROW_CELLS, "--teleports", "4", "--reconnects", "4", "--slow-readers", "2")
    assert report["views"]["looks"] > 0 and report["views"]["wrong_at_rest"] == 0, report
    for loop in (1, 2):
        assert crossings(worker, "in", loop) > 0 and crossings(worker, "out", loop) > 0
        assert metrics(worker)[f'tessera_worker_cells{{loop="{loop}"}}'] == 2
        # Nobody has connected but the gateway, whose loops have a link each.
        accepted = f'tessera_worker_connections_total{{outcome="accepted",loop="{loop}"}}'
        assert metrics(worker)[accepted] == metrics(worker)[f'tessera_worker_links{{loop="{loop}"}}']
    assert worker.stop() == 0
    assert worker.log.count(" stopped") == 1


def test_loops_and_another_worker_are_neighbours_alike_and_one_that_stops_loses_nothing(programs):
    orch = programs.orchestrator(table(["west", "west.2", "east"], MIXED))
    west = programs.worker(id="west", orch=orch.address, arguments=["--loops", "2"])
    east = programs.worker(id="east", orch=orch.address)
    gateway = programs.gateway(orch=orch.address)

    def stall():
        for program in (east, west):
            time.sleep(1.5)
            program.signal(signal.SIGSTOP)
            time.sleep(1.0)
            program.signal(signal.SIGCONT)

    stalling = threading.Thread(target=stall)
    stalling.start()
    try:
        roam(gateway, MIXED_CELLS, "--teleports", "4", "--reconnects", "4")
    finally:
        stalling.join()
    for worker, loop in ((west, 1), (west, 2), (east, None)):
        assert crossings(worker, "in", loop) > 0 and crossings(worker, "out", loop) > 0
    assert west.stop() == 0 and east.stop() == 0 and gateway.stop() == 0


def test_a_cell_moves_from_one_loop_to_another_by_configuration(programs):
    first = free_ports(2)
    names, ports = ["west", "west.2"], (first, first + 1)
    orch = programs.orchestrator(table(names, [[cell(0, 0)], [cell(1, 0)]], ports))
    worker = programs.worker(
        id="west", addr=f"127.0.0.1:{ports[0]}", orch=orch.address, arguments=["--loops", "2"])
    gateway = programs.gateway(orch=orch.address)
    with Client(gateway.address) as player:
        def joins():
            player.send({"type": "join", "actor": 1, "pos": {"x": 3.0, "y": 4.0}})
            return player.receive_payload("snapshot", "error")["type"] == "snapshot"

        wait_for(joins, "the first join")
        write_config(
            programs.folder / "orch.json", table(names, [[], [cell(0, 0), cell(1, 0)]], ports))
        orch.signal(signal.SIGHUP)
        worker.wait_for_log(r"cells assigned.* cells=2 .*loop=2")
        wait_for(joins, "the join at the other loop")
        assert metrics(worker)['tessera_worker_actors{loop="2"}'] == 1
        assert metrics(worker)['tessera_worker_actors{loop="1"}'] == 0


def test_ports_follow_each_other_and_one_that_is_taken_is_named(programs):
    port = free_ports(2)
    next_port = port + 1
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", next_port))
        taken.listen()
        ended = subprocess.run(
            [BIN / "tessera-worker", "--addr", f"127.0.0.1:{port}", "--loops", "2"],
            capture_output=True, text=True, timeout=PATIENCE,
            env=clean_environment(TESSERA_LOG="critical"))
        assert ended.returncode == 1
        assert len(ended.stderr.strip().splitlines()) == 1, ended.stderr
        assert f"127.0.0.1:{next_port}" in ended.stderr
    worker = programs.worker(addr=f"127.0.0.1:{port}", arguments=["--loops", "2"])
    assert addresses(worker, 2) == [f"127.0.0.1:{port}", f"127.0.0.1:{next_port}"]


@pytest.mark.parametrize("arguments, variables, word", [
    (["--loops", "0"], {}, "--loops"),
    (["--loops", "many"], {}, "--loops"),
    ([], {"TESSERA_WORKER_LOOPS": "257"}, "TESSERA_WORKER_LOOPS"),
    (["--loops", "2", "--addr", "127.0.0.1:65535"], {}, "65535"),
    (["--loops", "2", "--id", "x" * 255], {}, "name"),
])
def test_loops_that_cannot_be_are_refused(arguments, variables, word):
    ended = subprocess.run(
        [BIN / "tessera-worker", *arguments], capture_output=True, text=True, timeout=PATIENCE,
        env=clean_environment(**variables))
    assert ended.returncode == 64
    lines = ended.stderr.strip().splitlines()
    assert len(lines) == 1 and word in lines[0], ended.stderr
