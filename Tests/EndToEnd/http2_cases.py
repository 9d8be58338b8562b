"""The cases of h2spec 2.6 (generic, RFC 7540/9113, RFC 7541), by their numbers there.

Each is a function of a connected peer. Most begin with a handshake, which is done before them.
"""

from http2_peer import *

CASES = {}
WITHOUT_HANDSHAKE = set()


def case(name, handshake=True):
    def register(body):
        assert name not in CASES, name
        CASES[name] = body
        if not handshake:
            WITHOUT_HANDSHAKE.add(name)
        return body
    return register


def simple(name, sends, expects):
    """A case that says something and then looks at what comes of it."""
    def body(peer):
        sends(peer)
        expects(peer)
    case(name)(body)


def connection_error(*codes):
    return lambda peer: peer.expect_connection_error(*codes)


def stream_error(*codes):
    return lambda peer: peer.expect_stream_error(*codes)


def responds(peer):
    peer.expect_response(1)


def alive(peer):
    peer.expect_alive()


def both(*steps):
    def run(peer):
        for step in steps:
            step(peer)
    return run


# --- Generic

@case("generic/1/1", handshake=False)
def _(peer):
    peer.write(PREFACE)
    peer.send_settings()
    assert peer.expect_frame()[0] == SETTINGS


simple("generic/2/1", lambda p: (p.priority(1), p.headers(1)), responds)
simple("generic/2/2", lambda p: (p.headers(1), p.window_update(1, 100)), responds)
simple("generic/2/3", lambda p: (p.headers(1), p.priority(1)), responds)
simple("generic/2/4", lambda p: (p.headers(1), p.reset(1)), alive)


@case("generic/2/5")
def _(peer):
    peer.headers(1)
    peer.expect_end()
    peer.priority(1)
    peer.expect_alive()


def posting(*datas, **options):
    def sends(peer):
        peer.headers(1, peer.request("POST"), end_stream=False)
        for number, data in enumerate(datas):
            peer.data(1, data, end_stream=number == len(datas) - 1, **options)
    return sends


simple("generic/3.1/1", posting(b"test"), responds)
simple("generic/3.1/2", posting(b"test", b"test"), responds)
simple("generic/3.1/3", posting(b"\x06test" + bytes(6), flags=PADDED), responds)
simple("generic/3.2/1", lambda p: p.headers(1), responds)
simple("generic/3.2/2", lambda p: p.headers(1, flags=PADDED, before=b"\x08", after=bytes(8)), responds)
simple("generic/3.2/3", lambda p: p.headers(1, flags=WITH_PRIORITY, before=p.priority_fields()), responds)
simple("generic/3.3/1", lambda p: (p.priority(1, weight=0), p.headers(1)), responds)
simple("generic/3.3/2", lambda p: (p.priority(1, weight=255), p.headers(1)), responds)
simple("generic/3.3/3", lambda p: (p.priority(1), p.priority(3, depends=1), p.headers(1)), responds)
simple("generic/3.3/4", lambda p: (p.priority(1), p.priority(3, depends=1, exclusive=True), p.headers(1)), responds)
simple("generic/3.3/5", lambda p: (p.priority(5, depends=3), p.headers(3)), lambda p: p.expect_response(3))
simple("generic/3.4/1", lambda p: (p.headers(1, end_stream=False), p.reset(1)), alive)
simple("generic/3.5/1", lambda p: p.send_settings((MAX_CONCURRENT_STREAMS, 100)),
       lambda p: p.expect_settings_ack())
simple("generic/3.7/1", lambda p: p.ping(b"h2spec\0\0"), lambda p: p.expect_ping_ack(b"h2spec\0\0"))


@case("generic/3.8/1")
def _(peer):
    peer.goaway()
    peer.ping(b"h2spec\0\0")
    while True:  # the end or the answer, both are right
        frame = peer.next_frame()
        if frame is None or frame[0] == PING:
            return
        assert frame[0] != GOAWAY or frame[3][4:8] == bytes(4), frame


