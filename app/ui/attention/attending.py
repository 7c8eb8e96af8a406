"""The strip over the pages, kept up to date, and what its buttons open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.ui.attention.clock_dialog import ClockDialog
from app.ui.attention.concerns import Concerns, concerns_of
from app.ui.attention.review_dialog import ReviewDialog, ReviewRead, read_review
from app.ui.attention.strip import Strip
from app.ui.attention.take_over_dialog import TakeOverDialog
from app.ui.context import Context
from app.ui.faults import show_fault
from app.ui.sending import Standing


class Attending(QObject):
    """Emits ``channels_asked`` and ``quit_asked``, which are the window's business."""

    channels_asked = Signal()
    quit_asked = Signal()

    def __init__(self, context: Context, window: QWidget) -> None:
        """Say nothing before sending has been looked at."""
        super().__init__(window)
        self._context = context
        self._window = window
        self._standing: Standing | None = None
        self._error: TendrilError | None = None
        self._is_opening = False
        self.strip = Strip(context.theme)
        self.strip.review_asked.connect(self.review)
        self.strip.clock_asked.connect(self.doubt_clock)
        self.strip.take_over_asked.connect(self.take_over)
        self.strip.channels_asked.connect(self.channels_asked)
        self.strip.quit_asked.connect(self.quit_asked)
        context.sending.changed.connect(self._show)

    @property
    def concerns(self) -> Concerns:
        """What waits for the owner now."""
        if self._error is not None:
            return Concerns(fault=self._error.sentence, technical=self._error.technical)
        sending = self._context.sending
        return concerns_of(self._standing, sending.problem, sending.technical)

    def show_standing(self, standing: Standing) -> None:
        """Show how sending stands."""
        self._standing, self._error = standing, None
        self._show()

    def show_failure(self, error: TendrilError) -> None:
        """Show that not even that can be read."""
        self._error = error
        self._show()

    def review(self) -> None:
        """Open what came due, or what is doubted about the clock before that."""
        self._open(self._review)

    def doubt_clock(self) -> None:
        """Ask whether the clock is right."""
        self._open(self._doubt_clock)

    def take_over(self) -> None:
        """Ask whether this folder is the one to send from."""
        lease = self.concerns.lease
        if lease is not None:
            dialog = TakeOverDialog(self._context, lease, self._window)
            dialog.taken.connect(self.strip.say)
            dialog.open()

    def _open(self, show: Callable[[ReviewRead], None]) -> None:
        if self._is_opening:
            return
        self._is_opening = True
        work = partial(read_review, self._context.workspace)
        self._context.background.run(self, work, partial(self._opened, show), self._not_opened)

    def _opened(self, show: Callable[[ReviewRead], None], read: ReviewRead) -> None:
        self._is_opening = False
        if read.view.is_needed:
            show(read)
        else:
            self._context.changes.tell()

    def _not_opened(self, error: TendrilError) -> None:
        self._is_opening = False
        show_fault(self._context.theme, error, self._window)

    def _review(self, read: ReviewRead) -> None:
        dialog = ReviewDialog(self._context, read, self._window)
        dialog.decided.connect(self.strip.say)
        dialog.open()

    def _doubt_clock(self, read: ReviewRead) -> None:
        dialog = ClockDialog(self._context, read, self._window)
        dialog.settled.connect(self.strip.say)
        dialog.review_asked.connect(self.review)
        dialog.open()

    def _show(self) -> None:
        zone = self._standing.zone if self._standing is not None else self._context.workspace.desk.zone()
        self.strip.show_concerns(self.concerns, zone)
