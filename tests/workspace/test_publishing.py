"""Letting a sequence run, changing one that runs, holding it back and going on."""

import pytest

from app.model.customer import Customer
from app.model.enrollment import EnrollmentState
from app.model.errors import NotAllowed, NotFound
from app.model.message import MessageState
from app.model.outcome import AgainLater, ChannelStopped, ContentNever, Outcome, Unknown
from app.model.sentence import worded
from app.model.sequence import SequenceState
from app.storage import sequences
from app.workspace.publishing import HasErrors
from tests.engine.simulated import delivered
from tests.model.builders import after, around, message, wait, wait_for
from tests.workspace.shop import DAY, HOUR, MINUTE, MONDAY, Shop, drawn

IN_AN_HOUR = after(1, "hours")
FLOW = drawn(message("first"), message("second", IN_AN_HOUR), message("third", IN_AN_HOUR))


def activate(shop: Shop, **how: str) -> None:
    shop.workspace.sequences.publishing.activate("Welcome", **how)  # type: ignore[arg-type]


def state(shop: Shop) -> SequenceState:
    (view,) = shop.workspace.sequences.every()
    return view.state


def versions(shop: Shop) -> int:
    with shop.workspace.desk.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM versions").scalar_one())


@pytest.fixture
def mai(shop: Shop) -> Customer:
    """Mai, who has had the first message and is waiting for the second, which is due at ten."""
    shop.start(FLOW)
    mai = shop.customer("Mai")
    shop.enroll("Welcome", mai)
    shop.run(MONDAY + MINUTE)
    assert shop.steps_sent == ["first"]
    return mai


class TestActivating:
    def test_publishes_what_is_drawn(self, shop: Shop) -> None:
        shop.add_sequence(FLOW)
        plan = shop.workspace.sequences.publishing.plan("Welcome")
        assert (plan.state, plan.publishes, plan.inside, plan.overdue) == (SequenceState.DRAFT, True, 0, 0)
        assert plan.problems == ()
        assert state(shop) is SequenceState.DRAFT
        activate(shop)
        assert state(shop) is SequenceState.ACTIVE
        assert versions(shop) == 1

    def test_again_without_a_change_publishes_nothing(self, shop: Shop) -> None:
        shop.start(FLOW)
        assert not shop.workspace.sequences.publishing.plan("Welcome").publishes
        activate(shop)
        assert (state(shop), versions(shop)) == (SequenceState.ACTIVE, 1)

    def test_refuses_what_has_errors_and_names_them(self, shop: Shop) -> None:
        broken = drawn(message("a"), message("b", next="gone"), message("c"))
        shop.add_sequence(FLOW)
        shop.redraw(broken.model_copy(update={"blocks": {}}))
        with pytest.raises(HasErrors, match=r"“Welcome” cannot be activated: .*; and 2 more") as refused:
            activate(shop)
        assert {problem.key for problem in refused.value.problems} == {
            "missing_block",
            "dangling",
            "unreachable",
        }
        assert (state(shop), versions(shop)) == (SequenceState.DRAFT, 0)

    def test_refuses_what_has_no_channel(self, shop: Shop) -> None:
        shop.add_sequence(FLOW, channel="")
        with pytest.raises(HasErrors, match="no channel is chosen"):
            activate(shop)

    def test_allows_what_has_warnings_and_shows_them(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("first"), message("second")))
        plan = shop.workspace.sequences.publishing.plan("Welcome")
        assert plan.errors == []
        assert [problem.key for problem in plan.warnings] == ["no_delay"]
        activate(shop)

    def test_refuses_what_is_archived_or_not_there(self, shop: Shop) -> None:
        shop.add_sequence(FLOW)
        with shop.workspace.desk.write() as connection:
            sequences.change(connection, 1, MONDAY, state=SequenceState.ARCHIVED)
        with pytest.raises(NotAllowed, match="is archived"):
            activate(shop)
        with pytest.raises(NotFound):
            shop.workspace.sequences.publishing.activate("Farewell")

    def test_a_change_that_has_errors_leaves_the_old_one_running(self, shop: Shop, mai: Customer) -> None:
        shop.redraw(FLOW.model_copy(update={"first": "gone"}))
        with pytest.raises(HasErrors):
            activate(shop)
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first", "second", "third"]


