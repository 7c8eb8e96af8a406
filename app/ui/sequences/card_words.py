"""What a sequence's card says."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.model.sequence import SequenceState
from app.ui.words import Words
from app.workspace.sequences import SequenceView


def channel_words(view: SequenceView) -> str:
    """Return where a sequence is sent over."""
    translate = QCoreApplication.translate
    if not view.channel:
        if not view.platform:
            return translate("SequenceCard", "No channel yet")
        return translate("SequenceCard", "Its channel is gone ({platform})").format(platform=view.platform)
    if view.channel == view.platform:
        return view.platform
    return f"{view.platform} · {view.channel}"


def next_words(words: Words, view: SequenceView, zone: ZoneInfo, now: datetime) -> str:
    """Return what happens next in a sequence."""
    translate = QCoreApplication.translate
    match view.state:
        case SequenceState.DRAFT:
            return translate("SequenceCard", "Not active yet: nobody can join")
        case SequenceState.PAUSED:
            return translate("SequenceCard", "Paused: nothing goes out")
        case SequenceState.ARCHIVED:
            return translate("SequenceCard", "In the archive")
    if view.next_at is None:
        return translate("SequenceCard", "Waits for somebody to join")
    return words.next_moment(view.next_at, zone, now)


def count_words(view: SequenceView) -> str:
    """Return how many are in a sequence, and how many have been."""
    translate = QCoreApplication.translate
    said = [
        translate("SequenceCard", "%n inside", "", view.waiting)
        if view.waiting
        else translate("SequenceCard", "Nobody inside")
    ]
    if view.finished:
        said.append(translate("SequenceCard", "%n finished", "", view.finished))
    if view.left:
        said.append(translate("SequenceCard", "%n left", "", view.left))
    return " · ".join(said)
