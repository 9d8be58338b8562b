"""`Docs/Rules.md`: its files are built and run, and its client is told what it says."""

import base64
import json
import re
import subprocess
import sys

import pytest

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from harness import PATIENCE, ROOT, clean_environment
from test_proto_guide import contains, lines

GUIDE = ROOT / "Docs" / "Rules.md"
EXAMPLE = ROOT / "Examples" / "Campfire"


@pytest.fixture
def fireside(programs):
    """A world with a campfire; its value is the gateway's address."""
    worker = programs.start("campfire-worker", "--addr", "127.0.0.1:0", "--orch-addr", "127.0.0.1:1")
    worker.wait_until_listening()
    return programs.gateway(worker=worker.address).address


@pytest.fixture(scope="module")
def messages(tmp_path_factory):
    """The messages of the example, by Python's own protobuf."""
    out = tmp_path_factory.mktemp("campfire") / "set.pb"
    subprocess.run(
        [sys.executable, "-m", "grpc_tools.protoc", f"-I{EXAMPLE / 'Sources' / 'Campfire'}",
         f"--descriptor_set_out={out}", "campfire.proto"], check=True)
    pool = descriptor_pool.DescriptorPool()
    for file in descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes()).file:
        pool.Add(file)
    return lambda name: message_factory.GetMessageClass(
        pool.FindMessageTypeByName(f"campfire.v1.{name}"))


def test_every_snippet_is_a_file_of_the_example():
    files = [
        lines(path.read_text()) for path in EXAMPLE.rglob("*")
        if path.suffix in (".swift", ".proto", ".json") and ".build" not in path.parts]
    assert len(files) == 6
    snippets = re.findall(r"```(?:swift|proto|json)\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    assert sorted(lines(snippet) for snippet in snippets) == sorted(files)
    # And what README shows of rules is in one of them.
    readme = (ROOT / "README.md").read_text().split("## Rules of your own")[1].split("\n## ")[0]
    shown = re.findall(r"```(?:swift|proto)\n(.*?)```", readme, re.DOTALL)
    assert shown
    for snippet in shown:
        for part in snippet.replace("  // …\n", "").split("\n\n"):
            assert any(contains(file, lines(part)) for file in files), part


def test_the_example_is_built_here_as_it_stands_there():
    described = [
        {target["name"]: target for target in json.loads(subprocess.run(
            ["swift", "package", "--package-path", folder, "dump-package"], capture_output=True,
            check=True).stdout)["targets"]}
        for folder in (EXAMPLE, ROOT)]
    assert set(described[0]) == {"Campfire", "campfire-worker", "CampfireTests"}
    for name in described[0]:
        folder = "Tests" if name.endswith("Tests") else "Sources"
        assert described[1][name]["path"] == f"Examples/Campfire/{folder}/{name}"


def test_the_client_of_the_guide_is_told_what_the_guide_says(fireside, messages):
    (program,) = re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    host, port = fireside.rsplit(":", 1)
    told = subprocess.run(
        [sys.executable, "-c", program.replace('("127.0.0.1", 4000)', f'("{host}", {port})')],
        capture_output=True, text=True, timeout=PATIENCE, env=clean_environment(), check=True)
    kinds = re.findall(r"^\{'type': '(\w+)'", told.stdout, re.MULTILINE)
    # As in the guide, but that warmth is told in every tick.
    assert kinds[0] == "snapshot" and {"shown", "own", "event"} == set(kinds) - {"snapshot", "delta"}
    for text in ("'components': 'EgIIAw=='", "'components': 'EgIIBQ=='", "'body': 'CgIIAQ=='"):
        assert text in told.stdout and text in GUIDE.read_text(), told.stdout
    the_base64_says_what_the_text_does(GUIDE.read_text(), "CgUNF1ZCPQ==", "0.0474", messages)


def the_base64_says_what_the_text_does(text, warmth, degrees, messages):
    """The one for warmth is another each time."""
    for name, encoded, value in (("Shown", "EgIIAw==", "fire { logs: 3 }"),
                                 ("ToEntity", "CgIIAg==", "feed { logs: 2 }"),
                                 ("Happened", "CgIIAQ==", "flared { by: 1 }")):
        assert encoded in text
        read = messages(name).FromString(base64.b64decode(encoded))
        assert " ".join(str(read).split()) == value
    assert warmth in text and f"warmth {{degrees: {degrees}}}" in text
    read = messages("Own").FromString(base64.b64decode(warmth)).warmth.degrees
    assert abs(read - float(degrees)) < 1e-4
