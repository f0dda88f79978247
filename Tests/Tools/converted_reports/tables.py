"""The three tables with merged cells as the official form has them, as Word stores them."""

from dataclasses import dataclass, field, replace

from .figures import Figures
from .form import APPLICANTS, NOTE, RESULTS, REVIEW, Edition


@dataclass
class Cell:
    """A physical cell: its paragraphs, how many columns it covers, and its vertical merge:
    `start` (the first of several rows), `more` (a further row, always empty) or none.
    """

    paragraphs: list[str]
    columns: int = 1
    merge: str = ""
    bookmark: str = ""
    is_value: bool = False

    @property
    def text(self) -> str:
        return "".join(self.paragraphs)


@dataclass
class Table:
    """Rows of physical cells; `widths` are the column widths in twentieths of a point."""

    widths: list[int]
    rows: list[list[Cell]] = field(default_factory=list)


def _labels(*texts: str) -> list[Cell]:
    return [Cell([text]) for text in texts]


def _values(texts: list[str]) -> list[Cell]:
    return [Cell([text], is_value=True) for text in texts]


def disclosure(edition: Edition, figures: Figures) -> Table:
    """Table 2: blocks under each other, the last cell of a short row as wide as what is left."""
    table = Table([2800, 2100, 2100, 2100])
    values = iter(figures.disclosure)
    for block in edition.blocks:
        table.rows.append([Cell([block.heading], columns=4)])
        table.rows.append(_labels("信息内容", *block.columns))
        table.rows += [_labels(label) + _values(next(values)) for label in block.rows]
    for row in table.rows:
        row[-1].columns += 4 - sum(cell.columns for cell in row)
    return table


def application_header() -> list[list[Cell]]:
    """The three header rows of table 3."""
    return [
        [Cell([NOTE], 3, "start"), Cell(["申请人情况"], 7)],
        [
            Cell([""], 3, "more"),
            Cell(["自然人"], 1, "start"),
            Cell(["法人或其他组织"], 5),
            Cell(["总计"], 1, "start"),
        ],
        [
            Cell([""], 3, "more"),
            Cell([""], 1, "more"),
            *_labels(*APPLICANTS),
            Cell([""], 1, "more"),
        ],
    ]


def applications(edition: Edition, figures: Figures) -> Table:
    """Table 3: header, then R1 to the last row, with three levels of labels."""
    table = Table([700, 1300, 2300] + [700] * 7, application_header())
    above = ("", "")
    for labels, values in zip(edition.application_rows, figures.applications):
        first, second, third = labels
        row = []
        if first != RESULTS:
            row.append(Cell([first], 3))
        else:
            row.append(_merged(first, above[0]))
            if third:
                row.append(_merged(second, above[1]))
                row.append(Cell([third]))
            else:
                row.append(Cell([second], 2))
        table.rows.append(row + _values(values))
        above = (first, second)
    return table


def _merged(label: str, above: str) -> Cell:
    return Cell([""], 1, "more") if label == above else Cell([label], 1, "start")


def review(figures: Figures) -> Table:
    """Table 4: three header rows, one row of fifteen values."""
    table = Table([620] * 15)
    table.rows = [
        [Cell(["行政复议"], 5), Cell(["行政诉讼"], 10)],
        [Cell([label], 1, "start") for label in REVIEW]
        + [Cell(["未经复议直接起诉"], 5), Cell(["复议后起诉"], 5)],
        [Cell([""], 1, "more") for _ in REVIEW] + _labels(*REVIEW, *REVIEW),
        _values(figures.review),
    ]
    return table


# How people deform the form. Each takes a table and gives the table changed in place.

UPRIGHT = {
    "商业企业": ["商业", "企业"],
    "科研机构": ["科研", "机构"],
    "社会公益组织": ["社会", "公益", "组织"],
    "法律服务机构": ["法律", "服务", "机构"],
    "结果维持": ["结果", "维持"],
    "结果纠正": ["结果", "纠正"],
    "其他结果": ["其他", "结果"],
    "尚未审结": ["尚未", "审结"],
    "总计": ["总", "计"],
    RESULTS: list(RESULTS),
    "5.要求行政机关确认或重新出具已获取信息": ["5.要求行政机关确认或重新", "出具已获取信息"],
}


def break_into_paragraphs(table: Table, widely: bool) -> None:
    """Narrow columns made people press Enter: 商业⏎企业, 三⏎、⏎本⏎年⏎度, an empty paragraph
    in front of the values of one row, a soft line break in the note. `widely` puts an empty
    paragraph between the parts.
    """
    for row in table.rows:
        for cell in row:
            parts = UPRIGHT.get(cell.text, cell.paragraphs)
            if widely:
                parts = [part for each in parts for part in ("", each)][1:]
            cell.paragraphs = parts
            if cell.text == NOTE:
                cell.paragraphs = [NOTE.replace("，", "，\n")]
        if any(cell.text.startswith("（二）部分公开") for cell in row):
            for cell in row:
                if cell.is_value:
                    cell.paragraphs = ["", *cell.paragraphs]


def add_bookmarks(table: Table) -> None:
    """Bookmarks as Word leaves them behind in every second label and in some values."""
    number = 66973412
    for index, row in enumerate(table.rows):
        labels = [cell for cell in row if cell.text and not cell.is_value]
        values = [cell for cell in row if cell.is_value and cell.text]
        if index % 2 and labels:
            labels[-1].bookmark = f"_Hlk{number + 37 * index}"
        elif index % 6 == 4 and values:
            values[len(values) // 2].bookmark = f"OLE_LINK{index}"


def split_vertical_labels(table: Table) -> None:
    """The vertical label stands in two cells, one half of its words in each, and so does
    （三）不予公开: what is left when merged cells are split to fit a page.
    """
    rows = table.rows
    first = next(i for i, row in enumerate(rows) if row[0].text == RESULTS)
    refused = next(
        i for i, row in enumerate(rows) if len(row) > 1 and row[1].text == "（三）不予公开"
    )
    rows[first][0].paragraphs = ["三、本年度"]
    rows[refused + 4][0] = Cell(["办理结果"], 1, "start")
    rows[refused][1].paragraphs = ["（三）不予"]
    rows[refused + 4][1] = Cell(["公开"], 1, "start")


def split_at_page(table: Table, at: int, labels_again: bool) -> list[Table]:
    """Two Word tables with the header repeated, the second from body row `at` (0 is R1) on.
    The merged cells cut in two either repeat their labels or are empty.
    """
    cut = 3 + at
    second = [list(row) for row in table.rows[cut:]]
    for column in range(2):
        cell = second[0][column]
        if cell.merge == "more":
            texts = (row[column].text for row in reversed(table.rows[:cut]))
            label = next(text for text in texts if text)
            following = [cell] + [row[column] for row in second[1:]]
            goes_on = len(following) > 1 and following[1].merge == "more"
            paragraphs = [label] if labels_again else [""]
            second[0][column] = replace(
                cell, paragraphs=paragraphs, merge="start" if goes_on else ""
            )
    return [
        Table(table.widths, table.rows[:cut]),
        Table(table.widths, application_header() + second),
    ]
