"""The gRPC interop tests with grpcio, both ways."""

import subprocess

import pytest

import interop_peer
from harness import BIN, PATIENCE, clean_environment

# grpcio's server does not say whether a request was compressed, which these two want of it.
NOT_BY_GRPCIO = {"client_compressed_unary", "client_compressed_streaming", "half_duplex"}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    from harness import Programs
    running = Programs(tmp_path_factory.mktemp("interop"))
    yield running.start("tessera-interop", "server", "--port", "0").wait_until_listening().address
    running.stop_all()


@pytest.fixture(scope="module")
def peer():
    server, port = interop_peer.serve()
    yield port
    server.stop(None).wait()


def run_client(port, case, *arguments):
    return subprocess.run(
        [BIN / "tessera-interop", "client", "--server_host", "127.0.0.1", "--server_port",
         str(port), "--test_case", case, *arguments],
        capture_output=True, text=True, timeout=PATIENCE * 3, env=clean_environment())


@pytest.mark.parametrize("case", interop_peer.NAMES)
def test_grpcio_calls_our_server(address, case):
    cases = interop_peer.Cases(address)
    try:
        getattr(cases, case)()
    finally:
        cases.close()


@pytest.mark.parametrize("case", [n for n in interop_peer.NAMES if n not in NOT_BY_GRPCIO])
def test_our_client_calls_grpcio(peer, case):
    ended = run_client(peer, case)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("case", [n for n in interop_peer.NAMES if n != "half_duplex"])
def test_our_client_calls_our_server(address, case):
    ended = run_client(address.rsplit(":", 1)[1], case, "--use_tls=false")
    assert ended.returncode == 0, ended.stderr


def test_a_case_that_does_not_pass_exits_with_one_line_and_1(peer):
    ended = run_client(peer, "client_compressed_unary")
    assert ended.returncode == 1
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "client_compressed_unary" in ended.stderr
    assert run_client(peer, "no_such_case").returncode == 64
