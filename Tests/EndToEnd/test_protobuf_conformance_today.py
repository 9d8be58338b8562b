"""What protobuf's conformance suite asks today and did not ask in 3.21: cases of our own, told by the names
that the suite has for them. The expected messages are made by protobuf's Python library of today."""

import json
import struct

import pytest
from google.protobuf import json_format, text_format

from test_text_format import EDITIONS, PROTO2, PROTO3, TYPES, judge  # noqa: F401: a fixture

ALL = TYPES + EDITIONS
EDITION2023 = EDITIONS[0]
# Whose fields are those of proto3: strings are checked, and there are well-known types.
LIKE_PROTO3 = [PROTO3, EDITIONS[2]]
BINARY, JSON = 1, 2


# MARK: Bytes

def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])


def tag(number, wire_type):
    return varint(number << 3 | wire_type)


def number(field, value):
    return tag(field, 0) + varint(value % 2**64)


def delimited(field, content):
    return tag(field, 2) + varint(len(content)) + content


def group(field, content):
    return tag(field, 3) + content + tag(field, 4)


def ask(judge, name, *, output=BINARY, ignores_unknown=False, **payload):
    request = judge.request_type(
        message_type=name, requested_output_format=output,
        test_category=3 if ignores_unknown else 2 if "json_payload" in payload else 1, **payload)
    data = request.SerializeToString()
    judge.process.stdin.write(struct.pack("<I", len(data)) + data)
    judge.process.stdin.flush()
    length, = struct.unpack("<I", judge.process.stdout.read(4))
    return judge.response_type.FromString(judge.process.stdout.read(length))


def refused(answer):
    return answer.WhichOneof("result") == "parse_error"


def expected(judge, name, text):
    return text_format.Parse(text, judge.type(name)(), descriptor_pool=judge.pool)


# MARK: Binary

NOT_UTF8 = b"\xa0\xb0\xc0\xd0"
TAIL = varint(1234)
REFUSED_BYTES = {
    "IllegalZeroFieldNum_Case_0": b"\x01DEADBEEF",
    "IllegalZeroFieldNum_Case_1": b"\x02\x01\x01",
    "IllegalZeroFieldNum_Case_2": b"\x03\x04",
    "IllegalZeroFieldNum_Case_3": b"\x05DEAD",
    "BadTag_FieldNumberTooHigh": b"\x88" + b"\x80" * 5 + b"\x0f" + TAIL,
    "BadTag_FieldNumberSlightlyTooHigh": b"\x88\x80\x80\x80\x40" + TAIL,
    "BadTag_OverlongVarint": b"\x88" + b"\x80" * 7 + b"\0" + TAIL,
    "BadTag_OverlongVarint in a group": group(1234, b"\x88" + b"\x80" * 7 + b"\0" + TAIL),
    "BadTag_VarintMoreThanTenBytes": b"\x88" + b"\x80" * 11 + b"\0" + TAIL,
    "BadLength_Varint32BitOverflow": tag(14, 2) + b"\x80\x80\x80\x80\x10",
    "UnmatchedEndGroup": tag(201, 4),
    "UnmatchedEndGroupUnknown": tag(1234, 4),
    "UnmatchedEndGroupWrongType": tag(1, 4),
    "UnmatchedEndGroupNestedLen": delimited(18, tag(1234, 4)),
    "UnmatchedEndGroupNested": group(201, tag(202, 4)),
    "UnmatchedEndGroupWithData": tag(1, 4) + delimited(2, b"hello"),
    "UnmatchedStartGroup": tag(201, 3),
    "UnmatchedStartGroupUnknown": tag(1234, 3),
    "UnmatchedStartGroupWrongType": tag(1, 3),
    "UnmatchedStartGroupNestedLen": delimited(18, tag(1234, 3)),
    "UnmatchedStartGroupNested": group(201, tag(202, 3)),
    "UnmatchedStartGroupWithData": tag(1, 3) + delimited(2, b"hello"),
    "MismatchedGroupTags": tag(201, 3) + delimited(2, b"hello") + tag(202, 4),
    "MismatchedNestedGroupTags": group(201, tag(202, 3) + delimited(2, b"hello") + tag(203, 4)),
}


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("case", REFUSED_BYTES)
def test_bytes_that_are_no_message_are_refused(judge, name, case):
    assert refused(ask(judge, name, protobuf_payload=REFUSED_BYTES[case]))


