"""Phone numbers become E.164."""

import pytest

from app.sources.phone import country_code, phone_number


@pytest.mark.parametrize(
    "written",
    [
        "0912345678",
        "0912 345 678",
        "(0912) 345-678",
        "0912.345.678",
        "+84 912 345 678",
        "+84 (0) 912 345 678",
        "'+84912345678",
        "0084912345678",
        "84912345678",
        "912345678",
        "0912345678 (Zalo)",
        "０９１２３４５６７８",  # noqa: RUF001 - typed on an East Asian keyboard
        "+84 912 345 678 ext. 12",
    ],
)
def test_ways_to_write_one_number(written: str) -> None:
    assert phone_number(written, "VN") == "+84912345678"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "+",
        "00",
        "12",
        "abc",
        "091234567",
        "0912345678, 0913345678",
        "0912345678/0913345678",
        "+999 123 456",
        "1-800-FLOWERS",
        "9" * 100,
    ],
)
def test_what_is_no_number(written: str) -> None:
    assert phone_number(written, "VN") == ""


@pytest.mark.parametrize("written", ["8.49123E+10", "8,49123E+10", "8.4912345678e10"])
def test_a_number_that_a_spreadsheet_has_rounded_is_not_guessed(written: str) -> None:
    assert phone_number(written, "VN") == ""


def test_a_new_range_of_a_named_country_is_believed() -> None:
    assert phone_number("+1 555 123 4567", "VN") == "+15551234567"
    assert phone_number("555 123 4567", "US") == ""


def test_without_a_country_only_a_full_number_is_one() -> None:
    assert phone_number("0912 345 678", "") == ""
    assert phone_number("+84 912 345 678", "") == "+84912345678"


def test_a_leading_zero_that_belongs_to_the_number_stays() -> None:
    assert phone_number("06 1234 5678", "IT") == "+390612345678"


def test_countries() -> None:
    assert [country_code(text) for text in ("vn", " GB ", "Vietnam", "", "XX")] == ["VN", "GB", "", "", ""]
