"""The cases that the connectrpc conformance suite v1.0 asks a peer that speaks gRPC with proto, identity
and gzip over HTTP/2 in clear text and has a receive limit: after the definitions in its `testsuites/data`.

A case is asked with each of its compressions. `MODES` says whether it is for servers, clients or both.
"""

import dataclasses

from conformance_peer import (
    CLIENT_STREAM, FULL_DUPLEX, HALF_DUPLEX, METHODS, SERVER_STREAM, SERVICE, UNARY, frame, message)

DATA = b"test response"
BOTH, SERVER, CLIENT = "both", "server", "client"
IDENTITY, GZIP = 1, 2
SERVER_LIMIT, CLIENT_LIMIT = 200 * 1024, 1024 * 1024
NAMES = {UNARY: "unary", CLIENT_STREAM: "client-stream", SERVER_STREAM: "server-stream",
         FULL_DUPLEX: "full-duplex", HALF_DUPLEX: "half-duplex"}
STREAMS = (SERVER_STREAM, FULL_DUPLEX, HALF_DUPLEX)
CODES = ["canceled", "unknown", "invalid argument", "deadline exceeded", "not found", "already exists",
         "permission denied", "resource exhausted", "failed precondition", "aborted", "out of range",
         "unimplemented", "internal", "unavailable", "data loss", "unauthenticated"]
ASKED = [("x-conformance-test", ["Value1", "Value2"])]
ONE = [("x-custom-header", ["foo"])], [("x-custom-trailer", ["bing"])]
SEVERAL = [("x-custom-header", ["foo", "bar", "baz"])], [("x-custom-trailer", ["bing", "quux"])]
NONE = [], []


@dataclasses.dataclass
class Expected:
    codes: tuple = (0,)
    text: str | None = None
    payloads: list = dataclasses.field(default_factory=list)
    metadata: tuple = NONE
    # Whether an error's details are the information about the request and nothing else.
    tells_request: bool = False


@dataclasses.dataclass
class Case:
    name: str
    kind: int
    mode: str
    expected: Expected
    requests: list = dataclasses.field(default_factory=list)
    headers: list = dataclasses.field(default_factory=list)
    compressions: tuple = (IDENTITY, GZIP)
    timeout: int | None = None
    cancel: dict | None = None
    method: str | None = None
    # For a server: verb, path, headers and body, and the HTTP status if it is asked for.
    raw: tuple | None = None
    http_status: int | None = None


CASES = []


def add(case):
    assert case.name not in {other.name for other in CASES}, case.name
    CASES.append(case)


def fields(metadata):
    return [{"name": name, "value": values} for name, values in metadata]


def definition(kind, responses=0, error=None, metadata=NONE, delay=0, raw=None):
    if raw is not None:
        return {"raw_response": raw}
    one = {"response_headers": fields(metadata[0]), "response_trailers": fields(metadata[1]),
           "response_delay_ms": delay}
    if kind in STREAMS:
        return {**one, "response_data": [DATA] * responses, "error": error}
    return {**one, "error": error} if error else {**one, "response_data": DATA}


def requests_of(kind, definition, more):
    name = f"{METHODS[kind]}Request"
    first = message(name, response_definition=definition)
    if kind == FULL_DUPLEX:
        first.full_duplex = True
    return [first, *(message(name, request_data=DATA) for _ in range(more))]


def payload(data, requests=None, headers=(), timeout=None):
    """A payload that is expected: its data, and the requests that it tells of."""
    return {"data": data, "requests": requests or [], "headers": list(headers), "timeout": timeout}


def call(suite, name, kind, responses=None, error=None, metadata=NONE, delay=0, asked=False,
         more=None, mode=BOTH, compressions=(IDENTITY, GZIP), timeout=None, codes=None, cancel=None,
         read=None, expand=None):
    """A call that our own definition describes. What is expected follows from it unless `codes` says that
    it fails earlier: then `read` responses come before."""
    if more is None:
        more = 0 if kind in (UNARY, SERVER_STREAM) else 1
    if responses is None:
        responses = 0 if error else 2 if kind in STREAMS else 1
    headers = ASKED if asked else []
    sent = requests_of(kind, definition(kind, responses, error, metadata, delay), more)
    for request, excess in zip(sent, expand or []):
        # As many bytes as leave the message of exactly the size.
        size = SERVER_LIMIT + excess
        request.request_data = bytes(size)
        request.request_data = bytes(2 * size - request.ByteSize())
        request.request_data = (DATA + bytes(size))[:len(request.request_data)]
        assert request.ByteSize() == size
    expected = Expected(metadata=metadata)
    count = responses if codes is None else read or 0
    for number in range(count):
        if kind == FULL_DUPLEX:
            told = [sent[number]] if number < len(sent) else []
        else:
            told = sent if number == 0 else []
        first = number == 0
        expected.payloads.append(
            payload(DATA, told, headers if first else (), timeout if first else None))
    if codes is not None:
        expected.codes, expected.metadata = codes, NONE
    elif error is not None:
        expected.codes, expected.text = (error["code"],), error["message"]
        expected.tells_request = responses == 0
    add(Case(f"{suite}/{name}", kind, mode, expected, sent, headers, compressions, timeout, cancel))


