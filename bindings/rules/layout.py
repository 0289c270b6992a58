# SPDX-License-Identifier: Apache-2.0
"""Where the shapes of a diagram go: layers from the bottom up, in each the shapes so that lines
cross little. A line that passes a layer has a place there of its own, so that it runs between
shapes. What has no lines stands in a layer of its own at the bottom.
"""
from collections import namedtuple

Box = namedtuple("Box", "x y width height")

HEIGHT, LAYER, GAP, LINE = 46, 240, 22, 0
# In the first corner dmn-js shows the name of the file.
CORNER = 190
SWEEPS = 24


def distance(one, other):
    """Between the middles of two neighbours, at least: lines may run close to each other."""
    gap = GAP if one or other else GAP / 3
    return (one + other) / 2 + gap


class Layout:
    """`needs`: of each node those below it, by name; `widths`: of each node its width."""

    def __init__(self, needs, widths):
        self.needs, self.widths = needs, dict(widths)
        needed = {node for names in needs.values() for node in names}
        self.alone = [node for node in widths if not needs.get(node) and node not in needed]
        self.layers = self.in_layers()
        self.above, self.below = {}, {}
        self.paths = {(upper, lower): self.path(upper, lower)
                      for upper in needs for lower in needs[upper]}
        self.rows = self.in_rows()
        for sweep in range(SWEEPS):
            self.sort(upwards=sweep % 2 == 0)
        self.centres = self.placed()

    def depth(self, node):
        return 1 + max(map(self.depth, self.needs.get(node, [])), default=-1)

    def in_layers(self):
        """A node stands right above what it needs; what needs nothing, right below its users."""
        layers = {node: self.depth(node) for node in self.widths if node not in self.alone}
        for node in layers:
            if not self.needs.get(node):
                users = [layers[upper] for upper in self.needs if node in self.needs[upper]]
                layers[node] = min(users) - 1
        return layers

    def path(self, upper, lower):
        """The nodes from one to the other: a new one in each layer between."""
        nodes = [lower]
        for layer in range(self.layers[lower] + 1, self.layers[upper]):
            passing = f"{lower}>{upper}>{layer}"
            self.layers[passing], self.widths[passing] = layer, LINE
            nodes.append(passing)
        nodes.append(upper)
        for one, other in zip(nodes, nodes[1:]):
            self.above.setdefault(one, []).append(other)
            self.below.setdefault(other, []).append(one)
        return nodes

    def in_rows(self):
        rows = [[] for _ in range(1 + max(self.layers.values()))]
        for node, layer in self.layers.items():
            rows[layer].append(node)
        return rows

    def sort(self, upwards):
        """Each row by the mean place of its neighbours in the row before."""
        rows, neighbours = ((self.rows, self.below) if upwards else (self.rows[::-1], self.above))
        for row, other in zip(rows[1:], rows):
            place = {node: (number + 0.5) / len(other) for number, node in enumerate(other)}
            mean = {}
            for number, node in enumerate(row):
                near = [place[each] for each in neighbours.get(node, [])]
                mean[node] = sum(near) / len(near) if near else (number + 0.5) / len(row)
            row.sort(key=mean.get)

    def placed(self):
        """The middle of each node: as near to its neighbours as those beside it allow."""
        centres = {}
        for row in self.rows:
            x = 0
            for node, least in zip(row, [0, *self.distances(row)]):
                x += least
                centres[node] = x
        for sweep in range(SWEEPS):
            for row in self.rows if sweep % 2 else self.rows[::-1]:
                self.pull(row, centres)
        return centres

    def distances(self, row):
        return [distance(self.widths[one], self.widths[other]) for one, other in zip(row, row[1:])]

    def pull(self, row, centres):
        wish = {}
        for node in row:
            neighbours = (*self.above.get(node, []), *self.below.get(node, []))
            near = [centres[each] for each in neighbours]
            wish[node] = sum(near) / len(near)
        left, right = [wish[row[0]]], [wish[row[-1]]]
        for node, least in zip(row[1:], self.distances(row)):
            left.append(max(wish[node], left[-1] + least))
        for node, least in zip(row[-2::-1], self.distances(row)[::-1]):
            right.append(min(wish[node], right[-1] - least))
        for node, one, other in zip(row, left, right[::-1]):
            centres[node] = (one + other) / 2

    def left(self, node):
        if node in self.alone:
            before = self.alone[:self.alone.index(node)]
            return sum(self.widths[each] + GAP for each in before)
        leftmost = min(self.centres[each] - self.widths[each] / 2 for each in self.centres)
        return round(self.centres[node] - self.widths[node] / 2 - leftmost)

    def box(self, node):
        row = len(self.rows) - 1 - self.layers.get(node, -1)
        return Box(self.left(node) + CORNER, row * LAYER + GAP, self.widths[node], HEIGHT)

    def line(self, upper, lower):
        """From the top of the lower node to the bottom of the upper one."""
        boxes = [self.box(node) for node in self.paths[upper, lower]]
        points = [(boxes[0].x + boxes[0].width // 2, boxes[0].y)]
        for box in boxes[1:-1]:
            x = box.x + box.width // 2
            points += [(x, box.y + box.height), (x, box.y)]
        return [*points, (boxes[-1].x + boxes[-1].width // 2, boxes[-1].y + boxes[-1].height)]
