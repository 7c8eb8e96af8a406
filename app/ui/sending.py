"""Starting, pausing and stopping the engine, and reading how sending stands."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.model.errors import NotAllowed, TendrilError
from app.model.settings import PAUSED
from app.ui.background import Background
from app.ui.changes import Changes
from app.workspace import Workspace
from app.workspace.overview import Status

_LOOKED_AT = 500
_LOG = logging.getLogger(__name__)


class Sender(Enum):
    """Who sends from this folder, as far as this window knows."""

    STARTING = auto()
    HERE = auto()
    ELSEWHERE = auto()
    NOBODY = auto()


@dataclass(frozen=True)
class Standing:
    """How sending stands at an instant. ``at_least`` says that more may have been sent today than was counted.

    ``fault`` is why the engine has stopped by itself, with the ``technical`` text behind it.
    """

    status: Status
    sent_today: int
    at_least: bool
    fault: str
    zone: ZoneInfo
    now: datetime
    technical: str = ""
    lacks_keyring: bool = False


def read_standing(workspace: Workspace) -> Standing:
    """Look at the whole folder; runs in the background."""
    zone, now = workspace.desk.zone(), workspace.desk.now()
    today = now.astimezone(zone).date()
    newest = workspace.overview.activity(most=_LOOKED_AT)
    sent_today = sum(
        row.sent_at is not None and row.sent_at.astimezone(zone).date() == today for row in newest
    )
    status = workspace.overview.status(sends_here=workspace.sending.is_running)
    deafness = workspace.sending.deafness
    if deafness is not None:
        status = replace(status, hints=(*status.hints, deafness))
    return Standing(
        status=status,
        sent_today=sent_today,
        at_least=len(newest) == _LOOKED_AT and sent_today == _LOOKED_AT,
        fault=workspace.sending.fault,
        zone=zone,
        now=now,
        technical=workspace.sending.fault_technical,
        lacks_keyring=workspace.channels.lack_keyring(),
    )


class SendingControl(QObject):
    """The engine of this window.

    ``changed`` is emitted when the sender is another one, ``refused`` with an error, ``stopped``
    once nothing is being sent any more.
    """

    changed = Signal()
    stopped = Signal()
    refused = Signal(object)

    def __init__(self, workspace: Workspace, background: Background, changes: Changes) -> None:
        """Start nothing yet."""
        super().__init__()
        self._workspace = workspace
        self._background = background
        self._changes = changes
        self.who = Sender.NOBODY
        self.problem = ""
        self.technical = ""
        self._is_ending = False

    def start(self) -> None:
        """Begin to send, unless somebody else does."""
        self._is(Sender.STARTING)
        begin = partial(self._workspace.sending.start, self._changes.tell)
        self._background.run(self, begin, lambda _: self._is(Sender.HERE), self._not_started)

    def stop(self) -> None:
        """Begin nothing more and let what is in flight end; what is just being started is waited for first."""
        self._is_ending = True
        if self.who is not Sender.STARTING:
            stop = self._workspace.sending.stop
            self._background.run(self, stop, lambda _: self.stopped.emit(), self._not_stopped)

    def set_paused(self, *, paused: bool) -> None:
        """Hold everything back, or let it go on."""
        work = partial(_set_paused, self._workspace, paused=paused)
        self._background.run(self, work, lambda _: self._changes.tell(), self.refused.emit)

    def _not_started(self, error: TendrilError) -> None:
        if isinstance(error, NotAllowed):
            self._is(Sender.ELSEWHERE)
        else:
            self._is(Sender.NOBODY, error.sentence, error.technical)

    def _not_stopped(self, error: TendrilError) -> None:
        _LOG.error("sending could not be ended: %s", error.technical or error.sentence)
        self.stopped.emit()

    def _is(self, who: Sender, problem: str = "", technical: str = "") -> None:
        self.who, self.problem, self.technical = who, problem, technical
        self.changed.emit()
        self._changes.tell()
        if self._is_ending:
            self.stop()


def _set_paused(workspace: Workspace, *, paused: bool) -> None:
    workspace.overview.set(PAUSED, "yes" if paused else "no")
    workspace.sending.wake()
