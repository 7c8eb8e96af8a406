"""What is measured of a canvas, in the same way for each of them.

Times are those of the process on its processor: nothing here waits, and what else the machine does
meanwhile does not count.
"""

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Protocol

import psutil
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from tests.bench.frame import Measured
from tests.bench.graph import WINDOW

NOTCH = 1.1
_REPAINTS = 15
_PANS = 40
_MOVES = 100


class Canvas(Protocol):
    """A canvas with a graph on it."""

    @property
    def view(self) -> QGraphicsView:
        """The view that shows it."""

    def fit(self) -> None:
        """Show the whole graph."""

    def zoom_by(self, factor: float) -> None:
        """Zoom around the middle."""

    def node_at(self) -> tuple[str, QPointF]:
        """Return a node near the middle of the view, and where on the canvas a mouse would take hold of it."""

    def position(self, node: str) -> QPointF:
        """Return where a node stands on the canvas."""


def measured(build: Callable[[], Canvas], nodes: int) -> Measured:
    """Build a canvas and return everything that is measured of it, milliseconds and mebibytes."""
    before = _memory()
    begun = time.process_time()
    canvas = build()
    view = canvas.view
    view.resize(*WINDOW)
    view.show()
    QApplication.processEvents()
    found = {f"build_{nodes}_ms": _since(begun)}
    found[f"fit_{nodes}_ms"] = _timed(partial(_fit, canvas))
    found[f"repaint_{nodes}_fit_ms"] = _median(_REPAINTS, view.viewport().repaint)
    found[f"zoom_{nodes}_ms"] = _zooming(canvas)
    canvas.zoom_by(1 / _scale(view))
    view.viewport().repaint()
    found[f"repaint_{nodes}_100_ms"] = _median(_REPAINTS, view.viewport().repaint)
    found[f"pan_{nodes}_ms"] = _panning(view)
    found[f"drag_{nodes}_ms"] = _dragging(canvas)
    found[f"memory_{nodes}_mb"] = _memory() - before
    return found


def _fit(canvas: Canvas) -> None:
    canvas.fit()
    canvas.view.viewport().repaint()


def _zoom(canvas: Canvas, factor: float) -> None:
    canvas.zoom_by(factor)
    canvas.view.viewport().repaint()


def _zooming(canvas: Canvas) -> float:
    """From the whole graph to natural size and back, a notch at a time: what a turned wheel costs."""
    steps = []
    start = _scale(canvas.view)
    for factor in (NOTCH, 1 / NOTCH):
        while start <= _scale(canvas.view) * factor <= 1.0:
            steps.append(_timed(partial(_zoom, canvas, factor)))
    return statistics.median(steps)


def _panning(view: QGraphicsView) -> float:
    across = view.horizontalScrollBar()

    def step(by: int) -> None:
        across.setValue(across.value() + by)
        QApplication.processEvents()

    return statistics.median(_timed(partial(step, by)) for by in (37, -37) * (_PANS // 2))


def _dragging(canvas: Canvas) -> float:
    """A hundred mouse moves with a node held, its links following."""
    viewport = canvas.view.viewport()
    node, hold = canvas.node_at()
    before = canvas.position(node)
    at = canvas.view.mapFromScene(hold)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()

    def step(number: int) -> None:
        turned = number if number <= _MOVES / 2 else _MOVES - number
        _move(viewport, at + QPoint(8 * turned, 4 * turned))
        QApplication.processEvents()

    steps = [_timed(partial(step, number)) for number in range(1, _MOVES + 1)]
    _move(viewport, at + QPoint(160, 80))
    moved = canvas.position(node) - before
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at + QPoint(160, 80))
    if moved.manhattanLength() < 200:
        sys.exit(f"the node did not follow the mouse: {moved}")
    return statistics.median(steps)


def _move(viewport: QWidget, to: QPoint) -> None:
    held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, QPointF(viewport.mapToGlobal(to)), Qt.MouseButton.NoButton, held, none
    )
    QApplication.sendEvent(viewport, event)


def _scale(view: QGraphicsView) -> float:
    return view.transform().m11()


def _median(times: int, work: Callable[[], object]) -> float:
    return statistics.median(_timed(work) for _ in range(times))


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return _since(begun)


def _since(begun: float) -> float:
    return (time.process_time() - begun) * 1000


def _memory() -> float:
    return float(psutil.Process().memory_info().rss) / 2**20
