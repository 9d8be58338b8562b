"""`Docs/ProtoGuide.md`: its snippets are code that is built and run, its tables say what is there."""

import json
import pathlib
import re
import socket
import subprocess

from harness import BIN, ROOT, clean_environment, free_port, wait_for

GUIDE = ROOT / "Docs" / "ProtoGuide.md"
PLUGIN = ROOT / "Plugins" / "TesseraProtobufPlugin"


def lines(text):
    return [line.strip() for line in text.strip().splitlines()]


def contains(whole, part):
    return any(whole[at:at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def test_every_snippet_is_code_that_is_built():
    folders = [ROOT / "Examples" / "Greeter", ROOT / "Tests" / "ProtoGuideTests"]
    sources = [
        lines(path.read_text()) for folder in folders for path in folder.rglob("*")
        if path.suffix in (".swift", ".proto") and ".build" not in path.parts]
    snippets = re.findall(r"```(?:swift|proto)\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    assert len(snippets) > 8
    for snippet in snippets:
        assert any(contains(source, lines(snippet)) for source in sources), snippet


def test_every_setting_of_the_plugin_is_told():
    keys = re.search(r"CodingKey, CaseIterable \{\s+case (.*?)\n", (
        PLUGIN / "ProtobufConfiguration.swift").read_text()).group(1).split(", ")
    assert len(keys) > 5
    for key in keys:
        assert f"| `{key}` |" in GUIDE.read_text(), key


def test_exit_codes_are_those_of_the_help():
    help_text = subprocess.run(
        [BIN / "tessera-protoc", "--help"], capture_output=True, text=True, check=True).stdout
    told = dict(re.findall(r"^ +(\d+) +(.+)$", help_text.split("Exit codes:")[1], re.MULTILINE))
    assert told == dict(re.findall(r"^\| (\d+) \| (.+) \|$", GUIDE.read_text(), re.MULTILINE))


def test_the_example_greets():
    port = free_port()
    environment = clean_environment()
    server = subprocess.Popen(
        [BIN / "greeter-server", str(port)], env=environment, stderr=subprocess.DEVNULL)
    try:
        def accepts():
            with socket.socket() as probe:
                return probe.connect_ex(("127.0.0.1", port)) == 0
        wait_for(accepts, "the example's server")
        client = subprocess.run(
            [BIN / "greeter-client", str(port)], env=environment, capture_output=True, text=True,
            timeout=60, check=True)
        assert client.stdout.splitlines() == [
            "Hello, Ada!", "Hello for the 1. time!", "Hello for the 2. time!",
            "Hello for the 3. time!"]
    finally:
        server.terminate()
        server.wait(timeout=10)


def test_the_example_is_a_package_of_its_own():
    described = subprocess.run(
        ["swift", "package", "--package-path", ROOT / "Examples" / "Greeter", "dump-package"],
        capture_output=True, check=True).stdout
    names = {target["name"] for target in json.loads(described)["targets"]}
    assert names == {"GreeterAPI", "greeter-server", "greeter-client"}
    # What is built and run here are its very sources.
    here = json.loads(subprocess.run(
        ["swift", "package", "--package-path", ROOT, "dump-package"], capture_output=True,
        check=True).stdout)
    paths = {target["name"]: target.get("path") for target in here["targets"]}
    for name in names:
        assert pathlib.Path(paths[name]) == pathlib.Path("Examples/Greeter/Sources") / name
