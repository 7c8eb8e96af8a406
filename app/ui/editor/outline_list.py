"""The flow as an indented list beside the canvas: the second way to read it, to find in it and to edit it."""

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout

from app.model.drawing.drawing import ENTRY
from app.model.drawing.outline import Row, RowKind, outline
from app.ui.canvas.scene import FlowScene
from app.ui.canvas.telling import Telling
from app.ui.editor.outline_model import Line, OutlineModel
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label

_WIDTH = 264
_CHOSEN = (RowKind.STEP, RowKind.NOTE)
_Flag = QItemSelectionModel.SelectionFlag


class OutlineList(QFrame):
    """Follows a scene while it is shown. What is chosen in one is chosen in the other."""

    def __init__(self, theme: Theme, scene: FlowScene) -> None:
        """Begin hidden."""
        super().__init__()
        self._scene = scene
        self._telling = Telling(scene)
        self._is_following = False
        self.setProperty("surface", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.metrics.scaled(_WIDTH))
        self.model = OutlineModel(theme, self)
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("The flow as a list"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setIndentation(theme.metrics.large)
        self.tree.setItemsExpandable(False)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setIconSize(QSize(theme.metrics.icon - 2, theme.metrics.icon - 2))
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._choose_on_canvas())
        layout = QVBoxLayout(self)
        margin = theme.metrics.medium
        layout.setContentsMargins(margin, theme.metrics.large, margin, margin)
        layout.addWidget(text_label(self.tr("Outline"), "caption"))
        layout.addWidget(self.tree, 1)
        self.hide()
        scene.touched.connect(lambda _: self.refresh())
        scene.selectionChanged.connect(self._choose_here)

    def open(self) -> None:
        """Show it, with the keyboard on it."""
        self.show()
        self.refresh()
        self._choose_here()
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.tree.selectionModel().hasSelection():
            self._go_to_line(0)

    def refresh(self) -> None:
        """Bring the list into line with the drawing, if it is to be seen and something differs."""
        if self.isHidden():
            return
        lines = [self._line(row) for row in outline(self._scene.drawing)]
        if lines != self.model.lines:
            before = self._current_number()
            self._is_following = True
            self.model.show(lines)
            self.tree.expandAll()
            self._is_following = False
            self._choose_here()
            if not self.tree.selectionModel().hasSelection() and self.tree.hasFocus():
                self._go_to_line(before)

    def chosen_exit(self) -> tuple[str, str] | None:
        """Return the exit whose row the keyboard is on, if it is on one and in this list."""
        row = self._current_row()
        is_exit = row is not None and row.kind is RowKind.BRANCH and self.tree.hasFocus()
        return (row.id, row.label) if row is not None and is_exit else None

    def menu_place(self) -> QPoint | None:
        """Return where a menu for the current row belongs on the screen, if the keyboard is in this list."""
        index = self.tree.currentIndex()
        if not index.isValid() or not self.tree.hasFocus():
            return None
        return self.tree.viewport().mapToGlobal(self.tree.visualRect(index).bottomLeft())

    def chosen_lines(self) -> list[Line]:
        """Return the chosen rows."""
        found = [self.model.line(index) for index in self.tree.selectionModel().selectedIndexes()]
        return [line for line in found if line is not None]

    def _line(self, row: Row) -> Line:
        match row.kind:
            case RowKind.STEP:
                words = self._scene.cards[row.id].words
                return Line(row, words.title, self._telling.name(row.id), words.icon, words.line)
            case RowKind.BRANCH:
                text = self._telling.branch(row.id, row.label)
                return Line(row, text, text)
            case RowKind.ELSEWHERE:
                text = self.tr("goes on at: {step}").format(step=self._scene.cards[row.id].words.title)
                return Line(row, text, text, "arrow-bend-down-right")
            case RowKind.LOOSE:
                text = self.tr("Nothing leads here")
                return Line(row, text, text)
            case RowKind.NOTE:
                text = self._telling.note(row.id)
                return Line(row, text, text, "note")

    def _choose_on_canvas(self) -> None:
        if self._is_following:
            return
        self._is_following = True
        rows = [line.row for line in self.chosen_lines()]
        self._scene.select([row.id for row in rows if row.kind in (*_CHOSEN, RowKind.ELSEWHERE)])
        views, row = self._scene.views(), self._current_row()
        if views and row is not None and row.kind is not RowKind.LOOSE:
            views[0].ensureVisible(self._scene.rect_of(row.id), 40, 40)
        self._is_following = False

    def _choose_here(self) -> None:
        if self._is_following or self.isHidden():
            return
        self._is_following = True
        chosen = set(self._scene.selected_things())
        if self._scene.cards[ENTRY].isSelected():
            chosen.add(ENTRY)
        selection = self.tree.selectionModel()
        selection.clearSelection()
        lines = [
            number
            for number, line in enumerate(self.model.lines)
            if line.row.kind in _CHOSEN and line.row.id in chosen
        ]
        for number in lines:
            selection.select(self.model.at(number), _Flag.Select)
        if lines:
            selection.setCurrentIndex(self.model.at(lines[0]), _Flag.NoUpdate)
            self.tree.scrollTo(self.model.at(lines[0]))
        self._is_following = False

    def _current_row(self) -> Row | None:
        line = self.model.line(self.tree.currentIndex())
        return line.row if line is not None else None

    def _current_number(self) -> int:
        index = self.tree.currentIndex()
        return int(index.internalId()) if index.isValid() else 0

    def _go_to_line(self, number: int) -> None:
        """Choose a row by its number, or the last."""
        if self.model.lines:
            self.tree.setCurrentIndex(self.model.at(min(number, len(self.model.lines) - 1)))
