"""Faults in the texts of blocks, found by reading them and by filling them in for a made-up customer."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches

from app.model.block import Block, Content, place_in_words
from app.model.customer import Address, Customer
from app.model.limits import Room, misfits
from app.model.liquid_limits import MESSAGE_WORK, Allowance
from app.model.liquid_template import kind_at
from app.model.liquid_variables import Use
from app.model.personalise import TemplateFault, fill_in, template_fault, variable_uses
from app.model.problem import Problem, as_warning, of_sequence, of_step
from app.model.sentence import Sentence, worded
from app.model.sequence import SequenceDocument
from app.model.shop import Shop
from app.model.steps import MessageStep
from app.model.variables import event_data, values_for
from app.model.way_out import footer

CHECK_WORK = 5 * MESSAGE_WORK
_TAG_WORK = 150
_GUESSES = 50
_PLANNED = datetime(2026, 1, 5, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Fault:
    """A fault of a block, whichever step sends it."""

    key: str
    text: Sentence
    is_error: bool = True
    fix: tuple[str, ...] = ()


def text_problems(
    document: SequenceDocument,
    known: Collection[str],
    known_fields: Collection[str],
    shop: Shop,
    room: Room | None = None,
    way_out: str = "",
    note: str = "",
) -> list[Problem]:
    """Return what is wrong with the texts that are sent; ``known`` are the names of the variables.

    ``room`` is what a message on their platform may hold, where that is known, and ``way_out`` where
    people write to stop marketing; ``note`` is what the channel says below the first message. It is given
    up when the blocks together take too much work, so that a document from somebody else cannot hold up the check.
    """
    examination = _Examination(document, known, known_fields, shop)
    if room is not None:
        lines = (note, footer(shop, way_out, "") if document.is_marketing else "")
        examination.measure(room, "\n".join(filter(None, lines)))
    faults: dict[str, list[_Fault]] = {}
    for step in _senders(document):
        if step.block not in faults:
            faults[step.block] = examination.faults(document.blocks[step.block])
    problems = [_problem(step, fault) for step in _senders(document) for fault in faults[step.block]]
    if examination.given_up:
        text = worded(
            "the texts of {given_up} blocks were not tried; others take too much work",
            given_up=examination.given_up,
        )
        problems.append(as_warning(of_sequence("not_tried", text, field="blocks")))
    return problems


def _senders(document: SequenceDocument) -> Iterator[MessageStep]:
    for step in document.by_id.values():
        block = document.blocks.get(step.block) if isinstance(step, MessageStep) else None
        if isinstance(step, MessageStep) and block is not None and not block.is_empty:
            yield step


def _problem(step: MessageStep, fault: _Fault) -> Problem:
    problem = of_step(step, fault.key, fault.text, field="block", fix=fault.fix)
    return problem if fault.is_error else as_warning(problem)


class _Examination:
    """Reads blocks, and fills them in for somebody of whom everything is known and for a stranger."""

    def __init__(
        self, document: SequenceDocument, known: Collection[str], known_fields: Collection[str], shop: Shop
    ) -> None:
        self.given_up = 0
        self._work = CHECK_WORK
        self._guesses = _GUESSES
        self._names = frozenset(known)
        self._known = sorted(known)
        fields = {name: _sample(name) for name in known_fields}
        addresses = (Address("email", "ana@example.com"), Address("phone", "+442079460000"))
        ana = Customer(1, "Ana", "Example", "UTC", "en", fields, frozenset({"tag"}), addresses)
        data = {name: _sample(name) for name in event_data(document)}
        self._full = values_for(ana, data, shop, _PLANNED)
        self._bare = values_for(Customer(1), {}, shop, _PLANNED)
        self._room: Room | None = None
        self._way_out = ""

    def measure(self, room: Room, way_out: str) -> None:
        """From now on, also find what does not fit a platform, with the way out below the text."""
        self._room, self._way_out = room, way_out

    def faults(self, block: Block) -> list[_Fault]:
        """Return what is wrong with the texts of a block."""
        if self._work <= 0:
            self.given_up += 1
            return []
        name = block.name
        found = [
            fault for place, source in block.templates().items() for fault in self._read(name, place, source)
        ]
        if any(fault.key.startswith("template_") for fault in found):
            return found
        content, tried = self._try(name, block)
        if content is not None and self._room is not None:
            found += [
                _Fault(misfit.key, misfit.of_block(name), is_error=misfit.is_error)
                for misfit in misfits(content, self._room)
            ]
        return [*found, tried] if tried else found

    def _read(self, name: str, place: str, source: str) -> Iterator[_Fault]:
        self._work -= _TAG_WORK * sum(source.count(sign) for sign in ("{{", "{%", "|"))
        kind = kind_at(place)
        fault = template_fault(source, kind)
        if fault is not None:
            text = worded(
                "the {place} of block “{name}” cannot be filled in: {words}",
                place=place_in_words(place),
                name=name,
                words=fault.words,
            )
            yield _Fault(fault.key, text)
            return
        for use in variable_uses(source, kind):
            if use.path not in self._names:
                yield self._unknown(use, place_in_words(place), name)

    def _unknown(self, use: Use, place: Sentence, name: str) -> _Fault:
        self._guesses -= 1
        meant = get_close_matches(use.path[:100], self._known, n=1, cutoff=0.75) if self._guesses > 0 else []
        if meant:
            end = worded("is “{name}” meant?", name=meant[0])
        elif use.has_default:
            end = worded("everybody gets its default")
        else:
            end = worded("there would be a gap")
        fix = ("rename", use.path, meant[0]) if meant else ()
        text = worded(
            "the {place} of block “{name}” asks for “{path}”, which is not known here; {end}",
            place=place,
            name=name,
            path=use.path,
            end=end,
        )
        return _Fault("unknown_variable", text, is_error=not use.has_default, fix=fix)

    def _try(self, name: str, block: Block) -> tuple[Content | None, _Fault | None]:
        """Return the block filled in for somebody of whom everything is known, and what goes wrong."""
        content, known = self._outcome(block, self._full)
        unknown = known or self._outcome(block, self._bare)[1]
        if unknown is None:
            return content, None
        if unknown.key == "template_empty":
            text = worded("block “{name}” comes out empty when too little is known of a customer", name=name)
            return content, _Fault("may_be_empty", text, is_error=False)
        if known is None:
            text = worded(
                "block “{name}” fails when too little is known of a customer: {words}",
                name=name,
                words=unknown.words,
            )
            return content, _Fault("needs_data", text, is_error=False)
        text = worded(
            "the {place} of block “{name}” cannot be filled in: {words}",
            place=place_in_words(known.place),
            name=name,
            words=known.words,
        )
        return content, _Fault(known.key, text)

    def _outcome(
        self, block: Block, values: Mapping[str, object]
    ) -> tuple[Content | None, TemplateFault | None]:
        allowance = Allowance()
        try:
            return fill_in(block, values, _PLANNED, self._way_out, allowance), None
        except TemplateFault as fault:
            # What a value that is a whole link will be, a made-up one cannot tell.
            is_whole_link = block.templates().get(fault.place, "").startswith("{")
            return None, None if fault.key == "template_link" and is_whole_link else fault
        finally:
            self._work -= MESSAGE_WORK - allowance.left


def _sample(name: str) -> str:
    """Return a value that will do as a text, a number, a date or a link, as the name suggests."""
    if name.endswith(("_at", "date", "day")):
        return "2026-01-06T15:00:00+00:00"
    return "https://example.com/" if name.endswith(("url", "link")) else "7"