def failure(code, text):
    return {"code": code, "message": text}


# --- Basic

for kind in (UNARY, CLIENT_STREAM, SERVER_STREAM, FULL_DUPLEX, HALF_DUPLEX):
    call("basic", f"{NAMES[kind]}/success", kind, metadata=ONE, asked=True)
for kind in (SERVER_STREAM, HALF_DUPLEX):
    call("basic", f"{NAMES[kind]}/no-responses", kind, 0, metadata=ONE, asked=True, more=0)
add(Case("basic/client-stream/no-requests", CLIENT_STREAM, BOTH,
         Expected(payloads=[payload(b"", [], ASKED)]), [], ASKED))
add(Case("basic/half-duplex/no-requests", HALF_DUPLEX, BOTH, Expected(), [], ASKED))
add(Case("basic/unimplemented", UNARY, BOTH, Expected((12,)), [message("UnimplementedRequest")],
         method="Unimplemented"))

# --- Errors

for kind in (UNARY, SERVER_STREAM):
    for code, text in enumerate(CODES, 1):
        call("errors", f"{NAMES[kind]}/{text.replace(' ', '-')}", kind, error=failure(code, text))
for kind in (UNARY, SERVER_STREAM, CLIENT_STREAM, HALF_DUPLEX):
    call("errors", f"{NAMES[kind]}/error-with-metadata", kind, error=failure(16, "unauthenticated"),
         metadata=ONE, more=0)
call("errors", "unary/unicode-error-message", UNARY, error=failure(
    13, "\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \U0001F608\n"))
for more, name in ((0, "one-request"), (1, "multiple-requests")):
    call("errors", f"client-stream/error-{name}", CLIENT_STREAM,
         error=failure(13, "client stream failed"), more=more)
for kind in STREAMS:
    for responses, name in ((2, "responses"), (0, "no-responses")):
        more = 0 if kind == SERVER_STREAM or (kind, responses) == (FULL_DUPLEX, 0) else 1
        call("errors", f"{NAMES[kind]}/error-with-{name}", kind, responses,
             failure(13, "stream failed"), ONE, asked=True, more=more)

# --- Metadata that is there more than once

for kind in (UNARY, CLIENT_STREAM):
    call("duplicate-metadata", f"{NAMES[kind]}/success", kind, metadata=SEVERAL, asked=True)
    call("duplicate-metadata", f"{NAMES[kind]}/error", kind, error=failure(13, "failed"),
         metadata=SEVERAL, asked=True)
for kind in STREAMS:
    call("duplicate-metadata", f"{NAMES[kind]}/success", kind, metadata=SEVERAL, asked=True)
    for responses, name in ((2, "responses"), (0, "no-responses")):
        more = 0 if kind == SERVER_STREAM or (kind, responses) == (FULL_DUPLEX, 0) else 1
        call("duplicate-metadata", f"{NAMES[kind]}/error-with-{name}", kind, responses,
             failure(13, "stream failed"), SEVERAL, asked=True, more=more)
call("duplicate-metadata", "server-stream/no-response", SERVER_STREAM, 0, metadata=SEVERAL)

# --- Deadlines

for kind in (UNARY, CLIENT_STREAM, SERVER_STREAM, FULL_DUPLEX, HALF_DUPLEX):
    call("timeouts", NAMES[kind], kind, delay=1_500, timeout=200, codes=(4,))
for kind in (UNARY, CLIENT_STREAM, SERVER_STREAM, FULL_DUPLEX):
    call("deadline-propagation", NAMES[kind], kind, timeout=2_000)

# --- The receive limit

for mode in (SERVER, CLIENT):
    suite = f"{mode}-message-size"
    for kind in (UNARY, SERVER_STREAM):
        call(suite, f"{NAMES[kind]}/equal", kind, mode=mode, expand=[0])
        call(suite, f"{NAMES[kind]}/exceeds", kind, mode=mode, expand=[10], codes=(8,))
    for kind in (CLIENT_STREAM, HALF_DUPLEX, FULL_DUPLEX):
        call(suite, f"{NAMES[kind]}/all-equal", kind, mode=mode, expand=[0, 0])
        call(suite, f"{NAMES[kind]}/first-exceeds", kind, mode=mode, expand=[10, 0], codes=(8,))
    for kind in (CLIENT_STREAM, HALF_DUPLEX):
        call(suite, f"{NAMES[kind]}/later-exceeds", kind, mode=mode, expand=[0, 10], codes=(8,))

