"""What a platform allows when, and what a message step makes of it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from app.channels.meta_policy import INSTAGRAM, MESSENGER, WHATSAPP
from app.channels.zalo_policy import ZALO
from app.model.channel import ChannelTraits
from app.model.customer import Address, Consent
from app.model.decision import Decision, GiveUp, Send, Skip, Wait
from app.model.limits import Source
from app.model.policy import ALWAYS, Allowance, Form, Night, Policy
from app.model.sequence import SequenceKind
from app.model.steps import SendTemplate
from tests.model.builders import (
    Journey,
    customer,
    facts,
    hours,
    journey,
    marketing,
    message,
    version,
)

TODAY = date(2026, 11, 22)
READ = Source("a page", TODAY)
BOTH = {Form.FREELY, Form.TEMPLATE}
MARKETING, TRANSACTIONAL = SequenceKind.MARKETING, SequenceKind.TRANSACTIONAL
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
TEMPLATE = SendTemplate(name="cart", language="en")


class TestAPolicy:
    @pytest.mark.parametrize(
        ("policy", "kind", "since", "forms"),
        [
            (WHATSAPP, MARKETING, hours(0), BOTH),
            (WHATSAPP, MARKETING, hours(24) - timedelta(minutes=1), BOTH),
            (WHATSAPP, MARKETING, hours(24) - timedelta(seconds=59), {Form.TEMPLATE}),
            (WHATSAPP, MARKETING, None, {Form.TEMPLATE}),
            (MESSENGER, TRANSACTIONAL, hours(48), {Form.TEMPLATE}),
            (MESSENGER, MARKETING, hours(48), set()),
            (MESSENGER, MARKETING, hours(23), {Form.FREELY}),
            (INSTAGRAM, TRANSACTIONAL, hours(25), set()),
            (INSTAGRAM, TRANSACTIONAL, None, set()),
            (INSTAGRAM, TRANSACTIONAL, hours(1), {Form.FREELY}),
            (ZALO, MARKETING, hours(168) - timedelta(minutes=1), BOTH),
            (ZALO, TRANSACTIONAL, hours(168), {Form.TEMPLATE}),
            (ZALO, MARKETING, None, {Form.TEMPLATE}),
            (ALWAYS, MARKETING, None, {Form.FREELY}),
        ],
    )
    def test_names_the_forms_that_are_allowed(
        self, policy: Policy, kind: SequenceKind, since: timedelta | None, forms: set[Form]
    ) -> None:
        assert policy.forms(kind, since) == forms

    def test_without_allowances_allows_nothing(self) -> None:
        assert Policy(()).forms(MARKETING, hours(0)) == frozenset()

    def test_with_two_windows_takes_the_longer(self) -> None:
        two = Policy((Allowance(Form.FREELY, hours(48), READ), Allowance(Form.FREELY, hours(168), READ)))
        assert two.window(MARKETING) == hours(168)
        assert two.forms(MARKETING, hours(100)) == {Form.FREELY}

    def test_knows_whether_it_is_old(self) -> None:
        assert not WHATSAPP.is_old(TODAY + timedelta(days=180))
        assert WHATSAPP.is_old(TODAY + timedelta(days=181))
        assert not ALWAYS.is_old(date(2100, 1, 1))

    @pytest.mark.parametrize("policy", [WHATSAPP, MESSENGER, INSTAGRAM, ZALO])
    def test_says_where_every_rule_was_read(self, policy: Policy) -> None:
        assert all(source.name and source.checked.year >= 2026 for source in policy.sources())


class TestTheNight:
    NIGHT = Night(time(22), time(6), "Asia/Ho_Chi_Minh", READ)

    @pytest.mark.parametrize(
        ("at", "allowed"),
        [
            ("2026-11-22T14:58:59+00:00", "2026-11-22T14:58:59+00:00"),  # 21:58:59 there
            ("2026-11-22T14:59:00+00:00", "2026-11-22T23:00:00+00:00"),  # a minute before the night
            ("2026-11-22T20:00:00+00:00", "2026-11-22T23:00:00+00:00"),
            ("2026-11-22T23:00:00+00:00", "2026-11-22T23:00:00+00:00"),
        ],
    )
    def test_is_on_the_clocks_of_its_zone(self, at: str, allowed: str) -> None:
        assert self.NIGHT.first_allowed(datetime.fromisoformat(at)) == datetime.fromisoformat(allowed)

    def test_holds_a_message_back(self) -> None:
        assert self.trip(Policy(ALWAYS.allowances, self.NIGHT)).waits_until(self.START) == self.MORNING

    def test_holds_back_marketing_alone_where_it_is_for_that(self) -> None:
        policy = Policy(ALWAYS.allowances, ZALO.night)
        assert self.trip(policy, is_marketing=True).waits_until(self.START) == self.MORNING
        self.trip(policy).sends(self.START)

    START, MORNING = datetime(2026, 11, 22, 20, tzinfo=UTC), datetime(2026, 11, 22, 23, tzinfo=UTC)

    def trip(self, policy: Policy, *, is_marketing: bool = False) -> Journey:
        zalo = ChannelTraits("zalo", "Zalo", "", has_receipts=False, policy=policy)
        who = customer(consents={"zalo": Consent.YES})
        flow = (marketing if is_marketing else version)(message("hello"))
        return journey(flow, self.START, who=who, knowing=facts(zalo))


def whatsapp(policy: Policy = WHATSAPP) -> ChannelTraits:
    return ChannelTraits("whatsapp", "WhatsApp", "phone", has_receipts=False, policy=policy)


def trip_to(
    *, wrote: timedelta | None, policy: Policy = WHATSAPP, is_marketing: bool = False, **step: Any
) -> Journey:
    """Return somebody who wrote so long ago and has a message due now."""
    who = customer(addresses=(Address("phone", "+84901234567"),), consents={"whatsapp": Consent.YES})
    last = None if wrote is None else NOW - wrote
    known = facts(whatsapp(policy), last_interaction=last)
    flow = (marketing if is_marketing else version)(message("hello", **step))
    return journey(flow, NOW, who=who, knowing=known)


def decided(trip: Journey) -> Decision:
    """Return the first decision at ``NOW``."""
    trip.look(NOW)
    return trip.passed[0]


class TestAMessage:
    def test_goes_out_freely_within_the_window(self) -> None:
        assert trip_to(wrote=hours(23)).sends(NOW).template is None

    def test_goes_out_as_its_template_beyond_it(self) -> None:
        assert trip_to(wrote=hours(30), if_window_closed=TEMPLATE).sends(NOW).template == TEMPLATE

    def test_goes_out_as_its_template_when_nobody_knows(self) -> None:
        assert trip_to(wrote=None, if_window_closed=TEMPLATE).sends(NOW).template == TEMPLATE

    @pytest.mark.parametrize(
        ("wrote", "why"), [(hours(25), "skipped_window"), (None, "skipped_window_unknown")]
    )
    def test_is_skipped_without_one(self, wrote: timedelta | None, why: str) -> None:
        decision = decided(trip_to(wrote=wrote))
        assert isinstance(decision, Skip)
        assert decision.why.key == why
        assert "24 h" in decision.why.text()

    def test_is_skipped_where_its_template_is_not_allowed(self) -> None:
        trip = trip_to(wrote=hours(25), policy=INSTAGRAM, if_window_closed=TEMPLATE)
        assert isinstance(decided(trip), Skip)

    def test_that_was_tried_is_given_up_when_the_window_closes(self) -> None:
        trip = trip_to(wrote=hours(23))
        trip.message_is("retrying", attempts=1, retry_at=NOW, problem="not now")
        trip.learn(last_interaction=NOW - hours(24))
        decision = decided(trip)
        assert isinstance(decision, GiveUp)
        assert decision.why.key == "gave_up_window"

    def test_that_has_begun_does_not_end_as_a_template(self) -> None:
        trip = trip_to(wrote=hours(25), if_window_closed=TEMPLATE)
        trip.message_is("retrying", attempts=1, retry_at=NOW, problem="x", has_parts_out=True)
        assert isinstance(decided(trip), GiveUp)

    def test_needs_more_time_for_more_pictures(self) -> None:
        assert isinstance(trip_to(wrote=hours(24) - timedelta(minutes=1)).look(NOW), Send)

    def test_waits_while_the_platform_spares_the_customer(self) -> None:
        trip = trip_to(wrote=hours(1), is_marketing=True)
        trip.learn(spared_until=NOW + hours(5))
        decision = trip.look(NOW)
        assert isinstance(decision, Wait)
        assert decision.until == NOW + hours(5)
        assert isinstance(trip.look(NOW + hours(5)), Send)

    def test_that_is_not_marketing_is_not_spared(self) -> None:
        trip = trip_to(wrote=hours(1))
        trip.learn(spared_until=NOW + hours(5))
        assert isinstance(trip.look(NOW), Send)
