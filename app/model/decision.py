"""What ``advance`` decides. Every decision carries its reason."""

from dataclasses import dataclass
from datetime import datetime

from app.model.enrollment import EnrollmentState, Position
from app.model.reason import Reason
from app.model.steps import Change, SendTemplate


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing to do before ``until`` (``None``: before something happens).

    ``review`` is the break for which the message is held until its owner has looked at it.
    """

    until: datetime | None
    why: Reason
    due: datetime | None = None
    planned: datetime | None = None
    held: bool = False
    review: int | None = None


@dataclass(frozen=True, slots=True)
class Send:
    """Send this step's block now: the first attempt, or a further one of the message there is.

    With a ``template`` that goes out in the block's place.
    """

    step: str
    block: str
    due: datetime
    planned: datetime
    why: Reason
    template: SendTemplate | None = None


@dataclass(frozen=True, slots=True)
class Skip:
    """This step's message does not go out; the flow goes on at ``then``."""

    step: str
    due: datetime
    planned: datetime | None
    why: Reason
    then: Position


@dataclass(frozen=True, slots=True)
class Alter:
    """Change the customer; the flow goes on at ``then``."""

    step: str
    change: Change
    why: Reason
    then: Position


@dataclass(frozen=True, slots=True)
class Go:
    """The step is finished; the flow goes on at ``then``."""

    step: str
    why: Reason
    then: Position


@dataclass(frozen=True, slots=True)
class End:
    """The enrollment is over: ``FINISHED`` or ``LEFT``."""

    state: EnrollmentState
    at: datetime
    why: Reason


@dataclass(frozen=True, slots=True)
class GiveUp:
    """The step's message is not tried again: it has failed, or is *unknown* if an attempt is in doubt.

    What that means for the enrollment is decided next.
    """

    step: str
    why: Reason


Decision = Wait | Send | Skip | Alter | Go | GiveUp | End
