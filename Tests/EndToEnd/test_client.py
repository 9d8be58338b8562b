"""The command-line client, as a person and a script use it."""

import json
import os
import pty
import re
import select
import subprocess
import time

import pytest

from harness import BIN, PATIENCE, clean_environment, nobody


def client(*arguments, stdin=None, environment=None):
    return subprocess.run(
        [BIN / "tessera-client", *map(str, arguments)], input=stdin, capture_output=True,
        text=True, timeout=PATIENCE, env=clean_environment(**(environment or {})))


def payloads(ended):
    return [json.loads(line)["payload"] for line in ended.stdout.splitlines()]


def test_one_command_after_the_other(world):
    at = ["--addr", world.address]
    pong = client(*at, "ping", "--ts", 123, "--json")
    assert pong.returncode == 0, pong.stderr
    assert payloads(pong) == [{"type": "pong", "ts": 123}]
    readable = client("ping", "--ts", 123, *at)
    assert readable.returncode == 0 and "123" in readable.stdout and "ms" in readable.stdout

    joined = client(*at, "join", "--actor", 7, "--x", 2, "--y", 3, "--json")
    assert joined.returncode == 0, joined.stderr
    assert payloads(joined)[-1]["actors"] == [{"id": 7, "pos": {"x": 2.0, "y": 3.0}}]
    # Another run takes up the actor that the first one left behind.
    moved = client(*at, "move", "--actor", 7, "--dx", 1, "--dy", -0.5, "--json")
    assert moved.returncode == 0, moved.stderr
    assert payloads(moved)[-1]["moved"] == [{"id": 7, "pos": {"x": 3.0, "y": 2.5}}]


def test_both_encodings(world):
    for encoding in ("json", "protobuf"):
        ended = client("--addr", world.address, "--encoding", encoding, "ping", "--ts", 1, "--json")
        assert ended.returncode == 0 and payloads(ended) == [{"type": "pong", "ts": 1}]


def test_the_demo(world):
    ended = client("--addr", world.address, "demo", "--actor", 1, "--json")
    assert ended.returncode == 0, ended.stderr
    kinds = [p["type"] for p in payloads(ended)]
    assert {"pong", "snapshot", "delta"} <= set(kinds) and "error" not in kinds


def test_a_script_of_every_command(world, tmp_path):
    script = tmp_path / "walk.txt"
    script.write_text(
        "# a walk\nping 5\n\njoin 1 2   # the actor is left out\nmove 0.5 0.25\nsleep 10\n"
        "move 2 1 1\nleave\nquit\nping 6\n")
    # `move 2 1 1` names another actor, which never joined: line 7.
    ended = client("--addr", world.address, "script", script, "--actor", 1, "--json")
    assert ended.returncode == 1
    assert f"{script}:7" in ended.stderr
    kinds = [p["type"] for p in payloads(ended)]
    assert kinds[:2] == ["pong", "snapshot"]

    script.write_text("ping 5\njoin 1 2\nmove 0.5 0.25\nleave\nquit\nping 6\n")
    ended = client("--addr", world.address, "script", script, "--actor", 3, "--json")
    assert ended.returncode == 0, ended.stderr
    assert [p["ts"] for p in payloads(ended) if p["type"] == "pong"] == [5]


def test_a_script_that_cannot_be_read_is_refused_before_anything_is_sent(world, tmp_path):
    script = tmp_path / "bad.txt"
    script.write_text("join 1 1 1\nfly away\nmove one two\n")
    ended = client("--addr", world.address, "script", script)
    assert ended.returncode != 0 and ended.stdout == ""
    assert f"{script}:2" in ended.stderr and f"{script}:3" in ended.stderr
    assert client("script", "/does/not/exist").returncode != 0


def test_a_server_that_is_not_there_is_one_clear_line():
    address = nobody()
    ended = client("--addr", address, "ping", "--ts", 1)
    assert ended.returncode == 1
    assert len(ended.stderr.strip().splitlines()) == 1 and address in ended.stderr


@pytest.mark.parametrize("arguments", [
    ["fly"], ["ping", "--ts", "soon"], ["join"], ["--addr", "nowhere", "ping", "--ts", "1"],
    ["--cx", "many", "ping", "--ts", "1"],
])
def test_wrong_arguments_are_usage_errors(arguments):
    ended = client(*arguments)
    assert ended.returncode == 64 and ended.stderr


def test_an_error_answer_is_exit_code_1(world):
    ended = client("--addr", world.address, "move", "--actor", 99, "--dx", 1, "--dy", 1)
    assert ended.returncode == 1 and (ended.stdout + ended.stderr).count("actor_not_joined") == 1


def test_the_prompt_has_editing_history_and_completion(world, tmp_path):
    environment = clean_environment(XDG_STATE_HOME=str(tmp_path), TERM="vt100")

    def session(*keys):
        master, slave = pty.openpty()
        process = subprocess.Popen(
            [BIN / "tessera-client", "--addr", world.address, "repl", "--actor", "5"],
            stdin=slave, stdout=slave, stderr=slave, env=environment, close_fds=True)
        os.close(slave)
        shown = b""

        def read_until(pattern):
            nonlocal shown
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end:
                if re.search(pattern, shown):
                    return
                if select.select([master], [], [], 0.1)[0]:
                    try:
                        shown += os.read(master, 65536)
                    except OSError:
                        break
            raise AssertionError(f"no {pattern!r} in {shown!r}")

        try:
            for text, pattern in keys:
                os.write(master, text)
                read_until(pattern)
                if pattern != b"":
                    shown = b""
            return process.wait(timeout=PATIENCE)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            os.close(master)

    # Left arrow and an insertion in the middle; Tab after `pi`.
    assert session((b"pig 77\x1b[D\x1b[D\x1b[D\x1b[Dn\n", b"pong.*77"),
                   (b"pi\t 78\n", b"pong.*78"),
                   (b"quit\n", b"")) == 0
    # Up arrow twice in another run: the last ping of the first.
    assert session((b"\x1b[A\x1b[A\n", b"pong.*78"), (b"quit\n", b"")) == 0


def test_the_prompt_works_without_a_terminal(world):
    ended = client("--addr", world.address, "repl", "--actor", "5", stdin="help\nping 9\nquit\n")
    assert ended.returncode == 0, ended.stderr
    assert "9" in ended.stdout and "sleep" in ended.stdout
