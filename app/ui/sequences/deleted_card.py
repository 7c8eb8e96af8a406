"""A deleted sequence as a card, with the button that puts it back."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import ElidedLabel, text_label
from app.ui.words import Words
from app.workspace.shelf import DeletedView


class DeletedCard(Card):
    """Emits ``put_back_asked`` with the sequence's id."""

    put_back_asked = Signal(int)

    def __init__(self, theme: Theme, view: DeletedView, zone: ZoneInfo, now: datetime) -> None:
        """Show what was deleted and how long it can be put back."""
        super().__init__(theme)
        words = Words(self)
        self.content.addWidget(ElidedLabel(view.name, "heading"))
        said = self.tr("Deleted {deleted}. It can be put back until {until}.").format(
            deleted=words.day(view.at, zone, now), until=words.day(view.until, zone, now)
        )
        self.content.addWidget(text_label(said, "muted", wraps=True))
        row = QHBoxLayout()
        row.addStretch()
        self.put_back = button(theme, self.tr("Put back"), "arrow-counter-clockwise", "small")
        self.put_back.setAccessibleName(self.tr("Put back {name}").format(name=view.name))
        self.put_back.clicked.connect(lambda: self.put_back_asked.emit(view.id))
        row.addWidget(self.put_back)
        self.content.addLayout(row)
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(said)
