"""The library of blocks: where each is used, copies, deleting and bringing back, and the pictures they show."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.model.block import LARGEST_PICTURE, Block
from app.model.errors import EnvironmentFault, Invalid, NotAllowed, NotFound
from app.model.sequence import SequenceState
from app.storage.tables import block_revisions
from app.workspace.blocks import BlockUse, read_picture
from tests.model.builders import message
from tests.workspace.shop import Shop, drawn

PNG = b"\x89PNG\r\n\x1a\n" + b"not much of a picture"
HELLO = Block(name="Hello", text="Hello")


def revisions(shop: Shop) -> int:
    with shop.workspace.desk.read() as connection:
        return connection.scalar(select(func.count()).select_from(block_revisions)) or 0


class TestWhereABlockIsUsed:
    def test_by_the_sequences_whose_drafts_send_it(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello"), name="Welcome"))
        shop.workspace.blocks.new(Block(name="Spare", text="Spare"))
        found = {view.block.name: view.uses for view in shop.workspace.blocks.every()}
        assert found["Spare"] == ()
        assert found["hello"] == (BlockUse("Welcome", SequenceState.DRAFT, runs_older=False),)

    def test_a_running_sequence_keeps_the_words_it_was_published_with(self, shop: Shop) -> None:
        shop.start(drawn(message("hello"), name="Welcome"))
        (view,) = shop.workspace.blocks.every()
        assert [use.runs_older for use in view.uses] == [False]
        shop.workspace.blocks.save(view.key, view.block.model_copy(update={"text": "Good day"}))
        (view,) = shop.workspace.blocks.every()
        assert [use.runs_older for use in view.uses] == [True]
        shop.workspace.sequences.publishing.activate("Welcome")
        (view,) = shop.workspace.blocks.every()
        assert [use.runs_older for use in view.uses] == [False]


class TestSaving:
    def test_words_that_nobody_was_sent_are_written_over(self, shop: Shop) -> None:
        key = shop.workspace.blocks.new(HELLO)
        for text in ("Hello a", "Hello an", "Hello and"):
            shop.workspace.blocks.save(key, Block(name="Hello", text=text))
        assert revisions(shop) == 1

    def test_words_that_a_version_holds_are_kept(self, shop: Shop) -> None:
        shop.start(drawn(message("hello"), name="Welcome"))
        (view,) = shop.workspace.blocks.every()
        for text in ("Good day", "Good evening"):
            shop.workspace.blocks.save(view.key, Block(name="hello", text=text))
        assert revisions(shop) == 2


class TestCopies:
    def test_get_a_name_of_their_own(self, shop: Shop) -> None:
        key = shop.workspace.blocks.new(HELLO)
        for expected in ("Hello (copy)", "Hello (copy) 2", "Hello (copy) 3"):
            copy = shop.workspace.blocks.duplicate(key, "Hello (copy)")
            found = {view.key: view.block for view in shop.workspace.blocks.every()}
            assert (found[copy].name, found[copy].text) == (expected, "Hello")

    def test_of_a_very_long_name_are_still_told_apart(self, shop: Shop) -> None:
        key = shop.workspace.blocks.new(Block(name="x" * 200, text="Hello"))
        copy = shop.workspace.blocks.duplicate(key, "x" * 10_000)
        found = {view.key: view.block.name for view in shop.workspace.blocks.every()}
        assert found[copy] == "x" * 198 + " 2"

    def test_of_one_that_is_gone(self, shop: Shop) -> None:
        with pytest.raises(NotFound):
            shop.workspace.blocks.duplicate("gone", "Copy")


class TestDeleting:
    def test_one_that_is_used_is_refused_with_the_names(self, shop: Shop) -> None:
        shop.add_sequence(drawn(message("hello"), name="Welcome"))
        with pytest.raises(NotAllowed, match="“hello” is used by Welcome"):
            shop.workspace.blocks.remove("hello")

    def test_one_that_is_not_used_comes_back_as_it_was(self, shop: Shop) -> None:
        key = shop.workspace.blocks.new(HELLO)
        removed = shop.workspace.blocks.remove(key)
        assert removed == HELLO
        assert shop.workspace.blocks.every() == []
        with pytest.raises(NotFound):
            shop.workspace.blocks.remove(key)
        shop.workspace.blocks.save(key, removed)
        assert [view.block for view in shop.workspace.blocks.every()] == [HELLO]


class TestPictures:
    def test_are_kept_by_what_they_hold(self, shop: Shop) -> None:
        picture = shop.workspace.blocks.add_picture(PNG, "Tea")
        assert (picture.kind, picture.alt) == ("image/png", "Tea")
        assert shop.workspace.blocks.pictures([picture.digest]) == {picture.digest: PNG}

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"", "is not a picture"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is not a picture"),
            (b"RIFF1234WAVEfmt ", "is not a picture"),
            (PNG + b"\0" * LARGEST_PICTURE, "at most 8 MB can be sent"),
        ],
    )
    def test_what_is_none_is_refused_in_words(self, shop: Shop, data: bytes, words: str) -> None:
        with pytest.raises(Invalid, match=words):
            shop.workspace.blocks.add_picture(data)

    def test_of_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "tea.png"
        path.write_bytes(PNG)
        assert read_picture(path) == PNG
        with path.open("r+b") as file:
            file.truncate(LARGEST_PICTURE + 1)
        with pytest.raises(Invalid, match="at most 8 MB"):
            read_picture(path)
        with pytest.raises(Invalid):
            read_picture(tmp_path)

        path.unlink()
        with pytest.raises((Invalid, EnvironmentFault)):
            read_picture(path)
