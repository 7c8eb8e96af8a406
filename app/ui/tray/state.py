"""What the icon in the tray says about sending."""

from dataclasses import dataclass
from enum import Enum, auto

from app.ui.sending import Sender, Standing
from app.ui.told import told


class TrayState(Enum):
    """Each has a shape of its own."""

    SENDING = auto()
    PAUSED = auto()
    NEEDS_YOU = auto()
    IDLE = auto()


@dataclass(frozen=True)
class Need:
    """Something that waits for the owner. It is told once, as long as it lasts; ``page`` is where it is settled,
    empty where the strip above every page says it.
    """

    key: str
    subject: str
    count: int
    page: str


def state_of(standing: Standing | None, who: Sender, problem: str) -> TrayState:
    """Return what the icon shows."""
    if standing is None:
        return TrayState.NEEDS_YOU if problem else TrayState.IDLE
    if standing.status.engine == "paused" and standing.status.lease is None:
        return TrayState.PAUSED
    if problem or needs_of(standing, problem):
        return TrayState.NEEDS_YOU
    return TrayState.SENDING if who is Sender.HERE else TrayState.IDLE


def needs_of(standing: Standing, problem: str = "") -> tuple[Need, ...]:
    """Return everything that waits for the owner."""
    needs = [
        Need(f"channel {channel.id}", channel.name, 1, "channels")
        for channel in standing.status.channels
        if channel.problem
    ]
    if standing.status.unknown:
        needs.append(Need("unknown", "", standing.status.unknown, "activity"))
    review = standing.status.review
    if standing.status.lease is not None:
        needs.append(Need("lease", told(standing.status.lease.sentence), 1, ""))
    elif review.doubts_clock:
        needs.append(Need("clock", "", 1, ""))
    elif review.useful + review.stale:
        needs.append(Need("review", "", review.useful + review.stale, ""))
    if standing.lacks_keyring:
        needs.append(Need("keyring", "", 1, "channels"))
    if standing.fault or problem:
        needs.append(Need("stopped", told(standing.fault or problem), 1, ""))
    return tuple(needs)


class Told:
    """Remembers what the owner has been told, so that each thing is told once."""

    def __init__(self) -> None:
        """Nothing has been told."""
        self._told: dict[str, int] = {}

    def news(self, needs: tuple[Need, ...]) -> tuple[Need, ...]:
        """Return what is new among these, and take it as told. What is over may be told again when it comes back."""
        new = tuple(need for need in needs if need.count > self._told.get(need.key, 0))
        self._told = {need.key: need.count for need in needs}
        return new
