"""Who wants no more marketing, however a platform tells it, leaves it at once and is let be until they agree anew."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.commands.chat import CHANNEL, ChatShop
from tests.commands.files import after, message, sequence
from tests.commands.listening import listening, soon
from tests.commands.shop import Shop
from tests.platforms import line, meta, sms, telegram, whatsapp
from tests.platforms.serving import serving

HOUR = timedelta(hours=1)
SEQUENCES = ("One", "Two")


@contextmanager
def connected(
    shop: Shop,
    platform: str,
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    account: str = "Tendril Shop",
) -> Iterator[ChatShop]:
    """Have a platform run in the shop's time, with a channel to it."""
    with serving(platform) as fake, pytest.MonkeyPatch.context() as patch:
        for key, value in secrets.items():
            patch.setenv(f"TENDRIL_SECRET_{CHANNEL.upper()}_{key}", value)
        fake.set_clock(shop.opens - HOUR)
        chat = ChatShop(shop, fake, platform)
        chat.connect(settings, account)
        yield chat


def in_two_sequences(chat: ChatShop, who: str, at: datetime | None = None) -> None:
    """Let somebody be in two marketing sequences: one writes to them when the shop opens, the other later."""
    for name, wait in zip(SEQUENCES, (0, 90), strict=True):
        first = message("hello", "again", send=after(wait, "minutes"))
        again = message("again", send=after(2, "hours"))
        entry = {"on": "event", "event": "visited"}
        chat.imports(sequence(first, again, name=name, kind="marketing", entry=entry))
    chat.shop.happens("visited", who, at=at)


def sent(chat: ChatShop) -> Sequence[Mapping[str, Any]]:
    """Return what the platform has taken."""
    state = chat.fake.state()
    found: Sequence[Mapping[str, Any]] = state["shown"] if chat.platform == "line" else state["sent"]
    return found


def inside(chat: ChatShop, who: str) -> list[str]:
    """Return the sequences that somebody is in."""
    shown = chat.shop.tendril.done("customers", "show", who)
    return [name for name in SEQUENCES if f"In “{name}”" in shown]


def is_let_be(chat: ChatShop, who: str, since: datetime) -> None:
    """Hold that it is on record, that every sequence was left, and that nothing more is sent or begun."""
    before = len(sent(chat))
    assert before > 0
    assert chat.wants_no_more(who)
    assert inside(chat, who) == []
    assert "Did not join" in chat.shop.happens("visited", who, at=since + 24 * HOUR)
    for hours in (1, 3, 25):
        chat.engine_at(since + hours * HOUR)
    assert len(sent(chat)) == before


def until_they_agree(chat: ChatShop, who: str, at: datetime) -> None:
    """Hold that a new yes counts: they are written to again."""
    before = len(sent(chat))
    chat.agrees(who, at)
    chat.shop.happens("visited", who, at=at + 24 * HOUR)
    chat.engine_at(at + 24 * HOUR)
    assert len(sent(chat)) > before


def test_telegram_my_chat_member(shop: Shop) -> None:
    with connected(shop, "telegram", {}, {"TOKEN": telegram.TOKEN}) as chat:
        chat.fake.do("write", **{"from": 84901, "text": "/start"})
        an = chat.knows("An", "84901", "telegram")
        in_two_sequences(chat, an)
        chat.engine_at(shop.opens)
        chat.fake.set_clock(shop.opens + HOUR)
        chat.fake.do("block", **{"from": 84901})
        chat.engine_at(shop.opens + HOUR)
        is_let_be(chat, an, shop.opens + HOUR)
        chat.fake.do("unblock", **{"from": 84901})
        chat.engine_at(shop.opens + 30 * HOUR)
        assert chat.wants_no_more(an), "to be reached again is no consent"
        until_they_agree(chat, an, shop.opens + 31 * HOUR)


