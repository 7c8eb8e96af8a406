"""Every secret of a test run can be found again, wherever it should not be.

A test makes its secrets with ``secret("what it is for")``: they hold a mark that stands nowhere else. What the program
is given as a secret without the mark is named at the end of the run, and so is every file below the run's own folder
in which a mark stands (databases and their logs, backups, exports, logs of the program), every line that it logged,
and every command line of a program that was started.
"""

import base64
import contextlib
import gzip
import io
import logging
import mmap
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

MARK = "Hush4Tests"

_OF_THE_TEST = ("mails", "told", "misdeed")
"""Beginnings of the names of files that a test's own servers write or read."""

_STARTS_THE_PROGRAM = "main.py"


def secret(name: str) -> str:
    """Return a secret that can be found again."""
    return f"{name}-{MARK}"


def _hidden(mark: bytes) -> Iterator[bytes]:
    """Yield what a mark looks like inside anything that was written in base64."""
    for before in range(3):
        written = base64.b64encode(b"\0" * before + mark)
        begins = (before * 8 + 5) // 6
        yield written[begins : len(written) - 4 if (before + len(mark)) % 3 else None]


_LOOKS = (MARK.encode(), *_hidden(MARK.encode()))


def is_marked(text: str | bytes) -> bool:
    """Say whether a mark stands in a text, as it is or in base64."""
    data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    return any(look in data for look in _LOOKS)


def files_with_marks(place: Path) -> Iterator[Path]:
    """Yield the files below a folder in which a mark stands, packed ones looked into."""
    for folder, _, names in os.walk(place):
        for name in names:
            file = Path(folder, name)
            if not name.startswith(_OF_THE_TEST) and _has_mark(file):
                yield file


def _has_mark(file: Path) -> bool:
    try:
        size = file.stat().st_size
        if file.is_symlink() or not file.is_file() or not size:
            return False
        with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
            if any(data.find(look) >= 0 for look in _LOOKS):
                return True
            packed = data[:4]
        return (packed[:4] == b"PK\x03\x04" and _in_zip(file)) or (
            packed[:2] == b"\x1f\x8b" and _in_gzip(file)
        )
    except (OSError, ValueError):  # a socket, or one that went meanwhile
        return False


def _in_zip(file: Path) -> bool:
    with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(file.read_bytes())) as packed:
        return any(is_marked(packed.read(each)) for each in packed.infolist() if each.file_size < 1 << 26)
    return False


def _in_gzip(file: Path) -> bool:
    with contextlib.suppress(gzip.BadGzipFile, EOFError):
        return is_marked(gzip.decompress(file.read_bytes()))
    return False


class Watch:
    """Notes, in a file of the run's folder, what goes wrong with secrets in one process of the tests."""

    def __init__(self, place: Path) -> None:
        """Watch from now on."""
        self._notes = place / f"secrets-{os.getpid()}.notes"
        self._noted: set[str] = set()
        self._watch_what_is_given()
        self._watch_what_is_started()
        handler = _Marked(self._note)
        logging.getLogger().addHandler(handler)

    def _watch_what_is_given(self) -> None:
        from app.channels.connector import ChannelSetup

        make = ChannelSetup.__init__

        def made(setup: ChannelSetup, *given: Any, **named: Any) -> None:
            make(setup, *given, **named)
            by = sys._getframe(1).f_globals.get("__name__", "")
            for key, value in setup.secrets.items() if str(by).startswith("app.") else ():
                if value.strip() and not is_marked(value):
                    self._note(f"{key} of {setup.name} is a secret without a mark, and cannot be looked for")

        ChannelSetup.__init__ = made  # type: ignore[assignment,method-assign]

    def _watch_what_is_started(self) -> None:
        begin = subprocess.Popen.__init__

        def begun(process: Any, command: Any, *given: Any, **named: Any) -> None:
            words = [command] if isinstance(command, str | bytes) else [os.fspath(each) for each in command]
            is_the_program = any(_STARTS_THE_PROGRAM in os.fsdecode(each) for each in words)
            if is_the_program and any(is_marked(each) for each in words):
                self._note("a secret stands among the arguments of a program that was started")
            begin(process, command, *given, **named)

        subprocess.Popen.__init__ = begun  # type: ignore[assignment,method-assign]

    def _note(self, what: str) -> None:
        note = f"{os.environ.get('PYTEST_CURRENT_TEST', 'no test').partition(' ')[0]}: {what}"
        if note not in self._noted:
            self._noted.add(note)
            with self._notes.open("a", encoding="utf-8") as notes:
                notes.write(f"{note}\n")


class _Marked(logging.Handler):
    """Tells of lines with a mark in what the program logs."""

    def __init__(self, told: Callable[[str], None]) -> None:
        super().__init__()
        self._told = told
        self._shown = logging.Formatter()

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.startswith("app") and is_marked(self._shown.format(record)):
            self._told(f"a secret was logged by {record.name}")


def found_in(place: Path) -> Sequence[str]:
    """Return everything that went wrong with secrets in a run whose folder this is."""
    notes = [line for file in place.rglob("secrets-*.notes") for line in file.read_text("utf-8").splitlines()]
    return [*sorted(set(notes)), *(f"a secret stands in {file}" for file in sorted(files_with_marks(place)))]
