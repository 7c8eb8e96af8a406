"""How long to wait between two requests to one recipient, where a platform wants that."""

_MOST = 10_000


class Pace:
    """Gives out the instants at which requests to a recipient may begin. Times are monotonic seconds."""

    def __init__(self) -> None:
        """Begin without having sent anything to anybody."""
        self._free_at: dict[tuple[int, str], float] = {}

    def wait(self, channel_id: int, recipient: str, between: float, now: float) -> float:
        """Take the next turn of a recipient; return in how many seconds it comes."""
        if between <= 0:
            return 0.0
        if len(self._free_at) >= _MOST:
            self._free_at = {key: at for key, at in self._free_at.items() if at > now}
        turn = max(now, self._free_at.get((channel_id, recipient), now))
        self._free_at[channel_id, recipient] = turn + between
        return turn - now
