# SPDX-License-Identifier: Apache-2.0
"""A wheel with the library in it, built and used without network: test_wheel.py SOURCE_FOLDER

Needs the Debian packages python3-pip, python3-setuptools, python3-venv and python3-wheel.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

SOURCE = pathlib.Path(sys.argv.pop(1))
LIBRARY = os.environ["DATALEK_LIBRARY"]
PROGRAM = """
import datalek, pathlib
assert pathlib.Path(datalek.library_path).parent == pathlib.Path(datalek.__file__).parent
print(datalek.assess(datalek.Incident(personal_data=False)).breach.verdict)
"""


def run(*command, **environment):
    clean = {name: value for name, value in os.environ.items()
             if not name.startswith(("DATALEK", "PYTHON", "LD_"))}
    done = subprocess.run(command, env={**clean, **environment, "PIP_NO_INDEX": "1",
                                        "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
                          capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise AssertionError(f"{command}:\n{done.stdout}{done.stderr}")
    return done.stdout


class Wheel(unittest.TestCase):
    def setUp(self):
        """A copy, as building leaves files behind."""
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(SOURCE / "bindings", self.folder / "bindings",
                        ignore=shutil.ignore_patterns("__pycache__", "build", "*.egg-info"))
        shutil.copy(SOURCE / "LICENSE", self.folder)

    def wheel(self, **environment):
        run("/usr/bin/python3", "-m", "pip", "wheel", "--no-build-isolation", "--no-deps",
            "--wheel-dir", str(self.folder), str(self.folder / "bindings" / "python"),
            **environment)
        (found,) = self.folder.glob("*.whl")
        return found

    def test_carries_all_and_runs(self):
        wheel = self.wheel(DATALEK_LIBRARY=LIBRARY)
        version = json.loads((SOURCE / "bindings" / "api.json").read_text())["version"]
        self.assertRegex(wheel.name, rf"^datalek-{version}-py3-none-linux_\w+\.whl$")
        inside = set(zipfile.ZipFile(wheel).namelist())
        sources = {f"datalek/{path.name}" for path in (SOURCE / "bindings/python/datalek").iterdir()
                   if path.is_file()}
        carried = {f"datalek/{name}" for name in ("api.json", "libdatalek.so.0", "LICENSE")}
        self.assertEqual({name for name in inside if name.startswith("datalek/")},
                         sources | carried)
        run("/usr/bin/python3", "-m", "venv", str(self.folder / "venv"))
        python = str(self.folder / "venv" / "bin" / "python")
        run(python, "-m", "pip", "install", str(wheel))
        self.assertEqual(run(python, "-I", "-c", PROGRAM).split(), ["False"])
        self.assertEqual(run(python, "-m", "pip", "list", "--format=freeze").count("datalek"), 1)

    def test_needs_a_library(self):
        for environment in ({}, {"DATALEK_LIBRARY": "/no/such/file"}):
            with self.assertRaisesRegex(AssertionError, "Set DATALEK_LIBRARY"):
                self.wheel(**environment)


unittest.main()
