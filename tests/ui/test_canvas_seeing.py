"""Getting about on the canvas: wheel, pinch, two fingers, space bar and middle button."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.drawing import gestures
from app.ui.canvas.card import FLAT_BELOW
from app.ui.editor.page import EditorPage
from tests.ui.canvas_driving import CTRL, NO_KEYS, editor_of
from tests.ui.driving import Desk

WIDE = "مرحبا بكم 👋🏽 في متجرنا " * 8


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    with editor_of(still) as editor:
        editor.view.zoom_to(1.0)
        yield editor


def wheel(
    page: EditorPage,
    *,
    turned: int = 0,
    pixels: QPoint | None = None,
    keys: Qt.KeyboardModifier = NO_KEYS,
    at: QPointF | None = None,
) -> None:
    phase = Qt.ScrollPhase.ScrollUpdate if pixels is not None else Qt.ScrollPhase.NoScrollPhase
    place = at or QPointF(300, 200)
    event = QWheelEvent(
        place,
        page.view.viewport().mapToGlobal(place),
        pixels or QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        keys,
        phase,
        False,
    )
    QApplication.sendEvent(page.view.viewport(), event)


def test_the_wheel_zooms_around_the_mouse(page: EditorPage) -> None:
    at = QPointF(200, 150)
    before = page.view.mapToScene(at.toPoint())
    wheel(page, turned=-240, at=at)
    assert page.view.scale_factor < 0.8
    after = page.view.mapToScene(at.toPoint())
    assert abs(before.x() - after.x()) < 3
    assert abs(before.y() - after.y()) < 3


def test_a_card_far_away_still_shows_its_title(page: EditorPage) -> None:
    page.view.zoom_to(FLAT_BELOW - 0.02)
    page.view.show_card("coupon")
    place = page.view.mapFromScene(page.scene.rect_of("coupon")).boundingRect().adjusted(24, 2, -8, 0)
    picture = page.view.viewport().grab(place).toImage()
    paper, words = page.scene.style_.surface.lightness(), page.scene.style_.text.lightness()
    seen = (
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(2, picture.height() // 2)
    )
    assert min(abs(each - words) for each in seen) < abs(paper - words) / 3


def test_what_is_fitted_in_does_not_lie_under_the_zoom_bar(page: EditorPage) -> None:
    page.resize(1100, 640)
    page.view.fit()
    rect = page.scene.content_rect()
    foot = page.view.mapFromScene(rect.bottomLeft()).y()
    assert foot <= page.overlays.zoom_bar.geometry().top()
    assert page.view.mapFromScene(rect.topLeft()).y() >= 0


def test_two_fingers_move_the_canvas_and_with_ctrl_they_zoom(page: EditorPage) -> None:
    before = page.view.shown_part()[1]
    wheel(page, pixels=QPoint(-40, -60), turned=-60)
    after = page.view.shown_part()[1]
    assert (after - before).toPoint() == QPoint(40, 60)
    assert page.view.scale_factor == pytest.approx(1.0)
    wheel(page, pixels=QPoint(0, -60), turned=-120, keys=CTRL)
    assert page.view.scale_factor < 1.0


def test_pinching_zooms(page: EditorPage) -> None:
    place = QPointF(300, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        page.view.viewport().mapToGlobal(place),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(page.view.viewport(), event)
    assert page.view.scale_factor == pytest.approx(1.25)


@pytest.mark.parametrize("with_space", [True, False], ids=["space bar", "middle button"])
def test_the_canvas_is_pushed_along(page: EditorPage, with_space: bool) -> None:
    port = page.view.viewport()
    before, document = page.view.shown_part()[1], page.desk.drawing.document()
    button = Qt.MouseButton.LeftButton if with_space else Qt.MouseButton.MiddleButton
    start = page.view.mapFromScene(page.scene.rect_of("coupon").center())
    page.view.setFocus()
    if with_space:
        QTest.keyPress(page.view, Qt.Key.Key_Space)
    QTest.mousePress(port, button, pos=start)
    QTest.mouseMove(port, start + QPoint(-50, -30))
    QTest.mouseRelease(port, button, pos=start + QPoint(-50, -30))
    if with_space:
        QTest.keyRelease(page.view, Qt.Key.Key_Space)
    assert (page.view.shown_part()[1] - before).toPoint() == QPoint(50, 30)
    assert page.desk.drawing.document() == document


def test_names_from_right_to_left_and_with_emoji_are_painted_inside_the_card(page: EditorPage) -> None:
    step = page.desk.drawing.steps["coupon"]
    page.desk.push(
        gestures.change_step(page.desk.drawing, step.model_copy(update={"name": WIDE[:200]}), "Rename")
    )
    page.fit()
    image = page.view.grab().toImage()
    assert not image.isNull()
    assert page.scene.cards["coupon"].words.title == WIDE[:200]
    assert page.scene.rect_of("coupon").width() == page.scene.rect_of("reminder").width()


def test_ten_thousand_characters_do_not_fit_into_a_name(page: EditorPage, still: Desk) -> None:
    page.head.name.setFocus()
    QApplication.clipboard().setText("x" * 10_000)
    page.head.name.selectAll()
    page.head.name.paste()
    assert len(page.head.name.text()) == 200
    QTest.keyClick(page.head.name, Qt.Key.Key_Return)
    still.until(lambda: page.desk.draft.name == "x" * 200)
    assert page.head.name.width() < page.width() / 2
    page.go_to("coupon")
    page.go_to_field("coupon", "name")
    assert page.inspector.header is not None
    page.inspector.header.name.selectAll()
    page.inspector.header.name.paste()
    assert len(page.desk.drawing.steps["coupon"].name) <= 200


def test_escape_in_the_title_leaves_the_name_as_it_was(page: EditorPage) -> None:
    before = page.head.name.text()
    page.head.name.setFocus()
    QTest.keyClicks(page.head.name, "Other")
    QTest.keyClick(page.head.name, Qt.Key.Key_Escape)
    assert page.head.name.text() == before
    assert page.desk.draft.name == before


def test_damaged_text_changes_nothing_and_says_where(page: EditorPage) -> None:
    before = page.desk.drawing.document()
    QApplication.clipboard().setText('{"format": "tendril.steps/1", "steps": [{"kind": "goal", "id": "g"}]}')
    page.actions_["paste"].trigger()
    assert "step 1" in page.notice.said
    assert page.desk.drawing.document() == before
    assert not page.desk.undo.canUndo()
