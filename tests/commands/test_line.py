"""The three templates over LINE, by commands, against a fake of LINE that is a process of its own."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.commands.chat import A_MOMENT, ChatShop
from tests.commands.files import message, sequence
from tests.commands.shop import Shop
from tests.platforms.line import SECRET, TOKEN
from tests.platforms.serving import serving

AN, BINH = "U" + "a" * 32, "U" + "b" * 32
CART = ("cart_id=7", "cart_summary=2 × jasmine tea", "cart_url=https://tea.example/cart/7", "coupon=TEA10")


@pytest.fixture
def chat(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatShop]:
    """The shop with its official account, whose friends are An and Bình."""
    monkeypatch.setenv("TENDRIL_SECRET_CHAT_TOKEN", TOKEN)
    monkeypatch.setenv("TENDRIL_SECRET_CHAT_CHANNEL_SECRET", SECRET)
    with serving("line") as fake:
        for friend in (AN, BINH):
            fake.do("follow", **{"from": friend})
        chat = ChatShop(shop, fake, "line")
        chat.connect({})
        yield chat


def test_an_abandoned_cart(chat: ChatShop) -> None:
    an, binh = chat.knows("An", AN, "line"), chat.knows("Bình", BINH, "line", agreed=False)
    chat.runs("abandoned-cart")
    times = chat.foreseen("abandoned-cart", an, *CART)
    assert len(times) == 3
    chat.shop.happens("cart_abandoned", an, *CART)
    said = chat.shop.happens("cart_abandoned", binh, *CART)
    assert "Did not join" in said, "nobody gets marketing without having agreed to it"

    # LINE takes the first and its answer is lost: it is asked again under the same key and writes once.
    chat.fake.misbehave("lost", path="/push", after=True)
    chat.engine_at(times[0] + A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["retrying"]
    chat.engine_at(times[0] + timedelta(minutes=2))
    shift = timedelta(minutes=2) - A_MOMENT
    for when in times[1:]:
        chat.engine_at(when + shift + 5 * A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["sent"] * 3
    shown = chat.fake.state()["shown"]
    assert [message["to"] for message in shown] == [AN] * 3
    first, coupon, _ = shown
    assert "2 × jasmine tea" in str(first["messages"])
    assert "https://tea.example/cart/7" in str(first["messages"])
    assert "reply STOP" in str(first["messages"])
    assert "TEA10" in str(coupon["messages"])


def test_what_line_may_have_taken_is_not_repeated_the_day_after_tomorrow(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "line")
    name = chat.imports(sequence(message("news"), too_late_hours=72))
    chat.shop.tendril.done("sequences", "enroll", name, "--customer", an)
    first = chat.shop.opens
    chat.fake.misbehave("lost", path="/push", after=True)
    chat.engine_at(first)
    assert chat.states(an) == [("news", "retrying")]
    chat.engine_at(first + timedelta(hours=25))
    assert chat.states(an) == [("news", "unknown")]
    assert len(chat.fake.state()["shown"]) == 1


def test_lead_nurturing(chat: ChatShop) -> None:
    an = chat.knows("An", AN, "line")
    chat.runs("lead-nurturing")
    times = chat.foreseen("lead-nurturing", an)
    chat.shop.happens("signed_up", an)
    for number, when in enumerate(times):
        chat.engine_at(when + number * A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["sent"] * len(times)
    assert [message["to"] for message in chat.fake.state()["shown"]] == [AN] * len(times)


def test_booking_reminders_wait_for_a_quota(chat: ChatShop) -> None:
    # A booking is no marketing: nobody has to have agreed to that.
    an = chat.knows("An", AN, "line", agreed=False)
    chat.runs("booking-reminders")
    starts = (chat.shop.opens + timedelta(days=3)).replace(hour=15)
    booked = ("booking_id=1", f"starts_at={starts.isoformat()}")
    times = chat.foreseen("booking-reminders", an, *booked)
    assert len(times) == 3
    chat.shop.happens("booking_made", an, *booked)
    chat.fake.do("change", limit=0)
    chat.engine_at(times[0])
    assert [state for _, state in chat.states(an)] == ["retrying"]
    assert chat.fake.state()["shown"] == []
    chat.fake.do("change", limit=1000)
    chat.engine_at(times[0] + timedelta(hours=1, minutes=1))
    for when in times[1:]:
        chat.engine_at(when + A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["sent"] * 3
    assert len(chat.fake.state()["shown"]) == 3
