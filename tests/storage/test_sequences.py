"""Sequences: drafts, versions that never change, and the revisions of blocks that these pin."""

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError, NoResultFound

from app.model.block import Block
from app.model.sequence import SequenceState
from app.storage import channels, library, sequences
from tests.storage.stored import DAY, NOW, document, put_sequence


class TestASequence:
    @pytest.mark.parametrize(
        ("name", "asked"), [("Abandoned cart", "ABANDONED cart"), ("Đơn hàng", "đƠN HÀNG")]
    )
    def test_is_found_by_its_name_in_any_case(self, connection: Connection, name: str, asked: str) -> None:
        put_sequence(connection, name)
        found = sequences.named(connection, asked)
        assert found is not None
        assert (found.name, found.draft.name) == (name, name)
        assert sequences.named(connection, asked[:4]) is None

    def test_has_a_name_of_its_own(self, connection: Connection) -> None:
        put_sequence(connection, "Welcome")
        with pytest.raises(IntegrityError):
            put_sequence(connection, "WELCOME")

    def test_is_a_draft_at_first(self, connection: Connection) -> None:
        sequences.add(connection, "New", document(), None, NOW)
        (found,) = sequences.every(connection)
        assert (found.state, found.created_at, found.changed_at) == (SequenceState.DRAFT, NOW, NOW)
        assert sequences.newest_version(connection, found.id) is None

    def test_has_the_newest_text_of_its_blocks_in_its_draft(self, connection: Connection) -> None:
        put_sequence(connection, drawn=document(hello="Hello"))
        library.put_block(connection, "hello", Block(name="hello", text="Good day"), NOW)
        found = sequences.every(connection)[0]
        assert found.draft.blocks["hello"].text == "Good day"

    def test_whose_block_does_not_exist_can_be_read_all_the_same(self, connection: Connection) -> None:
        sequences.add(connection, "New", document("hello"), None, NOW)
        assert sequences.every(connection)[0].draft.blocks == {}

    def test_loses_its_channel_when_that_is_removed(self, connection: Connection) -> None:
        channel_id = channels.add(connection, "Mail", "email", {}, NOW)
        sequences.add(connection, "New", document(), channel_id, NOW)
        channels.remove(connection, channel_id)
        assert sequences.every(connection)[0].channel_id is None

    def test_is_known_to_the_engine_while_it_is_active(self, connection: Connection) -> None:
        flow = put_sequence(connection)
        sequences.change(connection, flow.sequence_id, NOW, resumed_at=NOW + DAY, overdue="send")
        (active,) = sequences.active(connection).values()
        assert (active.resumed_at, active.overdue) == (NOW + DAY, "send")
        sequences.change(connection, flow.sequence_id, NOW, state=SequenceState.PAUSED)
        assert sequences.active(connection) == {}


class TestAVersion:
    def test_is_numbered_within_its_sequence(self, connection: Connection) -> None:
        first = put_sequence(connection)
        second = sequences.publish(connection, first.sequence_id, first.document, NOW)
        another = put_sequence(connection, "Another")
        assert [version.number for version in (first, second, another)] == [1, 2, 1]
        assert sequences.newest_version(connection, first.sequence_id) == second

    def test_stays_as_it_was_when_the_draft_changes(self, connection: Connection) -> None:
        flow = put_sequence(connection, drawn=document("hello", "bye", hello="Hello", bye="Bye"))
        sequences.save_draft(connection, flow.sequence_id, document("hello", hello="Hello"), NOW)
        assert sequences.version(connection, flow.id) == flow

    def test_stays_as_it_was_when_a_block_changes(self, connection: Connection) -> None:
        flow = put_sequence(connection, drawn=document(hello="Hello"))
        library.put_block(connection, "hello", Block(name="hello", text="Good day"), NOW)
        assert sequences.version(connection, flow.id) == flow
        newest = library.block(connection, "hello")
        assert newest is not None
        assert newest.text == "Good day"

    def test_pins_the_revisions_of_the_day_it_is_published(self, connection: Connection) -> None:
        flow = put_sequence(connection, drawn=document(hello="one"))
        versions = [flow]
        for text in ("two", "three"):
            drawn = document(hello=text)
            library.put_block(connection, "hello", drawn.blocks["hello"], NOW)
            versions.append(sequences.publish(connection, flow.sequence_id, drawn, NOW))
        texts = [sequences.version(connection, each.id).document.blocks["hello"].text for each in versions]
        assert texts == ["one", "two", "three"]

    def test_comes_back_with_every_block_it_uses(self, connection: Connection) -> None:
        flow = put_sequence(connection, drawn=document("a", "b", a="A", b="B"))
        assert sequences.version(connection, flow.id) == flow

    def test_that_does_not_exist_is_an_error(self, connection: Connection) -> None:
        with pytest.raises(NoResultFound):
            sequences.version(connection, 99)

    def test_needs_a_sequence_that_exists(self, connection: Connection) -> None:
        with pytest.raises(IntegrityError):
            sequences.publish(connection, 99, document(), NOW)


class TestHeldSteps:
    def test_stand_with_the_first_problem_until_they_are_released(self, connection: Connection) -> None:
        flow = put_sequence(connection)
        another = put_sequence(connection, "Another")
        sequences.hold_step(connection, flow.sequence_id, "hello", "no such template", NOW)
        sequences.hold_step(connection, flow.sequence_id, "hello", "something else", NOW)
        sequences.hold_step(connection, another.sequence_id, "hello", "too long", NOW)
        held = sequences.held_steps(connection)
        assert held[flow.sequence_id] == {"hello": "no such template"}
        sequences.release_steps(connection, flow.sequence_id)
        assert sequences.held_steps(connection) == {another.sequence_id: {"hello": "too long"}}
