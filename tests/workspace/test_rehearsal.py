"""Rehearsals: compressed time, events by hand, and that nothing else is touched or left behind."""

import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.model.block import Block, Picture
from app.model.enrollment import EnrollmentState
from app.model.errors import Invalid, NotAllowed
from app.model.sequence import ByEvent, SequenceDocument, SequenceKind
from app.model.steps import RepliedQuestion
from app.storage import library
from app.workspace import Workspace
from app.workspace.rehearsal.prompts import prompts
from app.workspace.rehearsal.rehearsal import DAY_A_MINUTE, FASTEST, Rehearsal
from app.workspace.rehearsal.rehearsals import CannotBegin
from app.workspace.rehearsal.scratch import remove_left_behind
from app.workspace.rehearsal.stage import Script
from app.workspace.rehearsal.stand_in import StandIn, stand_in_of
from app.workspace.rehearsal.updates import Arrived, Began, Decided, Happened
from tests.model.builders import (
    after,
    at,
    condition,
    frame,
    goal,
    happened,
    message,
    split,
    tag,
    wait,
    wait_for,
)
from tests.secret_marks import secret
from tests.workspace.rehearsing import SATURDAY, Watcher, rehearsing
from tests.workspace.shop import MAIL, Shop, drawn

ME = StandIn(first_name="Ana", timezone="Europe/London")
HOUR = timedelta(hours=1)
GREETINGS = drawn(
    message("hello", after(30, "minutes"), frame("08:00", "22:00")),
    message("again", after(6, "hours")),
)
CART = drawn(
    message("hello", after(1, "hours"), next="asked"),
    condition("asked", RepliedQuestion(), "thanks", "later"),
    message("thanks", after(1, "hours"), next="done"),
    message("later", after(1, "hours"), next="done"),
    goal("done", "order_placed"),
    entry=ByEvent(event="cart_abandoned", occurrence="cart_id"),
    texts={"hello": "Hi {{ first_name }}, about {{ cart_summary }}"},
    exit_on=("refunded",),
)


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the test's own, which has to be empty in the end."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def script(document: SequenceDocument, stand_in: StandIn = ME, **settings: str) -> Script:
    entry = document.entry
    data = stand_in.data.get(entry.event, {}) if isinstance(entry, ByEvent) else {}
    shop = {"shop.timezone": "Europe/London"} | {
        key.replace("_", ".", 1): value for key, value in settings.items()
    }
    return Script(7, document, stand_in.customer(), data, shop, {})


class TestCompressedTime:
    def test_a_message_comes_at_its_very_instant(self) -> None:
        document = drawn(
            message("hello", after(30, "minutes"), frame("22:30", "22:00")),
            message("again", after(1, "hours")),
        )
        with rehearsing(script(document), speed=FASTEST) as (_, watcher):
            watcher.until_over()
        opens = datetime.fromisoformat("2026-11-21T22:30+00:00")
        assert [(each.step, each.at) for each in watcher.of(Arrived)] == [
            ("hello", opens),
            ("again", opens + HOUR),
        ]
        assert watcher.texts() == ["This is hello.", "This is again."]

    def test_it_says_first_where_the_customer_is_and_what_lies_ahead(self) -> None:
        with rehearsing(script(GREETINGS)) as (_, watcher):
            began, standing = watcher.of(Began)[0], watcher.standing
        assert (began.at, began.customer, began.zone.key) == (SATURDAY, "Ana", "Europe/London")
        assert standing.step == "hello"
        assert "held until Sun 22 Nov 2026 08:00" in standing.why.text()
        assert standing.next_message is not None
        assert standing.next_message.at == standing.until
        assert [moment.what for moment in standing.ahead] == ["wait", "send", "send", "finish"]

    def test_a_day_is_a_minute_at_first_and_the_speed_can_be_changed_meanwhile(self) -> None:
        with rehearsing(script(drawn(message("far", after(30, "days"))))) as (rehearsal, watcher):
            assert rehearsal.speed == DAY_A_MINUTE == 86_400 / 60
            begun = time.monotonic()
            before = rehearsal.now()
            while rehearsal.now() - before < timedelta(minutes=5):
                assert time.monotonic() - begun < 20
            rehearsal.set_speed(1.0)
            slowed = rehearsal.now()
            assert rehearsal.now() - slowed < timedelta(minutes=1)
            assert watcher.texts() == []
            for speed in (0.0, -1.0, FASTEST + 1, float("nan")):
                with pytest.raises(Invalid, match="between as fast as life"):
                    rehearsal.set_speed(speed)

    def test_skipping_goes_to_the_next_message_through_everything_before_it(self) -> None:
        document = drawn(
            message("hello"),
            wait("three_days", after(3, "days")),
            tag("patient"),
            message("monday", at("09:00", weekday="mon")),
            message("last", after(90, "weeks")),
        )
        with rehearsing(script(document), speed=1.0) as (rehearsal, watcher):
            watcher.until(lambda seen: seen.standing.step == "three_days")
            assert rehearsal.skip()
            watcher.until(lambda seen: seen.texts()[-1:] == ["This is monday."])
            assert watcher.of(Arrived)[-1].at == datetime.fromisoformat("2026-11-30T09:00+00:00")
            assert "patient" in watcher.steps("changes")
            watcher.until(lambda seen: seen.standing.step == "last")
            assert rehearsal.skip()
            watcher.until_over()
            assert not rehearsal.skip()
        assert watcher.standing.state is EnrollmentState.FINISHED

    def test_what_was_decided_is_told_with_its_reason(self) -> None:
        with rehearsing(script(CART), speed=FASTEST) as (_, watcher):
            watcher.until_over()
        told = {(each.step, each.what): each.why.text() for each in watcher.of(Decided)}
        assert told["asked", "goes_on"] == "Answered since joining? No"
        assert told["later", "waits"].startswith("1 hour later")
        assert told["done", "ends"] == "reached the goal “done”"


