# SPDX-License-Identifier: Apache-2.0
"""Dossiers of the incidents of tests/pages: make.py PATH_OF_LIBRARY

Writes the Markdown files of this folder anew, as dossiers that a practice reads on 14 November
2026. test_dossier holds that the library still writes the same: after a change of words, run this
and read the difference.
"""
import ctypes
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
SIZE_MAX = 1 << 18
LANGUAGES = {"nl": 0, "en": 1}
PROFILES = {"ap": 0, "edpb_2026": 1}
MARKDOWN = 1
NOW = ctypes.c_int64(1794643200)  # 2026-11-14T09:00:00+01:00

library = ctypes.CDLL(sys.argv[1])
library.datalek_contact_name.restype = ctypes.c_char_p


def made(function):
    made_object = ctypes.c_void_p()
    assert function(ctypes.byref(made_object)) == 0
    return made_object


register, entry = made(library.datalek_register_new), made(library.datalek_entry_new)
contact, dossier = made(library.datalek_contact_new), made(library.datalek_dossier_new)
lines = (HERE.parent / "pages" / "register.jsonl").read_bytes()
assert library.datalek_register_read_json(register, lines, ctypes.c_size_t(len(lines)), None, None,
                                          None, ctypes.c_size_t(0)) == 0
known = json.loads((HERE / "contact.json").read_text())
for what in range(library.datalek_contact_count()):
    text = known.pop(library.datalek_contact_name(what).decode(), "").encode()
    assert library.datalek_contact_set(contact, what, text, ctypes.c_size_t(len(text))) == 0
assert not known
for index in range(library.datalek_register_entry_count(register)):
    assert library.datalek_entry_read(register, index, ctypes.c_int64(0), entry) == 0
    for profile, number in PROFILES.items():
        assert library.datalek_dossier_read(entry, contact, number, NOW, dossier) == 0
        for language, which in LANGUAGES.items():
            buffer = ctypes.create_string_buffer(SIZE_MAX)
            assert library.datalek_dossier_write(dossier, MARKDOWN, which, buffer,
                                                 ctypes.c_size_t(SIZE_MAX), None) == 0
            (HERE / f"{index}.{profile}.{language}.md").write_bytes(buffer.value)
