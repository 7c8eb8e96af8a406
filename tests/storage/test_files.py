"""Writing a file whole, or not at all."""

import os
from pathlib import Path

import pytest

from app.model.errors import EnvironmentFault
from app.storage.files import write_whole


def test_a_text_is_written_over_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "sequence.json"
    for text in ("first", "Cửa hàng “Trà”\n"):
        write_whole(path, text)
        assert path.read_text("utf-8") == text
    assert [found.name for found in tmp_path.iterdir()] == ["sequence.json"]


def test_what_cannot_be_written_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "sequence.json"
    write_whole(path, "first")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(EnvironmentFault, match="cannot be written") as fault:
        write_whole(path, "second")
    assert "No space left" in fault.value.technical
    assert path.read_text("utf-8") == "first"
    assert [found.name for found in tmp_path.iterdir()] == ["sequence.json"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        write_whole(tmp_path / "gone" / "sequence.json", "text")