simple("generic/3.9/1", lambda p: (p.window_update(0, 1), p.headers(1)), responds)
simple("generic/3.9/2", lambda p: (p.headers(1), p.window_update(1, 1)), responds)


def continued(count):
    def sends(peer):
        peer.headers(1, end_headers=False)
        for number in range(count):
            peer.continuation(1, peer.dummies(1), end_headers=number == count - 1)
    return sends


simple("generic/3.10/1", continued(1), responds)
simple("generic/3.10/2", continued(2), responds)
simple("generic/4/1", lambda p: p.headers(1), responds)


@case("generic/4/2")
def _(peer):
    peer.headers(1, peer.request("HEAD"))
    flags, _, _ = peer.expect_response()
    # The answer to HEAD has no content.
    while not flags & END_STREAM:
        kind, flags, _, payload = peer.expect_frame()
        assert kind != DATA or payload == b"", payload


simple("generic/4/3", posting(b"test"), responds)


@case("generic/4/4")
def _(peer):
    peer.headers(1, peer.request("POST") + [("trailer", "x-test")], end_stream=False)
    peer.data(1, end_stream=False)
    peer.headers(1, [("x-test", "ok")])
    peer.expect_response()


def fields(*more, first=b""):
    """A request with fields of the case's own encoding."""
    def sends(peer):
        peer.headers(1, block=first + peer.encode(peer.request()) + b"".join(more))
    return sends


USER_AGENT = 58
simple("generic/5/1", fields(bytes([0x80 | 16])), responds)  # accept-encoding: gzip, deflate
for number, (indexed, new) in enumerate(((0x40 | USER_AGENT, 0x40), (0x0F, 0x00), (0x1F, 0x10))):
    # 58 does not fit a prefix of four bits.
    by_index = bytes([indexed]) if indexed & 0x40 else bytes([indexed, USER_AGENT - 15])
    for coded in (False, True):
        at = 2 + number * 4 + coded
        tail = literal(0, None, b"h2spec", coded)[1:]
        simple(f"generic/5/{at}", fields(by_index + tail), responds)
        simple(f"generic/5/{at + 2}", fields(literal(new, b"x-test", b"h2spec", coded)), responds)
simple("generic/5/14", fields(first=b"\x3f\xe1\x1f"), responds)  # 4,096
simple("generic/5/15", fields(first=b"\x21\x3f\xe1\x1f"), responds)  # 1, then 4,096

# --- RFC 9113, in the numbers of RFC 7540


@case("http2/3.5/1", handshake=False)
def _(peer):
    peer.write(PREFACE)
    peer.send_settings()
    assert peer.expect_frame()[0] == SETTINGS


@case("http2/3.5/2", handshake=False)
def _(peer):
    peer.write(b"INVALID CONNECTION PREFACE\r\n\r\n")
    peer.expect_connection_error(PROTOCOL_ERROR)


simple("http2/4.1/1", lambda p: p.frame(0xFF, 0, 0, bytes(8)), alive)
simple("http2/4.1/2", lambda p: p.ping(b"12345678", flags=0x16), lambda p: p.expect_ping_ack(b"12345678"))
simple("http2/4.1/3", lambda p: p.frame(PING, 0, 0x80000000, b"12345678"),
       lambda p: p.expect_ping_ack(b"12345678"))
simple("http2/4.2/1", posting(bytes(16384)), responds)
simple("http2/4.2/2", posting(bytes(16385)), stream_error(FRAME_SIZE_ERROR))


@case("http2/4.2/3")
def _(peer):
    block = peer.encode(peer.request() + [(f"x-{n}", "dummy" * 200) for n in range(20)])
    assert len(block) > 16384
    peer.headers(1, block=block)
    peer.expect_connection_error(FRAME_SIZE_ERROR)


