"""What a sequence's card says."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.model.sequence import SequenceState
from app.ui.told import told
from app.ui.words import Words
from app.workspace.sequences import SequenceView


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("SequenceCard", text, "", count)


def channel_words(view: SequenceView) -> str:
    """Return where a sequence is sent over."""
    if not view.channel:
        if not view.platform:
            return _tr("No channel yet")
        return _tr("Its channel is gone ({platform})").format(platform=told(view.platform))
    if view.channel == view.platform:
        return told(view.platform)
    return f"{told(view.platform)} · {view.channel}"


def next_words(words: Words, view: SequenceView, zone: ZoneInfo, now: datetime) -> str:
    """Return what happens next in a sequence."""
    match view.state:
        case SequenceState.DRAFT:
            return _tr("Not active yet: nobody can join")
        case SequenceState.PAUSED:
            return _tr("Paused: nothing goes out")
        case SequenceState.ARCHIVED:
            return _tr("In the archive")
    if view.next_at is None and view.waiting:
        return _tr("Nothing is planned for who is inside")
    if view.next_at is None:
        return _tr("Waits for somebody to join")
    return words.next_moment(view.next_at, zone, now)


def count_words(view: SequenceView) -> str:
    """Return how many are in a sequence, and how many have been."""
    said = [_tr("%n inside", view.waiting) if view.waiting else _tr("Nobody inside")]
    if view.finished:
        said.append(_tr("%n finished", view.finished))
    if view.left:
        said.append(_tr("%n left", view.left))
    return " · ".join(said)
