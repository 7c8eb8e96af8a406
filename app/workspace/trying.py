"""Trying a block on somebody: what the variables hold for them, and the message as they would get it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from app.channels.limits import LIMITS
from app.channels.registry import platform_named, rules_key
from app.model.block import Block, Content
from app.model.chips import chips
from app.model.customer import BUILT_IN_FIELDS, PRACTICE, Address, Customer
from app.model.disclosure import automatic_note, may_open
from app.model.errors import NotFound
from app.model.event import KNOWN_DATA, MESSAGE_RECEIVED, OPTED_OUT
from app.model.limits import Room
from app.model.liquid_limits import Allowance
from app.model.liquid_template import kind_at
from app.model.personalise import TemplateFault, fill_in, syntax_problem, variable_uses
from app.model.sentence import Sentence, worded
from app.model.sequence import ByEvent
from app.model.shop import Shop
from app.model.variables import values_for
from app.model.way_out import STOP, footer
from app.storage import channels, customers, events, library, sequences
from app.storage.sequences import StoredSequence
from app.workspace.desk import Desk
from app.workspace.rehearsal.examples import example_data
from app.workspace.sequence_lookup import channel_of

Group = Literal["customer", "event", "shop"]

SAMPLE = Customer(
    0,
    "Mai",
    "Nguyen",
    language="en",
    addresses=(Address("email", "mai@example.com"), Address("phone", "+84901234567")),
)
"""Who a block is tried on while there are no customers."""

_LONGEST_VALUE = 200
_UNUSUAL = (MESSAGE_RECEIVED, OPTED_OUT)


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable by its name in templates, with what it holds for somebody; an event's may be an example."""

    path: str
    group: Group
    value: str
    is_example: bool = False


@dataclass(frozen=True)
class Surroundings:
    """What a block is written with: on whom it is tried, and what there is to insert.

    ``platforms`` are those the shop has channels on; ``below`` is what is added to the text: that it is
    automatic, how to get no more of it.
    """

    customer: Customer
    shop: Shop
    variables: tuple[Variable, ...]
    data: Mapping[str, str]
    platforms: tuple[str, ...]
    below: str
    now: datetime


@dataclass(frozen=True)
class Trial:
    """A block filled in, or the fault because of which it cannot be; ``missing`` leave a gap."""

    content: Content | None
    fault: TemplateFault | None
    missing: tuple[str, ...]


class Trying:
    """Fills blocks in by the very renderer that messages are made with."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def surroundings(self, key: str, customer_id: int) -> Surroundings:
        """Return what a block is written with; ``customer_id`` 0 is anybody, an empty key a new block."""
        now = self._desk.now()
        shop = self._desk.shop()
        with self._desk.read() as connection:
            customer = _customer(connection, customer_id)
            using = [stored for stored in sequences.every(connection) if _sends(stored, key)]
            fields = sorted(customers.field_names(connection))
            zone = customer.zone() or shop.zone
            data, examples = _event_data(connection, customer, using, now, zone, shop.language)
            platforms = _platforms(connection, using)
            below = _below(connection, key, using, shop, customer.language)
        variables = tuple(_variables(customer, fields, data, examples, shop))
        return Surroundings(customer, shop, variables, data, platforms, below, now)

    def rooms(self, platforms: tuple[str, ...], block: Block) -> tuple[Room, ...]:
        """Return what platforms may hold of a block's pictures and texts."""
        digests = {picture.digest for picture in block.pictures}
        with self._desk.read() as connection:
            sizes = library.picture_sizes(connection, digests)
        return tuple(Room(LIMITS[each], sizes) for each in platforms if each in LIMITS)

    def platform_names(self) -> dict[str, str]:
        """Return the names of the platforms whose limits are known, by key."""
        return {key: limits.platform_name for key, limits in LIMITS.items() if key != PRACTICE}

    def faults(self, block: Block) -> dict[str, Sentence]:
        """Return in words what is wrong with the texts of a block, by their names as in ``Block.templates``."""
        found = {}
        for place, source in block.templates().items():
            words = syntax_problem(source, kind_at(place))
            if words:
                found[place] = words
        return found

    def pieces(self, block: Block, around: Surroundings) -> tuple[tuple[str, bool], ...]:
        """Return the text of a block as somebody would get it, what variables say marked; none if it fails.

        Nothing is marked in a text with other instructions than plain variables.
        """
        source = block.text or block.subject
        if "{%" in source:
            content = tried(block, around).content
            return ((content.text or content.subject, False),) if content else ()
        found: list[tuple[str, bool]] = []
        for number, line in enumerate(source.splitlines()):
            end = 0
            found.append(("\n" if number else "", False))
            for chip in chips(line):
                said = tried(Block(name="?", text=f"{chip.source}."), around).content
                if said is None:
                    return ()
                found += [(line[end : chip.start], False), (said.text.removesuffix("."), True)]
                end = chip.end
            found.append((line[end:], False))
        return tuple(piece for piece in found if piece[0])


