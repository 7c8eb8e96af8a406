"""Starts Tendril: the window, or a command."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module

_NEW_OBJECTS = 10_000
"""Between two searches for garbage: at Python's own 700 they take a sixth of the time of sending."""


def main(arguments: Sequence[str]) -> int:
    """Open the window, or run the command that is given; return the exit code."""
    if wants_window(arguments):
        if has_screen():
            return load_window()(arguments)
        sys.stderr.write("There is no screen here, so this is the demo; “--help” lists the commands.\n")
        arguments = ["demo"]
    return load_commands()(arguments)


def load_window() -> Callable[[Sequence[str]], int]:
    """Import what opens the window, in two thirds of the time it takes otherwise."""
    with _nothing_is_garbage():
        import_module("app.workspace")  # before Qt, which reads the source of each module imported after it
        from app.ui.start import open_window

        return open_window


def load_commands() -> Callable[[Sequence[str]], int]:
    """Import what runs a command."""
    with _nothing_is_garbage():
        from app.cli.app import run

        return run


@contextmanager
def _nothing_is_garbage() -> Iterator[None]:
    """Spare Python the search for garbage in what is imported meanwhile, now and later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(_NEW_OBJECTS)
        gc.enable()


def wants_window(arguments: Sequence[str]) -> bool:
    """Say whether nothing but a data folder and how to begin is named."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--data":
            next(rest, None)
        elif argument not in ("--test-folder", "--hidden") and not argument.startswith("--data="):
            return False
    return True


def has_screen() -> bool:
    """Say whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
