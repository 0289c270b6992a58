# SPDX-License-Identifier: Apache-2.0
"""The programs of tests/bench with what they print, and the size of what decides."""
import re
import subprocess
import sys

# What one decision calls and reads. The texts that it points to are not counted.
DECIDING = ("assessment", "calendar", "completion", "deadline", "incident", "judge", "law", "missing",
            "outcome", "risk", "rules", "tables")
SECTIONS = re.compile(r"^\.(text|rodata|data\.rel\.ro)(?!.*\.str)")
NAMES = ("bench", "bench-columns", "bench-json", "bench-register")
COMPARING = ("bench", "bench-columns", "bench-json")
POSTGRESQL = "tests/postgresql/run --long"


def run(*command):
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout


def compared_by_programs(build):
    """What they print that compare answers of their own, and time nothing."""
    return "".join(run(str(build / "library/tests" / name), "compare") for name in COMPARING)


class Programs:
    def __init__(self, source, build):
        self.build = build
        commands = {name: [str(build / "library/tests" / name)] for name in NAMES}
        postgresql = source / "tests/postgresql/run"
        if postgresql.exists():
            commands[POSTGRESQL] = [str(postgresql), "--long"]
        self.printed = {name: run(*command) for name, command in commands.items()}

    def number(self, program, pattern):
        """The first group of a pattern in what the program printed."""
        return self.numbers(program, pattern)[0]

    def numbers(self, program, pattern):
        found = re.findall(pattern, self.printed[program], re.MULTILINE)
        if not found:
            sys.exit(f"{program} prints no {pattern}")
        return [float(each) for each in found]

    def size_of_decision(self):
        """Code and tables, in bytes."""
        objects = [path for path in self.build.glob("library/src/libdatalek.so.*.p/*.o")
                   if path.name.split(".")[0] in DECIDING]
        lines = run("size", "-A", *map(str, objects)).splitlines()
        words = [line.split() for line in lines if SECTIONS.match(line)]
        return sum(int(size) for _, size, *_ in words)
