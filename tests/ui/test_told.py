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
}


class _Vietnamese(QTranslator):
    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return _WORDS.get(source_text, "") if context == CONTEXT else ""

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


def test_what_no_translation_knows_stays_in_english(application: QApplication) -> None:
    assert told(worded("{host} is asleep", host="mail")) == "mail is asleep"
    assert told("") == ""
