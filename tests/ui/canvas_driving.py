"""Driving the canvas: places on the screen, drags, and what has come of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from app.model.drawing.drawing import FIRST
from app.ui.canvas.dropping import STEP_MIME
from app.ui.editor.chooser import Chooser
from app.ui.editor.page import EditorPage
from app.ui.editor.quick_menu import QuickMenu
from tests.ui.driving import Desk

NAME = "Carts"
TEMPLATE_WAY = ["reminder", "coupon", "still-thinking"]
NO_KEYS = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def editor_of(still: Desk) -> Iterator[EditorPage]:
    """Open the abandoned-cart sequence on a page of its own, and put it away again."""
    still.workspace.sequences.new(NAME, "abandoned-cart", "Practice")
    page = EditorPage(still.session.context, still.workspace.drafts.open(NAME), still.workspace.desk.zone())
    page.resize(1200, 1000)
    page.show()
    page.activateWindow()
    still.until(page.isActiveWindow)
    page.fit()
    yield page
    page.close_desk()
    page.close()
    page.deleteLater()


def on_screen(page: EditorPage, place: QPointF) -> QPoint:
    """Return where a place of the canvas is in the view."""
    return page.view.mapFromScene(place)


def drag(page: EditorPage, start: QPointF, end: QPointF, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Drag from one place of the canvas to another."""
    hold(page, start, end, keys)
    QTest.mouseRelease(page.view.viewport(), Qt.MouseButton.LeftButton, keys, on_screen(page, end))


def hold(page: EditorPage, start: QPointF, end: QPointF, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Drag, and do not let go."""
    port = page.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, keys, on_screen(page, start))
    for part in (0.3, 0.7, 1.0):
        QTest.mouseEvent(
            QTest.MouseAction.MouseMove,
            port,
            Qt.MouseButton.LeftButton,
            keys,
            on_screen(page, start + (end - start) * part),
        )


def click(page: EditorPage, place: QPointF, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Click on a place of the canvas."""
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, keys, on_screen(page, place))


def drop_kind(page: EditorPage, kind: str, place: QPointF, keys: Qt.KeyboardModifier = NO_KEYS) -> bool:
    """Drop a tile of the palette on a place of the canvas; say whether a link was lit below it."""
    data = QMimeData()
    data.setData(STEP_MIME, kind.encode())
    at, copy, left = on_screen(page, place), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    page.view.dragEnterEvent(QDragEnterEvent(at, copy, data, left, keys))
    page.view.dragMoveEvent(QDragMoveEvent(at, copy, data, left, keys))
    is_lit = page.view.lit is not None
    page.view.dropEvent(QDropEvent(QPointF(at), copy, data, left, keys))
    return is_lit


def press(page: EditorPage, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Press a key on the canvas."""
    page.view.setFocus()
    QTest.keyClick(page.view, key, keys)


def head_of(page: EditorPage, card_id: str) -> QPointF:
    """Return a place on a card where it can be taken hold of."""
    return page.scene.cards[card_id].pos() + QPointF(80, 14)


def port(page: EditorPage, card_id: str, label: str = "next") -> QPointF:
    """Return where an exit leaves a card."""
    card = page.scene.cards[card_id]
    return card.pos() + card.port(label)


def way(page: EditorPage) -> list[str]:
    """Return the steps from the entry along each first exit."""
    found, here = [], page.desk.drawing.head(FIRST)
    while here is not None:
        found.append(here)
        here = next(iter(page.desk.drawing.exits(here).values()), None)
    return found


def menu(page: EditorPage) -> QuickMenu:
    """Return the menu of steps that is open."""
    return next(each for each in page.findChildren(QuickMenu) if each.isVisible())


def take_from_menu(page: EditorPage, kind: str) -> None:
    """Take a step from the menu with the keyboard: its letter, as it is underlined."""
    shown = menu(page)
    action = next(each for each in shown.actions() if each.data() == kind)
    shown.setActiveAction(action)
    QTest.keyClick(shown, Qt.Key.Key_Return)


def chooser(page: EditorPage) -> Chooser:
    """Return the list to choose from that is open."""
    return next(each for each in page.findChildren(Chooser) if each.isVisible())


def choose(page: EditorPage, typed: str) -> None:
    """Type into the open chooser, and take what stands first."""
    shown = chooser(page)
    QTest.keyClicks(shown.field, typed)
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
