# SPDX-License-Identifier: Apache-2.0
"""Exported symbols are those of headers and map; imports are those on the list below; and what
decides imports nothing but the moving and comparing of memory.

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
FORTIFIED = re.compile(r"^__(\w+)_chk$")
# Weak references that every shared object of the system has.
SYSTEM = {"__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable",
          "_ITM_registerTMCloneTable"}
DECIDING = ("agreement", "calendar", "chain", "change", "character",
            "columns", "condition", "contact", "csv", "deadline", "document", "dossier", "duty",
            "entry", "event", "fact", "field", "fine", "hint", "identifier", "law", "letter", "markdown", "markup", "measure",
            "missing", "name", "page", "question", "receipt", "register", "rule", "rules", "say",
            "scenario", "statistics", "status", "sufficient", "text", "time", "utf8", "view")


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


def main():
    headers, symbol_map, shared, static = sys.argv[1:]
    faults = []

    def same(what, one, other):
        if one != other:
            faults.append(f"{what}: {sorted(one ^ other)}")

    same("headers and map differ", declared(headers), mapped(symbol_map))
    same("headers and exports differ", declared(headers), exported(shared))
    strange = {name for name in imported(shared) - ALLOWED - SYSTEM if not name.startswith("cJSON_")}
    same("imports that are not on the list", strange, set())
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
