# SPDX-License-Identifier: Apache-2.0
"""The shared library: found, checked, and declared from api.json.

Nothing here is public. `lib` has every function of the headers, with its types; `constants` every
constant; `group()` the words of an enumeration.
"""
import ctypes
import ctypes.util
import json
import os
import pathlib
import struct
from typing import Any, Dict, Iterator, List, Optional, Tuple

_HERE = pathlib.Path(__file__).resolve().parent
_SONAME = "libdatalek.so.0"
_VARIABLE = "DATALEK_LIBRARY"


def _read_api() -> Dict[str, Any]:
    """As a wheel carries it, or as the source tree has it."""
    for path in (_HERE / "api.json", _HERE.parent.parent / "api.json"):
        if path.is_file():
            api: Dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            return api
    raise ImportError(f"datalek: api.json is not beside {_HERE}: install the package again")


api = _read_api()
constants: Dict[str, int] = {each["name"]: each["value"] for group in api["groups"]
                             for each in group["constants"]}


def group(prefix: str) -> Dict[int, str]:
    """The constants of one group as number and word: {0: "none", 1: "find_out", 2: "act"}."""
    return {each["value"]: each["name"][len(prefix):].lower()
            for found in api["groups"] if found["prefix"] == prefix
            for each in found["constants"]}


# ---- Finding it ----------------------------------------------------------------------------------


def _installed() -> Iterator[str]:
    yield _SONAME
    # Last, as it starts programs of the system.
    found = ctypes.util.find_library("datalek")
    if found is not None:
        yield found


def _is_cut_off(path: str) -> bool:
    """Whether an ELF file ends before the table that stands at its end: loading one that was
    copied by half kills the process."""
    try:
        with open(path, "rb") as file:
            head, size = file.read(64), os.fstat(file.fileno()).st_size
    except OSError:
        return False
    if head[:5] != b"\x7fELF\x02" or len(head) < 64:
        return False
    order = "<" if head[5] == 1 else ">"
    (start,) = struct.unpack_from(order + "Q", head, 0x28)
    each, count = struct.unpack_from(order + "HH", head, 0x3A)
    return bool(start + each * count > size)


def _open(path: str) -> ctypes.CDLL:
    try:
        if _is_cut_off(path):
            raise OSError("the file is not complete")
        return ctypes.CDLL(path)
    except OSError as error:
        raise ImportError(
            f"datalek: {path} cannot be loaded ({error}). Set {_VARIABLE} to the path of the "
            f"{_SONAME} that was built for this machine, or install the package again.") from None


def _load() -> Tuple[str, ctypes.CDLL]:
    """The library named by the environment; else the one beside the package; else the installed."""
    named = os.environ.get(_VARIABLE)
    if named:
        return named, _open(named)
    carried = sorted(str(path) for path in _HERE.glob("libdatalek*"))
    if carried:
        return carried[0], _open(carried[0])
    for name in _installed():
        try:
            return name, ctypes.CDLL(name)
        except OSError:
            continue
    raise ImportError(
        f"datalek: {_SONAME} was not found. Install the library (meson install, and ldconfig), or "
        f"set {_VARIABLE} to the path of {_SONAME}.")


# ---- Checking it ---------------------------------------------------------------------------------


def _version(path: str, library: ctypes.CDLL) -> str:
    try:
        function = library.datalek_version
    except AttributeError:
        raise ImportError(f"datalek: {path} is another library: it has no datalek_version(). "
                          f"Set {_VARIABLE} to the path of {_SONAME}.") from None
    function.argtypes, function.restype = [], ctypes.c_char_p
    found: Optional[bytes] = function()
    return (found or b"").decode("ascii", "replace")


def _fits(found: str, wanted: str) -> bool:
    """The same minor version as long as that is 0.x; from 1.0 on, any that is not older."""
    try:
        major, minor = (int(part) for part in found.split(".")[:2])
    except ValueError:
        return False
    wanted_major, wanted_minor = (int(part) for part in wanted.split(".")[:2])
    if major != wanted_major:
        return False
    return minor == wanted_minor if major == 0 else minor >= wanted_minor


def _check(path: str, library: ctypes.CDLL) -> None:
    found, wanted = _version(path, library), api["version"]
    if not _fits(found, wanted):
        raise ImportError(
            f"datalek: {path} is version {found or 'unknown'}, and this package is for {wanted}. "
            f"Install both of one version, or set {_VARIABLE} to the path of a library that fits.")
    missing = [each["name"] for each in api["functions"] if not hasattr(library, each["name"])]
    if missing:
        raise ImportError(
            f"datalek: {path} says it is version {found}, but has no {', '.join(missing[:5])}"
            f"{' and others' * (len(missing) > 5)}. Build or install the library again, from the "
            "same release as this package.")


# ---- Declaring it --------------------------------------------------------------------------------

_SCALARS: Dict[str, Any] = {"int32_t": ctypes.c_int32, "uint32_t": ctypes.c_uint32,
                            "int64_t": ctypes.c_int64, "uint8_t": ctypes.c_uint8,
                            "size_t": ctypes.c_size_t}

# Each opaque type is a type of its own here, so that ctypes refuses one in place of another.
types: Dict[str, Any] = {each["name"]: type(each["name"], (ctypes.Structure,), {})
                         for each in api["types"]}
callbacks: Dict[str, Any] = {}


def _type(written: str) -> Any:
    bare = written.replace("const ", "").replace(" ", "")
    name, stars = bare.rstrip("*"), bare.count("*")
    if name == "void":
        return ctypes.c_void_p if stars else None
    if name == "char":
        return ctypes.c_char_p
    found = {**_SCALARS, **types, **callbacks}[name]
    for _ in range(stars):
        found = ctypes.POINTER(found)
    return found


def _arguments(declared: Dict[str, Any]) -> List[Any]:
    return [_type(each["type"]) for each in declared["parameters"]]


def _declare(library: ctypes.CDLL) -> None:
    for each in api["callbacks"]:
        callbacks[each["name"]] = ctypes.CFUNCTYPE(_type(each["returns"]), *_arguments(each))
    for each in api["functions"]:
        function = getattr(library, each["name"])
        function.argtypes, function.restype = _arguments(each), _type(each["returns"])


path, lib = _load()
_check(path, lib)
_declare(lib)
