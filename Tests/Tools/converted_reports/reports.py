"""The reports to be made: an edition, a year, an invented agency, and how its form is deformed."""

from dataclasses import dataclass
from random import Random

from . import tables
from .figures import Figures, draw
from .form import Edition, edition
from .prose import SECTIONS, Agency, Prose
from .word import Writer

VARIANTS = ["figures", "zeros", "blanks", "paragraphs", "bookmarks", "vertical", "pages"]
AGENCIES = [
    Agency("澜溪市人民政府", "本机关", "澜溪市望禾路1号", is_government=True),
    Agency("雁回县水务局", "我局", "雁回县听泉街26号"),
    Agency("竹影区教育和体育局", "我局", "竹影区晴岚巷7号"),
    Agency("梧岭市自然资源局", "我局", "梧岭市松月大道118号"),
    Agency("霜桥市交通运输局", "我局", "霜桥市归帆路9号"),
    Agency("白榆市发展和改革委员会", "我委", "白榆市青禾路33号"),
    Agency("鹿渚市市场监督管理局", "我局", "鹿渚市柳汀街54号"),
    Agency("晴川坪市人民政府", "本机关", "晴川坪市云栈路2号", is_government=True),
    Agency("南栀县农业农村局", "我局", "南栀县稻香路15号"),
    Agency("石钟畈镇人民政府", "我镇", "石钟畈镇镇前街3号", is_government=True),
    Agency("蓼湾市卫生健康委员会", "我委", "蓼湾市杏林路61号"),
    Agency("芦亭市住房和城乡建设局", "我局", "芦亭市广厦路8号"),
    Agency("榧谷市生态环境局", "我局", "榧谷市碧落路77号"),
    Agency("枕溪市公安局", "我局", "枕溪市平安路110号"),
]


@dataclass
class Report:
    """One report of the collection, with everything that is known about it."""

    name: str
    variant: str
    edition: Edition
    year: int
    figures: Figures
    prose: Prose

    @property
    def ground_truth(self) -> str:
        """The cells as lines `table, row, column, value`, behind a few lines of facts."""
        agency = self.prose.agency.name
        lines = [f"# edition {self.edition.name}", f"# year {self.year}", f"# agency {agency}"]
        for number, row in enumerate(self.figures.disclosure, 1):
            for column, value in enumerate(row, 1):
                lines.append(f"disclosure\tR{number}\tC{column}\t{value}")
        for number, row in enumerate(self.figures.applications, 1):
            for column, value in enumerate(row, 1):
                lines.append(f"applications\tR{number}\tC{column}\t{value}")
        for index, value in enumerate(self.figures.review):
            lines.append(f"review\tR1\t{'ABC'[index // 5]}{index % 5 + 1}\t{value}")
        return "\n".join(lines) + "\n"

    def tables(self) -> list[list[tables.Table]]:
        """Tables 2, 3 and 4, deformed as the variant has it; each in one piece or more."""
        second = tables.disclosure(self.edition, self.figures)
        third = tables.applications(self.edition, self.figures)
        fourth = tables.review(self.figures)
        if self.variant == "paragraphs":
            for table in (second, third, fourth):
                tables.break_into_paragraphs(table, widely=self.edition.name == "2019")
        elif self.variant == "bookmarks":
            for table in (second, third, fourth):
                tables.add_bookmarks(table)
        elif self.variant == "vertical":
            tables.split_vertical_labels(third)
        elif self.variant == "pages" and self.edition.name == "2021":
            return [[second], tables.split_at_page(third, 9, labels_again=False), [fourth]]
        elif self.variant == "pages":
            return [[second], tables.split_at_page(third, 12, labels_again=True), [fourth]]
        return [[second], [third], [fourth]]

    def write(self, path) -> None:
        """The report as a Word file."""
        word, prose = Writer(), self.prose
        styled = self.variant in ("zeros", "vertical", "pages")
        marked = self.variant == "bookmarks"
        for line in prose.title:
            word.title(line)
        word.paragraph(prose.lead)
        for number, heading in enumerate(SECTIONS):
            word.heading(heading, 1, styled, "_GoBack" if marked and number == 4 else "")
            if number in (0, 4):
                for title, text in prose.overview if number == 0 else prose.outlook:
                    word.heading(title, 2, styled)
                    word.paragraph(text)
            elif number == 5:
                word.paragraph(prose.remarks)
            else:
                for piece, table in enumerate(self.tables()[number - 1]):
                    if piece:
                        word.page_break()
                    word.table(table)
        word.signature(prose.signature)
        word.save(path)

    def text(self, layout) -> str:
        """The report as plain text, every table written by `layout`."""
        prose, lines = self.prose, []
        lines += [*prose.title, "", prose.lead]
        for number, heading in enumerate(SECTIONS):
            lines += ["", heading]
            if number in (0, 4):
                for title, text in prose.overview if number == 0 else prose.outlook:
                    lines += [title, text]
            elif number == 5:
                lines.append(prose.remarks)
            else:
                lines += ["", *(layout(table) for table in self.tables()[number - 1])]
        return "\n".join(lines + ["", *prose.signature]) + "\n"


def all_reports() -> list[Report]:
    """Seven variants in each of the two editions; the same ones at every run."""
    reports = []
    for name in ("2021", "2019"):
        form = edition(name)
        for variant in VARIANTS:
            number = len(reports)
            kind = variant if variant in ("zeros", "blanks") else "full"
            figures = draw(form, kind, Random(f"{name}-{variant}"))
            year = 2021 + number % 5 if name == "2021" else 2019 + number % 2
            prose = Prose(AGENCIES[number], form, year, figures, number)
            reports.append(Report(f"{name}-{variant}", variant, form, year, figures, prose))
    return reports
