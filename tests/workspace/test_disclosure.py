"""Chats say that they are automatic: below the first message of each sequence, or in the shop's own words."""

from datetime import timedelta

import pytest
from sqlalchemy import insert

from app.model.disclosure import automatic_note, is_first
from app.model.errors import Invalid
from app.model.message import MessageState
from app.model.shop import Shop as ShopFacts
from app.storage import hearing
from app.storage.tables import addresses
from tests.model.builders import after, message
from tests.secret_marks import secret
from tests.workspace.shop import HOUR, MONDAY, Shop, drawn

PAGE = {"page_id": "1", "api_base": "http://127.0.0.1:1"}
NOTE = "This is an automatic message from Tea House."


@pytest.fixture
def chatting(shop: Shop) -> Shop:
    """A shop with a page on Messenger, to which Mai has just written."""
    shop.workspace.overview.set("shop.name", "Tea House")
    channel = shop.workspace.channels.add("Page", "messenger", PAGE, {"token": secret("t")})
    mai = shop.customer("Mai")
    with shop.workspace.desk.write() as connection:
        address = {"kind": "messenger", "value": "1001", "matched_by": "1001", "is_primary": True}
        connection.execute(insert(addresses), {"customer_id": mai.id, **address})
        hearing.has_interacted(connection, channel.id, mai.id, MONDAY)
    return shop


def decide(shop: Shop, choice: str) -> None:
    shop.workspace.channels.change("Page", settings={"automatic_note": choice})


def warnings(shop: Shop) -> set[str]:
    return {problem.key for problem in shop.workspace.sequences.check("Welcome")}


def test_the_first_message_says_it_and_no_other(chatting: Shop) -> None:
    decide(chatting, "added")
    chatting.start(drawn(message("hello"), message("again", after(5, "minutes"))), "Page")
    chatting.enroll("Welcome", chatting.workspace.customers.find("mai@example.com"))
    chatting.run(MONDAY + HOUR)
    assert [sent.step for sent in chatting.sent] == ["hello", "again"]
    assert chatting.ways_out == [NOTE, ""]


def test_a_block_is_tried_with_it_where_it_may_be_the_first(chatting: Shop) -> None:
    decide(chatting, "added")
    chatting.start(drawn(message("hello"), message("again", after(5, "minutes"))), "Page")
    mai = chatting.workspace.customers.find("mai@example.com")
    trying = chatting.workspace.trying
    assert trying.surroundings("hello", mai.id).below == NOTE
    assert trying.surroundings("again", mai.id).below == ""


@pytest.mark.parametrize("choice", ["undecided", "own"])
def test_nothing_is_added_unless_the_owner_wants_it(chatting: Shop, choice: str) -> None:
    decide(chatting, choice)
    chatting.start(drawn(message("hello")), "Page")
    chatting.enroll("Welcome", chatting.workspace.customers.find("mai@example.com"))
    chatting.run(MONDAY + timedelta(minutes=1))
    assert chatting.ways_out == [""]


def test_is_a_warning_where_the_law_asks_until_it_is_decided(chatting: Shop) -> None:
    chatting.add_sequence(drawn(message("hello")), "Page")
    assert "no_disclosure" not in warnings(chatting)
    chatting.workspace.overview.set("shop.country", "DE")
    assert "no_disclosure" in warnings(chatting)
    decide(chatting, "own")
    assert "no_disclosure" not in warnings(chatting)


def test_is_one_of_three_choices(chatting: Shop) -> None:
    with pytest.raises(Invalid, match="is one of: undecided, added, own"):
        decide(chatting, "perhaps")


def test_is_said_in_the_language_of_the_customer() -> None:
    shop = ShopFacts(name="Trà Sen", language="en")
    assert automatic_note(shop, "vi-VN") == "Đây là tin nhắn tự động của Trà Sen."
    assert automatic_note(shop, "fr") == "This is an automatic message from Trà Sen."


def test_a_message_is_the_first_as_long_as_nothing_went_out() -> None:
    assert is_first([])
    assert is_first([MessageState.SKIPPED, MessageState.FAILED])
    assert not is_first([MessageState.SKIPPED, MessageState.UNKNOWN])
    assert not is_first([MessageState.SENT])
