"""The list of what the owner's word can be about, beside the messages."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.ui.attention.scopes import Scope


class ScopeList(QListWidget):
    """Everything, then the sequences, then the customers. Emits ``chosen`` with a scope."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """List nothing yet."""
        super().__init__()
        self.setProperty("look", "choices")
        self.setAccessibleName(self.tr("Decide about"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentRowChanged.connect(self._choose)

    @property
    def scope(self) -> Scope | None:
        """What is chosen."""
        return self._scope(self.currentRow())

    def show_scopes(self, wide: Sequence[Scope], customers: Sequence[Scope]) -> None:
        """List these; what was chosen stays so while it is there, else everything is."""
        before = self.scope
        self.blockSignals(True)
        self.clear()
        for scope in wide:
            self._add(scope)
        self._head(self.tr("Customers"))
        for scope in customers:
            self._add(scope)
        self.blockSignals(False)
        key = before.key if before is not None else ("", "")
        self.choose(key)

    def choose(self, key: tuple[str, str]) -> None:
        """Choose a scope by its key, or everything if it is gone."""
        rows = [row for row in range(self.count()) if self._key(row) == key]
        self.setCurrentRow(rows[0] if rows else 0)

    def _key(self, row: int) -> tuple[str, str] | None:
        scope = self._scope(row)
        return scope.key if scope is not None else None

    def _scope(self, row: int) -> Scope | None:
        scope = self.item(row).data(Qt.ItemDataRole.UserRole) if 0 <= row < self.count() else None
        return scope if isinstance(scope, Scope) else None

    def _add(self, scope: Scope) -> None:
        item = QListWidgetItem(self.tr("{name} ({count})").format(name=scope.name, count=scope.count))
        item.setData(Qt.ItemDataRole.UserRole, scope)
        item.setToolTip(scope.name)
        self.addItem(item)

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        letters = self.font()
        letters.setWeight(QFont.Weight.DemiBold)
        item.setFont(letters)
        self.addItem(item)

    def _choose(self, row: int) -> None:
        scope = self._scope(row)
        if scope is not None:
            self.chosen.emit(scope)
