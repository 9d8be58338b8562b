"""A server by grpcio (gRPC's C core) for our client's tests: says its port, ends with its input.

Messages are bytes here; the tests send a protobuf message of a number (1) and a text (2).
"""

import sys
import threading
import time
from concurrent import futures

import grpc

SERVICE = "tessera.test.Probe"
began = threading.Semaphore(0)
cancelled = threading.Semaphore(0)
attempts = {}


def number(value):
    """The message with this number."""
    encoded = b"\x08"
    while value >= 0x80:
        encoded += bytes([value & 0x7F | 0x80])
        value >>= 7
    return encoded + bytes([value])


def echo(request, context):
    context.send_initial_metadata((("x-head", "h"), ("x-head-bin", b"\x00\xff")))
    context.set_trailing_metadata((("x-tail", "t"),))
    return request


def fail(request, context):
    context.set_trailing_metadata((("grpc-status-details-bin", b"\x08\x05"), ("x-tail", "t")))
    context.abort(grpc.StatusCode.NOT_FOUND, "100 % schön\n☃")


def count(request, context):
    for index in range(100):
        yield number(index)


def collect(requests, context):
    return number(sum(1 for _ in requests))


def first(requests, context):
    return next(requests)


def chat(requests, context):
    yield from requests


def hang(request, context):
    context.add_callback(cancelled.release)
    began.release()
    while context.is_active():
        time.sleep(0.01)
    return request


def has_begun(request, context):
    return number(1 if began.acquire(timeout=10) else 0)


def was_cancelled(request, context):
    return number(1 if cancelled.acquire(timeout=10) else 0)


def time_left(request, context):
    return number(int(context.time_remaining() * 1000))


def flaky(request, context):
    seen = attempts.setdefault(request, [])
    metadata = dict(context.invocation_metadata())
    seen.append(int(metadata.get("grpc-previous-rpc-attempts", 0)))
    if len(seen) < 3:
        context.abort(grpc.StatusCode.UNAVAILABLE, "not yet")
    return number(seen[-1])


def handlers():
    one, many = grpc.unary_unary_rpc_method_handler, grpc.unary_stream_rpc_method_handler
    return grpc.method_handlers_generic_handler(
        SERVICE,
        {
            "Echo": one(echo),
            "Fail": one(fail),
            "Count": many(count),
            "Collect": grpc.stream_unary_rpc_method_handler(collect),
            "First": grpc.stream_unary_rpc_method_handler(first),
            "Chat": grpc.stream_stream_rpc_method_handler(chat),
            "Hang": one(hang),
            "HasBegun": one(has_begun),
            "WasCancelled": one(was_cancelled),
            "TimeLeft": one(time_left),
            "Flaky": one(flaky),
        },
    )


def main():
    compression = {
        "gzip": grpc.Compression.Gzip,
        "deflate": grpc.Compression.Deflate,
        "identity": grpc.Compression.NoCompression,
    }[sys.argv[1]]
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=16), compression=compression)
    server.add_generic_rpc_handlers((handlers(),))
    print(server.add_insecure_port("127.0.0.1:0"), flush=True)
    server.start()
    sys.stdin.read()
    server.stop(0).wait()


main()
