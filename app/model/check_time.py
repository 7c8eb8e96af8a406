"""Faults of time: hours that never come, dates that nobody brings."""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime, time, timedelta
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from app.model.channel import PRACTICE_TRAITS
from app.model.customer import BUILT_IN_FIELDS
from app.model.facts import Facts
from app.model.frame import SEARCH_DAYS, TimeFrame
from app.model.instants import at_wall_time
from app.model.plan import first_allowed, frame_in_words
from app.model.problem import Problem, as_warning, of_sequence, of_step
from app.model.sentence import Sentence, worded
from app.model.sequence import ByEvent, SequenceDocument
from app.model.shop import Shop
from app.model.steps import MessageStep, Step, timing_of
from app.model.timing import AroundDate, Side

_SOME_MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
_PLAIN_ZONE = ZoneInfo("UTC")


def time_problems(
    document: SequenceDocument, shop: Shop, known_fields: Collection[str], data: Collection[str]
) -> list[Problem]:
    """Return the problems of frames and timings; ``data`` are the names the joining event brings."""
    problems: list[Problem] = []
    hours: dict[TimeFrame | None, Sentence | None] = {}
    for step in document.by_id.values():
        if isinstance(step, MessageStep):
            frame = step.only_between
            if frame not in hours:
                hours[frame] = never_allowed(frame, shop)
            why = hours[frame]
            if why is not None:
                problems.append(of_step(step, "never_allowed", why, field="only_between"))
        problems.extend(_date_problems(step, document, known_fields, data))
    if document.messages:
        problems.extend(_long_closures(shop))
    return problems


def never_allowed(frame: TimeFrame | None, shop: Shop) -> Sentence | None:
    """Say why no week has a moment in which a message may go out; ``None`` if there is one.

    Whatever repeats weekly is settled by any one week; single dates are looked at apart.
    """
    every_week = shop.model_copy(update={"closed_dates": (), "frequency_cap": None})
    facts = Facts(every_week, PRACTICE_TRAITS)
    if first_allowed(_SOME_MONDAY, frame, facts, _PLAIN_ZONE) is not None:
        return None
    if frame is None:
        return worded("the quiet hours and the closed days leave no moment to send it")
    return worded(
        "its hours ({hours}), the quiet hours and the closed days leave no moment to send it",
        hours=frame_in_words(frame),
    )


def _long_closures(shop: Shop) -> Iterator[Problem]:
    closed = set(shop.closed_dates)
    for day in sorted(closed):
        if day - timedelta(days=1) in closed:
            continue
        if shop.open_from(at_wall_time(day, time(), _PLAIN_ZONE), _PLAIN_ZONE) is None:
            text = worded(
                "the shop is closed for more than {days} days from {day} on; messages "
                "that fall due at the beginning of that are skipped",
                days=SEARCH_DAYS,
                day=day.isoformat(),
            )
            yield as_warning(of_sequence("long_closure", text))


def _date_problems(
    step: Step, document: SequenceDocument, known_fields: Collection[str], data: Collection[str]
) -> Iterator[Problem]:
    place, timing = timing_of(step) or ("", None)
    if not isinstance(timing, AroundDate):
        return
    if not _is_provided(timing.field, known_fields, data):
        text = worded(
            "no field and no data is called “{field}”; customers without it leave here", field=timing.field
        )
        meant = get_close_matches(timing.field[:100], _dates(known_fields, data), n=1, cutoff=0.75)
        fix = ("field", meant[0]) if meant else ()
        yield as_warning(of_step(step, "unknown_date", text, field=place, fix=fix))
    of_event = timing.field.startswith("event.")
    if of_event and isinstance(document.entry, ByEvent) and not document.entry.occurrence:
        text = worded(
            "“{field}” belongs to one “{event}”, but the entry does not say what tells one "
            "from another, so a second one does not count",
            field=timing.field,
            event=document.entry.event,
        )
        yield as_warning(of_step(step, "no_occurrence", text, field=place))
    never_before = timing.side is Side.BEFORE and timing.amount == 0 and timing.at is None
    if never_before and isinstance(step, MessageStep):
        text = worded(
            "it is due when “{field}” begins, and a message before a date is never sent by then",
            field=timing.field,
        )
        yield of_step(step, "never_before", text, field=place, fix=("side", Side.ON.value))


def _dates(known_fields: Collection[str], data: Collection[str]) -> list[str]:
    """Return everything a timing may be counted from, by the names it has there."""
    return sorted({*known_fields, *BUILT_IN_FIELDS, *(f"event.{name}" for name in data)})


def _is_provided(name: str, known_fields: Collection[str], data: Collection[str]) -> bool:
    if name.startswith("event."):
        return name.removeprefix("event.") in data
    own = name.removeprefix("customer.")
    return own in known_fields or own in BUILT_IN_FIELDS or name in data
