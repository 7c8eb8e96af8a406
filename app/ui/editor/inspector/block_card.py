"""The block that a message sends: its name, how it begins for somebody, and how to take another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from app.model.block import Block
from app.ui.editor.inspector.form import row_of
from app.ui.theme import Theme
from app.ui.widgets.labels import ElidedLabel, text_label

_LONGEST = 160
_VARIABLE = re.compile(r"{{\s*([\w.]+)[^}]*}}")

Piece = tuple[str, bool]
"""Some words of a text, and whether they are those of a variable."""


@dataclass(frozen=True, slots=True)
class Sample:
    """How a block begins for somebody: ``pieces`` are its words, those of variables marked."""

    key: str
    who: str
    pieces: tuple[Piece, ...]


class BlockCard(QFrame):
    """Emits ``asked`` when the owner wants to choose or write the words."""

    asked = Signal()

    def __init__(self, theme: Theme, blocks: Mapping[str, Block]) -> None:
        """Lay it out over a library."""
        super().__init__()
        self._theme = theme
        self._blocks = blocks
        self._key = ""
        self._pieces: tuple[Piece, ...] = ()
        self._is_sample = False
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
        self.who = text_label("", "small", wraps=True)
        layout.addWidget(self.who)

    def show_block(self, key: str) -> None:
        """Show the block of a key; one that is not there is said to be missing."""
        block = self._blocks.get(key)
        is_other = key != self._key
        self._key = key
        self.change.setText(self.tr("Change…") if block else self.tr("Choose…"))
        if block is None:
            missing = self.tr("“{key}” is missing").format(key=key)
            self.name.setText(missing if key else self.tr("No block yet"))
            self._pieces, self._is_sample = ((self.tr("Choose what to send."), False),), False
        else:
            self.name.setText(block.name)
            if is_other or not self._is_sample:
                self._pieces, self._is_sample = _as_written(block), False
        self._show_words()

    def show_sample(self, sample: Sample) -> None:
        """Show how the block begins for somebody."""
        if sample.key == self._key and self._key in self._blocks:
            self._pieces, self._is_sample = sample.pieces, True
            self.who.setText(self.tr("As {name} would get it").format(name=sample.who))
            self._show_words()

    def _show_words(self) -> None:
        """Show how it begins; what differs from customer to customer stands out."""
        colour = self._theme.colours.accent_text
        shown, room = [], _LONGEST
        for text, is_variable in self._pieces:
            cut = text[:room]
            room -= len(cut)
            words = escape(cut).replace("\n", "<br>")
            if is_variable and self._is_sample:
                words = f"<b>{words}</b>"
            elif is_variable:
                words = f'<span style="color: {colour}">{words}</span>'
            shown.append(words)
            if room <= 0:
                shown.append("…")
                break
        self.words.setText("".join(shown))
        self.who.setVisible(self._is_sample)


def _as_written(block: Block) -> tuple[Piece, ...]:
    """Return how a block begins, its variables by their names."""
    begins = " ".join((block.text or block.subject).split())
    pieces: list[Piece] = []
    end = 0
    for found in _VARIABLE.finditer(begins):
        pieces += [(begins[end : found.start()], False), (found[1].removeprefix("event."), True)]
        end = found.end()
    return (*pieces, (begins[end:], False))