# The index 70 of a dynamic table that is empty.
simple("http2/4.3/1", lambda p: p.headers(1, block=b"\x40\x01"), connection_error(COMPRESSION_ERROR))
simple("http2/4.3/2", lambda p: (p.headers(1, end_headers=False), p.priority(1)),
       connection_error(PROTOCOL_ERROR))
simple("http2/4.3/3", lambda p: (p.headers(1, end_headers=False), p.headers(3)),
       connection_error(PROTOCOL_ERROR))

simple("http2/5.1/1", lambda p: p.data(1), connection_error(PROTOCOL_ERROR))
simple("http2/5.1/2", lambda p: p.reset(1), connection_error(PROTOCOL_ERROR))
simple("http2/5.1/3", lambda p: p.window_update(1, 100), connection_error(PROTOCOL_ERROR))
simple("http2/5.1/4", lambda p: p.continuation(1, p.request()), connection_error(PROTOCOL_ERROR))
simple("http2/5.1/5", lambda p: (p.headers(1), p.data(1)), stream_error(STREAM_CLOSED))
simple("http2/5.1/6", lambda p: (p.headers(1), p.headers(1)), stream_error(STREAM_CLOSED))
simple("http2/5.1/7", lambda p: (p.headers(1), p.continuation(1, p.request())),
       stream_error(STREAM_CLOSED, PROTOCOL_ERROR))
simple("http2/5.1/8", lambda p: (p.headers(1, end_stream=False), p.reset(1), p.data(1)),
       stream_error(STREAM_CLOSED))
simple("http2/5.1/9", lambda p: (p.headers(1, end_stream=False), p.reset(1), p.headers(1)),
       stream_error(STREAM_CLOSED))
simple("http2/5.1/10", lambda p: (p.headers(1, end_stream=False), p.reset(1), p.continuation(1, p.dummies(1))),
       stream_error(STREAM_CLOSED, PROTOCOL_ERROR))


def after_the_end(sends):
    return lambda p: (p.headers(1), p.expect_end(), sends(p))


simple("http2/5.1/11", after_the_end(lambda p: p.data(1)), connection_error(STREAM_CLOSED))
simple("http2/5.1/12", after_the_end(lambda p: p.headers(1)), connection_error(STREAM_CLOSED))
simple("http2/5.1/13", after_the_end(lambda p: p.continuation(1, p.dummies(1))),
       connection_error(STREAM_CLOSED, PROTOCOL_ERROR))

simple("http2/5.1.1/1", lambda p: p.headers(2), connection_error(PROTOCOL_ERROR))
simple("http2/5.1.1/2", lambda p: (p.headers(5), p.headers(3)), connection_error(PROTOCOL_ERROR))


@case("http2/5.1.2/1")
def _(peer):
    # So that no answer ends.
    peer.send_settings((INITIAL_WINDOW_SIZE, 0))
    peer.expect_settings_ack()
    block = peer.encode(peer.request())
    again = peer.encode(peer.request())  # all of it from the table now
    for number in range(peer.settings[MAX_CONCURRENT_STREAMS] + 1):
        peer.headers(2 * number + 1, block=block if number == 0 else again)
    peer.expect_stream_error(PROTOCOL_ERROR, REFUSED_STREAM)


simple("http2/5.3.1/1", lambda p: p.headers(1, flags=WITH_PRIORITY, before=p.priority_fields(1)),
       stream_error(PROTOCOL_ERROR))
simple("http2/5.3.1/2", lambda p: (p.headers(1, end_stream=False), p.priority(1, depends=1)),
       stream_error(PROTOCOL_ERROR))


@case("http2/5.4.1/1")
def _(peer):
    peer.ping(b"\0" * 8, stream=3)
    while peer.next_frame() is not None:
        pass
    assert peer.is_closed


@case("http2/5.4.1/2")
def _(peer):
    peer.ping(b"\0" * 8, stream=3)
    flags, _, payload = peer.expect(GOAWAY)
    assert payload[4:8] == b"\0\0\0\x01"


