"""What is said outside the window is read in its language, with the values in their places."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from app.model.sentence import worded
from app.ui.told import CONTEXT, told

_WORDS = {
    "{host} is busy": "{host} đang bận",
    "{problem}; tried again at {time}": "sẽ thử lại lúc {time} vì {problem}",
    "The mailbox is full.": "Hộp thư đã đầy.",
    "its way “{exit}” leads to a step that is not there": "lối “{exit}” dẫn tới một bước không có",
    "It did not": "Không xảy ra",
}


class _Vietnamese(QTranslator):
    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return _WORDS.get(source_text, "") if context in (CONTEXT, "Exit") else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def vietnamese(application: QApplication) -> Iterator[None]:
    translator = _Vietnamese(application)
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


@pytest.mark.usefixtures("vietnamese")
def test_values_take_their_places_in_the_other_language_and_sentences_among_them_are_told_too() -> None:
    busy = worded("{host} is busy", host="mail.example")
    said = worded("{problem}; tried again at {time}", problem=busy, time="09:00")
    assert told(said) == "sẽ thử lại lúc 09:00 vì mail.example đang bận"


@pytest.mark.usefixtures("vietnamese")
def test_a_text_without_values_is_told_by_itself() -> None:
    assert told("The mailbox is full.") == "Hộp thư đã đầy."


@pytest.mark.usefixtures("vietnamese")
def test_a_way_out_of_a_step_is_told_as_it_stands_on_the_canvas() -> None:
    said = worded("its way “{exit}” leads to a step that is not there", exit="it did not")
    assert told(said) == "lối “Không xảy ra” dẫn tới một bước không có"


def test_what_no_translation_knows_stays_in_english(application: QApplication) -> None:
    assert told(worded("{host} is asleep", host="mail")) == "mail is asleep"
    assert told("") == ""
