"""What a rehearsal says of itself, in the language of the window."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.model.reason import Reason
from app.model.sequence import SequenceDocument
from app.ui.canvas.trail import Sign
from app.ui.dates import written_day
from app.ui.told import capital, told
from app.workspace.rehearsal.rehearsal import DAY_A_MINUTE, FASTEST, SLOWEST
from app.workspace.rehearsal.updates import Decided, Standing


def moment_words(instant: datetime, zone: ZoneInfo) -> str:
    """Return "Monday 09:00" by the clocks of a zone."""
    local = instant.astimezone(zone)
    return f"{written_day(local, 'dddd')} {local:%H:%M}"


def short_moment(instant: datetime, zone: ZoneInfo) -> str:
    """Return "Mon 09:00"."""
    local = instant.astimezone(zone)
    return f"{written_day(local, 'ddd')} {local:%H:%M}"


def day_words(instant: datetime, zone: ZoneInfo) -> str:
    """Return "Monday 23 November"."""
    return written_day(instant.astimezone(zone), "dddd d MMMM")


def speed_words(speed: float) -> str:
    """Return "a day a minute"."""
    return {
        SLOWEST: _tr("as fast as life"),
        60.0: _tr("an hour a minute"),
        360.0: _tr("six hours a minute"),
        DAY_A_MINUTE: _tr("a day a minute"),
        2 * DAY_A_MINUTE: _tr("two days a minute"),
        FASTEST: _tr("a week a minute"),
    }.get(speed, _tr("{count} times as fast as life").format(count=round(speed)))


def name_of(step_id: str, document: SequenceDocument) -> str:
    """Return what a step is called."""
    step = document.by_id.get(step_id)
    return step.name if step is not None else _tr("The end")


def signs_of(decided: Iterable[Decided], standing: Standing | None, zone: ZoneInfo) -> Mapping[str, Sign]:
    """Return what stands on the cards: what became of each that was passed, and where the customer is."""
    signs: dict[str, Sign] = {}
    for each in decided:
        words = _mark(each, zone)
        sent_before = each.step in signs and each.what == "goes_on" and each.why.key in _ABOUT_DELIVERY
        if each.step and words and not sent_before:
            signs[each.step] = Sign(words)
    if standing is not None and standing.state.is_active and standing.step:
        before = signs.get(standing.step)
        signs[standing.step] = Sign(before.words if before else _tr("waits here"), is_here=True)
    return signs


_ABOUT_DELIVERY = ("delivered", "accepted", "never_confirmed", "failed_continues")


def _mark(each: Decided, zone: ZoneInfo) -> str:
    match each.what:
        case "sends":
            return _tr("sent, {time}").format(time=short_moment(each.at, zone))
        case "skips":
            return _tr("skipped")
        case "changes":
            return _tr("done")
        case "gives_up":
            return _tr("failed")
        case "ends":
            return _tr("left here") if each.why.key.startswith("left") else _tr("reached")
        case "goes_on":
            return _passed(each.why)
        case _:
            return ""


def _passed(why: Reason) -> str:
    if why.key == "drew_branch":
        return str(why.values.get("branch", ""))
    return {
        "answered_yes": _tr("Yes"),
        "answered_no": _tr("No"),
        "event_came": _tr("it happened"),
        "event_did_not_come": _tr("it did not happen"),
        "step_off": _tr("off"),
    }.get(why.key, _tr("passed"))


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One decision in words: when, at which step, and what with its reason."""

    when: str
    step: str
    words: str


def journal_line(each: Decided, document: SequenceDocument, zone: ZoneInfo) -> JournalLine:
    """Return a decision in words."""
    why = told(each.why.text())
    words = {
        "sends": _tr("Sent: {why}").format(why=why),
        "waits": _tr("Waits: {why}").format(why=why),
        "skips": _tr("Skipped: {why}").format(why=why),
        "ends": _tr("Over: {why}").format(why=why),
    }.get(each.what, capital(why))
    return JournalLine(short_moment(each.at, zone), name_of(each.step, document), words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Rehearsal", text)
