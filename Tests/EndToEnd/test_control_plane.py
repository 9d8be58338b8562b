"""The orchestrator, called by clients we did not write: grpcio and grpclib."""

import asyncio
import contextlib
import signal
import subprocess
import threading

import grpc
import grpclib.client
import grpclib.exceptions
import pytest

from harness import BIN, PATIENCE, clean_environment, two_workers, wait_for, write_config

EXAMPLE = {
    "workers": [
        {"id": "worker-a", "addr": "127.0.0.1:5001",
         "cells": [{"world": 0, "cx": 0, "cy": 0},
                   {"world": 0, "cx": 1, "cy": 0, "depth": 1, "sub": 0}]},
    ]
}


@contextlib.contextmanager
def calling(stubs, address):
    with grpc.insecure_channel(address) as channel:
        yield stubs.orch_grpc.OrchestratorStub(channel)


def cells(assignments):
    return [(a.world, a.cx, a.cy, a.depth, a.sub, a.epoch) for a in assignments]


def test_the_four_calls(programs, stubs):
    orch = programs.orchestrator(EXAMPLE)
    with calling(stubs, orch.address) as stub:
        mine = [(0, 0, 0, 0, 0, 1), (0, 1, 0, 1, 0, 1)]
        snapshot = stub.RegisterWorker(
            stubs.orch.WorkerRegistration(worker_id="worker-a", addr="127.0.0.1:5001"))
        assert sorted(cells(snapshot.cells)) == mine
        assert snapshot.incarnation > 0 and snapshot.revision > 0
        orch.wait_for_log("worker registered addr")
        again = stub.GetAssignments(stubs.orch.AssignmentQuery(worker_id="worker-a"))
        assert sorted(cells(again.cells)) == mine and again.revision == snapshot.revision
        listing = stub.ListAssignments(stubs.orch.ListAssignmentsRequest())
        assert [(w.worker_id, w.addr) for w in listing.workers] == [("worker-a", "127.0.0.1:5001")]
        assert listing.kind == stubs.orch.AssignmentListing.FULL
        watch = stub.WatchAssignments(stubs.orch.WatchAssignmentsRequest())
        assert next(watch).SerializeToString() == listing.SerializeToString()
        watch.cancel()
        # The first time it is not "again", though the configuration names the worker.
        stub.RegisterWorker(
            stubs.orch.WorkerRegistration(worker_id="worker-a", addr="127.0.0.1:5001"))
        orch.wait_for_log("worker registered again addr")
        assert orch.log.count("worker registered addr") == 1


def test_without_a_configuration_worker_local_owns_the_origin(programs, stubs):
    orch = programs.orchestrator()
    with calling(stubs, orch.address) as stub:
        snapshot = stub.GetAssignments(stubs.orch.AssignmentQuery(worker_id="worker-local"))
        assert cells(snapshot.cells) == [(0, 0, 0, 0, 0, 1)]
        stranger = stub.RegisterWorker(
            stubs.orch.WorkerRegistration(worker_id="stranger", addr="127.0.0.1:9"))
        assert cells(stranger.cells) == []


def test_bad_requests_are_refused_with_the_given_words(programs, stubs):
    orch = programs.orchestrator()
    with calling(stubs, orch.address) as stub:
        def refusal(call, request, **options):
            with pytest.raises(grpc.RpcError) as caught:
                call(request, timeout=PATIENCE, **options)
            return caught.value.code(), caught.value.details()

        code, words = refusal(stub.RegisterWorker, stubs.orch.WorkerRegistration(addr="h:1"))
        assert (code, words) == (
            grpc.StatusCode.INVALID_ARGUMENT, "worker_id must not be empty")
        code, words = refusal(stub.GetAssignments, stubs.orch.AssignmentQuery())
        assert (code, words) == (
            grpc.StatusCode.INVALID_ARGUMENT, "worker_id must not be empty")
        code, words = refusal(
            stub.RegisterWorker, stubs.orch.WorkerRegistration(worker_id="a", addr="nowhere"))
        assert code == grpc.StatusCode.INVALID_ARGUMENT and "nowhere" in words
        code, _ = refusal(
            stub.RegisterWorker,
            stubs.orch.WorkerRegistration(worker_id="a" * 10_000_000, addr="h:1"))
        assert code == grpc.StatusCode.RESOURCE_EXHAUSTED
        code, _ = refusal(
            stub.RegisterWorker, stubs.orch.WorkerRegistration(worker_id="a" * 1000, addr="h:1"))
        assert code == grpc.StatusCode.INVALID_ARGUMENT
        # And it serves on.
        assert stub.GetAssignments(stubs.orch.AssignmentQuery(worker_id="x")).revision > 0


