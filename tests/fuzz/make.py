#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Makes seeds and a dictionary for the fuzzers, from the tables of the library and the data of its tests.

make.py FOLDER    writes FOLDER/TARGET/* and FOLDER/words
"""
import json
import pathlib
import re
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
PROJECT = TESTS.parent
TIME_OF = {"2015": 1420066800, "2017": 1483225200, "2026": 1794584400}
LAWS = 5
# As fuzz_take_value(): a byte for each small number, and 13 and 14 for the two unknowns.
UNKNOWN, TIME_UNKNOWN, WIDE = 13, 14, 135
SCENARIOS = 20
SIZE_MAX = 4096  # of an input, as in run
# JSON that is wrong, or nearly.
ODD = ["", "{", "{}", "[]", "null", "{}{}", '{"role":null}', '{"role":1}', '{"lost":true,"lost":true}',
       '{"lost":"yes"}', '{"subjects":-1}', '{"subjects":1.0}', '{"subjects":1e2}', '{"subjects":01}',
       '{"subjects":9007199254740992}', '{"subjects":9007199254740993}', '{"subjects":-0}', '{"data":[]}',
       '{"data":["basic","basic"]}', '{"data":["basic"],"data_basic":true}', '{"data":"basic"}',
       '{"role":"\\u0063ontroller"}', '{"r\\u006fle":"controller"}', '{"\\ud83d\\ude00":1}', '{"\\ud83d":1}',
       '{"\\u0000":1}', '{"é":1}', "[" * 17 + "]" * 17, '{"a":' * 16 + "1" + "}" * 16, '{"lost":tru}',
       '{"aware_at":"2026-11-13T16:40:00+01:00"}', '{"aware_at":"2026-02-29T00:00:00Z"}',
       ' \t\r\n{ "lost" : false , "viewed" : true }\n']
TEXTS = ["BSN 123456782", "1234.56.782", "mail naar a.jansen@example.nl", "bel 06-12345678 of +31 20 123 4567",
         "geb. 3-4-1975", "3 april 1975 geboren", "123456782 (BSN)", "2026-11-13T16:40:00+01:00",
         "2026-11-13t16:40:00.123z", "2024-02-29T23:59:59-12:00", "\"<b>\" & 'a'", "=1+1;+2\n-3", "\u202eé\u0085"]
# A surrogate, what is too long for its character, past the last one, cut off, a control character.
NO_UTF8 = [b"\xed\xa0\x80", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf4\x90\x80\x80", b"a\xe2\x82", b"\xc2\x85", b"\xff"]


def facts():
    """Of each fact its name, its kind and the names of its values."""
    text = (PROJECT / "src/facts.def").read_text()
    found = {word: (name, kind, []) for word, name, kind
             in re.findall(r"^FACT\((\w+),\s*(\w+),\s*(\w+)", text, flags=re.M)}
    for word, name in re.findall(r'^VALUE\((\w+),\s*\w+,\s*"(\w+)"', text, flags=re.M):
        found[word][2].append(name)
    return list(found.values())


def incidents():
    cases = [case["facts"] for path in sorted((TESTS / "cases").glob("*.json"))
             for case in json.loads(path.read_text())]
    return cases + [json.loads(path.read_text()) for path in sorted((PROJECT / "examples/incidents").glob("*.json"))]


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# ---- Seeds ---------------------------------------------------------------------------------------


def value_bytes(kind, names, value):
    """The bytes of which fuzz_take_value() makes this value."""
    if value is None:
        return [TIME_UNKNOWN if kind == "TIME" else UNKNOWN]
    if kind == "TIME":
        return [WIDE] + list(TIME_OF.get(value[:4], TIME_OF["2026"]).to_bytes(8, "big"))
    number = names.index(value) if kind == "CHOICE" else int(value)
    return [number] if number < UNKNOWN else [WIDE] + list(number.to_bytes(8, "big"))


def spelled_out(incident):
    """Each data fact by itself."""
    incident = dict(incident)
    listed = incident.pop("data", None)
    if listed is not None:
        incident.update({name: name[5:] in listed for name, _, _ in facts() if name.startswith("data_")})
    return incident


def seeds_of_calls():
    table = {name: (number, kind, names) for number, (name, kind, names) in enumerate(facts())}
    for i, incident in enumerate(incidents()):
        row = bytearray([i % LAWS, i % len(table), i % 4])
        for name, value in spelled_out(incident).items():
            number, kind, names = table[name]
            row += bytes([3, number, *value_bytes(kind, names, value)])
        yield row
    for scenario in range(SCENARIOS):
        yield bytes([scenario % LAWS, 7, 2, 1, scenario, 2, 3, 26, 1, 33, 15, 10, 1])


def seeds_of_columns():
    """A column for each fact of one incident, in rows that are all the same."""
    kinds = facts()
    for i, incident in enumerate(incidents()[::10]):
        rows_wanted = 1 + i % 3
        head = bytearray([i % LAWS, i % 8, rows_wanted, 6])
        for k in range(6):  # answers: which, of what, element, stride
            head += bytes([(i + 2 * k) % 11, k, 3, (8, 9, 248, 24)[k % 4]])
        known = spelled_out(incident)
        for number, (name, kind, names) in enumerate(kinds):
            if name in known:
                value = value_bytes(kind, names, known[name])
                head += bytes([number, 1 + i % 3, 3, (8, 248, 0, 13)[i % 4]] + value * rows_wanted)
        yield head


def small_register(lines):
    """The events as they stand, but for the receipts, of which one line is enough here."""
    for line in lines:
        event = json.loads(line)
        if "receipt" in event:
            event["receipt"] = "datalek-receipt 1 ba3ded04\n"
        yield event


def seeds_of_events():
    for name in ("pages", "letters"):
        events = list(small_register((TESTS / name / "register.jsonl").read_text().splitlines()))
        for count in (1, 2, 4, 7):
            yield "".join(compact(event) + "\n" for event in events[:count])
            chained = [dict(event, digest="5a") for event in events[:count]]
            yield "".join(compact(event) + "\n" for event in chained)
        for kind in sorted({event["event"] for event in events}):
            own = [dict(event, entry="1") for event in events if event["event"] == kind][:1]
            opened = dict(events[0], entry="1")
            yield "".join(compact(dict(event, seq=i + 1)) + "\n" for i, event in enumerate([opened] + own))


def seeds_of_facts():
    yield from ODD
    for incident in incidents():
        yield compact(incident)
        yield json.dumps(incident, indent=1)


def unchecked(lines):
    """A receipt without its checks, which the target adds."""
    return "\1" + "".join(line.rsplit(" ", 1)[0] + "\n" for line in lines)


def seeds_of_texts():
    for path in sorted((TESTS / "receipts").glob("*.txt")):
        lines = path.read_text().splitlines()
        yield unchecked([line for line in lines if not line.startswith(("outcome", "reason", "missing"))])
        if path.stat().st_size < SIZE_MAX:
            yield "\0" + path.read_text()
    for text in TEXTS:
        for how in (3, 5, 6, 7):
            yield chr(how) + text
    for text in NO_UTF8:
        for how in (5, 6):
            yield bytes([how]) + text


# ---- The dictionary ------------------------------------------------------------------------------


def words():
    found = {":", ",", "null", "true", "false", "\\u", "\\ud83d\\ude00", "data", "\n", "<b>", "=", "|", "- ", '"'}
    for name, _, names in facts():
        found |= {f'"{name}":', name.removeprefix("data_"), *names}
    for path in ("facts", "event"):
        schema = json.loads((PROJECT / f"bindings/schema/{path}.schema.json").read_text())
        found |= set(named(schema))
    found |= {line.rsplit(" ", 1)[0] for line in (TESTS / "receipts/first-call.txt").read_text().splitlines()[:30]}
    return sorted(word.encode() for word in found | set(TEXTS)) + NO_UTF8


def named(schema):
    """The keys and the fixed words that a schema names."""
    if isinstance(schema, list):
        for item in schema:
            yield from named(item)
    elif isinstance(schema, dict):
        yield from (f'"{key}":' for key in schema.get("properties", {}))
        yield from (word for word in [schema.get("const"), *schema.get("enum", [])] if isinstance(word, str))
        for item in schema.values():
            yield from named(item)


def quoted(word):
    return '"' + "".join(f"\\x{byte:02x}" if byte < 0x20 or byte > 0x7E or byte in b'"\\' else chr(byte)
                         for byte in word) + '"'


def main():
    folder = pathlib.Path(sys.argv[1])
    makers = {"calls": seeds_of_calls, "columns": seeds_of_columns, "events": seeds_of_events,
              "facts": seeds_of_facts, "texts": seeds_of_texts}
    for target, seeds in makers.items():
        (folder / target).mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds()):
            (folder / target / f"{number:04}").write_bytes(seed.encode() if isinstance(seed, str) else bytes(seed))
    (folder / "words").write_text("".join(quoted(word) + "\n" for word in words()))


main()
