"""Rules of a user's own in a running world: Examples/Meadow at two workers, by clients we did not write."""

import base64
import struct
import subprocess
import sys
import time

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from harness import BIN, PATIENCE, ROOT, Client, clean_environment, two_workers, wait_for

WEST, EAST = (0, 0), (1, 0)


@pytest.fixture(scope="session")
def meadow(tmp_path_factory):
    """The messages of the meadow, by Python's own protobuf."""
    out = tmp_path_factory.mktemp("meadow") / "set.pb"
    protos = ROOT / "Examples" / "Meadow" / "Protos"
    subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", f"-I{protos}", f"--descriptor_set_out={out}",
         "meadow/v1/meadow.proto"], check=True)
    pool = descriptor_pool.DescriptorPool()
    for file in descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes()).file:
        pool.Add(file)

    class Messages:
        def __getattr__(self, name):
            return message_factory.GetMessageClass(
                pool.FindMessageTypeByName(f"meadow.v1.{name}"))

    return Messages()


class JSONPlayer(Client):
    """A player that speaks JSON."""

    def __init__(self, address, actor, meadow):
        super().__init__(address)
        self.actor, self.meadow = actor, meadow
        self.shown, self.own, self.events, self.errors, self.places = {}, None, [], [], {}
        self.requests, self.answered = 0, 0

    def ask(self, kind, **members):
        self.requests += 1
        self.put(kind, self.requests, members)
        return self.requests

    def put(self, kind, request, members):
        payload = {"type": kind, "actor": self.actor, **members}
        if "body" in payload:
            payload["body"] = base64.b64encode(payload["body"]).decode()
        self.send(payload, cell=self.cell, request_id=request)

    def join(self, x, y, cell=None):
        self.cell = cell or (WEST if x < 256 else EAST)

        def joins():
            self.ask("join", pos={"x": x, "y": y})
            end = time.monotonic() + 1.0
            while time.monotonic() < end:
                if self.take() in ("snapshot", "error"):
                    return self.actor in self.places
            return False

        wait_for(joins, f"player {self.actor} to join")
        self.errors.clear()
        return self

    def move(self, dx, dy):
        return self.ask("move", dx=dx, dy=dy)

    def tag(self, target, **other):
        body = self.meadow.ToEntity(tag=self.meadow.Tag(target=target)).SerializeToString()
        return self.ask("send", to=other.get("to", self.actor), body=other.get("body", body))

    def take(self):
        """Reads one message; its kind."""
        envelope = self.receive()
        self.answered = max(self.answered, envelope.get("request_id", 0))
        payload = envelope["payload"]
        kind = payload["type"]
        decode = base64.b64decode
        if kind == "snapshot":
            self.places = {a["id"]: (a["pos"]["x"], a["pos"]["y"]) for a in payload["actors"]}
        elif kind == "delta":
            self.places.update(
                {a["id"]: (a["pos"]["x"], a["pos"]["y"]) for a in payload["moved"]})
        elif kind == "despawn":
            for one in payload["actors"]:
                self.places.pop(one, None)
        elif kind == "shown":
            self.note_shown((a["id"], decode(a["components"])) for a in payload["actors"])
        elif kind == "own":
            self.note_own((a["id"], decode(a["components"])) for a in payload["actors"])
        elif kind == "event":
            self.note_event(payload["actor"], decode(payload["body"]))
        elif kind == "error":
            self.errors.append((envelope.get("request_id"), payload["code"]))
        return kind

    def note_shown(self, pairs):
        for one, components in pairs:
            self.shown[one] = self.meadow.Shown.FromString(components)

    def note_own(self, pairs):
        for one, components in pairs:
            assert one == self.actor, "nobody is told what another player owns"
            self.own = self.meadow.Own.FromString(components)

    def note_event(self, actor, body):
        happened = self.meadow.Happened.FromString(body).tagged
        assert happened.who == actor
        self.events.append((happened.by, happened.who))

    def until(self, condition, what):
        """Reads until the condition holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"player {self.actor} waited in vain for {what}"
            self.take()

    def is_it(self, actor=None):
        shown = self.shown.get(self.actor if actor is None else actor)
        return shown is not None and shown.runner.is_it


class ProtobufPlayer(JSONPlayer):
    """The same in protobuf."""

    def __init__(self, address, actor, meadow, data):
        super().__init__(address, actor, meadow)
        self.data = data

    def put(self, kind, request, members):
        envelope = self.data.Envelope(
            cell=self.data.CellID(cx=self.cell[0], cy=self.cell[1]), seq=self.seq,
            request_id=request)
        self.seq += 1
        message = getattr(envelope, kind)
        message.actor = self.actor
        for name, value in members.items():
            if name == "pos":
                message.pos.x, message.pos.y = value["x"], value["y"]
            else:
                setattr(message, name, value)
        data = envelope.SerializeToString()
        self.send_bytes(struct.pack(">I", len(data)) + data)

    def take(self):
        envelope = self.data.Envelope.FromString(self.receive_frame())
        self.answered = max(self.answered, envelope.request_id)
        kind = envelope.WhichOneof("payload")
        payload = getattr(envelope, kind)
        if kind == "snapshot":
            self.places = {a.id: (a.pos.x, a.pos.y) for a in payload.actors}
        elif kind == "delta":
            self.places.update({a.id: (a.pos.x, a.pos.y) for a in payload.moved})
        elif kind == "despawn":
            for one in payload.actors:
                self.places.pop(one, None)
        elif kind == "shown":
            self.note_shown((a.id, a.components) for a in payload.actors)
        elif kind == "own":
            self.note_own((a.id, a.components) for a in payload.actors)
        elif kind == "event":
            self.note_event(payload.actor, payload.body)
        elif kind == "error":
            request = envelope.request_id if envelope.HasField("request_id") else None
            self.errors.append((request, payload.code))
        return kind


@pytest.fixture
def gateway(programs):
    """The meadow at two workers; its value is the gateway's address."""
    config = two_workers()
    for side in config["workers"]:
        side["cells"].append({**side["cells"][0], "cy": 1})
    orch = programs.orchestrator(config)
    for side in ("west", "east"):
        programs.start(
            "meadow-worker", "--addr", "127.0.0.1:0", "--id", f"worker-{side}", "--orch-addr",
            orch.address, "--session-rate", "0").wait_until_listening()
    return programs.gateway(orch=orch.address).address


