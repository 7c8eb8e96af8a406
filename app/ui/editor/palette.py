"""The palette: steps to drag onto the canvas, or to add behind the chosen one by Enter or a double click."""

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.canvas.dropping import STEP_MIME
from app.ui.editor.kinds import Kind, kinds, note_kind
from app.ui.icons import icon
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label

_WIDTH = 168
_NARROW_WIDTH = 68


class Palette(QScrollArea):
    """Emits ``chosen`` with a kind that is to be added behind the chosen step. In a low window it scrolls."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Lay out the kinds in their groups."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        sheet = QFrame()
        sheet.setProperty("surface", "sidebar")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.metrics.scaled(_WIDTH))
        self.setAccessibleName(self.tr("Palette"))
        metrics = theme.metrics
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(metrics.medium, metrics.large, metrics.medium, metrics.large)
        layout.setSpacing(metrics.small)
        self.tiles: dict[str, PaletteTile] = {}
        self._captions: list[QWidget] = []
        self._theme = theme
        group = ""
        for kind in (*kinds(), note_kind()):
            if kind.group != group:
                group = kind.group
                layout.addSpacing(metrics.tiny)
                caption = text_label(group, "caption")
                self._captions.append(caption)
                layout.addWidget(caption)
            tile = self.tiles[kind.key] = PaletteTile(theme, kind)
            tile.chosen.connect(self.chosen)
            layout.addWidget(tile)
        layout.addStretch(1)
        self.setWidget(sheet)

    def show_names(self, *, shown: bool) -> None:
        """Show the kinds with their names, or their icons alone."""
        self.setFixedWidth(self._theme.metrics.scaled(_WIDTH if shown else _NARROW_WIDTH))
        for caption in self._captions:
            caption.setVisible(shown)
        for tile in self.tiles.values():
            tile.setText(tile.kind.name if shown else "")


class PaletteTile(QPushButton):
    """One kind of step."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, kind: Kind) -> None:
        """Show the kind's icon and name; its sentence is the tooltip."""
        super().__init__(kind.name)
        self.setProperty("look", "tile")
        self.setToolTip(self.tr("{sentence}. Drag it onto the canvas.").format(sentence=kind.sentence))
        self.setAccessibleName(kind.name)
        self.setAccessibleDescription(kind.sentence)
        self.setIcon(icon(theme, kind.icon, "accent_text"))
        side = theme.metrics.icon - 2
        self.setIconSize(QSize(side + 6, side))
        self.kind = kind
        self._pressed_at: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        start = self._pressed_at
        here = event.position().toPoint()
        if start is None or (here - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed_at = None
        self.setDown(False)
        drag = QDrag(self)
        data = QMimeData()
        data.setData(STEP_MIME, self.kind.key.encode())
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(here)
        drag.exec(Qt.DropAction.CopyAction)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Add it behind the chosen step."""
        del event
        self.chosen.emit(self.kind.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add it behind the chosen step by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.kind.key)
            return
        super().keyPressEvent(event)
