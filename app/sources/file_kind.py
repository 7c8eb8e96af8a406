"""Telling a text file from what owners also pick when they are asked for a CSV file."""

import codecs
import zipfile
from pathlib import Path

from app.model.errors import Invalid
from app.model.sentence import Sentence, template, worded

_OTHER_KINDS: tuple[tuple[bytes, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        template("“{name}” is an old Excel workbook; save it as CSV and choose that file."),
    ),
    (b"%PDF-", template("“{name}” is a PDF; export the customers again as CSV.")),
    (b"\x89PNG\r\n", template("“{name}” is a picture; choose the CSV file with the customers.")),
    (b"\xff\xd8\xff", template("“{name}” is a picture; choose the CSV file with the customers.")),
    (b"GIF87a", template("“{name}” is a picture; choose the CSV file with the customers.")),
    (b"GIF89a", template("“{name}” is a picture; choose the CSV file with the customers.")),
    (b"\x1f\x8b", template("“{name}” is a compressed archive; unpack it and choose the CSV file in it.")),
    (
        b"7z\xbc\xaf\x27\x1c",
        template("“{name}” is a compressed archive; unpack it and choose the CSV file in it."),
    ),
    (b"Rar!\x1a\x07", template("“{name}” is a compressed archive; unpack it and choose the CSV file in it.")),
    (b"SQLite format 3\x00", template("“{name}” is a database; export the customers from it as CSV.")),
)
_ZIP = b"PK\x03\x04"
_WEB_PAGES = (b"<!doctype html", b"<html")
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b")


def refuse_other_kinds(path: Path, head: bytes) -> None:
    """Raise ``Invalid`` with what to do if the first bytes of ``path`` are those of another kind of file."""
    for signature, what in _OTHER_KINDS:
        if head.startswith(signature):
            raise Invalid(Sentence(what, {"name": path.name}))
    if head[8:12] == b"WEBP" and head.startswith(b"RIFF"):
        raise Invalid(
            worded("“{name}” is a picture; choose the CSV file with the customers.", name=path.name)
        )
    if head.startswith(_ZIP):
        raise Invalid(Sentence(_kind_of_archive(path), {"name": path.name}))
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGES):
        raise Invalid(
            worded(
                "“{name}” is a web page; sign in to the shop and download the export again.", name=path.name
            )
        )


def refuse_bytes_without_letters(path: Path, head: bytes) -> None:
    """Raise ``Invalid`` if so many of the bytes of ``head`` are control characters that it cannot be text.

    A few are let through: they are the matter of a damaged row, not of the file. A file that
    begins with the mark of UTF-8 has said that it is text.
    """
    if head.startswith(codecs.BOM_UTF8):
        return
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head)
    if controls >= 8 and controls > len(head) * 0.05:
        raise Invalid(
            worded("“{name}” is not a text file; export the customers again as CSV.", name=path.name)
        )


def _kind_of_archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):  # cut off, or of a kind of its own
        names = ["xl/"] if path.suffix.lower() in (".xlsx", ".xlsm") else []
    if any(name.startswith("xl/") for name in names):
        return template("“{name}” is an Excel workbook; save it as CSV (“CSV UTF-8”) and choose that file.")
    if "content.xml" in names:
        return template("“{name}” is an OpenDocument spreadsheet; save it as CSV and choose that file.")
    return template("“{name}” is a ZIP archive; unpack it and choose the CSV file in it.")
