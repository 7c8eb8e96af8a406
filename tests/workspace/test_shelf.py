"""Keeping the sequences in order: copies, the archive, another channel, deleting and putting back."""

from datetime import timedelta

import pytest

from app.engine.housekeeping import DELETED_KEPT, clear_out
from app.model.errors import NotAllowed, NotFound
from app.model.message import MessageState
from app.model.outcome import AgainLater
from app.model.sentence import worded
from app.model.sequence import SequenceState
from app.workspace.sequences import SequenceView
from tests.model.builders import after, message
from tests.workspace.shop import DAY, HOUR, MAIL, MINUTE, MONDAY, Shop, drawn


def view(shop: Shop, name: str = "Welcome") -> SequenceView:
    return next(each for each in shop.workspace.sequences.every() if each.name == name)


def names(shop: Shop) -> list[str]:
    return [each.name for each in shop.workspace.sequences.every()]


class TestACopy:
    def test_is_a_draft_with_the_same_steps_blocks_and_channel(self, shop: Shop) -> None:
        shop.start(drawn(message("hello")))
        assert shop.workspace.sequences.shelf.duplicate("welcome") == "Welcome copy"
        copy = shop.workspace.drafts.open("Welcome copy")
        assert copy.state is SequenceState.DRAFT
        assert copy.channel is not None
        assert copy.channel.name == "Practice"
        assert copy.document.steps == shop.workspace.drafts.open("Welcome").document.steps
        assert copy.document.blocks["hello"].text == "This is hello."

    def test_gets_a_free_name(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello")))
        shelf = shop.workspace.sequences.shelf
        assert [shelf.duplicate("Welcome") for _ in range(3)] == [
            "Welcome copy",
            "Welcome copy 2",
            "Welcome copy 3",
        ]
        assert shelf.duplicate("Welcome", " Spring  2026 ") == "Spring 2026"

    def test_of_the_longest_name_has_no_longer_one(self, shop: Shop) -> None:
        shop.workspace.sequences.new("x" * 200, "", "Practice")
        for _ in range(12):
            assert len(shop.workspace.sequences.shelf.duplicate("x" * 200)) <= 200


class TestTheArchive:
    def test_takes_what_does_not_run(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello")))
        shop.workspace.sequences.shelf.archive("Welcome")
        assert view(shop).state is SequenceState.ARCHIVED
        with pytest.raises(NotAllowed, match="already in the archive"):
            shop.workspace.sequences.shelf.archive("Welcome")
        with pytest.raises(NotAllowed, match="Take it out of the archive first"):
            shop.workspace.sequences.publishing.activate("Welcome")

    def test_refuses_what_runs(self, shop: Shop) -> None:
        shop.start(drawn(message("hello")))
        with pytest.raises(NotAllowed, match=r"is running\. Pause it first"):
            shop.workspace.sequences.shelf.archive("Welcome")
        assert view(shop).state is SequenceState.ACTIVE

    def test_gives_back_a_draft_as_a_draft(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello")))
        shop.workspace.sequences.shelf.archive("Welcome")
        assert shop.workspace.sequences.shelf.take_out("Welcome") is SequenceState.DRAFT
        with pytest.raises(NotAllowed, match="is not in the archive"):
            shop.workspace.sequences.shelf.take_out("Welcome")

    def test_gives_back_what_has_run_paused_since_it_was_paused(self, shop: Shop) -> None:
        shop.start(drawn(message("hello", send=after(1, "hours"))))
        mai = shop.customer("Mai")
        shop.enroll("Welcome", mai)
        shop.workspace.sequences.pause("Welcome")
        shop.workspace.sequences.shelf.archive("Welcome")
        shop.run(MONDAY + 2 * HOUR)
        assert shop.workspace.sequences.shelf.take_out("Welcome") is SequenceState.PAUSED
        assert shop.sent == []
        assert shop.workspace.sequences.publishing.plan("Welcome").overdue == 1


class TestAnotherChannel:
    def test_is_refused_while_the_sequence_runs(self, shop: Shop) -> None:
        shop.start(drawn(message("hello")))
        shop.workspace.channels.add("Phone 2", "practice", {})
        with pytest.raises(NotAllowed, match=r"is running\. Pause it"):
            shop.workspace.sequences.shelf.send_over("Welcome", "Phone 2")

    def test_is_given_to_a_sequence_whose_channel_was_removed(self, shop: Shop) -> None:
        shop.workspace.channels.add("Phone 2", "practice", {})
        shop.start(drawn(message("hello", send=after(1, "hours"))), "Phone 2")
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.workspace.sequences.pause("Welcome")
        shop.workspace.channels.remove("Phone 2")
        assert view(shop).channel == ""
        shop.workspace.sequences.shelf.send_over("Welcome", "practice")
        assert view(shop).channel == "Practice"
        shop.workspace.sequences.publishing.activate("Welcome")
        shop.run(MONDAY + 2 * HOUR)
        assert shop.steps_sent == ["hello"]

    def test_of_another_platform_sends_nothing_that_was_written_for_the_old_one(self, shop: Shop) -> None:
        shop.platform = lambda *_: AgainLater(worded("busy"), timedelta(hours=1))
        shop.start(drawn(message("hello"), message("again", send=after(1, "days"))))
        mai = shop.customer("Mai")
        shop.enroll("Welcome", mai)
        shop.run(MONDAY + MINUTE)
        assert shop.activity()["hello"][0] is MessageState.RETRYING
        shop.workspace.sequences.pause("Welcome")
        shop.workspace.overview.set("shop.postal_address", "1 Tea Street")
        shop.workspace.channels.add("Mail", "email", MAIL)
        shop.workspace.sequences.shelf.send_over("Welcome", "Mail")
        state, why = shop.activity()["hello"]
        assert state is MessageState.SKIPPED
        assert why == "it was written for Practice, and the sequence sends over another platform now"
        shop.workspace.sequences.publishing.activate("Welcome")
        shop.sent.clear()
        shop.run(MONDAY + 2 * HOUR)
        assert shop.sent == []
        shop.run(MONDAY + 2 * DAY)
        assert shop.steps_sent[:1] == ["again"]

    def test_must_be_one_there_is(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello")))
        with pytest.raises(NotFound, match="there are: Practice"):
            shop.workspace.sequences.shelf.send_over("Welcome", "Nowhere")


class TestDeleting:
    def test_is_refused_while_the_sequence_runs(self, shop: Shop) -> None:
        shop.start(drawn(message("hello")))
        with pytest.raises(NotAllowed, match=r"is running\. Pause it first; then it can be deleted"):
            shop.workspace.sequences.shelf.delete("Welcome")

    def test_says_first_what_is_lost(self, shop: Shop) -> None:
        shop.start(drawn(message("hello"), message("again", send=after(1, "days"))))
        shop.enroll("Welcome", shop.customer("Mai"), shop.customer("An"))
        shop.run(MONDAY + HOUR)
        shop.workspace.sequences.pause("Welcome")
        stake = shop.workspace.sequences.shelf.at_stake("Welcome")
        assert (stake.steps, stake.inside, stake.messages, stake.unknown) == (2, 2, 2, 0)

    def test_takes_it_out_of_sight_and_frees_its_name(self, shop: Shop) -> None:
        shop.start(drawn(message("hello")))
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.run(MONDAY + HOUR)
        shop.workspace.sequences.pause("Welcome")
        shop.workspace.sequences.shelf.delete("Welcome")
        assert names(shop) == []
        with pytest.raises(NotFound):
            shop.workspace.drafts.open("Welcome")
        shop.add_sequence(drawn(message("hello")))
        assert names(shop) == ["Welcome"]
        assert [row.sequence for row in shop.workspace.overview.activity()] == ["Welcome"]

    def test_is_undone_with_everything_as_it_was(self, shop: Shop) -> None:
        shop.start(drawn(message("hello", send=after(1, "hours"))))
        mai = shop.customer("Mai")
        shop.enroll("Welcome", mai)
        shop.workspace.sequences.pause("Welcome")
        gone = shop.workspace.sequences.shelf.delete("Welcome")
        assert shop.workspace.overview.status().waiting == 0
        shop.run(MONDAY + DAY)
        assert shop.workspace.sequences.shelf.put_back(gone) == "Welcome"
        assert (view(shop).state, view(shop).waiting) == (SequenceState.PAUSED, 1)
        shop.workspace.sequences.publishing.activate("Welcome", overdue="send")
        shop.run(MONDAY + DAY + MINUTE)
        assert shop.steps_sent == ["hello"]

    def test_is_undone_under_another_name_where_its_own_is_taken(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello")))
        shop.workspace.sequences.shelf.delete("Welcome")
        shop.add_sequence(drawn(message("hello")))
        assert shop.workspace.sequences.shelf.put_back_named("welcome") == "Welcome 2"
        assert sorted(names(shop)) == ["Welcome", "Welcome 2"]
        with pytest.raises(NotFound, match="there are: none"):
            shop.workspace.sequences.shelf.put_back_named("Welcome")

    def test_is_for_good_after_thirty_days(self, shop: Shop) -> None:
        shop.start(drawn(message("hello")))
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.run(MONDAY + HOUR)
        shop.workspace.sequences.pause("Welcome")
        gone = shop.workspace.sequences.shelf.delete("Welcome")
        shop.add_sequence(drawn(message("hello"), name="Kept"))
        database = shop.workspace.desk.database
        clear_out(database, shop.clock.now() + DELETED_KEPT)
        assert [each.id for each in shop.workspace.sequences.shelf.deleted()] == [gone]
        clear_out(database, shop.clock.now() + DELETED_KEPT + MINUTE)
        assert shop.workspace.sequences.shelf.deleted() == []
        assert shop.workspace.overview.activity() == []
        assert names(shop) == ["Kept"]
        with pytest.raises(NotFound, match="not among the deleted ones any more"):
            shop.workspace.sequences.shelf.put_back(gone)

    def test_of_many_is_cleared_out_in_small_steps(self, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("app.engine.housekeeping._REMOVED_AT_ONCE", 2)
        shop.start(drawn(message("hello")))
        shop.enroll("Welcome", *(shop.customer(f"Mai{number}") for number in range(5)))
        shop.workspace.sequences.pause("Welcome")
        shop.workspace.sequences.shelf.delete("Welcome")
        clear_out(shop.workspace.desk.database, shop.clock.now() + 2 * DELETED_KEPT)
        assert shop.workspace.sequences.shelf.deleted() == []

    def test_loses_nothing_of_what_is_still_being_drawn(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello")))
        draft = shop.workspace.drafts.open("Welcome")
        shop.workspace.sequences.shelf.delete("Welcome")
        kept = shop.workspace.drafts.save(draft.id, draft.document, draft.document)
        assert (kept.name, kept.instead_of) == ("Welcome", "deleted")
        assert shop.workspace.drafts.open("Welcome").document.steps == draft.document.steps
        assert shop.workspace.sequences.shelf.put_back(draft.id) == "Welcome 2"


def test_a_draft_that_was_changed_elsewhere_is_kept_beside_the_other(shop: Shop) -> None:
    shop.add_sequence(drawn(message("hello"), message("again")))
    draft = shop.workspace.drafts.open("Welcome")
    elsewhere = draft.document.model_copy(update={"too_late_hours": 5})
    mine = draft.document.model_copy(update={"too_late_hours": 7})
    assert shop.workspace.drafts.save(draft.id, elsewhere, draft.document).instead_of == ""
    kept = shop.workspace.drafts.save(draft.id, mine, draft.document)
    assert (kept.name, kept.instead_of) == ("Welcome 2", "changed")
    assert shop.workspace.drafts.open("Welcome").document.too_late_hours == 5
    assert shop.workspace.drafts.open("Welcome 2").document.too_late_hours == 7


def test_another_name_or_channel_is_no_other_drawing(shop: Shop) -> None:
    shop.add_sequence(drawn(message("hello")))
    shop.workspace.channels.add("Mail", "email", MAIL)
    draft = shop.workspace.drafts.open("Welcome")
    shop.workspace.drafts.rename("Welcome", "Hello")
    shop.workspace.sequences.shelf.send_over("Hello", "Mail")
    mine = draft.document.model_copy(update={"too_late_hours": 7})
    kept = shop.workspace.drafts.save(draft.id, mine, draft.document)
    assert (kept.id, kept.name, kept.instead_of) == (draft.id, "Hello", "")
    assert shop.workspace.drafts.open("Hello").document.platform == "email"


def test_a_new_sequence_may_begin_with_nothing(shop: Shop) -> None:
    made = shop.workspace.sequences.new("Mine", "", "Practice")
    assert (made.messages, made.state, made.channel) == (0, SequenceState.DRAFT, "Practice")
    assert shop.workspace.drafts.open("Mine").document.steps == ()
