"""Instants and counts in words, and that every count has a form for one and for many."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.model.sequence import SequenceState
from app.ui.sequences.card_words import next_words
from app.ui.words import Words, state_tone, state_words, step_words
from app.workspace.sequences import SequenceView

SOURCES = Path(__file__).resolve().parents[2] / "app" / "ui"
LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)


@pytest.fixture
def words(application: QApplication) -> Words:
    return Words()


@pytest.mark.parametrize(
    ("instant", "said"),
    [
        (datetime(2026, 11, 24, 23, 45, tzinfo=UTC), "Today 23:45"),
        (datetime(2026, 11, 25, 0, 15, tzinfo=UTC), "Tomorrow 00:15"),
        (datetime(2026, 11, 23, 8, 0, tzinfo=UTC), "Yesterday 08:00"),
        (datetime(2026, 11, 27, 9, 0, tzinfo=UTC), "Fri 09:00"),
        (datetime(2026, 11, 18, 9, 0, tzinfo=UTC), "Wed 09:00"),
        (datetime(2026, 12, 25, 9, 0, tzinfo=UTC), "25 Dec 09:00"),
        (datetime(2027, 7, 1, 9, 0, tzinfo=UTC), "1 Jul 2027 10:00"),
    ],
)
def test_an_instant_is_said_as_a_person_would(words: Words, instant: datetime, said: str) -> None:
    assert words.moment(instant, LONDON, NOW) == said


def test_the_day_is_that_of_the_place(words: Words) -> None:
    instant = datetime(2026, 11, 24, 23, 45, tzinfo=UTC)
    assert words.moment(instant, ZoneInfo("Asia/Ho_Chi_Minh"), NOW) == "Today 06:45"


@pytest.mark.parametrize(
    ("instant", "said"),
    [
        (NOW, "Next: now"),
        (datetime(2026, 11, 24, 23, 45, tzinfo=UTC), "Next at 23:45"),
        (datetime(2026, 11, 25, 8, 0, tzinfo=UTC), "Next tomorrow at 08:00"),
        (datetime(2026, 11, 27, 8, 0, tzinfo=UTC), "Next Fri at 08:00"),
    ],
)
def test_what_is_next_is_said_in_a_line(words: Words, instant: datetime, said: str) -> None:
    assert words.next_moment(instant, LONDON, NOW) == said


def test_counts_agree_with_their_nouns(words: Words) -> None:
    assert [words.messages(count) for count in (0, 1, 2)] == ["0 messages", "1 message", "2 messages"]
    assert words.sent_today(0) == "Nothing sent today"
    assert words.sent_today(41) == "41 sent today"
    assert words.sent_today(500, at_least=True) == "More than 500 sent today"


def test_states_have_words_and_tones() -> None:
    assert {state_words(state) for state in SequenceState} == {"Draft", "Active", "Paused", "Archived"}
    assert len({state_tone(SequenceState.ACTIVE), state_tone(SequenceState.PAUSED)}) == 2
    assert step_words("still-thinking") == "Still thinking"
    assert step_words("a_b.c") == "A b c"


def test_every_count_in_the_sources_has_a_form_for_one_and_for_many(application: QApplication) -> None:
    tree = ElementTree.parse(SOURCES.parents[1] / "resources" / "translations" / "tendril_en.ts")
    known = {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    }
    used = {
        text
        for path in SOURCES.rglob("*.py")
        for text in re.findall(r'"([^"\n]*%n[^"\n]*)"', path.read_text(encoding="utf-8"))
    }
    assert used == {source for _, source in known}
    for context, source in known:
        for count in (1, 2):
            said = QCoreApplication.translate(context, source, "", count)
            assert "(s)" not in said
            assert str(count) in said or count == 1


def test_a_card_does_not_say_that_nobody_is_inside_while_somebody_is_held(words: Words) -> None:
    held = SequenceView(
        1, "Carts", "marketing", SequenceState.ACTIVE, "Mail", "email", 3, 3, 0, 0, None, False
    )
    assert next_words(words, held, LONDON, NOW) == "Nothing is planned for who is inside"
    assert next_words(words, replace(held, waiting=0), LONDON, NOW) == "Waits for somebody to join"
