#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A call of every public function, in C, from the description of the interface (world.h).

make_calls.py API_JSON CALLS_C

Arguments are found by the name and type of their parameter. One that is not known here is an error,
so that no function of the headers can be left out in silence.
"""
import json
import pathlib
import re
import sys

# Numbers, by function and parameter or by parameter.
NUMBERS = {
    "answer": "below(w, 12) - 1",
    "at": "time_of(w)",
    "aware_at": "time_of(w)",
    "capacity": "OUT_BYTES / 8",
    "complete": "below(w, 3) - 1",
    "count": "ITEMS",
    "datalek_agreement_check.count": "(size_t)datalek_point_count()",
    "datalek_columns_assess.first": "w->first_row",
    "datalek_columns_assess.rows": "ROWS",
    "datalek_columns_set_reasons.size": "OUT_BYTES",
    "datalek_columns_set_reasons.stride": "OUT_BYTES",
    "datalek_event_digest.size": "OUT_BYTES",
    "datalek_register_set_digest.size": "DIGEST_SIZE",
    "datalek_rule_at.index": "below(w, datalek_rule_count() + 2) - 1",
    "datalek_status_name.status": "below(w, 80)",
    "datalek_status_text.status": "below(w, 80)",
    "datalek_view_entries.status": "below(w, 4) - 2",
    "deadline": "time_of(w)",
    "element": "below(w, 8) - 1",
    "first": "below(w, 8)",
    "format": "below(w, 5) - 1",
    "holidays": "below(w, 4)",
    "key_size": "OUT_BYTES",
    "kind": "below(w, 14) - 1",
    "language": "below(w, 3)",
    "law": "below(w, 7) - 2",
    "now": "time_of(w)",
    "of": "below(w, 5) - 1",
    "persons": "below(w, 1000)",
    "profile": "below(w, 4) - 1",
    "rule": "datalek_rule_at(below(w, datalek_rule_count() + 2) - 1)",
    "sequence": "below(w, (int32_t)datalek_register_size(w->shared->reg) + 2)",
    "size": "TEXT_SIZE",
    "skipped_count": "1",
    "stride": "8",
    "subjects": "below(w, 1000)",
    "time": "time_of(w)",
    "told_at": "time_of(w)",
    "turnover": "below(w, 1000000)",
    "until": "below(w, 2) == 0 ? DATALEK_SEQUENCE_ALL : below(w, 40)",
    "value": "below(w, 6) - 1",
    "verdict": "below(w, 4) - 1",
    "year": "2026",
}
# All other choices, facts, indexes and so on.
NUMBER = "below(w, 50) - 1"

# What says how large or how far apart the host's memory is can only be true, or 0.
LENGTHS = {"capacity", "count", "key_size", "length", "rows", "size", "skipped_count"}
LAYOUT = {"first", "stride"}

# Text to be read; a length goes with the text before it.
TEXTS = {
    "by": '"huisarts"',
    "datalek_fact_find.name": '"role"',
    "datalek_incident_read_json.text": "w->shared->facts",
    "datalek_law_find.name": "datalek_law_name(0)",
    "datalek_receipt_read.text": "w->shared->receipt",
    "datalek_receipt_replay.text": "w->shared->receipt",
    "datalek_register_open.entry": '"2026-900"',
    "datalek_register_read_json.text": "w->shared->lines",
    "datalek_scenario_find.name": "datalek_scenario_name(0)",
    "datalek_time_parse.text": '"2026-11-13T16:40:00+01:00"',
    "decider": '"praktijkhouder"',
    "entry": "id_of(w)",
    "id": "id_of(w)",
    "means": '"per brief"',
    "reason": '"meer bekend"',
    "reference": '"AP-1"',
    "text": '"Jan de Vries, BSN 111222333, jan@voorbeeld.nl"',
}
# Memory of the host that is read or written, and what it gives to be called.
MEMORY = {
    "allocate": "lend",
    "answers": "w->items",
    "bits": "w->cells",
    "context": "w",
    "datalek_incident_set_many.values": "w->values",
    "digest": "length_digest",
    "facts": "w->items",
    "release": "take_back",
    "salt": "equal_salt",
    "skipped": "w->items",
    "values": "w->cells",
}
OUT = re.compile(r"(int32_t|int64_t|size_t|uint8_t|char) \*")
OBJECT = re.compile(r"(const )?datalek_(\w+) \*(\*?)")


def known(table, function, name):
    found = table.get(f"{function['name']}.{name}", table.get(name))
    if found is None:
        sys.exit(f"{function['name']}: no argument is known for {name}")
    return found


def says_optional(parameter):
    found = re.search(r"(\w*) ?may be NULL(?! when)", parameter["text"], re.I)
    return found is not None and found[1] in ("", parameter["name"])


def number(function, parameter, text):
    """The value of a number in C, and whether it may be made extreme."""
    name, kind = parameter["name"], parameter["type"]
    if name == "length":
        value = f"strlen({text})"
    elif kind == "int32_t" and name not in NUMBERS:
        value = NUMBERS.get(f"{function['name']}.{name}", NUMBER)
    else:
        value = known(NUMBERS, function, name)
    if name in LAYOUT and function["name"].startswith("datalek_columns"):
        return f"({kind})({value})", False
    extreme = "0" if name in LENGTHS else f"extreme_{kind}(w)"
    return f"NUMBER({{place}}, ({kind})({value}), {extreme})", True


def pointer(function, parameter, outs):
    """The value of a pointer in C."""
    name, kind = parameter["name"], parameter["type"]
    match = OBJECT.fullmatch(kind)
    if match and match[3]:
        return "&made"
    if match:
        noun = "reg" if match[2] == "register" else match[2]
        return f"w->{'shared->' if match[1] else 'own.'}{noun}"
    if kind == "char *" and name == "buffer":
        return "w->text"
    if OUT.fullmatch(kind):
        return f"(void *)w->outs[{outs}]"
    return known(TEXTS if kind == "const char *" else MEMORY, function, name)


def arguments(function, optional):
    """Declarations of all arguments, and the sets of pointers, of those required and of numbers."""
    lines, text, outs = [], None, 0
    pointers = required = numbers = 0
    for place, parameter in enumerate(function["parameters"]):
        kind = parameter["type"]
        if kind in ("int32_t", "int64_t", "uint32_t", "size_t"):
            value, may_be_extreme = number(function, parameter, text)
            value = value.replace("{place}", str(place))
            numbers |= may_be_extreme << place
        else:
            text = pointer(function, parameter, outs)
            outs += text.startswith("(void *)")
            value = f"POINTER({place}, {text})"
            pointers |= 1 << place
            left_out = says_optional(parameter) or (
                not parameter["text"] and (parameter["name"], kind) in optional)
            required |= (not left_out) << place
        space = "" if kind.endswith("*") else " "
        lines.append(f"  {kind}{space}{parameter['name']} = {value};")
    return lines, pointers, required, numbers


def returning(function):
    """How the call ends, and what its answer is."""
    name, returns = function["name"], function["returns"]
    types = [parameter["type"] for parameter in function["parameters"]]
    call = f"{name}({', '.join(each['name'] for each in function['parameters'])})"
    if any(kind.endswith("**") for kind in types):
        free = re.sub(r"_new(_in)?$", "_free", name)
        return [f"  int32_t status = {call};", f"  {free}(made);",
                "  return (status == DATALEK_OK) == (made != NULL) ? status : BROKEN;"], "GIVES_STATUS"
    if returns == "int32_t" and any("*" in kind and "const" not in kind for kind in types):
        return [f"  return {call};"], "GIVES_STATUS"
    if returns == "const char *":
        return [f"  return told(w, {call});"], "GIVES_THING"
    if returns.endswith("*"):
        return [f"  return {call} != NULL;"], "GIVES_THING"
    return [f"  return {call};"], "GIVES_NUMBER"


def freeing(name):
    new = re.sub("_free$", "_new", name)
    kind = re.sub("_free$", "", name)
    return [f"  {kind} *made = NULL;", f"  int32_t status = {new}(&made);", f"  {name}(NULL);",
            f"  {name}(made);", "  return status;"]


def register_for(function):
    if not any(each["type"] == "datalek_register *" for each in function["parameters"]):
        return "REGISTER_NONE"
    return "REGISTER_EMPTY" if re.search("set_digest|read_json|free", function["name"]) else "REGISTER_FILLED"


def code(function, optional):
    """A function that calls it, and its row in the table of calls."""
    name = function["name"]
    if name.endswith("_free"):
        lines, answer, sets = freeing(name), "GIVES_STATUS", (0, 0, 0)
    else:
        lines, *sets = arguments(function, optional)
        ending, answer = returning(function)
        made = [each["type"][:-1] for each in function["parameters"] if each["type"].endswith("**")]
        lines = [f"  {kind}made = NULL;" for kind in made] + lines + ending
    unused = [] if any("w" in re.findall(r"\w+", line) for line in lines) else ["  (void)w;"]
    unused = [] if any("POINTER(" in line or "NUMBER(" in line for line in lines) else unused
    body = "\n".join(unused + lines)
    row = ", ".join([f'"{name}"', f"call_{name}", answer, register_for(function), *map(hex, sets)])
    return f"static int64_t call_{name}(world *w) {{\n{body}\n}}\n", f"  {{{row}}},"


def main():
    api, target = sys.argv[1:]
    functions = json.loads(pathlib.Path(api).read_text())["functions"]
    optional = {(each["name"], each["type"]) for function in functions
                for each in function["parameters"]
                if says_optional(each) and (OUT.fullmatch(each["type"]) or each["name"] == "context")}
    bodies, rows = zip(*(code(function, optional) for function in functions))
    pathlib.Path(target).write_text("\n".join([
        "/* SPDX-License-Identifier: Apache-2.0 */", "/* Made by make_calls.py. */",
        '#include "world.h"', "#include <string.h>", "", *bodies,
        "const call calls[] = {", *rows, "};",
        "const size_t call_count = sizeof calls / sizeof calls[0];", ""]))


main()
