"""The gRPC interop tests by grpcio: the client's cases, and a server to run a client against."""

from concurrent import futures
import queue
import time

import grpc

from protos import Protos

SERVICE = "grpc.testing.TestService"
PROTOS = Protos("grpc/testing/test.proto")
INITIAL = "x-grpc-test-echo-initial"
TRAILING = "x-grpc-test-echo-trailing-bin"
PATIENCE = 60


def message(kind, /, **fields):
    return PROTOS[f"grpc.testing.{kind}"](**fields)


def zeros(count):
    return {"body": bytes(count)}


def simple(**fields):
    return message("SimpleRequest", response_size=314159, payload=zeros(271828), **fields)


def output(*sizes, payload=None, **fields):
    return message(
        "StreamingOutputCallRequest", response_parameters=[{"size": size} for size in sizes],
        payload=None if payload is None else zeros(payload), **fields)


class Cases:
    """Each method is a case; it raises if the case does not pass."""

    def __init__(self, address, credentials=None):
        self.address = address
        self.credentials = credentials
        self.channel = self.connect()

    def connect(self, *options):
        if self.credentials is None:
            return grpc.insecure_channel(self.address, options)
        return grpc.secure_channel(self.address, self.credentials, options)

    def close(self):
        self.channel.close()

    def call(self, name, service=SERVICE, channel=None):
        return PROTOS.method(channel or self.channel, service, name)

    def refused(self, code, call):
        try:
            result = call()
            if hasattr(result, "__next__"):
                list(result)
        except grpc.RpcError as error:
            assert error.code() == code, error
            return error
        raise AssertionError(f"OK and not {code}")

    def empty_unary(self):
        assert self.call("EmptyCall")(message("Empty"), timeout=PATIENCE) == message("Empty")

    def large_unary(self, channel=None):
        answer = self.call("UnaryCall", channel=channel)(simple(), timeout=PATIENCE)
        assert answer.payload.body == bytes(314159)

    def client_streaming(self):
        sizes = [27182, 8, 1828, 45904]
        answer = self.call("StreamingInputCall")(
            (message("StreamingInputCallRequest", payload=zeros(size)) for size in sizes),
            timeout=PATIENCE)
        assert answer.aggregated_payload_size == 74922

    def server_streaming(self):
        sizes = [31415, 9, 2653, 58979]
        answers = self.call("StreamingOutputCall")(output(*sizes), timeout=PATIENCE)
        assert [len(answer.payload.body) for answer in answers] == sizes

    def ping_pong(self):
        requests = Pipe()
        answers = self.call("FullDuplexCall")(requests, timeout=PATIENCE)
        for size, payload in ((31415, 27182), (9, 8), (2653, 1828), (58979, 45904)):
            requests.send(output(size, payload=payload))
            assert len(next(answers).payload.body) == size
        requests.close()
        assert list(answers) == []

    def empty_stream(self):
        assert list(self.call("FullDuplexCall")(iter(()), timeout=PATIENCE)) == []

    def half_duplex(self):
        answers = self.call("HalfDuplexCall")(
            iter([output(1, 2), output(3)]), timeout=PATIENCE)
        assert [len(answer.payload.body) for answer in answers] == [1, 2, 3]

    def custom_metadata(self):
        metadata = ((INITIAL, "test_initial_metadata_value"), (TRAILING, b"\xab\xab\xab"))

        def check(call):
            assert (INITIAL, "test_initial_metadata_value") in call.initial_metadata()
            assert (TRAILING, b"\xab\xab\xab") in call.trailing_metadata()

        _, call = self.call("UnaryCall").with_call(simple(), metadata=metadata, timeout=PATIENCE)
        check(call)
        call = self.call("FullDuplexCall")(
            iter([output(314159, payload=271828)]), metadata=metadata, timeout=PATIENCE)
        assert [len(answer.payload.body) for answer in call] == [314159]
        check(call)

    def status_code_and_message(self):
        status = {"code": 2, "message": "test status message"}
        request = message("SimpleRequest", response_status=status)
        error = self.refused(
            grpc.StatusCode.UNKNOWN, lambda: self.call("UnaryCall")(request, timeout=PATIENCE))
        assert error.details() == status["message"]
        error = self.refused(grpc.StatusCode.UNKNOWN, lambda: self.call("FullDuplexCall")(
            iter([output(response_status=status)]), timeout=PATIENCE))
        assert error.details() == status["message"]

    def special_status_message(self):
        words = "\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \U0001f608\t\n"
        request = message("SimpleRequest", response_status={"code": 2, "message": words})
        error = self.refused(
            grpc.StatusCode.UNKNOWN, lambda: self.call("UnaryCall")(request, timeout=PATIENCE))
        assert error.details() == words

    def unimplemented_method(self):
        self.refused(grpc.StatusCode.UNIMPLEMENTED, lambda: self.call("UnimplementedCall")(
            message("Empty"), timeout=PATIENCE))

    def unimplemented_service(self):
        call = self.call("UnimplementedCall", "grpc.testing.UnimplementedService")
        self.refused(
            grpc.StatusCode.UNIMPLEMENTED, lambda: call(message("Empty"), timeout=PATIENCE))

    def cancel_after_begin(self):
        requests = Pipe()
        call = self.call("StreamingInputCall").future(requests, timeout=PATIENCE)
        call.cancel()
        assert call.cancelled()
        requests.close()

    def cancel_after_first_response(self):
        requests = Pipe()
        call = self.call("FullDuplexCall")(requests, timeout=PATIENCE)
        requests.send(output(31415, payload=27182))
        assert len(next(call).payload.body) == 31415
        call.cancel()
        self.refused(grpc.StatusCode.CANCELLED, lambda: next(call))
        requests.close()

    def timeout_on_sleeping_server(self):
        requests = Pipe()
        call = self.call("FullDuplexCall")(requests, timeout=0.001)
        requests.send(output(payload=27182))
        self.refused(grpc.StatusCode.DEADLINE_EXCEEDED, lambda: next(call))
        requests.close()

    def client_compressed_unary(self):
        call = self.call("UnaryCall")
        self.refused(grpc.StatusCode.INVALID_ARGUMENT, lambda: call(
            simple(expect_compressed={"value": True}), timeout=PATIENCE))
        for algorithm in (grpc.Compression.Gzip, grpc.Compression.Deflate):
            answer = call(simple(expect_compressed={"value": True}), compression=algorithm,
                          timeout=PATIENCE)
            assert len(answer.payload.body) == 314159
        answer = call(simple(expect_compressed={"value": False}), timeout=PATIENCE)
        assert len(answer.payload.body) == 314159

    def server_compressed_unary(self):
        for flag in (True, False):
            answer = self.call("UnaryCall")(
                simple(response_compressed={"value": flag}), timeout=PATIENCE)
            assert answer.payload.body == bytes(314159)

    def client_compressed_streaming(self):
        call = self.call("StreamingInputCall")
        first = message(
            "StreamingInputCallRequest", payload=zeros(27182), expect_compressed={"value": True})
        second = message(
            "StreamingInputCallRequest", payload=zeros(45904), expect_compressed={"value": False})
        self.refused(
            grpc.StatusCode.INVALID_ARGUMENT, lambda: call(iter([first]), timeout=PATIENCE))
        # grpcio compresses all messages of a call or none.
        answer = call(iter([first]), compression=grpc.Compression.Gzip, timeout=PATIENCE)
        assert answer.aggregated_payload_size == 27182
        answer = call(iter([second]), timeout=PATIENCE)
        assert answer.aggregated_payload_size == 45904
        self.refused(grpc.StatusCode.INVALID_ARGUMENT, lambda: call(
            iter([second]), compression=grpc.Compression.Gzip, timeout=PATIENCE))

    def server_compressed_streaming(self):
        request = message("StreamingOutputCallRequest", response_parameters=[
            {"size": 31415, "compressed": {"value": True}},
            {"size": 92653, "compressed": {"value": False}}])
        answers = self.call("StreamingOutputCall")(request, timeout=PATIENCE)
        assert [len(answer.payload.body) for answer in answers] == [31415, 92653]

    def rpc_soak(self):
        for _ in range(10):
            self.large_unary()

    def channel_soak(self):
        for _ in range(10):
            with self.connect(("grpc.use_local_subchannel_pool", 1)) as channel:
                self.large_unary(channel)


