# SPDX-License-Identifier: Apache-2.0
"""The register as CSV and its entries as Markdown, read by others: test_tables.py PATH_OF_LIBRARY

CSV is read by Python's csv. Markdown is rendered by two implementations, as what one takes for text
another may take for a link: cmark-gfm (Debian: cmark-gfm) and markdown-it (python3-markdown-it).
"""
import csv
import ctypes
import html
import io
import os
import random
import re
import subprocess
import sys
import unittest

from markdown_it import MarkdownIt

library = ctypes.CDLL(sys.argv[1])
del sys.argv[1]
library.datalek_field_title.restype = library.datalek_field_name.restype = ctypes.c_char_p
library.datalek_register_size.restype = ctypes.c_int64
library.datalek_entry_deadline.restype = ctypes.c_int64
library.datalek_entry_done_at.restype = ctypes.c_int64

NL, EN = 0, 1
NO, YES = 0, 1
AT = 1794584400  # 2026-11-13 16:40
CELL_UNITS_MAX = 32767
ROUNDS = int(os.environ.get("TABLE_ROUNDS", "60"))
WRITTEN = [field for field in range(library.datalek_field_count())
           if library.datalek_field_is_written(field) == YES]
WORD_JOINER = "\u2060"


def made(function):
    made_object = ctypes.c_void_p()
    assert function(ctypes.byref(made_object)) == 0
    return made_object


def written(function, *arguments):
    """What a function writes, whose buffer is exactly as large as it says."""
    needed = ctypes.c_size_t()
    function(*arguments, None, ctypes.c_size_t(0), ctypes.byref(needed))
    buffer = ctypes.create_string_buffer(needed.value)
    assert function(*arguments, buffer, needed, None) == 0
    return buffer.raw[:-1].decode()


class Register:
    """A register of entries, each of which has every event that people can write something in."""

    def __init__(self):
        self.reg, self.entry = made(library.datalek_register_new), made(library.datalek_entry_new)

    def __del__(self):
        library.datalek_entry_free(self.entry)
        library.datalek_register_free(self.reg)

    def add(self, name, entry, by, *arguments):
        arguments = [ctypes.c_int64(each) if isinstance(each, int) and each > 2**31 - 1 else each
                     for each in arguments]
        status = getattr(library, f"datalek_register_{name}")(
            self.reg, entry.encode(), ctypes.c_int64(AT), by.encode(), *arguments)
        assert status == 0, (name, status)

    def text(self, text):
        text = text.encode()
        return text, ctypes.c_size_t(len(text))

    def read(self, index):
        assert library.datalek_entry_read(self.reg, index, ctypes.c_int64(0), self.entry) == 0
        return self.entry

    def markdown(self, index, language=NL):
        return written(library.datalek_entry_write_markdown, self.read(index), language)

    def csv(self, language=NL):
        rows = [written(library.datalek_csv_write_heading, language)]
        for index in range(library.datalek_register_entry_count(self.reg)):
            rows.append(written(library.datalek_entry_write_csv, self.read(index), language))
        return "".join(rows)


# How many texts and names an entry takes.
TEXTS = len(WRITTEN) + 6
NAMES = 2


def fill(register, entry, texts, names):
    """Opens an entry with these texts and names."""
    texts, (by, decider) = list(texts), names
    register.add("open", entry, by)
    for field in WRITTEN:
        register.add("set_text", entry, by, field, *register.text(texts.pop(0)))
    told_at = ctypes.c_int64(AT)
    register.add("note_ap", entry, by, told_at, NO, *register.text(texts.pop(0)))
    register.add("note_subjects", entry, by, told_at, ctypes.c_int64(3),
                 *register.text(texts.pop(0)))
    register.add("deviate", entry, by, 0, NO, decider.encode(), *register.text(texts.pop(0)))
    register.add("deviate", entry, by, 0, YES, decider.encode(), *register.text(texts.pop(0)))
    register.add("close", entry, by, *register.text(texts.pop(0)))
    register.add("reopen", entry, by, *register.text(texts.pop(0)))


# ---- Texts that mean harm ------------------------------------------------------------------------

CONTROLS = re.compile("[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]")
DIRECTIONS = re.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]")
LINE_END = re.compile("\r\n|[\r\n\u2028\u2029]")

