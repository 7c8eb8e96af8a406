"""Writing a file so that it is there whole, or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from app.model.errors import EnvironmentFault
from app.model.sentence import worded


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` to ``path``, over what may be there; raise ``EnvironmentFault`` if the disk is in the way."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise EnvironmentFault(
            worded("{path} cannot be written.", path=str(path)), technical=str(error)
        ) from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
        flush_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            Path(name).unlink()
        raise EnvironmentFault(
            worded("{path} cannot be written.", path=str(path)), technical=str(error)
        ) from error


def flush_folder(folder: Path) -> None:
    """Make a file's new name durable where the system lets a folder be flushed."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
