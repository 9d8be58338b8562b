"""A peer that says exactly what a test tells it in HTTP/2, and what its answers have to be.

What counts as a connection or a stream error is as h2spec has it: the peer may always close the
connection as well.
"""

import socket
import ssl
import struct

from hpack import Encoder
from hpack.huffman import HuffmanEncoder
from hpack.huffman_constants import REQUEST_CODES, REQUEST_CODES_LENGTH

from harness import PATIENCE

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS, PUSH_PROMISE, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = range(10)
END_STREAM, ACK, END_HEADERS, PADDED, WITH_PRIORITY = 0x1, 0x1, 0x4, 0x8, 0x20
NO_ERROR, PROTOCOL_ERROR, INTERNAL_ERROR, FLOW_CONTROL_ERROR, SETTINGS_TIMEOUT, STREAM_CLOSED, \
    FRAME_SIZE_ERROR, REFUSED_STREAM, CANCEL, COMPRESSION_ERROR, CONNECT_ERROR, \
    ENHANCE_YOUR_CALM = range(12)
HEADER_TABLE_SIZE, ENABLE_PUSH, MAX_CONCURRENT_STREAMS, INITIAL_WINDOW_SIZE, MAX_FRAME_SIZE, \
    MAX_HEADER_LIST_SIZE = range(1, 7)
LARGEST_WINDOW = 2 ** 31 - 1


def huffman(text):
    return HuffmanEncoder(REQUEST_CODES, REQUEST_CODES_LENGTH).encode(text)


def literal(first, name, value, coded=False):
    """A literal field with a name of its own, or by the index in `first` if `name` is None."""
    def string(text):
        data = huffman(text) if coded else text
        return bytes([len(data) | (0x80 if coded else 0)]) + data
    return bytes([first]) + (string(name) if name is not None else b"") + string(value)


