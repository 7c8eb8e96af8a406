"""Names that may stand only once: a number behind a taken one makes it another."""

from collections.abc import Container
from itertools import count


def free_name(name: str, taken: Container[str], longest: int) -> str:
    """Return a name of at most ``longest`` letters: this one, or the first free one with a number behind it.

    ``taken`` holds the names there are without regard to capitals, as ``str.casefold`` returns them.
    """
    wanted = name[:longest]
    if wanted.casefold() not in taken:
        return wanted
    endings = (f" {number}" for number in count(2))
    candidates = (name[: longest - len(ending)] + ending for ending in endings)
    return next(each for each in candidates if each.casefold() not in taken)
