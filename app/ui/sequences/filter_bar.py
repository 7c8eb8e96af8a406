"""What of the sequences is shown: those in use, the archive or the deleted ones, and only what is looked for."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.plain_text import plain
from app.ui.theme import Theme
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.search import SearchField

_MANY = 6
"""From so many sequences on there is something to search in."""


class Shown(StrEnum):
    """Which sequences are shown."""

    IN_USE = "in_use"
    ARCHIVE = "archive"
    DELETED = "deleted"


class FilterBar(QWidget):
    """Hidden while there is nothing to filter; emits ``changed``."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show what is in use, all of it."""
        super().__init__()
        self.search = SearchField(theme, self.tr("Search by name or channel"), self.tr("Search sequences"))
        self.choice = ChoiceBox(theme)
        self.choice.setAccessibleName(self.tr("Which sequences"))
        for which in Shown:
            self.choice.addItem("", which.value)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(theme.metrics.medium)
        layout.addWidget(self.search, 1)
        layout.addStretch()
        layout.addWidget(self.choice)
        self.setVisible(False)
        self.search.textChanged.connect(lambda _: self.changed.emit())
        self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())

    @property
    def shown(self) -> Shown:
        """Which sequences are wanted."""
        return Shown(self.choice.currentData())

    def show_everything(self) -> None:
        """Show all that is in use, so that nothing new stays hidden."""
        self.search.clear()
        self.choice.setCurrentIndex(0)

    def show_counts(self, in_use: int, archived: int, deleted: int) -> None:
        """Say how many there are of each, and hide what filters nothing."""
        for place, text in enumerate(
            (
                self.tr("In use ({count})").format(count=in_use),
                self.tr("Archive ({count})").format(count=archived),
                self.tr("Deleted ({count})").format(count=deleted),
            )
        ):
            if self.choice.itemText(place) != text:
                self.choice.setItemText(place, text)
        has_choice = bool(archived or deleted) or self.shown is not Shown.IN_USE
        has_search = max(in_use, archived, deleted) >= _MANY or bool(self.search.text())
        self.choice.setVisible(has_choice)
        self.search.setVisible(has_search)
        self.setVisible(has_choice or has_search)

    def finds(self, *words: str) -> bool:
        """Say whether one of these words contains what is looked for."""
        wanted = plain(self.search.text().strip())
        return any(wanted in plain(word) for word in words)
