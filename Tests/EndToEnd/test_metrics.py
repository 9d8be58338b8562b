"""What a running system says about itself on SIGUSR1."""

import re
import signal

from harness import ROOT, Client, wait_for


def metrics(program):
    """Asks for the metrics and reads them."""
    already = program.log.count("# end")

    def shown():
        log = program.log
        return log if log.count("# end") > already else None

    program.signal(signal.SIGUSR1)
    text = wait_for(shown, f"the metrics of {program.name}").rsplit("# metrics at ", 1)[1]
    return {
        name: float(value)
        for name, value in re.findall(r"^(\w+(?:\{[^}]*\})?) (\S+)$", text, re.MULTILINE)
    }


def test_signals_show_what_was_done_and_what_is_held(programs):
    worker = programs.worker()
    gateway = programs.gateway(worker=worker.address)
    client = Client(gateway.address)
    client.send({"type": "join", "actor": 1, "pos": {"x": 1, "y": 1}})
    client.receive_payload("snapshot")
    for _ in range(5):
        client.send({"type": "move", "actor": 1, "dx": 1, "dy": 0})
        client.receive_payload("delta")
    client.send({"type": "move", "actor": 99, "dx": 1, "dy": 0})
    client.receive_payload("error")

    of_worker = wait_for(
        lambda: (found := metrics(worker))
        and found['tessera_worker_inputs_total{outcome="refused"}'] == 1 and found,
        "the worker's metrics to hold the last input")
    assert of_worker['tessera_worker_inputs_total{outcome="applied"}'] == 6
    assert of_worker['tessera_worker_messages_total{kind="snapshot"}'] == 1
    assert of_worker['tessera_worker_messages_total{kind="delta"}'] == 5
    assert of_worker['tessera_worker_messages_total{kind="error"}'] == 1
    of_kinds = {
        kind: of_worker[f'tessera_worker_messages_bytes_total{{kind="{kind}"}}']
        for kind in ("snapshot", "delta", "error")
    }
    assert all(of_kinds.values())
    assert sum(of_kinds.values()) < of_worker['tessera_worker_bytes_sent_total{to="links"}']
    assert of_worker["tessera_worker_actors"] == 1
    assert of_worker["tessera_worker_links"] == 1
    assert of_worker['tessera_worker_bytes_sent_total{to="links"}'] > 0
    ticks = of_worker["tessera_worker_tick_seconds_count"]
    assert ticks > 0
    for stage in ["inputs", "expiry", "frames", "settlement", "flush"]:
        assert of_worker[f'tessera_worker_tick_stage_seconds_count{{stage="{stage}"}}'] == ticks

    # A gateway brings its metrics up to date once a second.
    of_gateway = wait_for(
        lambda: (found := metrics(gateway))
        and found['tessera_gateway_inputs_total{outcome="settled"}'] == 7 and found,
        "the gateway's metrics to hold the last input")
    assert of_gateway["tessera_gateway_clients"] == 1
    assert of_gateway["tessera_gateway_links"] == 1
    assert of_gateway['tessera_gateway_inputs_total{outcome="forwarded"}'] == 7
    assert of_gateway["tessera_gateway_messages_total"] == 7

    client.close()
    wait_for(
        lambda: metrics(gateway)["tessera_gateway_clients"] == 0, "the client to be gone")
    assert worker.stop() == 0 and gateway.stop() == 0


def test_the_table_of_metrics_has_them_all_and_no_others(programs):
    text = (ROOT / "Docs" / "Metrics.md").read_text()
    table = {}
    for name, label in re.findall(r"^\| `(tessera_\w+)` \| ([^|]*) \|", text, re.MULTILINE):
        label, _, values = label.partition(":")
        table[name] = (label.strip("`– "), set(re.findall(r"`(\w+)`", values)))
    worker = programs.worker()
    gateway = programs.gateway(worker=worker.address)
    there = {}
    for line in [*metrics(worker), *metrics(gateway)]:
        name, _, rest = line.partition("{")
        if (base := re.sub(r"_(count|sum|max)$", "", name)).endswith("_seconds"):
            name = base
        labels = dict(re.findall(r'(\w+)="([^"]*)"', rest))
        labels.pop("quantile", None)
        assert len(labels) <= 1, line
        of_name = there.setdefault(name, ("", set()))
        for label, value in labels.items():
            there[name] = (label, of_name[1] | {value})
    # This one is made when the first request is refused.
    assert table.pop("tessera_gateway_refusals_total")[0] == "reason"
    assert table["tessera_worker_messages_bytes_total"][0] == "kind`, as above"
    table["tessera_worker_messages_bytes_total"] = table["tessera_worker_messages_total"]
    assert table == there
