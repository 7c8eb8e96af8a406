"""Fixtures for the tests of the workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage import folder
from tests.workspace.shop import Shop, opened


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for another sender for a moment that is even shorter."""
    monkeypatch.setattr(folder, "_BRIEFLY", 0.05)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A new shop in a test folder, in London on a Monday at nine, with nothing in it but the samples."""
    with opened(tmp_path / "data", tmp_path) as found:
        yield found
