"""Quitting while what is drawn or written cannot be saved: asked first, and possible all the same."""

from pathlib import Path

import pytest

from app.model.block import Block
from app.model.drawing import gestures
from app.model.errors import EnvironmentFault
from app.model.sentence import worded
from app.model.sequence_file import read_document
from app.ui.unsaved_dialog import UnsavedDialog
from tests.ui.driving import Desk


@pytest.fixture
def ended(desk: Desk) -> list[bool]:
    found: list[bool] = []
    desk.session.context.sending.stopped.connect(lambda: found.append(True))
    return found


@pytest.fixture
def unwritable(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be saved any more."""

    def refuse(*_: object) -> None:
        raise EnvironmentFault(worded("The data folder cannot be written."), technical="read-only")

    monkeypatch.setattr(type(desk.workspace.drafts), "save", refuse)
    monkeypatch.setattr(type(desk.workspace.blocks), "save", refuse)


def test_what_is_drawn_is_not_lost_without_a_question(
    desk: Desk, ended: list[bool], unwritable: None, tmp_path: Path
) -> None:
    desk.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    desk.window.editing.open("Carts")
    desk.until(lambda: desk.window.editing.page is not None)
    page = desk.window.editing.page
    assert page is not None
    page.desk.push(gestures.delete(page.desk.drawing, ["coupon"]))
    desk.window.quit_asked.emit()
    dialog = desk.dialog(UnsavedDialog)
    assert "cannot be written" in dialog.subtitle.text()
    dialog.keep_in(tmp_path / "carts.json")
    kept = read_document((tmp_path / "carts.json").read_text(encoding="utf-8"))
    assert "coupon" not in kept.by_id
    assert kept.blocks
    desk.click(dialog.stay)
    desk.closed(dialog)
    assert desk.window.isVisible()
    assert not ended
    desk.window.quit_asked.emit()
    desk.click(desk.dialog(UnsavedDialog).quit)
    desk.until(lambda: ended == [True])


def test_nor_is_what_is_written_in_a_block(desk: Desk, ended: list[bool], unwritable: None) -> None:
    desk.workspace.blocks.new(Block(name="Aftercare", text="Oil them daily."))
    desk.window.show_page("blocks")
    blocks = desk.window.blocks
    desk.until(lambda: bool(blocks.desk.key))
    blocks.desk.editor.fields.text.setPlainText("Oil them twice.")
    desk.until(lambda: blocks.desk.is_dirty)
    for _ in range(2):
        desk.window.quit_asked.emit()
        dialog = desk.dialog(UnsavedDialog)
        assert not dialog.keep.isVisible()
        dialog.reject()
        desk.closed(dialog)
    assert not ended