class TestWhatIsFedByHand:
    def test_an_answer_is_known_to_the_next_condition(self) -> None:
        with rehearsing(script(CART), speed=1.0) as (rehearsal, watcher):
            rehearsal.answer("  Yes please ")
            rehearsal.answer(" ")
            rehearsal.set_speed(FASTEST)
            watcher.until_over()
        assert [each.text for each in watcher.of(Happened)] == ["Yes please"]
        assert watcher.texts()[1:] == ["This is thanks."]

    def test_a_goal_and_an_exit_end_it_from_anywhere(self) -> None:
        for event, state in (
            ("order_placed", EnrollmentState.FINISHED),
            ("refunded", EnrollmentState.LEFT),
        ):
            with rehearsing(script(CART), speed=1.0) as (rehearsal, watcher):
                rehearsal.happen(event)
                watcher.until_over()
                assert watcher.standing.state is state
                assert f"“{event}” happened" in watcher.standing.why.text()

    def test_a_wait_for_an_event_ends_when_it_comes(self) -> None:
        document = drawn(
            wait_for("link", "link_clicked", after(9, "days"), next="came", otherwise=None), message("came")
        )
        with rehearsing(script(document), speed=1.0) as (rehearsal, watcher):
            assert [each.event for each in prompts(document)] == ["link_clicked"]
            rehearsal.happen("link_clicked")
            watcher.until_over()
        assert watcher.texts() == ["This is came."]

    def test_the_data_of_the_entry_fill_the_messages(self) -> None:
        mine = ME.model_copy(update={"data": {"cart_abandoned": {"cart_id": "9", "cart_summary": "polish"}}})
        with rehearsing(script(CART, mine), speed=FASTEST) as (_, watcher):
            watcher.until(lambda seen: bool(seen.texts()))
        assert watcher.texts()[0] == "Hi Ana, about polish"

    def test_everything_a_sequence_asks_for_can_be_fed(self) -> None:
        document = drawn(
            condition("asked", happened("visited"), "wait", None),
            wait_for("wait", "link_clicked", after(1, "days")),
            goal("won", "order_placed"),
            entry=ByEvent(event="booking_made", occurrence="booking_id", changed_by=("booking_changed",)),
            exit_on=("booking_cancelled", "message_received"),
        )
        asked = {each.event: each.data for each in prompts(document)}
        assert list(asked) == [
            "visited",
            "link_clicked",
            "order_placed",
            "booking_cancelled",
            "booking_changed",
        ]
        assert asked["visited"] == ()
        assert asked["booking_changed"][:2] == ("booking_id", "starts_at")


