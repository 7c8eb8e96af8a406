"""The shop that is seen on the pictures: its customers, its sequences, and two days in which messages went out."""

from datetime import datetime, timedelta
from pathlib import Path
from threading import Timer
from zoneinfo import ZoneInfo

from app.engine.clock import FastClock
from app.model.account import Quota
from app.model.sentence import worded
from app.storage import accounts
from app.workspace import Workspace
from app.workspace.importing import ImportOptions

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 24, 10, 12, tzinfo=ZONE)
_HISTORY = timedelta(hours=40)
_SPEED = 12_000.0
_CARTS_AFTER = (0.5, 1.2, 3.4, 15.1, 16.2, 17.6, 19.3, 22.9, 25.2)
_BOOKINGS_AFTER = (0.8, 2.1, 15.2, 16.7, 18.3, 20.4, 22.6, 38.6)
"""Hours after the beginning, which is an evening: nobody books at night."""
_NAMES = (
    "Amelia Hart",
    "Priya Shah",
    "Chloe Martin",
    "Yuki Tanaka",
    "Zoe Adams",
    "Fatima Khan",
    "Grace Lewis",
    "Elena Petrova",
    "Sofia Rossi",
    "Hannah Weber",
    "Linh Tran",
    "Olivia Brown",
    "Maria Santos",
    "Ruby Clarke",
    "Nora Olsen",
    "Isla Murray",
)


def populate(folder: Path) -> None:
    """Make a test folder with customers, sequences and two days of history."""
    people = folder.with_suffix(".csv")
    rows = [f"{name},{name.split()[0].lower()}@example.com" for name in _NAMES]
    people.write_text("\n".join(["name,email", *rows]), encoding="utf-8")
    start = NOW - _HISTORY
    with Workspace(folder, test_folder=True, clock=FastClock(start, 1)) as workspace:
        workspace.overview.set("shop.timezone", ZONE.key)
        workspace.overview.set("shop.name", "Polish & Bloom")
        workspace.customers.import_file(people, ImportOptions(consent="yes"))
        mail = {"host": "localhost", "from": "hello@example.com", "security": "none"}
        workspace.channels.add("Shop mail", "email", mail)
        _add_accounts(workspace)
        workspace.channels.add("Old phone", "practice", {"failure": "recipient_never", "failing_first": "9"})
        make = workspace.sequences.new
        make("Abandoned cart", "abandoned-cart", "Practice")
        make("Booking reminders", "booking-reminders", "Practice")
        make("Welcome new clients", "lead-nurturing", "Practice")
        make("Gift card owners", "lead-nurturing", "Old phone")
        make("Booking reminders by email", "booking-reminders", "Shop mail")
        for name in ("Abandoned cart", "Booking reminders", "Welcome new clients", "Gift card owners"):
            workspace.sequences.publishing.activate(name)
        _record_events(workspace, start)
    with Workspace(folder) as workspace:
        Timer((_HISTORY - timedelta(minutes=20)).total_seconds() / _SPEED, workspace.sending.finish).start()
        workspace.sending.run_under(start, _SPEED, stop_when_idle=False)
    with Workspace(folder, clock=FastClock(NOW, 1)) as workspace:
        workspace.sequences.pause("Gift card owners")


def _add_accounts(workspace: Workspace) -> None:
    """Connect two accounts that were checked not long ago; nothing is sent over them."""
    checked_at = NOW - timedelta(minutes=8)
    whatsapp = {"phone_number_id": "106540352242922", "business_id": "1", "api_base": "http://127.0.0.1:1"}
    month, day = worded("messages this month"), worded("customers in 24 hours, outside the 24-hour window")
    for name, platform, settings, account, quota in (
        ("WhatsApp", "whatsapp", whatsapp, "Polish & Bloom (+44 20 7946 0000)", Quota(day, limit=2000)),
        (
            "LINE",
            "line",
            {"api_base": "http://127.0.0.1:1"},
            "Polish & Bloom (@216ru)",
            Quota(month, 912, 1000),
        ),
    ):
        view = workspace.channels.add(name, platform, settings)
        with workspace.desk.write() as connection:
            accounts.put_check(connection, view.id, account, (), b"", checked_at)
            accounts.put_quota(connection, view.id, quota, checked_at)
            accounts.put_heard(connection, view.id, checked_at)


def _record_events(workspace: Workspace, start: datetime) -> None:
    """Let customers leave carts, book and sign up over two days."""
    by_name = {customer.name: str(customer.id) for customer in workspace.customers.every()}
    ids = [by_name[name] for name in _NAMES]
    for number, (who, hours) in enumerate(zip(ids, _CARTS_AFTER, strict=False)):
        at = start + timedelta(hours=hours)
        cart = {
            "cart_id": str(1000 + number),
            "cart_summary": "gel polish set",
            "cart_url": "https://shop.example",
        }
        workspace.happenings.record("cart_abandoned", who, cart, at)
    for number, (who, hours) in enumerate(zip(ids[6:], _BOOKINGS_AFTER, strict=False)):
        at = start + timedelta(hours=hours)
        booked = (at + timedelta(days=2)).replace(minute=30, second=0, microsecond=0)
        booking = {"booking_id": str(200 + number), "starts_at": booked.isoformat()}
        workspace.happenings.record("booking_made", who, booking, at)
    for number, who in enumerate(ids[12:]):
        workspace.happenings.record("signed_up", who, {}, start + timedelta(hours=6 * number + 1))
