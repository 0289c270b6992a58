# SPDX-License-Identifier: Apache-2.0
"""The rules as files for others: make.py EXPORT FOLDER

EXPORT is the program of export.c, which writes the tables that the library decides by.
"""
import json
import pathlib
import subprocess
import sys

import dmn
import sql
from model import Model


def files(tables):
    model = Model(tables)
    yield "rules.json", json.dumps(tables, ensure_ascii=False, indent=1) + "\n"
    yield "rules.sql", sql.script(model)
    for law in model.laws:
        yield f"{law.name}.dmn", dmn.document(model, law)


def main():
    export, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    done = subprocess.run([export], capture_output=True, check=True)
    for name, text in files(json.loads(done.stdout)):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


main()
