"""Drawn sequences: valid, of every kind of step, with every step reached and no way round in a circle.

The strategies are cached: making them takes longer than drawing from them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import time
from functools import cache

from hypothesis import strategies as st

from app.model.block import Block, Button, Picture
from app.model.frame import TimeFrame, Weekday
from app.model.sequence import ByEvent, ByHand, Entry, Note, SequenceDocument, SequenceKind
from app.model.steps import (
    ActionStep,
    AddTag,
    Branch,
    Change,
    ConditionStep,
    EventQuestion,
    FieldQuestion,
    GoalStep,
    MessageStep,
    Question,
    RemoveTag,
    RepliedQuestion,
    SetField,
    SplitStep,
    Step,
    TagQuestion,
    WaitForEventStep,
    WaitStep,
)
from app.model.timing import AfterDelay, AroundDate, AtTime, Side, Timing, Unit

KNOWN_FIELDS = ("birthday", "city", "shoe_size")
"""The fields that the customers of the drawn sequences have."""

EVENTS = ("cart_abandoned", "order_placed", "booking_made", "signed_up", "visited")

Links = Mapping[str, str | None]
Maker = Callable[[Links], Step]


@cache
def names() -> st.SearchStrategy[str]:
    """Draw a name of any writing."""
    return st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)


@cache
def wall_times() -> st.SearchStrategy[time]:
    """Draw a time of day, mostly in whole minutes."""
    minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
    return st.one_of(minutes, minutes, st.times())


@cache
def delays(least: int = 0) -> st.SearchStrategy[AfterDelay]:
    """Draw a delay."""
    return st.builds(AfterDelay, amount=st.integers(least, 90), unit=st.sampled_from(Unit))


@cache
def at_times() -> st.SearchStrategy[AtTime]:
    """Draw a time to wait for."""
    in_days = st.builds(AtTime, at=wall_times(), days=st.none() | st.integers(1, 30))
    return in_days | st.builds(AtTime, at=wall_times(), weekday=st.sampled_from(Weekday))


@cache
def dates() -> st.SearchStrategy[AroundDate]:
    """Draw a timing around a date; one before it is at least one day or hour before."""
    by_day = st.builds(
        AroundDate,
        field=st.sampled_from(("birthday", "customer.birthday", "event.starts_at")),
        side=st.sampled_from(Side),
        amount=st.integers(1, 30),
        unit=st.sampled_from((Unit.DAYS, Unit.WEEKS)),
        at=st.none() | wall_times(),
        yearly=st.booleans(),
        if_passed=st.sampled_from(("skip", "send")),
    )
    by_hour = st.builds(
        AroundDate,
        field=st.just("event.starts_at"),
        amount=st.integers(1, 48),
        unit=st.sampled_from((Unit.HOURS, Unit.MINUTES)),
    )
    return by_day | by_hour


@cache
def timings() -> st.SearchStrategy[Timing]:
    """Draw any timing."""
    return st.one_of(delays(), at_times(), dates())


@cache
def frames() -> st.SearchStrategy[TimeFrame]:
    """Draw a time frame."""
    weekdays = st.lists(st.sampled_from(Weekday), min_size=1, max_size=7).map(tuple)
    return st.builds(TimeFrame, start=wall_times(), end=wall_times(), weekdays=weekdays)


@cache
def blocks() -> st.SearchStrategy[Block]:
    """Draw a block with a subject and a text that can be filled in for anybody."""
    texts = st.sampled_from(
        (
            "Hi {{ first_name | default: 'there' }}, it is us again.",
            "{% if customer.tags contains 'regular' %}Welcome back!{% else %}Welcome!{% endif %}",
            "See you {{ event.starts_at | date: '%d/%m %H:%M' | default: 'soon' }}",
            "Chúc mừng sinh nhật {{ customer.first_name }}! – {{ shop.name }}",
        )
    )
    buttons = st.builds(Button, label=names(), url=st.just("https://example.com/?who={{ email }}"))
    pictures = st.builds(
        Picture,
        digest=st.text("0123456789abcdef", min_size=64, max_size=64),
        kind=st.just("image/png"),
        alt=names(),
    )
    plain = names().map(lambda name: name.replace("{", "("))
    return st.builds(
        Block,
        name=names(),
        text=texts,
        subject=plain.filter(str.strip),
        html=st.sampled_from(("", "<p>Hi {{ first_name }}</p>")),
        pictures=st.lists(pictures, max_size=1).map(tuple),
        buttons=st.lists(buttons.filter(_is_plain), max_size=2).map(tuple),
        quick_replies=st.lists(plain, max_size=2).map(tuple),
    )


def _is_plain(button: Button) -> bool:
    return "{" not in button.label


@cache
def entries() -> st.SearchStrategy[Entry]:
    """Draw an entry."""
    by_event = st.builds(
        ByEvent,
        event=st.sampled_from(EVENTS),
        occurrence=st.sampled_from(("", "booking_id")),
        changed_by=st.sampled_from(((), ("booking_changed",))),
        data=st.just(("starts_at",)),
    )
    return st.builds(ByHand) | by_event


@cache
def questions() -> st.SearchStrategy[Question]:
    """Draw a question."""
    about_field = st.builds(
        lambda name, how, value: FieldQuestion.model_validate({"field": name, "is": how, "value": value}),
        st.sampled_from(KNOWN_FIELDS),
        st.sampled_from(("equal", "not_equal", "contains", "greater", "less", "known", "unknown")),
        st.text("0123456789", max_size=3),
    )
    return st.one_of(
        about_field,
        st.builds(TagQuestion, tag=names()),
        st.builds(EventQuestion, event=st.sampled_from(EVENTS)),
        st.builds(RepliedQuestion),
    )


@cache
def changes() -> st.SearchStrategy[Change]:
    """Draw a change of an action."""
    return st.one_of(
        st.builds(AddTag, tag=names()),
        st.builds(RemoveTag, tag=names()),
        st.builds(SetField, field=st.sampled_from(KNOWN_FIELDS), value=names()),
    )


@dataclass
class _Card:
    """A step that is being drawn: its exits, and how to make it when they are known."""

    id: str
    make: Maker
    links: dict[str, str | None] = field(default_factory=dict)


@st.composite
def documents(draw: st.DrawFn, least: int = 1, most: int = 12) -> SequenceDocument:
    """Draw a sequence of ``least`` to ``most`` steps in which ``check`` finds no error."""
    named = draw(
        st.dictionaries(st.sampled_from(("welcome", "reminder", "thanks", "coupon")), blocks(), min_size=1)
    )
    cards = _linked(draw, draw(st.integers(least, most)), sorted(named))
    return SequenceDocument(
        name=draw(names()),
        kind=draw(st.sampled_from(SequenceKind)),
        whose_time=draw(st.sampled_from(("customer", "shop"))),
        too_late_hours=draw(st.integers(1, 24 * 14)),
        entry=draw(entries()),
        first=cards[0].id,
        exit_on=tuple(draw(st.lists(st.sampled_from(EVENTS), max_size=2, unique=True))),
        exit_on_reply=draw(st.booleans()),
        steps=tuple(card.make(card.links) for card in cards),
        notes=tuple(draw(st.lists(st.builds(Note, text=names(), x=_places(), y=_places()), max_size=2))),
        blocks=named,
    )


def _linked(draw: st.DrawFn, count: int, block_names: list[str]) -> list[_Card]:
    """Draw cards of which each but the first hangs on an exit of an earlier one."""
    cards: list[_Card] = []
    free: list[tuple[_Card, str]] = []
    for number in range(count):
        is_last = number == count - 1
        if cards:
            card, label = free.pop(draw(st.integers(0, len(free) - 1)))
            card.links[label] = f"s{number}"
        may_end = is_last or bool(free)
        cards.append(_card(draw, f"s{number}", block_names, may_end=may_end))
        free.extend((cards[-1], label) for label in cards[-1].links)
    for card, label in free:
        later = [other.id for other in cards[cards.index(card) + 1 :]]
        card.links[label] = draw(st.sampled_from([None, *later]))
    return cards


def _card(draw: st.DrawFn, step_id: str, block_names: list[str], *, may_end: bool) -> _Card:
    kinds = ["message", "message", "wait", "wait_for_event", "condition", "split", "action"]
    kind = draw(st.sampled_from([*kinds, "goal"] if may_end else kinds))
    about = {
        "id": step_id,
        "name": draw(names()),
        "on": draw(st.booleans()),
        "x": draw(_places()),
        "y": draw(_places()),
    }
    shares = draw(_shares()) if kind == "split" else []
    labels = {
        "condition": ["yes", "no"],
        "wait_for_event": ["next", "otherwise"],
        "split": [f"Branch {number}" for number in range(len(shares))],
        "goal": [],
    }.get(kind, ["next"])
    own = draw(_own_values(kind, tuple(block_names)))

    def make(links: Links) -> Step:
        if kind == "split":
            branches = [
                Branch(label=label, share=share, next=links[label])
                for label, share in zip(labels, shares, strict=True)
            ]
            return SplitStep.model_validate({**about, "branches": branches})
        return _KINDS[kind].model_validate({**about, **own, **links})

    return _Card(step_id, make, dict.fromkeys(labels))


_KINDS: Mapping[str, type[Step]] = {
    "message": MessageStep,
    "wait": WaitStep,
    "wait_for_event": WaitForEventStep,
    "condition": ConditionStep,
    "action": ActionStep,
    "goal": GoalStep,
}


@cache
def _own_values(kind: str, block_names: tuple[str, ...]) -> st.SearchStrategy[dict[str, object]]:
    """Draw the values that only steps of a kind have."""
    values: Mapping[str, Mapping[str, st.SearchStrategy[object]]] = {
        "message": {
            "block": st.sampled_from(block_names),
            "send": timings(),
            "only_between": st.none() | frames(),
            "if_fails": st.sampled_from(("continue", "leave")),
        },
        "wait": {"until": timings()},
        "wait_for_event": {"event": st.sampled_from(EVENTS), "at_most": delays(1)},
        "condition": {"question": questions()},
        "action": {"change": changes()},
        "goal": {"event": st.sampled_from(("", *EVENTS))},
    }
    return st.fixed_dictionaries(dict(values.get(kind, {})))


@st.composite
def _shares(draw: st.DrawFn) -> list[int]:
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=1, max_size=3)))
    return [high - low for low, high in zip([0, *cuts], [*cuts, 100], strict=True)]


@cache
def _places() -> st.SearchStrategy[float]:
    return st.floats(-1e6, 1e6, allow_nan=False)
