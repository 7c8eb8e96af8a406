"""The clock of its own that a test folder may have."""

from dataclasses import replace

import pytest

from app.model.errors import NotAllowed
from app.workspace.fast_time import refuse_outside_tests
from tests.workspace.shop import Shop


def test_a_clock_of_its_own_is_only_for_test_folders(shop: Shop) -> None:
    refuse_outside_tests(shop.workspace.desk)
    with pytest.raises(NotAllowed, match="only for test folders"):
        refuse_outside_tests(replace(shop.workspace.desk, is_test=False))