class Peer:
    def __init__(self, address, tls=None):
        host, port = address.rsplit(":", 1)
        link = socket.create_connection((host, int(port)), timeout=PATIENCE)
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.link = tls.wrap_socket(link, server_hostname=host) if tls else link
        self.scheme = "https" if tls else "http"
        self.authority = address
        self.encoder = Encoder()
        self.settings = {}
        self.unread = b""
        self.is_closed = False

    def close(self):
        self.link.close()

    # What is sent

    def write(self, data):
        try:
            self.link.sendall(data)
        except OSError:
            pass  # closed already: reading will tell

    def frame(self, kind, flags=0, stream=0, payload=b"", length=None):
        length = len(payload) if length is None else length
        self.write(struct.pack(">I", length)[1:] + struct.pack(">BBI", kind, flags, stream) + payload)

    def handshake(self, **settings):
        """Preface and settings both ways, each acknowledged."""
        self.write(PREFACE)
        self.send_settings()
        waits = {"settings", "ack"}
        while waits:
            kind, flags, _, payload = self.expect_frame()
            if kind == SETTINGS and flags & ACK:
                waits.discard("ack")
            elif kind == SETTINGS:
                for start in range(0, len(payload), 6):
                    number, value = struct.unpack(">HI", payload[start:start + 6])
                    self.settings[number] = value
                self.frame(SETTINGS, ACK)
                waits.discard("settings")

    def request(self, method="GET", path="/", **more):
        return [(":method", method), (":scheme", self.scheme), (":path", path),
                (":authority", self.authority), *more.items()]

    def encode(self, headers):
        return self.encoder.encode(headers, huffman=False)

    def dummies(self, count):
        return [(f"x-dummy{number}", "dummy" * 20) for number in range(count)]

    def headers(self, stream, headers=None, end_stream=True, end_headers=True, block=None, flags=0,
                before=b"", after=b""):
        block = self.encode(self.request() if headers is None else headers) if block is None else block
        flags |= (END_STREAM if end_stream else 0) | (END_HEADERS if end_headers else 0)
        self.frame(HEADERS, flags, stream, before + block + after)

    def continuation(self, stream, headers=None, end_headers=True, block=None):
        block = self.encode(headers) if block is None else block
        self.frame(CONTINUATION, END_HEADERS if end_headers else 0, stream, block)

    def data(self, stream, data=b"test", end_stream=True, flags=0):
        self.frame(DATA, flags | (END_STREAM if end_stream else 0), stream, data)

    def priority(self, stream, depends=0, exclusive=False, weight=255):
        self.frame(PRIORITY, 0, stream, self.priority_fields(depends, exclusive, weight))

    def priority_fields(self, depends=0, exclusive=False, weight=255):
        return struct.pack(">IB", depends | (0x80000000 if exclusive else 0), weight)

    def reset(self, stream, code=CANCEL):
        self.frame(RST_STREAM, 0, stream, struct.pack(">I", code))

    def send_settings(self, *pairs, flags=0):
        self.frame(SETTINGS, flags, 0, b"".join(struct.pack(">HI", *pair) for pair in pairs))

    def ping(self, data=b"12345678", flags=0, stream=0):
        self.frame(PING, flags, stream, data)

    def goaway(self, last=0, code=NO_ERROR, stream=0):
        self.frame(GOAWAY, 0, stream, struct.pack(">II", last, code))

    def window_update(self, stream, increment):
        self.frame(WINDOW_UPDATE, 0, stream, struct.pack(">I", increment))

    # What comes back

    def read(self, count):
        while len(self.unread) < count:
            try:
                more = self.link.recv(65536)
            except (ConnectionError, ssl.SSLError):
                more = b""
            if not more:
                self.is_closed = True
                return None
            self.unread += more
        data, self.unread = self.unread[:count], self.unread[count:]
        return data

    def next_frame(self):
        """(type, flags, stream, payload), or None when the connection is closed. Times out with an error."""
        head = self.read(9)
        if head is None:
            return None
        payload = self.read(int.from_bytes(head[:3], "big"))
        if payload is None:
            return None
        kind, flags, stream = struct.unpack(">BBI", head[3:])
        return kind, flags, stream & 0x7FFFFFFF, payload

    def expect_frame(self):
        frame = self.next_frame()
        assert frame is not None, "the connection was closed"
        return frame

    def expect(self, kind, check=lambda flags, stream, payload: True):
        """Reads on until a frame of a type for which the check holds."""
        while True:
            found, flags, stream, payload = self.expect_frame()
            # An answer that did not wait for the request is followed by a reset without an error.
            assert found not in (GOAWAY, RST_STREAM) or found == kind or payload == bytes(4), (
                found, payload)
            if found == kind and check(flags, stream, payload):
                return flags, stream, payload

    def expect_response(self, stream=1):
        """An answer's head: what was sent was taken."""
        return self.expect(HEADERS, lambda flags, on, payload: on == stream)

    def expect_end(self, stream=1):
        """The end of the answer on a stream."""
        while True:
            kind, flags, on, payload = self.expect_frame()
            assert kind != GOAWAY, payload
            if on == stream and (kind == RST_STREAM or kind in (DATA, HEADERS) and flags & END_STREAM):
                return

    def expect_settings_ack(self):
        self.expect(SETTINGS, lambda flags, *_: flags & ACK)

    def expect_ping_ack(self, data):
        self.expect(PING, lambda flags, _, payload: flags & ACK and payload == data)

    def expect_alive(self):
        """The connection goes on."""
        self.ping(b"isalive?")
        self.expect_ping_ack(b"isalive?")

    def expect_connection_error(self, *codes):
        while True:
            frame = self.next_frame()
            if frame is None:
                return
            kind, _, _, payload = frame
            if kind == GOAWAY and struct.unpack(">I", payload[4:8])[0] in codes:
                return

    def expect_stream_error(self, *codes):
        while True:
            frame = self.next_frame()
            if frame is None:
                return
            kind, _, _, payload = frame
            if kind in (GOAWAY, RST_STREAM):
                code = payload[4:8] if kind == GOAWAY else payload
                # An answer that came first may have been followed by a reset of its own.
                if struct.unpack(">I", code)[0] in codes:
                    return

    def expect_data(self, length, stream=1):
        _, _, payload = self.expect(DATA, lambda flags, on, payload: on == stream)
        assert len(payload) == length, payload
