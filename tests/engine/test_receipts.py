"""What receipts make of a message, in whatever order they come."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from app.engine.receipts import verdict_on
from app.model.heard import Receipt, ReceiptState
from app.model.message import MessageState
from app.model.outcome import RecipientNever
from app.model.sentence import worded
from app.storage.hearing import PartHeard

S, R = MessageState, ReceiptState
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
BLOCKED = RecipientNever(worded("the customer has blocked the shop"))


def receipt(state: ReceiptState, minutes: float = 0) -> Receipt:
    return Receipt("m", state, NOON + timedelta(minutes=minutes), BLOCKED if state is R.FAILED else None)


def part(*receipts: Receipt) -> PartHeard:
    return PartHeard(0, "m", receipts)


class TestOnePart:
    @pytest.mark.parametrize("order", list(permutations([receipt(R.DELIVERED), receipt(R.READ, 5)])))
    def test_that_was_read_is_read_in_any_order(self, order: tuple[Receipt, ...]) -> None:
        verdict = verdict_on(S.SENT, [part(*order)])
        assert verdict is not None
        assert (verdict.state, verdict.at) == (S.READ, NOON + timedelta(minutes=5))

    def test_that_was_read_without_a_receipt_of_delivery_is_read(self) -> None:
        assert verdict_on(S.SENT, [part(receipt(R.READ))]).state is S.READ  # type: ignore[union-attr]

    def test_that_was_delivered_is_delivered(self) -> None:
        assert verdict_on(S.SENT, [part(receipt(R.DELIVERED))]).state is S.DELIVERED  # type: ignore[union-attr]

    def test_that_failed_has_failed_with_its_reason(self) -> None:
        verdict = verdict_on(S.SENT, [part(receipt(R.FAILED))])
        assert verdict is not None
        assert (verdict.state, verdict.outcome) == (S.FAILED, BLOCKED)

    @pytest.mark.parametrize("order", list(permutations([receipt(R.DELIVERED), receipt(R.FAILED, 1)])))
    def test_that_was_delivered_has_not_failed(self, order: tuple[Receipt, ...]) -> None:
        assert verdict_on(S.SENT, [part(*order)]).state is S.DELIVERED  # type: ignore[union-attr]

    @pytest.mark.parametrize("state", [S.FAILED, S.UNKNOWN])
    def test_that_arrived_after_all_is_delivered(self, state: MessageState) -> None:
        assert verdict_on(state, [part(receipt(R.DELIVERED))]).state is S.DELIVERED  # type: ignore[union-attr]

    @pytest.mark.parametrize("state", [S.QUEUED, S.SENDING, S.RETRYING, S.SKIPPED, S.CANCELLED, S.READ])
    def test_changes_nothing_that_is_under_way_or_over(self, state: MessageState) -> None:
        assert verdict_on(state, [part(receipt(R.DELIVERED))]) is None

    def test_that_nobody_told_of_stays(self) -> None:
        assert verdict_on(S.SENT, [part()]) is None
        assert verdict_on(S.SENT, []) is None

    def test_that_is_told_of_twice_changes_once(self) -> None:
        assert verdict_on(S.DELIVERED, [part(receipt(R.DELIVERED))]) is None


class TestManyParts:
    def test_are_delivered_when_all_of_them_are_by_the_last(self) -> None:
        first, second = part(receipt(R.DELIVERED)), part(receipt(R.DELIVERED, 7))
        assert verdict_on(S.SENT, [first, part()]) is None
        verdict = verdict_on(S.SENT, [first, second])
        assert verdict is not None
        assert (verdict.state, verdict.at) == (S.DELIVERED, NOON + timedelta(minutes=7))

    def test_are_read_when_the_last_is(self) -> None:
        delivered, read = part(receipt(R.DELIVERED)), part(receipt(R.READ))
        assert verdict_on(S.SENT, [read, delivered]).state is S.DELIVERED  # type: ignore[union-attr]
        assert verdict_on(S.SENT, [delivered, read]).state is S.READ  # type: ignore[union-attr]

    def test_have_failed_when_one_has(self) -> None:
        verdict = verdict_on(S.SENT, [part(receipt(R.DELIVERED)), part(receipt(R.FAILED))])
        assert verdict is not None
        assert verdict.state is S.FAILED
