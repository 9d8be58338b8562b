"""Health and reflection of the orchestrator, by the clients that grpcio has for them."""

import signal

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase)
from google.protobuf import descriptor_pool, message_factory

from harness import PATIENCE, two_workers

ORCHESTRATOR = "tessera.orch.v1.Orchestrator"
SERVING = health_pb2.HealthCheckResponse.SERVING


def test_a_generic_client_lists_and_calls_without_proto_files(programs):
    orch = programs.orchestrator(two_workers())
    with grpc.insecure_channel(orch.address) as channel:
        database = ProtoReflectionDescriptorDatabase(channel)
        assert set(database.get_services()) == {
            ORCHESTRATOR, "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection"}
        pool = descriptor_pool.DescriptorPool(database)
        for name in database.get_services():
            assert pool.FindServiceByName(name).methods
        method = pool.FindServiceByName(ORCHESTRATOR).FindMethodByName("GetAssignments")
        query = message_factory.GetMessageClass(method.input_type)
        answer = message_factory.GetMessageClass(method.output_type)
        call = channel.unary_unary(
            f"/{ORCHESTRATOR}/GetAssignments",
            request_serializer=query.SerializeToString, response_deserializer=answer.FromString)
        snapshot = call(query(worker_id="worker-east"), timeout=PATIENCE)
        assert [(cell.cx, cell.epoch) for cell in snapshot.cells] == [(1, 1)]
        with pytest.raises(KeyError):
            pool.FindFileByName("no/such/file.proto")


def test_health_tells_what_serves(programs):
    orch = programs.orchestrator()
    with grpc.insecure_channel(orch.address) as channel:
        health = health_pb2_grpc.HealthStub(channel)
        for service in ("", ORCHESTRATOR):
            request = health_pb2.HealthCheckRequest(service=service)
            assert health.Check(request, timeout=PATIENCE).status == SERVING
        request = health_pb2.HealthCheckRequest(service="no.such.Service")
        with pytest.raises(grpc.RpcError) as caught:
            health.Check(request, timeout=PATIENCE)
        assert caught.value.code() == grpc.StatusCode.NOT_FOUND
        watch = health.Watch(request, timeout=PATIENCE)
        assert next(watch).status == health_pb2.HealthCheckResponse.SERVICE_UNKNOWN
        watch.cancel()
        listed = health.List(health_pb2.HealthListRequest(), timeout=PATIENCE).statuses
        assert {name: status.status for name, status in listed.items()} == {
            "": SERVING, ORCHESTRATOR: SERVING}


def test_a_server_that_shuts_down_says_so_first(programs):
    orch = programs.orchestrator()
    with grpc.insecure_channel(orch.address) as channel:
        watch = health_pb2_grpc.HealthStub(channel).Watch(
            health_pb2.HealthCheckRequest(service=ORCHESTRATOR), timeout=PATIENCE)
        assert next(watch).status == SERVING
        orch.signal(signal.SIGTERM)
        assert next(watch).status == health_pb2.HealthCheckResponse.NOT_SERVING
        with pytest.raises(grpc.RpcError) as caught:
            next(watch)
        assert caught.value.code() == grpc.StatusCode.UNAVAILABLE
    assert orch.process.wait(timeout=PATIENCE) == 0
