"""Commands beside a running engine, and a second one that wants to send too."""

import signal
from datetime import UTC, datetime, timedelta

import pytest

from tests.commands.files import message, sequence, write_people
from tests.commands.mail_server import MailServer, wait_until
from tests.commands.program import sentence_of
from tests.commands.shop import Shop

_SOON = timedelta(seconds=4)
"""An engine that did not notice would wake after half a minute."""


def test_what_a_command_writes_is_noticed_and_sent_at_once(shop: Shop, server: MailServer) -> None:
    tendril = shop.tendril
    shop.connect(server)
    shop.welcome("an@example.org", "binh@example.org")
    shop.run_sequence(sequence(message("hello"), entry={"on": "event", "event": "visited"}))
    with tendril.running("engine") as engine:
        wait_until(lambda: tendril.json("status")["engine"] == "running", 20, "the engine")

        # An event, a sequence that begins only now, and customers who join it by hand.
        tendril.done("events", "record", "visited", "--customer", "an@example.org")
        recorded = datetime.now(UTC)
        assert server.wait_for(1)[0].at - recorded < _SOON
        shop.run_sequence(sequence(message("news"), name="News"))
        shop.welcome("chi@example.org")
        tendril.done("sequences", "enroll", "News", "--customer", "chi@example.org")
        recorded = datetime.now(UTC)
        assert server.wait_for(2)[1].at - recorded < _SOON
        assert server.recipients() == ["an@example.org", "chi@example.org"]

        # What is paused is held back, and goes on when it may.
        tendril.done("settings", "set", "sending.paused", "yes")
        tendril.done("events", "record", "visited", "--customer", "binh@example.org")
        assert tendril.json("status")["engine"] == "paused"
        tendril.done("settings", "set", "sending.paused", "no")
        recorded = datetime.now(UTC)
        assert server.wait_for(3)[2].at - recorded < _SOON

        # There is one sender.
        elsewhere = "Tendril is already sending from this data folder, in another window or engine."
        assert tendril.refused("engine") == elsewhere
        assert sentence_of(tendril.start("engine", "--stop-when-idle")) == elsewhere
        backup = shop.desk / "shop.backup"
        tendril.done("backup", backup)
        assert tendril.refused("restore", backup) == elsewhere
        assert "A window or engine is sending from this folder." in tendril.done("doctor")

        engine.send_signal(signal.SIGINT)
        assert engine.wait(20) == 0
        assert engine.stderr is not None
        assert engine.stderr.read() == ""
    assert tendril.json("status")["engine"] == "stopped"
    assert [row["state"] for row in tendril.json("activity")] == ["sent"] * 3


def test_commands_beside_an_engine_under_a_clock_read_its_time(shop: Shop, server: MailServer) -> None:
    shop.connect(server)
    shop.welcome("an@example.org")
    shop.run_sequence(sequence(message("hello")))
    in_ten_years = shop.opens + timedelta(days=3650)
    with shop.tendril.running("engine", "--clock", f"{in_ten_years.isoformat()},1"):
        wait_until(lambda: shop.tendril.json("status")["engine"] == "running", 20, "the engine")
        shop.tendril.done("sequences", "enroll", "Follow-up", "--customer", "an@example.org")
        server.wait_for(1)
        wait_until(lambda: shop.activity()[0]["state"] == "sent", 20, "the outcome")
    (row,) = shop.activity()
    assert row["due_at"] >= in_ten_years.isoformat()
    assert row["sent_at"] < (in_ten_years + timedelta(minutes=5)).isoformat()


def test_a_pause_holds_back_what_is_due_at_once(shop: Shop, server: MailServer) -> None:
    """Also what came in a moment before."""
    shop.connect(server)
    shop.welcome("an@example.org")
    name = shop.run_sequence(sequence(message("hello")))
    shop.tendril.done("sequences", "enroll", name, "--customer", "an@example.org")
    shop.tendril.done("sequences", "pause", name)
    shop.tendril.done("engine", "--stop-when-idle")
    assert server.mails() == []
    assert shop.tendril.json("status")["due"] == 0


