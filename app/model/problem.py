"""Problems of a sequence: each says where it is and what is wrong there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.model.sentence import Sentence, worded
from app.model.steps import Step


class Severity(StrEnum):
    """An error keeps a sequence from being activated; a warning is for the owner to judge."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a sequence.

    ``place`` tells where it is in a file (``step 'coupon'``), empty for the sequence as a whole;
    ``step`` is the step's id, ``name`` what it is called and ``field`` the name of its field, empty
    where there is none.
    ``text`` is the sentence to be read after the place, without a stop; ``key`` is the kind of
    fault and never changes. ``fix`` is what would mend it, where that is known: what to do,
    followed by what to do it with.
    """

    severity: Severity
    place: str
    step: str
    field: str
    text: Sentence
    key: str
    fix: tuple[str, ...] = ()
    name: str = ""

    def __str__(self) -> str:
        """Return the place in a file and the text: "step 'coupon': it leads to a step that is not there"."""
        return f"{self.place}: {self.text}" if self.place else self.text

    @property
    def with_place(self) -> Sentence:
        """The place and the text, as they are read in one sentence; a place with a name is told by it."""
        if self.name:
            return worded("“{name}”: {words}", name=self.name, words=self.text)
        if not self.place:
            return self.text
        return worded("{place}: {words}", place=self.place, words=self.text)

    @property
    def is_error(self) -> bool:
        """Whether it keeps the sequence from being activated."""
        return self.severity is Severity.ERROR


def first_of(problems: Sequence[Problem], most: int = 3) -> Sentence:
    """Return the first of some problems in one sentence, and how many more there are."""
    shown = problems[0].with_place
    for problem in problems[1:most]:
        shown = worded("{problems}; {problem}", problems=shown, problem=problem.with_place)
    rest = len(problems) - most
    return worded("{problems}; and {count} more", problems=shown, count=rest) if rest > 0 else shown


def of_sequence(key: str, text: Sentence, *, field: str = "", fix: tuple[str, ...] = ()) -> Problem:
    """Return an error of the sequence as a whole."""
    return Problem(Severity.ERROR, "", "", field, text, key, fix)


def of_step(step: Step, key: str, text: Sentence, *, field: str = "", fix: tuple[str, ...] = ()) -> Problem:
    """Return an error of a step."""
    return Problem(Severity.ERROR, place_of(step.id), step.id, field, text, key, fix, step.name)


def as_warning(problem: Problem) -> Problem:
    """Return the problem as one that is for the owner to judge."""
    return replace(problem, severity=Severity.WARNING)


def place_of(step_id: str) -> str:
    """Return how a step is named as a place."""
    return f"step '{step_id}'"
