"""How a bench is to be run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """``rounds`` fresh processes for each variant; quick is for seeing that it works; peers are other programs."""

    rounds: int = 5
    is_quick: bool = False
    has_peers: bool = False
