"""What Telegram allows when: read in its documentation on the day each rule says."""

from datetime import date

from app.model.limits import Source
from app.model.policy import Allowance, Duty, Form, Policy

_DAY = date(2026, 11, 22)


def _read(name: str) -> Source:
    return Source(name, _DAY)


TELEGRAM = Policy(
    allowances=(
        # No window of time: whoever has pressed Start and not blocked the bot may be written to.
        Allowance(Form.FREELY, None, _read("Telegram Bot API 10.1 and Bots FAQ")),
    ),
    duties=(
        Duty(
            "A customer has to press Start before the bot may write.",
            _read("Telegram Bots FAQ: bots cannot start conversations"),
        ),
        Duty(
            "Bots that write what nobody asked for are reported and blocked by Telegram.",
            _read("Telegram Bot Platform developer terms: no unsolicited messages"),
        ),
    ),
)
