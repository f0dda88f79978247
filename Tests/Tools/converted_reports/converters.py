"""The converters: each turns one Word file into one text, by a program that people really use."""

import os
import shutil
import subprocess
import sys
import xml.sax
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

ALL = ()
SOME = ("figures", "blanks", "paragraphs", "pages")


@dataclass
class Sources:
    """One report as Word file, and what LibreOffice makes of it: `doc`, `pdf`, `html`, `txt`."""

    docx: Path

    def by_office(self, suffix: str) -> Path:
        return self.docx.with_suffix("." + suffix)


@dataclass
class Converter:
    """`file` is the name of the result, `run` yields its bytes, `variants` limits the reports
    (results are large), `unlike` names another result that this one must differ from to be kept;
    `blanks` is what becomes of blank cells: `kept`, `lost`, or `aligned` (by the place of others).
    """

    file: str
    needs: str
    run: Callable[[Sources], bytes]
    variants: tuple[str, ...] = ALL
    unlike: str = ""
    blanks: str = "kept"


def _output(*command: str) -> bytes:
    return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout


def _tika(path: Path) -> bytes:
    from extractous import Extractor

    text, _ = Extractor().set_extract_string_max_length(10**7).extract_file_to_string(str(path))
    return text.encode()


class _RichText(xml.sax.ContentHandler):
    """Text of Tika's XHTML as Tika's own RichTextContentHandler writes it: all characters in the
    body, and `[bookmark: name]` for an anchor. Tika servers use it; extractous offers only the
    plain handler, which drops the names.
    """

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._in_body = False

    def startElement(self, name, attributes):
        self._in_body = self._in_body or name == "body"
        if self._in_body and name == "a" and "name" in attributes:
            self.parts.append(f"[bookmark: {attributes['name']}]")

    def characters(self, content):
        if self._in_body:
            self.parts.append(content)

    ignorableWhitespace = characters


def _tika_rich(path: Path) -> bytes:
    from extractous import Extractor

    extractor = Extractor().set_extract_string_max_length(10**7).set_xml_output(True)
    text, _ = extractor.extract_file_to_string(str(path))
    handler = _RichText()
    xml.sax.parseString(text.encode(), handler)
    return "".join(handler.parts).encode()


def pandoc_3() -> str:
    """The path of a pandoc 3, which reads and writes merged cells; empty if there is none."""
    return os.environ.get("PANDOC3", shutil.which("pandoc3") or "")


def _pandoc(format: str, *options: str) -> Callable[[Sources], bytes]:
    return lambda sources: _output("pandoc", "-t", format, *options, str(sources.docx))


def _pandoc_3(format: str) -> Callable[[Sources], bytes]:
    return lambda sources: _output(pandoc_3(), "-t", format, str(sources.docx))


def _read(suffix: str) -> Callable[[Sources], bytes]:
    return lambda sources: sources.by_office(suffix).read_bytes()


def _on_doc(*command: str) -> Callable[[Sources], bytes]:
    return lambda sources: _output(*command, str(sources.by_office("doc")))


def _on_pdf(*options: str) -> Callable[[Sources], bytes]:
    return lambda sources: _output("pdftotext", *options, str(sources.by_office("pdf")), "-")


CONVERTERS = [
    Converter("tika.txt", "extractous", lambda sources: _tika(sources.docx)),
    Converter(
        "tika-rich.txt", "extractous", lambda sources: _tika_rich(sources.docx), unlike="tika.txt"
    ),
    Converter(
        "tika-doc.txt",
        "soffice",
        lambda sources: _tika(sources.by_office("doc")),
        SOME,
    ),
    Converter("pandoc-gfm.md", "pandoc", _pandoc("gfm")),
    Converter(
        "pandoc-gfm-nowrap.md", "pandoc", _pandoc("gfm", "--wrap=none"), SOME, "pandoc-gfm.md"
    ),
    Converter("pandoc.html", "pandoc", _pandoc("html")),
    Converter("pandoc-plain.txt", "pandoc", _pandoc("plain"), SOME),
    Converter("pandoc-org.txt", "pandoc", _pandoc("org"), ("figures", "blanks", "paragraphs")),
    Converter("pandoc3-gfm.md", "pandoc3", _pandoc_3("gfm"), ("blanks", "paragraphs")),
    Converter("pandoc3-plain.txt", "pandoc3", _pandoc_3("plain"), ("figures", "paragraphs")),
    Converter("libreoffice.html", "soffice", _read("html"), ("paragraphs",)),
    Converter("libreoffice.txt", "soffice", _read("txt")),
    Converter("antiword.txt", "antiword", _on_doc("antiword", "-m", "UTF-8.txt"), SOME),
    Converter("antiword-nowrap.txt", "antiword", _on_doc("antiword", "-w", "0", "-m", "UTF-8.txt")),
    Converter("catdoc.txt", "catdoc", _on_doc("catdoc", "-w", "-d", "utf-8"), blanks="lost"),
    Converter("pdftotext-layout.txt", "pdftotext", _on_pdf("-layout"), blanks="aligned"),
    Converter("pdftotext.txt", "pdftotext", _on_pdf(), SOME, blanks="lost"),
]


def missing() -> dict[str, str]:
    """What is not installed, and how to get it."""
    advice = {
        "pandoc": "apt-get install pandoc",
        "soffice": "apt-get install libreoffice-writer-nogui fonts-wqy-microhei",
        "antiword": "apt-get install antiword",
        "catdoc": "apt-get install catdoc",
        "pdftotext": "apt-get install poppler-utils",
    }
    found = {tool: text for tool, text in advice.items() if not shutil.which(tool)}
    if not pandoc_3():
        found["pandoc3"] = "pip install pypandoc_binary, and PANDOC3=path of its pandoc"
    for module, package in (("docx", "python-docx"), ("extractous", "extractous")):
        try:
            __import__(module)
        except ImportError:
            found[module] = f"pip install {package}"
    return found


def run_office(documents: list[Path], profile: Path) -> None:
    """LibreOffice writes .doc, .pdf, .html and .txt beside each Word file."""
    for target in ("doc", "pdf", "html", "txt:Text (encoded):UTF8"):
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}"]
        command += ["--convert-to", target, "--outdir", str(documents[0].parent)]
        subprocess.run(
            command + [str(path) for path in documents],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=sys.stderr,
            timeout=600,
        )
