"""The states of a message, and what may follow on each."""

from itertools import pairwise

import pytest

from app.model.message import FOLLOWING, MessageState

S = MessageState


def later(state: MessageState) -> set[MessageState]:
    """Return every state that may still come after one."""
    seen: set[MessageState] = set()
    ahead = set(FOLLOWING[state])
    while ahead:
        following = ahead.pop()
        if following not in seen:
            seen.add(following)
            ahead |= FOLLOWING[following]
    return seen


def test_every_state_says_what_may_follow() -> None:
    assert set(FOLLOWING) == set(MessageState)


def test_the_way_of_a_message_is_queued_sending_sent_delivered_read() -> None:
    way = [S.QUEUED, S.SENDING, S.SENT, S.DELIVERED, S.READ]
    assert all(after in FOLLOWING[before] for before, after in pairwise(way))


def test_every_state_can_come_about() -> None:
    assert later(S.QUEUED) | {S.QUEUED} == set(MessageState)


@pytest.mark.parametrize("state", [S.SENT, S.DELIVERED, S.READ])
def test_what_was_accepted_is_never_sent_again(state: MessageState) -> None:
    assert not later(state) & {S.QUEUED, S.SENDING, S.RETRYING, S.UNKNOWN}


@pytest.mark.parametrize("state", [S.READ, S.SKIPPED, S.CANCELLED])
def test_what_was_read_skipped_or_cancelled_stays_so(state: MessageState) -> None:
    assert FOLLOWING[state] == frozenset()


def test_what_is_on_its_way_can_be_neither_skipped_nor_cancelled() -> None:
    assert not FOLLOWING[S.SENDING] & {S.SKIPPED, S.CANCELLED}


def test_unknown_is_never_sent_by_itself_but_settled_by_the_owner() -> None:
    assert S.SENDING not in FOLLOWING[S.UNKNOWN]
    assert {S.DELIVERED, S.RETRYING, S.SKIPPED} <= FOLLOWING[S.UNKNOWN]


def test_unknown_is_what_an_attempt_may_end_in_or_what_is_given_up_while_one_is_in_doubt() -> None:
    assert {state for state in MessageState if S.UNKNOWN in FOLLOWING[state]} == {S.SENDING, S.RETRYING}


def test_a_failed_one_is_never_tried_again_but_a_late_receipt_counts() -> None:
    assert FOLLOWING[S.FAILED] == {S.DELIVERED, S.READ}


def test_delivered_is_not_undone() -> None:
    assert later(S.DELIVERED) == {S.READ}


def test_an_attempt_may_still_be_made_while_it_is_queued_or_retrying() -> None:
    assert {state for state in MessageState if state.is_open} == {S.QUEUED, S.RETRYING}


def test_every_attempt_begins_from_an_open_state() -> None:
    assert {state for state in MessageState if S.SENDING in FOLLOWING[state]} == {S.QUEUED, S.RETRYING}
