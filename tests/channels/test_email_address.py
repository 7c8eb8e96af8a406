"""Reading addresses."""

import pytest

from app.channels.email_address import address_in
from app.model.errors import Invalid


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("anna@example.com", "anna@example.com"),
        ("  anna@example.com ", "anna@example.com"),
        ("Anna.Le+shop@Example.COM", "Anna.Le+shop@example.com"),
        ("o'neil@example.com", "o'neil@example.com"),
        ("anna@localhost", "anna@localhost"),
        ("anna@bücher.example", "anna@xn--bcher-kva.example"),
        ("anna@例え.テスト", "anna@xn--r8jz45g.xn--zckzah"),
    ],
)
def test_an_address_is_read(text: str, spec: str) -> None:
    assert address_in(text).spec == spec


@pytest.mark.parametrize("local", ["a..b", "a.", ".a"])
def test_dots_that_phone_companies_gave_out_are_quoted(local: str) -> None:
    assert address_in(f"{local}@docomo.example").spec == f'"{local}"@docomo.example'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "anna",
        "@example.com",
        "anna@",
        "anna@@example.com",
        "anna@b@example.com",
        "anna le@example.com",
        "anna@example .com",
        "anna@exam_ple..com",
        "<anna@example.com>",
        "anna@example.com, bert@example.com",
        "anna@example.com\r\nRCPT TO:<all@example.com>",
        "anna\x00@example.com",
        "anna\u200b@example.com",
        "a" * 65 + "@example.com",
        "anna@" + "a" * 64 + ".example",
        "anna@" + "ü" * 64 + ".example",
        "anna@" + ".".join(["a" * 60] * 5),
        "anna@[127.0.0.1]",
    ],
)
def test_what_cannot_be_delivered_to_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        address_in(text)


def test_a_domain_that_older_rules_would_turn_into_another_one_is_refused() -> None:
    with pytest.raises(Invalid, match="xn--"):
        address_in("anna@straße.example")


def test_only_a_name_outside_ascii_needs_a_server_that_can_write_it() -> None:
    assert address_in("nguyễn@example.com").needs_utf8
    assert not address_in("nguyen@tiệm.example").needs_utf8


def test_the_refusal_shows_invisible_characters() -> None:
    with pytest.raises(Invalid, match="“anna�@"):
        address_in("anna\u200b@example.com")


@pytest.mark.parametrize("name", ["info", "replyto", "nora.reply", "bouncer.club"])
def test_ordinary_names_are_read_by_somebody(name: str) -> None:
    assert not address_in(f"{name}@example.com").is_unread
