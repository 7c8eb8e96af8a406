"""The way of a channel's webhooks to this computer: switched on and off, and the word that goes with it."""

import pytest

from app.model.account import Account
from app.model.errors import NotAllowed
from app.storage import accounts
from tests.secret_marks import secret
from tests.workspace.shop import MONDAY, Shop

WHATSAPP = {"phone_number_id": "1", "business_id": "2", "api_base": "http://127.0.0.1:1"}


@pytest.fixture
def connected(shop: Shop) -> Shop:
    """A shop with a number on WhatsApp, whose account is known."""
    view = shop.workspace.channels.add("WhatsApp", "whatsapp", WHATSAPP, {"token": secret("t")})
    with shop.workspace.desk.write() as connection:
        accounts.put_check(connection, view.id, "Tea House", (), b"", MONDAY)
    return shop


def account_of(shop: Shop) -> Account:
    return shop.workspace.channels.every()[-1].account


def test_is_turned_on_and_off_and_the_account_stays_known(connected: Shop) -> None:
    receiving = connected.workspace.receiving
    before = receiving.way_to("WhatsApp")
    assert not before.is_on
    assert before.switch == "Then set “receipts” of this channel to yes."
    receiving.turn("WhatsApp", on=True)
    assert receiving.way_to("WhatsApp").is_on
    assert receiving.way_to("WhatsApp").switch is None
    assert connected.workspace.channels.every()[-1].has_receipts
    receiving.turn("WhatsApp", on=False)
    assert not receiving.way_to("WhatsApp").is_on
    assert account_of(connected).name == "Tea House"


def test_goes_back_to_asking_where_a_platform_can_be_asked(shop: Shop) -> None:
    token = f"110201543:{secret('AAHdqTcvCH1vGWJxfSeofSA')}"
    shop.workspace.channels.add("Bot", "telegram", {"api_base": "http://127.0.0.1:1"}, {"token": token})
    shop.workspace.receiving.turn("Bot", on=True)
    assert shop.workspace.channels.every()[-1].settings["hears_by"] == "webhook"
    shop.workspace.receiving.turn("Bot", on=False)
    assert shop.workspace.channels.every()[-1].settings["hears_by"] == "asking"


def test_its_word_is_made_once_and_kept_with_the_secrets(connected: Shop) -> None:
    way = connected.workspace.receiving.way_to("WhatsApp")
    assert way.word == "Verify token"
    word = connected.workspace.receiving.make_word("WhatsApp")
    assert len(word) >= 24
    assert connected.secrets.kept["WhatsApp", "verify_token"] == word
    assert connected.workspace.receiving.make_word("WhatsApp") != word
    assert account_of(connected).name == "Tea House"


def test_where_nobody_calls_there_is_nothing_to_turn_on(shop: Shop) -> None:
    for ask in (
        lambda: shop.workspace.receiving.turn("Practice", on=True),
        lambda: shop.workspace.receiving.make_word("Practice"),
    ):
        with pytest.raises(NotAllowed):
            ask()
