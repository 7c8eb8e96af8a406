"""The command line as a whole."""

import io
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from app.cli import activity, channels, customers, folder, one_customer, review, sending, sequences, shelf
from app.cli.demo import demo
from app.cli.frame import Place, expanded
from app.model.errors import TendrilError

app = typer.Typer(
    name="tendril",
    help="Follow-up message sequences for a small shop. Without a command the window opens.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(channels.app, name="channels")
app.add_typer(customers.app, name="customers")
one_customer.add_to(customers.app)
app.add_typer(sequences.app, name="sequences")
shelf.add_to(sequences.app)
app.add_typer(sending.events, name="events")
app.add_typer(folder.settings, name="settings")
app.add_typer(activity.app, name="activity")
app.add_typer(review.app, name="review")
app.command()(demo)
app.command()(sending.preview)
app.command()(sending.engine)
app.command()(sending.status)
app.command()(folder.backup)
app.command()(folder.restore)
app.command()(folder.move)
app.command()(folder.take_over)
app.command()(folder.doctor)


@app.callback()
def place(
    context: typer.Context,
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIR", help="The data folder; by default the platform's own."),
    ] = None,
    test_folder: Annotated[
        bool, typer.Option("--test-folder", help="Make the folder one for tests, at its first use.")
    ] = False,
) -> None:
    """Remember which folder the command works on."""
    context.obj = Place(data, test_folder)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code: 0 done, 1 refused, 2 wrong usage."""
    _write_every_letter()
    try:
        _built()(args=expanded(arguments), prog_name="tendril", standalone_mode=True)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    except TendrilError as error:
        sys.stderr.write(error.sentence + "\n")
        return 1
    except BrokenPipeError:
        return 1
    return 0


@cache
def _built() -> Callable[..., object]:
    """Return all commands, put together once for each process."""
    return get_command(app)


def _write_every_letter() -> None:
    """Write UTF-8 into pipes and files, whatever is usual here, and to a screen what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
