"""The fake platform, in which one customer is in touch."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.channels.zalo.account import AN
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.zalo import ACCESS


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("zalo") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform) -> Iterator[FakePlatform]:
    """The fake, with which An is in touch; each request is held against what Zalo describes."""
    running.set_clock(datetime.now(UTC))
    running.do("change", forgets_chats=True)
    running.do("write", **{"from": AN, "text": "Xin chào"})
    yield running
    running.do("change", access=ACCESS, quota=2000, verified=True, may_read=True)
    assert running.state()["faults"] == []
