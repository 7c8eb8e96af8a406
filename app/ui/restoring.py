"""Putting a backup in the place of the data, between two windows."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.model.errors import TendrilError
from app.ui.widgets.notice import Notice
from app.workspace.backups import restore


@dataclass(frozen=True)
class Word:
    """What the next window says first."""

    said: str
    error: TendrilError | None = None

    def say_on(self, notice: Notice) -> None:
        """Say it."""
        if self.error is not None:
            notice.show_error(self.error)
        else:
            notice.say(self.said, "good")


def restored(folder: Path, backup: Path) -> Word:
    """Restore a backup and return what is to be said of it. Nothing may be open meanwhile."""
    try:
        paused = restore(folder, backup)
    except TendrilError as error:
        return Word("", error)
    said = QCoreApplication.translate("Restoring", "The backup {name} is in the place of your data.").format(
        name=backup.name
    )
    if paused:
        names = ", ".join(f"“{name}”" for name in paused)
        more = QCoreApplication.translate(
            "Restoring", "Paused, until you activate them again: {names}."
        ).format(names=names)
        said = f"{said} {more}"
    return Word(said)
