"""What a sequence has done: by step, by day, by branch, and why not."""

import pytest
from sqlalchemy import Engine, event

from app.model.outcome import MessageNever
from app.model.sentence import worded
from app.storage.numbers import Outcomes
from app.workspace.numbers import BranchNumbers, Numbers, Span, StepNumbers
from tests.engine.simulated import delivered
from tests.model.builders import after, frame, goal, message, split
from tests.workspace.shop import DAY, HOUR, Shop, drawn

GREETINGS = drawn(
    message("hello"),
    message("again", after(1, "hours")),
    goal("bought", "order_placed"),
    exit_on=("refunded",),
)


def numbers(shop: Shop, days: Span = 0) -> Numbers:
    draft = shop.workspace.drafts.open("Welcome")
    return shop.workspace.counting.numbers(draft.id, draft.document, days)


def people(shop: Shop, count: int) -> list[str]:
    names = ["Ada", "Bea", "Cy", "Dot", "Eve", "Flo", "Gus", "Hal", "Ida", "Jo"][:count]
    for name in names:
        shop.enroll("Welcome", shop.customer(name))
    return names


def test_nothing_is_counted_before_anybody_has_joined(shop: Shop) -> None:
    shop.start(GREETINGS)
    found = numbers(shop)
    assert not found.has_run
    assert found.outcomes == Outcomes(0, 0, 0, 0)
    assert found.steps == {}
    assert found.failures == ()


def test_each_step_has_its_counts_and_the_sequence_its_outcomes(shop: Shop) -> None:
    shop.start(GREETINGS)
    ada, bea, cy = people(shop, 3)
    shop.turn()
    shop.workspace.happenings.record("order_placed", f"{ada.lower()}@example.com")
    shop.workspace.happenings.record("refunded", f"{bea.lower()}@example.com")
    shop.turn()
    found = numbers(shop)
    assert cy
    assert found.has_run
    assert found.steps["hello"] == StepNumbers(sent=3, delivered=3)
    assert found.steps["again"] == StepNumbers(waiting=1)
    assert found.outcomes == Outcomes(joined=3, reached=1, finished=1, left=1)


def test_what_failed_is_told_in_words_the_newest_first(shop: Shop) -> None:
    shop.start(GREETINGS)
    people(shop, 10)
    shop.platform = lambda dispatch, now: MessageNever(
        worded("{name} is full", name=dispatch.part.recipient_name)
    )
    shop.turn()
    found = numbers(shop)
    assert found.steps["hello"].failed == 10
    assert len(found.failures) == 8
    assert [each.message_id for each in found.failures] == sorted(
        (each.message_id for each in found.failures), reverse=True
    )
    assert found.failures[0].problem == "Jo is full"
    assert found.failures[0].step == "hello"


def test_skipped_messages_are_grouped_by_why(shop: Shop) -> None:
    shop.start(drawn(message("hello", after(2, "hours"), frame("08:00", "20:00"))))
    people(shop, 2)
    shop.pass_time(shop.clock.now() + 3 * DAY)
    shop.turn()
    found = numbers(shop).steps["hello"]
    assert found.skipped == 2
    ((reason, count),) = found.skips
    assert (reason.key, count) == ("skipped_too_late", 2)


def test_only_what_happened_within_the_span_counts(shop: Shop) -> None:
    shop.start(drawn(message("hello")))
    people(shop, 1)
    shop.turn()
    shop.pass_time(shop.clock.now() + 10 * DAY)
    shop.enroll("Welcome", shop.customer("Zoe"))
    shop.turn()
    assert numbers(shop, 7).steps["hello"].sent == 1
    assert numbers(shop, 30).steps["hello"].sent == 2
    assert numbers(shop, 7).outcomes.joined == 1
    assert numbers(shop).outcomes.joined == 2
    shop.pass_time(shop.clock.now() + 40 * DAY)
    assert numbers(shop, 30).steps == {}
    assert numbers(shop, 30).has_run


def test_the_branches_of_a_split_are_compared(shop: Shop) -> None:
    shop.start(
        drawn(
            split("ab", ("A", 50, "a"), ("B", 50, "b")),
            message("a", next="bought"),
            message("b", next="wait"),
            message("wait", after(90, "days"), next=None),
            goal("bought"),
        )
    )
    people(shop, 10)
    shop.turn()
    (branches,) = numbers(shop).splits.values()
    a, b = branches
    assert (a.label, b.label) == ("A", "B")
    assert a.came + b.came == 10
    assert a.reached == a.came > 0
    assert b == BranchNumbers("B", 50, 10 - a.came, 0)


@pytest.mark.parametrize("days", [0, 7, 30])
def test_every_table_that_grows_is_read_by_an_index(shop: Shop, days: Span) -> None:
    shop.start(
        drawn(split("ab", ("A", 50, "a"), ("B", 50, "b")), message("a", next=None), message("b", next=None))
    )
    people(shop, 6)
    shop.platform = lambda dispatch, now: (
        MessageNever(worded("full")) if dispatch.step == "a" else delivered(dispatch, now)
    )
    shop.turn()
    shop.pass_time(shop.clock.now() + HOUR)
    asked: list[tuple[str, object]] = []

    def note(connection: object, cursor: object, statement: str, parameters: object, *rest: object) -> None:
        del connection, cursor, rest
        asked.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        assert numbers(shop, days).failures
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    with shop.workspace.desk.read() as connection:
        plans = [
            row[3]
            for statement, parameters in asked
            if " messages" in statement or " enrollments" in statement
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
        ]
    assert plans
    assert not [plan for plan in plans if plan.startswith(("SCAN messages", "SCAN enrollments"))]
    assert any("messages_by_day" in plan for plan in plans) is bool(days)
