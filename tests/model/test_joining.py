"""Who may join a sequence, and what joining makes."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from app.model.channel import PRACTICE_TRAITS, ChannelTraits
from app.model.customer import Address, Consent, Customer
from app.model.enrollment import EnrollmentState, Position
from app.model.joining import Earlier, joined, refusal
from app.model.sequence import Version
from tests.model.builders import (
    EMAIL,
    LONDON,
    MESSENGER,
    SAIGON,
    clock,
    customer,
    hours,
    marketing,
    message,
    version,
)

MONDAY = clock("Mon 2026-11-23 18:00")
FLOW = version(message("hello"))
MARKETING = marketing(message("hello"))
GONE_BY = (EnrollmentState.FINISHED, EnrollmentState.LEFT)
ACTIVE = (EnrollmentState.WAITING, EnrollmentState.HELD)


def refused(
    *earlier: Earlier,
    who: Customer | None = None,
    flow: Version = FLOW,
    channel: ChannelTraits = MESSENGER,
    occurrence: str = "",
    zone: ZoneInfo = LONDON,
    when: datetime = MONDAY,
) -> str | None:
    why = refusal(who or customer(), flow, channel, occurrence, earlier, zone, when)
    assert why is None or why.text()
    return why.key if why else None


class TestJoiningAgain:
    def test_the_first_time_is_allowed(self) -> None:
        assert refused() is None

    @pytest.mark.parametrize("state", ACTIVE)
    @pytest.mark.parametrize("occurrence", ["", "b-1"])
    def test_nobody_is_in_a_sequence_twice_for_one_occurrence(
        self, state: EnrollmentState, occurrence: str
    ) -> None:
        long_ago = Earlier(occurrence, MONDAY - hours(1000), state)
        assert refused(long_ago, occurrence=occurrence) == "no_join_twice"

    def test_somebody_may_be_in_it_for_two_occurrences_at_once(self) -> None:
        other = Earlier("b-1", MONDAY - hours(1), EnrollmentState.WAITING)
        assert refused(other, occurrence="b-2") is None

    @pytest.mark.parametrize("state", GONE_BY)
    def test_an_occurrence_is_gone_through_once(self, state: EnrollmentState) -> None:
        assert refused(Earlier("b-1", MONDAY - hours(1000), state), occurrence="b-1") == "no_join_again"

    @pytest.mark.parametrize("state", GONE_BY)
    def test_without_an_occurrence_nobody_joins_twice_on_one_day(self, state: EnrollmentState) -> None:
        assert refused(Earlier("", clock("Mon 2026-11-23 00:00"), state)) == "no_join_today"

    @pytest.mark.parametrize("state", GONE_BY)
    def test_without_an_occurrence_it_is_allowed_on_another_day(self, state: EnrollmentState) -> None:
        assert refused(Earlier("", clock("Sun 2026-11-22 23:59"), state)) is None

    def test_the_day_is_that_of_the_zone(self) -> None:
        yesterday_in_saigon = Earlier("", clock("Mon 2026-11-23 16:59"), EnrollmentState.FINISHED)
        assert refused(yesterday_in_saigon) == "no_join_today"
        assert refused(yesterday_in_saigon, zone=SAIGON) is None

    def test_an_earlier_one_with_an_occurrence_is_no_earlier_one_without(self) -> None:
        assert refused(Earlier("b-1", MONDAY, EnrollmentState.WAITING)) is None

    def test_any_of_several_earlier_ones_counts(self) -> None:
        first = Earlier("", MONDAY - hours(100), EnrollmentState.FINISHED)
        second = Earlier("", MONDAY - hours(50), EnrollmentState.WAITING)
        assert refused(first, second) == "no_join_twice"


class TestConsent:
    @pytest.mark.parametrize("consents", [{}, {"messenger": Consent.UNKNOWN}, {"messenger": Consent.NO}])
    def test_to_marketing_must_be_recorded(self, consents: dict[str, Consent]) -> None:
        assert refused(who=customer(consents=consents), flow=MARKETING) == "no_join_consent"

    def test_to_marketing_by_this_platform(self) -> None:
        by_mail = customer(consents={"email": Consent.YES})
        assert refused(who=by_mail, flow=MARKETING) == "no_join_consent"
        assert refused(who=by_mail, flow=MARKETING, channel=EMAIL) is None

    @pytest.mark.parametrize("consents", [{}, {"messenger": Consent.NO}])
    def test_is_not_asked_for_what_follows_from_something_the_customer_did(
        self, consents: dict[str, Consent]
    ) -> None:
        assert refused(who=customer(consents=consents)) is None


class TestTheAddress:
    def test_must_be_there(self) -> None:
        assert refused(who=customer(addresses=(Address("email", "mai@example.org"),))) == "no_join_address"

    def test_must_be_reachable(self) -> None:
        blocked = customer(addresses=(Address("messenger", "m-1", unreachable="blocked"),))
        assert refused(who=blocked) == "no_join_unreachable"

    def test_that_counts_is_the_primary_one(self) -> None:
        second = Address("messenger", "m-2")
        first = Address("messenger", "m-1", is_primary=False, unreachable="blocked")
        assert refused(who=customer(addresses=(first, second))) is None

    def test_is_not_needed_on_the_practice_phone(self) -> None:
        assert refused(who=customer(addresses=()), channel=PRACTICE_TRAITS) is None


class TestWhatJoiningMakes:
    def test_is_an_enrollment_at_the_first_step_with_the_clock_at_joining(self) -> None:
        enrollment = joined(
            customer(7), FLOW, "b-1", LONDON, MONDAY, data={"starts_at": "2026-11-27"}, event_id=3
        )
        assert enrollment.position == Position("hello", MONDAY)
        assert (enrollment.customer_id, enrollment.sequence_id, enrollment.version_id) == (7, 1, 1)
        assert (enrollment.occurrence, enrollment.event_id) == ("b-1", 3)
        assert enrollment.data == {"starts_at": "2026-11-27"}

    def test_is_to_be_looked_at_now(self) -> None:
        enrollment = joined(customer(), FLOW, "", LONDON, MONDAY)
        assert enrollment.next_at == enrollment.joined_at == MONDAY
        assert enrollment.state is EnrollmentState.WAITING

    def test_says_when_in_the_zone(self) -> None:
        assert joined(customer(), FLOW, "", SAIGON, MONDAY).why.text() == "joins Tue 24 Nov 2026 01:00"
