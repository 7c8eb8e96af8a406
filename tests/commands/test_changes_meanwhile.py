"""What changes between joining and sending counts at once."""

from datetime import timedelta

from tests.commands.mail_server import MailServer
from tests.commands.shop import Shop

_HALF_AN_HOUR = timedelta(minutes=30)


def _leave_cart(shop: Shop, *people: str) -> None:
    for number, who in enumerate(people):
        shop.happens("cart_abandoned", who, f"cart_id={number}")


def test_who_wants_no_more_gets_no_more(shop: Shop, server: MailServer) -> None:
    """Told by a list, by an event, or by being forgotten."""
    people = [f"{name}@example.org" for name in ("listed", "told", "forgotten", "stays")]
    shop.connect(server)
    shop.welcome(*people)
    shop.run_template("abandoned-cart", "Carts")
    _leave_cart(shop, *people)
    refusals = shop.desk / "refusals.csv"
    refusals.write_text("Email,Accepts Email Marketing\nlisted@example.org,no\n", encoding="utf-8")
    shop.tendril.done("customers", "import", refusals)
    shop.happens("opted_out", "told@example.org", "platform=email")
    shop.tendril.done("customers", "forget", "forgotten@example.org")
    shop.send_at(shop.opens + _HALF_AN_HOUR)
    assert server.recipients() == ["stays@example.org"]
    (view,) = shop.tendril.json("sequences", "list")
    assert (view["waiting"], view["left"]) == (1, 2)
    assert [row["customer"] for row in shop.activity()] == ["stays@example.org"]


def test_what_happened_before_joining_or_has_not_happened_yet_ends_nothing(
    shop: Shop, server: MailServer
) -> None:
    shop.connect(server)
    shop.welcome("an@example.org")
    shop.run_template("abandoned-cart", "Carts")
    shop.happens("order_placed", "an@example.org", at=shop.opens - timedelta(hours=1))
    _leave_cart(shop, "an@example.org")
    shop.happens("order_placed", "an@example.org", at=shop.opens + timedelta(hours=2))
    shop.send_at(shop.opens + _HALF_AN_HOUR)
    assert len(server.mails()) == 1
    shop.send_at(shop.opens + timedelta(hours=7))
    assert len(server.mails()) == 1
    assert shop.tendril.json("sequences", "list")[0]["left"] == 1


def test_new_hours_and_a_new_zone_move_what_waits(shop: Shop, server: MailServer) -> None:
    tendril = shop.tendril
    shop.connect(server)
    shop.welcome("an@example.org")
    shop.run_template("abandoned-cart", "Carts")
    _leave_cart(shop, "an@example.org")
    reminder = shop.opens + _HALF_AN_HOUR
    morning_there = f"{shop.opens:%Y-%m-%d}T08:00:00-05:00"
    for key, value, planned in (
        ("hours.quiet", "09:00-12:00", shop.opens.replace(hour=12).isoformat()),
        ("hours.quiet", "none", reminder.isoformat()),
        (
            "hours.closed_dates",
            f"{shop.opens:%Y-%m-%d}",
            (shop.opens + timedelta(days=1)).replace(hour=8).isoformat(),
        ),
        ("hours.closed_dates", "", reminder.isoformat()),
        # Half past ten here is the evening before on the other side of the world.
        ("shop.timezone", "Etc/GMT+5", morning_there),
    ):
        tendril.done("settings", "set", key, value)
        tendril.done("engine", "--stop-when-idle")
        assert tendril.json("status")["next_due_at"] == planned, (key, value)
    assert server.mails() == []


def test_a_day_late_is_in_time_and_later_is_skipped(shop: Shop, server: MailServer) -> None:
    """As after a day on which the computer was off."""
    shop.connect(server)
    shop.welcome("an@example.org")
    shop.run_template("abandoned-cart", "Carts")
    _leave_cart(shop, "an@example.org")
    planned = shop.opens + _HALF_AN_HOUR
    shop.send_at(planned + timedelta(hours=24) - timedelta(seconds=1))
    (row,) = shop.activity()
    assert row["state"] == "sent"
    assert row["reason"].endswith("sent later because nothing could be sent then")
    assert row["planned_at"] == planned.isoformat()

    shop.welcome("binh@example.org")
    _leave_cart(shop, "binh@example.org")
    shop.send_at(planned + timedelta(hours=24, seconds=1))
    (reminder, *_) = shop.activity("--customer", "binh@example.org")
    assert (reminder["step"], reminder["state"], reminder["sent_at"]) == ("reminder", "skipped", None)
    assert reminder["reason"].startswith("planned ")
    assert reminder["reason"].endswith(" too late")


def test_no_marketing_mail_leaves_once_the_postal_address_is_gone(shop: Shop, server: MailServer) -> None:
    """Whether the setting is refused, or the mails wait."""
    shop.connect(server)
    shop.welcome("an@example.org")
    shop.run_template("abandoned-cart", "Carts")
    _leave_cart(shop, "an@example.org")
    shop.tendril.run("settings", "set", "shop.postal_address", "")
    shop.send_at(shop.opens + _HALF_AN_HOUR)
    assert [mail.text for mail in server.mails() if "1 Tea Street" not in mail.text] == []
