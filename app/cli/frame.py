"""What all commands share: the data folder, opening it, pairs of values, and refusing in one sentence."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer

from app.model.errors import Invalid, TendrilError
from app.model.sentence import worded
from app.storage.faults import DAMAGED
from app.workspace import Workspace

REPEATED = ("--set", "--map", "--data")
"""Options that take several KEY=VALUE behind them, as well as once each."""


@dataclass(frozen=True)
class Place:
    """Which folder the command works on."""

    folder: Path | None
    test_folder: bool


def open_workspace(context: typer.Context) -> Workspace:
    """Open the folder that the command line names."""
    place: Place = context.obj
    return Workspace(place.folder, test_folder=place.test_folder)


def folder_of(context: typer.Context) -> Path:
    """Return the folder that the command line names, without opening it."""
    from app.storage.folder import default_folder

    place: Place = context.obj
    return place.folder or default_folder()


def pairs(values: Sequence[str], what: str, *, secret: bool = False) -> dict[str, str]:
    """Return ``key=value`` texts as a mapping; raise ``Invalid`` for one that is none, and never repeat a secret."""
    found: dict[str, str] = {}
    for value in values:
        key, sign, rest = value.partition("=")
        if not sign or not key.strip():
            given = "" if secret else f", not “{value}”"
            raise Invalid(worded("{what} is written as key=value{given}.", what=what, given=given))
        found[key.strip()] = rest
    return found


def expanded(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with ``--set a=1 b=2`` written as ``--set a=1 --set b=2``."""
    result: list[str] = []
    option = ""
    for argument in arguments:
        is_pair = "=" in argument and not argument.startswith("-")
        if option and is_pair and result[-1] != option:
            result.append(option)
        if not is_pair:
            option = argument if argument in REPEATED else ""
        result.append(argument)
    return result


@contextmanager
def refusals() -> Iterator[None]:
    """Turn a refusal into one sentence on stderr and exit code 1."""
    try:
        yield
    except TendrilError as error:
        way_back = " “doctor” says which, “restore” puts it back." if error.sentence == DAMAGED else ""
        sys.stderr.write(f"{error.sentence}{way_back}\n")
        raise typer.Exit(1) from error


def go_on(done: int, total: int) -> bool:
    """Show nothing, and let the work go on."""
    del done, total
    return True


def progress_bar(title: str) -> tuple[Callable[[int, int], bool], Callable[[], None]]:
    """Return a function that shows progress on stderr when that is a screen, and one that ends it."""
    if not sys.stderr.isatty():
        return go_on, lambda: None
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task(title, total=None)
    bar.start()

    def show(done: int, total: int) -> bool:
        bar.update(task, completed=done, total=total)
        return True

    return show, bar.stop