class TestTheTestCustomer:
    def test_is_remembered_as_a_text(self) -> None:
        mine = stand_in_of(
            {"first_name": "Ana", "timezone": "Asia/Ho_Chi_Minh", "fields": {"birthday": "1990-02-28"}}
        )
        assert StandIn.read(mine.written()) == mine
        assert (
            StandIn.read("") == StandIn.read("{nonsense") == StandIn.read('{"timezone": "Mars"}') == StandIn()
        )

    def test_is_refused_a_zone_that_is_none(self) -> None:
        with pytest.raises(Invalid, match="“Mars” is not a time zone"):
            stand_in_of({"timezone": "Mars"})

    def test_a_copy_draws_the_branch_that_the_customer_would_draw(self) -> None:
        document = drawn(split("ab", ("A", 50, "a"), ("B", 50, "b")), message("a", next=None), message("b"))
        drawn_by = {}
        for number in (1, 2, 3, 4, 5, 6):
            double = ME.model_copy(update={"copy_of": number})
            with rehearsing(script(document, double), speed=FASTEST) as (_, watcher):
                watcher.until_over()
            drawn_by[number] = watcher.texts()[0]
        assert len(set(drawn_by.values())) == 2


class TestFromAnOpenFolder:
    def test_the_drawing_is_tried_as_it_is_now_and_nothing_in_the_folder_changes(self, shop: Shop) -> None:
        view = shop.add_sequence(GREETINGS)
        shop.workspace.overview.set("hours.quiet", "21:00-09:30")
        before = everything_in(shop.workspace)
        redrawn = drawn(message("new", after(1, "days")))
        watcher = Watcher()
        rehearsal = shop.workspace.rehearsals.begin(view.id, redrawn, ME, watcher, start=SATURDAY)
        rehearsal.skip()
        watcher.until_over()
        shop.workspace.rehearsals.end(rehearsal)
        assert watcher.texts() == ["This is new."]
        assert watcher.of(Arrived)[0].at == datetime.fromisoformat("2026-11-23T09:30+00:00")
        assert everything_in(shop.workspace) == before
        assert shop.workspace.overview.on_phone() == []

    def test_the_real_engine_goes_on_beside_it(self, shop: Shop) -> None:
        shop.start(GREETINGS)
        shop.enroll("Welcome", shop.customer("Mai"))
        watcher = Watcher()
        rehearsal = shop.workspace.rehearsals.begin(1, GREETINGS, ME, watcher, start=SATURDAY)
        shop.run(shop.clock.now() + 2 * HOUR)
        rehearsal.skip()
        watcher.until(lambda seen: bool(seen.texts()))
        shop.workspace.rehearsals.end(rehearsal)
        assert [(sent.to, sent.text) for sent in shop.sent] == [("Mai", "This is hello.")]

    def test_pictures_come_along(self, shop: Shop) -> None:
        digest = "ab" * 32
        with shop.workspace.desk.write() as connection:
            library.put_picture(connection, digest, "image/png", b"bytes")
        picture = Picture(digest=digest, kind="image/png")
        document = drawn(message("hello"))
        block = Block(name="hello", text="Look", pictures=(picture,))
        document = document.model_copy(update={"blocks": {"hello": block}})
        watcher = Watcher()
        rehearsal = shop.workspace.rehearsals.begin(1, document, ME, watcher)
        watcher.until(lambda seen: bool(seen.texts()))
        shop.workspace.rehearsals.end(rehearsal)
        assert watcher.of(Arrived)[0].pictures == {digest: b"bytes"}

    def test_what_could_not_run_at_all_is_refused_in_words(self, shop: Shop) -> None:
        broken = drawn(message("hello")).model_copy(update={"blocks": {}})
        empty = drawn().model_copy(update={"first": None})
        for document in (broken, empty):
            with pytest.raises(CannotBegin, match="cannot be tried yet"):
                shop.workspace.rehearsals.begin(1, document, ME, Watcher())

    def test_what_its_own_platform_would_refuse_is_said(self, shop: Shop) -> None:
        shop.workspace.channels.add("Mail", "email", MAIL)
        document = drawn(message("hello"), kind="marketing")
        block = Block(name="hello", text="Hi")
        view = shop.add_sequence(document, "Mail")
        watcher = Watcher()
        mute = document.model_copy(update={"blocks": {"hello": block}})
        shop.workspace.rehearsals.begin(view.id, mute, ME, watcher)
        remarks = watcher.of(Began)[0].remarks
        assert any("postal address" in each for each in remarks)
        assert any("no subject" in each for each in remarks)

    def test_the_line_that_its_own_channel_adds_to_the_first_message_is_shown(self, shop: Shop) -> None:
        page = {"page_id": "1", "api_base": "http://127.0.0.1:1", "automatic_note": "added"}
        shop.workspace.channels.add("Page", "messenger", page, {"token": secret("t")})
        document = drawn(message("hello"), message("again", after(5, "minutes")))
        view = shop.add_sequence(document, "Page")
        watcher = Watcher()
        rehearsal = shop.workspace.rehearsals.begin(view.id, document, ME, watcher)
        watcher.until(lambda seen: bool(seen.texts()))
        rehearsal.skip()
        watcher.until(lambda seen: len(seen.texts()) > 1)
        shop.workspace.rehearsals.end(rehearsal)
        first, second = (arrived.content.way_out for arrived in watcher.of(Arrived))
        assert "automatic message" in first
        assert second == ""

    def test_a_copy_of_somebody_who_has_not_said_yes_is_told_so(self, shop: Shop) -> None:
        document = drawn(message("hello"), kind="marketing")
        view = shop.add_sequence(document)
        shop.import_csv("First name,Email", "Tim,tim@example.com")
        tim = shop.workspace.customers.find("tim@example.com")
        watcher = Watcher()
        shop.workspace.rehearsals.begin(view.id, document, StandIn.copied(tim), watcher)
        watcher.until(lambda seen: bool(seen.texts()))
        assert watcher.of(Began)[0].remarks == (
            "Tim themselves would not join: no recorded consent to marketing by Practice",
        )

    def test_ends_with_the_folder(self, shop: Shop, temporary: Path) -> None:
        shop.workspace.rehearsals.begin(1, GREETINGS, ME, Watcher())
        assert list(temporary.iterdir())
        shop.workspace.rehearsals.close()
        assert not list(temporary.iterdir())