HOSTILE = [
    "# kop", "## kop ##", "#", "> citaat", "- lijst", "+ lijst", "* lijst", "1. lijst", "1) lijst",
    "123456789. lijst", "1234567890. tekst", "- [ ] taak", "- [x] taak", "---", "***", "___",
    "- - -", "tekst\n===", "tekst\n---", "tekst\n-", "tekst\n=", "a\n:-:", "a\n-:",
    "a | b\n--- | ---", "| a | b |\n|---|---|\n| 1 | 2 |", "a\n|-|", "```", "```c\ncode\n```",
    "~~~\ncode\n~~~", "`code`", "``code ` code``", "    code", "\tcode", "tekst\n\n    code",
    "tekst\n\n\tcode", "*schuin*", "_schuin_", "**vet**", "__vet__", "***beide***", "~weg~",
    "~~weg~~", "a*b*c", "[link](http://kwaad.nl)", "[link][1]\n\n[1]: http://kwaad.nl", "[link]",
    "[1]: http://kwaad.nl", "![plaatje](http://kwaad.nl/x.png)", "![x][1]", "[^1]\n\n[^1]: noot",
    "^[noot]", "<http://kwaad.nl>", "<a@kwaad.nl>", "http://kwaad.nl",
    "https://kwaad.nl/?a=b&c=d_e_f", "ftp://kwaad.nl", "HTTP://KWAAD.NL", "www.kwaad.nl",
    "WWW.kwaad.nl", "xwww.kwaad.nl", "wwwww.kwaad.nl", "a@kwaad.nl", "mailto:a@kwaad.nl",
    "xmpp:a@kwaad.nl/b", "(www.kwaad.nl)", "http\x01://kwaad.nl", "http:\u202E//kwaad.nl",
    "http:\u200E/\u200F/kwaad.nl", "ww\x7Fw.kwaad.nl", "a\x02@kwaad.nl", "javascript:alert(1)",
    "<script>alert(1)</script>", "<b>vet</b>", "<br>", "<!-- weg -->", "<?php ?>",
    "<!DOCTYPE html>", "<![CDATA[x]]>", "</td></tr></table>", "<div>\n# kop\n</div>", "<pre>",
    "&amp;", "&lt;b&gt;", "&#35; kop", "&#x23;", "&nbsp;", "&copy", "&\x01amp;", "AT&T", "\\",
    "\\\\", "\\*", "\\\\*schuin*", "a\\", "a\\\nb", "tekst\\\\\ntekst", "|", "a|b", "a\\|b",
    "a\\\\|b", "|\\", "\\|\\|", "`a|b`", "regel 1\nregel 2", "alinea\n\nalinea", "a\r\nb", "a\rb",
    "a\u2028b", "a\u2029b", "a\n\n\n\nb", "a\n \t \nb", "a  \nb", "a \n b", "\n\na\n\n", "  a  ",
    "\t", " ", "\n", "\u00A0# kop", "\u3000- x", "\uFEFF# kop", "\u200B# kop", "\u0001# kop",
    "\x1B[31mrood\x1B[0m", "a\x85b", "\x9B31m", "\u202Eomgekeerd\u202C", "\u2066x\u2069", "$x$",
    "$$x$$", ":smile:", "#1", "@iemand", "{{ x }}", "{% x %}", "+++\nx\n+++", "---\ntitel: x\n---",
    "Term\n: uitleg", "1\\. x", "0. x", "-", "+", "*", "1.", "1)", ">", "=", "==", "a\n==",
    "a\n= b", "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", " =1+1", "\t=1+1", "\n=1+1",
    "\r=1+1", "\u00A0=1+1", "\u200B=1+1", "\uFEFF=1+1", "\u2060\u00AD=1+1", "\uFF1D1+1", "\uFF0B1",
    "\uFF0D1", "\uFF201", "\u202E=1+1", "a;=1+1", "a; =1+1", "a;\"=1+1\"", "a;\"\"=1+1", "a\t=1+1",
    "a\n=1+1", "a\n- b\n- c", "\";=1+1", "\",=1+1", "\"\r\n=1+1", "'=1+1", "\x1F=1+1",
    "=HYPERLINK(\"http://kwaad.nl\";\"klik\")", "a,b", "a\"b", "\"a\"", "\"", ",", ";", "\"\"",
    "\",\"", "😀", "=😀", "é" * 40, "ÀÉÎÕÜ ß ñ", "日本語", "e\u0301", "a\u0300=b",
]
PIECES = list("#>-+*_`~|[]()<>&;:!.\\/@=\"', \t\n\r0129aw\u00A0\u200B\u202E\uFF1D\u2028\x01é") + [
    "\n\n", "\r\n", "www.", "http://", "x@y.nl", "&amp;", "    ", "```", "~~", "**", "](", "<b>",
    "| -", "1. ", "- ", "\n=", ";=", "😀", "&#35;", "[x]", "\\\n", "\n---", "\n:-", "tekst ", "tekst"]


