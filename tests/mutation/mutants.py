# SPDX-License-Identifier: Apache-2.0
"""What can be changed in a source file: one small change each, as a slip of the hand would be."""
import dataclasses
import re

SWAPS = {
    "<": ["<="], "<=": ["<"], ">": [">="], ">=": [">"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"],
    "&": ["|"], "|": ["&"], "^": ["|"], "<<": [">>"], ">>": ["<<"],
    "+=": ["-="], "-=": ["+="], "|=": ["="], "&=": ["="], "++": ["--"], "--": ["++"],
    "true": ["false"], "false": ["true"],
    "DATALEK_YES": ["DATALEK_NO"], "DATALEK_NO": ["DATALEK_YES"],
    "DLK_YES": ["DLK_OPEN"], "DLK_OPEN": ["DLK_NO"], "DLK_NO": ["DLK_OPEN"],
    "DUTY": ["OTHERWISE"], "EXEMPTION": ["OTHERWISE"], "OTHERWISE": ["DUTY"],
    "break;": [";"], "continue;": [";"],
}
# Binary operators stand between spaces, as clang-format sets them; so a pointer's star does not.
TOKEN = re.compile(r"(?<= )(?:<<|>>|[<>=!+\-|&]=|&&|\|\||[<>+\-*/%&|^])(?= )|\+\+|--|"
                   r"\b(?:true|false|DATALEK_YES|DATALEK_NO|DLK_YES|DLK_OPEN|DLK_NO|DUTY|EXEMPTION|OTHERWISE)\b|"
                   r"\b(?:break|continue);")
NUMBER = re.compile(r"(?<![\w.])(\d+)(?=[uUlL]*\b)(?!\.)")
CONDITION = re.compile(r"\b(?:if|while) \((.*)\) \{$")
STATEMENT = re.compile(r"^\s+(?:[\w>.\[\]\-*()]+(?: [|&+\-]?= .*)|\(?\w*\)?\s?\w+\(.*\)|\w[\w>.\[\]\-]*(?:\+\+|--));$")
DECLARATION = re.compile(r"^\s+(?:const |static |struct )*(?:u?int\d+_t|bool|size_t|char|dlk_\w+|datalek_\w+|search|double|int) \**\w+")
RETURN = re.compile(r"\breturn (.+);$")
LISTED = re.compile(r"\b(?:ALL|NONE)\(([^()]+)\)")
COMMENT_OR_TEXT = re.compile(r'/\*.*?\*/|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'', re.DOTALL)


@dataclasses.dataclass(frozen=True)
class Mutant:
    file: str
    begin: int
    end: int
    new: str
    line: int  # from 1
    old_line: str
    new_line: str

    def of(self, text):
        return text[:self.begin] + self.new + text[self.end:]

    def __str__(self):
        return f"{self.file}:{self.line}\n    - {self.old_line}\n    + {self.new_line}"


def without_texts(text):
    """The code with every comment and text blanked, everything else where it was."""
    return COMMENT_OR_TEXT.sub(lambda found: re.sub(r"[^\n]", "\0", found.group()), text)


def changes_in_line(code):
    """(begin, end, new) of every change to a line of code, by column."""
    if code.lstrip().startswith(("#", "_Static_assert", "typedef", "extern")):
        return
    for found in TOKEN.finditer(code):
        for new in SWAPS[found.group()]:
            yield found.start(), found.end(), new
    for found in NUMBER.finditer(code):
        number = int(found.group())
        yield found.start(), found.end(), "1" if number == 0 else str(number + 1)
        if number == 1:
            yield found.start(), found.end(), "0"
    for found in CONDITION.finditer(code):
        yield found.start(1), found.end(1), f"!({found.group(1)})"
    for found in LISTED.finditer(code):
        words = found.group(1).split(", ")
        for i in range(len(words) if len(words) > 1 else 0):
            yield found.start(1), found.end(1), ", ".join(words[:i] + words[i + 1:])
    if STATEMENT.match(code) and not DECLARATION.match(code):
        yield len(code) - len(code.lstrip()), len(code), ";"
    found = RETURN.search(code)
    if found and re.fullmatch(r"[\w>.\-\[\]]+\(.*\)|.* (?:&&|\|\||[<>=!]=?) .*", found.group(1)):
        yield found.start(1), found.end(1), f"!({found.group(1)})"


def mutants_of(name, text):
    """Every mutant of a file."""
    found = []
    begin = 0
    lines = text.split("\n")
    for number, (line, code) in enumerate(zip(lines, without_texts(text).split("\n")), 1):
        for first, end, new in changes_in_line(code):
            # A condition keeps its texts: the change is made on the line itself.
            new = new.replace(code[first:end], line[first:end]) if "\0" in new else new
            new_line = line[:first] + new + line[end:]
            found.append(Mutant(name, begin + first, begin + end, new, number, line.strip(), new_line.strip()))
        begin += len(line) + 1
    return found
