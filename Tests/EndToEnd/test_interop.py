"""The gRPC interop tests with grpcio, both ways."""

import subprocess

import grpc
import pytest

import interop_peer
from certificates import Certificates
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


# Over TLS: each kind of call, and what is particular about its end.
OVER_TLS = ["empty_unary", "large_unary", "client_streaming", "server_streaming", "ping_pong",
            "custom_metadata", "status_code_and_message", "cancel_after_first_response",
            "server_compressed_streaming", "channel_soak"]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def secure(tmp_path_factory, files):
    from harness import Programs
    running = Programs(tmp_path_factory.mktemp("interop-tls"))
    yield running.start(
        "tessera-interop", "server", "--port", "0", "--use_tls=true", "--tls_cert_file",
        files.server, "--tls_key_file", files.serverKey, "--ca_file", files.authority,
    ).wait_until_listening().address
    running.stop_all()


@pytest.fixture(scope="module")
def tested(tmp_path_factory):
    """With the certificate for tests that it has itself."""
    from harness import Programs
    running = Programs(tmp_path_factory.mktemp("interop-test-ca"))
    yield running.start(
        "tessera-interop", "server", "--port", "0", "--use_tls").wait_until_listening().address
    running.stop_all()


@pytest.fixture(scope="module")
def secure_peer(files):
    server, port = interop_peer.serve(grpc.ssl_server_credentials(
        [(files.serverKey.read_bytes(), files.server.read_bytes())],
        root_certificates=files.authority.read_bytes(), require_client_auth=True))
    yield port
    server.stop(None).wait()


@pytest.mark.parametrize("case", OVER_TLS)
def test_grpcio_calls_our_server_over_mutual_tls(secure, files, case):
    cases = interop_peer.Cases(secure, grpc.ssl_channel_credentials(
        files.authority.read_bytes(), files.clientKey.read_bytes(), files.client.read_bytes()))
    try:
        getattr(cases, case)()
    finally:
        cases.close()


@pytest.mark.parametrize("case", OVER_TLS)
def test_our_client_calls_grpcio_over_mutual_tls(secure_peer, files, case):
    ended = run_client(
        secure_peer, case, "--use_tls", "--ca_file", files.authority, "--tls_cert_file",
        files.client, "--tls_key_file", files.clientKey)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("case", OVER_TLS)
def test_our_client_calls_our_server_with_the_test_authority(tested, case):
    ended = run_client(
        tested.rsplit(":", 1)[1], case, "--use_tls=true", "--use_test_ca=true",
        "--server_host_override=foo.test.google.fr")
    assert ended.returncode == 0, ended.stderr


def test_a_server_that_is_not_trusted_is_not_called(tested, secure_peer, files):
    port = tested.rsplit(":", 1)[1]
    for arguments in (["--use_tls"], ["--use_tls", "--ca_file", files.authority],
                      ["--use_tls", "--use_test_ca", "--server_host_override=foo.example"], []):
        ended = run_client(port, "empty_unary", *arguments)
        assert ended.returncode == 1, arguments
    assert run_client(secure_peer, "empty_unary", "--use_tls", "--ca_file",
                      files.authority).returncode == 1
    assert run_client(port, "empty_unary", "--ca_file", files.authority).returncode == 64


def test_a_case_that_does_not_pass_exits_with_one_line_and_1(peer):
    ended = run_client(peer, "client_compressed_unary")
    assert ended.returncode == 1
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "client_compressed_unary" in ended.stderr
    assert run_client(peer, "no_such_case").returncode == 64
