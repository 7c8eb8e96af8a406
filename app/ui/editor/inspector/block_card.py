"""The block that a message sends: its name, how it begins, and how to take another."""

import re
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from app.model.block import Block
from app.ui.editor.inspector.fields import Choice
from app.ui.editor.inspector.form import row_of
from app.ui.theme import Theme
from app.ui.widgets.labels import ElidedLabel, text_label

_LONGEST = 160
_MARK = "\0"
_VARIABLE = re.compile(r"{{\s*([\w.]+)[^}]*}}")


class BlockCard(QFrame):
    """Emits ``edited`` when another block is chosen, and ``asked`` when the owner wants to see them all."""

    edited = Signal()
    asked = Signal()

    def __init__(self, theme: Theme, blocks: Mapping[str, Block]) -> None:
        """Lay it out over a library."""
        super().__init__()
        self._theme = theme
        self._blocks = blocks
        self._begins = ""
        theme.changed.connect(self._show_words)
        self.setProperty("surface", "panel")
        metrics = theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.medium, metrics.small, metrics.medium, metrics.medium)
        layout.setSpacing(metrics.small)
        self.name = ElidedLabel("", "strong")
        self.change = QPushButton(self.tr("Change…"))
        self.change.setProperty("look", "link")
        self.change.setAutoDefault(False)
        self.change.setAccessibleName(self.tr("Change the block"))
        self.change.clicked.connect(lambda: self.asked.emit())
        layout.addWidget(row_of(theme, self.name, self.change))
        bubble = QFrame()
        bubble.setProperty("surface", "soft")
        inside = QVBoxLayout(bubble)
        inside.setContentsMargins(metrics.small + 2, metrics.small - 2, metrics.small + 2, metrics.small - 2)
        self.words = text_label("", "small", wraps=True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        inside.addWidget(self.words)
        layout.addWidget(bubble)
        self.choice = Choice(theme, self.tr("Block from the library"))
        self.choice.edited.connect(self.edited)
        layout.addWidget(self.choice)

    def show_block(self, key: str) -> None:
        """Show the block of a key; one that is not there is said to be missing."""
        self._offer()
        self.choice.show_value(key)
        block = self._blocks.get(key)
        if block is None:
            self.name.setText(
                self.tr("No block yet") if not key else self.tr("“{key}” is missing").format(key=key)
            )
            self._begins = self.tr("Choose what to send.")
            self._show_words()
            return
        self.name.setText(block.name)
        begins = " ".join((block.text or block.subject).split())
        self._begins = _VARIABLE.sub(_mark, begins)
        self._show_words()

    def value(self) -> object:
        """Return the key of the block."""
        return self.choice.value()

    def _show_words(self) -> None:
        """Show how it begins, with what differs from customer to customer in another colour."""
        begins = self._begins
        if len(begins) > _LONGEST:
            begins = begins[:_LONGEST].rsplit(" ", 1)[0] + "…"
        pieces = begins.split(_MARK)
        colour = self._theme.colours.accent_text
        shown = [
            f'<span style="color: {colour}">{escape(piece)}</span>' if number % 2 else escape(piece)
            for number, piece in enumerate(pieces)
        ]
        self.words.setText("".join(shown))

    def _offer(self) -> None:
        wanted = [("", self.tr("Choose a block"))]
        wanted += sorted(((key, block.name) for key, block in self._blocks.items()), key=lambda each: each[1])
        shown = [(self.choice.itemData(row), self.choice.itemText(row)) for row in range(self.choice.count())]
        if wanted != shown:
            self.choice.clear()
            for key, name in wanted:
                self.choice.addItem(name, key)


def _mark(found: re.Match[str]) -> str:
    return f"{_MARK}{found[1].removeprefix('event.')}{_MARK}"