# --- For servers: empty messages, and responses one by one

for kind in (UNARY, CLIENT_STREAM, SERVER_STREAM, HALF_DUPLEX):
    sent = [message(f"{METHODS[kind]}Request")]
    answers = [payload(b"", sent, ASKED)] if kind in (UNARY, CLIENT_STREAM) else []
    add(Case(f"empty-requests/{NAMES[kind]}", kind, SERVER, Expected(payloads=answers), sent, ASKED,
             (IDENTITY,)))
for kind in STREAMS:
    call("streaming-delivery", NAMES[kind], kind, 3, metadata=ONE, delay=100, mode=SERVER,
         more=0 if kind == SERVER_STREAM else 2, compressions=(IDENTITY,))

# --- For servers: requests as no library makes them

PROTO = ("content-type", "application/grpc+proto")
PLAIN = ("content-type", "application/grpc")


def raw_request(name, kind, codes, headers, body, verb="POST", path=None, payloads=(), http_status=None):
    add(Case(f"raw-requests/{name}", kind, SERVER, Expected(codes, payloads=list(payloads)),
             compressions=(IDENTITY,), http_status=http_status,
             raw=(verb, path or f"/{SERVICE}/{METHODS[kind]}", headers, body)))


EMPTY_FRAME = frame(b"")
for kind in (UNARY, SERVER_STREAM):
    raw_request(f"{NAMES[kind]}/no-request", kind, (12,), [PROTO], b"")
    raw_request(f"{NAMES[kind]}/multiple-requests", kind, (12,), [PROTO], EMPTY_FRAME * 2)
raw_request("unexpected-verb", UNARY, (2, 13, 12), [PLAIN], EMPTY_FRAME, verb="DELETE")
raw_request("unexpected-uri", UNARY, (12,), [PLAIN], EMPTY_FRAME,
            path="/connectrpc.conformance.v1.UnknownService/UnknownMethod")
raw_request("unexpected-codec", UNARY, (2, 13, 12), [("content-type", "application/grpc+foo")],
            EMPTY_FRAME)
raw_request("unexpected-compression", UNARY, (12,), [PLAIN, ("grpc-encoding", "foo")],
            frame(b"not zstd either", 1))
raw_request("unexpected-compressed-message", UNARY, (13,), [PROTO, ("grpc-encoding", "identity")],
            frame(b"", 1))
raw_request("unexpected-content-type", UNARY, (2,), [("content-type", "image/jpeg")], b"12345678",
            http_status=415)
raw_request("client-stream/incomplete-message", CLIENT_STREAM, (13, 3), [PLAIN],
            frame(b"\0\0\0", length=10))
raw_request("client-stream/incomplete-message-prefix", CLIENT_STREAM, (13, 3), [PLAIN], b"\0\0\0")
for content_type, name in ((PROTO, "with"), (PLAIN, "without")):
    sent = [message("UnaryRequest", response_definition={"response_data": DATA})]
    raw_request(f"{name}-proto-sub-format", UNARY, (0,), [content_type],
                frame(sent[0].SerializeToString()), payloads=[payload(DATA, sent)])

# --- For clients: calls that are given up

FOO = [("x-custom-header", ["foo"])], [("x-custom-trailer", ["bing"])]


def cancelled(name, kind, cancel, read=0, **more):
    call("client-cancellation", f"{NAMES[kind]}/{name}", kind, mode=CLIENT, cancel=cancel, codes=(1,),
         read=read, **more)


cancelled("before-close-send", CLIENT_STREAM, {"before_close_send": {}}, metadata=FOO)
cancelled("after-close-send", CLIENT_STREAM, {"after_close_send_ms": 5}, delay=200, metadata=FOO)
for kind in STREAMS:
    cancelled("after-zero-responses", kind, {"after_num_responses": 0}, delay=200)
    cancelled("after-responses", kind, {"after_num_responses": 1}, 1, delay=200)
cancelled("before-close-send", FULL_DUPLEX, {"before_close_send": {}}, 2)
cancelled("after-close-send", FULL_DUPLEX, {"after_close_send_ms": 0}, 2, responses=3, delay=200)
cancelled("before-close-send", HALF_DUPLEX, {"before_close_send": {}})
cancelled("after-close-send", HALF_DUPLEX, {"after_close_send_ms": 5}, delay=200)

# --- For clients: answers as no library makes them

OK = ("grpc-status", ["0"])
GRPC, GRPC_PROTO = ("content-type", ["application/grpc"]), ("content-type", ["application/grpc+proto"])
ITEM = {"flags": 0, "payload": {"binary": b""}}