def tried(block: Block, around: Surroundings) -> Trial:
    """Return a block as the customer of its surroundings would get it now."""
    zone = around.customer.zone() or around.shop.zone
    now = around.now.astimezone(zone)
    values = values_for(around.customer, around.data, around.shop, now)
    try:
        missing = tuple(dict.fromkeys(_missing(block, values)))
        return Trial(fill_in(block, values, now, around.below, Allowance()), None, missing)
    except TemplateFault as fault:
        return Trial(None, fault, ())


def _missing(block: Block, values: Mapping[str, object]) -> Iterator[str]:
    for place, source in block.templates().items():
        for use in variable_uses(source, kind_at(place)):
            if not use.has_default and not _value(use.path, values):
                yield use.path


def _value(path: str, values: Mapping[str, object]) -> object:
    found: object = values
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _customer(connection: Connection, customer_id: int) -> Customer:
    if customer_id:
        found = customers.by_ids(connection, [customer_id]).get(customer_id)
        if found is None:
            raise NotFound(
                worded("This customer is not there any more. Choose another one to try the words on.")
            )
        return found
    first = customers.page(connection, after_id=0, count=1, text="")
    return first[0] if first else SAMPLE


def _sends(stored: StoredSequence, key: str) -> bool:
    return any(step.block == key for step in stored.draft.messages)


def _event_data(
    connection: Connection,
    customer: Customer,
    using: list[StoredSequence],
    now: datetime,
    zone: ZoneInfo,
    language: str,
) -> tuple[dict[str, str], set[str]]:
    """Return the data of the customer's last events, and which of it is made up because there was none.

    What is made up is in the language of the shop, whose words an event brings, whoever its customer is.
    """
    entries = [stored.draft.entry for stored in using if isinstance(stored.draft.entry, ByEvent)]
    names: dict[str, None] = {}
    wanted = [each.event for each in entries] or [name for name in KNOWN_DATA if name not in _UNUSUAL]
    data: dict[str, str] = {}
    for event in wanted:
        data.update(events.last_data(connection, customer.id, event) if customer.id else {})
        names.update(dict.fromkeys(KNOWN_DATA.get(event, ())))
    for entry in entries:
        names.update(dict.fromkeys((*entry.data, *([entry.occurrence] if entry.occurrence else []))))
    made_up = {name for name in names if name not in data}
    made = example_data(made_up, now, zone, language)
    for name in made_up:
        data[name] = made.get(name) or name.replace("_", " ")
    return {name: data[name] for name in (*names, *(each for each in data if each not in names))}, made_up


def _variables(
    customer: Customer, fields: list[str], data: Mapping[str, str], examples: set[str], shop: Shop
) -> Iterator[Variable]:
    own = [*BUILT_IN_FIELDS, *(name for name in fields if name not in BUILT_IN_FIELDS)]
    for name in own:
        yield Variable(name, "customer", customer.value_of(name)[:_LONGEST_VALUE])
    for name, value in data.items():
        path = f"event.{name}" if name in own else name
        is_made_up = name in examples
        shown = value[:16].replace("T", " ") if is_made_up and name.endswith("_at") else value
        yield Variable(path, "event", shown[:_LONGEST_VALUE], is_made_up)
    for name in ("name", "postal_address"):
        yield Variable(f"shop.{name}", "shop", str(getattr(shop, name)).replace("\n", ", ")[:_LONGEST_VALUE])


def _platforms(connection: Connection, using: list[StoredSequence]) -> tuple[str, ...]:
    there = {rules_key(channel.platform) for channel in channels.every(connection)}
    there |= {stored.draft.platform for stored in using}
    real = tuple(key for key in LIMITS if key in there and key != PRACTICE)
    return real or (PRACTICE,)


def _below(connection: Connection, key: str, using: list[StoredSequence], shop: Shop, language: str) -> str:
    """Return what is added where the block is used: what one of the sequences adds, if several do."""
    note = way_out = ""
    for stored in using:
        channel = channel_of(connection, stored)
        platform = platform_named(channel.platform) if channel else None
        if channel and platform and not note and may_open(stored.draft, key):
            note = automatic_note(shop, language) if platform.traits_of(channel.settings).adds_note else ""
        if stored.draft.is_marketing and not way_out:
            where = platform.way_out(channel.settings) if channel and platform else STOP
            way_out = footer(shop, where or STOP, language)
    return "\n".join(filter(None, (note, way_out)))
