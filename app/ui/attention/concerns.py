"""What keeps messages from going out and waits for the owner, whatever page is shown."""

from dataclasses import dataclass
from enum import Enum, auto

from app.model.review import BreakState, Cause
from app.ui.sending import Standing
from app.workspace.channels import ChannelView
from app.workspace.lease import LeaseView
from app.workspace.review import ReviewView


class Matter(Enum):
    """What a line of the strip is about, the gravest first."""

    FAULT = auto()
    LEASE = auto()
    CLOCK = auto()
    REVIEW = auto()
    CHANNELS = auto()
    KEYRING = auto()


@dataclass(frozen=True)
class Concerns:
    """Everything that waits for the owner. ``fault`` is a sentence, with the ``technical`` text behind it."""

    fault: str = ""
    technical: str = ""
    lease: LeaseView | None = None
    review: ReviewView | None = None
    channels: tuple[ChannelView, ...] = ()
    lacks_keyring: bool = False

    @property
    def matters(self) -> tuple[Matter, ...]:
        """What there is, the gravest first; where nothing may go out at all, what is held is not asked about yet."""
        found = {
            Matter.FAULT: bool(self.fault),
            Matter.LEASE: self.lease is not None,
            Matter.CLOCK: self.lease is None and self.review is not None and self.review.doubts_clock,
            Matter.REVIEW: self.lease is None and self._is_asked,
            Matter.CHANNELS: bool(self.channels),
            Matter.KEYRING: self.lacks_keyring,
        }
        return tuple(matter for matter, is_there in found.items() if is_there)

    @property
    def held(self) -> int:
        """How many messages wait for the owner's decision."""
        return self.review.useful + self.review.stale if self.review is not None else 0

    @property
    def cause(self) -> Cause:
        """Why they came due while nothing was sent; with several breaks the last one counts."""
        asking = [
            each for each in (self.review.breaks if self.review else ()) if each.state is BreakState.ASKING
        ]
        return asking[-1].cause if asking else Cause.AWAY

    @property
    def _is_asked(self) -> bool:
        return self.review is not None and self.held > 0 and not self.review.doubts_clock


def concerns_of(standing: Standing | None, problem: str = "", technical: str = "") -> Concerns:
    """Return what waits; ``problem`` is why this window cannot send or cannot even look."""
    if standing is None:
        return Concerns(fault=problem, technical=technical)
    own = bool(standing.fault)
    return Concerns(
        fault=standing.fault or problem,
        technical=standing.technical if own else technical,
        lease=standing.status.lease,
        review=standing.status.review,
        channels=tuple(each for each in standing.status.channels if each.problem),
        lacks_keyring=standing.lacks_keyring,
    )
