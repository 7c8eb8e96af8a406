"""What the owner may say of a message in doubt, and what it becomes."""

from datetime import UTC, datetime, timedelta

import pytest

from app.model.errors import NotAllowed
from app.model.message import FOLLOWING, MessageState, Progress
from app.model.settling import Doubt, How, settle

TRIED = datetime(2026, 3, 23, 9, tzinfo=UTC)
NOW = TRIED + timedelta(hours=2)
LIMIT = TRIED + timedelta(hours=24)
IN_DOUBT = Progress(MessageState.UNKNOWN, attempts=1, attempted_at=TRIED)


def doubt(**more: object) -> Doubt:
    known = {"message": IN_DOUBT, "has_receipts": False, "again_until": LIMIT}
    return Doubt(**(known | more))  # type: ignore[arg-type]


def test_what_arrived_was_taken_when_it_was_tried_and_delivery_is_known_only_where_it_can_be() -> None:
    accepted = settle(doubt(), How.ARRIVED, NOW)
    assert (accepted.state, accepted.accepted_at, accepted.delivered_at) == (MessageState.SENT, TRIED, None)
    delivered = settle(doubt(has_receipts=True), How.ARRIVED, NOW)
    assert (delivered.state, delivered.delivered_at) == (MessageState.DELIVERED, TRIED)


def test_to_send_it_again_is_gone_once_the_flow_goes_on() -> None:
    assert settle(doubt(), How.AGAIN, LIMIT - timedelta(microseconds=1)).state is MessageState.RETRYING
    for late, now in ((doubt(), LIMIT), (doubt(again_until=None), NOW)):
        assert late.choices(now) == (How.ARRIVED, How.SKIP)
        with pytest.raises(NotAllowed, match="too late to send this message again"):
            settle(late, How.AGAIN, now)


def test_what_arrived_in_part_goes_on_with_the_part_after_it() -> None:
    settled = settle(doubt(parts=3, accepted=1), How.ARRIVED, NOW)
    assert (settled.state, settled.part_arrived) == (MessageState.RETRYING, True)
    assert settle(doubt(parts=3, accepted=2), How.ARRIVED, NOW).state is MessageState.SENT


def test_what_arrived_in_part_has_failed_when_the_rest_would_be_too_late() -> None:
    settled = settle(doubt(parts=3, accepted=1, again_until=None), How.ARRIVED, NOW)
    assert (settled.state, settled.why.text()) == (MessageState.FAILED, "only its first parts arrived")


@pytest.mark.parametrize("state", [each for each in MessageState if each is not MessageState.UNKNOWN])
@pytest.mark.parametrize("how", How)
def test_what_is_not_in_doubt_is_refused(state: MessageState, how: How) -> None:
    settled = doubt(message=Progress(state, attempts=1, attempted_at=TRIED))
    assert settled.choices(NOW) == ()
    with pytest.raises(NotAllowed, match=f"it is {state.value}"):
        settle(settled, how, NOW)


@pytest.mark.parametrize("how", How)
def test_every_word_leads_to_a_state_that_may_follow(how: How) -> None:
    assert settle(doubt(), how, NOW).state in FOLLOWING[MessageState.UNKNOWN]
