"""Instants and counts in words, in the language of the window."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject

from app.model.message import MessageState
from app.model.sequence import SequenceState
from app.ui.dates import written_day
from app.ui.theme.palette import Tone

_STATE_TONES: dict[SequenceState, Tone] = {
    SequenceState.DRAFT: "neutral",
    SequenceState.ACTIVE: "good",
    SequenceState.PAUSED: "warning",
    SequenceState.ARCHIVED: "neutral",
}
_MESSAGE_TONES: dict[MessageState, Tone] = {
    MessageState.QUEUED: "neutral",
    MessageState.SENDING: "neutral",
    MessageState.SENT: "good",
    MessageState.DELIVERED: "good",
    MessageState.READ: "good",
    MessageState.RETRYING: "warning",
    MessageState.FAILED: "danger",
    MessageState.SKIPPED: "neutral",
    MessageState.CANCELLED: "neutral",
    MessageState.UNKNOWN: "warning",
}


class Words(QObject):
    """Says instants and counts as a person would."""

    def clock_time(self, instant: datetime, zone: ZoneInfo) -> str:
        """Return "10:30"."""
        return f"{instant.astimezone(zone):%H:%M}"

    def day(self, instant: datetime, zone: ZoneInfo, now: datetime) -> str:
        """Return "today", "tomorrow", "yesterday", "Wed" within a week, else "25 Nov"."""
        there, today = instant.astimezone(zone).date(), now.astimezone(zone).date()
        distance = (there - today).days
        near = {0: self.tr("today"), 1: self.tr("tomorrow"), -1: self.tr("yesterday")}
        if distance in near:
            return near[distance]
        if -7 < distance < 7:
            return written_day(there, "ddd")
        return written_day(there, "d MMM" if there.year == today.year else "d MMM yyyy")

    def moment(self, instant: datetime, zone: ZoneInfo, now: datetime) -> str:
        """Return "Today 10:30"."""
        said = self.moment_within(instant, zone, now)
        return said[:1].upper() + said[1:]

    def moment_within(self, instant: datetime, zone: ZoneInfo, now: datetime) -> str:
        """Return "today 10:30", for the middle of a sentence."""
        return self.tr("{day} {time}").format(
            day=self.day(instant, zone, now), time=self.clock_time(instant, zone)
        )

    def far_moment(self, instant: datetime, zone: ZoneInfo) -> str:
        """Return "Fri 27 Nov 15:00", in whichever way a day is written here."""
        day = written_day(instant.astimezone(zone).date(), "ddd d MMM")
        return self.tr("{day} {time}").format(day=day, time=self.clock_time(instant, zone))

    def next_moment(self, instant: datetime, zone: ZoneInfo, now: datetime) -> str:
        """Return "Next at 10:30", "Next tomorrow at 08:00"."""
        if instant <= now:
            return self.tr("Next: now")
        time = self.clock_time(instant, zone)
        if instant.astimezone(zone).date() == now.astimezone(zone).date():
            return self.tr("Next at {time}").format(time=time)
        return self.tr("Next {day} at {time}").format(day=self.day(instant, zone, now), time=time)

    def messages(self, count: int) -> str:
        """Return "3 messages"."""
        return self.tr("%n message(s)", "", count)

    def sent_today(self, count: int, *, at_least: bool = False) -> str:
        """Return "41 sent today"."""
        if not count:
            return self.tr("Nothing sent today")
        if at_least:
            return self.tr("More than %n sent today", "", count)
        return self.tr("%n sent today", "", count)


def state_tone(state: SequenceState) -> Tone:
    """Return the tone of a sequence's state."""
    return _STATE_TONES[state]


def state_words(state: SequenceState) -> str:
    """Return a sequence's state in a word."""
    translate = QCoreApplication.translate
    return {
        SequenceState.DRAFT: translate("SequenceState", "Draft"),
        SequenceState.ACTIVE: translate("SequenceState", "Active"),
        SequenceState.PAUSED: translate("SequenceState", "Paused"),
        SequenceState.ARCHIVED: translate("SequenceState", "Archived"),
    }[state]


def message_tone(state: MessageState) -> Tone:
    """Return the tone of a message's state."""
    return _MESSAGE_TONES[state]


def message_words(state: MessageState) -> str:
    """Return a message's state in a word or two."""
    translate = QCoreApplication.translate
    return {
        MessageState.QUEUED: translate("MessageState", "Queued"),
        MessageState.SENDING: translate("MessageState", "Sending"),
        MessageState.SENT: translate("MessageState", "Sent"),
        MessageState.DELIVERED: translate("MessageState", "Delivered"),
        MessageState.READ: translate("MessageState", "Read"),
        MessageState.RETRYING: translate("MessageState", "Trying again"),
        MessageState.FAILED: translate("MessageState", "Failed"),
        MessageState.SKIPPED: translate("MessageState", "Skipped"),
        MessageState.CANCELLED: translate("MessageState", "Cancelled"),
        MessageState.UNKNOWN: translate("MessageState", "Not certain"),
    }[state]


def step_words(step: str, name: str = "") -> str:
    """Return what a step is called: its name, else its id as words, "still-thinking" as "Still thinking"."""
    if name:
        return name
    words = " ".join(step.replace("_", "-").replace(".", "-").split("-"))
    return words[:1].upper() + words[1:]
