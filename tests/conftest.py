"""Windows are painted into memory where there is no screen; drawn examples are the same each time in CI.

Everywhere else they are drawn anew at each run, so that the search goes on; what it finds gets a test of its own.
"""

import os

import pytest
from hypothesis import settings

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take how often what is drawn at random is drawn."""
    parser.addoption(
        "--rounds", type=int, default=30, help="how often the sender is killed at random instants"
    )
    parser.addoption(
        "--histories", type=int, default=1000, help="how many random histories are lived through"
    )
