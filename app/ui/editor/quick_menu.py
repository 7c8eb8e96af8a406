"""The quick menu: which step comes next, chosen with the mouse or by typing."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.editor.kinds import kinds
from app.ui.icons import icon
from app.ui.theme import Theme


class QuickMenu(QMenu):
    """Offers every kind of step; emits ``chosen`` with the key of the one that is taken."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make an entry for each kind, with a letter to press."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Next step"))
        for kind in kinds():
            action = QAction(icon(theme, kind.icon, "accent_text"), f"&{kind.name}", self)
            action.setToolTip(kind.sentence)
            action.triggered.connect(lambda _=False, key=kind.key: self.chosen.emit(key))
            action.setData(kind.key)
            self.addAction(action)

    def ask(self, at: QPoint) -> None:
        """Show the menu with its first entry ready for Enter."""
        if self.actions():
            self.setActiveAction(self.actions()[0])
        self.popup(at)