def test_unknown_methods_and_services_are_unimplemented(programs):
    orch = programs.orchestrator()
    with grpc.insecure_channel(orch.address) as channel:
        for path in ("/tessera.orch.v1.Orchestrator/Nothing", "/no.such.Service/Nothing"):
            with pytest.raises(grpc.RpcError) as caught:
                channel.unary_unary(path)(b"", timeout=PATIENCE)
            assert caught.value.code() == grpc.StatusCode.UNIMPLEMENTED


def test_a_watch_ends_at_its_deadline(programs, stubs):
    orch = programs.orchestrator()
    with calling(stubs, orch.address) as stub:
        with pytest.raises(grpc.RpcError) as caught:
            list(stub.WatchAssignments(stubs.orch.WatchAssignmentsRequest(), timeout=0.001))
        assert caught.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED
        with pytest.raises(grpc.RpcError) as caught:
            list(stub.WatchAssignments(stubs.orch.WatchAssignmentsRequest(), timeout=0.3))
        assert caught.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED


class Watcher:
    """A watch in a thread of its own."""

    def __init__(self, stub, request):
        self.messages = []
        self.call = stub.WatchAssignments(request)
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        with contextlib.suppress(grpc.RpcError):
            for message in self.call:
                self.messages.append(message)

    def wait(self, count):
        wait_for(lambda: len(self.messages) >= count, f"{count} messages of a watch")
        return self.messages

    def end(self):
        self.call.cancel()
        self.thread.join()


def test_a_reload_is_exactly_one_message_for_every_watch(programs, stubs):
    orch = programs.orchestrator(two_workers())
    with calling(stubs, orch.address) as stub:
        full = Watcher(stub, stubs.orch.WatchAssignmentsRequest())
        delta = Watcher(stub, stubs.orch.WatchAssignmentsRequest(deltas=True, node_id="test"))
        first = full.wait(1)[0]
        assert delta.wait(1)[0].kind == stubs.orch.AssignmentListing.FULL

        # (0,0) moves from west to east, (1,0) goes to nobody, (2,0) is new.
        changed = two_workers()
        changed["workers"][0]["cells"] = []
        changed["workers"][1]["cells"] = [{"world": 0, "cx": 0, "cy": 0}, {"world": 0, "cx": 2, "cy": 0}]
        write_config(programs.folder / "orch.json", changed)
        orch.signal(signal.SIGHUP)
        full.wait(2)
        delta.wait(2)
        # The log counts all workers, and apart from them those that are new or moved.
        orch.wait_for_log(r"configuration reloaded .*changed_workers=0 .* workers=2")
        # A bad file keeps the table and says why; it is no message at all.
        write_config(programs.folder / "orch.json", '{"workers": [}')
        orch.signal(signal.SIGHUP)
        orch.wait_for_log(r"orch\.json")
        # Neither is a file that changes nothing; the next real change is the third message.
        write_config(programs.folder / "orch.json", changed)
        orch.signal(signal.SIGHUP)
        changed["workers"][0]["cells"] = [{"world": 0, "cx": 7, "cy": -7}]
        wait_for(lambda: orch.log.count("SIGHUP") + orch.log.count("reload") >= 3, "the reload")
        write_config(programs.folder / "orch.json", changed)
        orch.signal(signal.SIGHUP)
        full.wait(3)
        delta.wait(3)
        full.end()
        delta.end()

        assert [m.revision for m in full.messages] == [
            first.revision, first.revision + 1, first.revision + 2]
        assert {w.worker_id: cells(w.cells) for w in full.messages[1].workers} == {
            "worker-west": [], "worker-east": [(0, 0, 0, 0, 0, 2), (0, 2, 0, 0, 0, 1)]}
        change = delta.messages[1]
        assert change.kind == stubs.orch.AssignmentListing.DELTA
        assert change.revision == first.revision + 1
        assert {w.worker_id: cells(w.cells) for w in change.workers} == {
            "worker-east": [(0, 0, 0, 0, 0, 2), (0, 2, 0, 0, 0, 1)]}
        assert sorted(c[:3] for c in cells(change.removed)) == [(0, 0, 0), (0, 1, 0)]
        assert [m.kind for m in delta.messages[1:]] == [stubs.orch.AssignmentListing.DELTA] * 2


