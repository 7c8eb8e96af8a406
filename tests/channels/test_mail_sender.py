"""Who mails come from and where answers go, whichever way they are sent."""

import pytest

from app.channels import email, resend
from app.channels.connector import Platform
from app.model.errors import Invalid

NEEDED = {"host": "smtp.example.com", "from": "shop@example.com"}
WAYS = pytest.mark.parametrize("way", [email.PLATFORM, resend.PLATFORM], ids=lambda way: way.key)


def settled(way: Platform, **settings: str) -> dict[str, str]:
    """Set up a channel with a sender, but for what ``settings`` say (``from_`` is ``from``)."""
    known = {each.key for each in way.settings}
    given = {**NEEDED, **{key.rstrip("_"): value for key, value in settings.items()}}
    return way.settle({key: value for key, value in given.items() if key in known})


def refusal(way: Platform, **settings: str) -> str:
    with pytest.raises(Invalid) as refused:
        settled(way, **settings)
    return refused.value.sentence


@WAYS
class TestAddresses:
    @pytest.mark.parametrize("key", ["from", "reply_to", "unsubscribe_to"])
    def test_what_is_no_address_is_refused(self, way: Platform, key: str) -> None:
        assert refusal(way, **{key: "the shop"}).startswith(f"{key}: “the shop” is not an email address")

    def test_a_name_beside_the_address_is_refused(self, way: Platform) -> None:
        assert "is not an email address" in refusal(way, from_="The Shop <shop@example.com>")

    def test_an_unsubscribe_address_nobody_reads_is_refused(self, way: Platform) -> None:
        assert "Nobody reads" in refusal(way, unsubscribe_to="no-reply@example.com")


@WAYS
class TestTheWayOut:
    def test_is_the_address_mails_come_from(self, way: Platform) -> None:
        assert way.way_out(settled(way)) == "shop@example.com"

    def test_is_the_address_that_was_set_for_it(self, way: Platform) -> None:
        assert way.way_out(settled(way, unsubscribe_to="stop@example.com")) == "stop@example.com"

    @pytest.mark.parametrize(
        "name", ["noreply", "no-reply", "No_Reply", "do.not.reply", "donotreply", "bounce"]
    )
    def test_is_none_when_nobody_reads_that_address(self, way: Platform, name: str) -> None:
        assert way.way_out(settled(way, from_=f"{name}@example.com")) == ""

    def test_follows_the_address_mails_come_from(self, way: Platform) -> None:
        assert way.way_out({**settled(way), "from": "new@example.com"}) == "new@example.com"


@WAYS
class TestAnswers:
    def test_are_read_by_somebody_who_is_named(self, way: Platform) -> None:
        assert way.traits_of(settled(way, read_by="Mai")).answers_are_read

    def test_are_read_by_nobody_until_then(self, way: Platform) -> None:
        assert not way.traits_of(settled(way)).answers_are_read


def test_answers_are_read_where_tendril_reads_the_mailbox() -> None:
    set_up = settled(email.PLATFORM, imap_host="imap.example.com", imap_username="shop")
    assert email.PLATFORM.traits_of(set_up).answers_are_read
