"""What came of a conformance case beside what was expected, as the suite's runner compares them."""

from conformance_peer import PACKAGE, PROTOS

INFORMATION = PROTOS[f"{PACKAGE}.ConformancePayload.RequestInfo"]
# How much of a deadline may be gone when the server reads it, in milliseconds; more than the suite's 100,
# for busy machines.
GRACE = 1_000


def by_name(headers):
    return {header.name.lower(): list(header.value) for header in headers}


def has(found, expected):
    return all(found.get(name) == values for name, values in expected)


def check(case, result):
    expected = case.expected
    check_metadata(expected, by_name(result.response_headers), by_name(result.response_trailers))
    code = result.error.code if result.HasField("error") else 0
    assert code in expected.codes, (code, result.error.message)
    assert [p.data for p in result.payloads] == [p["data"] for p in expected.payloads]
    for number, (found, wanted) in enumerate(zip(result.payloads, expected.payloads)):
        if wanted["requests"] or wanted["headers"]:
            check_request(found.request_info, wanted, number == 0)
    if expected.text is not None:
        assert result.error.message == expected.text
    if expected.tells_request:
        (detail,) = result.error.details
        assert detail.type_url.endswith("ConformancePayload.RequestInfo")
        check_request(INFORMATION.FromString(detail.value), {
            "requests": case.requests, "headers": case.headers, "timeout": case.timeout}, True)


def check_metadata(expected, headers, trailers):
    head, trail = expected.metadata
    if has(headers, head) and has(trailers, trail):
        return
    # An answer without a message may have all of it in one block.
    merged = {**dict(head), **dict(trail)}.items()
    assert not expected.payloads and (has(headers, merged) or has(trailers, merged)), (
        headers, trailers)


def check_request(found, wanted, is_first):
    assert [any.value for any in found.requests] == [
        request.SerializeToString() for request in wanted["requests"]]
    if not is_first:
        return
    assert has(by_name(found.request_headers), wanted["headers"])
    if wanted["timeout"] is None:
        assert not found.HasField("timeout_ms")
    else:
        assert wanted["timeout"] - GRACE <= found.timeout_ms <= wanted["timeout"]
