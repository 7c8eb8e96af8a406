"""The inspector of a message: what is edited becomes a patch, what is invalid does not, and undo shows at once."""

from collections.abc import Iterator
from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.frame import TimeFrame, Weekday
from app.model.shop import FrequencyCap, QuietHours, Shop
from app.model.timing import AfterDelay, AroundDate, AtTime, Side, Unit
from app.ui.editor.inspector.block_card import Sample
from app.ui.editor.inspector.message import MessageForm
from tests.ui.inspector_bench import Bench, choose, inspecting, write


@pytest.fixture
def cart(qtbot: QtBot, application: QApplication) -> Iterator[Bench]:
    with inspecting(qtbot, application, "abandoned-cart") as bench:
        yield bench


@pytest.fixture
def booking(qtbot: QtBot, application: QApplication) -> Iterator[Bench]:
    with inspecting(qtbot, application, "booking-reminders") as bench:
        yield bench


def test_typing_a_delay_is_one_step_to_undo(cart: Bench) -> None:
    before = cart.message("coupon")
    count = cart.desk.undo.count()
    cart.inspector.show_card("coupon")
    write(cart.form(MessageForm).send.delay.amount, "145")
    assert cart.message("coupon").send == AfterDelay(amount=145, unit=Unit.HOURS)
    assert cart.desk.undo.count() == count + 1
    cart.desk.undo.undo()
    assert cart.message("coupon") == before
    assert cart.form(MessageForm).send.delay.amount.text() == str(before.send.model_dump()["amount"])


