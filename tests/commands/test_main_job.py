"""The main job, by commands alone: a sequence sends real mail to a real list of customers, on time."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.commands.files import shopify_people, write_shopify
from tests.commands.mail_server import MailServer
from tests.commands.program import Tendril
from tests.commands.shop import CHANNEL, instant, standing_at

A_DAY = timedelta(days=1)
_PEOPLE = shopify_people(1000, every_so_many_refuses=10)
_WILLING = {person.email: person for person in _PEOPLE if person.accepts_marketing}
_IMPORTED = {"added": 1000, "updated": 0, "unchanged": 0, "rejected": 0, "rejects_file": None}


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_nine_hundred_of_a_thousand_get_two_mails_a_day_apart(
    tendril: Tendril, server: MailServer, tmp_path: Path
) -> None:
    assert len(_WILLING) == 900
    export = write_shopify(tmp_path / "customers_export.csv", _PEOPLE)

    # Everything is set up.
    imported = tendril.start("--test-folder", "customers", "import", export, "--json")
    assert (imported.code, imported.json()) == (0, _IMPORTED)
    again = tendril.start("customers", "import", export, "--json").json()
    assert again == {**_IMPORTED, "added": 0, "unchanged": 1000}
    mailbox = ("host=127.0.0.1", f"port={server.port}", "security=none", "from=shop@example.com")
    quickly = ("per_second=1000", "at_once=100", "read_by=Mai")
    tendril.started("channels", "add", CHANNEL, "--platform", "email", "--set", *mailbox, *quickly)
    tendril.started("settings", "set", "shop.postal_address", "1 High Street, London")
    tendril.started("settings", "set", "shop.timezone", _zone_where_it_is_about_noon().key)
    tendril.started("sequences", "new", "Leads", "--template", "lead-nurturing", "--channel", CHANNEL)
    tendril.started("sequences", "activate", "Leads")
    for name, template in (("Carts", "abandoned-cart"), ("Bookings", "booking-reminders")):
        tendril.done("sequences", "new", name, "--template", template, "--channel", CHANNEL)
        tendril.done("sequences", "activate", name)
    joined = tendril.start("sequences", "enroll", "Leads", "--all", "--json").json()
    assert joined["joined"] == 900
    assert joined["reasons"]["no recorded consent to marketing by Email"] == 100

    # The first step: everybody who agreed, once, by name.
    assert tendril.started("engine", "--stop-when-idle") == ""
    first = server.mails()
    assert Counter(mail.recipient for mail in first) == Counter(_WILLING.keys())
    assert len({mail.headers["Message-ID"] for mail in first}) == 900
    for mail in first:
        person = _WILLING[mail.recipient]
        assert mail.headers["To"].startswith((person.first_name, f'"{person.first_name}'))
        assert mail.text.startswith(f"Hi {person.first_name}, thank you for signing up with My shop!\n")
        assert "1 High Street, London" in mail.text
        assert mail.headers["List-Unsubscribe"] == "<mailto:shop@example.com?subject=unsubscribe>"

    tendril.started("engine", "--stop-when-idle")
    assert len(server.mails()) == 900, "running it again sends nothing twice"

    activity = tendril.json("activity", "--sequence", "Leads")
    accepted = {row["customer"]: instant(row["sent_at"]) for row in activity}
    assert accepted.keys() == _WILLING.keys()
    assert {(row["step"], row["state"], row["delivered_at"]) for row in activity} == {
        ("thank-you", "sent", None)
    }
    for mail in first:
        # Times are printed in whole seconds.
        assert mail.at - timedelta(seconds=5) < accepted[mail.recipient] + timedelta(seconds=1)
        assert accepted[mail.recipient] <= mail.at + timedelta(seconds=60)

    # The second step: its delay after the first was accepted, and not a minute before.
    just_before = min(accepted.values()) + A_DAY - timedelta(minutes=1)
    tendril.started("engine", "--stop-when-idle", *standing_at(just_before))
    assert len(server.mails()) == 900

    halfway = sorted(accepted.values())[450]
    tendril.started("engine", "--stop-when-idle", *standing_at(halfway + A_DAY))
    so_far = set(server.recipients()[900:])
    assert {who for who, at in accepted.items() if at < halfway} <= so_far
    assert so_far <= {who for who, at in accepted.items() if at <= halfway}

    just_after = max(accepted.values()) + A_DAY + timedelta(seconds=1)
    tendril.started("engine", "--stop-when-idle", *standing_at(just_after))
    second = server.mails()[900:]
    assert Counter(mail.recipient for mail in second) == Counter(_WILLING.keys())
    assert {mail.subject for mail in second} == {"What we can do for you"}
    tendril.started("engine", "--stop-when-idle", *standing_at(just_after))
    assert len(server.mails()) == 1800

    later = [row for row in tendril.json("activity", "--sequence", "Leads") if row["step"] == "introduction"]
    planned = {row["customer"]: instant(row["planned_at"]) for row in later}
    assert planned == {who: at + A_DAY for who, at in accepted.items()}
    assert all(instant(row["sent_at"]) >= planned[row["customer"]] for row in later)


def _zone_where_it_is_about_noon() -> ZoneInfo:
    """Return a zone without daylight saving time in which the allowed hours leave the whole test in peace."""
    ahead = 12 - datetime.now(UTC).hour
    return ZoneInfo(f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT")