class TestAChangeThatKeeps:
    def test_leaves_who_is_inside_on_the_old_version(self, shop: Shop, mai: Customer) -> None:
        shop.redraw(drawn(message("first"), message("new", IN_AN_HOUR)))
        plan = shop.workspace.sequences.publishing.plan("Welcome")
        assert (plan.publishes, plan.inside) == (True, 1)
        activate(shop)
        tom = shop.customer("Tom")
        shop.enroll("Welcome", tom)
        shop.run(MONDAY + DAY)
        by_name = {name: [sent.step for sent in shop.sent if sent.to == name] for name in ("Mai", "Tom")}
        assert by_name == {"Mai": ["first", "second", "third"], "Tom": ["first", "new"]}

    def test_leaves_them_the_old_texts_too(self, shop: Shop, mai: Customer) -> None:
        shop.redraw(
            FLOW.model_copy(update={"blocks": drawn(message("second"), texts={"second": "!"}).blocks})
        )
        activate(shop)
        shop.run(MONDAY + 2 * HOUR)
        assert [sent.text for sent in shop.sent][1] == "This is second."

    def test_has_those_looked_at_whom_a_bad_step_held(self, shop: Shop) -> None:
        shop.start(FLOW)
        shop.platform = lambda dispatch, now: ContentNever(worded("no such template"))
        mai = shop.customer("Mai")
        shop.enroll("Welcome", mai)
        shop.turn()
        assert shop.enrollments(mai)[0].state is EnrollmentState.HELD
        shop.platform = delivered
        shop.redraw(FLOW.model_copy(update={"too_late_hours": 48}))
        activate(shop)
        shop.run(MONDAY + HOUR)
        assert shop.activity()["first"][0] is MessageState.DELIVERED

    def test_is_undone_by_publishing_the_old_one_again(self, shop: Shop, mai: Customer) -> None:
        for document in (drawn(message("other")), FLOW):
            shop.redraw(document)
            activate(shop)
        assert versions(shop) == 3
        tom = shop.customer("Tom")
        shop.enroll("Welcome", tom)
        shop.run(MONDAY + DAY)
        assert [sent.step for sent in shop.sent if sent.to == "Tom"] == ["first", "second", "third"]


class TestAChangeThatMoves:
    def test_takes_who_is_inside_along_with_the_same_clock_and_the_new_timing(
        self, shop: Shop, mai: Customer
    ) -> None:
        shop.redraw(drawn(message("first"), message("second", after(3, "hours"))))
        activate(shop, in_flight="move")
        shop.run(MONDAY + DAY)
        assert [(sent.step, sent.at) for sent in shop.sent][1:] == [("second", MONDAY + 3 * HOUR)]

    def test_plans_at_publishing_what_is_already_past(self, shop: Shop, mai: Customer) -> None:
        shop.run(MONDAY + 30 * MINUTE)
        shop.redraw(drawn(message("first"), message("second", after(10, "minutes"))))
        activate(shop, in_flight="move")
        shop.run(MONDAY + DAY)
        assert [(sent.step, sent.at) for sent in shop.sent][1:] == [("second", MONDAY + 30 * MINUTE)]

    def test_goes_on_from_a_vanished_step_at_its_first_surviving_successor(
        self, shop: Shop, mai: Customer
    ) -> None:
        shop.redraw(drawn(message("first"), message("third", IN_AN_HOUR)))
        activate(shop, in_flight="move")
        shop.run(MONDAY + DAY)
        assert [(sent.step, sent.at) for sent in shop.sent][1:] == [("third", MONDAY + HOUR)]

    def test_finishes_where_nothing_that_follows_survives(self, shop: Shop, mai: Customer) -> None:
        shop.redraw(drawn(message("first"), message("new", IN_AN_HOUR)))
        activate(shop, in_flight="move")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first"]
        assert shop.enrollments(mai)[0].state is EnrollmentState.FINISHED

    def test_does_not_send_again_what_was_sent(self, shop: Shop) -> None:
        shop.start(drawn(message("first"), message("second", IN_AN_HOUR)))
        shop.platform = lambda dispatch, now: Unknown(worded("the connection broke"))
        mai = shop.customer("Mai")
        shop.enroll("Welcome", mai)
        shop.turn()
        shop.platform = delivered
        shop.redraw(drawn(message("first", after(2, "hours")), message("second", IN_AN_HOUR)))
        activate(shop, in_flight="move")
        shop.run(MONDAY + 3 * DAY)
        assert shop.steps_sent == ["first", "second"]

    def test_does_not_send_again_what_now_comes_later_in_the_flow(self, shop: Shop, mai: Customer) -> None:
        shop.redraw(
            drawn(message("second", IN_AN_HOUR), message("first", IN_AN_HOUR), message("new", IN_AN_HOUR))
        )
        activate(shop, in_flight="move")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first", "second", "new"]

    def test_does_not_send_again_what_now_follows_at_once(self, shop: Shop, mai: Customer) -> None:
        shop.redraw(drawn(message("second", IN_AN_HOUR), message("first"), message("new", IN_AN_HOUR)))
        activate(shop, in_flight="move")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first", "second", "new"]
        assert shop.enrollments(mai)[0].state is EnrollmentState.FINISHED

    def test_leaves_a_message_that_is_tried_again_as_it_was_written(self, shop: Shop) -> None:
        shop.start(FLOW)
        shop.platform = lambda dispatch, now: AgainLater(worded("busy"), 10 * MINUTE)
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.turn()
        shop.platform = delivered
        shop.redraw(FLOW.model_copy(update={"blocks": drawn(message("first"), texts={"first": "!"}).blocks}))
        activate(shop, in_flight="move")
        shop.run(MONDAY + 30 * MINUTE)
        assert [(sent.step, sent.text) for sent in shop.sent] == [("first", "This is first.")] * 2

    def test_cancels_a_message_whose_step_is_gone(self, shop: Shop) -> None:
        shop.start(FLOW)
        shop.platform = lambda dispatch, now: AgainLater(worded("busy"), 10 * MINUTE)
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.turn()
        shop.platform = delivered
        shop.redraw(drawn(message("second", IN_AN_HOUR)))
        activate(shop, in_flight="move")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first", "second"]
        assert shop.activity()["first"][0] is MessageState.CANCELLED