def test_sms_21610(shop: Shop) -> None:
    settings = {"account_sid": sms.ACCOUNT, "sender": sms.SENDER}
    with connected(shop, "sms", settings, {"TOKEN": sms.TOKEN}) as chat:
        an = chat.knows("An", "+84901234567", "phone")
        in_two_sequences(chat, an)
        chat.engine_at(shop.opens)
        # They have stopped Twilio itself, at another sender of the shop: it is told when it is written to them.
        chat.fake.do("deliver")
        chat.fake.do("write", **{"from": "+84901234567", "text": "STOP", "to": "+15550009999"})
        chat.engine_at(shop.opens + 0.1 * HOUR)
        assert not chat.wants_no_more(an)
        chat.engine_at(shop.opens + 1.6 * HOUR)
        is_let_be(chat, an, shop.opens + 1.6 * HOUR)
        chat.fake.do("write", **{"from": "+84901234567", "text": "START", "to": "+15550009999"})
        until_they_agree(chat, an, shop.opens + 31 * HOUR)


@pytest.mark.parametrize("platform", ["messenger", "instagram"])
def test_messenger_and_instagram_a_word_in_the_conversation_that_is_asked_for(
    shop: Shop, platform: str
) -> None:
    settings = {"page_id": meta.PAGE, **({"instagram_id": meta.ACCOUNT} if platform == "instagram" else {})}
    account = "@" if platform == "instagram" else "Tendril Shop"
    with connected(shop, platform, settings, {"TOKEN": meta.TOKEN}, account) as chat:
        chat.fake.do("write", **{"from": "an", "text": "Hi"})
        an = chat.knows("An", "an", platform)
        in_two_sequences(chat, an)
        chat.engine_at(shop.opens)
        chat.fake.set_clock(shop.opens + HOUR)
        chat.fake.do("write", **{"from": "an", "text": "Dừng lại"})
        chat.engine_at(shop.opens + HOUR)
        is_let_be(chat, an, shop.opens + HOUR)
        chat.fake.do("write", **{"from": "an", "text": "Hi", "at": (shop.opens + 50 * HOUR).isoformat()})
        until_they_agree(chat, an, shop.opens + 31 * HOUR)


def test_whatsapp_user_preferences(shop: Shop) -> None:
    settings = {"phone_number_id": whatsapp.NUMBER_ID, "business_id": whatsapp.BUSINESS_ID, "receipts": "yes"}
    secrets = {"TOKEN": whatsapp.TOKEN, "APP_SECRET": whatsapp.APP_SECRET}
    with connected(shop, "whatsapp", settings, secrets) as chat:
        an, number = chat.knows("An", "+84901234567", "phone"), {"from": "84901234567"}
        chat.fake.set_clock(datetime.now(UTC))
        with listening(chat) as here:
            assert here.post(chat.fake.do("write", **number, text="Hi")) == 200
            in_two_sequences(chat, an, at=datetime.now(UTC))
            soon(lambda: chat.states(an) == [("hello", "sent")])
            assert here.post(chat.fake.do("prefer", **number, value="stop")) == 200
            soon(lambda: chat.wants_no_more(an) and not inside(chat, an))
        is_let_be(chat, an, datetime.now(UTC))
        with listening(chat) as here:
            chat.fake.set_clock(datetime.now(UTC))
            assert here.post(chat.fake.do("prefer", **number, value="resume")) == 200
            soon(lambda: "consent on whatsapp: yes (WhatsApp" in shop.tendril.done("customers", "show", an))


def test_line_unfollow(shop: Shop) -> None:
    secrets = {"TOKEN": line.TOKEN, "CHANNEL_SECRET": line.SECRET}
    with connected(shop, "line", {"receipts": "yes"}, secrets) as chat:
        friend = {"from": "U" + "a" * 32}
        an = chat.knows("An", friend["from"], "line")
        chat.fake.set_clock(datetime.now(UTC))
        with listening(chat) as here:
            assert here.post(chat.fake.do("follow", **friend)) == 200
            in_two_sequences(chat, an, at=datetime.now(UTC))
            soon(lambda: chat.states(an) == [("hello", "sent")])
            assert here.post(chat.fake.do("unfollow", **friend)) == 200
            soon(lambda: chat.wants_no_more(an) and not inside(chat, an))
        is_let_be(chat, an, datetime.now(UTC))
