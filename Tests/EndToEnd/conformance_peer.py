"""The other side of the connectrpc conformance suite's standard-input protocol, and raw HTTP/2."""

import gzip
import socket
import struct
import subprocess
import threading

import h2.config
import h2.connection
import h2.events
import h2.exceptions

from harness import BIN, PATIENCE, clean_environment
from protos import Protos

PACKAGE = "connectrpc.conformance.v1"
SERVICE = f"{PACKAGE}.ConformanceService"
PROTOS = Protos(f"{PACKAGE.replace('.', '/')}/client_compat.proto",
                f"{PACKAGE.replace('.', '/')}/server_compat.proto")


def message(kind, /, **fields):
    return PROTOS[f"{PACKAGE}.{kind}"](**fields)


def packed(value):
    return {"type_url": f"type.googleapis.com/{value.DESCRIPTOR.full_name}",
            "value": value.SerializeToString()}


def read_exactly(stream, count):
    data = b""
    while len(data) < count:
        more = stream.read(count - len(data))
        if not more:
            raise EOFError(f"{len(data)} of {count} bytes")
        data += more
    return data


class Testee:
    """One of our testees, and messages to and from it."""

    def __init__(self, mode):
        self.process = subprocess.Popen(
            [BIN / "tessera-conformance", mode], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env=clean_environment(TESSERA_LOG="error"))

    def send(self, value):
        data = value.SerializeToString()
        self.process.stdin.write(struct.pack(">I", len(data)) + data)
        self.process.stdin.flush()

    def receive(self, name):
        (length,) = struct.unpack(">I", read_exactly(self.process.stdout, 4))
        return PROTOS[f"{PACKAGE}.{name}"].FromString(read_exactly(self.process.stdout, length))

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
        code = self.process.wait(timeout=PATIENCE)
        self.process.stdin.close()
        self.process.stdout.close()
        return code


class Server(Testee):
    """Our server under test."""

    def __init__(self, limit=0):
        super().__init__("server")
        self.send(message(
            "ServerCompatRequest", protocol=2, http_version=2, message_receive_limit=limit))
        self.where = self.receive("ServerCompatResponse")

    @property
    def address(self):
        return f"{self.where.host}:{self.where.port}"


class Client(Testee):
    """Our client under test."""

    def __init__(self):
        super().__init__("client")

    def ask(self, where, kind, requests, **fields):
        """Makes one call; its result."""
        self.send(message(
            "ClientCompatRequest", test_name="x", http_version=2, protocol=2, codec=1,
            compression=fields.pop("compression", 1), host=where.host, port=where.port,
            service=SERVICE, stream_type=kind, method=fields.pop("method", METHODS[kind]),
            request_messages=[packed(request) for request in requests], **fields))
        answer = self.receive("ClientCompatResponse")
        assert answer.test_name == "x"
        assert answer.HasField("response"), answer.error.message
        return answer.response


UNARY, CLIENT_STREAM, SERVER_STREAM, HALF_DUPLEX, FULL_DUPLEX = range(1, 6)
METHODS = {UNARY: "Unary", CLIENT_STREAM: "ClientStream", SERVER_STREAM: "ServerStream",
           HALF_DUPLEX: "BidiStream", FULL_DUPLEX: "BidiStream"}


def frame(data, flags=0, length=None):
    return struct.pack(">BI", flags, len(data) if length is None else length) + data


def raw_call(where, headers, body, path="Unary", verb="POST", service=SERVICE):
    """One request as given; HTTP status, headers and trailers, and the body."""
    connection = h2.connection.H2Connection(
        h2.config.H2Configuration(client_side=True, validate_outbound_headers=False))
    with socket.create_connection((where.host, where.port), timeout=PATIENCE) as link:
        connection.initiate_connection()
        connection.send_headers(1, [
            (":method", verb), (":scheme", "http"), (":authority", "x"),
            (":path", f"/{service}/{path}"), ("te", "trailers"), *headers,
        ], end_stream=not body)
        if body:
            connection.send_data(1, body, end_stream=True)
        link.sendall(connection.data_to_send())
        fields, data = {}, b""
        while True:
            received = link.recv(65536)
            if not received:
                raise EOFError("closed without an end of the stream")
            for event in connection.receive_data(received):
                if isinstance(event, (h2.events.ResponseReceived, h2.events.TrailersReceived)):
                    fields.update({k.decode() if isinstance(k, bytes) else k:
                                   v.decode() if isinstance(v, bytes) else v
                                   for k, v in event.headers})
                elif isinstance(event, h2.events.DataReceived):
                    data += event.data
                    connection.acknowledge_received_data(event.flow_controlled_length, 1)
                elif isinstance(event, (h2.events.StreamEnded, h2.events.StreamReset)):
                    return fields, data
            link.sendall(connection.data_to_send())


class RawServer:
    """Answers every stream as the raw response in its first message says."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.host, self.port = self.listener.getsockname()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                link, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(link,), daemon=True).start()

    def serve(self, link):
        connection = h2.connection.H2Connection(
            h2.config.H2Configuration(client_side=False, validate_outbound_headers=False,
                                      normalize_outbound_headers=False))
        connection.initiate_connection()
        paths, bodies = {}, {}
        with link:
            while True:
                link.sendall(connection.data_to_send())
                received = link.recv(65536)
                if not received:
                    return
                for event in connection.receive_data(received):
                    if isinstance(event, h2.events.RequestReceived):
                        names = {k.decode() if isinstance(k, bytes) else k:
                                 v.decode() if isinstance(v, bytes) else v
                                 for k, v in event.headers}
                        paths[event.stream_id] = names[":path"].rsplit("/", 1)[1]
                        bodies[event.stream_id] = b""
                    elif isinstance(event, h2.events.DataReceived):
                        bodies[event.stream_id] += event.data
                        connection.acknowledge_received_data(
                            event.flow_controlled_length, event.stream_id)
                    elif isinstance(event, h2.events.StreamEnded):
                        self.respond(connection, event.stream_id, paths, bodies)

    def respond(self, connection, stream, paths, bodies):
        is_compressed, length = struct.unpack(">?I", bodies[stream][:5])
        data = bodies[stream][5:5 + length]
        request = PROTOS[f"{PACKAGE}.{paths[stream]}Request"].FromString(
            gzip.decompress(data) if is_compressed else data)
        raw = request.response_definition.raw_response
        headers = [(":status", str(raw.status_code or 200))]
        headers += [(h.name.lower(), v) for h in raw.headers for v in h.value]
        trailers = [(h.name.lower(), v) for h in raw.trailers for v in h.value]
        body = b""
        if raw.WhichOneof("body") == "unary":
            body = raw.unary.binary
        for item in raw.stream.items:
            data = item.payload.text.encode() or item.payload.binary or item.payload.binary_message.value
            if item.payload.compression == 2:
                data = gzip.compress(data)
            body += frame(
                data, item.flags, item.length if item.HasField("length") else None)
        connection.send_headers(stream, headers, end_stream=not body and not trailers)
        if body:
            connection.send_data(stream, body, end_stream=not trailers)
        if trailers:
            connection.send_headers(stream, trailers, end_stream=True)

    def close(self):
        self.listener.close()
