"""The three templates over Zalo, by commands, against a fake of Zalo that is a process of its own."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.commands.chat import A_MOMENT, CHANNEL, ChatShop
from tests.commands.conftest import Memory
from tests.commands.files import after, message, sequence
from tests.commands.shop import Shop
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.zalo import ACCESS, APP_ID, APP_SECRET, OA_SECRET, REFRESH, TEMPLATE
from tests.secret_marks import secret

AN, BINH = "2468458835296117922", "2468458835296117923"
CART = ("cart_id=7", "cart_summary=2 × jasmine tea", "cart_url=https://tea.example/cart/7", "coupon=TEA10")
SECRETS = {"app_secret": APP_SECRET, "access_token": ACCESS, "refresh_token": REFRESH, "oa_secret": OA_SECRET}


@pytest.fixture
def chat(shop: Shop, memory: Memory) -> Iterator[ChatShop]:
    """The shop with its Official Account, with which An and Bình have just been in touch."""
    with serving("zalo") as fake:
        chat = ChatShop(shop, fake, "zalo")
        fake.set_clock(shop.opens - timedelta(hours=1))
        for who in (AN, BINH):
            fake.do("write", **{"from": who, "text": "Xin chào"})
        connect(chat)
        yield chat
        state = fake.state()
        assert state["faults"] == []


def connect(chat: ChatShop) -> None:
    bases = [f"{key}={chat.fake.base}" for key in ("api_base", "login_base", "templates_base")]
    given = ("--platform", "zalo", "--set", f"app_id={APP_ID}", *bases, "--secret-stdin")
    stdin = "".join(f"{key}={value}\n" for key, value in SECRETS.items())
    chat.shop.tendril.done("channels", "add", CHANNEL, *given, stdin=stdin)
    assert "Tendril Shop" in chat.shop.tendril.done("channels", "check", CHANNEL)


def known(chat: ChatShop, *, agreed: bool = True) -> tuple[str, str]:
    """Put An and Bình among the customers, and have heard when they were in touch, so that it can be foreseen."""
    an = chat.knows("An", AN, "zalo", agreed=agreed)
    binh = chat.knows("Bình", BINH, "zalo", agreed=agreed)
    chat.engine_at(chat.shop.opens - timedelta(minutes=30))
    return an, binh


def kept(memory: Memory) -> dict[str, str]:
    return {place.rsplit("/", 1)[1]: secret for (_, place), secret in memory.kept.items()}


def texts(fake: FakePlatform) -> list[tuple[str, str]]:
    """Return to whom what went out, and its words."""
    return [(each["to"], _words(each["body"])) for each in fake.state()["sent"]]


def _words(body: dict[str, Any]) -> str:
    return str(body.get("message", {}).get("text", body))


def test_an_abandoned_cart_until_the_window_closes(chat: ChatShop) -> None:
    an, _ = known(chat)
    chat.runs("abandoned-cart")
    times = chat.foreseen("abandoned-cart", an, *CART)
    assert len(times) == 3
    chat.shop.happens("cart_abandoned", an, *CART)
    for number, when in enumerate(times):
        chat.engine_at(when + number * A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["sent"] * 3
    sent = texts(chat.fake)
    assert {who for who, _ in sent} == {AN}
    assert "2 × jasmine tea" in sent[0][1]
    assert "reply STOP" in sent[0][1]
    [first] = [each for each in chat.fake.state()["sent"] if each["id"] == chat.fake.state()["sent"][0]["id"]]
    button = first["body"]["message"]["attachment"]["payload"]["buttons"][0]
    assert button["payload"] == {"url": "https://tea.example/cart/7"}


def test_lead_nurturing_ends_for_who_writes_stop(chat: ChatShop) -> None:
    an, binh = known(chat)
    chat.runs("lead-nurturing")
    times = chat.foreseen("lead-nurturing", an)
    for who in (an, binh):
        chat.shop.happens("signed_up", who)
    chat.engine_at(times[0] + A_MOMENT)
    chat.fake.do("write", **{"from": BINH, "text": "stop!"})
    for number, when in enumerate(times[1:], start=2):
        chat.engine_at(when + number * A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["sent"] * len(times)
    assert [who for who, _ in texts(chat.fake)].count(BINH) == 1


def test_booking_reminders_go_out_after_the_access_was_renewed(chat: ChatShop, memory: Memory) -> None:
    # A booking is no marketing: nobody has to have agreed to that.
    an, _ = known(chat, agreed=False)
    chat.runs("booking-reminders")
    starts = (chat.shop.opens + timedelta(days=3)).replace(hour=15)
    booked = ("booking_id=1", f"starts_at={starts.isoformat()}")
    times = chat.foreseen("booking-reminders", an, *booked)
    chat.shop.happens("booking_made", an, *booked)
    chat.fake.do("expire")
    for number, when in enumerate(times):
        chat.engine_at(when + number * A_MOMENT)
    assert [state for _, state in chat.states(an)] == ["sent"] * 3
    state = chat.fake.state()
    assert state["renewals"] >= 2, "a token lives for 25 hours, the reminders go out over days"
    found = kept(memory)
    assert (found["access_token"], found["refresh_token"]) == (state["access"], state["refresh"])
    assert "Tendril Shop" in chat.shop.tendril.done("channels", "check", CHANNEL)


def test_more_than_seven_days_after_they_wrote_nothing_leaves_but_a_template(chat: ChatShop) -> None:
    an, _ = known(chat, agreed=False)
    gaps = [{"name": "customer", "text": "{{ customer.first_name }}"}, {"name": "code", "text": "T-1"}]
    closed = {
        "do": "template",
        "name": f"Xác nhận đơn hàng · {TEMPLATE}",
        "language": "vi",
        "variables": gaps,
    }
    steps = (
        message("plain", send=after(8, "days"), next="reminder"),
        message("reminder", send=after(1, "hours"), if_window_closed=closed),
    )
    name = chat.imports(sequence(*steps, too_late_hours=72))
    chat.shop.tendril.done("sequences", "enroll", name, "--customer", an)
    chat.engine_at(chat.shop.opens)
    for hours in (0, 2):
        chat.engine_at(chat.shop.opens + timedelta(days=8, hours=hours))
    assert dict(chat.states(an)) == {"plain": "skipped", "reminder": "sent"}
    [only] = chat.fake.state()["sent"]
    assert only["body"]["template_id"] == TEMPLATE
    assert only["body"]["template_data"] == {"customer": "An", "code": "T-1"}


def test_what_was_lost_on_the_way_back_is_unknown_and_not_repeated(chat: ChatShop) -> None:
    an, _ = known(chat)
    name = chat.imports(sequence(message("news"), too_late_hours=72))
    chat.shop.tendril.done("sequences", "enroll", name, "--customer", an)
    chat.fake.misbehave("lost", path="/message/cs", after=True)
    chat.engine_at(chat.shop.opens)
    assert chat.states(an) == [("news", "unknown")]
    chat.engine_at(chat.shop.opens + timedelta(hours=3))
    assert len(chat.fake.state()["sent"]) == 1


def test_who_wrote_while_nobody_listened_is_heard_before_the_window_is_judged(chat: ChatShop) -> None:
    chi, opens = "2468458835296117924", chat.shop.opens
    who = chat.knows("Chi", chi, "zalo")
    chat.imports(sequence(message("news"), entry={"on": "event", "event": "visited"}))
    chat.engine_at(opens - timedelta(minutes=30))
    chat.shop.happens("visited", who, at=opens - timedelta(minutes=5))
    chat.fake.set_clock(opens - timedelta(minutes=10))
    chat.fake.do("write", **{"from": chi, "text": "Xin chào"})
    chat.engine_at(opens)
    assert chat.states(who) == [("news", "sent")]


def test_a_lost_login_stops_the_channel_before_anything_is_to_be_sent(chat: ChatShop) -> None:
    opens, done = chat.shop.opens, chat.shop.tendril.done
    chat.engine_at(opens - timedelta(minutes=30))
    access, refresh = secret("another-access"), secret("another-refresh")
    chat.fake.do("change", access=access, refresh=refresh)
    chat.engine_at(opens)
    assert "make new tokens in Zalo's API Explorer and enter both" in done("status")
    stdin = f"access_token={access}\nrefresh_token={refresh}\n"
    done("channels", "set", CHANNEL, "--secret-stdin", stdin=stdin)
    done("channels", "check", CHANNEL)
    assert "API Explorer" not in done("status")
