"""The real programs, on loopback and free ports, each stopped by its process id."""

import importlib
import pathlib
import subprocess
import sys
import tempfile

import pytest

from harness import ROOT, Programs


@pytest.fixture
def programs(tmp_path):
    """Starts programs and stops them at the end, in reverse order."""
    running = Programs(tmp_path)
    yield running
    running.stop_all()


@pytest.fixture
def world(programs):
    """A worker and a gateway without an orchestrator; its value is the gateway's address."""
    worker = programs.worker()
    return programs.gateway(worker=worker.address)


@pytest.fixture(scope="session")
def stubs():
    """Python's own code for Protos/: messages by protobuf, stubs for grpcio and for grpclib."""
    out = tempfile.mkdtemp(prefix="tessera-stubs-")
    protos = sorted(str(p.relative_to(ROOT / "Protos")) for p in (ROOT / "Protos").rglob("*.proto"))
    plugin = pathlib.Path(sys.executable).parent / "protoc-gen-grpclib_python"
    subprocess.run(
        [
            sys.executable, "-m", "grpc_tools.protoc", f"-I{ROOT / 'Protos'}",
            f"--python_out={out}", f"--grpc_python_out={out}",
            f"--plugin=protoc-gen-grpclib_python={plugin}", f"--grpclib_python_out={out}", *protos,
        ],
        check=True,
    )
    sys.path.insert(0, out)

    class Stubs:
        orch = importlib.import_module("tessera.orch.v1.orchestrator_pb2")
        orch_grpc = importlib.import_module("tessera.orch.v1.orchestrator_pb2_grpc")
        orch_grpclib = importlib.import_module("tessera.orch.v1.orchestrator_grpc")
        data = importlib.import_module("tessera.data.v1.envelope_pb2")
        link = importlib.import_module("tessera.data.v1.link_pb2")

    return Stubs
