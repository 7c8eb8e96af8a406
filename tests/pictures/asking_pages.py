"""Pictures of what Tendril asks its owner about, and of what it says when something is in the way."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.model.errors import EnvironmentFault
from app.model.lease import Doubt
from app.model.review import Break, BreakState, Cause
from app.model.sentence import worded
from app.ui.attention.clock_dialog import ClockDialog
from app.ui.attention.concerns import Concerns
from app.ui.attention.review_dialog import ReviewDialog, ReviewRead, read_review
from app.ui.attention.take_over_dialog import TakeOverDialog
from app.ui.faults import FaultDialog
from app.ui.settings.move_dialog import MoveDialog
from app.workspace.lease import LeaseView
from tests.pictures.shop import NOW, ZONE
from tests.pictures.taking import Shown, settle

_DISK_IS_FULL = EnvironmentFault(
    worded("The disk is full. Make some room; nothing is sent until it can be recorded."),
    technical="database or disk is full",
)
_FOLDER_IS_READ_ONLY = EnvironmentFault(
    worded("The data folder cannot be written. Check who may write to it, and the disk."),
    technical="attempt to write a readonly database",
)
_FOLDER_IS_OLDER = worded(
    "This folder is older than what was last sent from it, so that some customers would be written to twice."
    " Nothing goes out until you say that this is the one to send from."
)


def take_over(shown: Shown, target: Path) -> None:
    """Take a picture of the question before an older folder becomes the one that sends."""
    view = LeaseView(Doubt.OLDER, _FOLDER_IS_OLDER)
    TakeOverDialog(shown.session.context, view, shown.window).open()
    shown.take_dialog(target)


def fault(shown: Shown, target: Path) -> None:
    """Take a picture of the dialog for what went wrong."""
    theme = shown.session.context.theme
    dialog = FaultDialog(theme, "Tendril cannot start", _FOLDER_IS_READ_ONLY, shown.window)
    dialog.details.toggle.setChecked(True)
    dialog.open()
    shown.take_dialog(target)


def moving(shown: Shown, target: Path) -> None:
    """Take a picture of the question before the data folder is moved."""
    MoveDialog(shown.session.context, Path("/media/shop/Tendril"), shown.window).open()
    shown.take_dialog(target)


def clock(shown: Shown, target: Path) -> None:
    """Take a picture of the question whether the computer's clock is right."""
    ClockDialog(shown.session.context, _doubtful(shown), shown.window).open()
    shown.take_dialog(target)


def clock_strip(shown: Shown, target: Path) -> None:
    """Take a picture of every line that the strip can have, with a doubted clock among them."""
    refused = worded("The mail server refused the user name or the password.")
    channel = replace(shown.session.context.workspace.channels.every()[0], problem=refused)
    concerns = Concerns(
        fault=_DISK_IS_FULL.sentence,
        technical=_DISK_IS_FULL.technical,
        review=_doubtful(shown).view,
        channels=(channel,),
        lacks_keyring=True,
    )
    strip = shown.window.attending.strip
    shown.window.show_page("sequences")
    strip.show_concerns(concerns, ZONE)
    shown.take(target)
    strip.show_concerns(Concerns(), ZONE)


def strip(shown: Shown, target: Path) -> None:
    """Take a picture of the strip that says what waits for the owner."""
    shown.window.show_page("sequences")
    settle(lambda: bool(shown.window.attending.concerns.held))
    shown.take(target)


def review(shown: Shown, target: Path) -> None:
    """Take a picture of what came due while nothing could be sent."""
    settle(lambda: bool(shown.window.attending.concerns.held))
    shown.window.attending.review()
    shown.dialog(ReviewDialog)
    shown.take_dialog(target)


def _doubtful(shown: Shown) -> ReviewRead:
    read = read_review(shown.session.context.workspace)
    leap = Break(1, None, NOW - timedelta(days=3), None, Cause.CLOCK, NOW, BreakState.ASKING)
    return ReviewRead(replace(read.view, breaks=(leap,)), ZONE, NOW)


ASKING_PAGES: Mapping[str, Callable[[Shown, Path], None]] = {
    "take-over": take_over,
    "fault": fault,
    "moving": moving,
    "clock": clock,
    "clock-strip": clock_strip,
}
HELD_PAGES: Mapping[str, Callable[[Shown, Path], None]] = {"strip": strip, "review": review}
"""Of a folder in which messages are held for review."""
