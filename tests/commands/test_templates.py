"""The three templates from beginning to end, against a mail server of its own process."""

from datetime import datetime, timedelta
from typing import NamedTuple

from tests.commands.mail_server import MailServer
from tests.commands.shop import Shop, instant

WHAT_BECAME = {"sent": "send", "skipped": "skip"}
A_MOMENT = timedelta(milliseconds=100)
"""More than sending one mail takes here, by which what follows it is later."""


class Moment(NamedTuple):
    """One message, foreseen or gone. What is skipped may have no planned instant."""

    step: str
    planned: datetime | None
    what: str

    @property
    def at(self) -> datetime:
        """The planned instant of a message that goes out."""
        assert self.planned is not None
        return self.planned


def test_abandoned_cart(shop: Shop, server: MailServer) -> None:
    shop.connect(server)
    shop.welcome("an@example.org", "binh@example.org")
    shop.run_template("abandoned-cart", "Carts")
    cart = ("cart_summary=2 × jasmine tea", "cart_url=https://tea.example/cart/7?step=1", "coupon=TEA10")

    foreseen = _foreseen(shop, "Carts", "an@example.org", "cart_id=7", *cart)
    assert [(step, at.hour, at.minute) for step, at in _plan(foreseen)] == [
        ("reminder", 10, 30),
        ("coupon", 16, 30),
        ("still-thinking", 9, 0),
    ]

    assert "Joined “Carts”." in shop.happens("cart_abandoned", "an@example.org", "cart_id=7", *cart)
    assert "Joined “Carts”." in shop.happens("cart_abandoned", "binh@example.org", "cart_id=8", *cart)
    again = shop.happens("cart_abandoned", "an@example.org", "cart_id=7", *cart)
    assert "Did not join “Carts”: is already in this sequence." in again

    shop.send_at(foreseen[0].at - timedelta(minutes=1))
    assert server.mails() == []
    _run_at(shop, foreseen[0].at)
    assert sorted(server.recipients()) == ["an@example.org", "binh@example.org"]
    reminder = next(mail for mail in server.mails() if mail.recipient == "an@example.org")
    assert reminder.subject == "You left something behind at Tea House"
    assert reminder.text.startswith("Hi An, you left something in your cart: 2 × jasmine tea.\n")
    assert "https://tea.example/cart/7?step=1" in reminder.text
    assert 'href="https://tea.example/cart/7?step=1"' in reminder.html

    # Binh orders in between and is left alone from then on.
    shop.happens("order_placed", "binh@example.org", at=shop.opens + timedelta(hours=1))
    _run_at(shop, foreseen[1].at + A_MOMENT)
    _run_at(shop, foreseen[2].at + 2 * A_MOMENT)
    assert server.recipients()[2:] == ["an@example.org"] * 2
    coupon, still_thinking = server.mails()[2:]
    assert "Your coupon: TEA10" in coupon.text
    assert still_thinking.subject == "Still thinking it over?"

    assert _came_true(shop, "an@example.org") == foreseen
    assert [row["step"] for row in shop.activity("--customer", "binh@example.org")] == ["reminder"]
    (view,) = shop.tendril.json("sequences", "list")
    assert (view["waiting"], view["finished"], view["left"]) == (0, 1, 1)


def test_who_has_been_through_for_a_cart_does_not_begin_again_with_it(shop: Shop, server: MailServer) -> None:
    shop.connect(server)
    shop.welcome("an@example.org")
    shop.run_template("abandoned-cart", "Carts")
    shop.happens("cart_abandoned", "an@example.org", "cart_id=7")
    shop.happens("order_placed", "an@example.org")
    shop.send_at(shop.opens)
    said = shop.happens("cart_abandoned", "an@example.org", "cart_id=7")
    assert "Did not join “Carts”: has already been through this sequence for this occasion." in said
    assert "Joined “Carts”." in shop.happens("cart_abandoned", "an@example.org", "cart_id=9")
    assert server.mails() == []


def test_lead_nurturing(shop: Shop, server: MailServer) -> None:
    shop.connect(server, "from_name=Tea House")
    shop.welcome("an@example.org", "binh@example.org")
    shop.run_template("lead-nurturing", "Leads")
    late = shop.opens.replace(hour=23)

    foreseen = _foreseen(shop, "Leads", "an@example.org", joins=late)
    assert _plan(foreseen) == [
        ("thank-you", late),
        # A day later is again 23:00, which has to wait for the morning.
        ("introduction", (late + timedelta(days=2)).replace(hour=8)),
        ("invitation", (late + timedelta(days=5)).replace(hour=8)),
    ]

    shop.happens("signed_up", "an@example.org", at=late)
    shop.happens("signed_up", "binh@example.org", at=late)
    _run_at(shop, foreseen[0].at)
    assert [mail.headers["From"] for mail in server.mails()] == ["Tea House <shop@example.com>"] * 2
    shop.send_at(late + timedelta(days=1, minutes=5))
    assert len(server.mails()) == 2

    # Binh answers, so a person takes over.
    shop.happens("message_received", "binh@example.org", "text=Hello", at=late + timedelta(hours=2))
    _run_at(shop, foreseen[1].at + A_MOMENT)
    _run_at(shop, foreseen[2].at + 2 * A_MOMENT)
    assert server.recipients()[2:] == ["an@example.org"] * 2
    assert [mail.subject for mail in server.mails()[2:]] == ["What we can do for you", "Shall we talk?"]
    assert _came_true(shop, "an@example.org") == foreseen
    again = shop.tendril.json("activity", "--customer", "binh@example.org")
    assert [row["step"] for row in again] == ["thank-you"]


