"""How commands print: tables for people, JSON for programs, and times in the shop's zone."""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table


def print_json(data: object) -> None:
    """Print data as JSON on stdout."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, empty: str) -> None:
    """Print rows under headings, or the sentence ``empty`` when there are none."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    count = 0
    for row in rows:
        table.add_row(*row)
        count += 1
    console = Console(width=None if sys.stdout.isatty() else 200, highlight=False, markup=False, emoji=False)
    console.print(table if count else empty)


def say(sentence: str) -> None:
    """Print one sentence on stdout."""
    sys.stdout.write(sentence + "\n")


def iso(instant: datetime | None, zone: ZoneInfo) -> str | None:
    """Return an instant in ISO 8601 with the offset of the shop's zone."""
    return None if instant is None else instant.astimezone(zone).isoformat(timespec="seconds")


def local(instant: datetime | None, zone: ZoneInfo) -> str:
    """Return an instant as a person reads it."""
    return "" if instant is None else instant.astimezone(zone).strftime("%a %Y-%m-%d %H:%M")
