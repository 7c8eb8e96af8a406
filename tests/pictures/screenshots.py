"""Writes a picture of every page to a folder, light and dark, at 100 % and 200 %: see ``script/screenshots``."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path

from app.ui.theme import Appearance
from app.workspace import Workspace
from tests.pictures.asking_pages import ASKING_PAGES, HELD_PAGES
from tests.pictures.channel_pages import CHANNEL_PAGES
from tests.pictures.editor_pages import EDITOR_PAGES
from tests.pictures.list_pages import LIST_PAGES
from tests.pictures.shop import NOW, populate
from tests.pictures.taking import Shown, opened

ROOT = Path(__file__).parents[2]
SCALES = (1, 2)
_SURROUNDINGS = {
    "QT_QPA_PLATFORM": "offscreen",
    "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",  # the desktop of the pictures has one
}
ABSENCE = timedelta(hours=26)
"""For how long nothing could be sent before the pictures of what is held."""

EMPTY_PAGES: Mapping[str, Callable[[Shown, Path], None]] = {
    key: partial(Shown.page, key=key) for key in ("sequences", "blocks", "customers", "activity")
}
PAGES: Mapping[str, Callable[[Shown, Path], None]] = {
    **EMPTY_PAGES,
    **{key: partial(Shown.page, key=key) for key in ("channels", "settings")},
    **EDITOR_PAGES,
    **LIST_PAGES,
    **CHANNEL_PAGES,
    **ASKING_PAGES,
}


def main(arguments: list[str]) -> int:
    """Write the pictures; once more for each scale, in a process of its own."""
    match arguments:
        case [folder] | [folder, _]:
            Path(folder).mkdir(parents=True, exist_ok=True)
            for scale in SCALES:
                environment = {**os.environ, **_SURROUNDINGS, "QT_SCALE_FACTOR": str(scale)}
                where = [str(Path(folder).resolve()), (arguments[1:] or ["en"])[0], str(scale)]
                command = [sys.executable, "-m", "tests.pictures.screenshots", *where]
                subprocess.run(command, cwd=ROOT, env=environment, check=True)
            return 0
        case [folder, language, scale]:
            write_all(Path(folder), language, int(scale) * 100)
            return 0
    sys.stderr.write("usage: script/screenshots FOLDER [LANGUAGE]\n")
    return 2


def write_all(target: Path, language: str, percent: int) -> None:
    """Write the pictures at the scale this process runs at."""
    with tempfile.TemporaryDirectory(prefix="tendril-screenshots-") as scratch:
        full, empty, held = (Path(scratch, name) for name in ("full", "empty", "held"))
        for folder in (full, held):
            populate(folder)
        with Workspace(held) as workspace:
            workspace.overview.set("sending.review_above", "3")
        for folder, now, pages in (
            (full, NOW, PAGES),
            (empty, NOW, EMPTY_PAGES),
            (held, NOW + ABSENCE, HELD_PAGES),
        ):
            with opened(folder, language, now) as shown:
                for appearance in (Appearance.LIGHT, Appearance.DARK):
                    shown.dress(appearance)
                    for page, write in pages.items():
                        write(shown, target / f"{page}-{folder.name}-{appearance.value}-{percent}.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
