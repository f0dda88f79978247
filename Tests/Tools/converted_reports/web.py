"""Layouts that no converter yields but web pages, PDF readers and scanners do: the same tables
written as text. Numbers are those of spec/layouts.md; a letter tells forms of one layout apart.
"""

import unicodedata
from collections.abc import Callable

from .tables import Cell, Table

Layout = Callable[[Table], str]


def _grid(table: Table) -> list[list[str]]:
    """Every row as wide as the table: what a cell covers besides its first place is empty."""
    return [
        [text for cell in row for text in [cell.text] + [""] * (cell.columns - 1)]
        for row in table.rows
    ]


def _collapsed(table: Table) -> list[list[Cell]]:
    """Every row without the cells that a vertical merge left empty."""
    return [[cell for cell in row if cell.merge != "more"] for row in table.rows]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _columns(rows: list[list[str]]) -> list[int]:
    return [max(_width(row[i]) for row in rows) for i in range(len(rows[0]))]


def tab_rows(table: Table) -> str:
    """2: rows of TABs, as wide as the table; the label area has shrunk by one column, so that a
    row that begins with a whole label is padded at its end; the last rows lost their parents.
    """
    rows = _grid(table)
    if len(table.widths) == 10:
        for row, cells in zip(rows, table.rows):
            if cells[-1].is_value and cells[0].columns == 3:
                row[:3] = [cells[0].text, ""]
            elif cells[-1].is_value and any(c.columns == 2 for c in cells):
                row[:3] = row[:2]
            if orphan := {"3.其他", "（七）总计"}.intersection(row):
                row[: len(row) - 7] = [*orphan, ""]
            row += [""] * (10 - len(row))
    return "\n".join("\t".join(row) for row in rows)


def scanned_rows(table: Table) -> str:
    """3: what a scanner made of it: two columns too many, spaces inside words, label and value in
    one cell, the vertical label cut in two and sunk to the middle of its rows.
    """
    lines = []
    for index, row in enumerate(_grid(table)):
        if row[0] == "行政许可":
            row[:2] = [f"{row[0]} {row[1]}", ""]
        if row[0].startswith("三、本年度"):
            row[0] = ""
        if index == 8 and len(row) == 10:
            row[0] = "三、本年度办理结"
        if index == 20 and len(row) == 10:
            row[0] = "果"
        row = [text if text[:1].isdigit() and len(text) < 8 else _spaced(text) for text in row]
        lines.append("\t".join(row + ["", ""]))
    return "\n".join(lines)


def _spaced(text: str) -> str:
    return f"{text[:9]} {text[9:]}" if len(text) > 11 else text.replace("（", "(").replace("）", ")")


def text_lines(table: Table) -> str:
    """4: a row a line, its cells apart by a space; what was blank is gone."""
    rows = _collapsed(table)
    return "\n".join(" ".join(cell.text for cell in row if cell.text) for row in rows)


def gfm_rows(table: Table) -> str:
    """5: one GFM table a row, as some converters cut a table at every merged cell."""
    rows = ["| " + " | ".join(row) + " |\n" + "|---" * len(row) + "|" for row in _grid(table)]
    return "\n\n".join(rows)


def pipe_rows(table: Table) -> str:
    """6: merged cells collapsed, no delimiter row; a blank keeps its place."""
    rows = _collapsed(table)
    return "\n".join("".join(f"{cell.text} | " for cell in row).rstrip() for row in rows)


def pipe_rows_under_labels(table: Table) -> str:
    """6: the same, the label of a group on a line of its own above its rows."""
    lines = []
    for row in _collapsed(table):
        starts = [cell for cell in row if cell.merge == "start"] if row[-1].is_value else []
        lines += [cell.text for cell in starts]
        lines.append("".join(f"{cell.text} | " for cell in row if cell not in starts).rstrip())
    return "\n".join(lines)


def pipe_rows_with_residue(table: Table) -> str:
    """7: what merged cells covered stands as bars at the row's end, and so do blanks: which
    applicant a number belongs to is lost in a row with a blank.
    """
    lines = []
    for row in _collapsed(table):
        texts = [cell.text for cell in row if cell.text]
        lines.append("|".join(texts) + "|" * (len(table.widths) - len(texts) + 1))
    return "\n".join(lines)


def bars_between_lines(table: Table) -> str:
    """8: a cell a line, a line with a bar between the cells of a row; a blank is an empty line."""
    return "\n".join("\n|\n".join(cell.text for cell in row) for row in _collapsed(table))


def bars_behind_lines(table: Table) -> str:
    """8: a cell a line, with a bar behind it; a blank is a line with a bar only."""
    rows = _collapsed(table)
    return "\n".join(f"{cell.text} |".strip() for row in rows for cell in row)


def cell_lines(table: Table) -> str:
    """9: a cell a line, nothing between them; what was blank is gone."""
    return "\n".join(cell.text for row in _collapsed(table) for cell in row if cell.text)


def org_table(table: Table) -> str:
    """11: an Org table as Emacs aligns it, a rule under the header."""
    rows = _grid(table)
    widths = _columns(rows)
    lines = ["| " + " | ".join(map(_pad, row, widths)) + " |" for row in rows]
    rule = "|" + "+".join("-" * (width + 2) for width in widths) + "|"
    header = next(i for i, row in enumerate(table.rows) if row[-1].is_value)
    return "\n".join(lines[:header] + [rule] + lines[header:])


def box_table(table: Table) -> str:
    """11: box-drawing characters, a rule between all rows; in wide tables under the header only."""
    rows = _grid(table)
    widths = _columns(rows)
    lines = ["│ " + " │ ".join(map(_pad, row, widths)) + " │" for row in rows]
    bars = ["─" * (width + 2) for width in widths]
    rule = "├" + "┼".join(bars) + "┤"
    if len(widths) == 4:
        body = f"\n{rule}\n".join(lines)
    else:
        header = next(i for i, row in enumerate(table.rows) if row[-1].is_value)
        body = "\n".join(lines[:header] + [rule] + lines[header:])
    return "┌" + "┬".join(bars) + f"┐\n{body}\n└" + "┴".join(bars) + "┘"


def one_line(table: Table) -> str:
    """12: the whole table in one line; what was blank is gone."""
    return text_lines(table).replace("\n", " ")


LAYOUTS: dict[str, Layout] = {
    "layout-02.txt": tab_rows,
    "layout-03.txt": scanned_rows,
    "layout-04.txt": text_lines,
    "layout-05-rows.md": gfm_rows,
    "layout-06.txt": pipe_rows,
    "layout-06-labels.txt": pipe_rows_under_labels,
    "layout-07.txt": pipe_rows_with_residue,
    "layout-08-between.txt": bars_between_lines,
    "layout-08-behind.txt": bars_behind_lines,
    "layout-09.txt": cell_lines,
    "layout-11-org.txt": org_table,
    "layout-11-box.txt": box_table,
    "layout-12.txt": one_line,
}
# Where a blank cell cannot be told from a cell that is not there.
LOSES_BLANKS = {"layout-04.txt", "layout-07.txt", "layout-09.txt", "layout-12.txt"}