@pytest.mark.parametrize("asked", ["SIGTERM", "SIGHUP"])  # by the system; by a terminal that is closed
def test_an_engine_that_is_asked_to_end_records_what_is_under_way(
    shop: Shop, server: MailServer, asked: str
) -> None:
    """And a list of thousands comes in meanwhile without either waiting for the other."""
    tendril = shop.tendril
    people = [f"customer{number}@example.org" for number in range(200)]
    shop.connect(server, "per_second=1000")
    shop.welcome(*people)
    name = shop.run_sequence(sequence(message("hello")))
    tendril.done("sequences", "enroll", name, "--all")
    more = write_people(shop.desk / "more.csv", *(f"more{number}@example.org" for number in range(2000)))
    with tendril.running("engine") as engine:
        server.wait_for(5)
        assert tendril.json("customers", "import", more)["added"] == 2000
        engine.send_signal(signal.Signals[asked])
        assert engine.wait(20) == 0
        assert engine.stderr is not None
        assert engine.stderr.read() == ""
    arrived = server.recipients()
    assert {row["state"] for row in shop.activity()} == {"sent"}
    assert sorted(row["customer"] for row in shop.activity()) == sorted(arrived)
    assert len(arrived) < 200


@pytest.mark.crash
def test_an_engine_that_is_killed_while_sending_leaves_its_mail_unknown(
    shop: Shop, server: MailServer
) -> None:
    """Nobody can say whether it arrived, so it is not repeated."""
    people = [f"customer{number}@example.org" for number in range(200)]
    shop.connect(server, "per_second=1000")
    shop.welcome(*people)
    name = shop.run_sequence(sequence(message("hello")))
    shop.tendril.done("sequences", "enroll", name, "--all")
    with shop.tendril.running("engine") as engine:
        server.wait_for(20)
        engine.kill()
        engine.wait(20)
    shop.tendril.done("engine", "--stop-when-idle")
    states = {row["customer"]: row["state"] for row in shop.activity()}
    arrived = server.recipients()
    assert len(arrived) == len(set(arrived)), "none twice"
    assert {who for who, state in states.items() if state == "sent"} <= set(arrived)
    unknown = [who for who, state in states.items() if state == "unknown"]
    assert set(people) - set(arrived) <= set(unknown)
    assert 0 < len(unknown) <= 4, "no more than were under way at once"
    assert set(states.values()) == {"sent", "unknown"}
    assert shop.tendril.json("status")["unknown"] == len(unknown)


def test_what_a_kill_left_in_doubt_is_settled_by_its_owner(shop: Shop, server: MailServer) -> None:
    """Whether it arrived, has to go again or is left out; and whoever arrived is not written to again."""
    people = [f"customer{number}@example.org" for number in range(100)]
    shop.connect(server, "per_second=1000")
    shop.welcome(*people)
    name = shop.run_sequence(sequence(message("hello")))
    shop.tendril.done("sequences", "enroll", name, "--all")
    with shop.tendril.running("engine") as engine:
        server.wait_for(10)
        engine.kill()
        engine.wait(20)
    shop.tendril.done("engine", "--stop-when-idle")
    arrived = server.recipients()
    in_doubt = [row for row in shop.activity() if row["state"] == "unknown"]
    for row in in_doubt:
        word = "--arrived" if row["customer"] in arrived else "--again"
        assert row["customer_name"] in shop.tendril.done("activity", "settle", row["id"], word)
        assert "no doubt about this message any more" in shop.tendril.refused(
            "activity", "settle", row["id"], "--skip"
        )
    shop.tendril.done("engine", "--stop-when-idle")
    assert sorted(server.recipients()) == sorted(people)
    assert {row["state"] for row in shop.activity()} == {"sent"}