simple("http2/5.5/1", lambda p: p.frame(0xFF, 0xFF, 0, b"unknown!"), alive)
simple("http2/5.5/2", lambda p: (p.headers(1, end_headers=False), p.frame(0xFF, 1, 1, b"unknown!")),
       connection_error(PROTOCOL_ERROR))

simple("http2/6.1/1", lambda p: p.data(0), connection_error(PROTOCOL_ERROR))
simple("http2/6.1/2", lambda p: (p.headers(1), p.data(1)), stream_error(STREAM_CLOSED))
simple("http2/6.1/3", posting(b"\x06test", flags=PADDED), connection_error(PROTOCOL_ERROR))
simple("http2/6.2/1", lambda p: (p.headers(1, end_headers=False), p.priority(1)),
       connection_error(PROTOCOL_ERROR))
simple("http2/6.2/2", lambda p: (p.headers(1, end_headers=False), p.headers(3)),
       connection_error(PROTOCOL_ERROR))
simple("http2/6.2/3", lambda p: p.headers(0), connection_error(PROTOCOL_ERROR))
simple("http2/6.2/4", lambda p: p.frame(HEADERS, PADDED | END_STREAM | END_HEADERS, 1, b"\xff" + p.encode(p.request())),
       connection_error(PROTOCOL_ERROR))
simple("http2/6.3/1", lambda p: p.priority(0), connection_error(PROTOCOL_ERROR))
simple("http2/6.3/2", lambda p: (p.headers(1, end_stream=False), p.frame(PRIORITY, 0, 1, b"\x80\0\0\x01")),
       stream_error(FRAME_SIZE_ERROR))
simple("http2/6.4/1", lambda p: p.reset(0), connection_error(PROTOCOL_ERROR))
simple("http2/6.4/2", lambda p: p.reset(1), connection_error(PROTOCOL_ERROR))
simple("http2/6.4/3", lambda p: (p.headers(1, end_stream=False), p.frame(RST_STREAM, 0, 1, bytes(3))),
       connection_error(FRAME_SIZE_ERROR))
simple("http2/6.5/1", lambda p: p.frame(SETTINGS, ACK, 0, b"\0"), connection_error(FRAME_SIZE_ERROR))
simple("http2/6.5/2", lambda p: p.frame(SETTINGS, 0, 1, b"\0\x03\0\0\0\x64"), connection_error(PROTOCOL_ERROR))
simple("http2/6.5/3", lambda p: p.frame(SETTINGS, 0, 0, b"\0\x03\0"), connection_error(FRAME_SIZE_ERROR))
simple("http2/6.5.2/1", lambda p: p.send_settings((ENABLE_PUSH, 2)), connection_error(PROTOCOL_ERROR))
simple("http2/6.5.2/2", lambda p: p.send_settings((INITIAL_WINDOW_SIZE, 2 ** 31)),
       connection_error(FLOW_CONTROL_ERROR))
simple("http2/6.5.2/3", lambda p: p.send_settings((MAX_FRAME_SIZE, 16383)), connection_error(PROTOCOL_ERROR))
simple("http2/6.5.2/4", lambda p: p.send_settings((MAX_FRAME_SIZE, 2 ** 24)), connection_error(PROTOCOL_ERROR))
simple("http2/6.5.2/5", lambda p: p.send_settings((0xFF, 1)), alive)


@case("http2/6.5.3/1")
def _(peer):
    peer.send_settings((INITIAL_WINDOW_SIZE, 100), (INITIAL_WINDOW_SIZE, 1))
    peer.expect_settings_ack()
    peer.headers(1)
    peer.expect_data(1)


simple("http2/6.5.3/2", lambda p: p.send_settings((MAX_CONCURRENT_STREAMS, 100)),
       lambda p: p.expect_settings_ack())
simple("http2/6.7/1", lambda p: p.ping(b"h2spec\0\0"), lambda p: p.expect_ping_ack(b"h2spec\0\0"))


