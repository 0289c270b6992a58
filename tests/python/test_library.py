# SPDX-License-Identifier: Apache-2.0
"""Which library is loaded, and what is said when it is none, another, or an old one.

Every case runs in an interpreter of its own. Needs a C compiler.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

LIBRARY = pathlib.Path(os.environ["DATALEK_LIBRARY"]).resolve()
PACKAGE = pathlib.Path(os.environ["PYTHONPATH"]) / "datalek"
API = json.loads((PACKAGE.parent.parent / "api.json").read_text())
FUNCTIONS = [each["name"] for each in API["functions"] if each["name"] != "datalek_version"]
PRINT = "import datalek; print(datalek.library_path); print(datalek.__version__)"
# For a machine on which the library is installed: there it is not to be found.
HIDE = """import ctypes, ctypes.util
class Nothing(ctypes.CDLL):
    def __init__(self, name):
        raise OSError(name)
ctypes.CDLL, ctypes.util.find_library = Nothing, lambda name: None
"""


def version(major, minor, patch):
    return f'const char *datalek_version(void) {{ return "{major}.{minor}.{patch}"; }}\n'


def functions(names):
    return "".join(f"int {name}(void) {{ return 0; }}\n" for name in names)


class Library(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def run_with(self, library=None, package=PACKAGE.parent, first="", **environment):
        clean = {name: value for name, value in os.environ.items()
                 if name not in ("DATALEK_LIBRARY", "LD_LIBRARY_PATH")}
        clean.update(environment, PYTHONPATH=str(package))
        if library is not None:
            clean["DATALEK_LIBRARY"] = str(library)
        return subprocess.run([sys.executable, "-c", first + PRINT], env=clean, capture_output=True,
                              text=True, timeout=60, check=False)

    def refused(self, library=None, **options):
        """The last line of the traceback: an ImportError, and what to do."""
        done = self.run_with(library, **options)
        self.assertEqual(done.returncode, 1, done.stderr)
        last = done.stderr.splitlines()[-1]
        self.assertTrue(last.startswith("ImportError: datalek: "), done.stderr)
        self.assertRegex(last, "(?i)set DATALEK_LIBRARY|install")
        self.assertNotIn("During handling", done.stderr)
        return last

    def built(self, source):
        code, library = self.folder / "fake.c", self.folder / "libfake.so"
        code.write_text(source)
        subprocess.run([*os.environ.get("CC", "cc").split(), "-shared", "-fPIC", "-w", "-o",
                        library, code], check=True)
        return library

    def test_named(self):
        done = self.run_with(LIBRARY)
        self.assertEqual(done.stdout.split(), [str(LIBRARY), API["version"]], done.stderr)

    def test_not_there(self):
        self.assertIn("/no/such/file", self.refused("/no/such/file"))

    def test_no_library(self):
        whole = LIBRARY.read_bytes()
        for content in (b"", b"no library", b"\x7fELF", whole[:5000], whole[:-1],
                        whole[:len(whole) // 2]):
            file = self.folder / "libdatalek.so.0"
            file.write_bytes(content)
            self.assertIn(str(file), self.refused(file))
        self.assertIn(str(self.folder), self.refused(self.folder))

    def test_another_library(self):
        self.assertIn("another library", self.refused(self.built("int x;")))
        self.assertIn("another library", self.refused("libm.so.6"))

    def test_no_version(self):
        for source in ("const char *datalek_version(void) { return 0; }",
                       'const char *datalek_version(void) { return ""; }',
                       'const char *datalek_version(void) { return "\\xff.x"; }',
                       'const char *datalek_version(void) { return "0"; }'):
            self.assertIn("is version", self.refused(self.built(source)))

    def test_other_versions(self):
        major, minor, patch = (int(part) for part in API["version"].split("."))
        for other in ((major, minor + 1, 0), (major + 1, minor, 0), (major, minor - 1, 9)):
            library = self.built(version(*other) + functions(FUNCTIONS))
            said = self.refused(library)
            self.assertIn(".".join(map(str, other)), said)
            self.assertIn(API["version"], said)

    def test_missing_symbols(self):
        for missing in (FUNCTIONS[7:8], FUNCTIONS[:1], FUNCTIONS[3:12], FUNCTIONS):
            present = [name for name in FUNCTIONS if name not in missing]
            wanted = version(*API["version"].split("."))
            said = self.refused(self.built(wanted + functions(present)))
            self.assertIn(missing[0], said)

    def test_not_installed(self):
        said = self.refused(first=HIDE)
        self.assertIn("libdatalek.so.0 was not found", said)

    def test_installed(self):
        (self.folder / "libdatalek.so.0").symlink_to(LIBRARY)
        done = self.run_with(LD_LIBRARY_PATH=str(self.folder))
        self.assertEqual(done.stdout.split(), ["libdatalek.so.0", API["version"]], done.stderr)

    def beside(self):
        shutil.copytree(PACKAGE, self.folder / "datalek")
        shutil.copy(PACKAGE.parent.parent / "api.json", self.folder / "datalek")
        return self.folder / "datalek" / "libdatalek.so.0"

    def test_beside_the_package(self):
        place = self.beside()
        shutil.copy(LIBRARY, place)
        done = self.run_with(package=self.folder)
        self.assertEqual(done.stdout.split(), [str(place), API["version"]], done.stderr)
        place.write_bytes(b"broken")
        self.assertIn(str(place), self.refused(package=self.folder))
        done = self.run_with(LIBRARY, package=self.folder)
        self.assertEqual(done.stdout.split()[0], str(LIBRARY))

    def test_without_api_json(self):
        self.beside()
        (self.folder / "datalek" / "api.json").unlink()
        self.assertIn("api.json", self.refused(LIBRARY, package=self.folder))


unittest.main()