def raw_answer(name, kind, codes, headers=(), trailers=(), status=200, items=(), unary=None, payloads=(),
               text=None, metadata=NONE, compressions=(IDENTITY,)):
    answer = {"status_code": status, "headers": fields(headers), "trailers": fields(trailers)}
    if items:
        answer["stream"] = {"items": list(items)}
    if unary is not None:
        answer["unary"] = {"binary": unary}
    add(Case(f"raw-answers/{name}", kind, CLIENT, Expected(codes, text, list(payloads), metadata),
             requests_of(kind, {"raw_response": answer}, 0), compressions=compressions))


for status, code in ((400, 13), (401, 16), (403, 7), (404, 12), (409, 2), (412, 2), (413, 2), (415, 2),
                     (429, 14), (431, 2), (502, 14), (503, 14), (504, 14), (505, 2)):
    raw_answer(f"http-status/{status}", UNARY, (code,), status=status, compressions=(IDENTITY, GZIP))
for status in (418, 800):
    raw_answer(f"http-status/{status}", UNARY, (2,), status=status)
for kind in (UNARY, CLIENT_STREAM, SERVER_STREAM, HALF_DUPLEX):
    raw_answer(f"{NAMES[kind]}/empty-response", kind, (0,), [GRPC_PROTO, *ONE[0]], [OK, *ONE[1]],
               items=[ITEM], payloads=[payload(b"")], metadata=ONE)
    raw_answer(f"{NAMES[kind]}/no-terminal-status", kind, (13, 2), [GRPC], items=[ITEM],
               payloads=[payload(b"")] if kind in STREAMS else [])
for kind in (UNARY, CLIENT_STREAM):
    raw_answer(f"{NAMES[kind]}/ok-but-no-response", kind, (12,), [GRPC], [OK])
    raw_answer(f"{NAMES[kind]}/multiple-responses", kind, (12,), [GRPC], [OK], items=[ITEM, ITEM])
BODY = message("UnaryResponse", payload={"data": DATA}).SerializeToString()
for content_type, name in ((GRPC_PROTO, "with"), (GRPC, "without")):
    raw_answer(f"{name}-proto-sub-format", UNARY, (0,), [content_type], [OK],
               items=[{"flags": 0, "payload": {"binary": BODY}}], payloads=[payload(DATA)])
NINE = [("grpc-status", ["9"]), ("grpc-message", ["error"])]
for metadata, name in ((ONE, "expected"), (SEVERAL, "duplicate-metadata")):
    head, trail = metadata
    raw_answer(f"trailers-at-end/{name}", UNARY, (9,), [GRPC, *head], [*NINE, *trail], text="error",
               metadata=metadata, compressions=(IDENTITY, GZIP))
    raw_answer(f"trailers-only/{name}", UNARY, (9,), [GRPC, *trail, *NINE], text="error",
               metadata=([], trail), compressions=(IDENTITY, GZIP))
raw_answer("missing-status", UNARY, (2, 13), [GRPC], [("grpc-message", ["error"])])
raw_answer("trailers-only/ignore-header-if-body-present", UNARY, (13, 2),
           [GRPC, ("grpc-status", ["9"])], items=[ITEM])
raw_answer("trailers-only/ignore-header-if-trailer-present", UNARY, (9,),
           [GRPC, ("grpc-status", ["8"])], [("foo", ["bar"]), ("grpc-status", ["9"])])
raw_answer("unexpected-content-type", UNARY, (2,), [("content-type", ["image/jpeg"])])
raw_answer("unexpected-codec", UNARY, (13, 2, 12), [("content-type", ["application/grpc+json"])], [OK],
           items=[{"flags": 0, "payload": {"text": '{"payload": {"data": "dGVzdCByZXNwb25zZQ"}}'}}])
raw_answer("unexpected-compression", UNARY, (13,), [GRPC_PROTO, ("grpc-encoding", ["foo"])], [OK],
           items=[{"flags": 1, "payload": {"binary": b"not zstd either"}}])
raw_answer("unexpected-compressed-message", UNARY, (13,),
           [GRPC_PROTO, ("grpc-encoding", ["identity"])], [OK],
           items=[{"flags": 1, "payload": {"binary": b""}}])
raw_answer("server-stream/incomplete-message", SERVER_STREAM, (13, 2), [GRPC], [OK],
           items=[ITEM, {"flags": 0, "length": 10, "payload": {"binary": b"\0\0\0"}}],
           payloads=[payload(b"")])
raw_answer("server-stream/incomplete-message-prefix", SERVER_STREAM, (13, 2), [GRPC], [OK],
           unary=bytes(8), payloads=[payload(b"")])
