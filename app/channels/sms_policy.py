"""What the law and the phone companies allow by SMS: read on the day each rule says."""

from datetime import date

from app.model.limits import Source
from app.model.policy import Allowance, Duty, Form, Policy

_DAY = date(2026, 11, 22)


def _read(name: str) -> Source:
    return Source(name, _DAY)


SMS = Policy(
    allowances=(
        # No window of time: who agreed may be written to until they answer STOP.
        Allowance(Form.FREELY, None, _read("Twilio Messaging Policy: consent")),
    ),
    duties=(
        Duty(
            "Everybody who gets marketing by SMS must have agreed to exactly that, in a way you can show.",
            _read("Twilio Messaging Policy: consent"),
        ),
        Duty(
            "Whoever says in any words that they want no more has to be taken off, in the United States within ten "
            "business days.",
            _read("law firms' notes on the FCC's rule in force since 2025-04-11"),
        ),
        Duty(
            "American numbers are reached only from a sender that is registered (A2P 10DLC, or a verified toll-free "
            "number); Vietnam and others want a registered sender name.",
            _read("Twilio, error dictionary: 30032 and 30034"),
        ),
    ),
    by_day=Duty(
        "Send marketing by day alone: many countries set hours, in the United States from 8 to 21 o'clock of the "
        "customer's time.",
        _read("common knowledge of the American TCPA, not a document"),
    ),
)