@pytest.fixture
def gateway_of_loops(programs):
    """The meadow at two loops of one worker; its value is the gateway's address."""
    config = two_workers()
    for side in config["workers"]:
        side["cells"].append({**side["cells"][0], "cy": 1})
    config["workers"][1]["id"] = "worker-west.2"
    orch = programs.orchestrator(config)
    programs.start(
        "meadow-worker", "--addr", "127.0.0.1:0", "--id", "worker-west", "--loops", "2",
        "--orch-addr", orch.address, "--session-rate", "0").wait_until_listening()
    return programs.gateway(orch=orch.address).address


@pytest.fixture(params=["json", "protobuf", "protobuf-loops"])
def players(request, meadow, stubs):
    """Makes players of one encoding, and closes their sockets."""
    made = []
    gateway = request.getfixturevalue(
        "gateway_of_loops" if request.param.endswith("loops") else "gateway")

    def make(actor):
        made.append(
            JSONPlayer(gateway, actor, meadow) if request.param == "json"
            else ProtobufPlayer(gateway, actor, meadow, stubs.data))
        return made[-1]

    yield make
    for player in made:
        player.close()


def walk(player, x, y):
    """Walks somewhere as fast as the meadow's rules let it, and is there at the end."""
    while True:
        at = player.places[player.actor]
        dx, dy = x - at[0], y - at[1]
        way = (dx * dx + dy * dy) ** 0.5
        if way < 0.01:
            return
        part = min(1.0, 1.0 / way)
        wanted = player.move(dx * part, dy * part)
        player.until(
            lambda: player.places[player.actor] != at
            or any(request == wanted for request, _ in player.errors), "a step")
        time.sleep(0.1)


