"""What a card says: a step in words, worked out when the step changes and never while painting."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.block import Block
from app.model.frame import TimeFrame
from app.model.plan import frame_in_words
from app.model.sequence import ByEvent, Entry
from app.model.steps import (
    ActionStep,
    AddTag,
    ConditionStep,
    GoalStep,
    MessageStep,
    RemoveTag,
    SplitStep,
    Step,
    WaitForEventStep,
    WaitStep,
)
from app.model.timing import AfterDelay, AroundDate, AtTime, Timing, Unit

_VARIABLE = re.compile(r"\{\{-?\s*([\w.]+)[^}]*\}\}")
"""A variable of a template with its filters; the card shows its name alone."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """The texts of one card. ``bubble`` is the block's beginning; ``is_on`` is ``None`` where there is no switch."""

    icon: str
    title: str
    line: str = ""
    bubble: str = ""
    footer: str = ""
    is_on: bool | None = None


def of_step(step: Step, blocks: Mapping[str, Block], footer: str = "") -> CardWords:
    """Return what the card of a step says."""
    match step:
        case MessageStep():
            return _message(step, blocks, footer)
        case WaitStep():
            return CardWords("clock", step.name, timing(step.until), is_on=_switch(step))
        case WaitForEventStep():
            line = _tr("“{event}”, at most {time}").format(event=step.event, time=timing(step.at_most))
            return CardWords("hourglass-medium", step.name, line, is_on=_switch(step))
        case ConditionStep():
            return CardWords("git-branch", step.name, step.question.in_words(), is_on=_switch(step))
        case SplitStep():
            shares = " · ".join(f"{branch.label} {branch.share} %" for branch in step.branches)
            return CardWords("dice-five", step.name, shares, is_on=_switch(step))
        case ActionStep():
            return CardWords(
                "tag" if step.change.do != "set_field" else "pencil-simple", step.name, _change(step)
            )
        case GoalStep():
            line = _tr("reached by “{event}” from anywhere").format(event=step.event) if step.event else ""
            return CardWords("flag", step.name, line)


def of_entry(entry: Entry) -> CardWords:
    """Return what the entry card says."""
    if isinstance(entry, ByEvent):
        line = _tr("once per {occurrence}").format(occurrence=entry.occurrence) if entry.occurrence else ""
        title = _tr("When “{event}” happens").format(event=entry.event.replace("_", " "))
        return CardWords("lightning", title, line or _tr("at most once a day"))
    return CardWords("hand-pointing", _tr("Customers you add"), _tr("by hand or by tag, at most once a day"))


def of_link(source_is_entry: bool, label: str, target: Step | None) -> str:
    """Return what stands on a link: the exit's name where there are several, else how long it takes."""
    named = {
        "yes": _tr("Yes"),
        "no": _tr("No"),
        "it happened": _tr("It happened"),
        "it did not": _tr("It did not"),
    }
    if label in named:
        return named[label]
    if label not in ("next", "first"):
        return label
    if not isinstance(target, MessageStep):
        return ""
    words = timing(target.send)
    if isinstance(target.send, AfterDelay):
        if target.send.amount == 0:
            return words
        return (_tr("{time} after joining") if source_is_entry else _tr("{time} after delivery")).format(
            time=words
        )
    return words


def timing(when: Timing) -> str:
    """Return "30 min", "1 day later at 09:00", "24 h before event.starts_at"."""
    match when:
        case AfterDelay():
            return span(when.amount, when.unit) if when.amount else _tr("at once")
        case AtTime():
            return when.in_words()
        case AroundDate():
            return when.in_words()


def span(amount: int, unit: Unit) -> str:
    """Return "30 min", "6 h", "2 days"."""
    short = {
        Unit.MINUTES: _tr("{n} min"),
        Unit.HOURS: _tr("{n} h"),
        Unit.DAYS: _tr("{n} day") if amount == 1 else _tr("{n} days"),
        Unit.WEEKS: _tr("{n} week") if amount == 1 else _tr("{n} weeks"),
    }
    return short[unit].format(n=amount)


def hours(frame: TimeFrame | None) -> str:
    """Return "08:00–22:00, Mon–Sat"."""
    if frame is None:
        return _tr("at any hour")
    every_day = len(frame.weekdays) == 7
    return frame_in_words(frame) + (_tr(", every day") if every_day else "")


def _message(step: MessageStep, blocks: Mapping[str, Block], footer: str) -> CardWords:
    block = blocks.get(step.block)
    text = _VARIABLE.sub(r"[\1]", block.text or block.subject) if block else _tr("Choose what to send")
    bubble = " ".join(text.split())
    footer = footer if step.on else _tr("Step is off: passed over")
    return CardWords("chat-teardrop-text", step.name, hours(step.only_between), bubble[:200], footer, step.on)


def _switch(step: Step) -> bool | None:
    return None if step.on else False


def _change(step: ActionStep) -> str:
    match step.change:
        case AddTag(tag=tag):
            return _tr("add the tag “{tag}”").format(tag=tag)
        case RemoveTag(tag=tag):
            return _tr("take away the tag “{tag}”").format(tag=tag)
        case change:
            return _tr("set {field} to “{value}”").format(field=change.field, value=change.value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Card", text)
