"""`Docs/Wire.md`: every payload that it shows is what a running world says and takes."""

import json
import re
import time

from harness import PATIENCE, ROOT, Client
from test_rules_guide import (  # noqa: F401 - two of them are fixtures
    fireside, messages, the_base64_says_what_the_text_does)

WIRE = ROOT / "Docs" / "Wire.md"
FROM_CLIENTS = ["ping", "join", "move", "send", "leave"]
FROM_SERVERS = ["pong", "snapshot", "delta", "despawn", "error", "shown", "own", "event"]


def shape(value):
    """The members in their order and what kinds of values they have; lists by their first entry."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


def test_every_payload_of_the_format_is_shown_as_it_really_is(fireside):
    head = '{"cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0},'
    frames = [
        json.loads(frame.replace("…", head))
        for frame in re.findall(r"```json\n(.*?)\n```", WIRE.read_text(), re.DOTALL)]
    examples = {frame["payload"]["type"]: frame for frame in frames}
    assert sorted(examples) == sorted(FROM_CLIENTS + FROM_SERVERS) and len(frames) == len(examples)

    client, seen = Client(fireside), {}

    def ask(kind, **members):
        example = examples[kind]
        client.send(
            {**example["payload"], **members},
            **{name: example[name] for name in ("request_id",) if name in example})

    def take(kind, where=lambda frame: True):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            raw = client.receive_frame().decode()
            frame = json.loads(raw)
            # Written without white space, which the examples are, too.
            assert raw.startswith('{"cell":{"world":')
            if frame["payload"]["type"] == kind and where(frame):
                seen[kind] = frame
                return frame
        raise AssertionError(kind)

    ask("ping")
    assert take("pong") == examples["pong"]
    ask("join")
    take("snapshot")
    fire = take("shown")["payload"]["actors"][0]["id"]
    take("own")
    ask("move")
    delta = take("delta", lambda frame: frame.get("request_id") == 7)
    assert delta["payload"] == examples["delta"]["payload"]
    ask("send", to=fire)
    take("event")
    client.send({"type": "move", "actor": 1, "dx": -20.0, "dy": 0.0}, request_id=10)
    error = take("error")
    assert error["payload"] == examples["error"]["payload"]
    client.send({"type": "move", "actor": 1, "dx": 100.0, "dy": 0.0})
    assert take("despawn")["payload"]["actors"] == [fire]
    for kind in FROM_SERVERS:
        assert shape(seen[kind]) == shape(examples[kind]), kind
        assert list(seen[kind]) == list(examples[kind]), kind
    ask("leave")
    left = take("despawn", lambda frame: frame["payload"]["actors"] == [1])
    assert left["request_id"] == 12


def test_every_code_and_every_field_is_told():
    text = WIRE.read_text()
    refusals = (ROOT / "Sources" / "TesseraCore" / "Messages" / "Refusal.swift").read_text()
    codes = re.findall(r'^  case (\w+)(?: = "(\w+)")?$', refusals, re.MULTILINE)
    assert len(codes) > 10
    for name, raw in codes:
        assert f"`{raw or name}`" in text, name
    envelope = (ROOT / "Protos" / "tessera" / "data" / "v1" / "envelope.proto").read_text()
    fields = re.findall(r"^    \w+ (\w+) = (\d+);$", envelope, re.MULTILINE)
    assert sorted(name for name, _ in fields) == sorted(FROM_CLIENTS + FROM_SERVERS)
    for name, number in fields:
        assert f"**{name}** ({number}: " in text, name


def test_what_is_base64_is_the_messages_that_it_is_said_to_be(messages):
    the_base64_says_what_the_text_does(WIRE.read_text(), "CgUNQbNMPQ==", "0.049975", messages)
