# SPDX-License-Identifier: Apache-2.0
"""Dossiers and letters as others read them: test_documents.py LIBRARY PROGRAM FOLDER_OF_EXAMPLES

HTML is read by Python's html.parser, Markdown by the two renderers of test_tables.py, which also has
the texts that mean harm. A document with such texts is the document with harmless ones, but for the
texts themselves.
"""
import ctypes
import html.parser
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest

import test_tables as tables
from test_tables import EN, NL, library, written

PROGRAM, EXAMPLES = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))

TEXT, MARKDOWN, HTML = 0, 1, 2
LETTERS = range(library.datalek_letter_count())
PROFILES = range(library.datalek_profile_count())
CONTACTS = range(library.datalek_contact_count())
FACTS = b"""{"role":"controller","personal_data":true,"security_breach":true,"disclosed":true,
"altered":false,"lost":false,"spread":"known_recipients","recipient":"other_known","viewed":true,
"deliberate":false,"misuse":false,"encrypted":false,"data":["basic","contact","health"],
"insight":"ordinary","identifiability":"maximum","subjects":2,"vulnerable":false,
"cause":"wrong_recipient_post","aware_at":"2026-11-13T16:40:00+01:00"}"""
ROUNDS = int(os.environ.get("DOCUMENT_ROUNDS", "4"))


class Documents:
    """All documents of one entry of a register."""

    def __init__(self, texts, names, entry_id, contacts):
        self.register = tables.Register()
        self.incident = tables.made(library.datalek_incident_new)
        self.contact = tables.made(library.datalek_contact_new)
        self.dossier = tables.made(library.datalek_dossier_new)
        tables.fill(self.register, entry_id, texts, names)
        assert library.datalek_incident_read_json(self.incident, FACTS, ctypes.c_size_t(len(FACTS)),
                                                  None, None, ctypes.c_size_t(0)) == 0
        self.register.add("set_facts", entry_id, names[0], self.incident)
        for what, text in enumerate(contacts):
            text = text.encode()
            assert library.datalek_contact_set(self.contact, what, text,
                                               ctypes.c_size_t(len(text))) == 0
        self.entry = self.register.read(0)

    def __del__(self):
        library.datalek_dossier_free(self.dossier)
        library.datalek_contact_free(self.contact)
        library.datalek_incident_free(self.incident)

    def all(self, form, language):
        """Every document, by what it is."""
        for letter in LETTERS:
            yield ("letter", letter), written(library.datalek_letter_write, self.entry,
                                              self.contact, letter, form, language)
        for profile in PROFILES:
            now = ctypes.c_int64(tables.AT + 86400)
            assert library.datalek_dossier_read(self.entry, self.contact, profile, now,
                                                self.dossier) == 0
            yield ("dossier", profile), written(library.datalek_dossier_write, self.dossier, form,
                                                language)


# ---- How a page is read --------------------------------------------------------------------------

ONE_LINE = {"title", "h1", "h2", "th"}
GAP, GAP_END = "\x01", "\x02"


class Page(html.parser.HTMLParser):
    """Tags in order, and the text between them. Paragraphs and line ends count as text."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.parts, self.text, self.open, self.after_break = [], "", [], False
        self.feed(text)
        self.close()
        self.flush()

    def flush(self):
        self.parts.append(("text", self.open[-1] if self.open else "", self.text))
        self.text = ""

    def handle_starttag(self, tag, attributes):
        self.after_break = tag == "br"
        if tag == "br":
            self.text += "\n"
        elif tag == "p":
            self.text += "\n\n"
        elif tag == "mark":
            self.text += GAP
        else:
            self.flush()
            self.parts.append(("start", tag, attributes))
            if tag != "meta":
                self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag != "br":
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        self.after_break = False
        if tag == "p":
            self.text += "\n\n"
        elif tag == "mark":
            self.text += GAP_END
        else:
            self.flush()
            assert self.open and self.open.pop() == tag, tag
            self.parts.append(("end", tag, None))

    def handle_data(self, data):
        self.text += data[1:] if self.after_break and data[:1] == "\n" else data
        self.after_break = False

    def handle_comment(self, data):
        self.parts.append(("comment", data, None))

    def handle_decl(self, decl):
        self.parts.append(("declaration", decl, None))

    def handle_pi(self, data):
        self.parts.append(("instruction", data, None))

    def unknown_decl(self, data):
        self.parts.append(("unknown", data, None))


def tidy(text, one_line):
    """Without white space that no reader sees."""
    text = text.replace(tables.WORD_JOINER, "")
    if one_line:
        return re.sub(r"\s", " ", text).strip(" ")
    lines = [re.sub(r"[^\S\n]", " ", line).strip(" ") for line in text.split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def seen(text):
    """What is seen of a text: it ends with its last line that says something."""
    return re.sub(r"\s*\n\s*$", "", tables.plain(text))


def read(text, cells_in_one_line, wanted={}):
    """A page, with these texts in place of the harmless ones."""
    parts = []
    for kind, name, value in Page(text).parts:
        if kind == "text":
            one_line = name in ONE_LINE or (name == "td" and cells_in_one_line)
            value = PLACE.sub(lambda found: seen(wanted.get(found[0], found[0])), value)
            value = tidy(value, one_line)
        if value != "" or kind != "text":
            parts.append((kind, name, value))
    return parts


HARMLESS_CONTACTS = [f"Contact{number}x" for number in CONTACTS]
HARMLESS = (tables.HARMLESS, tables.HARMLESS_NAMES, "Nummer0x", HARMLESS_CONTACTS)
PLACE = re.compile("(Tekst|Naam|Nummer|Contact)[0-9]+x")
harmless = Documents(*HARMLESS)
HARMLESS_PAGES = {(form, language): dict(harmless.all(form, language))
                  for form in (TEXT, MARKDOWN, HTML) for language in (NL, EN)}


def unlinked(text):
    """The practice's own addresses may become links: there is no harm in them."""
    return text.translate(str.maketrans("@/wW", "&|vV"))


