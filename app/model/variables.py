"""The variables of messages: what each of them is called, and its value for one customer."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from app.model.customer import BUILT_IN_FIELDS, Customer
from app.model.event import KNOWN_DATA
from app.model.sequence import ByEvent, SequenceDocument
from app.model.shop import Shop
from app.model.steps import ConditionStep, FieldQuestion, timing_of
from app.model.timing import AroundDate

SHOP_PARTS = ("name", "timezone", "country", "language", "postal_address")


class Record(Mapping[str, object]):
    """A variable with parts. Written as a whole it is empty, so that no message shows it by mistake."""

    def __init__(self, parts: Mapping[str, object]) -> None:
        """Keep the parts by name."""
        self._parts = parts

    def __getitem__(self, name: str) -> object:
        """Return a part; raise ``KeyError`` if there is none."""
        return self._parts[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the parts."""
        return iter(self._parts)

    def __len__(self) -> int:
        """Return how many parts there are."""
        return len(self._parts)

    def __str__(self) -> str:
        """Return nothing."""
        return ""


def values_for(customer: Customer, data: Mapping[str, str], shop: Shop, now: datetime) -> dict[str, object]:
    """Return every variable with its value; ``now`` is the planned instant in the reader's zone.

    A field of the customer and of the event's data with one name is the customer's, unless that
    one is empty.
    """
    own: dict[str, object] = {**customer.fields}
    own.update({name: customer.value_of(name) for name in BUILT_IN_FIELDS})
    values: dict[str, object] = {**data}
    values.update({name: value for name, value in own.items() if value or name not in data})
    values.update(
        customer=Record({**own, "tags": sorted(customer.tags)}),
        event=Record(data),
        shop=Record({name: getattr(shop, name) for name in SHOP_PARTS}),
        now=now,
        today=now.date(),
    )
    return values


def event_data(document: SequenceDocument) -> set[str]:
    """Return the names of the data that the event brings with which customers join."""
    entry = document.entry
    if not isinstance(entry, ByEvent):
        return set()
    names = {*entry.data, *([entry.occurrence] if entry.occurrence else [])}
    for event in (entry.event, *entry.changed_by):
        names.update(KNOWN_DATA.get(event, ()))
    return names


def event_dates(document: SequenceDocument) -> tuple[str, ...]:
    """Return the names of the joining event's data that timings are counted from."""
    return _of_event(document, date_fields(document))


def date_fields(document: SequenceDocument) -> Iterator[str]:
    """Yield the names of the fields that timings are counted from."""
    for _, timing in filter(None, map(timing_of, document.steps)):
        if isinstance(timing, AroundDate):
            yield timing.field


def event_facts(document: SequenceDocument) -> tuple[str, ...]:
    """Return the names of the joining event's other data that conditions ask for."""
    questions = (step.question for step in document.steps if isinstance(step, ConditionStep))
    asked = _of_event(document, (each.field for each in questions if isinstance(each, FieldQuestion)))
    return tuple(name for name in asked if name not in event_dates(document))


def _of_event(document: SequenceDocument, names: Iterable[str]) -> tuple[str, ...]:
    if not isinstance(document.entry, ByEvent):
        return ()
    own = (name.removeprefix("event.") for name in names if name.startswith("event."))
    return tuple(dict.fromkeys(own))


def known_variables(document: SequenceDocument, known_fields: Collection[str]) -> set[str]:
    """Return the variables that messages of a sequence may use, by the names in templates."""
    own = {*known_fields, *BUILT_IN_FIELDS}
    data = event_data(document)
    return {
        *own,
        *data,
        *(f"customer.{name}" for name in own | {"tags"}),
        *(f"event.{name}" for name in data),
        *(f"shop.{name}" for name in SHOP_PARTS),
        "now",
        "today",
    }
