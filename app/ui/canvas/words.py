"""What a card says: a step in words, worked out when the step changes and never while painting."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

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
from app.model.window import template_of
from app.ui.canvas.card_text import Span
from app.ui.names import event_words, exit_name, field_in_sentence, occurrence_words
from app.ui.told import told

_VARIABLE = re.compile(r"\{\{-?\s*([\w.]+)[^}]*\}\}")
"""A variable of a template with its filters; the card shows its name alone."""

_TAG = re.compile(r"\{%.*?%\}")
_SHOWN = 400
_UNNAMED = frozenset({"next", "first"})


@dataclass(frozen=True, slots=True)
class Count:
    """A live count in words, such as “12 sent”; ``is_bad`` if it wants the owner's attention."""

    text: str
    is_bad: bool = False


@dataclass(frozen=True, slots=True)
class CardWords:
    """The texts of one card.

    ``bubble`` is the block's beginning, ``remark`` stands at the right of the line, ``remark_below``
    in the place of the counts; ``exit_names`` are those of the exits that have one; ``is_on`` is
    ``None`` where there is no switch.
    """

    icon: str
    title: str
    line: str = ""
    line_icon: str = ""
    remark: str = ""
    bubble: tuple[Span, ...] = ()
    counts: tuple[Count, ...] = ()
    remark_below: str = ""
    exit_names: Mapping[str, str] = field(default_factory=dict)
    is_on: bool | None = None

    @property
    def message(self) -> str:
        """The block's beginning as plain words."""
        return "".join(span.text for span in self.bubble)


def of_step(step: Step, blocks: Mapping[str, Block]) -> CardWords:
    """Return what the card of a step says, without counts."""
    said, names = _of_kind(step, blocks), _exit_names(step)
    if not step.on:
        return replace(said, exit_names=names, is_on=False, remark_below=_tr("Step is off: skipped"))
    return replace(said, exit_names=names) if names else said


def counted(said: CardWords, counts: tuple[Count, ...]) -> CardWords:
    """Return the words of a card with other counts; a step that is off shows none."""
    return said if said.is_on is False or said.counts == counts else replace(said, counts=counts)


def _of_kind(step: Step, blocks: Mapping[str, Block]) -> CardWords:
    match step:
        case MessageStep():
            return _message(step, blocks)
        case WaitStep():
            return CardWords("clock", step.name, timing(step.until))
        case WaitForEventStep():
            line = _tr("“{event}”, at most {time}").format(
                event=event_words(step.event), time=timing(step.at_most)
            )
            return CardWords("hourglass-medium", step.name, line)
        case ConditionStep():
            return CardWords("git-branch", step.name, told(step.question.in_words()))
        case SplitStep():
            shares = " · ".join(f"{branch.label} {branch.share} %" for branch in step.branches)
            return CardWords("dice-five", step.name, shares)
        case ActionStep():
            return CardWords(
                "tag" if step.change.do != "set_field" else "lightning", step.name, _change(step)
            )
        case GoalStep():
            line = (
                _tr("reached by “{event}” from anywhere").format(event=event_words(step.event))
                if step.event
                else ""
            )
            return CardWords("flag", step.name, line)


def of_entry(entry: Entry) -> CardWords:
    """Return what the entry card says."""
    if isinstance(entry, ByEvent):
        thing = occurrence_words(entry.occurrence)
        line = _tr("once per {occurrence}").format(occurrence=thing) if thing else _tr("at most once a day")
        return CardWords("lightning", _when(entry.event), line)
    return CardWords("hand-pointing", _tr("Customers you add"), _tr("by hand or by tag, at most once a day"))


def _when(event: str) -> str:
    known = {
        "cart_abandoned": _tr("When a cart is abandoned"),
        "order_placed": _tr("When an order is placed"),
        "booking_made": _tr("When a booking is made"),
        "booking_changed": _tr("When a booking is changed"),
        "booking_cancelled": _tr("When a booking is cancelled"),
        "signed_up": _tr("When somebody signs up"),
        "message_received": _tr("When a message arrives"),
    }
    return known.get(event) or _tr("When “{event}”").format(event=event_words(event))


def of_link(source_is_entry: bool, label: str, target: Step | None) -> str:
    """Return what stands on a link: the exit's name where there are several, else how long it takes."""
    if label not in _UNNAMED:
        return exit_name(label)
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
    """Return "30 min", "1 day later at 09:00", "24 hours before the appointment"."""
    match when:
        case AfterDelay():
            return span(when.amount, when.unit) if when.amount else _tr("at once")
        case AtTime() | AroundDate():
            return told(when.in_words())


def span(amount: int, unit: Unit) -> str:
    """Return "30 min", "6 h", "2 days"."""
    match unit:
        case Unit.MINUTES:
            short = _tr("{n} min")
        case Unit.HOURS:
            short = _tr("{n} h")
        case Unit.DAYS:
            short = _tr("{n} day") if amount == 1 else _tr("{n} days")
        case Unit.WEEKS:
            short = _tr("{n} week") if amount == 1 else _tr("{n} weeks")
    return short.format(n=amount)


def hours(frame: TimeFrame | None) -> str:
    """Return "08:00–22:00, Mon–Sat"."""
    if frame is None:
        return _tr("at any hour")
    said = told(frame_in_words(frame))
    return _tr("{hours}, every day").format(hours=said) if len(frame.weekdays) == 7 else said


def _exit_names(step: Step) -> Mapping[str, str]:
    return {label: exit_name(label) for label in step.exits() if label not in _UNNAMED}


def _message(step: MessageStep, blocks: Mapping[str, Block]) -> CardWords:
    block = blocks.get(step.block)
    bubble = spans(block.text or block.subject) if block else (Span(_tr("Choose what to send")),)
    return CardWords(
        "chat-teardrop-text",
        step.name,
        hours(step.only_between),
        line_icon="clock",
        remark=_remark(step, block),
        bubble=bubble,
        is_on=step.on,
    )


def _remark(step: MessageStep, block: Block | None) -> str:
    """Return what a message has besides its words: a template for when the window has closed, or a picture."""
    if template_of(step) is not None:
        return _tr("template")
    return _tr("picture") if block and block.pictures else ""


def spans(template: str) -> tuple[Span, ...]:
    """Return the beginning of a template as plain words and the names of its variables."""
    found: list[Span] = []
    beginning = _TAG.sub("", template[:_SHOWN])
    end = 0
    for match in _VARIABLE.finditer(beginning):
        found += [Span(beginning[end : match.start()]), Span(match[1].removeprefix("event."), True)]
        end = match.end()
    found.append(Span(beginning[end:]))
    return tuple(span for span in found if span.text)


def _change(step: ActionStep) -> str:
    match step.change:
        case AddTag(tag=tag):
            return _tr("add the tag “{tag}”").format(tag=tag)
        case RemoveTag(tag=tag):
            return _tr("take away the tag “{tag}”").format(tag=tag)
        case change:
            return _tr("set {field} to “{value}”").format(
                field=field_in_sentence(change.field), value=change.value
            )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Card", text)