def visible(text):
    """What is written in one line: something that can be seen."""
    text = tables.LINE_END.sub("", tables.as_name(text))
    return text if tables.plain(text).strip() else text + "x"


class Hostile(unittest.TestCase):
    def same(self, found, expected, what):
        for one, other in zip(found, expected):
            self.assertEqual(one, other, what)
        self.assertEqual(len(found), len(expected), what)

    def check(self, texts, names, entry_id, contacts):
        contacts = [unlinked(contact) for contact in contacts]
        wanted = dict(zip(tables.HARMLESS + tables.HARMLESS_NAMES + ["Nummer0x"]
                          + HARMLESS_CONTACTS, texts + names + [entry_id] + contacts))
        documents = Documents(texts, names, entry_id, contacts)
        for language in NL, EN:
            for what, page in documents.all(HTML, language):
                expected = HARMLESS_PAGES[HTML, language][what]
                self.same(read(page, False), read(expected, False, wanted), what)
            for what, page in documents.all(MARKDOWN, language):
                for render in tables.cmark, tables.markdown_it:
                    expected = render(HARMLESS_PAGES[MARKDOWN, language][what])
                    self.same(read(render(page), True), read(expected, True, wanted), what)
            for what, page in documents.all(TEXT, language):
                self.check_text(page, HARMLESS_PAGES[TEXT, language][what], wanted)

    def check_text(self, page, expected, wanted):
        """Plain text: line by line what was put in, and nothing that a screen does not show."""
        self.assertIsNone(tables.CONTROLS.search(page))
        self.assertIsNone(tables.DIRECTIONS.search(page))
        page = tidy(page, False)
        for place in set(found[0] for found in PLACE.finditer(expected)):
            for line in tidy(tables.plain(wanted[place]), False).split("\n"):
                self.assertIn(line, page)

    def test_hostile(self):
        step = tables.TEXTS
        for start in range(0, len(tables.HOSTILE), step):
            texts = [tables.HOSTILE[(start + i) % len(tables.HOSTILE)] for i in range(4 * step)]
            fields = [text if tables.plain(text).strip() else text + "x" for text in texts[:step]]
            names = [visible(text) for text in texts[step:]]
            self.check(fields, names[:2], names[2], names[3:3 + len(CONTACTS)])

    def test_random(self):
        source = random.Random(11)
        for _ in range(ROUNDS):
            names = [visible(tables.random_text(source)) for _ in range(3 + len(CONTACTS))]
            self.check(tables.texts_of(source), names[:2], names[2], names[3:])


class WellFormed(unittest.TestCase):
    """What the check above rests on: every place is there, and HTML is as HTML should be."""

    def test_places(self):
        """Fields that people write and contacts come out in some document, in every format."""
        for form in TEXT, MARKDOWN, HTML:
            found = set(PLACE.findall("".join(HARMLESS_PAGES[form, NL].values())))
            self.assertLessEqual({"Tekst", "Contact"}, found)

    def test_addresses_can_be_copied(self):
        """Nothing is put into the practice's own addresses, not even what nobody sees."""
        address = "info@praktijk-de-linde.nl"
        documents = Documents(tables.HARMLESS, tables.HARMLESS_NAMES, "1",
                              [address for _ in CONTACTS])
        for form in TEXT, MARKDOWN, HTML:
            for what, page in documents.all(form, NL):
                self.assertIn(address, page, what)
                self.assertNotIn(tables.WORD_JOINER, page, what)

    def test_nesting(self):
        inside = {"li": "ul", "ul": "body", "p": "body", "h1": "body", "h2": "body",
                  "table": "body", "thead": "table", "tbody": "table", "tr": ("thead", "tbody"),
                  "th": "tr", "td": "tr", "title": "head", "meta": "head", "style": "head",
                  "head": "html", "body": "html", "html": ""}
        for language in NL, EN:
            for page in HARMLESS_PAGES[HTML, language].values():
                parts = Page(page).parts
                opened = []
                for kind, tag, _ in parts:
                    if kind == "start":
                        self.assertIn(opened[-1] if opened else "", inside[tag])
                        if tag != "meta":
                            opened.append(tag)
                    elif kind == "end":
                        self.assertEqual(opened.pop(), tag)
                self.assertEqual(opened, [])
                starts = [tag for kind, tag, _ in parts if kind == "start"]
                for tag in "html", "head", "body", "title", "h1", "style":
                    self.assertEqual(starts.count(tag), 1)

    def test_rows_are_as_long_as_heads(self):
        for page in HARMLESS_PAGES[HTML, NL].values():
            for table in re.findall("(?s)<table>.*?</table>", page):
                heads = table.count("<th ")
                for row in re.findall("(?s)<tr>(?:(?!<th ).)*?</tr>", table):
                    self.assertEqual(row.count("<td>"), heads)


