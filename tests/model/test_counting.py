"""Lengths are counted as each platform counts them."""

import pytest

from app.model.counting import SmsCount, Unit, length, sms

FAMILY = "👨‍👩‍👧"
VIETNAM = "🇻🇳"


@pytest.mark.parametrize(
    ("text", "letters", "utf16", "octets", "signs"),
    [
        ("", 0, 0, 0, 0),
        ("Hello", 5, 5, 5, 5),
        ("é", 1, 1, 2, 1),
        ("e\u0301", 2, 2, 3, 1),
        ("🙂", 1, 2, 4, 1),
        ("👍🏽", 2, 4, 8, 1),
        (FAMILY, 5, 8, 18, 1),
        (VIETNAM + VIETNAM, 4, 8, 16, 2),
        ("ที่", 3, 3, 9, 1),
        ("שלום", 4, 4, 8, 4),
        ("\u0301a", 2, 2, 3, 2),
    ],
)
def test_a_text_in_every_unit(text: str, letters: int, utf16: int, octets: int, signs: int) -> None:
    assert [length(text, unit) for unit in (Unit.LETTERS, Unit.UTF16, Unit.BYTES, Unit.SIGNS)] == [
        letters,
        utf16,
        octets,
        signs,
    ]


def test_half_a_character_is_counted_and_breaks_nothing() -> None:
    assert [length("\ud83d", unit) for unit in Unit] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", SmsCount(1, 160, is_wide=False)),
        ("a" * 160, SmsCount(1, 0, is_wide=False)),
        ("a" * 161, SmsCount(2, 2 * 153 - 161, is_wide=False)),
        ("a" * 306, SmsCount(2, 0, is_wide=False)),
        ("a" * 307, SmsCount(3, 152, is_wide=False)),
        ("€" * 80, SmsCount(1, 0, is_wide=False)),
        ("café ñ £", SmsCount(1, 152, is_wide=False)),
        ("ạ" * 70, SmsCount(1, 0, is_wide=True, because_of="ạ")),
        ("a" * 70 + "ạ", SmsCount(2, 63, is_wide=True, because_of="ạ")),
        ("’", SmsCount(1, 69, is_wide=True, because_of="’")),
    ],
)
def test_a_text_as_sms(text: str, count: SmsCount) -> None:
    assert sms(text) == count


def test_no_sign_is_torn_apart_between_two_sms() -> None:
    assert sms("a" * 152 + "€" + "a" * 10).left == 153 - 12, "the euro takes two units, and one was left"
    assert sms("a" * 66 + "🙂" + "a" * 10).left == 67 - 12
