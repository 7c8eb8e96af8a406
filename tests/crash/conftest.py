"""How often the plug is pulled."""

import pytest


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    """So many times; ``--rounds 1000`` for a long run."""
    return int(request.config.getoption("--rounds"))
