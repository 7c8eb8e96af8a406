"""Whatever happens to a shop, what its owner relies on holds. The number in brackets is the seed of the life."""

import shutil
import tempfile
from pathlib import Path

import pytest

from tests.simulation.days import DAYS_OF_A_LIFE, MEMORY
from tests.simulation.life import lived


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test of each life, so that a failure names its seed."""
    days, first = metafunc.config.getoption("--days"), metafunc.config.getoption("--first-seed")
    metafunc.parametrize("seed", range(first, first + -(-days // DAYS_OF_A_LIFE)))


@pytest.mark.timeout(600)
def test_nothing_is_lost_nothing_comes_twice_and_nothing_at_night(seed: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="tendril-life-", dir=MEMORY))
    try:
        life = lived(seed, folder / "data", DAYS_OF_A_LIFE)
    finally:
        shutil.rmtree(folder)
    assert life.promises.sent > 0
