"""The errors behind an error: libraries wrap what the network said, sometimes twice."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

Meaning = TypeVar("Meaning")


def causes(error: BaseException) -> Iterator[BaseException]:
    """Return an error and everything that it came from, the outermost first."""
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def meaning_of(
    error: BaseException, kinds: Iterable[tuple[type[BaseException], Meaning]], otherwise: Meaning
) -> Meaning:
    """Return what goes with the first of ``kinds`` that is among the causes of an error."""
    chain = list(causes(error))
    return next(
        (meaning for kind, meaning in kinds if any(isinstance(cause, kind) for cause in chain)), otherwise
    )
