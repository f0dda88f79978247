"""Figures for the tables of one report, balanced because they are counted from applications."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from .form import Edition

APPLICANT_KINDS = 6


@dataclass
class Figures:
    """What the cells of the three tables hold, as written: an empty string is a blank cell."""

    disclosure: list[list[str]]
    applications: list[list[str]]
    review: list[str]
    counts: list[list[int]]

    def row_total(self, row: int) -> int:
        """The 总计 of row R`row` of table 3, whether or not its cells were left blank."""
        return self.counts[row - 1][-1]


def draw(edition: Edition, kind: str, random: Random) -> Figures:
    """Figures of one of three kinds: `full` (all cells above 0 and different from each other),
    `zeros` (a handful of applications, every 0 written), `blanks` (a 0 left blank, totals not).
    """
    if kind != "full":
        counts = _count(edition, _few(edition, random))
        review = [0] * 12
        for _ in range(random.randint(1, 2) if kind == "blanks" else 0):
            review[random.randrange(12)] += 1
        return _write(edition, _small_disclosure(edition, random), counts, review, kind)
    # Part by part, each until it repeats nothing: drawing all at once would take minutes.
    used: set[str] = {"0"}
    counts = _unlike(used, lambda: _count(edition, _many(edition, random)), _all_counts)
    review = _unlike(used, lambda: random.sample(range(2, 70), 12), _with_totals)
    disclosure = _unlike(used, lambda: _large_disclosure(edition, random), _all_counts)
    return _write(edition, disclosure, counts, review, kind)


def _unlike(used: set[str], draw_part: Callable, cells_of: Callable):
    """Draws a part of the figures until its cells differ from each other and from `used`."""
    while True:
        part = draw_part()
        cells = [str(cell) for cell in cells_of(part)]
        if len(set(cells)) == len(cells) and used.isdisjoint(cells):
            used.update(cells)
            return part


def _few(edition: Edition, random: Random) -> Counter:
    """A handful of applications: (applicant, origin, outcome), origin and outcome as rows."""
    last = len(edition.application_rows)
    outcomes = list(range(3, last - 1)) + [3, 3, 4, last]
    return Counter(
        (random.randrange(APPLICANT_KINDS), random.choice([1, 1, 1, 2]), random.choice(outcomes))
        for _ in range(random.randint(8, 14))
    )


def _many(edition: Edition, random: Random) -> Counter:
    """So many applications that no result of any applicant is 0, and no two are the same."""
    last = len(edition.application_rows)
    outcomes = [row for row in range(3, last + 1) if row != last - 1]
    sizes = random.sample(range(2, 3 * len(outcomes) * APPLICANT_KINDS), 144)
    applications = Counter()
    for applicant in range(APPLICANT_KINDS):
        carried = sizes.pop()
        for outcome in outcomes:
            size = sizes.pop()
            from_last_year = min(carried, size - 1)
            carried -= from_last_year
            applications[applicant, 2, outcome] += from_last_year
            applications[applicant, 1, outcome] += size - from_last_year
    return applications


def _count(edition: Edition, applications: Counter) -> list[list[int]]:
    """Table 3 counted from applications, so that every identity of the form holds."""
    last = len(edition.application_rows)
    counts = [[0] * 7 for _ in range(last)]
    for (applicant, origin, outcome), number in applications.items():
        for row in {origin, outcome} if outcome == last else {origin, outcome, last - 1}:
            counts[row - 1][applicant] += number
            counts[row - 1][-1] += number
    for row in counts:
        assert row[6] == sum(row[:6])
    for column in range(7):
        values = [row[column] for row in counts]
        assert values[-2] == sum(values[2:-2])
        assert values[0] + values[1] == values[-2] + values[-1]
    return counts


def _large_disclosure(edition: Edition, random: Random) -> list[list[str]]:
    """Table 2 without a 0; what is in force is never less than what was issued."""
    rows = []
    for block in edition.blocks:
        for _ in block.rows:
            match len(block.columns), block.columns[-1]:
                case 3, "处理决定数量":
                    change = random.choice(["+", "-"]) + str(random.randint(2, 40))
                    rows.append(
                        [str(random.randint(60, 900)), change, str(random.randint(900, 9999))]
                    )
                case 3, _:
                    made = random.randint(3, 40)
                    other = random.randint(2, made) if "新" in block.columns[1] else made // 2
                    rows.append([str(made), str(other), str(made + random.randint(20, 300))])
                case 2, "本年增/减":
                    rows.append([str(random.randint(41, 60)), "-" + str(random.randint(2, 9))])
                case 2, _:
                    amount = random.choice(
                        [f"{random.randint(10**5, 10**7)}元", f"{random.uniform(50, 900):.4f}万元"]
                    )
                    rows.append([str(random.randint(61, 99)), amount])
                case _, "本年处理决定数量":
                    rows.append([str(random.randint(300, 9999))])
                case _:
                    rows.append([f"{random.uniform(5, 500):.{random.randint(2, 6)}f}"])
    return rows


def _small_disclosure(edition: Edition, random: Random) -> list[list[str]]:
    """Table 2 of a small body: rules never, documents rarely."""
    rows = [["0"] * len(block.columns) for block in edition.blocks for _ in block.rows]
    issued = random.randint(0, 2)
    rows[1] = [str(issued), "0", str(issued + random.randint(1, 5))]
    if edition.name == "2019":
        rows[1][1] = str(issued)
    return rows


def _all_counts(rows: list[list]) -> list:
    return [cell for row in rows for cell in row]


def _with_totals(review: list[int]) -> list[int]:
    """Table 4 in order: each four counts, then their sum."""
    parts = [review[start : start + 4] for start in (0, 4, 8)]
    return [cell for part in parts for cell in [*part, sum(part)]]


def _write(edition, disclosure, counts, review, kind) -> Figures:
    fifteen = _with_totals(review)
    groups = [fifteen[start : start + 5] for start in (0, 5, 10)]
    return Figures(
        disclosure,
        [_blanked(row) if kind == "blanks" else [str(count) for count in row] for row in counts],
        [
            cell
            for row in groups
            for cell in (_blanked(row) if kind == "blanks" else [str(count) for count in row])
        ],
        counts,
    )


def _blanked(row: list[int]) -> list[str]:
    """A row whose parts were left blank where there is nothing; its total is always there."""
    return [str(count) if count else "" for count in row[:-1]] + [str(row[-1])]
