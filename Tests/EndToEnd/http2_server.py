"""A server that behaves as a case of gRPC's negative HTTP/2 interop tests says."""

import socket
import struct
import threading

import h2.config
import h2.connection
import h2.events
import h2.settings

from interop_peer import message

REQUEST_SIZE, RESPONSE_SIZE = 271_828, 314_159
NAMES = ["goaway", "rst_after_header", "rst_during_data", "rst_after_data", "ping", "max_streams",
         "data_frame_padding", "no_df_padding_sanity_test"]


class Server:
    def __init__(self, case):
        self.case = case
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.connections = []
        self.thread = threading.Thread(target=self.accept, daemon=True)
        self.thread.start()

    def accept(self):
        while True:
            try:
                link, _ = self.listener.accept()
            except OSError:
                return
            connection = Connection(self.case, link)
            self.connections.append(connection)
            connection.thread.start()

    def close(self):
        # The connections end with the client, and the list is complete then.
        for connection in self.connections:
            connection.thread.join(timeout=30)
        self.listener.close()


class Connection:
    def __init__(self, case, link):
        self.case, self.link = case, link
        self.h2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        self.requests = {}
        self.open_streams = self.most_streams = 0
        # What is still to be sent on a stream.
        self.answers = {}
        self.pings_sent = self.pings_answered = 0
        self.thread = threading.Thread(target=self.serve, daemon=True)

    def serve(self):
        self.h2.initiate_connection()
        if self.case == "max_streams":
            self.h2.update_settings({h2.settings.SettingCodes.MAX_CONCURRENT_STREAMS: 1})
        with self.link:
            while True:
                try:
                    self.link.sendall(self.h2.data_to_send())
                    received = self.link.recv(65536)
                except OSError:
                    return
                if not received:
                    return
                for event in self.h2.receive_data(received):
                    self.take(event)
                for stream in list(self.answers):
                    self.go_on(stream)

    def take(self, event):
        if isinstance(event, h2.events.RequestReceived):
            self.requests[event.stream_id] = b""
            self.open_streams += 1
            self.most_streams = max(self.most_streams, self.open_streams)
        elif isinstance(event, h2.events.DataReceived):
            self.requests[event.stream_id] += event.data
            if event.flow_controlled_length:
                self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif isinstance(event, h2.events.StreamEnded):
            self.answer(event.stream_id)
        elif isinstance(event, h2.events.PingAckReceived):
            self.pings_answered += 1

    def ping(self):
        if self.case == "ping":
            self.pings_sent += 1
            self.h2.ping(struct.pack(">Q", self.pings_sent))

    def answer(self, stream):
        request = message("SimpleRequest").FromString(self.requests.pop(stream)[5:])
        assert len(request.payload.body) == REQUEST_SIZE and request.response_size == RESPONSE_SIZE
        body = message(
            "SimpleResponse", payload={"body": bytes(request.response_size)}).SerializeToString()
        self.ping()
        self.h2.send_headers(stream, [(":status", "200"), ("content-type", "application/grpc")])
        self.ping()
        if self.case == "rst_after_header":
            self.reset(stream)
            return
        self.answers[stream] = struct.pack(">BI", 0, len(body)) + body
        if self.case == "rst_during_data":
            self.answers[stream] = self.answers[stream][:RESPONSE_SIZE // 2]
        if self.case == "goaway":
            # By hand: h2 would take the connection for closed and send no answer any more.
            self.link.sendall(self.h2.data_to_send() + struct.pack(
                ">IBIII", 8 << 8 | 7, 0, 0, stream, 0))

    def go_on(self, stream):
        """Sends as much of an answer as the windows allow."""
        piece, padding = 16_384, None
        if self.case in ("data_frame_padding", "no_df_padding_sanity_test"):
            piece, padding = 5, 255 if self.case == "data_frame_padding" else None
        size = 0 if padding is None else padding + 1
        rest = self.answers[stream]
        start = 0
        while start < len(rest):
            window = self.h2.local_flow_control_window(stream) - size
            count = min(piece, len(rest) - start, window)
            if count <= 0:
                self.answers[stream] = rest[start:]
                return
            self.h2.send_data(stream, rest[start:start + count], pad_length=padding)
            start += count
        del self.answers[stream]
        self.ping()
        if self.case in ("rst_during_data", "rst_after_data"):
            self.reset(stream)
            return
        self.open_streams -= 1
        self.h2.send_headers(stream, [("grpc-status", "0")], end_stream=True)

    def reset(self, stream):
        self.open_streams -= 1
        self.h2.reset_stream(stream, 0)
