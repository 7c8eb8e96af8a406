"""What lies on the canvas and stays in its place: the zoom bar, the map, and the way back to the flow."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt

from app.ui.canvas.editing_view import EditingView
from app.ui.canvas.scene import FlowScene
from app.ui.editor.actions import EditorActions
from app.ui.editor.minimap import Minimap
from app.ui.editor.zoom_bar import ZoomBar
from app.ui.theme import Theme
from app.ui.widgets.buttons import button

_FROM_CORNER = 14


class Overlays(QObject):
    """Keeps the overlays of a view in their corners."""

    def __init__(self, theme: Theme, view: EditingView, scene: FlowScene, actions: EditorActions) -> None:
        """Lay them on the view."""
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._rects: list[QRectF] | None = None
        self.zoom_bar = ZoomBar(view, actions, view)
        self.minimap = Minimap(theme, view, scene, view)
        view.floating = (self.zoom_bar, self.minimap)
        self.way_back = button(theme, self.tr("Back to the flow"), "crosshair", "plain")
        self.way_back.setParent(view)
        self.way_back.hide()
        self.way_back.clicked.connect(self._go_back)
        scene.touched.connect(self._changed)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(lambda _: self._look())
        view.zoomed.connect(lambda _: self._look())
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corners when the view changes its size."""
        if watched is self._view and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            view, bar, back = self._view, self.zoom_bar, self.way_back
            bar.adjustSize()
            bar.move(_FROM_CORNER, view.height() - bar.height() - _FROM_CORNER)
            here = self.minimap
            here.move(
                view.width() - here.width() - _FROM_CORNER, view.height() - here.height() - _FROM_CORNER
            )
            back.adjustSize()
            back.move((view.width() - back.width()) // 2, _FROM_CORNER)
        return False

    def look_again(self) -> None:
        """Take note of where everything is now, though no patch has changed it."""
        self.minimap.look_again()
        self._changed(None)

    def _changed(self, ids: object) -> None:
        del ids
        self._rects = None
        self._look()

    def _look(self) -> None:
        """Offer the way back when nothing of the flow is in sight."""
        if self._rects is None:
            things = (*self._scene.cards, *self._scene.notes)
            self._rects = [self._scene.rect_of(each) for each in things]
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        is_lost = not any(rect.intersects(seen) for rect in self._rects)
        if self.way_back.isHidden() is is_lost:
            self.way_back.setVisible(is_lost)

    def _go_back(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.fit()