def test_arrow_keys_count(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    amount = cart.form(MessageForm).send.delay.amount
    write(amount, "1")
    QTest.keyClick(amount, Qt.Key.Key_Up)
    assert cart.message("coupon").send == AfterDelay(amount=2, unit=Unit.HOURS)
    for _ in range(4):
        QTest.keyClick(amount, Qt.Key.Key_Down)
    assert cart.message("coupon").send == AfterDelay(amount=0, unit=Unit.HOURS)


def test_the_cursor_stays_where_one_types(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    assert cart.inspector.header is not None
    name = cart.inspector.header.name
    name.setFocus()
    name.setCursorPosition(5)
    QTest.keyClicks(name, "xy")
    assert cart.message("coupon").name == "Offerxy a coupon"
    assert name.cursorPosition() == 7
    cart.desk.push(gestures.move(cart.desk.drawing, ["coupon"], 10, 10))
    assert name.hasFocus()
    assert name.cursorPosition() == 7
    cart.desk.undo.undo()
    cart.desk.undo.undo()
    assert name.text() == "Offer a coupon"
    assert name.hasFocus()


def test_switching_the_mode_and_back(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    send = cart.form(MessageForm).send
    before = cart.message("coupon").send
    send.mode.buttons["at"].click()
    assert cart.message("coupon").send == AtTime(at=time(9))
    choose(send.clock.day, "mon")
    write(send.clock.at, "17:30")
    assert cart.message("coupon").send == AtTime(at=time(17, 30), weekday=Weekday.MON)
    choose(send.clock.day, "days")
    assert cart.message("coupon").send == AtTime(at=time(17, 30), days=1)
    send.mode.buttons["around"].click()
    assert isinstance(cart.message("coupon").send, AroundDate)
    send.mode.buttons["after"].click()
    assert cart.message("coupon").send == before


def test_around_a_date(booking: Bench) -> None:
    booking.inspector.show_card("day-before")
    date = booking.form(MessageForm).send.date
    assert "due" in booking.form(MessageForm).example.text()
    assert not date.at.isVisible()
    choose(date.unit, "days")
    write(date.amount, "2")
    write(date.at, "8:15")
    choose(date.side, "after")
    choose(date.if_passed, "send")
    date.yearly.click()
    assert booking.message("day-before").send == AroundDate(
        amount=2,
        unit=Unit.DAYS,
        field="event.starts_at",
        side=Side.AFTER,
        at=time(8, 15),
        yearly=True,
        if_passed="send",
    )
    choose(date.unit, "hours")
    assert booking.message("day-before").send.model_dump()["at"] is None
    write(date.field.line, "x")
    assert booking.message("day-before").send.model_dump()["field"] == "x"


def test_hours_and_weekdays(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    frame = cart.form(MessageForm).frame
    write(frame.start, "10:30")
    frame.weekdays.buttons[Weekday.SUN].click()
    found = cart.message("coupon").only_between
    assert found is not None
    assert found.start == time(10, 30)
    assert found.weekdays == tuple(Weekday)[:6]
    frame.any_hour.click()
    assert cart.message("coupon").only_between is None
    assert not frame.start.isVisible()
    frame.any_hour.click()
    assert cart.message("coupon").only_between == found
    cart.desk.undo.undo()
    cart.desk.undo.undo()
    cart.desk.undo.undo()
    assert frame.weekdays.buttons[Weekday.SUN].isChecked()


def test_no_weekday_is_refused(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    frame = cart.form(MessageForm).frame
    for button in frame.weekdays.buttons.values():
        button.click()
    found = cart.message("coupon").only_between
    assert found is not None
    assert found.weekdays == (Weekday.SUN,)
    assert cart.faults() == ["Choose at least one weekday."]
    frame.weekdays.buttons[Weekday.WED].click()
    assert not cart.faults()


def test_a_time_that_is_none_is_refused(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    before = cart.message("coupon").only_between
    frame = cart.form(MessageForm).frame
    write(frame.start, "99999")
    frame.end.setFocus()
    assert cart.message("coupon").only_between == before
    assert cart.faults() == ["Write a time of day, like 08:30."]
    write(frame.start, "7 am")
    frame.end.setFocus()
    assert frame.start.text() == "07:00"
    assert not cart.faults()


def test_too_long_a_delay_and_no_name_are_refused(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    before = cart.message("coupon")
    write(cart.form(MessageForm).send.delay.amount, "99999")
    assert "longer than a sequence may wait" in cart.faults()[0]
    cart.desk.undo.undo()
    assert cart.message("coupon") == before
    assert not cart.faults()
    assert cart.inspector.header is not None
    name = cart.inspector.header.name
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_Backspace)
    assert cart.message("coupon").name == before.name
    assert cart.faults() == ["Something has to stand here."]


def test_the_example_in_words(cart: Bench) -> None:
    step = cart.message("reminder").model_copy(
        update={"send": AfterDelay(amount=30, unit=Unit.MINUTES), "only_between": TimeFrame()}
    )
    cart.desk.push(gestures.change_step(cart.desk.drawing, step, ""))
    cart.inspector.show_card("reminder")
    form = cart.form(MessageForm)
    expected = "A customer who joins Saturday 21:50: due 22:20, held until Sunday 08:00."
    assert form.example.text() == expected
    form.frame.any_hour.click()
    assert form.example.text() == "A customer who joins Saturday 21:50: due 22:20."
    write(form.send.delay.amount, "0")
    assert form.example.text() == "A customer who joins Saturday 21:50: at once."


NIGHT = QuietHours(start=time(21), end=time(10))


@pytest.mark.parametrize(
    ("shop", "expected"),
    [
        ({"quiet_hours": NIGHT}, "due 22:20, held until Sunday 10:00 by the quiet hours."),
        (
            {"closed_weekdays": ("sat", "sun")},
            "due 22:20, held until Monday 00:00, because the shop is closed.",
        ),
        ({"timezone": "Asia/Ho_Chi_Minh"}, "due 22:20."),
        (
            {"closed_weekdays": ("sun",), "quiet_hours": NIGHT},
            "due 22:20, held until Monday 10:00 by the quiet hours.",
        ),
    ],
)
def test_the_example_follows_the_rules_of_the_shop(cart: Bench, shop: dict[str, Any], expected: str) -> None:
    step = cart.message("reminder").model_copy(
        update={"send": AfterDelay(amount=30, unit=Unit.MINUTES), "only_between": None}
    )
    cart.desk.push(gestures.change_step(cart.desk.drawing, step, ""))
    cart.inspector.show_card("reminder")
    cart.inspector.show_shop(Shop(**{"timezone": "Europe/London", **shop}))
    assert cart.form(MessageForm).example.text() == f"A customer who joins Saturday 21:50: {expected}"


def test_the_example_counts_the_message_before_for_the_cap(cart: Bench) -> None:
    step = cart.message("coupon").model_copy(
        update={"send": AfterDelay(amount=1, unit=Unit.HOURS), "only_between": None}
    )
    cart.desk.push(gestures.change_step(cart.desk.drawing, step, ""))
    cart.inspector.show_card("coupon")
    cart.inspector.show_shop(Shop(timezone="Europe/London", frequency_cap=FrequencyCap(messages=1, hours=24)))
    expected = "held until Sunday 21:50, because nobody gets more than 1 in 24 hours."
    assert cart.form(MessageForm).example.text().endswith(expected)


def test_every_field_of_a_message_says_what_it_means(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    cart.inspector.show_shop(Shop(timezone="Europe/London", quiet_hours=NIGHT))
    form = cart.form(MessageForm)
    step = cart.message("coupon").model_copy(update={"only_between": TimeFrame(weekdays=tuple(Weekday)[:6])})
    cart.desk.push(gestures.change_step(cart.desk.drawing, step, ""))
    assert form.hours.text() == (
        "Mon–Sat from 08:00 to 22:00, by the customer’s clock. What comes due at another time waits."
        " Quiet hours, 21:00–10:00, hold too."
    )
    form.frame.any_hour.click()
    assert (
        form.hours.text() == "At any hour but the shop’s quiet hours, 21:00–10:00, by the customer’s clock."
    )
    form.if_fails.buttons["leave"].click()
    assert "nothing more of this sequence" in form.failure.text()
    assert cart.inspector.header is not None
    assert cart.inspector.header.off_words.isHidden()
    cart.inspector.header.switch.click()
    assert not cart.inspector.header.off_words.isHidden()


def test_the_block_is_shown_as_somebody_would_get_it(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    key = cart.message("coupon").block
    card = cart.form(MessageForm).block
    assert "first_name" in card.words.text()
    assert card.who.isHidden()
    cart.inspector.show_sample(Sample("another", "Mai", (("Not this", False),)))
    assert "Not this" not in card.words.text()
    cart.inspector.show_sample(Sample(key, "Mai Nguyen", (("Still thinking, ", False), ("<Mai>", True))))
    assert card.words.text() == "Still thinking, <b>&lt;Mai&gt;</b>"
    assert card.who.text() == "As Mai Nguyen would get it"


def test_block_switch_and_failure(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    form = cart.form(MessageForm)
    asked: list[str] = []
    cart.inspector.block_asked.connect(asked.append)
    form.block.change.click()
    assert asked == ["coupon"]
    other = cart.message("coupon").model_copy(update={"block": cart.message("reminder").block})
    cart.desk.push(gestures.change_step(cart.desk.drawing, other, ""))
    assert form.block.name.text() == cart.desk.blocks[cart.message("reminder").block].name
    form.if_fails.buttons["leave"].click()
    assert cart.message("coupon").if_fails == "leave"
    assert cart.inspector.header is not None
    cart.inspector.header.switch.click()
    assert not cart.message("coupon").on


def test_undo_by_key_is_the_drawing_s(cart: Bench) -> None:
    undo = cart.desk.undo.createUndoAction(cart.inspector)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    cart.inspector.addAction(undo)
    cart.inspector.show_card("coupon")
    form = cart.form(MessageForm)
    before = cart.message("coupon")
    form.if_fails.buttons["leave"].click()
    write(form.send.delay.amount, "14")
    for _ in range(2):
        QTest.keyClick(form.send.delay.amount, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert cart.message("coupon") == before
    assert form.send.delay.amount.hasFocus()
    assert form.if_fails.value() == "continue"


def test_first_step_counts_from_joining(cart: Bench) -> None:
    cart.inspector.show_card("coupon")
    after = cart.form(MessageForm).send.delay.after
    assert after.text() == "after delivery"
    cart.desk.push(gestures.connect(cart.desk.drawing, ENTRY, "first", "coupon"))
    assert after.text() == "after joining"