def test_players_play_tag_over_a_border(players):
    """The hat is found, and handed on within a cell, across the border, and back."""
    anna = players(1).join(110.0, 128.0)
    anna.until(lambda: any(s.HasField("hat") for s in anna.shown.values()), "the hat")
    hat = next(one for one, shown in anna.shown.items() if shown.HasField("hat"))
    assert anna.places[hat] == (128.0, 128.0)
    walk(anna, 124.0, 128.0)
    anna.until(anna.is_it, "the hat on its head")
    anna.until(lambda: hat not in anna.places, "the hat to be gone from the grass")
    assert (0, 1) in anna.events
    assert anna.own.score.tagged == 0 and anna.own.score.caught == 0

    # To the border, and over it by less than anybody crosses for.
    walk(anna, 255.0, 128.0)
    ben = players(2).join(258.0, 128.0)
    # Who comes later is shown what is true now, though it lives at the other worker.
    ben.until(lambda: ben.is_it(1), "who is it")
    anna.until(lambda: 2 in anna.shown, "the other one")
    assert not ben.is_it()
    refused = ben.tag(1)
    ben.until(lambda: (refused, "not_it") in ben.errors, "a refusal")

    tagged = anna.tag(2)
    ben.until(ben.is_it, "the hat")
    ben.until(lambda: ben.own is not None and ben.own.score.caught == 1, "its own score")
    ben.until(lambda: (1, 2) in ben.events, "the event")
    anna.until(lambda: (1, 2) in anna.events, "the event beyond the border")
    anna.until(lambda: anna.is_it(2) and not anna.is_it(), "the other to be it")
    anna.until(lambda: anna.own.score.tagged == 1, "its own score")
    assert all(request != tagged for request, _ in anna.errors)
    refused = ben.tag(1)
    ben.until(lambda: (refused, "out_of_breath") in ben.errors, "a refusal")

    # Both over to the west, and tagged there: what is known of ben goes with it.
    time.sleep(2.1)
    walk(ben, 250.0, 128.0)
    walk(anna, 247.0, 128.0)
    ben.tag(1)
    anna.until(anna.is_it, "the hat")
    ben.until(lambda: ben.own.score.tagged == 1 and ben.own.score.caught == 1, "its score")
    ben.until(lambda: (2, 1) in ben.events, "the event")
    anna.until(lambda: (2, 1) in anna.events, "the event")
    assert anna.events.count((1, 2)) == 1 and anna.events.count((2, 1)) == 1


def test_rules_say_no_in_their_own_words(players):
    anna = players(1).join(20.0, 20.0)
    wanted = anna.move(200.0, 0.0)
    anna.until(lambda: (wanted, "too_fast") in anna.errors, "a refusal")
    assert anna.places[1] == (20.0, 20.0)
    wanted = anna.tag(7, body=anna.meadow.ToEntity(
        you_are_it=anna.meadow.YouAreIt()).SerializeToString())
    anna.until(lambda: (wanted, "invalid_message") in anna.errors, "a refusal")
    wanted = anna.tag(1, body=b"\xff\xff")
    anna.until(lambda: (wanted, "invalid_message") in anna.errors, "a refusal")
    wanted = anna.tag(1, to=4_000_000)
    anna.until(lambda: (wanted, "actor_not_joined") in anna.errors, "a refusal")


def test_a_message_finds_one_at_a_worker_far_away(programs, meadow):
    """No cell of one worker lies near one of the other: they talk since somebody has a message."""
    config = two_workers()
    config["workers"][1]["cells"][0]["cx"] = 20
    orch = programs.orchestrator(config)
    for side in ("west", "east"):
        programs.start(
            "meadow-worker", "--addr", "127.0.0.1:0", "--id", f"worker-{side}", "--orch-addr",
            orch.address, "--session-rate", "0").wait_until_listening()
    gateway = programs.gateway(orch=orch.address).address
    near, far = JSONPlayer(gateway, 1, meadow), JSONPlayer(gateway, 2, meadow)
    near.join(20.0, 20.0)
    # Sought in vain at first, and found as soon as it has come.
    wanted = near.tag(1, to=2)
    near.until(lambda: (wanted, "actor_not_joined") in near.errors, "a refusal")
    far.join(20 * 256 + 20.0, 20.0, cell=(20, 0))
    for _ in range(3):
        wanted = near.tag(1, to=2)
        # The answer of the rules in its cell, to whom it is not who sent this.
        near.until(lambda: (wanted, "not_it") in near.errors, "a refusal from far away")
    assert sum(code == "not_it" for _, code in near.errors) == 3
    near.close()
    far.close()


