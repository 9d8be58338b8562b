"""The public data-plane format, byte for byte, as old clients speak it."""

import struct

import pytest

from harness import Client

CELL = '{"world":0,"cx":0,"cy":0,"depth":0,"sub":0}'


def head(seq):
    return f'{{"cell":{CELL},"seq":{seq},"epoch":0,"payload":'


def exchange(client, request):
    client.send_frame(request)
    return client.receive_frame()


@pytest.mark.parametrize("door", ["gateway", "worker"])
def test_the_two_example_conversations_in_json(programs, door):
    worker = programs.worker()
    address = worker.address
    if door == "gateway":
        address = programs.gateway(worker=worker.address).address

    with Client(address) as client:
        request = head(0) + '{"type":"ping","ts":123}}'
        assert len(request) == 0x69
        reply = exchange(client, request)
        assert len(reply) == 0x69
        assert reply.decode() == head(0) + '{"type":"pong","ts":123}}'

    with Client(address) as client:
        join = head(0) + '{"type":"join","actor":1,"pos":{"x":0.0,"y":0.0}}}'
        move = head(1) + '{"type":"move","actor":1,"dx":1.0,"dy":0.5}}'
        assert (len(join), len(move)) == (0x82, 0x7C)
        snapshot = exchange(client, join)
        assert len(snapshot) == 0xC3
        assert snapshot.decode() == (
            head(0) + f'{{"type":"snapshot","cell":{CELL},'
            '"actors":[{"id":1,"pos":{"x":0.0,"y":0.0}}]}}')
        delta = exchange(client, move)
        assert len(delta) == 0xBF
        assert delta.decode() == (
            head(1) + f'{{"type":"delta","cell":{CELL},'
            '"moved":[{"id":1,"pos":{"x":1.0,"y":0.5}}]}}')


def test_both_requests_at_once_get_the_same_answers(world):
    with Client(world.address) as client:
        join = (head(0) + '{"type":"join","actor":1,"pos":{"x":0.0,"y":0.0}}}').encode()
        move = (head(1) + '{"type":"move","actor":1,"dx":1.0,"dy":0.5}}').encode()
        client.send_bytes(
            struct.pack(">I", len(join)) + join + struct.pack(">I", len(move)) + move)
        assert len(client.receive_frame()) == 0xC3
        assert len(client.receive_frame()) == 0xBF


def test_a_frame_may_come_byte_by_byte(world):
    with Client(world.address) as client:
        frame = (head(0) + '{"type":"ping","ts":123}}').encode()
        for byte in struct.pack(">I", len(frame)) + frame:
            client.send_bytes(bytes([byte]))
        assert client.receive()["payload"] == {"type": "pong", "ts": 123}


@pytest.mark.parametrize("door", ["gateway", "worker"])
def test_the_example_conversations_in_protobuf(programs, stubs, door):
    worker = programs.worker()
    address = worker.address
    if door == "gateway":
        address = programs.gateway(worker=worker.address).address

    def send(client, **members):
        client.send_frame(stubs.data.Envelope(cell=stubs.data.CellID(), **members).SerializeToString())
        data = client.receive_frame()
        reply = stubs.data.Envelope.FromString(data)
        # Python's serializer writes in field order, which is what we promise to write.
        assert reply.SerializeToString(deterministic=True) == data
        return reply

    with Client(address) as client:
        pong = send(client, seq=0, ping=stubs.data.Ping(ts=123), request_id=7)
        assert pong.pong.ts == 123 and pong.seq == 0 and pong.request_id == 7

    with Client(address) as client:
        snapshot = send(
            client, seq=0, join=stubs.data.Join(actor=1, pos=stubs.data.Position(x=0, y=0)))
        assert snapshot.seq == 0 and not snapshot.HasField("request_id")
        assert [(a.id, a.pos.x, a.pos.y) for a in snapshot.snapshot.actors] == [(1, 0, 0)]
        delta = send(client, seq=1, move=stubs.data.Move(actor=1, dx=1, dy=0.5))
        assert delta.seq == 1
        assert [(a.id, a.pos.x, a.pos.y) for a in delta.delta.moved] == [(1, 1.0, 0.5)]


def test_an_answer_comes_in_the_encoding_of_the_latest_frame(world, stubs):
    with Client(world.address) as client:
        client.send({"type": "ping", "ts": 1})
        assert client.receive()["payload"] == {"type": "pong", "ts": 1}
        client.send_frame(
            stubs.data.Envelope(cell=stubs.data.CellID(), ping=stubs.data.Ping(ts=2))
            .SerializeToString())
        reply = stubs.data.Envelope.FromString(client.receive_frame())
        assert reply.pong.ts == 2 and reply.seq == 1


def test_two_players_see_each_other(world):
    with Client(world.address) as one, Client(world.address) as two:
        one.send({"type": "join", "actor": 1, "pos": {"x": 1, "y": 1}}, request_id=10)
        assert one.receive()["request_id"] == 10
        two.send({"type": "join", "actor": 2, "pos": {"x": 2, "y": 2}})
        seen = two.receive()["payload"]["actors"]
        assert sorted(a["id"] for a in seen) == [1, 2]
        assert one.receive_payload("delta")["moved"] == [{"id": 2, "pos": {"x": 2.0, "y": 2.0}}]
        two.send({"type": "move", "actor": 2, "dx": 0.25, "dy": 0})
        assert one.receive_payload("delta")["moved"] == [{"id": 2, "pos": {"x": 2.25, "y": 2.0}}]
        two.send({"type": "leave", "actor": 2})
        assert one.receive_payload("despawn")["actors"] == [2]


def test_every_refused_request_gets_its_error(world):
    with Client(world.address) as client, Client(world.address) as other:
        def refusal(payload, **members):
            client.send(payload, **members)
            return client.receive_payload("error")["code"]

        assert refusal({"type": "move", "actor": 9, "dx": 1, "dy": 1}) == "actor_not_joined"
        assert refusal({"type": "leave", "actor": 9}) == "actor_not_joined"
        assert refusal({"type": "join", "actor": 1, "pos": {"x": 300, "y": 0}}) == "invalid_position"
        assert refusal({"type": "join", "actor": 1, "pos": {"x": 1e400, "y": 0}}) == "malformed_frame"
        assert refusal({"type": "ping", "ts": 1}, cell=(5, 5)) in ("cell_not_owned", "no_route")
        assert refusal({"type": "ping", "ts": 1}, epoch=3) == "stale_epoch"
        assert refusal({"type": "pong", "ts": 1}) == "malformed_frame"
        client.send({"type": "join", "actor": 1, "pos": {"x": 0, "y": 0}})
        client.receive_payload("snapshot")
        assert refusal({"type": "move", "actor": 1, "dx": -1, "dy": 0}) == "world_edge"
        other.send({"type": "move", "actor": 1, "dx": 1, "dy": 0})
        assert other.receive_payload("error")["code"] == "actor_owned_by_other"


def test_an_actor_lingers_and_is_taken_up_again(world):
    with Client(world.address) as first:
        first.send({"type": "join", "actor": 1, "pos": {"x": 4, "y": 4}})
        first.receive_payload("snapshot")
    with Client(world.address) as second:
        # The gateway may still be telling the worker that the first one went.
        for _ in range(100):
            second.send({"type": "move", "actor": 1, "dx": 1, "dy": 0})
            payload = second.receive_payload("delta", "error")
            if payload["type"] == "delta":
                break
        assert payload["moved"] == [{"id": 1, "pos": {"x": 5.0, "y": 4.0}}]