def random_text(source):
    return "".join(source.choice(PIECES) for _ in range(source.randrange(1, 14)))


def texts_of(source):
    """Texts for an entry, hostile ones and random ones. Each says something."""
    texts = [source.choice(HOSTILE) if source.random() < 0.5 else random_text(source)
             for _ in range(TEXTS)]
    return [text if plain(text).strip() else text + "x" for text in texts]


def as_name(text):
    """As much of a text as an id or an author may be."""
    text = re.sub("[\0-\x1F\x7F-\x9F]", "", text)
    return text.encode()[:60].decode(errors="ignore") or "x"


# ---- Markdown ------------------------------------------------------------------------------------

def cmark(page):
    command = ["cmark-gfm", "--unsafe"]
    for extension in "table", "autolink", "strikethrough", "tasklist", "footnotes":
        command += ["-e", extension]
    done = subprocess.run(command, input=page.encode(), capture_output=True, check=True)
    return done.stdout.decode()


def markdown_it(page):
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(page)


def plain(text):
    return DIRECTIONS.sub("", CONTROLS.sub("", LINE_END.sub("\n", text)))


def within_line(text):
    return re.sub(r"\s", " ", plain(text)).strip(" ") or "–"


def in_paragraphs(text):
    """The paragraphs of a text, each a list of its lines."""
    lines = [re.sub(r"\s", " ", line).strip(" ") for line in plain(text).split("\n")]
    paragraphs = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph] or [["–"]]


def trimmed(text):
    """Without white space at tags: markdown-it leaves out more of that than CommonMark says."""
    return re.sub(r"\s*\x01", "\x01", re.sub(r"\x02\s*", "\x02", text.replace(WORD_JOINER, "")))


def with_tags_marked(rendered):
    """As text, but for the tags: these stand between U+0001 and U+0002."""
    return html.unescape(rendered.replace(" />", ">").replace("<", "\x01").replace(">", "\x02"))


HARMLESS = [f"Tekst{number}x" for number in range(TEXTS)]
HARMLESS_NAMES = [f"Naam{number}x" for number in range(NAMES)]
PLACE = re.compile("(Tekst|Naam|Nummer)[0-9]+x")
PARAGRAPH = re.compile("\x01p\x02([^\x01]*Tekst[^\x01]*)\x01/p\x02")
TELLING = re.compile("\x01td\x02([0-9]+-[^\x01]*Tekst[^\x01]*)\x01/td\x02")


def with_text(content, wanted):
    return PLACE.sub(lambda found: wanted[found[0]], content)


def with_paragraphs(content, wanted):
    """A paragraph of a field, with what people wrote in it."""
    paragraphs = in_paragraphs(with_text(content, wanted))
    return "\n".join("\x01p\x02" + "\x01br\x02".join(lines) + "\x01/p\x02" for lines in paragraphs)


