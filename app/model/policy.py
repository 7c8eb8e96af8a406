"""What a platform allows to be sent, when and in which form: dated rules, each with where it was read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.model.frame import TimeFrame
from app.model.limits import Source
from app.model.sequence import SequenceKind

MARGIN = timedelta(minutes=1)
"""So long before a window closes it counts as closed, for each request that a message consists of."""

OLD_AFTER = timedelta(days=180)
"""From then on a rule is old: platforms change theirs a few times a year."""

_BOTH = frozenset(SequenceKind)


class Form(StrEnum):
    """How a message is sent: in the shop's own words, or as a template that the platform has approved."""

    FREELY = "freely"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Allowance:
    """A form that is allowed up to so long after the customer last wrote (``None``: at any time, even if never)."""

    form: Form
    up_to: timedelta | None
    source: Source
    kinds: frozenset[SequenceKind] = _BOTH

    def covers(self, kind: SequenceKind, since: timedelta | None, margin: timedelta) -> bool:
        """Whether it allows a message; ``since`` is how long ago the customer wrote, ``None`` if unknown."""
        if kind not in self.kinds:
            return False
        return self.up_to is None or (since is not None and since + margin <= self.up_to)


@dataclass(frozen=True, slots=True)
class Night:
    """Hours in which nothing of these kinds may be sent, on the clocks of a zone."""

    start: time
    end: time
    zone: str
    source: Source
    kinds: frozenset[SequenceKind] = _BOTH

    def first_allowed(self, instant: datetime) -> datetime | None:
        """Return the earliest instant at or after ``instant`` at which something may be sent."""
        last = datetime.combine(date(2000, 1, 2), self.start) - MARGIN
        return TimeFrame(start=self.end, end=last.time()).first_allowed(instant, ZoneInfo(self.zone))


@dataclass(frozen=True, slots=True)
class Duty:
    """Something the owner has to see to, in words: consent, disclosure, who may be written to at all.

    Nothing checks it: it is shown where a channel is.
    """

    words: str
    source: Source


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of one platform. Without any allowance nothing may be sent.

    ``template_words`` are what its approved templates are called, empty where there are none. ``by_day`` is the duty
    to send marketing in hours that the owner has chosen, where there is one: a sequence without any is warned of.
    """

    allowances: tuple[Allowance, ...]
    night: Night | None = None
    duties: tuple[Duty, ...] = ()
    template_words: str = ""
    by_day: Duty | None = None

    @property
    def every_duty(self) -> tuple[Duty, ...]:
        """All that the owner has to see to."""
        return self.duties if self.by_day is None else (*self.duties, self.by_day)

    @property
    def has_window(self) -> bool:
        """Whether it matters when a customer last wrote."""
        return any(allowance.up_to is not None for allowance in self.allowances)

    def forms(
        self, kind: SequenceKind, since: timedelta | None, margin: timedelta = MARGIN
    ) -> frozenset[Form]:
        """Return the forms in which a message may be sent; ``since`` unknown counts as too long ago."""
        return frozenset(each.form for each in self.allowances if each.covers(kind, since, margin))

    def window(self, kind: SequenceKind) -> timedelta | None:
        """Return up to how long after a customer wrote the shop's own words are allowed; ``None`` for ever."""
        free = [each for each in self.allowances if each.form is Form.FREELY and kind in each.kinds]
        if any(each.up_to is None for each in free):
            return None
        return max((each.up_to for each in free if each.up_to is not None), default=timedelta(0))

    def night_of(self, kind: SequenceKind) -> Night | None:
        """Return the hours in which nothing may be sent for this kind of sequence; ``None`` if there are none."""
        return self.night if self.night is not None and kind in self.night.kinds else None

    def takes_templates(self, kind: SequenceKind) -> bool:
        """Whether templates are allowed for this kind of sequence."""
        return any(each.form is Form.TEMPLATE and kind in each.kinds for each in self.allowances)

    def sources(self) -> Iterator[Source]:
        """Yield where each rule was read."""
        yield from (allowance.source for allowance in self.allowances)
        yield from (duty.source for duty in self.every_duty)
        if self.night is not None:
            yield self.night.source

    def is_old(self, today: date) -> bool:
        """Whether a rule was last checked so long ago that it should be looked at again."""
        return any(today - source.checked > OLD_AFTER for source in self.sources())


ALWAYS = Policy((Allowance(Form.FREELY, None, Source("no rule of time", date.max)),))
"""For platforms on which it does not matter when a customer last wrote."""
