# SPDX-License-Identifier: Apache-2.0
"""A law as DMN 1.3: one decision table per conclusion, and the diagram of what needs what.

Hit policy FIRST: the exemptions, then the duties, then "no". A duty row also asks that whatever an
exemption could read is known, and the last row that all is; else no row applies, which is null: not
known.
"""
from xml.etree import ElementTree

from layout import Layout

MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/"
DMNDI = "https://www.omg.org/spec/DMN/20191111/DMNDI/"
DC = "http://www.omg.org/spec/DMN/20180521/DC/"
DI = "http://www.omg.org/spec/DMN/20180521/DI/"

HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
"""
KNOWN = "not(null)"
ANNOTATIONS = ("rule", "source", "nl", "en")
# In a decision dmn-js covers the first corner by a button.
CHARACTER, MARGIN, BUTTON = 7, 30, 50


class Xml:
    """An element that is easy to add to."""

    def __init__(self, element):
        self.element = element

    def add(self, tag, text=None, **attributes):
        added = ElementTree.SubElement(self.element, tag, {
            name: str(value) for name, value in attributes.items()})
        added.text = text
        return Xml(added)

    def add_text(self, tag, text, **attributes):
        return self.add(tag, **attributes).add("text", text)


def type_of(fact):
    return {"yes_no": "boolean", "choice": fact["name"] + "_value", "count": "number"}[fact["kind"]]


# ---- Cells ---------------------------------------------------------------------------------------


def range_of(low, high):
    """Whole numbers from low up to, but without, high."""
    if high is None:
        return f"> {low - 1}"
    return f"<= {high - 1}" if low is None else f"({low - 1}..{high - 1}]"


def cell_of_fact(fact, low, high):
    """From low up to, but without, high; None for no bound."""
    if fact["kind"] == "yes_no":
        return "true" if high is None else "false"
    if fact["kind"] == "count":
        return range_of(low, high)
    return ", ".join(f'"{value["name"]}"' for value in fact["values"]
                     if (low is None or value["value"] >= low)
                     and (high is None or value["value"] < high))


def cells(model, rule):
    """What a rule asks, by the conclusion or fact that it asks it of."""
    found, bounds = {}, {}
    for holds, words in ((True, rule["all"]), (False, rule["none"])):
        for word in words:
            if word not in model.thresholds:
                found[word] = "true" if holds else "false"
                continue
            threshold = model.thresholds[word]
            low, high = bounds.get(threshold.fact, (None, None))
            bounds[threshold.fact] = ((max(low or 0, threshold.at_least), high) if holds else
                                      (low, min(high or threshold.at_least, threshold.at_least)))
    return {**found, **{fact: cell_of_fact(model.facts[fact], low, high)
                        for fact, (low, high) in bounds.items()}}


# ---- Decisions -----------------------------------------------------------------------------------


def add_inputs(table, model, conclusion, columns):
    for name in columns:
        added = table.add("input", id=f"{conclusion.word}_by_{name}", label=name)
        kind = type_of(model.facts[name]) if name in model.facts else "boolean"
        added.add("inputExpression", id=f"{conclusion.word}_reads_{name}",
                  typeRef=kind).add("text", name)


def add_row(table, place, columns, asked, verdict, notes):
    """`asked`: the cells by column; any other is irrelevant. `notes`: by annotation."""
    row = table.add("rule", id=place)
    if notes:
        row.add("description", f"{notes['rule']}: {notes['nl']} ({notes['source']})")
    for column in columns:
        row.add_text("inputEntry", asked.get(column, "-"), id=f"{place}_{column}")
    row.add_text("outputEntry", verdict, id=f"{place}_verdict")
    for name in ANNOTATIONS:
        row.add_text("annotationEntry", notes.get(name, ""))


def notes_of(rule):
    return {"rule": rule["id"], "source": rule["source"], "nl": rule["nl"], "en": rule["en"]}


def add_rows(table, model, conclusion, columns):
    exempt = [cells(model, rule) for rule in conclusion.exemptions]
    known = {column: KNOWN for asked in exempt for column in asked}
    for rule, asked in zip(conclusion.exemptions, exempt):
        add_row(table, rule["id"], columns, asked, "false", notes_of(rule))
    for rule in conclusion.duties:
        add_row(table, rule["id"], columns, {**known, **cells(model, rule)}, "true", notes_of(rule))
    otherwise = notes_of(conclusion.otherwise[0]) if conclusion.otherwise else {}
    place = otherwise.get("rule", f"{conclusion.word}_otherwise")
    add_row(table, place, columns, dict.fromkeys(columns, KNOWN), "false", otherwise)


def add_never(decision, conclusion):
    """A conclusion that no rule of the law leads to."""
    expression = decision.add("literalExpression", id=f"{conclusion.word}_never", typeRef="boolean")
    expression.add("text", "false")


def add_table(decision, model, conclusion):
    table = decision.add("decisionTable", id=f"{conclusion.word}_table", hitPolicy="FIRST")
    columns = model.needs(conclusion)
    add_inputs(table, model, conclusion, columns)
    table.add("output", id=f"{conclusion.word}_verdict", name=conclusion.word, typeRef="boolean")
    for name in ANNOTATIONS:
        table.add("annotation", name=name)
    add_rows(table, model, conclusion, columns)


def add_description(decision, rules):
    if rules:
        decision.add("description", "\n".join(
            f"{rule['id']}: {rule['nl']} ({rule['source']})" for rule in rules))


def add_decision(definitions, model, conclusion):
    decision = definitions.add("decision", id=conclusion.word, name=conclusion.word)
    decides = conclusion.duties or conclusion.exemptions
    add_description(decision, conclusion.open if decides else conclusion.otherwise)
    decision.add("variable", id=f"{conclusion.word}_variable", name=conclusion.word,
                 typeRef="boolean")
    for need in model.needs(conclusion):
        requirement = decision.add("informationRequirement", id=f"{conclusion.word}_needs_{need}")
        requirement.add("requiredInput" if need in model.facts else "requiredDecision",
                        href=f"#{need}")
    if decides:
        add_table(decision, model, conclusion)
    else:
        add_never(decision, conclusion)


# ---- Facts ---------------------------------------------------------------------------------------


def add_type(definitions, fact):
    kind = definitions.add("itemDefinition", id=type_of(fact), name=type_of(fact))
    kind.add("typeRef", "string")
    kind.add("allowedValues").add("text", cell_of_fact(fact, None, None))


def add_fact(definitions, fact):
    name = fact["name"]
    data = definitions.add("inputData", id=name, name=name)
    data.add("description", fact["question"]["nl"] + "\n" + fact["question"]["en"])
    data.add("variable", id=f"{name}_variable", name=name, typeRef=type_of(fact))


# ---- The diagram ---------------------------------------------------------------------------------


def add_bounds(shape, box):
    shape.add("dc:Bounds", x=box.x, y=box.y, width=box.width, height=box.height)


def add_diagram(definitions, needs):
    nodes = {*needs, *(name for names in needs.values() for name in names)}
    layout = Layout(needs, {node: CHARACTER * len(node) + MARGIN + (BUTTON if node in needs else 0)
                            for node in sorted(nodes)})
    diagram = definitions.add("dmndi:DMNDI").add("dmndi:DMNDiagram", id="diagram")
    for node in sorted(nodes):
        shape = diagram.add("dmndi:DMNShape", id=f"{node}_shape", dmnElementRef=node)
        add_bounds(shape, layout.box(node))
    for upper, lowers in needs.items():
        for lower in lowers:
            edge = diagram.add("dmndi:DMNEdge", id=f"{upper}_needs_{lower}_edge",
                               dmnElementRef=f"{upper}_needs_{lower}")
            for x, y in layout.line(upper, lower):
                edge.add("di:waypoint", x=x, y=y)


# ---- The file ------------------------------------------------------------------------------------


def relevant(law, model, outcomes):
    """The conclusions that an outcome hangs on."""
    wanted = set(outcomes)
    for conclusion in law.conclusions[::-1]:
        if conclusion.word in wanted:
            wanted.update(model.needs(conclusion))
    return [each for each in law.conclusions if each.word in wanted]


def document(model, law):
    outcomes = [each["conclusion"] for each in model.tables["outcomes"]]
    conclusions = relevant(law, model, outcomes)
    needs = {each.word: model.needs(each) for each in conclusions}
    used = [fact for name, fact in model.facts.items()
            if any(name in names for names in needs.values())]
    root = Xml(ElementTree.Element("definitions", {
        "xmlns": MODEL, "xmlns:dmndi": DMNDI, "xmlns:dc": DC, "xmlns:di": DI,
        "id": law.name, "name": law.name,
        "namespace": f"urn:datalek:{law.name}:{law.row['version']}",
        "exporter": "datalek", "exporterVersion": model.version}))
    root.add("description", f"{law.row['nl']} {law.row['en']} ({law.row['source']})")
    for fact in used:
        if fact["kind"] == "choice":
            add_type(root, fact)
    for fact in used:
        add_fact(root, fact)
    for conclusion in conclusions:
        add_decision(root, model, conclusion)
    add_diagram(root, needs)
    ElementTree.indent(root.element, " ")
    return (HEAD + ElementTree.tostring(root.element, encoding="unicode") + "\n")
