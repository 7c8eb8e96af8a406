"""Before each send, again: consent, addresses, whether the step is on; and what a failed attempt leads to."""

import pytest

from app.model.channel import PRACTICE_TRAITS
from app.model.customer import Address, Consent
from app.model.decision import End, Send, Skip, Wait
from app.model.enrollment import EnrollmentState, Position
from tests.model.builders import (
    EMAIL,
    MESSENGER,
    MICROSECOND,
    OFFICE,
    Journey,
    after,
    clock,
    customer,
    facts,
    hours,
    journey,
    marketing,
    message,
    version,
)

MONDAY = clock("Mon 2026-11-23 10:00")
TWO = (message("hello", after(1, "hours")), message("next", after(2, "hours")))
ELEVEN = MONDAY + hours(1)


class TestConsent:
    def ready(self, consent: Consent | None, *, is_marketing: bool = True) -> Journey:
        recorded = {} if consent is None else {"messenger": consent}
        flow = marketing(*TWO) if is_marketing else version(*TWO)
        trip = journey(flow, MONDAY, who=customer(consents=recorded), knowing=facts(MESSENGER))
        assert trip.waits_until(MONDAY) == ELEVEN
        return trip

    def test_recorded_lets_marketing_go_out(self) -> None:
        assert isinstance(self.ready(Consent.YES).look(ELEVEN), Send)

    @pytest.mark.parametrize("consent", [None, Consent.UNKNOWN])
    def test_unknown_is_not_yes(self, consent: Consent | None) -> None:
        trip = self.ready(consent)
        trip.look(ELEVEN)
        assert trip.skipped() == [("hello", "skipped_no_consent")]
        assert trip.enrollment.position == Position("next", ELEVEN)

    def test_refused_makes_the_customer_leave(self) -> None:
        assert self.ready(Consent.NO).leaves(ELEVEN) == "left_consent_withdrawn"

    def test_withdrawn_while_waiting_is_respected_just_before_sending(self) -> None:
        trip = self.ready(Consent.YES)
        trip.who = customer(consents={"messenger": Consent.NO})
        assert trip.leaves(ELEVEN) == "left_consent_withdrawn"

    def test_withdrawn_between_two_attempts_is_respected(self) -> None:
        trip = self.ready(Consent.YES)
        trip.sends(ELEVEN)
        trip.message_is("retrying", retry_at=ELEVEN + hours(1))
        trip.who = customer(consents={"messenger": Consent.NO})
        assert trip.leaves(ELEVEN + hours(1)) == "left_consent_withdrawn"

    def test_to_another_platform_does_not_count(self) -> None:
        trip = self.ready(None)
        trip.who = customer(consents={"email": Consent.YES})
        trip.look(ELEVEN)
        assert trip.skipped() == [("hello", "skipped_no_consent")]

    @pytest.mark.parametrize("consent", [None, Consent.NO])
    def test_is_not_needed_for_what_the_customer_asked_for(self, consent: Consent | None) -> None:
        assert isinstance(self.ready(consent, is_marketing=False).look(ELEVEN), Send)

    def test_to_any_platform_counts_on_the_practice_phone(self) -> None:
        trip = journey(marketing(message("hello")), MONDAY, knowing=facts(PRACTICE_TRAITS))
        assert isinstance(trip.look(MONDAY), Send)


class TestTheAddress:
    def test_that_is_missing_skips_the_message(self) -> None:
        trip = journey(version(*TWO), MONDAY, who=customer(addresses=()), knowing=facts(EMAIL))
        trip.look(ELEVEN)
        assert trip.skipped() == [("hello", "skipped_no_address")]
        assert trip.enrollment.position == Position("next", ELEVEN)

    def test_of_another_kind_is_no_address(self) -> None:
        only_mail = customer(addresses=(Address("email", "mai@example.org"),))
        trip = journey(version(*TWO), MONDAY, who=only_mail, knowing=facts(MESSENGER))
        trip.look(ELEVEN)
        assert trip.skipped() == [("hello", "skipped_no_address")]

    def test_that_can_never_be_reached_makes_the_customer_leave(self) -> None:
        gone = customer(addresses=(Address("email", "mai@example.org", unreachable="the mailbox is gone"),))
        trip = journey(version(*TWO), MONDAY, who=gone, knowing=facts(EMAIL))
        assert trip.ends(ELEVEN).why.text() == "left because the mailbox is gone"

    def test_is_not_asked_for_before_it_is_needed(self) -> None:
        trip = journey(version(*TWO), MONDAY, who=customer(addresses=()), knowing=facts(EMAIL))
        assert trip.waits_until(MONDAY) == ELEVEN

    def test_is_not_needed_where_a_channel_writes_to_none(self) -> None:
        trip = journey(version(*TWO), MONDAY, who=customer(addresses=()))
        assert isinstance(trip.look(ELEVEN), Send)


