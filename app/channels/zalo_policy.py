"""What Zalo allows an Official Account when: read as each rule says.

Zalo's pages (docs.zaloplatforms.com) could be read on 2026-11-22 only as others have quoted them in August and
September 2026. Where those disagree with each other the stricter reading stands. ``transaction`` and ``promotion``
messages were ended on 2026-03-01; templates took their place.
"""

from datetime import date, time, timedelta

from app.model.limits import Source
from app.model.policy import Allowance, Duty, Form, Night, Policy
from app.model.sentence import template
from app.model.sequence import SequenceKind

_DAY = date(2026, 11, 22)
_WINDOW = timedelta(days=7)


def _read(name: str) -> Source:
    return Source(name, _DAY)


ZALO = Policy(
    allowances=(
        # Free for 48 hours, then at a price: that is the owner's to know, not a reason not to send.
        Allowance(
            Form.FREELY,
            _WINDOW,
            _read("Zalo OA: conditions of consultation messages, as quoted 2026-09-22"),
        ),
        Allowance(Form.TEMPLATE, None, _read("Zalo OA: template messages by user ID, as quoted 2026-08")),
    ),
    night=Night(
        time(22),
        time(6),
        # No page names the zone; Zalo's clocks are those of Vietnam.
        "Asia/Ho_Chi_Minh",
        _read("Zalo OA: hours of promotional messages (6:00 to 21:59), error -234, as quoted 2026-09"),
        frozenset({SequenceKind.MARKETING}),
    ),
    duties=(
        Duty(
            "Messages are free for 48 hours after the customer was last in touch; from then until 7 days each one "
            "is charged to your Zalo Cloud Account, and so is each template.",
            _read("Zalo OA: overview of messages, as quoted 2026-09-22"),
        ),
        Duty(
            "What goes out in your own words is for advice and service; plain advertising goes out as a template "
            "of the kind promotion, once a day to a customer at most.",
            _read("notes on Zalo's conditions of consultation and template messages, 2026-08"),
        ),
        Duty(
            "The Official Account has to be verified and needs a package that includes the API.",
            _read("Zalo OA: error table of 2026-09 (-221, -224)"),
        ),
    ),
    template_words=template("templates"),
)