def test_a_watch_goes_on_from_the_revision_it_has(programs, stubs):
    orch = programs.orchestrator(two_workers())
    with calling(stubs, orch.address) as stub:
        before = stub.ListAssignments(stubs.orch.ListAssignmentsRequest())
        stub.RegisterWorker(stubs.orch.WorkerRegistration(worker_id="new", addr="h:1"))
        request = stubs.orch.WatchAssignmentsRequest(
            deltas=True, known_incarnation=before.incarnation, known_revision=before.revision)
        message = next(stub.WatchAssignments(request))
        assert message.kind == stubs.orch.AssignmentListing.DELTA
        assert [w.worker_id for w in message.workers] == ["new"]
        request.known_incarnation += 1
        message = next(stub.WatchAssignments(request))
        assert message.kind == stubs.orch.AssignmentListing.FULL


def test_a_hundred_thousand_cells_pass(programs, stubs):
    many = {"workers": [{"id": "big", "addr": "127.0.0.1:5001", "cells": [
        {"world": 0, "cx": x, "cy": y} for x in range(400) for y in range(250)]}]}
    orch = programs.orchestrator(many)
    with calling(stubs, orch.address) as stub:
        assert len(stub.GetAssignments(
            stubs.orch.AssignmentQuery(worker_id="big"), timeout=PATIENCE).cells) == 100_000
        watch = stub.WatchAssignments(stubs.orch.WatchAssignmentsRequest(), timeout=PATIENCE)
        assert len(next(watch).workers[0].cells) == 100_000
        watch.cancel()


def test_a_thousand_watchers_all_see_a_change(programs, stubs):
    orch = programs.orchestrator(two_workers())
    host, port = orch.address.rsplit(":", 1)

    async def watch_all():
        # Ten connections of a hundred streams each, by an HTTP/2 stack that is not ours or grpcio's.
        channels = [grpclib.client.Channel(host, int(port)) for _ in range(10)]
        started = []
        done = []
        change = asyncio.Event()

        async def watch(channel, deltas):
            stub = stubs.orch_grpclib.OrchestratorStub(channel)
            async with stub.WatchAssignments.open() as stream:
                await stream.send_message(
                    stubs.orch.WatchAssignmentsRequest(deltas=deltas), end=True)
                first = await stream.recv_message()
                started.append(first.revision)
                if len(started) == 1000:
                    change.set()
                second = await stream.recv_message()
                done.append(second.revision - first.revision)
                await stream.cancel()

        async def cause_change():
            await change.wait()
            stub = stubs.orch_grpclib.OrchestratorStub(channels[0])
            await stub.RegisterWorker(
                stubs.orch.WorkerRegistration(worker_id="new", addr="127.0.0.1:9"))

        watches = [watch(channels[i % 10], deltas=i % 2 == 0) for i in range(1000)]
        await asyncio.wait_for(asyncio.gather(cause_change(), *watches), PATIENCE * 2)
        for channel in channels:
            channel.close()
        return done

    assert asyncio.run(watch_all()) == [1] * 1000


def test_a_thousand_watches_on_one_grpcio_channel(programs, stubs):
    orch = programs.orchestrator(two_workers())

    async def watch_all():
        async with grpc.aio.insecure_channel(orch.address) as channel:
            stub = stubs.orch_grpc.OrchestratorStub(channel)
            watches = [stub.WatchAssignments(stubs.orch.WatchAssignmentsRequest())
                       for _ in range(1000)]
            for watch in watches:
                await watch.read()
            await stub.RegisterWorker(
                stubs.orch.WorkerRegistration(worker_id="new", addr="127.0.0.1:9"))
            seen = [len((await watch.read()).workers) for watch in watches]
            for watch in watches:
                watch.cancel()
            return seen

    assert asyncio.run(asyncio.wait_for(watch_all(), PATIENCE * 2)) == [3] * 1000


