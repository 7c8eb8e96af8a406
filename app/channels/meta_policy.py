"""What WhatsApp, Messenger and Instagram allow when: read in Meta's pages on the day each rule says."""

from datetime import date, timedelta

from app.model.limits import Source
from app.model.policy import Allowance, Duty, Form, Policy
from app.model.sentence import template
from app.model.sequence import SequenceKind

_DAY = date(2026, 11, 22)
_WINDOW = timedelta(hours=24)
_TRANSACTIONAL = frozenset({SequenceKind.TRANSACTIONAL})


def _read(name: str) -> Source:
    return Source(name, _DAY)


WHATSAPP = Policy(
    allowances=(
        Allowance(Form.FREELY, _WINDOW, _read("WhatsApp Business messaging policy: 24-hour window")),
        # Marketing and utility templates alike; carts and anything mixed count as marketing.
        Allowance(Form.TEMPLATE, None, _read("WhatsApp Business messaging policy: approved templates")),
    ),
    duties=(
        Duty(
            "Everybody who is written to must have agreed to messages over WhatsApp.",
            _read("WhatsApp Business messaging policy: opt-in"),
        ),
        Duty(
            "WhatsApp delivers no marketing templates to American numbers.",
            _read("notes on WhatsApp's pricing pages, 2026-10"),
        ),
        Duty(
            "Since October 2026 messages within the 24 hours are charged, too.",
            _read("Meta's price announcement as quoted in notes of 2026"),
        ),
    ),
    template_words=template("templates"),
)

MESSENGER = Policy(
    allowances=(
        Allowance(Form.FREELY, _WINDOW, _read("Messenger Platform: standard messaging window, 2026-05-05")),
        # The message tags for confirmed events, accounts and purchases ended on 2026-04-27; the one for human
        # agents forbids automation.
        Allowance(
            Form.TEMPLATE, None, _read("Messenger Platform: utility messages, 2026-03-13"), _TRANSACTIONAL
        ),
    ),
    duties=(
        Duty(
            "Where the law asks for it (California, Germany) say that the messages are automatic.",
            _read("Messenger Platform: send a message, 2026-05-05"),
        ),
    ),
    template_words=template("utility templates"),
)

INSTAGRAM = Policy(
    allowances=(
        Allowance(Form.FREELY, _WINDOW, _read("Instagram messaging documentation, 2026-09")),
        # No utility, marketing or one-time messages; the tag for human agents forbids automation.
    ),
    duties=(
        Duty(
            "The customer has to write first.",
            _read("notes on Instagram messaging, 2026-08"),
        ),
        Duty(
            "Where the law asks for it (California, Germany) say that the messages are automatic.",
            _read("Messenger Platform: send a message, 2026-05-05"),
        ),
    ),
)
