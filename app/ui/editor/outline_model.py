"""The outline as a model for a tree: rows in the order of reading, each below the last one that stands further out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.drawing.outline import Row, RowKind
from app.ui.icons import icon
from app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_QUIET = (RowKind.LOOSE, RowKind.BRANCH, RowKind.ELSEWHERE)


@dataclass(frozen=True, slots=True)
class Line:
    """A row with what is read, what is spoken, its icon, and what else there is to know."""

    row: Row
    text: str
    spoken: str
    icon: str = ""
    detail: str = ""


class OutlineModel(QAbstractItemModel):
    """Holds lines by their number, which is also the id of their index."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self.lines: Sequence[Line] = ()
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._places: list[int] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Hold other lines."""
        self.beginResetModel()
        self.lines = lines
        self._parents, self._children, self._places = [], {}, []
        above: list[int] = []
        for number, line in enumerate(lines):
            del above[line.row.depth :]
            parent = above[-1] if above else -1
            siblings = self._children.setdefault(parent, [])
            self._parents.append(parent)
            self._places.append(len(siblings))
            siblings.append(number)
            above.append(number)
        self.endResetModel()

    def at(self, number: int) -> QModelIndex:
        """Return the index of a line."""
        return self.createIndex(self._places[number], 0, number)

    def line(self, index: Index) -> Line | None:
        """Return the line of an index."""
        return self.lines[index.internalId()] if index.isValid() else None

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a child."""
        children = self._children.get(parent.internalId() if parent.isValid() else -1, [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt has a second, without index
        """Return what a line stands below."""
        number = self._parents[index.internalId()] if index.isValid() else -1
        return self.at(number) if number >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines stand directly below one."""
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, []))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return one."""
        del parent
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role says of a line."""
        line = self.line(index)
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (line.text, line.detail) if part)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return line.detail
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken
            case Qt.ItemDataRole.DecorationRole if line.icon:
                return icon(self._theme, line.icon, "accent_text")
            case Qt.ItemDataRole.ForegroundRole if line.row.kind in _QUIET:
                return self._theme.colour("text_muted")
        return None
