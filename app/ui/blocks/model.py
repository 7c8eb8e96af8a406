"""The library of blocks as Qt's views read it: searched, sorted, each with its first line and its uses."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.block import Block
from app.model.plain_text import plain
from app.workspace.blocks import BlockView

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_VARIABLE = re.compile(r"\{\{-?\s*([\w.]+)[^}]*\}\}")
_INSTRUCTION = re.compile(r"\{%.*?%\}", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LONGEST_LINE = 160

VIEW = Qt.ItemDataRole.UserRole
"""The ``BlockView`` of a row."""
THUMBNAIL = Qt.ItemDataRole.UserRole + 1
"""The bytes of its first picture, empty where there is none."""


class Order(StrEnum):
    """In which order blocks are listed."""

    NAME = "name"
    MOST_USED = "most_used"
    UNUSED = "unused"


class BlocksModel(QAbstractListModel):
    """Holds the blocks that are to be seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold none yet."""
        super().__init__(parent)
        self._all: Sequence[BlockView] = ()
        self._rows: list[BlockView] = []
        self._pictures: Mapping[str, bytes] = {}
        self._text = ""
        self._order = Order.NAME

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many blocks are to be seen."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows, and what is said of it."""
        if not index.isValid():
            return None
        view = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return view.block.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{view.block.name}. {first_line(view.block)} {self.uses_in_words(view)}"
            case Qt.ItemDataRole.ToolTipRole:
                return ", ".join(view.used_by)
            case _ if role == VIEW:
                return view
            case _ if role == THUMBNAIL:
                first = next(iter(view.block.pictures), None)
                return self._pictures.get(first.digest, b"") if first else b""
        return None

    def show(self, views: Sequence[BlockView], pictures: Mapping[str, bytes]) -> None:
        """Hold these blocks; ``pictures`` are the bytes of their first pictures by digest."""
        if list(views) != list(self._all) or pictures.keys() != self._pictures.keys():
            self._all, self._pictures = views, pictures
            self._choose()

    def look_for(self, text: str) -> None:
        """Show only those in whose name, words or sequences a text occurs."""
        if text != self._text:
            self._text = text
            self._choose()

    def sort_by(self, order: Order) -> None:
        """Show them in another order."""
        if order is not self._order:
            self._order = order
            self._choose()

    def view_of(self, key: str) -> BlockView | None:
        """Return a block by its key, seen or not."""
        return next((each for each in self._all if each.key == key), None)

    def row_of(self, key: str) -> int:
        """Return the row of a block; -1 if it is not to be seen."""
        return next((row for row, each in enumerate(self._rows) if each.key == key), -1)

    def key_at(self, row: int) -> str:
        """Return the key of a row, empty where there is none."""
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def uses_in_words(self, view: BlockView) -> str:
        """Return "Used in 2 sequences"."""
        if not view.uses:
            return self.tr("Not used")
        return self.tr("Used in %n sequence(s)", "", len(view.uses))

    def _choose(self) -> None:
        wanted = plain(self._text)
        found = [each for each in self._all if _holds(each, wanted)]
        if self._order is Order.MOST_USED:
            found.sort(key=lambda each: -len(each.uses))
        elif self._order is Order.UNUSED:
            found.sort(key=lambda each: bool(each.uses))
        self.beginResetModel()
        self._rows = found
        self.endResetModel()


def first_line(block: Block) -> str:
    """Return how a block begins, its variables by their names alone."""
    text = block.text or block.subject or _TAG.sub(" ", block.html)
    words = _INSTRUCTION.sub("", _VARIABLE.sub(r"\1", text[: 4 * _LONGEST_LINE]))
    return " ".join(words.split())[:_LONGEST_LINE]


def _holds(view: BlockView, text: str) -> bool:
    block = view.block
    return not text or any(
        text in plain(each)
        for each in (block.name, block.text, block.subject, block.html, *view.used_by, view.key)
    )
