"""What may still be sent, in words."""

import pytest

from app.model.account import Quota
from app.model.sentence import worded

MONTH = worded("messages this month")


@pytest.mark.parametrize(
    ("quota", "words"),
    [
        (Quota(MONTH, 12, 1000), "12 of 1,000 messages this month"),
        (Quota(MONTH, 1000, 1000), "1,000 of 1,000 messages this month"),
        (Quota(MONTH, 0), "0 messages this month"),
        (Quota(MONTH, limit=2000), "up to 2,000 messages this month"),
        (Quota("17.25 USD left on the account"), "17.25 USD left on the account"),
    ],
)
def test_a_quota_is_told_with_what_is_known_of_it(quota: Quota, words: str) -> None:
    assert str(quota.sentence) == words
