"""The three templates over Telegram, by commands, against a fake of Telegram that is a process of its own."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.commands.chat import A_MOMENT, CHANNEL, ChatShop
from tests.commands.files import message, sequence
from tests.commands.shop import Shop
from tests.platforms.serving import serving
from tests.platforms.telegram import SECRET, TOKEN

AN, BINH = 84901, 84902
CART = ("cart_id=7", "cart_summary=2 × jasmine tea", "cart_url=https://tea.example/cart/7", "coupon=TEA10")


@pytest.fixture
def chat(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatShop]:
    """The shop with its bot, which An and Bình have started."""
    monkeypatch.setenv("TENDRIL_SECRET_CHAT_TOKEN", TOKEN)
    with serving("telegram") as fake:
        chat = ChatShop(shop, fake, "telegram")
        fake.set_clock(shop.opens - timedelta(hours=1))
        for who in (AN, BINH):
            fake.do("write", **{"from": who, "text": "/start"})
        chat.connect({})
        yield chat


def test_whoever_presses_start_is_a_customer(chat: ChatShop) -> None:
    chat.engine_at(chat.shop.opens - timedelta(minutes=30))
    listed = chat.shop.tendril.json("customers", "list")
    names = [each["first_name"] for each in listed]
    assert names.count("An") >= 2
    chat.engine_at(chat.shop.opens)
    assert chat.shop.tendril.json("customers", "list") == listed, "nobody is heard twice"


def test_an_abandoned_cart_until_the_bot_is_blocked(chat: ChatShop) -> None:
    an, binh = chat.knows("An", str(AN), "telegram"), chat.knows("Bình", str(BINH), "telegram")
    chat.runs("abandoned-cart")
    times = chat.foreseen("abandoned-cart", an, *CART)
    assert len(times) == 3
    for who in (an, binh):
        chat.shop.happens("cart_abandoned", who, *CART)
    chat.engine_at(times[0] + A_MOMENT)
    sent = chat.fake.state()["sent"]
    assert sorted(each["chat_id"] for each in sent) == [AN, BINH]
    assert "2 × jasmine tea" in sent[0]["text"]
    assert "reply STOP" in sent[0]["text"]

    chat.fake.do("block", **{"from": BINH})
    chat.fake.do("write", **{"from": AN, "text": "👍"})
    for number, when in enumerate(times[1:], start=2):
        chat.engine_at(when + number * A_MOMENT)
    later = [each["chat_id"] for each in chat.fake.state()["sent"]][2:]
    assert BINH not in later
    assert [state for _, state in chat.states(binh)][:1] == ["sent"]


def test_lead_nurturing_ends_for_who_writes_stop(chat: ChatShop) -> None:
    an, binh = chat.knows("An", str(AN), "telegram"), chat.knows("Bình", str(BINH), "telegram")
    chat.runs("lead-nurturing")
    times = chat.foreseen("lead-nurturing", an)
    for who in (an, binh):
        chat.shop.happens("signed_up", who)
    chat.engine_at(times[0] + A_MOMENT)
    chat.fake.do("write", **{"from": BINH, "text": "stop!"})
    for number, when in enumerate(times[1:], start=2):
        chat.engine_at(when + number * A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["sent"] * len(times)
    assert [each["chat_id"] for each in chat.fake.state()["sent"]].count(BINH) == 1


def test_booking_reminders_wait_as_long_as_telegram_says(chat: ChatShop) -> None:
    an = chat.knows("An", str(AN), "telegram", agreed=False)
    chat.runs("booking-reminders")
    starts = (chat.shop.opens + timedelta(days=3)).replace(hour=15)
    booked = ("booking_id=1", f"starts_at={starts.isoformat()}")
    times = chat.foreseen("booking-reminders", an, *booked)
    chat.shop.happens("booking_made", an, *booked)
    said = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 300"}
    chat.fake.misbehave(
        "answer", path="/sendM", status=429, body={**said, "parameters": {"retry_after": 300}}
    )
    chat.engine_at(times[0])
    chat.engine_at(times[0] + timedelta(seconds=290))
    assert chat.fake.state()["sent"] == []
    chat.engine_at(times[0] + timedelta(seconds=301))
    for when in times[1:]:
        chat.engine_at(when + A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["sent"] * 3


def test_what_was_lost_on_the_way_back_is_unknown_and_not_repeated(chat: ChatShop) -> None:
    an = chat.knows("An", str(AN), "telegram")
    name = chat.imports(sequence(message("news"), too_late_hours=72))
    chat.shop.tendril.done("sequences", "enroll", name, "--customer", an)
    chat.fake.misbehave("lost", path="/sendMessage", after=True)
    chat.engine_at(chat.shop.opens)
    assert chat.states(an) == [("news", "unknown")]
    chat.engine_at(chat.shop.opens + timedelta(hours=3))
    assert len(chat.fake.state()["sent"]) == 1


def test_its_webhook_is_set_and_removed_by_commands(chat: ChatShop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TENDRIL_SECRET_CHAT_WEBHOOK_SECRET", SECRET)
    tendril = chat.shop.tendril
    assert "is not known yet" in tendril.refused("channels", "webhook", CHANNEL, "--set")
    tendril.done("settings", "set", "receiver.address", "https://tea.example.ts.net")
    chat.fake.do("change", webhook="https://chatbot.example/hook")
    refused = tendril.refused("channels", "webhook", CHANNEL, "--set")
    assert "calls another address now, https://chatbot.example/hook" in refused
    assert refused.endswith("“--replace” takes them from there.")
    said = tendril.done("channels", "webhook", CHANNEL, "--set", "--replace")
    assert chat.fake.state()["webhook"] in said
    assert tendril.json("channels", "webhook", CHANNEL)["address"] == chat.fake.state()["webhook"]
    tendril.done("channels", "webhook", CHANNEL, "--remove")
    assert chat.fake.state()["webhook"] == ""
    assert tendril.json("channels", "webhook", CHANNEL)["is_on"] is False
