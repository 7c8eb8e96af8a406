"""What gives way to the canvas where the page is narrow, as it is on small screens and at 200 %."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.ui.canvas.editing_view import EditingView
from app.ui.editor.head import EditorHead
from app.ui.editor.inspector.inspector import Inspector
from app.ui.editor.palette import Palette
from app.ui.theme import Theme

NARROW_BELOW = 960
"""From so many pixels on, at the normal size of text, everything has room beside the canvas."""


class Narrowing(QObject):
    """Watches a page. While it is narrow the palette shows icons, and the inspector only what is chosen."""

    def __init__(
        self,
        theme: Theme,
        page: QWidget,
        head: EditorHead,
        palette: Palette,
        view: EditingView,
        inspector: Inspector,
    ) -> None:
        """Begin with room for everything."""
        super().__init__(page)
        self._below = theme.metrics.scaled(NARROW_BELOW)
        self._page = page
        self._head = head
        self._palette = palette
        self._view = view
        self._inspector = inspector
        self.is_narrow = False
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the page has another size."""
        if watched is self._page and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._look()
        return False

    def show_chosen(self) -> None:
        """Let the inspector be seen, unless there is nothing in it and no room."""
        is_wanted = not self.is_narrow or self._inspector.card_id is not None
        if is_wanted is self._inspector.isHidden():
            self._inspector.setVisible(is_wanted)
            if self._inspector.card_id and is_wanted:
                layout = self._page.layout()
                if layout is not None:
                    layout.activate()
                self._view.show_card(self._inspector.card_id)

    def _look(self) -> None:
        is_narrow = self._page.width() < self._below
        if is_narrow is not self.is_narrow:
            self.is_narrow = is_narrow
            self._palette.show_names(shown=not is_narrow)
            self._head.show_everything(shown=not is_narrow)
            self.show_chosen()
