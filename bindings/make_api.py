# SPDX-License-Identifier: Apache-2.0
"""The public interface as JSON, from the public headers: make_api.py HEADERS FILE

Reads the style of our own headers and nothing else. Whatever it does not know is an error with
header and line, so that nothing can be left out in silence.
"""
import json
import pathlib
import re
import sys

SCALARS = {"int32_t", "uint32_t", "int64_t", "uint8_t", "size_t"}
LIMITS = {"INT64_MIN": -2**63, "INT64_MAX": 2**63 - 1, "INT32_MIN": -2**31, "INT32_MAX": 2**31 - 1}

TOKEN = re.compile(r"""
    (?P<space>\s+)
  | (?P<after>/\*\*<.*?\*/)
  | (?P<doc>/\*\*.*?\*/)
  | (?P<note>/\*.*?\*/)
  | (?P<include>\#include[ ]<(?P<included>[\w/.]+)>)
  | (?P<define>\#define[ ](?P<macro>\w+)[ ](?P<value>[^\n\\]+))
  | (?P<name>[A-Za-z_]\w*)
  | (?P<number>\d+)
  | (?P<mark>[(){};,*=-])
""", re.X | re.S)
CPLUSPLUS = ["#ifdef __cplusplus\nextern \"C\" {\n#endif\n", "#ifdef __cplusplus\n}\n#endif\n"]
TAG = re.compile(r"@(param(?:\[out\])?|return|file)(?= )")
PARAMETERS = re.compile(r"(\w+(?:, \w+)*) (.*)", re.S)
VALUE = re.compile(r"(?:INT64_C)?\(?(-?\d+)\)?$")


class Fault(Exception):
    """The headers hold something that this script does not know."""


# ---- Comments ------------------------------------------------------------------------------------


def plain(comment):
    """The text of a comment, without its frame."""
    inner = re.sub(r"^/\*\*?<?|\*/$", "", comment)
    lines = [re.sub(r"^\s*\* ?", "", line).rstrip() for line in inner.split("\n")]
    lines[0] = lines[0].lstrip()
    return re.sub(r"@p (?=\w)", "", "\n".join(lines).strip())


def joined(text):
    """On one line."""
    return " ".join(text.split())


def paragraphs(text):
    """The first paragraph on one line, and the others as they are."""
    brief, _, more = text.partition("\n\n")
    return {"brief": joined(brief), "text": more.strip("\n")}


def said(comment, where, what):
    """A comment as text and tags: (text, [(tag, text)]). Tags that are not in `what` are faults."""
    text, *tags = TAG.split(plain(comment))
    tags = [(tag, part.strip()) for tag, part in zip(tags[::2], tags[1::2])]
    strange = [tag for tag, _ in tags if tag.split("[")[0] not in what]
    strange += [found for part in (text, *(part for _, part in tags))
                for found in re.findall(r"@\w+", part)]
    if strange:
        raise Fault(f"{where}: tags {strange} are not known here")
    return text.strip(), tags


def about_file(comment, where, header):
    text, tags = said(comment, where, {"file"})
    if text or len(tags) != 1 or not tags[0][1].startswith(header):
        raise Fault(f"{where}: the first comment is not '@file {header}'")
    return {"name": header, **paragraphs(tags[0][1][len(header):].strip())}


def about_function(comment, where, parameters):
    """Brief, text and return; what is said of each parameter goes into it."""
    text, tags = said(comment, where, {"param", "return"})
    returned = ""
    for tag, part in tags:
        if tag == "return":
            returned = joined(part)
            continue
        match = PARAMETERS.match(part)
        for name in match.group(1).split(", ") if match else [part]:
            parameter = next((each for each in parameters if each["name"] == name), None)
            if parameter is None:
                raise Fault(f"{where}: no parameter is called {name!r}")
            parameter["text"] = joined(match.group(2))
            if tag == "param[out]":
                parameter["direction"] = "out"
    return {**paragraphs(text), "return_text": returned}


# ---- Declarations --------------------------------------------------------------------------------