class TestNothingIsLeftBehind:
    def test_the_folder_is_gone_when_it_ends_and_when_it_cannot_begin(self, temporary: Path) -> None:
        with rehearsing(script(GREETINGS)) as (rehearsal, _):
            (folder,) = temporary.iterdir()
            assert folder.stat().st_mode & 0o077 == 0
            rehearsal.close()
            assert not folder.exists()
        refused = script(GREETINGS.model_copy(update={"kind": SequenceKind.MARKETING}))
        nobody = refused.customer.__class__(refused.customer.id)
        with pytest.raises(NotAllowed, match="no recorded consent"):
            Rehearsal(
                Script(7, refused.document, nobody, {}, {}, {}), start=SATURDAY, told=lambda update: None
            )
        assert not list(temporary.iterdir())

    def test_what_a_killed_program_has_left_is_removed_and_what_goes_on_is_not(self, temporary: Path) -> None:
        with killed(temporary) as left:
            assert left.exists()
            with rehearsing(script(GREETINGS)) as (_, watcher):
                assert remove_left_behind() == 1
                assert not left.exists()
                assert len(list(temporary.iterdir())) == 1
                assert watcher.standing.step == "hello"


@contextmanager
def killed(temporary: Path) -> Iterator[Path]:
    """Kill a program in the middle of a rehearsal; yield the folder it has left."""
    code = (
        "import tempfile, sys, time; tempfile.tempdir = sys.argv[1]\n"
        "from tests.workspace.test_rehearsal import GREETINGS, script\n"
        "from tests.workspace.rehearsing import rehearsing\n"
        "with rehearsing(script(GREETINGS)):\n"
        "    print('goes on', flush=True); time.sleep(60)\n"
    )
    command = [sys.executable, "-c", code, str(temporary)]
    home = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=home) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"goes on\n"
        (left,) = temporary.iterdir()
        assert remove_left_behind() == 0
        program.send_signal(signal.SIGKILL)
    yield left


def everything_in(workspace: Workspace) -> list[tuple[str, list[tuple[object, ...]]]]:
    """Return every row of every table, and the names of the files beside the database."""
    from app.storage.tables import METADATA

    with workspace.desk.read() as connection:
        rows = [
            (table.name, [tuple(row) for row in connection.execute(table.select())])
            for table in METADATA.sorted_tables
        ]
    files = sorted(path.name for path in workspace.folder.iterdir())
    return [*rows, *((name, []) for name in files)]


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    yield
    assert not [each for each in threading.enumerate() if each.name == "rehearsal"]
