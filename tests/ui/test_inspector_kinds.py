"""The inspector of the other cards, and reaching all of it by keyboard."""

from collections.abc import Iterator
from datetime import time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.sequence import ByEvent, ByHand, SequenceKind
from app.model.steps import (
    ActionStep,
    ConditionStep,
    FieldQuestion,
    GoalStep,
    RemoveTag,
    RepliedQuestion,
    SplitStep,
    WaitForEventStep,
    WaitStep,
)
from app.model.timing import AtTime
from app.ui.editor.inspector import Inspector
from app.ui.editor.inspector.entry import EntryForm
from app.ui.editor.inspector.fields import Choice, read_time
from app.ui.editor.inspector.kinds_of_answer import ActionForm, ConditionForm
from app.ui.editor.inspector.message import MessageForm
from app.ui.editor.inspector.split import SplitForm
from app.ui.editor.inspector.waits import GoalForm, WaitForEventForm, WaitForm
from app.ui.theme import Appearance
from app.ui.widgets.toggles import Toggle
from tests.ui.driving import let_go
from tests.ui.inspector_bench import SATURDAY, Bench, choose, inspecting, write


@pytest.fixture
def cart(qtbot: QtBot, application: QApplication) -> Iterator[Bench]:
    with inspecting(qtbot, application, "abandoned-cart") as bench:
        yield bench


def test_waits_and_goals(cart: Bench) -> None:
    cart.add("wait")
    cart.form(WaitForm).until.mode.buttons["at"].click()
    step = cart.desk.drawing.steps["new"]
    assert isinstance(step, WaitStep)
    assert step.until == AtTime(at=time(9))
    cart.desk.push(gestures.delete(cart.desk.drawing, ["new"]))
    assert cart.inspector.form is None
    cart.add("wait_for_event")
    write(cart.form(WaitForEventForm).at_most.amount, "3")
    write(cart.form(WaitForEventForm).event_name.line, "parcel_sent")
    awaited = cart.desk.drawing.steps["new"]
    assert isinstance(awaited, WaitForEventStep)
    assert (awaited.event, awaited.at_most.amount) == ("parcel_sent", 3)
    cart.desk.push(gestures.delete(cart.desk.drawing, ["new"]))
    cart.add("goal")
    write(cart.form(GoalForm).event_name.line, "paid")
    goal = cart.desk.drawing.steps["new"]
    assert isinstance(goal, GoalStep)
    assert goal.event == "paid"


def test_questions(cart: Bench) -> None:
    cart.add("condition")
    form = cart.form(ConditionForm)
    choose(form.kind, "replied")
    step = cart.desk.drawing.steps["new"]
    assert isinstance(step, ConditionStep)
    assert step.question == RepliedQuestion()
    choose(form.kind, "field")
    comparison = form.fields["is"]
    assert isinstance(comparison, Choice)
    choose(comparison, "greater")
    value = form.fields["value"]
    assert isinstance(value, QLineEdit)
    write(value, "40")
    step = cart.desk.drawing.steps["new"]
    assert isinstance(step, ConditionStep)
    expected = FieldQuestion.model_validate({"field": "city", "is": "greater", "value": "40"})
    assert step.question == expected


def test_actions(cart: Bench) -> None:
    cart.add("action")
    form = cart.form(ActionForm)
    choose(form.kind, "remove_tag")
    tag = form.fields["tag"]
    assert isinstance(tag, QLineEdit)
    write(tag, "cold")
    step = cart.desk.drawing.steps["new"]
    assert isinstance(step, ActionStep)
    assert step.change == RemoveTag(tag="cold")


def test_shares_always_make_a_whole(cart: Bench) -> None:
    cart.add("split")
    form = cart.form(SplitForm)

    def shares() -> list[tuple[str, int]]:
        step = cart.desk.drawing.steps["new"]
        assert isinstance(step, SplitStep)
        return [(branch.label, branch.share) for branch in step.branches]

    write(form.rows[0].share, "30")
    assert shares() == [("A", 30), ("B", 70)]
    form.add.click()
    assert shares() == [("A", 30), ("B", 35), ("C", 35)]
    assert form.rows[2].label.hasFocus()
    write(form.rows[0].share, "90")
    assert cart.faults() == ["Together the shares would be more than 100 %."]
    assert shares()[0] == ("A", 9)
    write(form.rows[0].share, "65")
    assert shares() == [("A", 65), ("B", 35), ("C", 0)]
    write(form.rows[1].label, "A")
    assert cart.faults() == ["Two branches have the same label."]
    form.rows[0].remove.click()
    assert shares() == [("B", 35), ("C", 65)]
    assert not form.rows[0].remove.isEnabled()
    cart.desk.undo.undo()
    assert [row.label.text() for row in form.rows] == ["A", "B", "C"]


