"""What the receiver stored is read in the engine's turn: once, before anything is sent, never stopped by one body."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.engine import reading_inbox
from app.engine.hearing import take_in
from app.engine.housekeeping import clear_out_heard
from app.model.customer import Consent
from app.storage import consents, customers, hearing, inbox
from app.storage.inbox import InboxLetter
from app.storage.tables import events as event_rows
from tests.engine.simulated import Simulation, simulation
from tests.platforms.whatsapp_bodies import message_webhook

START = datetime(2026, 3, 23, 9, tzinfo=UTC)
AN = "+84901234567"
NUMBER = "1065"


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        settings = {"phone_number_id": NUMBER, "receipts": "yes", "api_base": "http://127.0.0.1:9"}
        found.workspace.channels.add("Chat", "whatsapp", settings)
        found.turn()
        yield found


def put(running: Simulation, *bodies: bytes) -> None:
    channel = next(each.id for each in running.workspace.channels.every() if each.name == "Chat")
    letters = [
        InboxLetter(0, channel, START, "https://x/whatsapp/2", "application/json", {}, body)
        for body in bodies
    ]
    with running.workspace.desk.write() as connection:
        inbox.add(connection, letters)


def wrote(text: str, number: int = 1) -> bytes:
    body = message_webhook(NUMBER, AN.removeprefix("+"), f"wamid.{number}", START, text, "An")
    return json.dumps(body).encode()


def waiting(running: Simulation) -> int:
    with running.workspace.desk.read() as connection:
        return inbox.size(connection)[0]


def consent_of(running: Simulation) -> Consent | None:
    with running.workspace.desk.read() as connection:
        found = customers.find(connection, "phone", AN)
        assert found is not None
        last = consents.last(connection, found, "whatsapp")
        return last.consent if last else None


def count_of_events(running: Simulation) -> int:
    with running.workspace.desk.read() as connection:
        return connection.scalar(select(func.count()).select_from(event_rows)) or 0


def test_a_stored_webhook_takes_effect_and_is_gone(running: Simulation) -> None:
    put(running, wrote("STOP"))
    running.turn()
    assert consent_of(running) is Consent.NO
    assert waiting(running) == 0


def test_a_webhook_that_comes_twice_counts_once(running: Simulation) -> None:
    put(running, wrote("Hello"), wrote("Hello"))
    running.turn()
    put(running, wrote("Hello"))
    running.turn()
    assert count_of_events(running) == 1


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"[]", b'{"entry": 5}', b"[" * 100_000, b'{"entry":[{"changes":7}]}']
)
def test_a_body_that_says_nothing_is_passed_over(running: Simulation, body: bytes) -> None:
    put(running, body, wrote("STOP"))
    running.turn()
    assert (consent_of(running), waiting(running)) == (Consent.NO, 0)


def test_a_poisonous_body_changes_nothing_and_holds_up_nobody(
    running: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = take_in

    def poisoned(*arguments: object) -> int:
        found = taken(*arguments)  # type: ignore[arg-type]
        if "poison" in repr(arguments):
            raise ZeroDivisionError
        return found

    monkeypatch.setattr(reading_inbox, "take_in", poisoned)
    put(running, wrote("before", 1), wrote("poison", 2), wrote("STOP", 3))
    running.turn()
    assert consent_of(running) is Consent.NO
    assert waiting(running) == 0
    assert count_of_events(running) == 3, (
        "two that were written, and the opt-out; nothing of the poison stays"
    )
    running.turn()
    assert count_of_events(running) == 3


def test_a_body_that_no_database_takes_is_passed_over(running: Simulation) -> None:
    put(running, wrote("half a letter: \ud800", 1), wrote("STOP", 2))
    running.turn()
    assert (consent_of(running), waiting(running)) == (Consent.NO, 0)


def test_nothing_is_sent_while_more_waits_than_one_turn_reads(
    running: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_inbox, "MOST_READ", 2)
    put(running, *(wrote(f"Hello {number}", number) for number in range(5)))
    room: list[int] = []

    def capacity(channel_id: int) -> int:
        room.append(waiting(running))
        return 1

    left = [running.books.turn(running.clock.now(), [], [], capacity).more_is_due for _ in range(3)]
    assert left == [True, True, False]
    assert waiting(running) == 0
    assert set(room) <= {0}


def test_what_was_set_aside_and_old_receipts_go_after_a_month(running: Simulation) -> None:
    put(running, b"x")
    with running.workspace.desk.write() as connection:
        (letter,) = inbox.waiting(connection, 10, 1000)
        inbox.set_aside(connection, letter.id, "ValueError")
        from app.model.heard import Receipt, ReceiptState

        hearing.add_receipts(connection, 1, [Receipt("a", ReceiptState.READ, START)], START)
    clear_out_heard(running.workspace.desk.database, START + timedelta(days=29))
    assert kept(running) == (1, True)
    clear_out_heard(running.workspace.desk.database, START + timedelta(days=31))
    assert kept(running) == (0, False)


def kept(running: Simulation) -> tuple[int, bool]:
    from app.storage.tables import inbox as table

    with running.workspace.desk.read() as connection:
        count = connection.scalar(select(func.count()).select_from(table)) or 0
        return count, hearing.are_known(connection, 1, ["a"])


def test_large_bodies_are_read_a_few_at_a_time(running: Simulation) -> None:
    put(running, *(b"x" * 900 for _ in range(5)))
    with running.workspace.desk.read() as connection:
        assert len(inbox.waiting(connection, 100, 2000)) == 2
        assert len(inbox.waiting(connection, 100, 10)) == 1