def test_activity_gives_the_reasons_that_were_foreseen(shop: Shop, server: MailServer) -> None:
    shop.connect(server)
    shop.welcome("an@example.org")
    shop.run_template("lead-nurturing", "Leads")
    late = shop.opens.replace(hour=23)
    words = ["preview", "Leads", "--customer", "an@example.org", "--joins", late.isoformat()]
    foreseen = [moment["why"] for moment in shop.tendril.json(*words) if moment["what"] == "send"]
    shop.happens("signed_up", "an@example.org", at=late)
    _run_at(shop, late)
    _run_at(shop, (late + timedelta(days=2)).replace(hour=8) + A_MOMENT)
    assert [row["reason"] for row in shop.activity()] == foreseen[:2]


def test_booking_reminders(shop: Shop, server: MailServer) -> None:
    shop.connect(server)
    shop.welcome("moved@example.org", "kept@example.org", "cancelled@example.org", "short@example.org")
    shop.run_template("booking-reminders", "Bookings")
    in_three_days = (shop.opens + timedelta(days=3)).replace(hour=15)
    in_five_hours = shop.opens + timedelta(hours=5)

    foreseen = _foreseen(shop, "Bookings", "kept@example.org", _starts(in_three_days), "booking_id=1")
    assert foreseen == [
        ("confirmation", shop.opens, "send"),
        ("day-before", in_three_days - timedelta(days=1), "send"),
        ("hour-before", in_three_days - timedelta(hours=1), "send"),
    ]
    soon = _foreseen(shop, "Bookings", "short@example.org", _starts(in_five_hours), "booking_id=1")
    assert soon == [
        ("confirmation", shop.opens, "send"),
        ("day-before", None, "skip"),
        ("hour-before", in_five_hours - timedelta(hours=1), "send"),
    ]

    for who in ("moved", "kept", "cancelled"):
        shop.happens("booking_made", f"{who}@example.org", "booking_id=1", _starts(in_three_days))
    # Without an offset, a time is the shop's.
    bare = in_five_hours.replace(tzinfo=None).isoformat()
    shop.happens("booking_made", "short@example.org", "booking_id=1", f"starts_at={bare}")
    _run_at(shop, shop.opens)
    assert len(server.mails()) == 4
    assert f"on {in_three_days:%A, }{in_three_days.day} {in_three_days:%B} at 15:00" in server.mails()[0].text

    # A day before the day before: one booking moves by a day, another is cancelled.
    moved_to = in_three_days + timedelta(days=1)
    then = shop.opens + timedelta(days=1)
    changed = shop.happens("booking_changed", "moved@example.org", "booking_id=1", _starts(moved_to), at=then)
    assert "1 plans were made anew." in changed
    shop.happens("booking_cancelled", "cancelled@example.org", "booking_id=1", at=then)
    shop.happens("booking_cancelled", "kept@example.org", "booking_id=2", at=then)
    _run_at(shop, in_five_hours - timedelta(hours=1))
    assert server.recipients()[4:] == ["short@example.org"]

    _run_at(shop, foreseen[1].at + A_MOMENT)
    assert server.recipients()[5:] == ["kept@example.org"]
    _run_at(shop, foreseen[2].at + 2 * A_MOMENT)
    assert server.recipients()[6:] == ["kept@example.org"]
    _run_at(shop, moved_to - timedelta(days=1))
    assert server.recipients()[7:] == ["moved@example.org"]
    assert f"on {moved_to:%A, }{moved_to.day} {moved_to:%B} at 15:00" in server.mails()[7].text
    _run_at(shop, moved_to - timedelta(hours=1))
    assert server.recipients()[8:] == ["moved@example.org"]

    assert _came_true(shop, "kept@example.org") == foreseen
    assert _came_true(shop, "short@example.org") == soon
    assert [row["step"] for row in shop.activity("--customer", "cancelled@example.org")] == ["confirmation"]
    (view,) = shop.tendril.json("sequences", "list")
    assert (view["waiting"], view["finished"], view["left"]) == (0, 3, 1)


def _foreseen(shop: Shop, name: str, who: str, *data: str, joins: datetime | None = None) -> list[Moment]:
    """Return step, planned instant and what happens of each message that is foreseen."""
    given = ("--data", *data) if data else ()
    joins = joins or shop.opens
    moments = shop.tendril.json("preview", name, "--customer", who, "--joins", joins.isoformat(), *given)
    assert [moment["what"] for moment in moments][-1] == "finish"
    return [
        Moment(moment["step"], _planned(moment["at"], moment["what"]), moment["what"])
        for moment in moments
        if moment["what"] in ("send", "skip")
    ]


def _came_true(shop: Shop, who: str) -> list[Moment]:
    """Return the same of what Activity lists."""
    return [
        Moment(row["step"], _planned(row["planned_at"], what), what)
        for row in shop.activity("--customer", who)
        for what in [WHAT_BECAME[row["state"]]]
    ]


def _plan(foreseen: list[Moment]) -> list[tuple[str, datetime]]:
    return [(moment.step, moment.at) for moment in foreseen]


def _planned(text: str, what: str) -> datetime | None:
    return datetime.fromisoformat(text) if what == "send" else None


def _starts(moment: datetime) -> str:
    return f"starts_at={moment.isoformat()}"


def _run_at(shop: Shop, moment: datetime) -> None:
    """Run the engine just after an instant, and see that it left nothing undone."""
    shop.send_at(moment)
    status = shop.tendril.json("status")
    assert (status["due"], status["sending"], status["unknown"]) == (0, 0, 0)
    if status["next_due_at"] is not None:
        assert instant(status["next_due_at"]) > moment
