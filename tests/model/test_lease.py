"""What the two places of a lease say about a folder, crash by crash and copy by copy."""

from dataclasses import replace

import pytest

from app.model.lease import Doubt, Here, Holder, Lease, doubt_about

LEASE = Lease("a", 7)
HOLDER = Holder(LEASE, "/data", "this computer")
HERE = Here("this computer", is_same=True, other_is_there=True)


def test_a_folder_that_agrees_may_send() -> None:
    assert doubt_about(LEASE, HOLDER, HERE) is None


def test_a_crash_between_the_two_places_is_no_doubt() -> None:
    """The database comes first, and nothing leaves before the other has followed."""
    assert doubt_about(Lease("a", 8), HOLDER, HERE) is None


def test_a_crash_before_the_first_note_is_no_doubt() -> None:
    """A new lease begins at nought, and the first message to leave makes it one."""
    assert doubt_about(Lease("a", 0), None, HERE) is None


def test_an_older_state_of_a_folder_is_known_by_a_single_step() -> None:
    assert doubt_about(Lease("a", 6), HOLDER, HERE) is Doubt.OLDER
    assert doubt_about(None, HOLDER, HERE) is Doubt.OLDER


def test_a_folder_that_never_sent_is_in_no_doubt() -> None:
    assert doubt_about(None, None, HERE) is None


def test_a_folder_another_copy_of_which_was_taken_over_is_older() -> None:
    assert doubt_about(Lease("b", 9), HOLDER, HERE) is Doubt.OLDER


@pytest.mark.parametrize(
    ("lease", "holder"),
    [
        (LEASE, None),
        (LEASE, replace(HOLDER, computer="another")),
        (Lease("a", 9), HOLDER),
    ],
)
def test_a_folder_this_computer_does_not_know_comes_from_elsewhere(
    lease: Lease, holder: Holder | None
) -> None:
    assert doubt_about(lease, holder, HERE) is Doubt.ELSEWHERE


def test_a_computer_without_a_mark_is_not_doubted_for_it() -> None:
    assert doubt_about(LEASE, replace(HOLDER, computer=""), HERE) is None
    assert doubt_about(LEASE, HOLDER, replace(HERE, computer="")) is None


def test_a_copy_is_one_only_while_the_other_is_there() -> None:
    assert doubt_about(LEASE, HOLDER, replace(HERE, is_same=False)) is Doubt.COPIED
    moved = replace(HERE, is_same=False, other_is_there=False)
    assert doubt_about(LEASE, HOLDER, moved) is None