class Markdown(unittest.TestCase):
    """A page with hostile texts is the page with harmless ones, but for the texts themselves."""

    def check(self, texts, names, entry_id):
        wanted = dict(zip(HARMLESS + HARMLESS_NAMES + ["Nummer0x"], texts + names + [entry_id]))
        register, harmless = Register(), Register()
        fill(register, entry_id, texts, names)
        fill(harmless, "Nummer0x", HARMLESS, HARMLESS_NAMES)
        for language in NL, EN:
            for render in cmark, markdown_it:
                expected = with_tags_marked(render(harmless.markdown(0, language)))
                expected = PARAGRAPH.sub(lambda found: with_paragraphs(found[1], wanted), expected)
                expected = TELLING.sub(lambda found: "\x01td\x02" + within_line(
                    with_text(found[1], wanted)) + "\x01/td\x02", expected)
                expected = PLACE.sub(lambda found: within_line(wanted[found[0]]), expected)
                found = with_tags_marked(render(register.markdown(0, language)))
                self.assertEqual(trimmed(found), trimmed(expected), (texts, names, entry_id))

    def test_hostile(self):
        for start in range(0, len(HOSTILE), TEXTS // 2):
            texts = [HOSTILE[(start + i) % len(HOSTILE)] for i in range(TEXTS)]
            names = [as_name(HOSTILE[(start + i) % len(HOSTILE)]) for i in range(NAMES)]
            self.check(texts, names, as_name(HOSTILE[(start + NAMES) % len(HOSTILE)]))

    def test_random(self):
        source = random.Random(7)
        for _ in range(ROUNDS):
            texts = texts_of(source)
            self.check(texts, [as_name(random_text(source)) for _ in range(NAMES)],
                       as_name(random_text(source)))


# ---- CSV -----------------------------------------------------------------------------------------

BLANK = ("[ \u00A0\u00AD\u061C\u1680\u180E\u2000-\u200F\u202A-\u202F\u205F-\u206F\u3000\uFEFF]*")
SIGN = "[-=+@\uFF1D\uFF0B\uFF0D\uFF20]"
DANGEROUS_CELL = re.compile(f"{BLANK}({SIGN}|[\t\n])")
DANGEROUS_PART = re.compile("([;\t\n])((?:%s|\")*)(?=%s)" % (BLANK[:-1], SIGN))


def units(text):
    return len(text.encode("utf-16-le")) // 2


def as_cell(text):
    """What becomes of a text in a cell."""
    text = CONTROLS.sub("", LINE_END.sub("\n", text))
    guarded = DANGEROUS_PART.sub(r"\1\2'", text)
    return ("'" if DANGEROUS_CELL.match(text) else "") + guarded


def split_otherwise(text, separator):
    """The cells as a spreadsheet splits them that was told another separator, and takes quotes for
    such at the start of a cell only."""
    cell = re.compile('(?:"((?:[^"]|"")*)")?([^\n%s]*)(?:%s|\r?\n|$)' % (separator, separator))
    return [quoted.replace('""', '"') + rest for quoted, rest in cell.findall(text)]


class Csv(unittest.TestCase):
    def table(self, register, language=NL):
        text = register.csv(language)
        self.assertTrue(text.startswith("\uFEFF") and text.endswith("\r\n"))
        rows = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        return text, rows

    def check(self, texts, names, entry_id):
        register = Register()
        fill(register, entry_id, texts, names)
        text, (heading, row) = self.table(register)
        cells = dict(zip(heading, row))
        self.assertEqual(row[0], as_cell(entry_id))
        for field, written_text in zip(WRITTEN, texts):
            title = library.datalek_field_title(field, NL).decode()
            self.assertEqual(cells[title], as_cell(written_text))
        for cell in row:
            self.assertIsNone(DANGEROUS_CELL.match(cell), cell)
        for separator in ";", "\t":
            for cell in split_otherwise(text, separator):
                self.assertIsNone(re.match(BLANK + SIGN, cell), (cell, text))

    def test_hostile(self):
        for start in range(0, len(HOSTILE), TEXTS // 2):
            texts = [HOSTILE[(start + i) % len(HOSTILE)] for i in range(TEXTS)]
            names = [as_name(HOSTILE[(start + i) % len(HOSTILE)]) for i in range(NAMES)]
            self.check(texts, names, as_name(HOSTILE[(start + NAMES) % len(HOSTILE)]))

    def test_random(self):
        source = random.Random(8)
        for _ in range(10 * ROUNDS):
            self.check(texts_of(source), [as_name(random_text(source)) for _ in range(NAMES)],
                       as_name(random_text(source)))

    def test_columns(self):
        """Every field has its column, and headings are not the same twice."""
        for language in NL, EN:
            heading = self.table(Register(), language)[1][0]
            self.assertEqual(len(set(heading)), len(heading))
            for field in range(library.datalek_field_count()):
                self.assertIn(library.datalek_field_title(field, language).decode(), heading)

    def test_long(self):
        """A cell has no more than spreadsheets take, and says so where there was more."""
        for text in ("x" * 32767, "x" * 32768, "x" * 65536, "\U0001F600" * 16383 + "x",
                     "\U0001F600" * 16384, "\"" * 65536, "=" + "x" * 32766, "=" + "x" * 32767,
                     ";=" * 32768, "\n=" * 10922 + "=", "é," * 16383 + "é"):
            register = Register()
            fill(register, "1", [text] + ["x"] * (TEXTS - 1), ["a", "b"])
            for language in NL, EN:
                cell = self.table(register, language)[1][1][4]
                whole = as_cell(text)
                self.assertLessEqual(units(cell), CELL_UNITS_MAX)
                if units(whole) <= CELL_UNITS_MAX:
                    self.assertEqual(cell, whole)
                else:
                    kept, note = cell.rsplit(" […] ", 1)
                    self.assertTrue(whole.startswith(kept) and len(note) > 20)
                    self.assertGreater(units(cell), CELL_UNITS_MAX - 66)


if __name__ == "__main__":
    unittest.main()
