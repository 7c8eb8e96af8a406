"""Why messages are held for review, in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from app.model.review import Break, Cause
from app.model.sentence import Sentence, worded
from app.workspace.review import ReviewView

_EARLIEST_YEAR = 1971
"""A break that began before is that of a folder from which nothing was ever sent."""


def in_words(view: ReviewView, zone: ZoneInfo) -> list[Sentence]:
    """Return a sentence for each break, and one with the counts; nothing when nothing is held."""
    if not view.is_needed:
        return []
    sentences = [break_in_words(each, zone) for each in view.breaks]
    count = worded(
        "{useful} messages that are still useful and {stale} that come too late wait for you to decide.",
        useful=view.useful,
        stale=view.stale,
    )
    return [*dict.fromkeys(sentences), count]


def break_in_words(found: Break, zone: ZoneInfo) -> Sentence:
    """Return when nothing could be sent, and why."""
    began, ended = found.since.astimezone(zone), found.opened_at.astimezone(zone)
    if found.cause is Cause.CLOCK:
        return _clock_in_words(began, ended, doubted=found.until is None)
    if found.since.year < _EARLIEST_YEAR:
        return worded("Nothing was sent before {ended}: Tendril was not running.", ended=ended)
    if found.cause is Cause.LATE_NEWS:
        return worded(
            "What happened from {began} on was told only at {ended} or later: a platform, a shop or the way to this"
            " computer was down.",
            began=began,
            ended=ended,
        )
    if found.cause is Cause.CHANNEL:
        return worded("A channel could not send between {began} and {ended}.", began=began, ended=ended)
    return worded(
        "Nothing could be sent between {began} and {ended}: Tendril or the computer was off, asleep or paused.",
        began=began,
        ended=ended,
    )


def _clock_in_words(was: datetime, became: datetime, *, doubted: bool) -> Sentence:
    if doubted:
        return worded(
            "The computer's clock was set forward, from {was} to {became}."
            " Nothing more goes out until you have decided.",
            was=was,
            became=became,
        )
    return worded("The computer's clock was set forward, from {was} to {became}.", was=was, became=became)