class Header:
    """One header: its tokens, and what was read of it."""

    def __init__(self, path, known):
        self.name, self.known = path.name, known
        self.includes, self.notes, self.items = [], [], []
        text = path.read_text(encoding="utf-8")
        self.tokens = list(self.split(self.without_frame(text)))
        self.place = 0

    def where(self, line):
        return f"{self.name}:{line}"

    def without_frame(self, text):
        """Guard and C++ brackets out; lines stay where they are."""
        guard = "DATALEK_" + self.name.upper().replace(".", "_")
        frame = [f"#ifndef {guard}\n#define {guard}\n"]
        if self.name != "datalek.h":
            frame += CPLUSPLUS
        for part in frame:
            if text.count(part) != 1:
                raise Fault(f"{self.name}: not once:\n{part}")
            text = text.replace(part, "\n" * part.count("\n"))
        if not text.endswith("#endif\n"):
            raise Fault(f"{self.name}: does not end in #endif")
        return text[:-len("#endif\n")]

    def split(self, text):
        place, line = 0, 1
        while place < len(text):
            match = TOKEN.match(text, place)
            if match is None:
                found = text[place:].split("\n")[0]
                raise Fault(f"{self.where(line)}: not known: {found!r}")
            if match.lastgroup != "space":
                yield match, line
            line += match.group().count("\n")
            place = match.end()
        yield None, line

    # -- tokens --

    def kind(self):
        match = self.tokens[self.place][0]
        if match is None:
            return "end"
        return next(kind for kind in ("after", "doc", "note", "include", "define", "name",
                                      "number", "mark") if match.group(kind) is not None)

    def peek(self):
        match = self.tokens[self.place][0]
        return match.group() if match else ""

    def line(self):
        return self.where(self.tokens[self.place][1])

    def take(self, *wanted):
        """The next token; one of those wanted, by kind or by text."""
        if wanted and self.kind() not in wanted and self.peek() not in wanted:
            raise Fault(f"{self.line()}: {self.peek()!r}, not {' or '.join(wanted)}")
        match = self.tokens[self.place][0]
        self.place += 1
        return match

    def took(self, text):
        if self.peek() != text:
            return False
        self.take()
        return True

    # -- the file --

    def read(self):
        if plain(self.take("note").group()) != "SPDX-License-Identifier: Apache-2.0":
            raise Fault(f"{self.name}: does not begin with its licence")
        where = self.line()
        self.about = about_file(self.take("doc").group(), where, self.name)
        while self.kind() != "end":
            if self.kind() == "include":
                self.includes.append(self.take().group("included"))
            elif self.kind() == "note":
                self.notes.append({"text": plain(self.take().group()), "index": len(self.items)})
            else:
                self.items.append(self.declared())

    def declared(self):
        where = self.line()
        comment = self.take("doc").group()
        if self.kind() == "define":
            return self.macros(comment, where)
        if self.took("enum"):
            return self.enumeration(comment, where)
        if self.took("typedef"):
            return self.type(comment, where)
        return self.function(comment, where)

    # -- constants --

    def group(self, comment, where, constants):
        text, _ = said(comment, where, set())
        return "groups", {"prefix": prefix([each["name"] for each in constants]),
                          "header": self.name, **paragraphs(text), "constants": constants}

    def macros(self, comment, where):
        constants = []
        while self.kind() == "define":
            at, match = self.line(), self.take()
            value = match.group("value").strip()
            number = VALUE.match(value)
            if not number and value not in LIMITS:
                raise Fault(f"{at}: {value!r} is no number")
            constants.append({"name": match.group("macro"),
                              "value": int(number.group(1)) if number else LIMITS[value],
                              "text": ""})
        return self.group(comment, where, constants)

    def enumeration(self, comment, where):
        self.take("{")
        constants = []
        while not self.took("}"):
            text = ""
            if self.kind() == "doc":
                text, _ = said(self.take().group(), self.line(), set())
            name = self.take("name").group()
            self.take("=")
            sign = -1 if self.took("-") else 1
            value = sign * int(self.take("number").group())
            if self.peek() != "}" and self.kind() != "after":
                self.take(",")
            if self.kind() == "after":
                text, _ = said(self.take().group(), self.line(), set())
            constants.append({"name": name, "value": value, "text": joined(text)})
        self.take(";")
        return self.group(comment, where, constants)

    # -- types and functions --

    def type(self, comment, where):
        if self.took("struct"):
            name = self.take("name").group()
            self.take(name)
            self.take(";")
            text, _ = said(comment, where, set())
            self.known["types"].add(name)
            return "types", {"name": name, "header": self.name, **paragraphs(text)}
        returned = self.c_type(nothing=True)
        self.take("(")
        self.take("*")
        name = self.take("name").group()
        self.take(")")
        parameters = self.parameters()
        self.known["callbacks"].add(name)
        return "callbacks", self.callable(name, returned, parameters, comment, where)

    def function(self, comment, where):
        returned = self.c_type(nothing=True)
        name = self.take("name").group()
        return "functions", self.callable(name, returned, self.parameters(), comment, where)

    def callable(self, name, returned, parameters, comment, where):
        return {"name": name, "header": self.name, "returns": returned, "parameters": parameters,
                **about_function(comment, where, parameters)}

    def c_type(self, nothing=False):
        constant = self.took("const")
        where, name = self.line(), self.take("name").group()
        stars = ""
        while self.peek() in ("*", "const"):
            stars += {"*": "*", "const": "const "}[self.take().group()]
        known = SCALARS | {"char", "void"} | self.known["types"] | self.known["callbacks"]
        if name == "void" and nothing and not stars:
            return name
        pointed = name in {"char", "void"} | self.known["types"]
        if name not in known or (pointed and not stars):
            raise Fault(f"{where}: no type that the interface has: {name}{stars}")
        return f"{'const ' * constant}{name}{' ' * bool(stars)}{stars}"

    def parameters(self):
        self.take("(")
        found = []
        if self.peek() == "void" and self.tokens[self.place + 1][0].group() == ")":
            self.take()
        else:
            found.append(self.parameter())
            while self.peek() != ")":
                self.take(",")
                found.append(self.parameter())
        self.take(")")
        self.take(";")
        return found

    def parameter(self):
        kind = self.c_type()
        return {"name": self.take("name").group(), "type": kind,
                "direction": self.direction(kind), "text": ""}

    def direction(self, kind):
        """What the type says; a comment can make "inout" an "out"."""
        if "*" not in kind or kind.startswith("const") or kind == "void *":
            return "in"
        if kind[:-1].strip() in self.known["types"]:
            return "inout"
        return "out"