@pytest.mark.parametrize("name", LIKE_PROTO3 + [EDITION2023])
@pytest.mark.parametrize("payload", [
    delimited(14, NOT_UTF8), delimited(44, NOT_UTF8), delimited(113, NOT_UTF8),
    delimited(69, delimited(1, NOT_UTF8) + delimited(2, b"foo")),
    delimited(69, delimited(1, b"foo") + delimited(2, NOT_UTF8)),
], ids=["singular", "repeated", "oneof", "map key", "map value"])
def test_strings_are_utf8(judge, name, payload):
    assert refused(ask(judge, name, protobuf_payload=payload))


def test_bytes_of_an_extension_are_any_bytes(judge):
    answer = ask(judge, EDITION2023, protobuf_payload=delimited(134, NOT_UTF8))
    message = judge.type(EDITION2023).FromString(answer.protobuf_payload)
    extension = judge.pool.FindExtensionByName("protobuf_test_messages.editions.extension_bytes")
    assert message.Extensions[extension] == NOT_UTF8


@pytest.mark.parametrize("field, extension", [(121, "groupliketype"), (122, "delimited_ext")])
@pytest.mark.parametrize("output", [BINARY, JSON])
def test_delimited_extensions_come_back(judge, field, extension, output):
    answer = ask(judge, EDITION2023, output=output, protobuf_payload=group(field, number(1, 99)))
    wanted = expected(judge, EDITION2023, f"[protobuf_test_messages.editions.{extension}] {{ c: 99 }}")
    assert parsed(judge, EDITION2023, answer) == wanted


def nested(depth, wrap, innermost=b""):
    for _ in range(depth):
        innermost = wrap(innermost)
    return innermost


@pytest.mark.parametrize("payload", [
    nested(3000, lambda m: delimited(18, delimited(2, m))),
    nested(3000, lambda m: group(201, m)),
    nested(3000, lambda m: group(1234, m)),
    nested(3000, lambda m: delimited(71, delimited(2, delimited(2, m)))),
], ids=["messages", "groups", "unknown groups", "maps"])
@pytest.mark.parametrize("name", ALL)
def test_what_is_too_deep_is_refused(judge, name, payload):
    assert refused(ask(judge, name, protobuf_payload=payload))


# A MessageSet is in field 500; its items are groups of a type and a message, and of several the first counts.
SET, FIRST, SECOND, WITH_ONEOF = 500, 1547769, 4135312, 123456789
SECOND_IS_99 = """message_set_correct: {
  [protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2]: { i: 99 } }"""


def item(*parts):
    return group(1, b"".join(parts))


def value(i):
    return delimited(3, number(9, i))


@pytest.mark.parametrize("content", [
    item(number(2, SECOND), value(99)), item(value(99), number(2, SECOND)),
    delimited(SECOND, number(9, 99)),
    item(number(2, SECOND), value(99), number(2, FIRST)),
    item(number(2, SECOND), value(99), value(88)), item(value(99), number(2, SECOND), value(88)),
], ids=["in order", "out of order", "as any extension", "two types", "two values", "value first"])
@pytest.mark.parametrize("output", [BINARY, JSON])
def test_items_of_message_sets(judge, content, output):
    answer = ask(judge, PROTO2, output=output, protobuf_payload=delimited(SET, content))
    assert parsed(judge, PROTO2, answer) == expected(judge, PROTO2, SECOND_IS_99)


def test_items_of_message_sets_keep_their_order(judge):
    content = delimited(WITH_ONEOF, number(1, 42)) + item(
        number(2, WITH_ONEOF), delimited(3, number(2, 99)))
    answer = ask(judge, PROTO2, protobuf_payload=delimited(SET, content))
    assert parsed(judge, PROTO2, answer) == expected(judge, PROTO2, """message_set_correct: {
      [protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof]: { b: 99 } }""")


def test_an_unknown_item_of_a_message_set_is_not_looked_into(judge):
    payload = delimited(SET, item(number(2, 4135300), delimited(3, number(0, 99))))
    assert ask(judge, PROTO2, protobuf_payload=payload).protobuf_payload == payload


# MARK: JSON

def parsed(judge, name, answer):
    kind = answer.WhichOneof("result")
    assert kind in ("protobuf_payload", "json_payload"), answer
    if kind == "protobuf_payload":
        return judge.type(name).FromString(answer.protobuf_payload)
    return json_format.Parse(
        answer.json_payload, judge.type(name)(), descriptor_pool=judge.pool)


def deep(count, opening, closing):
    return opening * count + "1" + closing * count


