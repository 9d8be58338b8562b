"""`tessera-protoc`: the program, its files and its exit codes."""

import os
import pathlib
import shutil
import subprocess

import pytest

from harness import BIN, ROOT, clean_environment

GOOD = """syntax = "proto3";
package game;
// Somebody moved.
message Moved { double x = 1; double y = 2; }
service Moves { rpc Watch(Moved) returns (stream Moved); }
"""


def run(*arguments, cwd=None):
    return subprocess.run(
        [BIN / "tessera-protoc", *[str(a) for a in arguments]], cwd=cwd, capture_output=True,
        timeout=120, env=clean_environment())


@pytest.fixture
def protos(tmp_path):
    folder = tmp_path / "protos"
    (folder / "game").mkdir(parents=True)
    (folder / "game" / "moved.proto").write_text(GOOD)
    return folder


def test_help_shows_examples_and_exit_codes():
    for command in ([], ["generate"], ["check"], ["descriptors"], ["breaking"]):
        shown = run(*command, "--help")
        assert shown.returncode == 0
        text = shown.stdout.decode()
        assert "Examples:" in text and "Exit codes:" in text, command


def test_help_stands_as_it_was_written_in_80_columns():
    # The library breaks longer lines anywhere, within a command too.
    for command in ([], ["generate"], ["check"], ["descriptors"], ["breaking"]):
        narrow, wide = (
            subprocess.run([BIN / "tessera-protoc", *command, "--help"], capture_output=True,
                           env=clean_environment() | {"COLUMNS": columns}, check=True)
            .stdout.decode().split("USAGE:")[0] for columns in ("80", "300"))
        assert narrow == wide, command


def test_a_wrong_command_line_is_64():
    assert run("frobnicate").returncode == 64
    assert run("descriptors").returncode == 64
    assert run("generate", "--out", "x", "--visibility", "secret").returncode == 64


@pytest.mark.skipif(shutil.which("protoc") is None, reason="no protoc here")
@pytest.mark.parametrize("flags", [[], ["--include_imports"], ["--include_source_info"]])
def test_descriptors_are_protocs(tmp_path, flags):
    for tool in ("ours", "protoc"):
        out = tmp_path / tool
        names = ["tessera/orch/v1/orchestrator.proto", "google/protobuf/struct.proto"]
        if tool == "ours":
            made = run("descriptors", "-I", ROOT / "Protos", "--out", out, *flags, *names)
            assert made.returncode == 0, made.stderr
        else:
            subprocess.run(
                ["protoc", f"-I{ROOT / 'Protos'}", "-I/usr/include", f"--descriptor_set_out={out}",
                 *flags, *names], check=True)
    assert (tmp_path / "ours").read_bytes() == (tmp_path / "protoc").read_bytes()


def test_files_are_named_by_path_or_by_import_or_not_at_all(tmp_path, protos):
    sets = []
    for files in ([protos / "game" / "moved.proto"], ["game/moved.proto"], []):
        made = run("descriptors", "--proto-path", protos, "--out", tmp_path / "set.pb", *files)
        assert made.returncode == 0, made.stderr
        sets.append((tmp_path / "set.pb").read_bytes())
    assert sets[0] == sets[1] == sets[2] != b""
    made = run("descriptors", "--out", "-", cwd=protos)
    assert made.stdout == sets[0]


def test_mistakes_have_a_place_a_line_and_a_caret(protos):
    (protos / "bad.proto").write_text(
        'syntax = "proto3";\nmessage M {\n  int32 a = 1;\n\tNowhere b = 1;\n}\nenum E { A = 1; }\n')
    checked = run("check", "--proto-path", protos, "bad.proto")
    assert checked.returncode == 1
    text = checked.stderr.decode()
    assert "bad.proto:4:9: error: " in text
    assert "  \tNowhere b = 1;\n  \t^\n" in text
    assert run("check", "--proto-path", protos).returncode == 1
    assert run("check", "--proto-path", protos, "game/moved.proto").returncode == 0


def test_warnings_count_only_if_they_are_asked_to(protos):
    (protos / "w.proto").write_text('syntax = "proto3";\nimport "game/moved.proto";\n')
    assert run("check", "--proto-path", protos, "w.proto").returncode == 0
    checked = run("check", "--proto-path", protos, "--warnings-as-errors", "w.proto")
    assert checked.returncode == 1 and b"w.proto:2:1: warning: " in checked.stderr


