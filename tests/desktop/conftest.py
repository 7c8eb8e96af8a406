"""The real program in a real window. Runs on a desktop of its own alone: ``script/desktop``."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.screen import Screen

KEPT = Path(__file__).resolve().parents[2] / "build" / "desktop"
"""Where pictures of failures are kept."""

if "TENDRIL_DESKTOP_SCREEN" not in os.environ:
    collect_ignore_glob = ["test_*.py"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Keep a picture of the screen when a test fails, before anything is taken down."""
    report = yield
    if report.when == "call" and report.failed:  # type: ignore[attr-defined]
        path = KEPT / f"{item.name}.png"
        Screen().keep_picture(path)
        report.sections.append(("The screen", f"a picture of it is in {path}"))  # type: ignore[attr-defined]
    return report


@pytest.fixture
def screen() -> Screen:
    """The screen of the desktop."""
    return Screen()
