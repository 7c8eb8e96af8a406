"""Messages as bubbles: what they say, what can be pressed, and pictures that are none."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.block import Button, Content, Picture
from app.ui.theme import Appearance, Theme
from app.ui.widgets.bubble import AnswerBubble, MessageBubble
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.picture import PictureView
from tests.ui.driving import let_go

DIGEST = "a" * 64


@pytest.fixture
def theme(application: QApplication) -> Iterator[Theme]:
    found = Theme(application, Appearance.LIGHT)
    yield found
    let_go(found)


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def test_its_buttons_and_quick_replies_say_what_was_pressed_by_mouse_and_by_key(
    qtbot: QtBot, theme: Theme
) -> None:
    content = Content(
        text="Your cart is kept.",
        buttons=(Button(label="See it", url="https://shop.example/cart"),),
        quick_replies=("Yes", "No"),
    )
    bubble = MessageBubble(theme, content, {})
    qtbot.addWidget(bubble)
    bubble.show()
    with qtbot.waitSignal(bubble.button_pressed) as pressed:
        QTest.mouseClick(bubble.buttons[0], Qt.MouseButton.LeftButton)
    assert pressed.args == ["See it", "https://shop.example/cart"]
    with qtbot.waitSignal(bubble.reply_pressed) as replied:
        QTest.keyClick(bubble.replies[1], Qt.Key.Key_Space)
    assert replied.args == ["No"]
    assert bubble.accessibleName() == "Your cart is kept."
    assert "https://shop.example/cart" in bubble.buttons[0].accessibleDescription()


def test_is_as_wide_as_its_words_and_no_wider_than_it_may_be(qtbot: QtBot, theme: Theme) -> None:
    short, long = AnswerBubble(theme, "Yes"), AnswerBubble(theme, "word " * 60)
    for bubble in (short, long):
        qtbot.addWidget(bubble)
        bubble.show()
    assert short.sizeHint().width() < 90
    assert long.sizeHint().width() <= theme.metrics.scaled(264)
    assert long.sizeHint().height() > 3 * short.sizeHint().height()


def test_a_picture_that_is_none_has_a_place_and_a_name(qtbot: QtBot, theme: Theme) -> None:
    for data in (b"", b"no picture", png(4, 4)[:30]):
        view = PictureView(theme, data, "Gel polish", 200)
        qtbot.addWidget(view)
        view.grab()
        assert not view.is_readable
        assert view.height() == 80
        assert view.accessibleName() == "Gel polish"


def test_a_long_picture_is_not_shown_longer_than_a_screen(qtbot: QtBot, theme: Theme) -> None:
    content = Content(pictures=(Picture(digest=DIGEST, kind="image/png"),))
    bubble = MessageBubble(theme, content, {DIGEST: png(10, 3000)})
    qtbot.addWidget(bubble)
    (view,) = bubble.findChildren(PictureView)
    assert view.is_readable
    assert view.height() <= round(1.4 * view.width())


def test_a_flow_begins_a_line_where_there_is_no_room(qtbot: QtBot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    outer = QVBoxLayout(home)
    flow = FlowLayout(4)
    outer.addLayout(flow)
    words = [QWidget() for _ in range(5)]
    for word in words:
        word.setFixedSize(100, 20)
        flow.addWidget(word)
    assert flow.heightForWidth(520) == 20
    assert flow.heightForWidth(210) == 20 * 3 + 4 * 2
    home.resize(250, 200)
    home.show()
    assert [word.y() - words[0].y() for word in words] == [0, 0, 24, 24, 48]
