"""The real program in a real window. Runs on a desktop of its own alone: ``script/desktop``."""

import os

import pytest

from tests.desktop.screen import Screen

if "TENDRIL_DESKTOP_SCREEN" not in os.environ:
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture
def screen() -> Screen:
    """The screen of the desktop."""
    return Screen()
