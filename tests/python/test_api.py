# SPDX-License-Identifier: Apache-2.0
"""bindings/api.json: test_api.py SOURCE_FOLDER

It is what the headers say today, it is complete, and a header that holds something unknown is an
error and never skipped. And every function of it is used by the Python package.
"""
import json
import pathlib
import re
import shutil
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv.pop(1))
BINDINGS, HEADERS = SOURCE / "bindings", SOURCE / "include" / "datalek"
sys.path.insert(0, str(BINDINGS))
import make_api

API = json.loads((BINDINGS / "api.json").read_text())

# What Python has no use for: lists are read up to their end, facts are a mapping, the term of the
# AVG is that of the law "avg-2018", columns are used once, and nothing makes bitmaps.
NOT_IN_PYTHON = {
    "datalek_contact_count", "datalek_duty_count", "datalek_element_count",
    "datalek_event_kind_count", "datalek_field_count", "datalek_format_count",
    "datalek_identifier_count", "datalek_letter_count", "datalek_outcome_count",
    "datalek_profile_count", "datalek_share_count",
    "datalek_fact_find", "datalek_deadline", "datalek_columns_clear",
    "datalek_columns_set_fact_bits", "datalek_columns_set_known"}


def names(kind):
    return [each["name"] for each in API[kind]]


class File(unittest.TestCase):
    def test_made_of_these_headers(self):
        self.assertTrue(make_api.written(make_api.interface(HEADERS)) ==
                        (BINDINGS / "api.json").read_text(encoding="utf-8"),
                        "api.json is out of date: run bindings/make_api.py")

    def test_functions(self):
        mapped = re.findall(r"^\s+(datalek_\w+);", (SOURCE / "src" / "datalek.map").read_text(),
                            re.M)
        self.assertEqual(sorted(names("functions")), sorted(mapped))

    def test_everything_that_the_headers_name(self):
        """Counted without the parser: words that stand before "(", ";" or a value."""
        text = "".join(path.read_text() for path in sorted(HEADERS.glob("*.h")))
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        self.assertEqual(sorted(names("types")),
                         sorted(re.findall(r"^typedef struct (\w+) \1;$", text, re.M)))
        self.assertEqual(sorted(names("callbacks")),
                         sorted(re.findall(r"^typedef .*\(\*(\w+)\)", text, re.M)))
        constants = [each["name"] for group in API["groups"] for each in group["constants"]]
        said = re.findall(r"(DATALEK_\w+)\s*=(?!=)", text)
        said += re.findall(r"^#define (DATALEK_\w+) \S", text, re.M)
        self.assertEqual(sorted(constants), sorted(said))

    def test_headers(self):
        self.assertEqual(sorted(each["name"] for each in API["headers"]),
                         sorted(path.name for path in HEADERS.glob("*.h")))

    def test_all_is_described(self):
        for kind in ("headers", "types", "callbacks", "groups", "functions"):
            for each in API[kind]:
                self.assertTrue(each["brief"], each.get("name", each))
                self.assertNotRegex(json.dumps(each), r"@(param|return|p )")

    def test_directions(self):
        """A pointer to a scalar that may be written to is an answer; a const never is."""
        for function in API["functions"] + API["callbacks"]:
            for each in function["parameters"]:
                where = f"{function['name']}: {each['name']}"
                if each["type"].startswith("const ") or "*" not in each["type"]:
                    self.assertEqual(each["direction"], "in", where)
                elif re.match(r"(u?int\d+_t|size_t|char) \*", each["type"]):
                    self.assertEqual(each["direction"], "out", where)


class Package(unittest.TestCase):
    def test_uses_every_function(self):
        text = "".join(path.read_text() for path in (BINDINGS / "python" / "datalek").glob("*.py"))
        used = set(re.findall(r"\b_?lib\w*\.(datalek_\w+)", text))
        self.assertEqual(used - set(names("functions")), set())
        objects = {f"datalek_{noun}_{what}" for noun in re.findall(r'Handle\("(\w+)"\)', text)
                   for what in ("new", "free")}
        in_memory = {name for name in names("functions") if name.endswith("_new_in")}
        unused = set(names("functions")) - used - objects - in_memory
        self.assertEqual(unused, NOT_IN_PYTHON)


