# SPDX-License-Identifier: Apache-2.0
"""A wheel that carries the library that DATALEK_LIBRARY names, and api.json:

    export DATALEK_LIBRARY=build/src/libdatalek.so.0
    pip wheel --no-build-isolation --no-deps bindings/python
"""
import json
import os
import pathlib
import shutil

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py
from wheel.bdist_wheel import bdist_wheel

BINDINGS = pathlib.Path(__file__).resolve().parent.parent
API = BINDINGS / "api.json"


class Build(build_py):
    def run(self):
        super().run()
        library = os.environ.get("DATALEK_LIBRARY", "")
        if not os.path.isfile(library):
            raise SystemExit("Set DATALEK_LIBRARY to the path of the library to be carried, such "
                             "as build/src/libdatalek.so.0")
        folder = pathlib.Path(self.build_lib) / "datalek"
        shutil.copy(API, folder)
        shutil.copy(BINDINGS.parent / "LICENSE", folder)
        shutil.copyfile(library, folder / "libdatalek.so.0")


class Carrying(Distribution):
    """Not the same for every platform."""

    def has_ext_modules(self):
        return True


class Wheel(bdist_wheel):
    """For any Python 3."""

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(version=json.loads(API.read_text(encoding="utf-8"))["version"],
      distclass=Carrying, cmdclass={"build_py": Build, "bdist_wheel": Wheel})
