"""The window in Vietnamese: no page and no part of the editor says in English what has a translation."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.drawing import gestures
from app.ui.language import speak, wanted_language
from tests.ui.driving import Desk, opened
from tests.ui.translations.vietnamese import ALIKE, VIETNAMESE

ENGLISH = {
    text.source.replace("&", "") for text, said in VIETNAMESE.items() if said != text.source
} - ALIKE  # what stays English on purpose is no fault
_PAGES = ("sequences", "blocks", "customers", "channels", "activity", "settings")
_DATA = frozenset({"Practice", "Reminder", "Coupon"})
"""Names that the shop gave itself, which may be words of ours."""


@pytest.fixture
def vietnamese(qtbot: QtBot, application: QApplication, folder: Path) -> Iterator[Desk]:
    """An open window that speaks Vietnamese; afterwards English is spoken again."""
    speak(application, "vi")
    try:
        with opened(qtbot, application, folder, sends=False) as desk:
            desk.workspace.sequences.new("Giỏ hàng", "abandoned-cart", "Practice")
            yield desk
    finally:
        speak(application, "en")


def _texts(window: QWidget) -> Iterator[str]:
    """Yield what is shown, pointed out and read aloud of everything that can be seen."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                yield str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) or "")


def _english(window: QWidget) -> set[str]:
    shown = {text.replace("&", "").strip() for text in _texts(window)}
    return {text for text in shown if text in ENGLISH} - _DATA


def test_what_is_left_in_english_is_found(still: Desk) -> None:
    assert {"Sequences", "Settings"} <= _english(still.window)


def test_every_page_speaks_vietnamese(vietnamese: Desk) -> None:
    window = vietnamese.window
    left = {}
    for page in _PAGES:
        window.show_page(page)
        vietnamese.qtbot.wait(50)
        if found := _english(window):
            left[page] = found
    assert left == {}


def test_the_editor_and_its_drawer_speak_vietnamese(vietnamese: Desk) -> None:
    editing = vietnamese.window.editing
    editing.open("Giỏ hàng")
    vietnamese.until(lambda: editing.page is not None)
    page = editing.page
    assert page is not None
    left = {}
    for tab in ("timeline", "problems", "phone", "numbers"):
        page.drawer.open_tab(tab)
        page.go_to("coupon")
        vietnamese.qtbot.wait(50)
        if found := _english(vietnamese.window):
            left[tab] = found
    cards = [card.words for card in page.scene.cards.values()]
    said = {words.line for words in cards} | {words.remark for words in cards}
    assert (left, said & ENGLISH) == ({}, set())
    assert "08:00–22:00, mỗi ngày" in said


def test_the_language_of_the_system_is_spoken_where_none_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("vi_VN"))
    assert wanted_language("") == "vi"
    assert wanted_language("en") == "en"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_FR"))
    assert wanted_language("") == "en"


def test_what_can_be_undone_is_named_in_vietnamese(vietnamese: Desk) -> None:
    vietnamese.window.editing.open("Giỏ hàng")
    vietnamese.until(lambda: vietnamese.window.editing.page is not None)
    page = vietnamese.window.editing.page
    assert page is not None
    page.desk.push(gestures.delete(page.desk.drawing, ["coupon"]))
    assert page.actions_["undo"].text() == "Hoàn tác: Xóa"
    page.actions_["undo"].trigger()
    assert page.actions_["redo"].text() == "Làm lại: Xóa"
    assert vietnamese.window.editing.close()
