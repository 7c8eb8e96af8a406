"""Opening a CSV file as owners have them: any encoding, any delimiter, whole or broken."""

import io
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from app.model.errors import EnvironmentFault, Invalid, NotFound
from app.model.sentence import worded
from app.sources.csv_layout import layout_of
from app.sources.csv_records import Record, records_of
from app.sources.formula_guard import unguarded
from app.sources.text_encoding import encoding_of

_SAMPLE_CHARACTERS = 65_536
_BUFFER_BYTES = 65_536
_RECORDS_BETWEEN_POSITIONS = 64
_MOST_COLUMNS = 1_000
_AROUND_HEADINGS = " \t\r\n\u00a0\u200b\ufeff"


class CsvFile:
    """A CSV file with its headings; its rows are read as often as asked, and never all at once."""

    def __init__(self, path: Path, *, is_known: Callable[[str], bool]) -> None:
        """Look at the whole file once; ``is_known`` says of a heading whether it means something.

        Raises ``Invalid`` if the file is empty or no CSV, ``NotFound`` if there is none and
        ``EnvironmentFault`` if it cannot be read.
        """
        self.path = path
        self.position = 0
        """How many bytes have been read by the reading that is under way, for showing progress."""
        with _reading(path):
            self.total_bytes = path.stat().st_size
            self._encoding = encoding_of(path)
        with self._text() as (_, text):
            sample = text.read(_SAMPLE_CHARACTERS)
        self._layout = layout_of(sample, cut=len(sample) == _SAMPLE_CHARACTERS, is_known=is_known)
        with closing(self._records()) as records:
            header = next(records, None)
        if header is None:
            raise Invalid(worded("“{name}” is empty.", name=path.name))
        if header.problem:
            raise Invalid(
                worded(
                    "The column headings of “{name}” cannot be read. {problem}",
                    name=path.name,
                    problem=header.problem,
                )
            )
        if len(header.cells) > _MOST_COLUMNS:
            raise Invalid(
                worded(
                    "“{name}” has {count} columns; {most} are the most.",
                    name=path.name,
                    count=f"{len(header.cells):,}",
                    most=f"{_MOST_COLUMNS:,}",
                )
            )
        self.headings = tuple(unguarded(heading.strip(_AROUND_HEADINGS)) for heading in header.cells)
        self.position = 0

    @property
    def delimiter(self) -> str:
        """The character between the cells."""
        return self._layout.delimiter

    @property
    def encoding(self) -> str:
        """The name of the encoding the file is read in."""
        return self._encoding.name

    def rows(self) -> Iterator[Record]:
        """Yield the records below the headings, blank ones left out.

        Raises ``EnvironmentFault`` if reading fails.
        """
        with closing(self._records()) as records:
            next(records, None)
            yield from records

    def _records(self) -> Generator[Record, None, None]:
        with self._text() as (source, text):
            for number, record in enumerate(records_of(text, self._layout, self._encoding)):
                if number % _RECORDS_BETWEEN_POSITIONS == 0:
                    self.position = source.tell()
                yield record
        self.position = self.total_bytes

    @contextmanager
    def _text(self) -> Iterator[tuple[BinaryIO, TextIO]]:
        with _reading(self.path), self.path.open("rb", buffering=_BUFFER_BYTES) as source:
            text = io.TextIOWrapper(
                cast("io.BufferedReader", source), self._encoding.name, self._encoding.errors, newline=""
            )
            yield source, text


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise NotFound(worded("There is no file “{path}”.", path=str(path)), technical=str(error)) from error
    except IsADirectoryError as error:
        raise Invalid(
            worded("“{path}” is a folder; choose a CSV file.", path=str(path)), technical=str(error)
        ) from error
    except OSError as error:
        raise EnvironmentFault(
            worded("“{path}” cannot be read.", path=str(path)), technical=str(error)
        ) from error