def test_the_flock_flies_and_no_bird_is_lost_at_the_border(players):
    """Two watchers see all that is near the border; birds fly there, and each is at one place."""
    anna = players(1).join(225.0, 128.0)
    ben = players(2).join(287.0, 128.0)

    def birds(player):
        return {one for one in player.places if one in player.shown
                and player.shown[one].HasField("bird")}

    seen, crossed, sides = set(), set(), {}
    # They wander: mostly it takes a quarter of a minute, and seldom a whole one.
    end = time.monotonic() + 240
    while not crossed and time.monotonic() < end:
        for player in (anna, ben):
            # A step of nothing, which is answered even where nothing flies.
            step = player.move(0.0, 0.0)
            player.until(lambda: player.answered >= step, "an answer")
            for bird in birds(player):
                seen.add(bird)
                x = player.places[bird][0]
                # Past the margin at which the other worker has it.
                side = "west" if x < 248 else "east" if x > 264 else None
                if side and sides.setdefault(bird, side) != side:
                    crossed.add(bird)
    assert crossed, f"of {len(seen)} birds none crossed"
    assert all(bird >= 1 << 52 for bird in seen)
    assert len(seen) <= 4 * 24


def test_the_example_runs_with_one_command():
    """With everything it starts gone at the end."""
    played = subprocess.run(
        [ROOT / "Examples" / "Meadow" / "play", "--seconds", "40", "--players", "8"],
        env=clean_environment(TESSERA_BIN=str(BIN)), capture_output=True, text=True, timeout=120)
    assert played.returncode == 0, played.stdout + played.stderr
    assert " tagged " in played.stdout
    assert "0 troubles" in played.stdout


def test_the_players_say_what_they_are_and_what_was_not_well(programs):
    def play(*arguments):
        return subprocess.run(
            [BIN / "meadow-play", *arguments], env=clean_environment(), capture_output=True,
            text=True, timeout=PATIENCE)

    helped = play("--seconds", "3", "--help")
    assert helped.returncode == 0 and helped.stdout.startswith("usage: meadow-play"), helped
    versioned = play("--version")
    assert (versioned.returncode, versioned.stdout) == (0, "0.1.0\n")
    for arguments, words in ((["--seconds"], "--seconds needs a value"),
                             (["--wings"], "no such flag as --wings"),
                             (["--seconds", "0"], "'0' is not a number above 0")):
        wrong = play(*arguments)
        assert wrong.returncode == 64 and words in wrong.stderr, wrong
    # A world without rules has no hat.
    worker = programs.worker()
    bored = play("--addr", worker.address, "--seconds", "1", "--players", "2")
    assert bored.returncode == 1
    assert "nobody found the hat, nobody was tagged, no bird was seen" in bored.stderr, bored


def test_the_example_is_a_package_of_its_own():
    shown = subprocess.run(
        ["swift", "package", "--package-path", ROOT / "Examples" / "Meadow", "dump-package"],
        check=True, capture_output=True, text=True).stdout
    for name in ("Meadow", "meadow-worker", "meadow-play", "MeadowTests"):
        assert f'"{name}"' in shown
    # The rules know nothing of where they run.
    for source in (ROOT / "Examples" / "Meadow" / "Sources" / "Meadow").glob("*.swift"):
        text = source.read_text().lower()
        assert not any(word in text for word in ("socket", "network", "worker", "gateway")), source


def test_rules_that_do_not_go_together_are_named(tmp_path):
    """The flags and settings are those of tessera-worker."""
    shown = subprocess.run(
        [BIN / "meadow-worker", "--help"], capture_output=True, text=True, timeout=PATIENCE)
    assert shown.returncode == 0
    assert "meadow-worker" in shown.stdout and "--interest-radius" in shown.stdout
    wrong = subprocess.run(
        [BIN / "meadow-worker"], capture_output=True, text=True, timeout=PATIENCE,
        env=clean_environment(TESSERA_WORKER_ADDR="nowhere"))
    assert wrong.returncode == 64
    assert wrong.stderr.startswith("error: TESSERA_WORKER_ADDR")


def test_a_number_that_cannot_be_is_told_with_what_can_be():
    """A value that begins with - is a value, not a flag that is missing one."""
    for flag, words in (("--linger", "0 to 86400"), ("--interest-radius", "1.0 to 1000000"),
                        ("--interest-margin", "0.0 to 1000000"), ("--interest-cap", "1 to 100000"),
                        ("--session-rate", "0 to 1000000000"), ("--tick-rate", "1 to 1000"),
                        ("--loops", "1 to 256"), ("--cell-side", "above 0")):
        wrong = subprocess.run(
            [BIN / "tessera-worker", flag, "-1"], capture_output=True, text=True, timeout=PATIENCE,
            env=clean_environment())
        assert wrong.returncode == 64, (flag, wrong.stderr)
        assert flag in wrong.stderr and words in wrong.stderr, (flag, wrong.stderr)
