"""The axis with its moments: quiet nights as bands, long gaps shortened, and a sign for each moment."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.ui.editor.drawer.timeline.axis import Axis, Span, lay_out
from app.ui.editor.drawer.timeline.mark import SIGN_MIDDLE, MomentMark
from app.ui.editor.drawer.timeline.story import Told
from app.ui.theme import Theme
from app.workspace.previewing import Foreseen

_BAND = 30.0
_APART = 12
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Strip(QScrollArea):
    """Emits ``chosen`` with a moment. Tab comes to the chosen one, the arrow keys go along the axis."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Moments"))
        self._theme = theme
        self._ground = _Ground(theme)
        self.setWidget(self._ground)
        self._foreseen: Foreseen | None = None
        self.marks: list[MomentMark] = []

    def show_story(self, foreseen: Foreseen, story: Sequence[Told]) -> None:
        """Show other moments; the one that was chosen stays so if it is still there."""
        chosen = self.chosen_moment()
        had_keyboard = self.has_keyboard()
        self._foreseen = foreseen
        self._keep(len(story))
        for mark, told in zip(self.marks, story, strict=False):
            mark.show_told(told)
        self.marks += [self._mark(told) for told in story[len(self.marks) :]]
        same = next((mark for mark in self.marks if chosen and _is_same(mark.told, chosen)), None)
        for mark in self.marks:
            mark.setChecked(mark is same)
        self._reach_by_tab(same or (self.marks[0] if self.marks else None))
        self._lay_out()
        if had_keyboard and self.marks:
            (same or self.marks[0]).setFocus()

    def clear(self) -> None:
        """Show no moments."""
        self._foreseen = None
        self._keep(0)
        self._ground.show_axis(None, "", [])

    def has_keyboard(self) -> bool:
        """Say whether one of the moments has the keyboard."""
        return any(mark.hasFocus() for mark in self.marks)

    def chosen_moment(self) -> Told | None:
        """Return the moment that is chosen."""
        return next((mark.told for mark in self.marks if mark.isChecked()), None)

    def show_card(self, card_id: str) -> None:
        """Mark the moments of a card, and bring the first of them into sight."""
        first = None
        for mark in self.marks:
            is_of_card = bool(card_id) and mark.told.step == card_id
            mark.show_of_card(is_of_card=is_of_card)
            first = first or (mark if is_of_card else None)
        if first is not None:
            self.ensureWidgetVisible(first)

    def sizeHint(self) -> QSize:
        """Be as high as the marks, and a scroll bar."""
        return QSize(400, self.marks[0].sizeHint().height() + 14 if self.marks else 90)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go along the axis by the wheel, which way it is turned being no matter."""
        turned = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.x() or turned.y()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the axis by the arrow keys, and choose what the keyboard comes to."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched in self.marks:
            here = self.marks.index(watched)
            key = Qt.Key(event.key())
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self.marks) - 1}
            there = ends.get(key, here + _STEPS[key] if key in _STEPS else None)
            if there is not None:
                mark = self.marks[max(0, min(there, len(self.marks) - 1))]
                mark.setFocus(Qt.FocusReason.OtherFocusReason)
                self._choose(mark)
                return True
        return super().eventFilter(watched, event)  # by which it hears that there is more to scroll

    def _keep(self, most: int) -> None:
        """Keep the first marks, to be used again: making hundreds anew would be felt at every change."""
        for mark in self.marks[most:]:
            mark.hide()
            mark.deleteLater()
        del self.marks[most:]

    def _mark(self, told: Told) -> MomentMark:
        mark = MomentMark(self._theme, told, self._ground)
        mark.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        mark.installEventFilter(self)
        mark.clicked.connect(lambda: self._choose(mark))
        return mark

    def _choose(self, mark: MomentMark) -> None:
        for each in self.marks:
            each.setChecked(each is mark)
        self._reach_by_tab(mark)
        self.ensureWidgetVisible(mark)
        self.chosen.emit(mark.told)

    def _reach_by_tab(self, mark: MomentMark | None) -> None:
        for each in self.marks:
            policy = Qt.FocusPolicy.StrongFocus if each is mark else Qt.FocusPolicy.ClickFocus
            each.setFocusPolicy(policy)

    def _lay_out(self) -> None:
        foreseen = self._foreseen
        if foreseen is None or not self.marks:
            return
        sizes = [mark.sizeHint() for mark in self.marks]
        axis = lay_out(
            [mark.told.at for mark in self.marks],
            foreseen.quiet,
            foreseen.zone,
            room=self.viewport().width(),
            breadths=[size.width() + _APART for size in sizes],
        )
        height = sizes[0].height()
        self._ground.resize(round(axis.width), height)
        for mark, place, size in zip(self.marks, axis.places, sizes, strict=True):
            mark.setGeometry(round(place - size.width() / 2), 0, size.width(), size.height())
            mark.show()
        quiet = foreseen.quiet
        hours = f"{quiet.start:%H:%M} – {quiet.end:%H:%M}" if quiet else ""
        held = [] if quiet else self._held(axis)
        self._ground.show_axis(axis, hours, held)

    def _held(self, axis: Axis) -> list[Span]:
        """Return the stretches in which a message waits for its own hours."""
        told = [mark.told for mark in self.marks]
        return [
            Span(axis.places[number], axis.places[number + 1])
            for number, (here, there) in enumerate(pairwise(told))
            if here.sign == "wait" and there.sign == "send" and here.step == there.step
        ]


class _Ground(QWidget):
    """Paints the line, the nights and the gaps under the marks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._axis: Axis | None = None
        self._quiet = self._hours = ""
        self._held: Sequence[Span] = ()

    def show_axis(self, axis: Axis | None, hours: str, held: Sequence[Span]) -> None:
        self._axis, self._hours, self._held = axis, hours, held
        self._quiet = self.tr("quiet {hours}").format(hours=hours) if hours else ""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._axis is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(self._theme.metrics.type.caption)
        painter.setFont(font)
        painter.setPen(QPen(self._theme.colour("border_strong"), 2))
        painter.drawLine(0, SIGN_MIDDLE, self.width(), SIGN_MIDDLE)
        for night in self._axis.nights:
            self._paint_words(painter, night, self._quiet, self._hours, ground="soft", is_band=True)
        for span in self._held:
            self._paint_words(painter, span, self.tr("held"), "", ground="soft", is_band=True)
        for gap in self._axis.gaps:
            said = self.tr("%n day(s)", "", gap.days)
            self._paint_words(painter, gap, said, "", ground="surface", is_band=False)
        painter.end()

    def _paint_words(
        self, painter: QPainter, span: Span, words: str, short: str, *, ground: str, is_band: bool
    ) -> None:
        """Paint a band over a stretch, or a small gap in its middle, with words where they find room."""
        theme, metrics = self._theme, QFontMetrics(painter.font())
        fitting = (
            each for each in (words, short) if metrics.horizontalAdvance(each) < span.right - span.left - 8
        )
        said = next(fitting, "")
        width = metrics.horizontalAdvance(said) + 16
        middle = (span.left + span.right) / 2
        left, right = (span.left, span.right) if is_band else (middle - width / 2, middle + width / 2)
        place = QRectF(left, SIGN_MIDDLE - _BAND / 2, right - left, _BAND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(place, theme.metrics.radius_small, theme.metrics.radius_small)
        painter.setPen(theme.colour("text_faint"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said)


def _is_same(one: Told, other: Told) -> bool:
    return (one.step, one.sign) == (other.step, other.sign)
