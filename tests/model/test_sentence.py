"""Sentences are ordinary texts that remember what they were made of."""

import pickle
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from app.model.sentence import Sentence, restored, stored, worded

LONDON = ZoneInfo("Europe/London")
NINE = datetime(2026, 11, 22, 9, 0, tzinfo=LONDON)


def test_a_sentence_is_the_english_text() -> None:
    assert worded("tried again at {at}, {count} left", at=NINE, count=3) == (
        "tried again at Sun 22 Nov 2026 09:00, 3 left"
    )


def test_a_missing_value_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        worded("{name} is gone")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no sentence at all",
        "with {braces} and @ sign",
        worded("the mailbox is full"),
        worded("written “{{ first_name }}”"),
        worded("{problem}; tried again at {at}", problem=worded("{host} is busy", host="@mail"), at=NINE),
    ],
)
def test_what_is_stored_is_read_back_with_what_it_was_made_of(text: str) -> None:
    again = restored(stored(text))
    assert again == text
    if isinstance(text, Sentence) and text.values:
        assert isinstance(again, Sentence)
        assert again.template == text.template
        assert stored(again) == stored(text)


def test_a_text_without_values_is_stored_as_it_is() -> None:
    assert stored(worded("the mailbox is full")) == "the mailbox is full"


def test_a_sentence_survives_the_way_to_another_process() -> None:
    sent = pickle.loads(pickle.dumps(worded("{host} is busy", host="mail")))
    assert (sent, sent.template, sent.values) == ("mail is busy", "{host} is busy", {"host": "mail"})