def test_what_is_not_there_is_66_and_said(tmp_path, protos):
    for arguments in (["check", "--proto-path", tmp_path / "nowhere"],
                      ["check", "--proto-path", protos, "nowhere.proto"],
                      ["check", "--proto-path", protos, "../moved.proto"],
                      ["breaking", protos, tmp_path / "nowhere"]):
        failed = run(*arguments)
        assert failed.returncode == 66, (arguments, failed.stderr)
        assert b"there is no" in failed.stderr


def test_a_file_that_cannot_be_read_is_66_and_said(protos):
    # A folder with a file's name cannot be read, whoever one is.
    (protos / "folder.proto").mkdir()
    (protos / "wants.proto").write_text('syntax = "proto3";\nimport "folder.proto";\n')
    for name in ("folder.proto", "wants.proto"):
        failed = run("check", "--proto-path", protos, name)
        assert failed.returncode == 66, failed.stderr
        assert b'folder.proto" is there and cannot be read' in failed.stderr


def test_all_mistakes_of_a_run_are_told(protos):
    (protos / "bad.proto").write_text("""syntax = "proto3";
message M {
  strin a = 1;
  int32 b = 19001;
  reserved 5;
  int32 c = 5;
  int32 b = 7;
}
""")
    # What is asked of a whole file is asked once all its names are found.
    (protos / "zero.proto").write_text('syntax = "proto3";\nenum E { X = 1; }\n')
    (protos / "worse.proto").write_text('syntax = "proto3";\nmessage N { int32 = 4; }\n')
    failed = run("check", "--proto-path", protos)
    assert failed.returncode == 1
    text = failed.stderr.decode()
    for place in ("bad.proto:3:", "bad.proto:4:", "bad.proto:6:", "bad.proto:7:", "zero.proto:2:",
                  "worse.proto:2:"):
        assert any(line.startswith(place) and " error: " in line for line in text.splitlines()), (
            place, text)


def test_an_output_that_cannot_be_written_is_73(tmp_path, protos):
    (tmp_path / "file").write_text("")
    below = tmp_path / "file" / "below"
    assert run("descriptors", "--proto-path", protos, "--out", below).returncode == 73
    failed = run("generate", "--proto-path", protos, "--out", below)
    assert failed.returncode == 73
    assert b'/file" is a file and no folder' in failed.stderr


def test_generated_swift_is_written_once_and_drift_is_shown(tmp_path, protos):
    out = tmp_path / "out"
    command = ["generate", "--proto-path", protos, "--out", out, "--visibility", "public"]
    missing = run(*command, "--check")
    assert missing.returncode == 1 and b"is not there" in missing.stdout
    assert not out.exists()
    assert run(*command).returncode == 0
    written = [path for path in out.rglob("*.swift")]
    assert written and "public struct Moved" in "".join(path.read_text() for path in written)
    assert run(*command, "--check").returncode == 0
    before = {path: os.stat(path).st_mtime_ns for path in written}
    assert run(*command).returncode == 0
    assert before == {path: os.stat(path).st_mtime_ns for path in written}
    (protos / "game" / "moved.proto").write_text(GOOD.replace("double x", "float x"))
    drift = run(*command, "--check")
    assert drift.returncode == 1
    assert any(line.startswith("+") and "Float" in line
               for line in drift.stdout.decode().splitlines())


def test_breaking_compares_folders_files_and_sets(tmp_path, protos):
    set_path = tmp_path / "old.pb"
    assert run("descriptors", "--proto-path", protos, "--out", set_path).returncode == 0
    new = tmp_path / "new"
    shutil.copytree(protos, new)
    for old in (protos, set_path):
        assert run("breaking", old, new).returncode == 0
    (new / "game" / "moved.proto").write_text(GOOD.replace("double x = 1", "string x = 1"))
    for old, now in ((protos, new), (set_path, new),
                     (protos / "game" / "moved.proto", new / "game" / "moved.proto")):
        broken = run("breaking", old, now)
        assert broken.returncode == 1, broken.stderr
        assert 'wire: "game.Moved.x" was double and is string' in broken.stdout.decode()
    assert run("breaking", "--only", "json", protos, new).returncode == 0
    (tmp_path / "junk.pb").write_bytes(b"\xff\xff\xff")
    assert run("breaking", tmp_path / "junk.pb", new).returncode == 1


def test_proto_paths_are_looked_through_in_order(tmp_path, protos):
    second = tmp_path / "second"
    (second / "game").mkdir(parents=True)
    (second / "game" / "moved.proto").write_text(GOOD)
    hidden = run("check", "-I", protos, "-I", second, pathlib.Path(second) / "game" / "moved.proto")
    assert hidden.returncode == 64 and b"hidden" in hidden.stderr
