"""How much of the tables a text still holds, measured without any layout in mind."""

import re

from .prose import SECTIONS

NUMBER = re.compile(r"(?<![\d.])[-+]?\d+(?:\.\d+)?(?!\.?\d)(?![.、](?!\d))")


def _numbers(text: str) -> list[str]:
    """Numbers in order; not the ordinals of labels (`1.属于国家秘密`)."""
    return [match.group() for match in NUMBER.finditer(text)]


def _section(text: str, number: int) -> str:
    """What stands between the heading of a section and the next heading."""
    start = text.rfind(SECTIONS[number])
    end = text.rfind(SECTIONS[number + 1])
    return text[start + len(SECTIONS[number]) : end]


def _in_order(wanted: list[str], found: list[str]) -> int:
    """The length of the longest common subsequence."""
    best = [0] * (len(found) + 1)
    for value in wanted:
        diagonal = 0
        for i, other in enumerate(found, 1):
            longer = diagonal + 1 if value == other else max(best[i], best[i - 1])
            diagonal, best[i] = best[i], longer
    return best[-1]


def measure(report, text: str, blanks: str) -> list[tuple[str, int, int, str]]:
    """For each table: its name, how many of its numbers the text holds in the form's order, how
    many it should hold, and what became of its blank cells (`none` where it has none).
    """
    text = re.sub(r"</t[dhr]>", "\n", text)
    text = re.sub(r"<[^>]*>", "", text)
    tables = {
        "disclosure": [cell for row in report.figures.disclosure for cell in row],
        "applications": [cell for row in report.figures.applications for cell in row],
        "review": report.figures.review,
    }
    result = []
    for number, (name, cells) in enumerate(tables.items(), 1):
        wanted = [cell.rstrip("万元") for cell in cells if cell]
        found = _in_order(wanted, _numbers(_section(text, number)))
        result.append((name, found, len(wanted), "none" if all(cells) else blanks))
    return result
