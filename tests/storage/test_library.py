"""The library: the revisions of blocks, and the pictures that they show."""

import pytest
from sqlalchemy import Connection

from app.model.block import Block
from app.model.sequence import Version
from app.storage import library
from tests.storage.stored import NOW, document, put_sequence


def revisions(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT count(*) FROM block_revisions").scalar_one())


class TestABlock:
    @pytest.fixture
    def flow(self, connection: Connection) -> Version:
        return put_sequence(connection, drawn=document(hello="Hello"))

    @pytest.mark.usefixtures("flow")
    def test_gets_no_revision_for_the_same_content(self, connection: Connection) -> None:
        library.put_block(connection, "hello", Block(name="hello", text="Hello"), NOW)
        assert revisions(connection) == 1

    @pytest.mark.usefixtures("flow")
    def test_gets_a_revision_for_another_content_than_a_version_pins(self, connection: Connection) -> None:
        for text in ("Good day", "Good evening", "Hello"):
            library.put_block(connection, "hello", Block(name="hello", text=text), NOW)
        assert revisions(connection) == 2, "what no version pins is written over"

    @pytest.mark.usefixtures("flow")
    def test_is_the_same_in_any_case_of_its_key(self, connection: Connection) -> None:
        library.put_block(connection, "HELLO", Block(name="hello", text="Good day"), NOW)
        newest = library.block(connection, "hello")
        assert newest is not None
        assert newest.text == "Good day"

    def test_that_was_never_stored_is_none(self, connection: Connection) -> None:
        assert library.block(connection, "hello") is None


class TestPictures:
    def test_are_kept_once_under_their_digest(self, connection: Connection) -> None:
        for data in (b"\x89PNG", b"another"):
            library.put_picture(connection, "d1", "image/png", data)
        assert library.picture_data(connection, ["d1", "d2"]) == {"d1": b"\x89PNG"}
