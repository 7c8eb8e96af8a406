"""The whole flow as it is seen from far away: all notes, cards and links in a few calls."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from app.ui.canvas.link import LinkItem
from app.ui.canvas.scene import FlowScene


class Overview:
    """Keeps a rectangle for each card and note and a line for each link, until a patch touches one."""

    def __init__(self, scene: FlowScene) -> None:
        """Begin with nothing looked up."""
        self._scene = scene
        self._rects: dict[str, QRectF] = {}
        self._lines: dict[tuple[str, str], QLineF] = {}
        self._is_complete = False

    def forget(self, touched: object = None) -> None:
        """Look everything up before it is painted next."""
        del touched
        self._is_complete = False

    def follow(self, ids: Iterable[str]) -> None:
        """Take note of where cards and notes are shown now."""
        if not self._is_complete:
            return
        cards, links, drawing = self._scene.cards, self._scene.links, self._scene.drawing
        for thing_id in ids:
            self._rects[thing_id] = self._scene.rect_of(thing_id)
            if thing_id in cards:
                for key in (
                    *((thing_id, label) for label in cards[thing_id].exits),
                    *drawing.sources(thing_id),
                ):
                    if key in links:
                        self._lines[key] = _line(links[key])

    def paint(self, painter: QPainter) -> None:
        """Paint everything: links, cards above them, and the selected ones in the accent's colour."""
        scene, style = self._scene, self._scene.style_
        if not self._is_complete:
            self._rects = {each: scene.rect_of(each) for each in (*scene.notes, *scene.cards)}
            self._lines = {key: _line(link) for key, link in scene.links.items()}
            self._is_complete = True
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(style.link_pen_far)
        painter.drawLines(list(self._lines.values()))
        painter.setBrush(style.surface_brush)
        painter.drawRects(list(self._rects.values()))
        chosen = [scene.rect_of(each) for each in scene.selected_things()]
        if chosen:
            painter.setBrush(style.accent)
            painter.drawRects(chosen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _line(link: LinkItem) -> QLineF:
    return QLineF(*link.ends)
