"""The three templates by mail over Resend, by commands, against a fake of it that is a process of its own."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from tests.commands.chat import ChatShop
from tests.commands.files import message, sequence
from tests.commands.shop import Shop
from tests.platforms.resend import API_KEY
from tests.platforms.serving import serving

AN = "an@example.com"
CART = ("cart_id=7", "cart_summary=2 × jasmine tea", "cart_url=https://tea.example/cart/7", "coupon=TEA10")


@pytest.fixture
def chat(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatShop]:
    """The shop with its domain at Resend."""
    monkeypatch.setenv("TENDRIL_SECRET_CHAT_API_KEY", API_KEY)
    with serving("resend") as fake:
        chat = ChatShop(shop, fake, "resend")
        chat.connect({"from": "shop@tea.example"}, "shop@tea.example over Resend")
        yield chat


def _goes_on(chat: ChatShop, times: list[datetime]) -> None:
    """Let each mail go out and arrive, and the shop hear of it when it asks."""
    late = timedelta(0)
    for when in times:
        chat.engine_at(when + late)
        chat.fake.do("happens", event="delivered")
        chat.engine_at(when + late + timedelta(minutes=3))
        late += timedelta(minutes=4)


def test_an_abandoned_cart(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "email")
    binh = chat.knows("Bình", "binh@example.com", "email", agreed=False)
    chat.runs("abandoned-cart")
    times = chat.foreseen("abandoned-cart", an, *CART)
    chat.shop.happens("cart_abandoned", an, *CART)
    assert "Did not join" in chat.shop.happens("cart_abandoned", binh, *CART)
    # Resend takes the first and its answer is lost: it is asked again under the same key and sends once.
    chat.fake.misbehave("lost", path="/emails", method="POST", after=True)
    chat.engine_at(times[0])
    assert [state for _, state in chat.states(an)] == ["retrying"]
    _goes_on(chat, [when + timedelta(minutes=2) for when in times])
    assert [state for _, state in chat.states(an)] == ["delivered"] * 3
    mails = chat.fake.state()["mails"]
    assert [mail["to"] for mail in mails] == [[AN]] * 3
    assert "2 × jasmine tea" in mails[0]["text"]
    assert "1 Tea Street" in mails[0]["text"], "marketing by mail names the shop's address"
    assert all(mail["headers"]["List-Unsubscribe"].startswith("<mailto:shop@") for mail in mails)


def test_whoever_wants_no_mails_gets_none_over_resend_either(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "email")
    chat.runs("abandoned-cart")
    times = chat.foreseen("abandoned-cart", an, *CART)
    chat.shop.happens("cart_abandoned", an, *CART)
    chat.engine_at(times[0])
    # The one consent to emails counts, over whichever way they go.
    chat.shop.happens("opted_out", an, "platform=email", at=times[0] + timedelta(minutes=1))
    chat.engine_at(times[1] + timedelta(hours=1))
    assert len(chat.fake.state()["mails"]) == 1


def test_what_resend_may_have_taken_is_not_repeated_the_day_after_tomorrow(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "email")
    name = chat.imports(sequence(message("news"), too_late_hours=72))
    chat.shop.tendril.done("sequences", "enroll", name, "--customer", an)
    chat.fake.misbehave("lost", path="/emails", method="POST", after=True)
    chat.engine_at(chat.shop.opens)
    assert chat.states(an) == [("news", "retrying")]
    chat.engine_at(chat.shop.opens + timedelta(hours=25))
    assert chat.states(an) == [("news", "unknown")]
    assert len(chat.fake.state()["mails"]) == 1


def test_lead_nurturing(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "email")
    chat.runs("lead-nurturing")
    times = chat.foreseen("lead-nurturing", an)
    chat.shop.happens("signed_up", an)
    _goes_on(chat, times)
    assert [state for _, state in chat.states(an)] == ["delivered"] * len(times)


def test_booking_reminders(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "email", agreed=False)
    chat.runs("booking-reminders")
    starts = (chat.shop.opens + timedelta(days=3)).replace(hour=15)
    booked = ("booking_id=1", f"starts_at={starts.isoformat()}")
    times = chat.foreseen("booking-reminders", an, *booked)
    chat.shop.happens("booking_made", an, *booked)
    chat.fake.do("change", quota=0)
    chat.engine_at(times[0])
    assert [state for _, state in chat.states(an)] == ["retrying"]
    chat.fake.do("change", quota=1000)
    _goes_on(chat, [times[0] + timedelta(hours=1, minutes=1), *times[1:]])
    assert [state for _, state in chat.states(an)] == ["delivered"] * 3
