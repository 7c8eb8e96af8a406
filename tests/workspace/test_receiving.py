"""The way of a channel's webhooks to this computer: switched on and off, and the word that goes with it."""

import secrets
from collections.abc import Iterator

import pytest

from app.channels.connector import CheckFailed
from app.channels.registry import PLATFORMS
from app.model.account import Account
from app.model.errors import NotAllowed
from app.storage import accounts
from app.workspace.channels import ChannelView
from app.workspace.receiving import LeadElsewhere, Led
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.telegram import TOKEN
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


class TestToldFromHere:
    PUBLIC = "https://shop.example.ts.net"

    @pytest.fixture
    def telegram(self) -> Iterator[FakePlatform]:
        with serving("telegram") as fake:
            yield fake

    @pytest.fixture
    def bot(self, shop: Shop, telegram: FakePlatform, monkeypatch: pytest.MonkeyPatch) -> Shop:
        """A shop with a bot, and a tunnel."""
        monkeypatch.setattr(secrets, "token_urlsafe", lambda octets: secret(f"made-up-of-{octets}"))
        shop.workspace.channels.add("Bot", "telegram", {"api_base": telegram.base}, {"token": TOKEN})
        shop.workspace.overview.set("receiver.address", self.PUBLIC)
        return shop

    def bot_of(self, shop: Shop) -> ChannelView:
        return shop.workspace.channels.every()[-1]

    def test_the_platform_calls_this_computer_which_listens(self, bot: Shop, telegram: FakePlatform) -> None:
        led = bot.workspace.receiving.lead("Bot")
        state = telegram.state()
        assert led == Led(f"{self.PUBLIC}/telegram/{self.bot_of(bot).id}", ())
        assert state["webhook"] == led.address
        assert state["word"] == bot.secrets.kept["Bot", "webhook_secret"], (
            "made up, for nobody has to know it"
        )
        assert bot.workspace.receiving.way_to("Bot").is_on
        assert bot.workspace.channels.check("Bot").remarks == ()

    def test_a_word_that_is_there_is_kept(self, bot: Shop, telegram: FakePlatform) -> None:
        word = bot.workspace.receiving.make_word("Bot")
        bot.workspace.receiving.lead("Bot")
        assert telegram.state()["word"] == word

    def test_nobody_else_is_taken_their_calls_from_unasked(self, bot: Shop, telegram: FakePlatform) -> None:
        telegram.do("change", webhook="https://chatbot.example/hook")
        with pytest.raises(LeadElsewhere, match="calls another address now"):
            bot.workspace.receiving.lead("Bot")
        assert telegram.state()["webhook"] == "https://chatbot.example/hook"
        assert not bot.workspace.receiving.way_to("Bot").is_on
        bot.workspace.receiving.lead("Bot", replace=True)
        assert telegram.state()["webhook"].startswith(self.PUBLIC)

    def test_another_tunnel_of_the_same_channel_is_not_somebody_else(
        self, bot: Shop, telegram: FakePlatform
    ) -> None:
        bot.workspace.receiving.lead("Bot")
        bot.workspace.overview.set("receiver.address", "https://other.example.com")
        led = bot.workspace.receiving.lead("Bot")
        assert telegram.state()["webhook"] == led.address
        assert led.address.startswith("https://other.example.com/")

    def test_what_the_platform_refuses_leaves_everything_as_it_was(
        self, bot: Shop, telegram: FakePlatform
    ) -> None:
        bot.workspace.overview.set("receiver.address", "https://shop.example:9000")
        with pytest.raises(CheckFailed, match="ports 80, 88, 443"):
            bot.workspace.receiving.lead("Bot")
        assert not bot.workspace.receiving.way_to("Bot").is_on
        assert self.bot_of(bot).settings["hears_by"] == "asking"

    def test_it_is_asked_again_once_nobody_is_called(self, bot: Shop, telegram: FakePlatform) -> None:
        bot.workspace.receiving.lead("Bot")
        bot.workspace.receiving.turn("Bot", on=False)
        bot.workspace.receiving.lead_away("Bot")
        assert telegram.state()["webhook"] == ""
        assert bot.workspace.channels.check("Bot").remarks == ()

    def test_somebody_elses_address_is_not_taken_away(self, bot: Shop, telegram: FakePlatform) -> None:
        telegram.do("change", webhook="https://chatbot.example/hook")
        bot.workspace.receiving.lead_away("Bot")
        assert telegram.state()["webhook"] == "https://chatbot.example/hook"

    def test_without_a_tunnel_there_is_no_address(self, bot: Shop) -> None:
        bot.workspace.overview.set("receiver.address", "none")
        with pytest.raises(NotAllowed, match="public address is not known yet"):
            bot.workspace.receiving.lead("Bot")

    def test_nothing_is_set_whose_calls_nobody_could_believe(self, bot: Shop) -> None:
        bot.workspace.channels.add("LINE", "line", {"api_base": "http://127.0.0.1:1"}, {"token": TOKEN})
        with pytest.raises(NotAllowed, match="Without “Channel secret” nothing"):
            bot.workspace.receiving.lead("LINE")

    def test_other_platforms_are_told_on_their_own_page(self, connected: Shop) -> None:
        assert not connected.workspace.receiving.way_to("WhatsApp").can_be_set
        with pytest.raises(NotAllowed, match="cannot be told from here"):
            connected.workspace.receiving.lead("WhatsApp")


@pytest.mark.parametrize("key", [key for key, each in PLATFORMS.items() if each.hearing.webhook])
def test_who_says_that_a_platform_can_be_told_has_the_means(key: str) -> None:
    platform = PLATFORMS[key]
    assert platform.hearing.webhook is not None
    connector: object = platform.connect
    assert platform.hearing.webhook.by_program is hasattr(connector, "lead_webhooks")