def test_entry(cart: Bench) -> None:
    head = cart.desk.drawing.head
    cart.inspector.show_card(ENTRY)
    form = cart.form(EntryForm)
    before = head("entry")
    assert isinstance(before, ByEvent)
    form.how.buttons["hand"].click()
    assert head("entry") == ByHand()
    form.how.buttons["event"].click()
    assert head("entry") == before
    write(form.event_name.line, "booking_made")
    write(form.occurrence.line, "booking_id")
    assert (head("entry").event, head("entry").occurrence) == ("booking_made", "booking_id")
    form.kind.buttons["transactional"].click()
    assert head("kind") is SequenceKind.TRANSACTIONAL
    form.whose_time.buttons["shop"].click()
    assert head("whose_time") == "shop"
    write(form.too_late_hours, "36")
    assert head("too_late_hours") == 36
    write(form.too_late_hours, "999")
    assert head("too_late_hours") == 99
    assert cart.faults() == ["This is too much: at most 336."]
    write(form.exit_on, "order_placed, returned ,")
    assert head("exit_on") == ("order_placed", "returned")
    assert form.exit_on.text() == "order_placed, returned ,"
    answered = head("exit_on_reply")
    form.exit_on_reply.click()
    assert head("exit_on_reply") is not answered
    while cart.desk.undo.canUndo():
        cart.desk.undo.undo()
    assert head("entry") == before
    assert form.event_name.line.text() == before.event


def test_nothing_chosen_and_a_step_that_goes(cart: Bench) -> None:
    assert cart.inspector.form is None
    cart.inspector.show_card("coupon")
    cart.desk.push(gestures.delete(cart.desk.drawing, ["coupon"]))
    assert cart.inspector.card_id is None
    cart.inspector.show_card("nowhere")
    assert cart.inspector.card_id is None


@pytest.mark.parametrize("card", [ENTRY, "coupon", "condition", "split", "action", "wait", "wait_for_event"])
def test_by_keyboard_alone_and_every_field_has_a_name(cart: Bench, card: str) -> None:
    if card in (ENTRY, "coupon"):
        cart.inspector.show_card(card)
    else:
        cart.add(card)
    wanted = {
        each
        for each in cart.inspector.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QLineEdit | QComboBox)
        and each.isVisible()
        and each.isEnabled()
        and not isinstance(each.parent(), QComboBox)
        and not (isinstance(each, Toggle) and each.focusPolicy() == Qt.FocusPolicy.ClickFocus)
    }
    assert all(each.accessibleName() or each.property("text") for each in wanted)
    reached: set[QWidget] = set()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or cart.inspector, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        reached.add(here)
    assert wanted <= reached


def test_arrow_keys_go_from_one_answer_to_the_next(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    mode = cart.form(MessageForm).send.mode
    mode.buttons["after"].setFocus()
    QTest.keyClick(mode.buttons["after"], Qt.Key.Key_Right)
    assert mode.value() == "at"
    assert isinstance(cart.message("coupon").send, AtTime)
    assert mode.buttons["at"].hasFocus()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8", time(8)),
        ("8.30", time(8, 30)),
        ("0830", time(8, 30)),
        ("12 am", time(0)),
        ("12:05pm", time(12, 5)),
        ("24:00", None),
        ("13 pm", None),
        ("", None),
        ("8:7", None),
    ],
)
def test_times_as_people_write_them(text: str, expected: time | None) -> None:
    assert read_time(text) == expected


def test_an_inspector_that_is_gone_listens_no_more(qtbot: QtBot, application: QApplication) -> None:
    with inspecting(qtbot, application, "abandoned-cart") as bench:
        bench.inspector.show_card("coupon")
        other = Inspector(bench.theme, bench.desk, ZoneInfo("Europe/London"), lambda: SATURDAY)
        other.show_card("coupon")
        let_go(other)
        bench.desk.push(gestures.move(bench.desk.drawing, ["coupon"], 5, 5))
        bench.theme.choose(Appearance.DARK)
        assert bench.form(MessageForm).block.words.text()


def test_every_kind_of_step_says_what_its_fields_mean(cart: Bench) -> None:
    cart.add("condition")
    assert "what happened since they joined counts" in cart.form(ConditionForm).words.text()
    choose(cart.form(ConditionForm).kind, "tag")
    assert "what is known of them then" in cart.form(ConditionForm).words.text()
    cart.inspector.show_card(ENTRY)
    entry = cart.form(EntryForm)
    assert (
        entry.joining_words.text() == "When “cart abandoned” happens, its customer joins, once for each cart."
    )
    assert "gets nothing more of this sequence" in entry.exit_words.text()
    assert "24 h" in entry.too_late_words.text()


def test_what_changes_an_occurrence_and_what_an_event_brings_are_written(cart: Bench) -> None:
    cart.inspector.show_card(ENTRY)
    entry = cart.form(EntryForm)
    write(entry.changed_by, "cart_changed, cart_merged")
    write(entry.data, "colour")
    written = cart.desk.drawing.head("entry")
    assert (written.changed_by, written.data) == (("cart_changed", "cart_merged"), ("colour",))
    assert entry.changes_words.text().startswith("“cart changed, cart merged” with the same cart ")
    assert entry.data_words.text() == "Messages can say {{ colour }}."
    cart.desk.undo.undo()
    assert cart.desk.drawing.head("entry").data == ()
