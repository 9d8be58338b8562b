"""RFC 9113 and RFC 7541 on our server, case by case as h2spec has them, in clear text and over TLS."""

import ssl

import pytest

from certificates import Certificates
from harness import Programs
from http2_cases import CASES, WITHOUT_HANDSHAKE
from http2_peer import Peer


@pytest.fixture(scope="module")
def servers(tmp_path_factory):
    """By the name of the transport: an address, and what a client speaks TLS with."""
    files = Certificates(tmp_path_factory.mktemp("certificates"))
    running = Programs(tmp_path_factory.mktemp("http2"))
    plain = running.start("tessera-interop", "server", "--port", "0").wait_until_listening()
    secure = running.start(
        "tessera-interop", "server", "--port", "0", "--use_tls", "--tls_cert_file", files.server,
        "--tls_key_file", files.serverKey).wait_until_listening()
    context = ssl.create_default_context(cafile=files.authority)
    context.set_alpn_protocols(["h2"])
    yield {"clear text": (plain.address, None), "TLS": (secure.address, context)}
    assert all(program.process.poll() is None for program in running.started)
    running.stop_all()


def test_these_are_all_cases():
    assert len(CASES) == 147


@pytest.mark.parametrize("transport", ["clear text", "TLS"])
@pytest.mark.parametrize("name", CASES)
def test_case(servers, transport, name):
    peer = Peer(*servers[transport])
    try:
        if name not in WITHOUT_HANDSHAKE:
            peer.handshake()
        CASES[name](peer)
    finally:
        peer.close()
