"""A report as a Word file: paragraphs, and tables with the merged cells of the official form."""

from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .tables import Cell, Table

FONT = "WenQuanYi Micro Hei"


class Writer:
    """Writes paragraphs and tables in order. Bookmarks get their numbers from here."""

    def __init__(self) -> None:
        self.document = docx.Document()
        self._bookmarks = 0
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        for name in ("Normal", "Heading 1", "Heading 2"):
            style = self.document.styles[name]
            style.font.name = FONT
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for attribute in list(fonts.attrib):
                if attribute.endswith("Theme"):
                    del fonts.attrib[attribute]
            for script in ("w:eastAsia", "w:hAnsi", "w:ascii", "w:cs"):
                fonts.set(qn(script), FONT)

    def title(self, text: str) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(18), True

    def heading(self, text: str, level: int, styled: bool, bookmark: str = "") -> None:
        """A heading, as a heading style or, as most people do, a bold paragraph."""
        if styled:
            paragraph = self.document.add_heading(level=level)
            paragraph.add_run(text)
        else:
            paragraph = self.document.add_paragraph()
            paragraph.add_run(text).bold = level == 1
        if bookmark:
            self._mark(paragraph._p, bookmark)

    def paragraph(self, text: str) -> None:
        self.document.add_paragraph(text).paragraph_format.first_line_indent = Pt(24)

    def signature(self, lines: list[str]) -> None:
        for line in lines:
            self.document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def page_break(self) -> None:
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def table(self, table: Table) -> None:
        element = self.document.add_table(rows=0, cols=len(table.widths), style="Table Grid")._tbl
        for column, width in zip(element.tblGrid.findall(qn("w:gridCol")), table.widths):
            column.set(qn("w:w"), str(width))
        for row in table.rows:
            line = OxmlElement("w:tr")
            column = 0
            for cell in row:
                width = sum(table.widths[column : column + cell.columns])
                line.append(self._cell(cell, width))
                column += cell.columns
            assert column == len(table.widths), [cell.text for cell in row]
            element.append(line)

    def save(self, path: Path) -> None:
        self.document.save(str(path))

    def _cell(self, cell: Cell, width: int):
        element = OxmlElement("w:tc")
        properties = _child(element, "w:tcPr")
        _child(properties, "w:tcW", w=width, type="dxa")
        if cell.columns > 1:
            _child(properties, "w:gridSpan", val=cell.columns)
        if cell.merge:
            _child(properties, "w:vMerge", val="restart" if cell.merge == "start" else "continue")
        _child(properties, "w:vAlign", val="center")
        for text in cell.paragraphs:
            paragraph = _child(element, "w:p")
            alignment = _child(paragraph, "w:pPr")
            _child(alignment, "w:jc", val="center" if cell.is_value else "left")
            for part, line in enumerate(text.split("\n") if text else []):
                run = _child(paragraph, "w:r")
                size = _child(run, "w:rPr")
                _child(size, "w:sz", val=16)
                if part:
                    _child(run, "w:br")
                _child(run, "w:t").text = line
        if cell.bookmark:
            self._mark(element.find(qn("w:p")), cell.bookmark)
        return element

    def _mark(self, paragraph, name: str) -> None:
        """Puts a bookmark around the first run of a paragraph."""
        self._bookmarks += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), str(self._bookmarks))
        start.set(qn("w:name"), name)
        end.set(qn("w:id"), str(self._bookmarks))
        first = paragraph.find(qn("w:r"))
        first.addprevious(start)
        first.addnext(end)


def _child(parent, name: str, **attributes):
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), str(value))
    parent.append(element)
    return element
