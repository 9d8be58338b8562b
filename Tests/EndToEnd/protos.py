"""Messages of Protos/ without generated modules: some of them are called as packages of grpcio are."""

import pathlib
import subprocess
import sys
import tempfile

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from harness import ROOT


class Protos:
    """The message classes of some .proto files, by their full names."""

    def __init__(self, *files):
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder) / "set.pb"
            subprocess.run(
                [sys.executable, "-m", "grpc_tools.protoc", f"-I{ROOT / 'Protos'}",
                 "--include_imports", f"--descriptor_set_out={out}", *files], check=True)
            files = descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes())
        self.pool = descriptor_pool.DescriptorPool()
        for file in files.file:
            self.pool.Add(file)

    def __getitem__(self, name):
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(name))

    def method(self, channel, service, name):
        """A method of a service as grpcio calls it."""
        method = self.pool.FindServiceByName(service).FindMethodByName(name)
        kinds = {
            (False, False): channel.unary_unary, (False, True): channel.unary_stream,
            (True, False): channel.stream_unary, (True, True): channel.stream_stream,
        }
        return kinds[method.client_streaming, method.server_streaming](
            f"/{service}/{name}",
            request_serializer=lambda message: message.SerializeToString(),
            response_deserializer=self[method.output_type.full_name].FromString)
