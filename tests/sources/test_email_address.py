"""Email addresses are checked and brought into one form."""

import pytest

from app.sources.email_address import email_address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("an@example.com", "an@example.com"),
        ("  An.Le@Example.COM\u00a0", "An.Le@example.com"),
        ("\ufeffan@example.com\u200b", "an@example.com"),
        ("o'neil+shop@mail.co.uk", "o'neil+shop@mail.co.uk"),
        ("an@münchen.de", "an@xn--mnchen-3ya.de"),
        ("an@XN--MNCHEN-3YA.de", "an@xn--mnchen-3ya.de"),
        ("thảo@example.com", "thảo@example.com"),
        ("a..n.@docomo.ne.jp", "a..n.@docomo.ne.jp"),
    ],
)
def test_the_domain_is_brought_into_one_form_and_the_mailbox_left(written: str, address: str) -> None:
    assert email_address(written) == address


@pytest.mark.parametrize(
    "written",
    [
        "",
        "an",
        "@example.com",
        "an@",
        "an@localhost",
        "an@example.c",
        "an@example..com",
        "an@-example.com",
        "an@example.com.",
        "an@1.2.3.4",
        "an@[1.2.3.4]",
        "...@example.com",
        "a n@example.com",
        "a\u200bn@example.com",
        "an@strasse@example.com",
        "an@b.vn,bo@b.vn",
        "an@b.vn; bo@b.vn",
        "an@straße.de",
        "An <an@example.com>",
        "an@example.com\r\nBcc: all@example.com",
        "an\n@example.com",
        "an@exam\0ple.com",
        "a" * 65 + "@example.com",
        "an@" + "x" * 64 + ".com",
        "an@" + "x." * 130 + "com",
        "an@" + "ü" * 80 + ".de",
    ],
)
def test_what_is_no_address(written: str) -> None:
    assert email_address(written) == ""


def test_a_checked_address_stays_as_it_is() -> None:
    for written in ("An.Le@Example.COM", "an@münchen.de"):
        address = email_address(written)
        assert email_address(address) == address
