"""A client and a server of the connectrpc conformance service by grpcio: the other side of our testees."""

import base64
import concurrent.futures
import queue
import time

import grpc

from conformance_cases import GZIP
from conformance_peer import (
    CLIENT_STREAM, FULL_DUPLEX, METHODS, PACKAGE, PROTOS, SERVER_STREAM, SERVICE, UNARY, message,
    packed)

CODES = {code.value[0]: code for code in grpc.StatusCode}
DETAILS = "grpc-status-details-bin"
# google.rpc.Status has the code, the message and the details in the fields that `Error` has them in.
STATUS = PROTOS[f"{PACKAGE}.Error"]


def text_of(name, value):
    return base64.b64encode(value).decode().rstrip("=") if name.endswith("-bin") else value


def headers_of(metadata):
    values = {}
    for name, value in metadata or []:
        if name != DETAILS:
            values.setdefault(name, []).append(text_of(name, value))
    return [{"name": name, "value": value} for name, value in values.items()]


def metadata_of(headers):
    return [(header.name.lower(), value) for header in headers for value in header.value]


class Client:
    def __init__(self, address, limit):
        self.channels = {
            compression: grpc.insecure_channel(
                address, [("grpc.max_receive_message_length", limit)],
                grpc.Compression.Gzip if compression == GZIP else None)
            for compression in (1, GZIP)}

    def close(self):
        for channel in self.channels.values():
            channel.close()

    def ask(self, case, compression):
        """Makes the call of a case; its result, as a client testee would tell it."""
        name = case.method or METHODS[case.kind]
        call = PROTOS.method(self.channels[compression], SERVICE, name)
        options = {"metadata": [(name, value) for name, values in case.headers for value in values]}
        if case.timeout is not None:
            # grpcio rounds a deadline up before it sends it, by 1 % at most.
            options["timeout"] = case.timeout / 1000 * 0.98
        result = message("ClientResponseResult")
        try:
            if case.kind == UNARY:
                answer, made = call.with_call(case.requests[0], **options)
                answers = [answer]
            elif case.kind == CLIENT_STREAM:
                answer, made = call.with_call(iter(case.requests), **options)
                answers = [answer]
            elif case.kind == SERVER_STREAM:
                made = answers = call(case.requests[0], **options)
            elif case.kind == FULL_DUPLEX:
                made, answers = self.duplex(call, case.requests, options)
            else:
                made = answers = call(iter(case.requests), **options)
            for answer in answers:
                result.payloads.append(answer.payload)
            if made.code() != grpc.StatusCode.OK:
                raise made
        except grpc.RpcError as error:
            made = error
            result.error.code = error.code().value[0]
            result.error.message = error.details()
            details = dict(error.trailing_metadata() or []).get(DETAILS)
            if details is not None:
                result.error.details.extend(STATUS.FromString(details).details)
        result.response_headers.extend(message("Header", **h) for h in headers_of(made.initial_metadata()))
        result.response_trailers.extend(
            message("Header", **h) for h in headers_of(made.trailing_metadata()))
        return result

    @staticmethod
    def duplex(call, requests, options):
        """One request, one answer, and so on."""
        more = queue.Queue()
        made = call(iter(more.get, None), **options)

        def answers():
            try:
                for request in requests:
                    more.put(request)
                    try:
                        yield next(made)
                    except StopIteration:
                        return
                more.put(None)
                yield from made
            finally:
                more.put(None)
        return made, answers()


class Server:
    """The service, as the definitions in its requests tell it."""

    def __init__(self, limit):
        self.server = grpc.server(
            concurrent.futures.ThreadPoolExecutor(16),
            options=[("grpc.max_receive_message_length", limit)])
        kinds = {"Unary": grpc.unary_unary_rpc_method_handler,
                 "ClientStream": grpc.stream_unary_rpc_method_handler,
                 "ServerStream": grpc.unary_stream_rpc_method_handler,
                 "BidiStream": grpc.stream_stream_rpc_method_handler}
        bodies = {"Unary": lambda request, context: self.one("Unary", iter([request]), context),
                  "ClientStream": lambda requests, context: self.one("ClientStream", requests, context),
                  "ServerStream": lambda request, context: self.many(
                      "ServerStream", iter([request]), context),
                  "BidiStream": lambda requests, context: self.many("BidiStream", requests, context)}
        self.server.add_generic_rpc_handlers([grpc.method_handlers_generic_handler(SERVICE, {
            name: make(bodies[name],
                       request_deserializer=PROTOS[f"{PACKAGE}.{name}Request"].FromString,
                       response_serializer=lambda answer: answer.SerializeToString())
            for name, make in kinds.items()})])
        self.host, self.port = "127.0.0.1", self.server.add_insecure_port("127.0.0.1:0")
        self.server.start()

    def close(self):
        self.server.stop(None).wait()

    @staticmethod
    def begin(definition, requests, context):
        """Metadata and compression as the first request wants them; what to tell of the requests."""
        if dict(context.invocation_metadata()).get("grpc-encoding") == "gzip":
            context.set_compression(grpc.Compression.Gzip)
        headers = metadata_of(definition.response_headers) if definition else []
        context.send_initial_metadata(headers)
        context.set_trailing_metadata(metadata_of(definition.response_trailers) if definition else [])
        info = {"requests": [packed(request) for request in requests],
                "request_headers": headers_of(context.invocation_metadata())}
        left = context.time_remaining()
        # Without a deadline grpcio says that there are centuries left, or nothing.
        if left is not None and left < 1e6:
            info["timeout_ms"] = int(left * 1000)
        return info

    @staticmethod
    def fail(definition, context, info):
        status = STATUS.FromString(definition.error.SerializeToString())
        if info is not None:
            status.details.add(**packed(message("ConformancePayload.RequestInfo", **info)))
        context.set_trailing_metadata([
            *metadata_of(definition.response_trailers), (DETAILS, status.SerializeToString())])
        context.set_code(CODES[definition.error.code])
        context.set_details(definition.error.message)

    def one(self, name, requests, context):
        requests = list(requests)
        definition = requests[0].response_definition if requests else None
        info = self.begin(definition, requests, context)
        answer = message(f"{name}Response")
        if definition:
            time.sleep(definition.response_delay_ms / 1000)
            if definition.WhichOneof("response") == "error":
                self.fail(definition, context, info)
                return answer
            answer.payload.data = definition.response_data
        answer.payload.request_info.CopyFrom(message("ConformancePayload.RequestInfo", **info))
        return answer

    def many(self, name, requests, context):
        first = next(requests, None)
        if first is None:
            return
        definition = first.response_definition
        is_full = name == "BidiStream" and first.full_duplex
        seen = [first] if is_full else [first, *requests]
        info = self.begin(definition, seen, context)
        for number, data in enumerate(definition.response_data):
            if is_full and number > 0:
                request = next(requests, None)
                seen = [] if request is None else [request]
            time.sleep(definition.response_delay_ms / 1000)
            if not context.is_active():
                return
            answer = message(f"{name}Response", payload={"data": data})
            if number == 0:
                answer.payload.request_info.CopyFrom(message("ConformancePayload.RequestInfo", **info))
            elif is_full:
                answer.payload.request_info.CopyFrom(message(
                    "ConformancePayload.RequestInfo", requests=[packed(r) for r in seen]))
            yield answer
        if is_full and definition.response_data:
            # A request that no response is left for ends the call, or the end of the requests.
            next(requests, None)
        if definition.HasField("error"):
            self.fail(definition, context, None if definition.response_data else info)