@case("http2/6.7/2")
def _(peer):
    peer.ping(b"invalid\0", flags=ACK)
    peer.ping(b"h2spec\0\0")
    _, _, payload = peer.expect(PING)
    assert payload == b"h2spec\0\0"


simple("http2/6.7/3", lambda p: p.ping(stream=1), connection_error(PROTOCOL_ERROR))
simple("http2/6.7/4", lambda p: p.ping(bytes(6)), connection_error(FRAME_SIZE_ERROR))
simple("http2/6.8/1", lambda p: p.goaway(stream=1), connection_error(PROTOCOL_ERROR))
simple("http2/6.9/1", lambda p: p.window_update(0, 0), connection_error(PROTOCOL_ERROR))
simple("http2/6.9/2", lambda p: (p.headers(1, end_stream=False), p.window_update(1, 0)),
       stream_error(PROTOCOL_ERROR))
simple("http2/6.9/3", lambda p: p.frame(WINDOW_UPDATE, 0, 0, bytes(3)), connection_error(FRAME_SIZE_ERROR))


@case("http2/6.9.1/1")
def _(peer):
    peer.send_settings((INITIAL_WINDOW_SIZE, 1))
    peer.expect_settings_ack()
    peer.headers(1)
    peer.expect_data(1)


simple("http2/6.9.1/2", lambda p: (p.window_update(0, LARGEST_WINDOW), p.window_update(0, LARGEST_WINDOW)),
       connection_error(FLOW_CONTROL_ERROR))
simple("http2/6.9.1/3", lambda p: (p.headers(1, end_stream=False), p.window_update(1, LARGEST_WINDOW),
                                   p.window_update(1, LARGEST_WINDOW)),
       stream_error(FLOW_CONTROL_ERROR))


@case("http2/6.9.2/1")
def _(peer):
    peer.send_settings((INITIAL_WINDOW_SIZE, 0))
    peer.expect_settings_ack()
    peer.headers(1)
    peer.send_settings((INITIAL_WINDOW_SIZE, 1))
    peer.expect_data(1)


@case("http2/6.9.2/2")
def _(peer):
    peer.send_settings((INITIAL_WINDOW_SIZE, 3))
    peer.expect_settings_ack()
    peer.headers(1)
    peer.expect_data(3)
    peer.send_settings((INITIAL_WINDOW_SIZE, 2))
    peer.expect_settings_ack()
    peer.window_update(1, 2)
    peer.expect_data(1)


simple("http2/6.9.2/3", lambda p: p.send_settings((INITIAL_WINDOW_SIZE, 2 ** 31)),
       connection_error(FLOW_CONTROL_ERROR))
simple("http2/6.10/1", continued(2), responds)
simple("http2/6.10/2", lambda p: (p.headers(1, end_headers=False), p.continuation(1, p.dummies(1), end_headers=False),
                                  p.data(1)), connection_error(PROTOCOL_ERROR))
simple("http2/6.10/3", lambda p: (p.headers(1, end_headers=False), p.continuation(0, p.dummies(1))),
       connection_error(PROTOCOL_ERROR))
simple("http2/6.10/4", lambda p: (p.headers(1), p.continuation(1, p.dummies(1))),
       connection_error(PROTOCOL_ERROR, STREAM_CLOSED))
simple("http2/6.10/5", lambda p: (p.headers(1, end_headers=False), p.continuation(1, p.dummies(1)),
                                  p.continuation(1, p.dummies(1))),
       connection_error(PROTOCOL_ERROR, STREAM_CLOSED))
simple("http2/6.10/6", lambda p: (p.headers(1, p.request("POST"), end_stream=False), p.data(1),
                                  p.continuation(1, p.dummies(1))),
       connection_error(PROTOCOL_ERROR, STREAM_CLOSED))


@case("http2/7/1")
def _(peer):
    peer.goaway(code=0xFF)
    peer.ping(b"h2spec\0\0")
    while True:
        frame = peer.next_frame()
        if frame is None or frame[0] == PING:
            return