REFUSED_JSON = {
    "Uint64QuotedExponentFieldTooLarge": '{"optionalUint64": "1e536870000"}',
    "Int32FieldExponentTooLarge": '{"optionalInt32": 1e400000000}',
    "Int32FieldTrueValue": '{"optionalInt32": true}',
    "Int32FieldStringValueArabicIndicDigits": '{"optionalInt32": "\u0661\u0662\u0663"}',
    "Int64FieldStringValueFullwidthDigits": '{"optionalInt64": "\uff11\uff12\uff13"}',
    "Int32FieldStringValuePartiallyNumericSpace": '{"optionalInt32": "12 34"}',
    "Int32FieldStringValuePartiallyNumericUnicode": '{"optionalInt32": "12谷歌34"}',
    "Int32FieldEmptyString": '{"optionalInt32": ""}',
    "Int32FieldPlusSign": '{"optionalInt32": +1}',
    "FloatFieldEmptyString": '{"optionalFloat": ""}',
    "FloatFieldTrueValue": '{"optionalFloat": true}',
    "FloatFieldStringValuePartiallyNumeric": '{"optionalFloat": "12abc"}',
    "FloatFieldStringValuePartiallyNumericSpace": '{"optionalFloat": "12 34"}',
    "DoubleFieldTooLarge": '{"optionalDouble": 1.89769e+308}',
    "StringFieldUnpairedHighSurrogate": '{"optionalString": "\\uD800"}',
    "StringFieldUnpairedLowSurrogate": '{"optionalString": "\\uDC00"}',
    "StringFieldSurrogateInWrongOrder": '{"optionalString": "\\uDE01\\uD83D"}',
    "StringFieldHighSurrogateBeforeText": '{"optionalString": "\\uD800x"}',
    "StringFieldUppercaseEscapeLetter": '{"optionalString": "\\U8C37\\U6b4C"}',
    "StringEndsWithEscapeChar": '{"optionalString": "abc\\',
    "MapFieldKeyIsNull": '{"mapInt32Int32": {null: 1}}',
    "MapFieldValueIsNull": '{"mapInt32Int32": {"0": null}}',
    "Int32MapFieldKeyNotQuoted": '{"mapInt32Int32": {1: 2}}',
    "BoolMapFieldKeyNotQuoted": '{"mapBoolBool": {true: true}}',
    "RepeatedFieldPrimitiveElementIsNull": '{"repeatedInt32": [1, null, 2]}',
    "RepeatedFieldTrailingComma": '{"repeatedInt32": [1,]}',
    "TrailingCommaInAnObject": '{"fieldname1":1,}',
    "JsonWithComments": '{ // a\n"fieldname1": 1}',
    "FieldNameNotQuoted": '{fieldname1: 1}',
    "RejectUnknownEnumStringValueInOptionalField": '{"optionalNestedEnum": "UNKNOWN"}',
    "RejectUnknownEnumStringValueInRepeatedField": '{"repeatedNestedEnum": ["UNKNOWN"]}',
    "RejectUnknownEnumStringValueInMapValue": '{"mapStringNestedEnum": {"key": "UNKNOWN"}}',
    "RejectTopLevelNull": "null",
    "OneofFieldDuplicate": '{"oneofUint32": 1, "oneofString": "test"}',
}
REFUSED_WELL_KNOWN = {
    "AnyWktRepresentationWithEmptyTypeAndValue": '{"optionalAny": {"@type": "", "value": ""}}',
    "AnyWktRepresentationWithBadType": '{"optionalAny": {"@type": "not_a_url", "value": ""}}',
    "FieldMaskInvalidCharacter": '{"optionalFieldMask": "foo,bar_bar"}',
    "DurationMissingS": '{"optionalDuration": "1"}',
    "DurationJsonInputTooSmall": '{"optionalDuration": "-315576000001.000000000s"}',
    "DurationJsonInputTooLarge": '{"optionalDuration": "315576000001.000000000s"}',
    "ListValueDeepNesting200": '{"optionalValue": %s}' % deep(200, "[", "]"),
    "ValueDeepNesting200": '{"optionalValue": %s}' % deep(200, '{"n":', "}"),
    "StructDeepNesting200": '{"optionalStruct": %s}' % deep(200, '{"n":', "}"),
}
REFUSED_WELL_KNOWN |= {
    f"Timestamp {text}": json.dumps({"optionalTimestamp": text}) for text in [
        "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "0001-01-01T00:00:00",
        "0001-01-01 00:00:00Z", "0001-01-01T00:00:00z", "0001-01-01t00:00:00Z",
        "1970-01-01T08:00:01+0800", "1970-13-01T00:00:00Z", "1970-00-01T00:00:00Z",
        "1970-01-32T00:00:00Z", "1970-01-00T00:00:00Z", "1970-01-01T24:00:00Z",
        "1970-01-01T25:00:00Z", "1970-01-01T00:60:00Z", "1970-01-01T00:00:60Z",
        "1970-01-01T00:00:00+24:00", "1970-01-01T00:00:00+00:60", "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01", "1970-01-01T00:00:00.1234567890Z",
        "1970-01-01T00:00:00.123aZ", "999-01-01T00:00:00Z", "00001-01-01T00:00:00Z",
        "1970-1-01T00:00:00Z", "1970-01-1T00:00:00Z", "2001-02-29T00:00:00Z",
        "1970-01-01T00:00:00.Z", "1900-02-29T00:00:00Z"]}


