# SPDX-License-Identifier: Apache-2.0
"""What README shows is what there is: readme.py SOURCE_FOLDER PATH_OF_ASSESS"""
import pathlib
import subprocess
import sys

source = pathlib.Path(sys.argv[1])
readme = (source / "README.md").read_text()
program = (source / "examples/minimal.c").read_text().split("\n", 1)[1]
incident = source / "examples/incidents/referral-to-wrong-gp.json"
shown = subprocess.run([sys.argv[2], "--lang", "en", incident], check=True, capture_output=True,
                       text=True).stdout.strip()
assert f"```c\n{program}```" in readme, "README does not show examples/minimal.c as it is"
assert f"```\n{shown}\n```" in readme, f"README does not show this:\n{shown}"
print("readme: the program and the text shown are real")
