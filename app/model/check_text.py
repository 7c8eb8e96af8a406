"""Faults in the texts of blocks, found by reading them and by filling them in for a made-up customer."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches

from app.model.block import Block
from app.model.customer import Address, Customer
from app.model.liquid_limits import MESSAGE_WORK, Allowance
from app.model.liquid_template import HTML, LINK, TEXT, Kind
from app.model.liquid_variables import Use
from app.model.personalise import TemplateFault, fill_in, template_fault, variable_uses
from app.model.problem import Problem, as_warning, of_sequence, of_step
from app.model.sequence import SequenceDocument
from app.model.shop import Shop
from app.model.steps import MessageStep
from app.model.variables import event_data, values_for

CHECK_WORK = 10 * MESSAGE_WORK
_PLANNED = datetime(2026, 1, 5, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Fault:
    """A fault of a block, whichever step sends it."""

    key: str
    text: str
    is_error: bool = True
    fix: tuple[str, ...] = ()


def text_problems(
    document: SequenceDocument, known: Collection[str], known_fields: Collection[str], shop: Shop
) -> list[Problem]:
    """Return what is wrong with the texts that are sent; ``known`` are the names of the variables.

    Filling in is given up when the blocks together take too much work, so that a document from
    somebody else cannot hold up the check.
    """
    trial = _Trial(document, known_fields, shop)
    faults: dict[str, list[_Fault]] = {}
    for step in _senders(document):
        if step.block not in faults:
            block = document.blocks[step.block]
            read = list(_reading_faults(step.block, block, known))
            can_be_read = not any(fault.key.startswith("template_") for fault in read)
            faults[step.block] = [*read, *(trial.faults(step.block, block) if can_be_read else ())]
    problems = [_problem(step, fault) for step in _senders(document) for fault in faults[step.block]]
    if trial.given_up:
        text = f"the texts of {trial.given_up} blocks were not tried, because others take too much work"
        problems.append(as_warning(of_sequence("not_tried", text, field="blocks")))
    return problems


def _senders(document: SequenceDocument) -> Iterator[MessageStep]:
    for step in document.by_id.values():
        if isinstance(step, MessageStep) and step.block in document.blocks:
            yield step


def _problem(step: MessageStep, fault: _Fault) -> Problem:
    problem = of_step(step, fault.key, fault.text, field="block", fix=fault.fix)
    return problem if fault.is_error else as_warning(problem)


def _reading_faults(name: str, block: Block, known: Collection[str]) -> Iterator[_Fault]:
    for place, source in block.templates().items():
        kind = _kind_of(place)
        fault = template_fault(source, kind)
        if fault is not None:
            text = f"the {place} of block '{name}' cannot be filled in: {fault.words}"
            yield _Fault(fault.key, text)
            continue
        for use in variable_uses(source, kind):
            if use.path not in known:
                yield _unknown(use, name, place, known)


def _kind_of(place: str) -> Kind:
    if place == "html":
        return HTML
    return LINK if place.startswith("link of ") else TEXT


def _unknown(use: Use, name: str, place: str, known: Collection[str]) -> _Fault:
    meant = get_close_matches(use.path, sorted(known), n=1, cutoff=0.75)
    text = f"the {place} of block '{name}' asks for “{use.path}”, which is not known here"
    if meant:
        text += f"; is “{meant[0]}” meant?"
    elif use.has_default:
        text += "; everybody gets what is written for when it is empty"
    else:
        text += "; there would be a gap"
    fix = ("rename", use.path, meant[0]) if meant else ()
    return _Fault("unknown_variable", text, is_error=not use.has_default, fix=fix)


class _Trial:
    """Fills blocks in for a made-up customer of whom everything is known, and for one of whom nothing is."""

    def __init__(self, document: SequenceDocument, known_fields: Collection[str], shop: Shop) -> None:
        self.given_up = 0
        self._work = CHECK_WORK
        fields = {name: _sample(name) for name in known_fields}
        addresses = (Address("email", "ana@example.com"), Address("phone", "+442079460000"))
        everything = Customer(1, "Ana", "Example", "UTC", "en", fields, frozenset({"tag"}), addresses)
        data = {name: _sample(name) for name in event_data(document)}
        self._full = values_for(everything, data, shop, _PLANNED)
        self._bare = values_for(Customer(1), {}, shop, _PLANNED)

    def faults(self, name: str, block: Block) -> list[_Fault]:
        """Return what goes wrong with a block that can be read."""
        if self._work <= 0:
            self.given_up += 1
            return []
        fault = self._fault(block, self._full)
        if fault is not None:
            where = f"the {fault.place} of block '{name}'" if fault.place else f"block '{name}'"
            return [_Fault(fault.key, f"{where} cannot be filled in: {fault.words}")]
        fault = self._fault(block, self._bare)
        if fault is not None:
            text = f"block '{name}' fails for a customer of whom nothing is known: {fault.words}"
            return [_Fault("needs_data", text, is_error=False)]
        return []

    def _fault(self, block: Block, values: Mapping[str, object]) -> TemplateFault | None:
        allowance = Allowance()
        try:
            fill_in(block, values, _PLANNED, "", allowance)
        except TemplateFault as fault:
            begins_with_value = block.templates().get(fault.place, "").startswith("{")
            return None if fault.key == "template_link" and begins_with_value else fault
        finally:
            self._work -= MESSAGE_WORK - allowance.left
        return None


def _sample(name: str) -> str:
    """Return a value that will do as a text, a number, a date or a link, as the name suggests."""
    if name.endswith(("_at", "date", "day")):
        return "2026-01-06T15:00:00+00:00"
    return "https://example.com/" if name.endswith(("url", "link")) else "7"
