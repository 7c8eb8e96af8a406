"""The tables of the platforms: dated, complete, and in step with the platforms' own libraries."""

from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from telegram.constants import MessageLimit

from app.channels.limits import INSTAGRAM, LIMITS, LINE, MESSENGER, SMS, TELEGRAM, WHATSAPP, limits_of
from app.channels.registry import PLATFORMS, rules_key
from app.model.block import Content
from app.model.limits import Longest, MessageLimits, Room, Source, misfits


def sources(value: object) -> list[Source]:
    if isinstance(value, Source):
        return [value]
    if not is_dataclass(value):
        return []
    return [found for each in fields(value) for found in sources(getattr(value, each.name))]


@pytest.mark.parametrize("limits", LIMITS.values(), ids=LIMITS.keys())
def test_every_figure_has_a_source_and_a_day(limits: MessageLimits) -> None:
    found = sources(limits)
    assert found
    for source in found:
        assert source.name
        assert date(2026, 11, 1) <= source.checked


def test_every_platform_of_the_registry_has_its_limits() -> None:
    for key, platform in PLATFORMS.items():
        limits = limits_of(rules_key(key))
        assert limits is not None
        assert limits.platform == platform.traits.platform
    assert limits_of("pigeon") is None


def test_telegram_as_its_library_says() -> None:
    assert TELEGRAM.text is not None
    assert TELEGRAM.text.most == MessageLimit.MAX_TEXT_LENGTH


@pytest.mark.parametrize(
    ("limits", "longest"),
    [
        (MESSENGER, "a" * 1999),
        (INSTAGRAM, "é" * 500),
        (WHATSAPP, "a" * 4096),
        (LINE, "🍎" * 2500),
        (SMS, "a" * 1600),
    ],
    ids=lambda value: value.platform if isinstance(value, MessageLimits) else "",
)
def test_the_longest_text_fits_and_one_letter_more_does_not(limits: MessageLimits, longest: str) -> None:
    assert misfits(Content(text=longest), Room(limits)) == ()
    (misfit,) = misfits(Content(text=longest + "a"), Room(limits))
    assert misfit.key == "too_long"


def test_the_label_of_a_line_button_is_counted_as_it_is_seen() -> None:
    assert LINE.buttons is not None
    assert isinstance(LINE.buttons.label, Longest)
    assert LINE.buttons.label.used_by("จองที่นี่") == 5