@pytest.mark.parametrize("name, case", [(n, c) for n in ALL for c in REFUSED_JSON]
                         + [(n, c) for n in LIKE_PROTO3 for c in REFUSED_WELL_KNOWN])
def test_json_that_is_none_of_a_message_is_refused(judge, name, case):
    text = REFUSED_JSON.get(case) or REFUSED_WELL_KNOWN[case]
    assert refused(ask(judge, name, output=JSON, json_payload=text))


TAKEN_JSON = {
    "Int32FieldQuotedExponentialValue": ('{"optionalInt32": "1e5"}', "optional_int32: 100000"),
    "Int32FieldFloatTrailingZero": ('{"optionalInt32": 100000.000}', "optional_int32: 100000"),
    "Int32FieldStringValueEscaped": ('{"optionalInt32": "2\\u003147483647"}',
                                     "optional_int32: 2147483647"),
    "Int64FieldMaxValueNotQuoted": ('{"optionalInt64": 9223372036854774784}',
                                    "optional_int64: 9223372036854774784"),
    "Uint64FieldMaxValueNotQuoted": ('{"optionalUint64": 18446744073709549568}',
                                     "optional_uint64: 18446744073709549568"),
    "FloatFieldQuotedExponentialValue": ('{"optionalFloat": "1.175494e-38"}',
                                         "optional_float: 1.175494e-38"),
    "FloatFieldInfinity": ('{"optionalFloat": "Infinity"}', "optional_float: inf"),
    "StringFieldEmbeddedNull": ('{"optionalString": "Hello\\u0000world!"}',
                                'optional_string: "Hello\\000world!"'),
    "StringFieldSurrogatePair": ('{"optionalString": "\\uD83D\\uDE01"}',
                                 'optional_string: "\\xF0\\x9F\\x98\\x81"'),
    "BytesFieldBase64Url": ('{"optionalBytes": "-_"}', 'optional_bytes: "\\xfb"'),
    "FieldNameEscaped": ('{"fieldn\\u0061me1": 1}', "fieldname1: 1"),
    "FieldNameWithDoubleUnderscores": (
        '{"FieldName13": 13, "FieldName14": 14, "fieldName15": 15, "fieldName16": 16,'
        ' "fieldName17": 17, "FieldName18": 18}',
        "__field_name13: 13 __Field_name14: 14 field__name15: 15 field__Name16: 16"
        " field_name17__: 17 Field_name18__: 18"),
    "OriginalProtoFieldName": (
        '{"fieldname1": 1, "_field_name3": 3, "field_0_name6": 6, "FIELD_name12": 12}',
        "fieldname1: 1 _field_name3: 3 field_0_name6: 6 FIELD_name12: 12"),
    "BoolMapEscapedKey": ('{"mapBoolBool": {"tr\\u0075e": true}}',
                          "map_bool_bool: {key: true value: true}"),
    "AllFieldAcceptNull": (
        '{"optionalInt32": null, "optionalNestedMessage": null, "repeatedInt32": null,'
        ' "mapInt32Int32": null, "optionalNestedEnum": null, "optionalBytes": null}', ""),
    "keys of one text in other bytes": (
        '{"mapStringString": {"\u00e9": "one", "e\u0301": "two"}}',
        'map_string_string { key: "\u00e9" value: "one" }'
        ' map_string_string { key: "e\u0301" value: "two" }'),
}
ANY = "type.googleapis.com/google.protobuf."
TAKEN_WELL_KNOWN = {
    "AnyWithNoType": ('{"optionalAny": {}}', "optional_any: {}"),
    "AnyNull": ('{"optionalAny": null}', ""),
    "AnyEmpty": ('{"optionalAny": {"@type": "%sEmpty"}}' % ANY, "optional_any: { [%sEmpty] {} }" % ANY),
    "AnyWithDuration": ('{"optionalAny": {"@type": "%sDuration", "value": "1.5s"}}' % ANY,
                        "optional_any: { [%sDuration] { seconds: 1 nanos: 500000000 } }" % ANY),
    "AnyWithStruct": ('{"optionalAny": {"value": {"foo": 1}, "@type": "%sStruct"}}' % ANY,
                      'optional_any: { [%sStruct] { fields { key: "foo"'
                      " value { number_value: 1 } } } }" % ANY),
    "AnyNested": ('{"optionalAny": {"@type": "%sAny", "value": {"@type": "%sInt32Value", "value": 7}}}'
                  % (ANY, ANY), "optional_any: { [%sAny] { [%sInt32Value] { value: 7 } } }" % (ANY, ANY)),
    "EmptyFieldMask": ('{"optionalFieldMask": ""}', "optional_field_mask: {}"),
    "ValueAcceptNull": ('{"optionalValue": null}', "optional_value: { null_value: NULL_VALUE }"),
    "StructWithEmptyListValue": (
        '{"optionalStruct": {"listValue": []}}',
        'optional_struct: { fields { key: "listValue" value { list_value {} } } }'),
    "RepeatedListValue": ('{"repeatedListValue": [["a"]]}',
                          'repeated_list_value { values { string_value: "a" } }'),
    "DurationNegativeNanos": ('{"optionalDuration": "-0.5s"}',
                              "optional_duration: { nanos: -500000000 }"),
    "TimestampJsonInputLeapFeb29": ('{"optionalTimestamp": "2000-02-29T00:00:00Z"}',
                                    "optional_timestamp: { seconds: 951782400 }"),
    "TimestampWithOffsetShiftsDay": ('{"optionalTimestamp": "1970-01-02T01:00:00+02:00"}',
                                     "optional_timestamp: { seconds: 82800 }"),
    "TimestampWithOffsetBoundaryInBoundsMin": (
        '{"optionalTimestamp": "0001-01-01T00:00:00-00:01"}',
        "optional_timestamp: { seconds: -62135596740 }"),
    "TimestampWithOffsetBoundaryInBoundsMax": (
        '{"optionalTimestamp": "9999-12-31T23:59:59+00:01"}',
        "optional_timestamp: { seconds: 253402300739 }"),
    "TimestampWithComplexOffset": ('{"optionalTimestamp": "1970-01-01T00:00:00-11:30"}',
                                   "optional_timestamp: { seconds: 41400 }"),
    "ListValueDeepNesting25": (
        '{"optionalValue": %s}' % deep(25, "[", "]"),
        "optional_value { %s number_value: 1 %s }" % ("list_value { values {" * 25, "} }" * 25)),
}


