"""HTTP/2 as an attacker speaks it: frames by hand over a plain socket."""

import gzip
import os
import select
import socket
import struct
import time

import hpack

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, PRIORITY, RST, SETTINGS, PUSH, PING, GOAWAY, WINDOW, CONTINUATION = range(10)
END_STREAM, END_HEADERS, PADDED, ACK = 0x1, 0x4, 0x8, 0x1
ENHANCE_YOUR_CALM, FLOW_CONTROL_ERROR = 0xB, 0x3
CLOSED = "closed"

PATH = "/tessera.orch.v1.Orchestrator/GetAssignments"
ATTACKER = "127.0.0.2"
"""Attackers have an address of their own: limits for an address must not hit honest peers."""


def frame(kind, flags=0, stream=0, payload=b""):
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def literal(name, value):
    """A field that is not to be indexed, as it stands (RFC 7541, section 6.2.2)."""
    return b"\x00" + integer(len(name)) + name + integer(len(value)) + value


def integer(number, bits=7):
    limit = (1 << bits) - 1
    if number < limit:
        return bytes([number])
    out, number = [limit], number - limit
    while number >= 128:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def request(path=PATH, method=b"POST", kind=b"application/grpc", more=()):
    fields = [
        (b":method", method), (b":scheme", b"http"), (b":path", path.encode()),
        (b":authority", b"test"), (b"te", b"trailers"), *more,
    ]
    if kind:
        fields.append((b"content-type", kind))
    return b"".join(literal(name, value) for name, value in fields)


def open_stream(stream, flags=END_HEADERS, **how):
    return frame(HEADERS, flags, stream, request(**how))


class Attacker:
    """One connection. What comes back is read unless the attack is not to read."""

    def __init__(self, address, settings=b"", speaks=True):
        host, port = address.rsplit(":", 1)
        self.socket = socket.create_connection(
            (host, int(port)), timeout=30, source_address=(ATTACKER, 0))
        self.socket.setblocking(False)
        self.received = b""
        self.frames = []
        self.is_closed = False
        self.decoder = hpack.Decoder()
        if speaks:
            self.send(PREFACE + frame(SETTINGS, 0, 0, settings))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def read(self):
        while not self.is_closed:
            try:
                more = self.socket.recv(1 << 16)
            except BlockingIOError:
                break
            except OSError:
                more = b""
            if not more:
                self.is_closed = True
            self.received += more
        while len(self.received) >= 9:
            length = int.from_bytes(self.received[:3], "big")
            if len(self.received) < 9 + length:
                break
            kind, flags = self.received[3], self.received[4]
            stream = int.from_bytes(self.received[5:9], "big")
            self.frames.append((kind, flags, stream, self.received[9:9 + length]))
            self.received = self.received[9 + length:]

    @property
    def end(self):
        """The code of a GOAWAY with an error, or that the connection is closed."""
        for kind, _, _, payload in self.frames:
            if kind == GOAWAY and payload[4:8] != b"\0\0\0\0":
                return int.from_bytes(payload[4:8], "big")
        return CLOSED if self.is_closed else None

    @property
    def text(self):
        return b" ".join(payload[8:] for kind, _, _, payload in self.frames if kind == GOAWAY)

    def send(self, data, reads=True, seconds=30):
        """Sends all, unless the connection ends or nobody takes it; whether it was all taken."""
        view, until = memoryview(data), time.monotonic() + seconds
        while view and time.monotonic() < until:
            readable, writable, _ = select.select(
                [self.socket] if reads else [], [self.socket], [], 0.2)
            if readable:
                self.read()
                if self.end is not None:
                    return False
            if writable:
                try:
                    view = view[self.socket.send(view[:1 << 16]):]
                except BlockingIOError:
                    pass
                except OSError:
                    self.is_closed = self.is_closed or reads
                    return False
        return not view

    def flood(self, make, times, reads=True):
        """Sends what `make` gives for 0, 1, 2 …; how the connection ended."""
        for start in range(0, times, 64):
            chunk = b"".join(make(i) for i in range(start, min(start + 64, times)))
            if not self.send(chunk, reads, seconds=5):
                break
        return self.wait_for_end()

    def wait_for_end(self, seconds=30):
        self.wait_for(lambda: self.end is not None, seconds)
        return self.end

    def wait_for(self, condition, seconds=30):
        until = time.monotonic() + seconds
        while not condition() and not self.is_closed and time.monotonic() < until:
            select.select([self.socket], [], [], 0.1)
            self.read()
        return condition()

    def answer(self, stream):
        """The fields of the last block of headers on a stream that has ended."""

        def ended():
            return any(
                s == stream and (k == RST or (k in (DATA, HEADERS) and f & END_STREAM))
                for k, f, s, _ in self.frames)

        assert self.wait_for(ended), "no answer"
        fields = {}
        for kind, _, number, payload in self.frames:
            if kind == HEADERS:
                block = dict(self.decoder.decode(payload))
                if number == stream:
                    fields.update(block)
        return fields


def message(data=b"", compressed=0):
    return bytes([compressed]) + struct.pack(">I", len(data)) + data


def gzip_bomb(mebibytes):
    return gzip.compress(bytes(mebibytes << 20), 9)


def noise(count):
    return os.urandom(count)
