# SPDX-License-Identifier: Apache-2.0
"""The picture of year_report.py: incidents by month and by cause. Needs matplotlib."""
import pathlib
import textwrap
from typing import Any, Dict, List, Sequence

from matplotlib.figure import Figure

Bars = Dict[str, List[int]]
"""By name of a bar, how many there are of each outcome."""

# From white to black, the doubtful ones hatched: told apart in grey print too.
LOOKS = ({"facecolor": "white"}, {"facecolor": "0.85"}, {"facecolor": "white", "hatch": "////"},
         {"facecolor": "0.55"}, {"facecolor": "0.15"})


def draw(path: pathlib.Path, outcomes: Sequence[str], months: Bars, causes: Bars) -> None:
    """Writes the picture, in the format that the name of the file says. Without pyplot, so that
    nothing of it stays in memory and no screen is needed."""
    figure = Figure(figsize=(9, 10), layout="constrained")
    above, below = figure.subfigures(2, 1)
    draw_months(above.subplots(), outcomes, months)
    draw_causes(below.subplots(), outcomes, causes)
    figure.savefig(path, dpi=100, bbox_inches="tight", pad_inches=0.2)


def draw_months(axes: Any, outcomes: Sequence[str], months: Bars) -> None:
    names = [name.replace(" ", "\n") for name in months]
    below = [0] * len(months)
    for row, name in enumerate(outcomes):
        held = [counts[row] for counts in months.values()]
        drawn = axes.bar(names, held, bottom=below, label=name, edgecolor="black", linewidth=0.7,
                         **LOOKS[row])
        below = [sum(pair) for pair in zip(below, held)]
    axes.bar_label(drawn, [total or "" for total in below], padding=3)
    axes.set(title="Incidents by month", xlabel="Month in which the practice became aware",
             ylabel="Number of incidents")
    axes.set_ylim(0, room(below))
    tidy(axes, axes.yaxis)
    # In the order of the bars, and outside, where it covers none of them.
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(handles[::-1], labels[::-1], title="Outcome", loc="upper left",
                bbox_to_anchor=(1, 1), frameon=False)


def draw_causes(axes: Any, outcomes: Sequence[str], causes: Bars) -> None:
    names = [textwrap.fill(name, 40) for name in causes]
    before = [0] * len(causes)
    for row in range(len(outcomes)):
        held = [counts[row] for counts in causes.values()]
        drawn = axes.barh(names, held, left=before, edgecolor="black", linewidth=0.7, **LOOKS[row])
        before = [sum(pair) for pair in zip(before, held)]
    axes.bar_label(drawn, before, padding=3)
    axes.set_ylim(max(6, len(causes)) - 0.4, -0.6)  # the first on top; few are not drawn wide
    axes.set_xlim(0, room(before))
    axes.set(title="Incidents by cause", ylabel="Cause", xlabel="Number of incidents")
    tidy(axes, axes.xaxis)


def room(totals: List[int]) -> float:
    """How far an axis goes, with room for the number at the end of the longest bar."""
    return 1.08 * max([1, *totals])


def tidy(axes: Any, counted: Any) -> None:
    """Whole numbers, with thin lines behind the bars to read them by."""
    counted.get_major_locator().set_params(integer=True)
    counted.grid(True, color="0.9")
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