# The suite's message of edition 2023 has no fields with odd names.
WITH_NAMES = [name for name in ALL if name != EDITION2023]


@pytest.mark.parametrize("name, case", [(n, c) for c in TAKEN_JSON
                                        for n in (WITH_NAMES if "FieldName" in c else ALL)]
                         + [(n, c) for n in LIKE_PROTO3 for c in TAKEN_WELL_KNOWN])
@pytest.mark.parametrize("output", [BINARY, JSON])
def test_json_is_taken(judge, name, case, output):
    text, wanted = TAKEN_JSON.get(case) or TAKEN_WELL_KNOWN[case]
    answer = ask(judge, name, output=output, json_payload=text)
    assert parsed(judge, name, answer) == expected(judge, name, wanted)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("text, wanted", [
    ('{"optionalNestedEnum": "UNKNOWN"}', ""), ('{"repeatedNestedEnum": ["UNKNOWN"]}', ""),
    ('{"mapStringNestedEnum": {"key": "UNKNOWN"}}', ""),
    ('{"repeatedNestedEnum": ["FOO", "UNKNOWN", "FOO"]}',
     "repeated_nested_enum: FOO repeated_nested_enum: FOO"),
    ('{"mapStringNestedEnum": {"a": "FOO", "b": "UNKNOWN"}}',
     'map_string_nested_enum { key: "a" value: FOO }'),
])
def test_unknown_names_of_enums_are_passed_over_if_asked_to(judge, name, text, wanted):
    answer = ask(judge, name, json_payload=text, ignores_unknown=True)
    assert parsed(judge, name, answer) == expected(judge, name, wanted)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("text", [
    '{"optionalNestedMessage": {"a": 1}, "optionalNestedMessage": {}}',
    '{"optional_nested_message": {"a": 1}, "optionalNestedMessage": {}}',
    '{"optionalNestedMessage": {"a": 1}, "optional_nested_message": {}}',
])
def test_a_field_that_is_there_twice_is_refused(judge, name, text):
    assert refused(ask(judge, name, json_payload=text))


