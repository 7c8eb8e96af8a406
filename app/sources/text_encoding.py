"""Which letters the bytes of a file stand for, decided by all of them: the first kilobyte proves nothing."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.model.errors import Invalid
from app.model.sentence import worded
from app.sources.file_kind import refuse_bytes_without_letters, refuse_other_kinds

_CHUNK_BYTES = 1 << 20
_HEAD_BYTES = 4096
_UNREADABLE = "\ufffd"
_BYTES_LEFT_OVER = re.compile("[\udc80-\udcff]+")
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to open a file as text: the arguments of ``open`` and whether some bytes may not fit."""

    name: str
    errors: str = "strict"
    may_be_damaged: bool = False

    def repaired(self, line: str) -> tuple[str, bool]:
        """Return ``line`` as well as it can be read, and whether anything in it had to be guessed.

        A file pasted together from two programs holds lines in UTF-8 and lines in
        Windows-1252; the bytes that are no UTF-8 are read as the latter.
        """
        if not self.may_be_damaged:
            return line, False
        whole = _BYTES_LEFT_OVER.sub(_as_windows_1252, line)
        return whole, whole is not line or _UNREADABLE in whole


def encoding_of(path: Path) -> Encoding:
    """Read ``path`` once in bounded memory and return its encoding.

    Raises ``Invalid`` for a file that is empty or no text, ``OSError`` if it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
        if not head:
            raise Invalid(worded("“{name}” is empty.", name=path.name))
        refuse_other_kinds(path, head)
        wide = _wide_encoding(head)
        file.seek(0)
        if wide:
            return Encoding(wide, "replace", may_be_damaged=not _decodes(file, wide))
        refuse_bytes_without_letters(path, head)
        return _narrow_encoding(file, marked=head.startswith(codecs.BOM_UTF8))


def _wide_encoding(head: bytes) -> str:
    """Return the encoding with two or four bytes a letter that ``head`` is in; empty for all others."""
    for mark, name in _WIDE_MARKS:
        if head.startswith(mark):
            return name
    pairs = len(head) // 2
    first_bytes, second_bytes = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if pairs >= 4 and second_bytes > pairs * 0.4 and first_bytes < pairs * 0.05:
        return "utf-16-le"
    if pairs >= 4 and first_bytes > pairs * 0.4 and second_bytes < pairs * 0.05:
        return "utf-16-be"
    return ""


def _decodes(file: BinaryIO, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(name)()
    try:
        while chunk := file.read(_CHUNK_BYTES):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _narrow_encoding(file: BinaryIO, *, marked: bool) -> Encoding:
    """Return UTF-8, also where a few bytes break it, or Windows-1252 where it cannot be UTF-8.

    Sequences that are right by accident are rare: the side with more evidence wins.
    """
    pending, right, wrong = b"", 0, 0
    while True:
        chunk = file.read(_CHUNK_BYTES)
        data = pending + chunk
        try:
            text, used = codecs.utf_8_decode(data, "strict", not chunk)
        except UnicodeDecodeError:
            text, used = codecs.utf_8_decode(data, "surrogateescape", not chunk)
            wrong += len(_BYTES_LEFT_OVER.findall(text))
        right += used - len(text)
        pending = data[used:]
        if not chunk:
            break
    if wrong and not marked and right < wrong:
        return Encoding("cp1252", "replace", may_be_damaged=True)
    return Encoding("utf-8-sig", "surrogateescape", may_be_damaged=wrong > 0)


def _as_windows_1252(found: re.Match[str]) -> str:
    return found.group().encode("ascii", "surrogateescape").decode("cp1252", "replace")