NAMES = [name for name, value in vars(Cases).items()
         if callable(value) and name not in ("__init__", "connect", "close", "call", "refused")]


class Pipe:
    """Requests that are sent one by one."""

    def __init__(self):
        self.queue = queue.Queue()

    def send(self, item):
        self.queue.put(item)

    def close(self):
        self.queue.put(None)

    def __iter__(self):
        return self

    def __next__(self):
        item = self.queue.get()
        if item is None:
            raise StopIteration
        return item


class Service(grpc.GenericRpcHandler):
    """grpc.testing.TestService."""

    def service(self, details):
        prefix = f"/{SERVICE}/"
        if not details.method.startswith(prefix):
            return None
        name = details.method[len(prefix):]
        handler = getattr(self, name, None)
        if handler is None or not name[0].isupper():
            return None
        method = PROTOS.pool.FindServiceByName(SERVICE).FindMethodByName(name)
        kinds = {
            (False, False): grpc.unary_unary_rpc_method_handler,
            (False, True): grpc.unary_stream_rpc_method_handler,
            (True, False): grpc.stream_unary_rpc_method_handler,
            (True, True): grpc.stream_stream_rpc_method_handler,
        }
        return kinds[method.client_streaming, method.server_streaming](
            handler, PROTOS[method.input_type.full_name].FromString,
            lambda message: message.SerializeToString())

    def echo(self, context):
        for key, value in context.invocation_metadata():
            if key == INITIAL:
                context.send_initial_metadata(((key, value),))
            if key == TRAILING:
                context.set_trailing_metadata(((key, value),))

    def check(self, request, context):
        if request.HasField("response_status") and request.response_status.code:
            codes = {code.value[0]: code for code in grpc.StatusCode}
            context.abort(codes[request.response_status.code], request.response_status.message)

    def EmptyCall(self, request, context):
        self.echo(context)
        return message("Empty")

    def UnaryCall(self, request, context):
        self.echo(context)
        self.check(request, context)
        if request.response_compressed.value:
            context.set_compression(grpc.Compression.Gzip)
        return message("SimpleResponse", payload=zeros(request.response_size))

    def StreamingInputCall(self, requests, context):
        self.echo(context)
        return message("StreamingInputCallResponse", aggregated_payload_size=sum(
            len(request.payload.body) for request in requests))

    def respond(self, request, context):
        self.check(request, context)
        for parameters in request.response_parameters:
            time.sleep(parameters.interval_us / 1e6)
            if not parameters.compressed.value:
                context.disable_next_message_compression()
            yield message("StreamingOutputCallResponse", payload=zeros(parameters.size))

    def StreamingOutputCall(self, request, context):
        self.echo(context)
        if any(p.compressed.value for p in request.response_parameters):
            context.set_compression(grpc.Compression.Gzip)
        yield from self.respond(request, context)

    def FullDuplexCall(self, requests, context):
        self.echo(context)
        for request in requests:
            yield from self.respond(request, context)


def serve(credentials=None):
    """A server on a free port: it and its port."""
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=16))
    server.add_generic_rpc_handlers((Service(),))
    if credentials is None:
        port = server.add_insecure_port("127.0.0.1:0")
    else:
        port = server.add_secure_port("127.0.0.1:0", credentials)
    server.start()
    return server, port
