# SPDX-License-Identifier: Apache-2.0
"""Claims in words, such as "data_health and recipient >= other_known" (claims.toml), as formulas."""
import ast

import z3


class Claims:
    """From a function truth(word) for outcomes and risks, and at_least(fact, step) for facts."""

    def __init__(self, tables, truth, at_least):
        self.facts, self.truth, self.at_least = tables.facts, truth, at_least

    def formula(self, text):
        return self._of(ast.parse(" ".join(text.split()), mode="eval").body)

    def _of(self, node):
        if isinstance(node, ast.BoolOp):
            join = z3.And if isinstance(node.op, ast.And) else z3.Or
            return join([self._of(value) for value in node.values])
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return z3.Not(self._of(node.operand))
        if isinstance(node, ast.Compare):
            (operator,), (value,) = node.ops, node.comparators
            return self._compared(node.left.id, type(operator), value)
        if isinstance(node, ast.Constant) and node.value is True:
            return z3.BoolVal(True)
        return self.at_least(node.id, 1) if node.id in self.facts else self.truth(node.id)

    def _compared(self, fact, operator, value):
        number = value.value if isinstance(value, ast.Constant) else self._number(fact, value.id)
        reached, passed = self._reached(fact, number), self._reached(fact, number + 1)
        return {ast.GtE: reached, ast.Gt: passed, ast.LtE: z3.Not(passed), ast.Lt: z3.Not(reached),
                ast.Eq: z3.And(reached, z3.Not(passed))}[operator]

    def _number(self, fact, name):
        return next(each["value"] for each in self.facts[fact]["values"] if each["name"] == name)

    def _reached(self, fact, step):
        if not 0 < step <= self.facts[fact]["highest"]:
            return z3.BoolVal(step <= 0)
        return self.at_least(fact, step)
