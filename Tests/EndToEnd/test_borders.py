"""Players that walk across the borders between workers, through one socket."""

import json
import random
import signal
import threading
import time

from harness import PATIENCE, Client, free_port, wait_for

SIDE = 256


def cell(cx, cy, depth=0):
    return {"world": 0, "cx": cx, "cy": cy, "depth": depth}


def four_workers(addresses):
    """Squares and quarters of squares in a row, of four workers."""
    mine = [
        [cell(0, 0)],
        [cell(2, 0, 1), cell(3, 1, 1), cell(2, 1, 1)],
        [cell(3, 0, 1), cell(2, 0)],
        [cell(3, 0)],
    ]
    return {
        "workers": [
            {"id": f"worker-{n}", "addr": address, "cells": cells}
            for n, (address, cells) in enumerate(zip(addresses, mine), 1)
        ]
    }


def world_of_four(programs):
    addresses = [f"127.0.0.1:{free_port()}" for _ in range(4)]
    orch = programs.orchestrator(four_workers(addresses))
    workers = [
        programs.worker(id=f"worker-{n}", addr=address, orch=orch.address)
        for n, address in enumerate(addresses, 1)
    ]
    return workers, programs.gateway(orch=orch.address)


def joined(gateway, actor, x, y, at=(0, 0)):
    """A client whose actor is in the world. Neighbours may not know each other yet."""
    client = Client(gateway.address)

    def joins():
        client.send({"type": "join", "actor": actor, "pos": {"x": x, "y": y}}, cell=at)
        return client.receive_payload("snapshot", "error")["type"] == "snapshot"

    wait_for(joins, "the first join")
    return client


def test_a_json_client_walks_across_four_workers_through_one_socket(programs):
    workers, gateway = world_of_four(programs)
    with (
        joined(gateway, 1, 200.0, 100.0) as walker,
        joined(gateway, 2, 266.0, 100.0, at=cell(2, 0, 1)) as guard,
    ):
        place, kinds, seqs, sides = 200.0, [], [], set()

        def step():
            """One step to the right; where the actor is then, by everything that comes back."""
            nonlocal place
            walker.send({"type": "move", "actor": 1, "dx": 4.0, "dy": 0.25})
            while True:
                envelope = walker.receive()
                seqs.append(envelope["seq"])
                payload = envelope["payload"]
                kinds.append(payload["type"])
                assert payload["type"] != "error", payload
                mine = [a for a in payload.get("moved", []) if a["id"] == 1]
                if mine and mine[-1]["pos"]["x"] != place:
                    assert mine[-1]["pos"]["x"] == place + 4.0, "no step is lost or taken twice"
                    place += 4.0
                    sides.add(json.dumps(envelope["cell"]))
                    return

        # 200 to 900: over three borders and cells of two depths.
        for _ in range(175):
            step()
        assert place == 900.0
        assert len(sides) >= 4, sides
        assert "snapshot" not in kinds, "the client is not told anew what it sees"
        assert seqs == list(range(seqs[0], seqs[0] + len(seqs))), "the frames are numbered on"

        # Who stood at the first border saw it come and go.
        guard.send({"type": "ping", "ts": 1})
        seen, gone = [], False
        while True:
            payload = guard.receive()["payload"]
            if payload["type"] == "pong":
                break
            seen += [a["pos"]["x"] for a in payload.get("moved", []) if a["id"] == 1]
            gone = gone or payload["type"] == "despawn" and 1 in payload["actors"]
        assert seen == sorted(seen) and len(seen) > 20
        assert gone


class Walker(threading.Thread):
    """Walks to and fro, and keeps count of where it must be."""

    def __init__(self, gateway, actor, seed):
        super().__init__(daemon=True)
        self.random = random.Random(seed)
        self.actor = actor
        self.x = float(self.random.randrange(100, 400))
        self.y = float(self.random.randrange(20, 100))
        at = (0, 0) if self.x < SIDE else cell(2 if self.x < 384 else 3, 0, 1)
        self.client = joined(gateway, actor, self.x, self.y, at=at)
        self.heading = self.random.choice([-2.0, 2.0])
        self.steps, self.errors, self.seen = 0, [], {}
        self.stopping = threading.Event()

    def run(self):
        try:
            while not self.stopping.is_set():
                self.step()
        except Exception as error:  # The test looks at it.
            self.errors.append(repr(error))

    def step(self):
        if not 20.0 < self.x + self.heading < 1000.0 or self.random.random() < 0.02:
            self.heading = -self.heading
        self.client.send({"type": "move", "actor": self.actor, "dx": self.heading, "dy": 0.0})
        self.steps += 1
        wanted = self.x + self.heading
        while True:
            payload = self.client.receive()["payload"]
            if payload["type"] == "error":
                self.errors.append(payload)
                return
            for actor in payload.get("moved", payload.get("actors", [])):
                if isinstance(actor, dict):
                    self.seen[actor["id"]] = actor["pos"]["x"], actor["pos"]["y"]
                else:
                    self.seen.pop(actor, None)
            if self.seen.get(self.actor, (None,))[0] == wanted:
                self.x = wanted
                return

    def stop(self):
        self.stopping.set()
        self.join(timeout=PATIENCE)
        assert not self.is_alive(), f"walker {self.actor} waits for an answer at {self.x}"


def test_a_worker_that_stops_for_two_seconds_loses_nobody_and_doubles_nobody(programs):
    workers, gateway = world_of_four(programs)
    walkers = [Walker(gateway, 100 + n, n) for n in range(12)]
    for walker in walkers:
        walker.start()
    time.sleep(1.5)
    workers[1].signal(signal.SIGSTOP)
    time.sleep(2.0)
    workers[1].signal(signal.SIGCONT)
    time.sleep(2.5)
    for walker in walkers:
        walker.stop()
    assert [e for w in walkers for e in w.errors] == []
    assert all(w.steps > 30 for w in walkers)

    # One who comes now and stands among them sees each once, where it says that it is.
    places = {w.actor: (w.x, w.y) for w in walkers}
    for witness_id, middle, at in ((1, 128.0, (0, 0)), (2, 600.0, (2, 0))):
        near = {a: p for a, p in places.items() if abs(p[0] - middle) < 40}
        with joined(gateway, witness_id, middle, 60.0, at=at) as witness:
            join = {"type": "join", "actor": witness_id, "pos": {"x": middle, "y": 60.0}}
            witness.send(join, cell=at)
            seen = {}

            def look():
                payload = witness.receive()["payload"]
                for actor in payload.get("moved", payload.get("actors", [])):
                    if isinstance(actor, dict):
                        seen[actor["id"]] = actor["pos"]["x"], actor["pos"]["y"]
                return payload["type"] == "snapshot" and all(
                    seen.get(a) == p for a, p in near.items()
                )

            wait_for(look, "a view of everyone near")
