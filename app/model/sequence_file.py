"""Sequences as text: the JSON documents that are exported, imported, copied and shared."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import time

from pydantic import ValidationError
from pydantic_core import from_json

from app.model.errors import Invalid
from app.model.problem import Problem, first_of, of_sequence, of_step
from app.model.sentence import Sentence, worded
from app.model.sequence import SequenceDocument
from app.model.sequence_file_faults import problems_of
from app.model.steps import MessageStep, Step, WaitStep
from app.model.timing import AroundDate, AtTime

LARGEST_DOCUMENT = 5_000_000
"""How many bytes the text of a document may have, its pictures aside."""
LARGEST_FILE = 100_000_000
"""How many bytes it may have with them: about nine of the largest pictures."""

_PICTURE = re.compile(r'"[A-Za-z0-9+/\\]{1000,}={0,2}"')
"""The bytes of a picture in base64, as they stand in a document."""
_LONGEST_NUMBER = 18
_LONGEST_TECHNICAL = 10_000


class DocumentFault(Invalid):
    """A text is not a sequence. ``problems`` are all of its faults, of which the sentence names the first."""

    def __init__(self, problems: Sequence[Problem], *, technical: str = "") -> None:
        """Put the sentence together from the first problems."""
        self.problems = tuple(problems)
        shown = first_of(self.problems)
        super().__init__(worded("The sequence cannot be read: {shown}.", shown=shown), technical=technical)


def read_document(text: str) -> SequenceDocument:
    """Read a document from outside; raise ``DocumentFault`` with everything that is wrong with its form.

    Whether it makes sense as a sequence is for ``check`` to say.
    """
    raw = plain_values(text)
    try:
        document = SequenceDocument.model_validate_json(text.removeprefix("\ufeff"), strict=True)
    except ValidationError as error:
        raise DocumentFault(problems_of(error, raw), technical=str(error)[:_LONGEST_TECHNICAL]) from error
    zoned = [problem for step in document.steps for problem in _zoned_times(step)]
    if zoned:
        raise DocumentFault(zoned)
    return document


def write_document(document: SequenceDocument) -> str:
    """Return the document as text: the same document is always the same text, which ends with a new line.

    Raises ``Invalid`` where its pictures make it larger than can be read back.
    """
    pictures = sum(map(len, document.pictures.values()))
    if pictures > LARGEST_FILE - LARGEST_DOCUMENT:
        raise Invalid(
            worded(
                "The pictures of “{name}” have {size} MB in a file, which holds {most} MB of "
                "them. Take some out, or save them smaller.",
                name=document.name,
                size=pictures // 1_000_000,
                most=(LARGEST_FILE - LARGEST_DOCUMENT) // 1_000_000,
            )
        )
    plain = document.model_dump(mode="json", by_alias=True)
    plain["blocks"] = dict(sorted(plain["blocks"].items()))
    return _written(plain)


def document_schema() -> str:
    """Return the JSON Schema of the documents, as it is published."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:tendril:sequence:1",
        **SequenceDocument.model_json_schema(),
    }
    return _written(schema)


def _written(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


class _RefusedError(ValueError):
    """What JSON allows and a document does not."""

    def __init__(self, sentence: Sentence) -> None:
        """Keep what to say of it."""
        super().__init__(sentence)
        self.sentence = sentence


def plain_values(text: str) -> object:
    """Return the plain values of a JSON text; raise ``DocumentFault`` for what could be read in more than one way."""
    text = text.removeprefix("\ufeff")
    try:
        _refuse_size(text)
        # It counts how deep the text is nested, which the standard reader below does not survive.
        from_json(text)
        return json.loads(
            text, object_pairs_hook=_once_each, parse_float=_finite, parse_int=_short, parse_constant=_refused
        )
    except _RefusedError as error:
        raise DocumentFault([of_sequence("not_json", error.sentence)]) from error
    except ValueError as error:
        words = worded("the text is not one that was saved as a sequence, or it was damaged")
        raise DocumentFault([of_sequence("not_json", words)], technical=str(error)) from error


def _refuse_size(text: str) -> None:
    """Raise ``_RefusedError`` for more than anybody draws, before work is spent on it."""
    size = len(text.encode())
    if size > LARGEST_FILE:
        raise _RefusedError(
            worded("with its pictures, it is larger than {size} MB", size=LARGEST_FILE // 1_000_000)
        )
    pictures = sum(found.end() - found.start() for found in _PICTURE.finditer(text))
    if size - pictures > LARGEST_DOCUMENT:
        raise _RefusedError(worded("the text is larger than {size} MB", size=LARGEST_DOCUMENT // 1_000_000))


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, value in pairs:
        if name in values:
            raise _RefusedError(worded("“{name}” is written twice in one place", name=name[:100]))
        values[name] = value
    return values


def _finite(digits: str) -> float:
    number = float(digits)
    if abs(number) > 10.0**_LONGEST_NUMBER:
        return _refused(digits)
    return number


def _short(digits: str) -> int:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else _refused(digits)


def _refused(digits: str) -> int:
    raise _RefusedError(worded("“{digits}” is not a number to be used here", digits=digits[:40]))


def _zoned_times(step: Step) -> Iterator[Problem]:
    """Find times of day with a zone: they would be one hour to a reader and another to the clock."""
    for field, moment in _times(step):
        if moment is not None and moment.tzinfo is not None:
            text = worded("{field}: a time of day has no zone of its own; write it like 09:30", field=field)
            yield of_step(step, "bad_value", text, field=field.split(":")[0])


def _times(step: Step) -> Iterator[tuple[str, time | None]]:
    match step:
        case MessageStep(send=timing, only_between=frame):
            if frame is not None:
                yield "only_between: start", frame.start
                yield "only_between: end", frame.end
            if isinstance(timing, AtTime | AroundDate):
                yield "send: at", timing.at
        case WaitStep(until=AtTime(at=moment) | AroundDate(at=moment)):
            yield "until: at", moment