def prefix(names):
    """The words that all names of a group begin with; None where they share no more than one."""
    if len(names) < 2:
        return None
    words = [name.split("_") for name in names]
    shared = 0
    while len({tuple(each[:shared + 1]) for each in words}) == 1:
        shared += 1
    return "_".join(words[0][:shared]) + "_" if shared > 1 else None


# ---- All of it -----------------------------------------------------------------------------------


def read_headers(folder):
    """The headers in the order of datalek.h, each read in full."""
    known = {"types": set(), "callbacks": set()}
    top = Header(folder / "datalek.h", known)
    top.read()
    if top.items or top.notes:
        raise Fault("datalek.h: has declarations of its own")
    headers = {}

    def read(name):
        if name in headers:
            return
        headers[name] = header = Header(folder / name, known)
        # Types of the headers that it includes must be known before its own lines are read.
        for included in re.findall(r"^#include <datalek/([\w.]+)>",
                                   (folder / name).read_text(encoding="utf-8"), re.M):
            read(included)
        header.read()

    order = [name.split("/")[1] for name in top.includes]
    for name in order:
        read(name)
    present = {path.name for path in folder.glob("*.h")} - {"datalek.h"}
    if present != set(order):
        raise Fault(f"datalek.h: does not include {sorted(present ^ set(order))}")
    return [top, *(headers[name] for name in order)]


def note_of(header, note):
    following = [item for _, item in header.items[note["index"]:]]
    return {"text": note["text"], "before": following[0]["name"] if following else ""}


def interface(folder):
    """The whole interface, as api.json has it."""
    headers = read_headers(pathlib.Path(folder))
    result = {"version": "", "headers": [], "types": [], "callbacks": [], "groups": [],
              "functions": []}
    for header in headers:
        notes = [note_of(header, note) for note in header.notes]
        result["headers"].append({**header.about, "notes": notes})
        for kind, item in header.items:
            result[kind].append(item)
    constants = [each for group in result["groups"] for each in group["constants"]]
    once([each["name"] for each in constants])
    once([each["name"] for kind in ("types", "callbacks", "functions") for each in result[kind]])
    # Two lists with one name could not both become an enumeration of another language.
    once([group["prefix"] for group in result["groups"] if group["prefix"]])
    values = {each["name"]: each["value"] for each in constants}
    result["version"] = ".".join(str(values["DATALEK_VERSION_" + part])
                                 for part in ("MAJOR", "MINOR", "PATCH"))
    return result


def once(names):
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise Fault(f"declared twice: {sorted(twice)}")


def written(api):
    comment = ("SPDX-License-Identifier: Apache-2.0. Made by make_api.py from the public headers; "
               "bindings/README.md says what is in it.")
    return json.dumps({"$comment": comment, **api}, ensure_ascii=False, indent=1) + "\n"


def main():
    headers, file = sys.argv[1:]
    try:
        api = interface(headers)
    except Fault as fault:
        sys.exit(str(fault))
    pathlib.Path(file).write_text(written(api), encoding="utf-8")


if __name__ == "__main__":
    main()
