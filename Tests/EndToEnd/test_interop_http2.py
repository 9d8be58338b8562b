"""gRPC's negative HTTP/2 interop tests: our client and servers that misbehave, or that do what few do."""

import pytest

import http2_server
from test_interop import run_client


@pytest.mark.parametrize("case", http2_server.NAMES)
def test_our_client_calls_a_server_that_behaves_as_the_case_says(case):
    server = http2_server.Server(case)
    try:
        ended = run_client(server.port, case)
    finally:
        server.close()
    assert ended.returncode == 0, ended.stderr
    connections = server.connections
    assert len(connections) == (2 if case == "goaway" else 1)
    assert max(connection.most_streams for connection in connections) == 1
    if case == "ping":
        assert connections[0].pings_sent == connections[0].pings_answered == 3
    if case == "goaway":
        # The first connection was ended by the client when its last call was over.
        assert connections[0].open_streams == 0
