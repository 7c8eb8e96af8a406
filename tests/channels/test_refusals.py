"""Tables of refusals: the first rule that fits decides, and an unlisted code is treated safely."""

from datetime import timedelta

import pytest

from app.channels.refusals import Refusal, Rule, sorted_refusal
from app.model.outcome import AgainLater, ChannelStopped, MessageNever, Outcome, RecipientNever, Unknown
from app.model.sentence import worded

A_DAY = timedelta(days=1)
RULES = (
    Rule(RecipientNever, "the customer has blocked the shop", code="131050"),
    Rule(AgainLater, "WhatsApp spares this customer for now", code="131049", wait=A_DAY),
    Rule(ChannelStopped, "the access is not allowed to send: “{said}”", code=r"10|2\d\d"),
    Rule(MessageNever, "the window is closed", code="551", subcode="1545041"),
    Rule(AgainLater, "it is full", words="mailbox full"),
)


def came_of(status: int = 400, *, repeats_safely: bool = False, **values: object) -> Outcome:
    refusal = Refusal(status, **values)  # type: ignore[arg-type]
    return sorted_refusal(RULES, refusal, "Pigeon", repeats_safely=repeats_safely)


class TestAListedCode:
    def test_is_what_its_rule_says(self) -> None:
        assert came_of(code="131050") == RecipientNever(
            worded("the customer has blocked the shop"), "HTTP 400 · code 131050"
        )

    def test_is_matched_as_a_whole(self) -> None:
        assert isinstance(came_of(code="1310501"), MessageNever)

    def test_may_be_one_of_a_range(self) -> None:
        outcome = came_of(code="230", said="no\npermission")
        assert isinstance(outcome, ChannelStopped)
        assert outcome.problem == "the access is not allowed to send: “no permission”"

    def test_needs_its_subcode(self) -> None:
        assert came_of(code="551", subcode="1545041").problem == "the window is closed"  # type: ignore[union-attr]
        assert came_of(code="551").problem == "Pigeon refused this message"  # type: ignore[union-attr]

    def test_may_be_known_by_words(self) -> None:
        assert came_of(said="Sorry, MAILBOX full") == AgainLater(
            worded("it is full"), technical="HTTP 400 · Sorry, MAILBOX full"
        )

    def test_waits_as_long_as_its_rule_says_unless_the_platform_does(self) -> None:
        assert came_of(code="131049").wait == A_DAY  # type: ignore[union-attr]
        assert came_of(code="131049", wait=timedelta(hours=3)).wait == timedelta(hours=3)  # type: ignore[union-attr]


class TestAnUnlistedCode:
    @pytest.mark.parametrize(
        ("status", "sort"),
        [
            (0, Unknown),
            (200, Unknown),
            (301, ChannelStopped),
            (400, MessageNever),
            (401, ChannelStopped),
            (403, MessageNever),
            (404, MessageNever),
            (408, Unknown),
            (422, MessageNever),
            (429, AgainLater),
            (500, Unknown),
            (502, Unknown),
            (503, AgainLater),
            (504, Unknown),
            (599, Unknown),
        ],
    )
    def test_is_judged_by_its_status(self, status: int, sort: type[Outcome]) -> None:
        assert type(came_of(status, code="987654")) is sort

    def test_of_a_fault_is_tried_again_where_that_is_safe(self) -> None:
        assert isinstance(came_of(500, code="987654", repeats_safely=True), AgainLater)

    def test_is_quoted_shortly(self) -> None:
        outcome = came_of(said="x" * 5000)
        assert isinstance(outcome, MessageNever)
        assert len(outcome.problem) < 300
        assert len(outcome.technical) <= 1000
