"""What the cells mean: consent, tags, languages, time zones, addresses that cannot be used."""

import pytest

from app.model.customer import Consent
from app.sources.cell_values import tags_as_text, tags_in
from tests.sources.files import Customers, Read, bad, good


@pytest.mark.parametrize(
    "word",
    ["yes", "YES", "true", "TRUE", "1", "subscribed", "Accepted", "Opted in", "opt-in", "có", "Đồng ý", "✓"],
)
def test_words_for_yes(customer: Customers, word: str) -> None:
    assert customer(f"Email,Accepts Marketing\na@b.vn,{word}\n").consents == {"email": Consent.YES}


@pytest.mark.parametrize(
    "word",
    ["no", "No", "false", "0", "unsubscribed", "cleaned", "not_subscribed", "Opted-out", "declined", "không"],
)
def test_words_for_no(customer: Customers, word: str) -> None:
    assert customer(f"Email,Accepts SMS Marketing\na@b.vn,{word}\n").consents == {"sms": Consent.NO}


@pytest.mark.parametrize("word", ["", " ", "pending", "unknown", "N/A", "-", "transactional", "?"])
def test_unknown_is_not_yes_and_simply_not_there(customer: Customers, word: str) -> None:
    row = customer(f"Email,Accepts Marketing\na@b.vn,{word}\n")
    assert (row.consents, row.remarks) == ({}, ())


def test_a_word_that_is_neither_is_remarked_and_unknown(customer: Customers) -> None:
    row = customer("Email,Accepts Marketing\na@b.vn,maybe\n")
    assert row.consents == {}
    assert row.remarks == ("“maybe” is neither yes nor no, so that consent stays unknown.",)


def test_of_two_columns_about_the_same_consent_a_no_outweighs_a_yes(customer: Customers) -> None:
    rows = customer.all("Email,Accepts Marketing,Newsletter\na@b.vn,yes,no\nc@d.vn,,yes\ne@f.vn,no,yes\n")
    assert [row.consents["email"] for row in rows] == [Consent.NO, Consent.YES, Consent.NO]


@pytest.mark.parametrize(
    ("value", "consents"),
    [
        ("yes", {"email": Consent.NO}),
        ("2025-01-02", {"email": Consent.NO}),
        ("no", {}),
        ("", {}),
        ("0", {}),
        ("0000-00-00 00:00:00", {}),
    ],
)
def test_not_having_unsubscribed_is_no_yes(
    customer: Customers, value: str, consents: dict[str, Consent]
) -> None:
    assert customer(f"Email,Unsubscribed\na@b.vn,{value}\n").consents == consents


def test_having_unsubscribed_outweighs_a_yes(customer: Customers) -> None:
    row = customer("Email,Accepts Marketing,Unsubscribed\na@b.vn,yes,yes\n")
    assert row.consents == {"email": Consent.NO}


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("vip", {"vip"}),
        ("vip, hanoi ,,vip", {"vip", "hanoi"}),
        ("vip;hanoi", {"vip", "hanoi"}),
        ("a;b, c", {"a;b", "c"}),
        ('"VIP","News, weekly"', {"VIP", "News, weekly"}),
        ('a\n"b"', {"a", "b"}),
        ("", set()),
        (" , ", set()),
    ],
)
def test_tags(cell: str, tags: set[str]) -> None:
    assert tags_in(cell) == tags


def test_tags_with_separators_are_read_back(customer: Customers) -> None:
    tags = frozenset({"a, b", "c;d", 'the "best"', "plain"})
    assert tags_in(tags_as_text(tags)) == tags


@pytest.mark.parametrize(
    ("written", "language"),
    [("vi", "vi"), ("EN-gb", "en-GB"), ("vi_VN", "vi-VN"), ("zh-Hant-TW", "zh-TW"), ("zh-Hans", "zh")],
)
def test_languages(customer: Customers, written: str, language: str) -> None:
    row = customer(f"Email,Language\na@b.vn,{written}\n")
    assert (row.language, row.remarks) == (language, ())


def test_a_language_that_is_none_is_remarked_and_left_empty(customer: Customers) -> None:
    row = customer("Email,Language\na@b.vn,Klingon\n")
    assert row.language == ""
    assert "“Klingon” is not a language" in row.remarks[0]


def test_a_time_zone_is_checked(customer: Customers) -> None:
    good, bad = customer.all("Email,Time zone\na@b.vn,Asia/Ho_Chi_Minh\nc@d.vn,Mars/Olympus\n")
    assert (good.timezone, good.remarks) == ("Asia/Ho_Chi_Minh", ())
    assert (bad.timezone, bad.remarks) == ("", ("“Mars/Olympus” is not a time zone.",))


@pytest.mark.parametrize("zone", ["../../etc/passwd", "/etc/localtime", "Asia/", "\x01", "x" * 500])
def test_a_time_zone_is_never_a_path(customer: Customers, zone: str) -> None:
    assert customer(f"Email,Time zone\na@b.vn,{zone}\n").timezone == ""


def test_a_bad_phone_beside_a_good_email_is_kept_as_written(customer: Customers) -> None:
    row = customer("Email,Phone\na@b.vn,12\n")
    assert (row.email, row.phone) == ("a@b.vn", "")
    assert row.fields == {"phone_as_written": "12"}
    assert row.remarks == ("“12” is not a phone number that can be reached.",)


def test_a_bad_email_beside_a_good_phone_is_kept_as_written(customer: Customers) -> None:
    row = customer("Email,Phone\nan@gmail,0912345678\n")
    assert (row.email, row.phone) == ("", "+84912345678")
    assert row.fields == {"email_as_written": "an@gmail"}
    assert row.remarks == ("“an@gmail” is not an email address.",)


def test_an_apostrophe_in_front_of_a_number_is_taken_off(customer: Customers) -> None:
    row = customer("Phone,Zip,Balance,Name\n'+84912345678,'01234,'-5,'t Hooft\n")
    assert row.phone == "+84912345678"
    assert row.fields == {"zip": "01234", "balance": "-5"}
    assert row.first_name == "'t"


def test_the_country_of_the_row_goes_before_the_country_of_the_shop(customer: Customers) -> None:
    rows = customer.all(
        "Phone,Country Code\n(212) 555-0123,US\n0912 345 678,\n0912 345 678,Việt Nam\n", country="VN"
    )
    assert [row.phone for row in rows] == ["+12125550123", "+84912345678", "+84912345678"]


def test_a_number_that_is_none_in_the_country_of_the_row_is_not_tried_in_another(customer: Customers) -> None:
    row = customer("Email,Phone,Country Code\na@b.nl,0912 345,NL\n", country="VN")
    assert (row.phone, row.fields["phone_as_written"]) == ("", "0912 345")


def test_without_any_country_only_full_numbers_are_used(read: Read) -> None:
    full, short = read("Phone\n+84 912 345 678\n0912 345 678\n", country="")
    assert good(full).phone == "+84912345678"
    assert "no email or phone number" in bad(short).reason
