"""The three templates by SMS, by commands, against a fake of Twilio that is a process of its own."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.commands.chat import A_MOMENT, ChatShop
from tests.commands.files import message, sequence
from tests.commands.shop import Shop
from tests.platforms.serving import serving
from tests.platforms.sms import ACCOUNT, SENDER, TOKEN

AN, BINH = "+84901234567", "+84907654321"
CART = ("cart_id=7", "cart_summary=2 × jasmine tea", "cart_url=https://tea.example/cart/7", "coupon=TEA10")


@pytest.fixture
def chat(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatShop]:
    """The shop with its number at Twilio."""
    monkeypatch.setenv("TENDRIL_SECRET_CHAT_TOKEN", TOKEN)
    with serving("sms") as fake:
        chat = ChatShop(shop, fake, "sms")
        chat.connect({"account_sid": ACCOUNT, "sender": SENDER})
        yield chat


def test_an_abandoned_cart(chat: ChatShop) -> None:
    an, binh = chat.knows("An", AN, "phone"), chat.knows("Bình", BINH, "phone", agreed=False)
    chat.runs("abandoned-cart")
    times = chat.foreseen("abandoned-cart", an, *CART)
    assert len(times) == 3
    chat.shop.happens("cart_abandoned", an, *CART)
    assert "Did not join" in chat.shop.happens("cart_abandoned", binh, *CART)

    # Twilio takes the first and its answer is lost: the list says so, and it is not sent twice.
    chat.fake.misbehave("lost", path="/Messages.json", method="POST", after=True)
    late = timedelta(0)
    for when in times:
        chat.engine_at(when + late)
        chat.fake.do("deliver")
        chat.engine_at(when + late + timedelta(minutes=1))
        late += timedelta(minutes=1)
    assert [state for _, state in chat.states(an)] == ["delivered"] * 3
    sent = chat.fake.state()["sent"]
    assert [each["to"] for each in sent] == [AN] * 3
    assert "2 × jasmine tea" in sent[0]["body"]
    assert "https://tea.example/cart/7" in sent[0]["body"]
    assert "reply STOP" in sent[0]["body"]
    assert "TEA10" in sent[1]["body"]


def test_whoever_answers_stop_gets_no_more(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "phone")
    chat.runs("abandoned-cart")
    times = chat.foreseen("abandoned-cart", an, *CART)
    chat.shop.happens("cart_abandoned", an, *CART)
    chat.engine_at(times[0])
    chat.fake.do("deliver")
    chat.engine_at(times[0] + timedelta(minutes=1))
    chat.fake.set_clock(times[0] + timedelta(minutes=3))
    chat.fake.do("write", **{"from": AN, "text": "Stop."})
    chat.engine_at(times[0] + timedelta(minutes=5))
    chat.engine_at(times[1] + timedelta(hours=1))
    assert len(chat.fake.state()["sent"]) == 1
    assert "Did not join" in chat.shop.happens("cart_abandoned", an, "cart_id=8", *CART[1:])


def test_what_twilio_does_not_list_is_not_sent_again(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "phone")
    name = chat.imports(sequence(message("news"), too_late_hours=72))
    chat.shop.tendril.done("sequences", "enroll", name, "--customer", an)
    chat.fake.misbehave("lost", path="/Messages.json", method="POST")
    chat.engine_at(chat.shop.opens)
    assert chat.states(an) == [("news", "unknown")]
    chat.engine_at(chat.shop.opens + timedelta(hours=1))
    assert chat.fake.state()["sent"] == []


def test_lead_nurturing(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "phone")
    chat.runs("lead-nurturing")
    times = chat.foreseen("lead-nurturing", an)
    chat.shop.happens("signed_up", an)
    late = timedelta(0)
    for when in times:
        chat.engine_at(when + late)
        chat.fake.do("deliver")
        chat.engine_at(when + late + timedelta(minutes=1))
        late += timedelta(minutes=1)
    assert [state for _, state in chat.states(an)] == ["delivered"] * len(times)


def test_booking_reminders(chat: ChatShop) -> None:
    # A booking is no marketing: nobody has to have agreed to that.
    an = chat.knows("An", AN, "phone", agreed=False)
    chat.runs("booking-reminders")
    starts = (chat.shop.opens + timedelta(days=3)).replace(hour=15)
    booked = ("booking_id=1", f"starts_at={starts.isoformat()}")
    times = chat.foreseen("booking-reminders", an, *booked)
    assert len(times) == 3
    chat.shop.happens("booking_made", an, *booked)
    busy = {"code": 20429, "message": "Too Many Requests", "status": 429}
    chat.fake.misbehave("answer", path="/Messages.json", method="POST", status=429, body=busy)
    chat.engine_at(times[0])
    assert [state for _, state in chat.states(an)] == ["retrying"]
    late = timedelta(minutes=1)
    for when in times:
        chat.engine_at(when + late + A_MOMENT)
        chat.fake.do("deliver")
        chat.engine_at(when + late + timedelta(minutes=1))
    assert [state for _, state in chat.states(an)] == ["delivered"] * 3
    assert len(chat.fake.state()["sent"]) == 3
