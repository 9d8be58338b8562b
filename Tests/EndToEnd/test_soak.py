"""`xt soak grpc`, for a moment; CONTRIBUTING.md says how it is run for long."""

import subprocess

from harness import BIN, PATIENCE, ROOT, clean_environment


def soak(*arguments):
    return subprocess.run(
        [BIN / "xt", "soak", "grpc", *arguments], cwd=ROOT, capture_output=True, text=True,
        timeout=PATIENCE * 4, env=clean_environment())


def test_a_short_soak_finds_nothing_and_says_its_seed():
    ended = soak("--minutes", "0.05", "--seed", "7", "--tasks", "6")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "seed 7" in ended.stdout and "all well" in ended.stdout


def test_what_cannot_be_is_refused():
    for arguments in (["--minutes", "0"], ["--tasks", "0"], ["--memory-allowance", "-1"]):
        assert soak(*arguments).returncode == 64, arguments
