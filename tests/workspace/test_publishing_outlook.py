"""What publishing will change is said before, and comes true."""

from datetime import date

import pytest

from app.model.customer import Customer
from app.model.sequence import SequenceDocument
from app.workspace.publishing import InFlight
from app.workspace.publishing_outlook import PublishOutlook
from tests.model.builders import after, message, wait
from tests.workspace.shop import DAY, HOUR, MONDAY, Shop, drawn

FLOW = drawn(message("one"), message("two", after(2, "days")), message("three", after(2, "days")))
NEWER: dict[str, SequenceDocument] = {
    "sooner": drawn(message("one"), message("two", after(1, "days")), message("three", after(2, "days"))),
    "later": drawn(message("one"), message("two", after(4, "days")), message("three", after(2, "days"))),
    "a step is gone": drawn(message("one"), message("three", after(2, "days"))),
    "a step is off": drawn(
        message("one"), message("two", after(2, "days"), on=False), message("three", after(2, "days"))
    ),
    "a step comes between": drawn(
        message("one"),
        wait("pause", after(1, "days")),
        message("two", after(2, "days")),
        message("three", after(2, "days")),
    ),
    "the first one comes later": drawn(
        message("two", after(2, "days")), message("one"), message("three", after(2, "days"))
    ),
}


@pytest.fixture
def mai(shop: Shop) -> Customer:
    """Somebody who has had the first message and waits for the second."""
    mai = shop.customer("Mai")
    shop.start(FLOW)
    shop.enroll("Welcome", mai)
    shop.run(MONDAY + 2 * HOUR)
    assert shop.steps_sent == ["one"]
    return mai


def outlook(shop: Shop, document: SequenceDocument) -> PublishOutlook:
    shop.redraw(document)
    return shop.workspace.sequences.publishing.outlook("Welcome")


@pytest.mark.parametrize("in_flight", ["keep", "move"])
@pytest.mark.parametrize("change", NEWER)
def test_as_many_messages_go_out_on_those_days_as_was_said(
    shop: Shop, mai: Customer, change: str, in_flight: InFlight
) -> None:
    foreseen = outlook(shop, NEWER[change])
    fate = foreseen.keep if in_flight == "keep" else foreseen.move
    before = len(shop.sent)
    shop.workspace.sequences.publishing.activate("Welcome", in_flight=in_flight)
    shop.run(MONDAY + 20 * DAY)
    zone = shop.workspace.desk.zone()
    days: dict[date, int] = {}
    for sent in shop.sent[before:]:
        day = sent.at.astimezone(zone).date()
        days[day] = days.get(day, 0) + 1
    assert dict(fate.messages) == days


@pytest.mark.usefixtures("mai")
def test_who_moves_earlier_and_who_loses_one_is_counted(shop: Shop) -> None:
    sooner = outlook(shop, NEWER["sooner"])
    assert (sooner.inside, sooner.looked_at) == (1, 1)
    assert (sooner.move.earlier, sooner.move.later, sooner.move.losing) == (1, 0, 0)
    assert outlook(shop, NEWER["later"]).move.later == 1
    assert outlook(shop, NEWER["a step is gone"]).move.losing == 1


@pytest.mark.usefixtures("mai")
def test_changes_are_told_by_step(shop: Shop) -> None:
    told = outlook(shop, NEWER["a step is gone"]).changes
    assert [(change.step, change.how) for change in told.steps] == [("one", "moved_on"), ("two", "removed")]


def test_with_nobody_inside_there_is_nothing_to_count(shop: Shop) -> None:
    shop.start(FLOW)
    foreseen = outlook(shop, NEWER["later"])
    assert (foreseen.inside, foreseen.keep.count, foreseen.move.count) == (0, 0, 0)


@pytest.mark.usefixtures("mai")
def test_looking_changes_nothing(shop: Shop) -> None:
    outlook(shop, NEWER["sooner"])
    shop.run(MONDAY + 20 * DAY)
    assert [sent.at - MONDAY for sent in shop.sent if sent.step == "two"] == [2 * DAY]


@pytest.mark.usefixtures("mai")
def test_older_versions_are_listed_and_can_be_read_again(shop: Shop) -> None:
    shop.redraw(NEWER["later"])
    shop.workspace.sequences.publishing.activate("Welcome")
    newest, oldest = shop.workspace.sequences.publishing.versions("Welcome")
    assert (newest.number, oldest.number, oldest.messages) == (2, 1, 3)
    again = shop.workspace.sequences.publishing.version_document(oldest.id)
    assert [step.id for step in again.steps] == ["one", "two", "three"]
    assert again.blocks == FLOW.blocks
