"""What LINE allows when: read in its documentation on the day each rule says."""

from datetime import date

from app.model.limits import Source
from app.model.policy import Allowance, Duty, Form, Policy

_DAY = date(2026, 11, 22)


def _read(name: str) -> Source:
    return Source(name, _DAY)


LINE = Policy(
    allowances=(
        # No window of time: whoever has the shop as a friend may be pushed to.
        Allowance(Form.FREELY, None, _read("LINE Developers: push messages to friends of the account")),
    ),
    duties=(
        Duty(
            "Each message counts against your plan's messages of the month, however many pictures it has.",
            _read("LINE Official Account, plans and how messages are counted"),
        ),
        Duty(
            "LINE reaches only people who have added the shop as a friend and have not blocked it.",
            _read("LINE Developers: push messages to friends of the account"),
        ),
    ),
)
