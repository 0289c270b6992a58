# SPDX-License-Identifier: Apache-2.0
"""Exported symbols are those of headers and map; imports are those on the list below; what
decides imports nothing but the moving and comparing of memory; and one lock is all that can be
written to.

symbols.py HEADERS MAP SHARED_LIBRARY STATIC_LIBRARY
"""
import pathlib
import re
import subprocess
import sys

MEMORY = {"memcpy", "memset", "memcmp", "memmove", "memchr", "bcmp", "strcmp", "strncmp", "strlen",
          "strchr"}
COMPILER = {"__stack_chk_fail", "_GLOBAL_OFFSET_TABLE_"}
# Allocation is for objects that are asked for; printing is of whole numbers, in JSON.
ALLOWED = MEMORY | COMPILER | {"malloc", "free", "snprintf"}
# Of libcjson: reading, making and printing trees. Neither its hooks nor its global error.
CJSON = {f"cJSON_{name}" for name in (
    "AddItemToArray", "AddItemToObjectCS", "CreateArray", "CreateBool", "CreateNull",
    "CreateObject", "CreateRaw", "CreateString", "CreateStringReference", "Delete", "IsArray",
    "IsBool", "IsNull", "IsNumber", "IsObject", "IsString", "IsTrue", "ParseWithLengthOpts",
    "PrintUnformatted", "free", "malloc")}
# What can be written to, by module: a lock for libcjson, which has a global of its own.
WRITABLE = {("json", "parsing")}
WRITABLE_SECTION = re.compile(
    r"\s\.(?:data|bss|tdata|tbss)(?:\.(?!rel\.ro)\S*)?\t\S+ (?:\.hidden )?(\S+)$")
FORTIFIED = re.compile(r"^__(\w+)_chk$")
# Weak references that every shared object of the system has.
SYSTEM = {"__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable",
          "_ITM_registerTMCloneTable"}
DECIDING = ("agreement", "array", "block", "calendar", "chain", "change", "character",
            "columns", "completion", "conclude", "condition", "contact", "csv", "deadline", "document", "dossier", "duty",
            "entry", "event", "fact", "field", "fine", "hint", "identifier", "judge", "law", "letter", "markdown", "markup", "measure",
            "missing", "name", "page", "question", "receipt", "register", "rule", "rules", "say",
            "scenario", "slice", "statistics", "status", "sufficient", "text", "time", "utf8", "view")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def plain(name):
    name = name.split("@")[0]
    fortified = FORTIFIED.match(name)
    return fortified.group(1) if fortified else name


def declared(headers):
    text = "".join(path.read_text() for path in sorted(pathlib.Path(headers).glob("*.h")))
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return set(re.findall(r"\b(datalek_\w+)\(", text))


def mapped(path):
    text = pathlib.Path(path).read_text()
    return set(re.findall(r"^\s+(datalek_\w+);", text, flags=re.M))


def exported(library):
    lines = run("nm", "-D", "--defined-only", library).splitlines()
    return {plain(line.split()[-1]) for line in lines if line.split()[1] != "A"}


def imported(library):
    lines = run("nm", "-D", "--undefined-only", library).splitlines()
    return {plain(line.split()[-1]) for line in lines}


def undefined_by_object(archive):
    result, current = {}, None
    for line in run("nm", "-u", archive).splitlines():
        if line.endswith(".o:"):
            current = result.setdefault(line[:-1].split(".")[0], set())
        elif line.strip():
            current.add(plain(line.split()[-1]))
    return result


def writable(archive):
    """Module and name of what lies in sections that stay writable: not .data.rel.ro."""
    result, current = set(), ""
    for line in run("objdump", "--syms", archive).splitlines():
        if ".o:" in line:
            current = line.split(".")[0]
        found = WRITABLE_SECTION.search(line)
        if found and not found[1].startswith("."):
            result.add((current, found[1]))
        if "*COM*" in line:
            result.add((current, line.split()[-1]))
    return result


def main():
    headers, symbol_map, shared, static = sys.argv[1:]
    faults = []

    def same(what, one, other):
        if one != other:
            faults.append(f"{what}: {sorted(one ^ other)}")

    same("headers and map differ", declared(headers), mapped(symbol_map))
    same("headers and exports differ", declared(headers), exported(shared))
    same("imports that are not on the list", imported(shared) - ALLOWED - SYSTEM - CJSON, set())
    same("writable data", writable(static), WRITABLE)
    objects = undefined_by_object(static)
    for noun in DECIDING:
        outside = {name for name in objects[noun] - MEMORY - COMPILER
                   if not name.startswith(("dlk_", "datalek_"))}
        same(f"{noun}.c calls outside", outside, set())
    for noun, names in objects.items():
        if noun != "object":
            same(f"{noun}.c allocates by itself", names & {"malloc", "free"}, set())
        if not noun.startswith("json"):
            foreign = {name for name in names if name.startswith("cJSON_")}
            same(f"{noun}.c prints or uses libcjson", foreign | names & {"snprintf"}, set())
    if faults:
        sys.exit("\n".join(faults))
    print(f"symbols: {len(declared(headers))} exported, as declared and mapped")


main()