class WrongHeaders(unittest.TestCase):
    """One change in one header: a fault that names the header, mostly with its line."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.headers = self.folder / "datalek"
        shutil.copytree(HEADERS, self.headers)

    def change(self, header, old, new):
        path = self.headers / header
        text = path.read_text()
        self.assertEqual(text.count(old), 1, old)
        path.write_text(text.replace(old, new))

    def fault(self, header, old, new):
        self.change(header, old, new)
        with self.assertRaisesRegex(make_api.Fault, re.escape(header)) as caught:
            make_api.interface(self.headers)
        return str(caught.exception)

    def test_unchanged(self):
        self.assertEqual(make_api.interface(self.headers)["version"], API["version"])

    def test_new_constructs(self):
        version = "const char *datalek_version(void);"
        for line in ("int datalek_x(void);", "long datalek_x(void);", "bool datalek_x(void);",
                     "datalek_law datalek_x(void);", "char datalek_x(void);",
                     "void datalek_x(int32_t);", "void datalek_x(int32_t a[4]);",
                     "void datalek_x(int32_t a, ...);", "void datalek_x(struct y *a);",
                     "struct x { int32_t y; };", "enum x { A = 0 };", "enum { A };",
                     "enum { A = 1 << 3 };", "typedef int32_t x;", "extern int32_t x;",
                     "static int32_t x(void);", "#define DATALEK_X (DATALEK_Y + 1)",
                     "#define DATALEK_F(x) (x)", "#if X", "#pragma once",
                     "int32_t datalek_x(void) { return 0; }", "union x { int32_t y; };"):
            with self.subTest(line=line):
                self.setUp()
                self.fault("version.h", version, f"{version}\n\n/** X. */\n{line}")

    def test_place(self):
        version = "const char *datalek_version(void);"
        fault = self.fault("version.h", version, f"{version}\n\n/** X. */\nint x(void);")
        line = (self.headers / "version.h").read_text().split("int x")[0].count("\n") + 1
        self.assertIn(f"version.h:{line}:", fault)

    def test_without_comment(self):
        version = "const char *datalek_version(void);"
        self.fault("version.h", version, f"{version}\n\nint32_t datalek_x(void);")

    def test_tags(self):
        self.fault("law.h", " * @param[out] law Its number", " * @param[out] low Its number")
        self.setUp()
        self.fault("law.h", "/** How many laws there are", "/** @since 0.1 How many laws there are")
        self.setUp()
        self.fault("law.h", "/** How many laws there are", "/** @Return How many laws there are")

    def test_frame(self):
        self.fault("law.h", "#ifndef DATALEK_LAW_H", "#ifndef DATALEK_LAWS_H")
        self.setUp()
        self.fault("law.h", "@file law.h", "@file laws.h")
        self.setUp()
        self.fault("law.h", "/* SPDX-License-Identifier: Apache-2.0 */", "/* Licence */")
        self.setUp()
        self.change("law.h", "extern \"C\" {", "")
        self.assertRaises(make_api.Fault, make_api.interface, self.headers)

    def test_datalek_h(self):
        self.fault("datalek.h", "#include <datalek/law.h>\n", "")
        self.setUp()
        (self.headers / "new.h").write_text((self.headers / "version.h").read_text())
        self.assertRaises(make_api.Fault, make_api.interface, self.headers)

    def test_declared_twice(self):
        self.change("version.h", "const char *datalek_version(void);",
                    "const char *datalek_version(void);\n\n/** X. */\n"
                    "const char *datalek_version(void);")
        self.assertRaisesRegex(make_api.Fault, "datalek_version", make_api.interface, self.headers)

    def test_two_lists_with_one_name(self):
        version = "const char *datalek_version(void);"
        self.change("version.h", version, f"{version}\n\n/** X. */\n"
                    "enum { DATALEK_LEVEL_X = 7, DATALEK_LEVEL_Y = 8 };")
        self.assertRaisesRegex(make_api.Fault, "DATALEK_LEVEL_", make_api.interface, self.headers)


unittest.main()