def test_grpclib_calls_all_four(programs, stubs):
    orch = programs.orchestrator(two_workers())
    host, port = orch.address.rsplit(":", 1)

    async def call():
        channel = grpclib.client.Channel(host, int(port))
        try:
            stub = stubs.orch_grpclib.OrchestratorStub(channel)
            snapshot = await stub.RegisterWorker(stubs.orch.WorkerRegistration(
                worker_id="worker-west", addr="127.0.0.1:5001"), timeout=PATIENCE)
            assert cells(snapshot.cells) == [(0, 0, 0, 0, 0, 1)]
            snapshot = await stub.GetAssignments(
                stubs.orch.AssignmentQuery(worker_id="worker-east"))
            assert cells(snapshot.cells) == [(0, 1, 0, 0, 0, 1)]
            listing = await stub.ListAssignments(stubs.orch.ListAssignmentsRequest())
            assert len(listing.workers) == 2
            async with stub.WatchAssignments.open() as stream:
                await stream.send_message(stubs.orch.WatchAssignmentsRequest(), end=True)
                assert await stream.recv_message() == listing
                await stream.cancel()
            with pytest.raises(grpclib.exceptions.GRPCError) as caught:
                await stub.GetAssignments(stubs.orch.AssignmentQuery())
            assert caught.value.message == "worker_id must not be empty"
        finally:
            channel.close()

    asyncio.run(asyncio.wait_for(call(), PATIENCE))


@pytest.mark.parametrize("config, words", [
    ('{"workers": [', "orch.json"),
    ('{"workers": [], "extra": 1}', "extra"),
    ('{"workers": [{"id": "a", "addr": "h:1", "cells": [{"world": 0, "cx": 0, "cy": 0, "deep": 1}]}]}',
     "workers[0].cells[0]"),
    ('{"workers": [{"id": "a", "addr": "h:1", "cells": [{"world": 0, "cx": 0, "cy": 0}, {"world": 0, "cx": 0, "cy": 0}]}]}',
     "workers[0].cells[1]"),
    ('{"workers": [{"id": "a", "addr": "h:1", "cells": [{"world": 0, "cx": 0, "cy": 0},'
     ' {"world": 0, "cx": 0, "cy": 1, "depth": 1}]}]}', "workers[0].cells[1]"),
    ('{"workers": [{"id": "a", "addr": "h:1", "cells": []}, {"id": "a", "addr": "h:2", "cells": []}]}',
     "workers[1]"),
    ('{"workers": [{"id": "a", "addr": "nowhere", "cells": []}]}', "workers[0]"),
])
def test_a_bad_configuration_stops_the_start_with_one_line(programs, config, words):
    path = programs.folder / "orch.json"
    write_config(path, config)
    for arguments, environment in (
        (["--config", str(path)], {}),
        ([], {"TESSERA_ORCH_CONFIG": str(path)}),
        ([], {"TESSERA_ORCH_CONFIG_JSON": config}),
    ):
        ended = subprocess.run(
            [BIN / "tessera-orch", "--addr", "127.0.0.1:0", *arguments], capture_output=True,
            text=True, timeout=PATIENCE, env=clean_environment(**environment))
        assert ended.returncode != 0
        assert len(ended.stderr.strip().splitlines()) == 1, ended.stderr
        expected = "TESSERA_ORCH_CONFIG_JSON" if "_JSON" in str(environment) else words
        assert expected in ended.stderr


def test_sigterm_ends_watches_and_the_program(programs, stubs):
    orch = programs.orchestrator()
    with calling(stubs, orch.address) as stub:
        watch = stub.WatchAssignments(stubs.orch.WatchAssignmentsRequest())
        next(watch)
        orch.signal(signal.SIGTERM)
        with pytest.raises(grpc.RpcError) as caught:
            list(watch)
        assert caught.value.code() == grpc.StatusCode.UNAVAILABLE
    assert orch.process.wait(timeout=PATIENCE) == 0
