"""What a rehearsal tells while it goes on, in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from app.model.block import Content
from app.model.decision import Alter, Decision, End, GiveUp, Go, Send, Skip, Wait
from app.model.enrollment import EnrollmentState
from app.model.preview import Moment
from app.model.reason import Reason

What = Literal["waits", "sends", "skips", "changes", "goes_on", "gives_up", "ends"]


@dataclass(frozen=True, slots=True)
class Began:
    """The test customer has joined at ``at`` (UTC); ``zone`` is what their clock shows.

    ``remarks`` are sentences about what would be otherwise for a real customer or on the
    sequence's own platform.
    """

    at: datetime
    zone: ZoneInfo
    customer: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """The engine decided something about a step (empty: the end of the way) at ``at`` (UTC)."""

    at: datetime
    step: str
    what: What
    why: Reason


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message is on the phone. ``pictures`` are their bytes by digest; ``at`` is UTC."""

    at: datetime
    step: str
    content: Content
    pictures: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Happened:
    """An event was fed by hand; ``text`` is the answer if it was one."""

    at: datetime
    event: str
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the customer is: at a step until ``until`` (``None``: until something happens) because of ``why``.

    ``ahead`` is what lies ahead as long as nothing else happens, the next first.
    """

    at: datetime
    step: str
    state: EnrollmentState
    why: Reason
    until: datetime | None
    ahead: tuple[Moment, ...]

    @property
    def next_message(self) -> Moment | None:
        """The next message that will be sent, if any will."""
        return next((moment for moment in self.ahead if moment.what == "send"), None)


@dataclass(frozen=True, slots=True)
class Broken:
    """The rehearsal cannot go on; ``sentence`` says why."""

    sentence: str
    technical: str = ""


Update = Began | Decided | Arrived | Happened | Standing | Broken

_WHATS: Mapping[type[Decision], What] = {
    Wait: "waits",
    Send: "sends",
    Skip: "skips",
    Alter: "changes",
    Go: "goes_on",
    GiveUp: "gives_up",
    End: "ends",
}


def decided(decision: Decision, step: str | None, at: datetime) -> Decided:
    """Return the update for a decision made at ``at`` about a step."""
    return Decided(at, step or "", _WHATS[type(decision)], decision.why)
