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

    def follow(self, ids: Iterable[str]) -> QRectF | None:
        """Take note of where cards and notes are shown now; return where to paint anew, ``None`` for everywhere."""
        if not self._is_complete:
            return None
        cards, links, drawing = self._scene.cards, self._scene.links, self._scene.drawing
        changed = QRectF()
        for thing_id in ids:
            here = self._scene.rect_of(thing_id)
            changed = changed.united(self._rects.get(thing_id, here)).united(here)
            self._rects[thing_id] = here
            if thing_id in cards:
                for key in (
                    *((thing_id, label) for label in cards[thing_id].exits),
                    *drawing.sources(thing_id),
                ):
                    if key in links:
                        line = _line(links[key])
                        changed = changed.united(_around(self._lines.get(key, line))).united(_around(line))
                        self._lines[key] = line
        return changed

    def paint(self, painter: QPainter) -> None:
        """Paint everything: links, cards and notes above them, and the selected ones in the accent's colour."""
        scene, style = self._scene, self._scene.style_
        if not self._is_complete:
            self._rects = {each: scene.rect_of(each) for each in (*scene.notes, *scene.cards)}
            self._lines = {key: _line(link) for key, link in scene.links.items()}
            self._is_complete = True
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(style.link_pen_far)
        painter.drawLines(list(self._lines.values()))
        for note_id, note in scene.drawing.notes.items():
            painter.fillRect(self._rects[note_id], style.papers[note.colour])
        painter.setPen(style.card_pen_far)
        painter.setBrush(style.surface_brush)
        painter.drawRects([rect for each, rect in self._rects.items() if each not in scene.notes])
        chosen = [scene.rect_of(each) for each in scene.selected_things()]
        if chosen:
            painter.setBrush(style.accent)
            painter.drawRects(chosen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _line(link: LinkItem) -> QLineF:
    return QLineF(*link.ends)


def _around(line: QLineF) -> QRectF:
    return QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1)
