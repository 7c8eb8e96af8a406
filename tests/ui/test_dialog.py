"""A dialog stays on its screen, with its buttons in sight, however much it has to say."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from app.ui.theme import Appearance, Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import IconLabel
from app.ui.widgets.notice import Notice
from tests.ui.driving import let_go


@pytest.fixture
def dialog(application: QApplication) -> Iterator[Dialog]:
    theme = Theme(application, Appearance.LIGHT)
    made = Dialog(theme, "A title", "A line below it.", None)
    made.add_close("Cancel")
    made.add_primary("Do it")
    yield made
    made.close()
    let_go(made, theme)


def shown(dialog: Dialog) -> None:
    dialog.show()
    for _ in range(3):
        QApplication.processEvents()


def test_one_that_fits_is_not_scrolled(dialog: Dialog) -> None:
    label = QLabel("Words")
    dialog.body.addWidget(label)
    shown(dialog)
    assert label.visibleRegion().boundingRect() == label.rect()


def test_one_that_is_higher_than_the_screen_keeps_its_buttons_on_it(dialog: Dialog) -> None:
    fields = [QLineEdit(str(number)) for number in range(60)]
    for field in fields:
        dialog.body.addWidget(field)
    shown(dialog)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    feet = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    assert len(feet) == 2
    assert all(dialog.rect().contains(each.geometry()) for each in feet)
    assert fields[-1].visibleRegion().isEmpty()
    dialog.activateWindow()
    fields[0].setFocus()
    for field in fields[:-1]:
        QTest.keyClick(field, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert not fields[-1].visibleRegion().isEmpty(), "the keyboard brings a field into sight"
    assert fields[0].width() <= dialog.width()


def test_an_empty_body_takes_no_room(dialog: Dialog) -> None:
    shown(dialog)
    without = dialog.height()
    label = QLabel("Words")
    dialog.body.addWidget(label)
    shown(dialog)
    assert dialog.height() > without
    assert not label.visibleRegion().isEmpty()


def test_the_sign_of_a_notice_stands_at_its_first_line_beside_a_button(application: QApplication) -> None:
    theme = Theme(application)
    notice = Notice(theme)
    notice.buttons.addWidget(button(theme, "Look…"))
    notice.resize(600, 60)
    notice.say("One line.")
    notice.show()
    sign, words = notice.findChildren(IconLabel)[0], notice.findChildren(QLabel)[0]
    assert abs(sign.geometry().center().y() - words.geometry().center().y()) <= 1
    notice.close()
    let_go(notice)