class TestAChangeThatLetsLeave:
    def test_takes_everybody_out(self, shop: Shop, mai: Customer) -> None:
        shop.redraw(drawn(message("first")))
        activate(shop, in_flight="leave")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first"]
        (enrollment,) = shop.enrollments(mai)
        assert (enrollment.state, enrollment.next_at) == (EnrollmentState.LEFT, None)
        assert enrollment.why.text() == "taken out by you"

    def test_cancels_what_might_still_have_been_tried(self, shop: Shop) -> None:
        shop.start(FLOW)
        shop.platform = lambda dispatch, now: AgainLater(worded("busy"), 10 * MINUTE)
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.turn()
        shop.platform = delivered
        shop.redraw(drawn(message("first", IN_AN_HOUR)))
        activate(shop, in_flight="leave")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first"]
        assert shop.activity() == {"first": (MessageState.CANCELLED, "taken out by you")}

    def test_leaves_what_has_gone_out_as_it_is(self, shop: Shop, mai: Customer) -> None:
        shop.redraw(drawn(message("first")))
        activate(shop, in_flight="leave")
        assert shop.activity()["first"][0] is MessageState.DELIVERED


class TestPausing:
    def test_sends_nothing_and_lets_nobody_join(self, shop: Shop, mai: Customer) -> None:
        shop.workspace.sequences.pause("welcome")
        assert state(shop) is SequenceState.PAUSED
        with pytest.raises(NotAllowed, match="is not active; nobody can join"):
            shop.enroll("Welcome", shop.customer("Tom"))
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first"]

    def test_is_refused_where_nothing_runs(self, shop: Shop) -> None:
        shop.add_sequence(FLOW)
        with pytest.raises(NotAllowed, match="nothing to pause"):
            shop.workspace.sequences.pause("Welcome")
        activate(shop)
        shop.workspace.sequences.pause("Welcome")
        with pytest.raises(NotAllowed, match="nothing to pause"):
            shop.workspace.sequences.pause("Welcome")

    def test_leaves_other_sequences_running(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("other"), name="Other"))
        shop.workspace.sequences.pause("Welcome")
        shop.enroll("Other", mai)
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first", "other"]


