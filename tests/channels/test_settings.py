"""Checking settings, whatever the platform."""

import pytest

from app.channels.connector import Setting
from app.channels.settings import filled_in, number_in
from app.model.errors import Invalid

KNOWN = (
    Setting("host", "Server", required=True),
    Setting("port", "Port", default="25"),
    Setting("password", "Password", required=True, secret=True),
)


def filled(**given: str) -> dict[str, str]:
    return filled_in(KNOWN, given, "Email")


def test_defaults_are_filled_in() -> None:
    assert filled(host="example.com") == {"host": "example.com", "port": "25"}


def test_what_is_given_is_kept() -> None:
    assert filled(host="example.com", port="26")["port"] == "26"


def test_blanks_around_a_value_are_dropped() -> None:
    assert filled(host="  example.com\n")["host"] == "example.com"


def test_a_missing_setting_is_named() -> None:
    with pytest.raises(Invalid, match="A channel on Email also needs host"):
        filled()


def test_a_blank_setting_is_missing() -> None:
    with pytest.raises(Invalid, match="also needs host"):
        filled(host="  ")


def test_an_unknown_setting_is_named_beside_the_known_ones() -> None:
    with pytest.raises(Invalid, match="no setting “hots”; it knows host, port"):
        filled(hots="example.com")


def test_a_secret_is_not_a_setting() -> None:
    with pytest.raises(Invalid, match="no setting “password”"):
        filled(host="example.com", password="x")


def test_a_missing_secret_is_not_a_missing_setting() -> None:
    assert "password" not in filled(host="example.com")


@pytest.mark.parametrize(("key", "value"), [("per_second", "0.5"), ("at_once", "8")])
def test_every_channel_may_have_its_own_rate(key: str, value: str) -> None:
    given = {"host": "example.com", key: value}
    assert filled_in(KNOWN, given, "Email")[key] == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("per_second", "0"),
        ("per_second", "1001"),
        ("per_second", "fast"),
        ("at_once", "0"),
        ("at_once", "101"),
    ],
)
def test_a_rate_out_of_range_is_refused(key: str, value: str) -> None:
    with pytest.raises(Invalid, match=key):
        filled_in(KNOWN, {"host": "example.com", key: value}, "Email")


@pytest.mark.parametrize("value", ["1", "10", "5.5", " 5 "])
def test_a_number_in_range_is_returned(value: str) -> None:
    assert number_in({"n": value}, "n", 1, 10) == float(value)


@pytest.mark.parametrize("value", ["", "five", "nan", "0.9", "10.1", "inf", "-inf"])
def test_anything_else_is_refused(value: str) -> None:
    with pytest.raises(Invalid, match="n "):
        number_in({"n": value}, "n", 1, 10)