class TestAStepThatIsOff:
    def test_finishes_at_the_instant_it_was_reached_without_its_delay(self) -> None:
        flow = version(message("off", after(3, "days"), on=False), message("next", after(2, "hours")))
        trip = journey(flow, MONDAY)
        assert trip.waits_until(MONDAY + hours(1)) == MONDAY + hours(2)
        assert trip.enrollment.position == Position("next", MONDAY)

    def test_does_not_send(self) -> None:
        trip = journey(version(message("off", on=False)), MONDAY)
        assert trip.ends(MONDAY).state is EnrollmentState.FINISHED

    def test_turned_off_while_its_message_was_being_retried_skips_the_message(self) -> None:
        trip = journey(version(*TWO), MONDAY)
        trip.look(MONDAY)
        trip.sends(ELEVEN)
        trip.message_is("retrying", retry_at=ELEVEN + hours(1), problem="busy")
        trip.flow = version(message("hello", after(1, "hours"), on=False), TWO[1])
        assert trip.waits_until(ELEVEN + hours(0.5)) == ELEVEN + hours(2)
        assert trip.skipped() == [("hello", "step_off")]

    def test_skipped_so_it_keeps_when_it_was_due_and_planned(self) -> None:
        early = clock("Mon 2026-11-23 07:00")
        trip = journey(version(message("hello", within=OFFICE)), early)
        nine = trip.waits_until(early)
        trip.sends(nine)
        trip.message_is("retrying", retry_at=nine + hours(1), problem="busy")
        trip.flow = version(message("hello", within=OFFICE, on=False))
        trip.look(nine)
        skipped = next(past for past in trip.passed if isinstance(past, Skip))
        assert (skipped.due, skipped.planned) == (early, nine)

    def test_turned_off_after_its_message_left_still_waits_for_what_becomes_of_it(self) -> None:
        trip = journey(version(*TWO), MONDAY)
        trip.look(MONDAY)
        trip.sends(ELEVEN)
        trip.message_is("sent", accepted_at=ELEVEN)
        trip.flow = version(message("hello", after(1, "hours"), on=False), TWO[1])
        assert trip.waits_until(ELEVEN) == ELEVEN + hours(24)


class TestAgainLater:
    def tried_once(self, retry_in: float) -> Journey:
        trip = journey(version(*TWO), MONDAY)
        trip.look(MONDAY)
        trip.sends(ELEVEN)
        trip.message_is("retrying", retry_at=ELEVEN + hours(retry_in), problem="the platform is busy")
        return trip

    def test_waits_as_long_as_the_platform_says(self) -> None:
        trip = self.tried_once(0.5)
        assert trip.waits_until(ELEVEN) == ELEVEN + hours(0.5)
        assert trip.enrollment.why.text() == "the platform is busy; tried again at Mon 23 Nov 2026 11:30"
        assert trip.waits_until(ELEVEN + hours(0.5) - MICROSECOND) == ELEVEN + hours(0.5)

    def test_then_sends_the_same_message_again(self) -> None:
        again = self.tried_once(0.5).sends(ELEVEN + hours(0.5))
        assert (again.step, again.planned) == ("hello", ELEVEN)
        assert again.why.text() == "attempt 2: the platform is busy"

    def test_is_tried_at_the_lateness_limit_for_the_last_time(self) -> None:
        assert isinstance(self.tried_once(24).look(ELEVEN + hours(24)), Send)

    def test_beyond_the_lateness_limit_it_has_failed_and_the_flow_goes_on(self) -> None:
        trip = self.tried_once(1)
        trip.look(ELEVEN + hours(24) + MICROSECOND)
        assert [past.why.key for past in trip.passed[-3:-1]] == ["gave_up", "failed_continues"]
        assert trip.skipped() == []
        assert trip.enrollment.position == Position("next", ELEVEN)

    def test_beyond_the_lateness_limit_the_customer_leaves_where_the_step_says_so(self) -> None:
        trip = self.tried_once(1)
        trip.flow = version(message("hello", after(1, "hours"), if_fails="leave"), TWO[1])
        assert trip.leaves(ELEVEN + hours(24) + MICROSECOND) == "left_failed"

    def test_a_message_that_never_left_is_skipped_and_not_failed(self) -> None:
        trip = journey(version(*TWO), MONDAY)
        trip.look(MONDAY)
        trip.message_is("queued", attempts=0)
        trip.look(ELEVEN + hours(24) + MICROSECOND)
        assert trip.skipped()[0] == ("hello", "skipped_too_late")


class TestTheOrderOfTheChecks:
    def test_what_is_too_late_is_skipped_though_consent_was_withdrawn(self) -> None:
        refused = customer(consents={"messenger": Consent.NO})
        flow = marketing(message("hello"))
        trip = journey(flow, MONDAY, who=refused, knowing=facts(MESSENGER))
        trip.ends(MONDAY + hours(25))
        assert trip.skipped() == [("hello", "skipped_too_late")]

    def test_who_has_withdrawn_consent_leaves_even_while_the_channel_is_down(self) -> None:
        refused = customer(consents={"messenger": Consent.NO})
        known = facts(MESSENGER, channel_problem="down")
        trip = journey(marketing(message("hello")), MONDAY, who=refused, knowing=known)
        assert trip.leaves(MONDAY) == "left_consent_withdrawn"

    def test_a_decision_to_send_names_the_block_of_the_step(self) -> None:
        greeting = message("hello").model_copy(update={"block": "greeting"})
        assert journey(version(greeting), MONDAY).sends(MONDAY).block == "greeting"

    def test_a_hold_keeps_the_plan(self) -> None:
        trip = journey(version(*TWO), MONDAY, knowing=facts(channel_problem="down"))
        held = trip.look(ELEVEN + hours(1))
        assert isinstance(held, Wait)
        assert (held.due, held.planned) == (ELEVEN, ELEVEN)
        assert not isinstance(held, End)
