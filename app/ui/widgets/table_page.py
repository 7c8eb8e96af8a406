"""A page with a table, and the details of the row that is chosen."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.page import Page
from app.ui.widgets.page_stack import PageStack
from app.ui.widgets.table import RowsTable


class TableWithDetails(QWidget):
    """A table with what stands ``above`` and ``below`` it, and the details of a row beside it.

    Where there is no room for both, which is below a width of ``least_for_both``, the details stand in
    the table's place. Both widths are in pixels at 100 %.
    """

    def __init__(
        self, theme: Theme, table: RowsTable, detail: Card, *, detail_width: int, least_for_both: int
    ) -> None:
        """Lay both out side by side."""
        super().__init__()
        metrics = theme.metrics
        self.table, self.detail = table, detail
        self._detail_width = metrics.scaled(detail_width)
        self._least_for_both = metrics.scaled(least_for_both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 1, 2, 0)
        layout.setSpacing(metrics.medium)
        self.above, self.below = QVBoxLayout(), QHBoxLayout()
        self.above.setSpacing(metrics.medium)
        row = QHBoxLayout()
        row.setSpacing(metrics.medium)
        row.addWidget(table, 1)
        row.addWidget(detail)
        layout.addLayout(self.above)
        layout.addLayout(row, 1)
        layout.addLayout(self.below)

    def make_room(self, width: int) -> None:
        """Show what there is room for on a page of this width."""
        has_details = not self.detail.isHidden()
        is_wide = width >= self._least_for_both
        self.table.make_room(is_beside_details=has_details)
        self.table.setVisible(is_wide or not has_details)
        self.detail.take_width(self._detail_width if is_wide else 0)


class TablePage(Page):
    """Shows nothing before the first answer, then a table or, while there is nothing to list, what will be here."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        subtitle: str,
        *,
        listed: TableWithDetails,
        empty: QWidget,
        search: QWidget,
    ) -> None:
        """Lay out both; the keys for searching lead to ``search``."""
        super().__init__(theme, title, subtitle)
        self._listed = listed
        self._searched = search
        self._stack = PageStack()
        for page in (QWidget(), empty, listed):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.find_rows)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def find_rows(self) -> None:
        """Put the keyboard where is searched."""
        self._searched.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the details on Escape, wherever on the page the keyboard is."""
        if event.key() == Qt.Key.Key_Escape and self._listed.detail.isVisible():
            self.close_detail()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the details in place of the table where there is no room for both."""
        self.make_room()

    def make_room(self) -> None:
        """Show table and details, or one of them, as there is room."""
        self._listed.make_room(self.width())

    def show_listed(self, *, is_empty: bool) -> None:
        """Show the table, or what stands in its place while there is nothing to list."""
        self._stack.setCurrentIndex(1 if is_empty else 2)

    def close_detail(self) -> None:
        """Choose no row."""
        self._listed.detail.setVisible(False)
        self._listed.table.setCurrentIndex(QModelIndex())
        self.make_room()
        self._listed.table.setFocus()