# Closed enums: what they have no name for would be an unknown field, and no JSON brings it back.
@pytest.mark.parametrize("name", [PROTO2, EDITIONS[1]])
@pytest.mark.parametrize("text, rest", [
    ('{"optionalNestedEnum": 99}', ""),
    ('{"repeatedNestedEnum": [1, 99, 2]}', "repeated_nested_enum: [BAR, BAZ]"),
])
def test_numbers_that_a_closed_enum_has_not_are_refused(judge, name, text, rest):
    assert refused(ask(judge, name, json_payload=text))
    answer = ask(judge, name, json_payload=text, ignores_unknown=True)
    assert parsed(judge, name, answer) == expected(judge, name, rest)
    with pytest.raises(json_format.ParseError):
        json_format.Parse(text, judge.type(name)(), descriptor_pool=judge.pool)


def fixed(field, wire_type, data):
    return tag(field, wire_type) + data


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("payload, wanted", [
    (fixed(11, 5, bytes.fromhex("4523a17f")), {"optionalFloat": "NaN"}),
    (fixed(11, 5, bytes.fromhex("2143b5ff")), {"optionalFloat": "NaN"}),
    (fixed(12, 1, bytes.fromhex("010000000000f0ff")), {"optionalDouble": "NaN"}),
])
def test_every_nan_is_one_in_json(judge, name, payload, wanted):
    assert json.loads(ask(judge, name, output=JSON, protobuf_payload=payload).json_payload) == wanted


@pytest.mark.parametrize("name", LIKE_PROTO3)
@pytest.mark.parametrize("payload", [
    delimited(302, number(1, -62135596801)), delimited(302, number(1, 253402300800)),
    delimited(302, number(1, 5000) + number(2, -1)),
    delimited(302, number(1, 5000) + number(2, 10**9)),
    delimited(301, number(1, -315576000001)), delimited(301, number(1, 315576000001)),
    delimited(301, number(1, 1) + number(2, -1)), delimited(301, number(1, -1) + number(2, 1)),
    delimited(301, number(1, -1) + number(2, -10**9)),
    delimited(301, number(1, 1) + number(2, 10**9)),
    delimited(303, delimited(1, b"fooBar")), delimited(303, delimited(1, b"foo_3_bar")),
    delimited(303, delimited(1, b"foo__bar")),
    delimited(306, fixed(2, 1, struct.pack("<d", float("nan")))),
    delimited(306, fixed(2, 1, struct.pack("<d", float("inf")))),
])
def test_what_has_no_json_is_not_printed(judge, name, payload):
    answer = ask(judge, name, output=JSON, protobuf_payload=payload)
    assert answer.WhichOneof("result") == "serialize_error"


@pytest.mark.parametrize("name", LIKE_PROTO3)
@pytest.mark.parametrize("text, wanted", [
    ('{"oneofNullValue": "NULL_VALUE"}', {"oneofNullValue": None}),
    ('{"oneofNullValue": null}', {"oneofNullValue": None}),
    ('{"optionalNullValue": null}', {}),
    ('{"optionalTimestamp": "1969-12-31T16:00:00-08:00"}',
     {"optionalTimestamp": "1970-01-01T00:00:00Z"}),
    ('{"optionalTimestamp": "1970-01-01T00:00:00.010000000Z"}',
     {"optionalTimestamp": "1970-01-01T00:00:00.010Z"}),
    ('{"optionalDuration": "1.000010000s"}', {"optionalDuration": "1.000010s"}),
    ('{"optionalAny": {"@type": "%sEmpty"}}' % ANY, {"optionalAny": {"@type": "%sEmpty" % ANY}}),
])
def test_json_is_printed_as_everybody_prints_it(judge, name, text, wanted):
    assert json.loads(ask(judge, name, output=JSON, json_payload=text).json_payload) == wanted
