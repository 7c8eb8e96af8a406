"""Where a customer stands, and taking them out of a sequence."""

import pytest

from app.engine.dispatch import Dispatch
from app.engine.outcomes import Ended
from app.model.enrollment import EnrollmentState
from app.model.errors import NotAllowed
from app.model.message import MessageState
from app.model.outcome import AgainLater, Outcome, Unknown
from app.model.sentence import worded
from tests.engine.simulated import delivered
from tests.model.builders import after, message
from tests.workspace.shop import DAY, HOUR, MONDAY, Shop, drawn


def _welcome(shop: Shop) -> None:
    shop.start(drawn(message("hello"), message("again", after(1, "days"))))


class TestStanding:
    def test_says_what_comes_next_and_why(self, shop: Shop) -> None:
        _welcome(shop)
        mai = shop.customer("Maryam")
        shop.enroll("Welcome", mai)
        shop.run(MONDAY + HOUR)
        (inside,) = shop.workspace.standing.of(mai.id)
        assert (inside.sequence, inside.is_paused, inside.is_held) == ("Welcome", False, False)
        assert inside.next is not None
        assert (inside.next.step, inside.next.what, inside.next.at) == ("again", "send", MONDAY + DAY)
        assert [moment.step for moment in inside.to_be_sent] == ["again"]

    def test_of_a_paused_sequence_says_so(self, shop: Shop) -> None:
        _welcome(shop)
        mai = shop.customer("Maryam")
        shop.enroll("Welcome", mai)
        shop.workspace.sequences.pause("Welcome")
        (inside,) = shop.workspace.standing.of(mai.id)
        assert inside.is_paused
        assert inside.next is not None

    def test_of_somebody_in_no_sequence_is_empty(self, shop: Shop) -> None:
        assert shop.workspace.standing.of(shop.customer("Maryam").id) == []


class TestTakingOut:
    def test_sends_nothing_more_and_says_who_did_it(self, shop: Shop) -> None:
        _welcome(shop)
        mai, tam = shop.customer("Maryam"), shop.customer("Tam")
        shop.enroll("Welcome", mai, tam)
        shop.run(MONDAY + HOUR)
        (inside,) = shop.workspace.standing.of(mai.id)
        taken = shop.workspace.standing.take_out(inside.enrollment_id)
        assert (taken.sequence, taken.on_its_way, taken.in_doubt) == ("Welcome", (), ())
        (left,) = shop.enrollments(mai)
        assert (left.state, left.why.text()) == (EnrollmentState.LEFT, "taken out by you")
        shop.run(MONDAY + 3 * DAY)
        assert [(sent.to, sent.step) for sent in shop.sent if sent.step == "again"] == [("Tam", "again")]

    def test_twice_is_refused(self, shop: Shop) -> None:
        _welcome(shop)
        mai = shop.customer("Maryam")
        shop.enroll("Welcome", mai)
        (inside,) = shop.workspace.standing.of(mai.id)
        shop.workspace.standing.take_out(inside.enrollment_id)
        with pytest.raises(NotAllowed, match="not in this sequence any more"):
            shop.workspace.standing.take_out(inside.enrollment_id)

    def test_cancels_what_was_to_be_tried_again(self, shop: Shop) -> None:
        _welcome(shop)
        shop.platform = lambda dispatch, now: AgainLater(worded("the server is busy"))
        mai = shop.customer("Maryam")
        shop.enroll("Welcome", mai)
        shop.turn()
        assert shop.activity()["hello"][0] is MessageState.RETRYING
        (inside,) = shop.workspace.standing.of(mai.id)
        shop.workspace.standing.take_out(inside.enrollment_id)
        assert shop.activity()["hello"] == (MessageState.CANCELLED, "taken out by you")
        shop.platform = delivered
        shop.run(MONDAY + DAY)
        assert len(shop.sent) == 1

    def test_does_not_call_back_what_is_being_sent(self, shop: Shop) -> None:
        _welcome(shop)
        mai = shop.customer("Maryam")
        shop.enroll("Welcome", mai)
        (dispatch,) = shop.books.turn(MONDAY, [], [], lambda channel_id: 10).dispatches
        (inside,) = shop.workspace.standing.of(mai.id)
        assert inside.on_its_way == ("hello",)
        assert shop.workspace.standing.take_out(inside.enrollment_id).on_its_way == ("hello",)
        _end(shop, dispatch, delivered(dispatch, MONDAY))
        assert shop.activity()["hello"][0] is MessageState.DELIVERED
        assert shop.enrollments(mai)[0].state is EnrollmentState.LEFT

    def test_tries_nothing_again_that_failed_while_they_left(self, shop: Shop) -> None:
        _welcome(shop)
        mai = shop.customer("Maryam")
        shop.enroll("Welcome", mai)
        (dispatch,) = shop.books.turn(MONDAY, [], [], lambda channel_id: 10).dispatches
        (inside,) = shop.workspace.standing.of(mai.id)
        shop.workspace.standing.take_out(inside.enrollment_id)
        _end(shop, dispatch, AgainLater(worded("the server is busy")))
        assert shop.activity()["hello"] == (MessageState.CANCELLED, "taken out by you")
        shop.run(MONDAY + DAY)
        assert shop.sent == []

    def test_leaves_what_is_in_doubt_to_be_settled(self, shop: Shop) -> None:
        _welcome(shop)
        shop.platform = lambda dispatch, now: Unknown(worded("the line broke"))
        mai = shop.customer("Maryam")
        shop.enroll("Welcome", mai)
        shop.turn()
        (inside,) = shop.workspace.standing.of(mai.id)
        assert shop.workspace.standing.take_out(inside.enrollment_id).in_doubt == ("hello",)
        assert shop.activity()["hello"][0] is MessageState.UNKNOWN


def _end(shop: Shop, dispatch: Dispatch, outcome: Outcome) -> None:
    shop.books.turn(MONDAY, [Ended(dispatch, outcome, MONDAY)], [], lambda channel_id: 10)
