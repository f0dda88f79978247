#!/usr/bin/env python3
"""Makes annual reports of invented agencies as Word files and reads them back through converters.

    Tests/Tools/make-converted-reports.py [--only PART] [--keep DIRECTORY]

Rewrites Fixtures/tables/converted/<report>/ (one text a converter, and cells.tsv, the cells that
are known to be in it) and Fixtures/tables/web/ (layouts that no converter yields). What is not
installed is named and its texts are left as they are. The figures are the same at every run.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from converted_reports.converters import CONVERTERS, Sources, missing, run_office

ROOT = Path(__file__).resolve().parents[2] / "Fixtures" / "tables"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--only", default="", help="only converters whose file name has this")
    options.add_argument("--keep", type=Path, help="where to keep the Word files")
    arguments = options.parse_args()

    lacking = missing()
    for tool, advice in lacking.items():
        print(f"not installed: {tool} ({advice}); its texts are not made", file=sys.stderr)
    if "docx" in lacking:
        return 1
    from converted_reports.reports import all_reports

    reports = all_reports()
    chosen = [c for c in CONVERTERS if c.needs not in lacking and arguments.only in c.file]
    with tempfile.TemporaryDirectory() as directory:
        place = arguments.keep or Path(directory)
        place.mkdir(parents=True, exist_ok=True)
        documents = {report.name: place / f"{report.name}.docx" for report in reports}
        for report in reports:
            report.write(documents[report.name])
        if "soffice" in lacking:
            by_office = ("doc", "antiword", "pdf", "office")
            chosen = [c for c in chosen if not any(word in c.file for word in by_office)]
        else:
            run_office(list(documents.values()), Path(directory) / "profile")
        for report in reports:
            convert(report, documents[report.name], chosen)
    write_web(reports)
    write_survival(reports)
    return 0


def write_web(reports) -> None:
    """Writes the layouts that no converter yields."""
    from converted_reports.web import LAYOUTS

    for report in reports:
        if report.variant in ("figures", "zeros", "blanks"):
            place = ROOT / "web" / report.name
            place.mkdir(parents=True, exist_ok=True)
            (place / "cells.tsv").write_text(report.ground_truth, encoding="utf-8")
            for name, layout in LAYOUTS.items():
                (place / name).write_text(report.text(layout), encoding="utf-8")


def write_survival(reports) -> None:
    """Measures what every text still holds: `survival.tsv` in both folders."""
    from converted_reports.survival import measure
    from converted_reports.web import LOSES_BLANKS

    blanks = {c.file: c.blanks for c in CONVERTERS} | dict.fromkeys(LOSES_BLANKS, "lost")
    for folder in ("converted", "web"):
        lines = ["# report\tfile\ttable\tnumbers in order\tnumbers\tblank cells"]
        for report in reports:
            place = ROOT / folder / report.name
            for path in sorted(place.glob("*")):
                if path.name == "cells.tsv":
                    continue
                text = path.read_text(encoding="utf-8-sig", errors="replace")
                for facts in measure(report, text, blanks.get(path.name, "kept")):
                    lines.append("\t".join(map(str, (report.name, path.name, *facts))))
        (ROOT / folder / "survival.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def convert(report, document: Path, converters) -> None:
    """Writes one report's texts and cells."""
    place = ROOT / "converted" / report.name
    place.mkdir(parents=True, exist_ok=True)
    (place / "cells.tsv").write_text(report.ground_truth, encoding="utf-8")
    for converter in converters:
        if converter.variants and report.variant not in converter.variants:
            continue
        text = converter.run(Sources(document))
        twin = place / converter.unlike
        if converter.unlike and twin.exists() and twin.read_bytes() == text:
            continue
        (place / converter.file).write_bytes(text)


if __name__ == "__main__":
    sys.exit(main())