class TestGoingOn:
    """Rule 7: paused on purpose is not late."""

    @pytest.fixture
    def paused(self, shop: Shop, mai: Customer) -> Shop:
        """Mai's second message, due at ten, has come due in a pause from half past nine to noon of another day."""
        shop.run(MONDAY + 30 * MINUTE)
        shop.workspace.sequences.pause("Welcome")
        shop.run(MONDAY + 3 * DAY)
        plan = shop.workspace.sequences.publishing.plan("Welcome")
        assert (plan.state, plan.publishes, plan.inside, plan.overdue) == (SequenceState.PAUSED, False, 1, 1)
        return shop

    def test_skips_at_first_everything_that_came_due_meanwhile(self, paused: Shop) -> None:
        activate(paused)
        paused.run(MONDAY + 4 * DAY)
        assert paused.steps_sent == ["first"]
        for step, planned in (("second", "10:00"), ("third", "11:00")):
            why = f"planned Mon 23 Mar 2026 {planned}, while the sequence was paused"
            assert paused.activity()[step] == (MessageState.SKIPPED, why)

    def test_sends_it_if_asked_however_late_it_is(self, paused: Shop) -> None:
        activate(paused, overdue="send")
        paused.run(MONDAY + 4 * DAY)
        resumed = MONDAY + 3 * DAY
        assert [(sent.step, sent.at) for sent in paused.sent][1:] == [
            ("second", resumed),
            ("third", resumed + HOUR),
        ]

    def test_lets_the_clocks_stand_still_if_asked(self, paused: Shop) -> None:
        activate(paused, overdue="respace")
        paused.run(MONDAY + 4 * DAY)
        resumed = MONDAY + 3 * DAY
        assert [(sent.step, sent.at) for sent in paused.sent][1:] == [
            ("second", resumed + 30 * MINUTE),
            ("third", resumed + 90 * MINUTE),
        ]

    @pytest.mark.parametrize("overdue", ["skip", "send", "respace"])
    def test_leaves_alone_what_comes_due_afterwards(self, shop: Shop, mai: Customer, overdue: str) -> None:
        shop.workspace.sequences.pause("Welcome")
        shop.run(MONDAY + 20 * MINUTE)
        assert shop.workspace.sequences.publishing.plan("Welcome").overdue == 0
        activate(shop, overdue=overdue)
        shop.run(MONDAY + 90 * MINUTE)
        assert [(sent.step, sent.at) for sent in shop.sent][1:] == [("second", MONDAY + HOUR)]

    def test_counts_a_later_pause_by_itself(self, paused: Shop) -> None:
        activate(paused, overdue="send")
        paused.run(MONDAY + 3 * DAY)
        paused.workspace.sequences.pause("Welcome")
        paused.run(MONDAY + 4 * DAY)
        activate(paused)
        paused.run(MONDAY + 5 * DAY)
        assert paused.steps_sent == ["first", "second"]
        assert paused.activity()["third"][0] is MessageState.SKIPPED

    def test_lets_people_join_again(self, paused: Shop) -> None:
        activate(paused)
        assert paused.enroll("Welcome", paused.customer("Tom")) == {}

    def test_publishes_a_change_that_was_drawn_meanwhile(self, paused: Shop) -> None:
        paused.redraw(drawn(message("first"), message("second", IN_AN_HOUR), message("new", IN_AN_HOUR)))
        activate(paused, in_flight="move", overdue="send")
        paused.run(MONDAY + 4 * DAY)
        assert paused.steps_sent == ["first", "second", "new"]

    def test_moves_a_wait_as_well(self, shop: Shop) -> None:
        shop.start(drawn(wait("pause", IN_AN_HOUR), message("only", IN_AN_HOUR)))
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.turn()
        shop.workspace.sequences.pause("Welcome")
        shop.run(MONDAY + DAY)
        activate(shop, overdue="respace")
        shop.run(MONDAY + 2 * DAY)
        assert [(sent.step, sent.at) for sent in shop.sent] == [("only", MONDAY + DAY + 2 * HOUR)]

    def test_never_sends_a_reminder_after_the_date_itself(self, shop: Shop) -> None:
        shop.start(drawn(message("reminder", around("starts_at", "before", 1, "days"))))
        mai = shop.customer("Mai", starts_at="2026-03-25T15:00")
        shop.enroll("Welcome", mai)
        shop.turn()
        shop.workspace.sequences.pause("Welcome")
        shop.run(MONDAY + 3 * DAY)
        activate(shop, overdue="send")
        shop.run(MONDAY + 4 * DAY)
        assert shop.steps_sent == []
        assert shop.activity()["reminder"][0] is MessageState.SKIPPED

    def test_hears_an_event_that_happened_meanwhile(self, shop: Shop) -> None:
        waiting = wait_for("ordered", "order_placed", after(2, "hours"), next="thanks", otherwise="please")
        shop.start(drawn(waiting, message("thanks", next=None), message("please")))
        mai = shop.customer("Mai")
        shop.enroll("Welcome", mai)
        shop.turn()
        shop.workspace.sequences.pause("Welcome")
        shop.run(MONDAY + HOUR)
        shop.workspace.happenings.record("order_placed", "mai@example.com")
        shop.run(MONDAY + DAY)
        activate(shop, overdue="send")
        shop.run(MONDAY + 2 * DAY)
        assert shop.steps_sent == ["thanks"]

    @pytest.mark.parametrize(
        "answer", [AgainLater(worded("busy"), 10 * MINUTE), ChannelStopped(worded("it has expired"))]
    )
    def test_tries_again_what_did_not_go_out_at_once(self, paused: Shop, answer: Outcome) -> None:
        paused.platform = lambda dispatch, now: answer
        activate(paused, overdue="send")
        paused.turn()
        paused.platform = delivered
        paused.workspace.channels.check("Practice")
        paused.run(MONDAY + 4 * DAY)
        assert paused.steps_sent == ["first", "second", "second", "third"]