class Program(unittest.TestCase):
    """examples/documents: every document of every incident, and what is wrong."""

    CONTACT = EXAMPLES / "practice.contact"
    INCIDENTS = sorted((EXAMPLES / "incidents").glob("*.json"))
    NOW = "2026-11-14T10:00:00+01:00"

    def run_program(self, *arguments, text=None):
        return subprocess.run([PROGRAM, "--now", self.NOW, *arguments], input=text, timeout=60,
                              capture_output=True, text=True, check=False)

    def printed(self, *arguments, text=None):
        done = self.run_program(*arguments, text=text)
        self.assertEqual((done.returncode, done.stderr), (0, ""), arguments)
        return done.stdout

    def wrong(self, status, *arguments, text=None):
        done = self.run_program(*arguments, text=text)
        self.assertEqual((done.returncode, done.stdout), (status, ""), arguments)
        self.assertNotEqual(done.stderr, "")
        return done.stderr

    def test_every_document(self):
        kinds = [["--dossier", "ap"], ["--dossier", "edpb_2026"], ["--measures"]]
        kinds += [["--letter", name] for name in
                  ("person", "representative", "public", "controller", "processor")]
        self.assertGreater(len(self.INCIDENTS), 5)
        for incident in self.INCIDENTS:
            for kind in kinds:
                for language in "nl", "en":
                    for form in "text", "markdown", "html":
                        page = self.printed("--contact", self.CONTACT, "--lang", language,
                                            "--format", form, *kind, incident)
                        self.assertGreater(len(page), 80)
                        self.assertIsNone(re.search(r"\bnull\b|[{}%]s?\b", page.split("</style>")[-1]))
                        self.assertEqual(page.endswith("</html>\n"), form == "html")

    def test_entry_of_a_register(self):
        incident = json.loads(self.INCIDENTS[0].read_text())
        at = "2026-11-14T09:00:00+01:00"
        events = [{"event": "opened"}, {"event": "facts", "facts": incident}]
        lines = "".join(json.dumps({"seq": number + 1, "entry": "2026-014", "at": at,
                                    "by": "poh", **event}) + "\n"
                        for number, event in enumerate(events))
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            file.write(lines)
            file.flush()
            for kind in ["--measures"], ["--letter", "person"]:
                self.assertEqual(self.printed("--entry", "2026-014", *kind, file.name),
                                 self.printed(*kind, self.INCIDENTS[0]))
            self.assertIn("2026-014", self.printed("--entry", "2026-014", "--dossier", "ap",
                                                   file.name))
            self.wrong(1, "--entry", "2026-015", "--measures", file.name)
            self.wrong(1, "--measures", file.name)

    def test_contact(self):
        """What the file says comes out; a line left out is a gap."""
        page = self.printed("--contact", self.CONTACT, "--dossier", "ap", self.INCIDENTS[0])
        gaps = self.printed("--dossier", "ap", self.INCIDENTS[0])
        for line in self.CONTACT.read_text().splitlines():
            name, _, words = line.partition(" = ")
            if line[0] != "#" and name not in ("website", "signed_by"):
                self.assertIn(words, page)
                self.assertNotIn(words, gaps)
        for bad in "telefoon = 1", "organisation", "organisation = " + "x" * 300:
            with tempfile.NamedTemporaryFile("w") as file:
                file.write(bad)
                file.flush()
                self.wrong(1, "--contact", file.name, "--measures", self.INCIDENTS[0])

    def test_standard_input(self):
        self.assertEqual(self.printed("--measures", text=self.INCIDENTS[0].read_text()),
                         self.printed("--measures", self.INCIDENTS[0]))
        self.assertIn("byte 1", self.wrong(1, "--measures", text="{x"))

    def test_wrong_usage(self):
        for arguments in ([], ["--letter"], ["--letter", "mother"], ["--dossier", "igj"],
                          ["--measures", "--letter", "person"], ["--format", "pdf", "--measures"],
                          ["--lang", "fr", "--measures"], ["--now", "today", "--measures"],
                          ["--what", "x", "--measures"], ["--measures", "a", "b"]):
            self.assertIn("usage: documents", self.wrong(2, *arguments))
        self.wrong(1, "--measures", "no-such-file.json")
        self.wrong(1, "--contact", "no-such-file", "--measures", self.INCIDENTS[0])


if __name__ == "__main__":
    unittest.main()
