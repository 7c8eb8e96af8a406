"""Fixtures for the tests of channels."""

import pytest

from tests.channels.certificates import Authority, make_authority


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A certificate authority that only these tests know."""
    return make_authority(tmp_path_factory.mktemp("authority"))