simple("http2/7/2", lambda p: (p.headers(1, end_stream=False), p.reset(1, 0xFF)), alive)
simple("http2/8.1/1", lambda p: (p.headers(1, p.request("POST"), end_stream=False), p.data(1, end_stream=False),
                                 p.headers(1, [("x-test", "ok")], end_stream=False)),
       stream_error(PROTOCOL_ERROR))
simple("http2/8.1.2/1", lambda p: p.headers(1, p.request() + [("X-TEST", "ok")]), stream_error(PROTOCOL_ERROR))


def malformed(name, headers):
    simple(name, lambda p: p.headers(1, headers(p)), stream_error(PROTOCOL_ERROR))


def without(name):
    return lambda p: [field for field in p.request() if field[0] != name]


malformed("http2/8.1.2.1/1", lambda p: p.request() + [(":test", "ok")])
malformed("http2/8.1.2.1/2", lambda p: p.request() + [(":status", "200")])
simple("http2/8.1.2.1/3", lambda p: (p.headers(1, p.request("POST"), end_stream=False), p.data(1, end_stream=False),
                                     p.headers(1, [(":method", "200")])), stream_error(PROTOCOL_ERROR))
malformed("http2/8.1.2.1/4", lambda p: [("x-test", "ok")] + p.request())
malformed("http2/8.1.2.2/1", lambda p: p.request() + [("connection", "keep-alive")])
malformed("http2/8.1.2.2/2", lambda p: p.request() + [("trailers", "test"), ("te", "trailers, deflate")])
malformed("http2/8.1.2.3/1", lambda p: p.request(path=""))
malformed("http2/8.1.2.3/2", without(":method"))
malformed("http2/8.1.2.3/3", without(":scheme"))
malformed("http2/8.1.2.3/4", without(":path"))
malformed("http2/8.1.2.3/5", lambda p: p.request() + [(":method", "GET")])
malformed("http2/8.1.2.3/6", lambda p: p.request() + [(":scheme", "http")])
malformed("http2/8.1.2.3/7", lambda p: p.request() + [(":path", "/")])
simple("http2/8.1.2.6/1", lambda p: (p.headers(1, p.request("POST") + [("content-length", "1")], end_stream=False),
                                     p.data(1)), stream_error(PROTOCOL_ERROR))
simple("http2/8.1.2.6/2", lambda p: (p.headers(1, p.request("POST") + [("content-length", "1")], end_stream=False),
                                     p.data(1, end_stream=False), p.data(1)), stream_error(PROTOCOL_ERROR))
simple("http2/8.2/1", lambda p: p.frame(PUSH_PROMISE, END_HEADERS, 1, b"\0\0\0\x02" + p.encode(p.request())),
       connection_error(PROTOCOL_ERROR))

# --- RFC 7541

compression_error = connection_error(COMPRESSION_ERROR)
simple("hpack/2.3.3/1", fields(b"\xc6"), compression_error)  # 70
simple("hpack/2.3.3/2", fields(b"\x7f\x07\x05empty"), compression_error)
simple("hpack/4.2/1", fields(b"\x3f\xe1\x1f"), compression_error)
# "test" in Huffman's code, with padding of eight bits, of zeros, and with the end-of-string symbol.
NAME = b"\x00\x85\xf2\xb2\x4a\x84\xff"
simple("hpack/5.2/1", fields(NAME + b"\x84\x49\x50\x9f\xff"), compression_error)
simple("hpack/5.2/2", fields(NAME + b"\x83\x49\x50\x90"), compression_error)
simple("hpack/5.2/3", fields(b"\x00\x85\xf2\xb2\x4a\x84\xff\x88\xff\xff\xff\xff\x49\x50\x9f\xff"), compression_error)
simple("hpack/6.1/1", fields(b"\x80"), compression_error)
simple("hpack/6.3/1", fields(first=b"\x3f\xe2\x1f"), compression_error)  # 4,097
