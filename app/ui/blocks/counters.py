"""How much room a message takes on each platform, beside its text, and what does not fit."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.model.block import Content
from app.model.counting import Unit
from app.model.limits import Count, MessageLimits, Room, counts, misfits
from app.ui.theme import Theme
from app.ui.theme.palette import Tone
from app.ui.told import capital, told
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import Pill, text_label


class Counters(QWidget):
    """A pill for each platform. Emits ``platform_wanted`` with one whose limits the owner wants to see too."""

    platform_wanted = Signal(str)

    def __init__(self, theme: Theme, platforms: Mapping[str, str]) -> None:
        """Show nothing yet; ``platforms`` are the names of all there are, by key."""
        super().__init__()
        self._theme = theme
        self._names = platforms
        self.pills: dict[str, Pill] = {}
        metrics = theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.tiny + 2)
        row = QHBoxLayout()
        row.setSpacing(metrics.small)
        holder = QWidget()
        self._flow = FlowLayout(metrics.tiny + 2, holder)
        row.addWidget(holder, 1)
        self.more = button(theme, self.tr("Compare"), "plus", "link")
        self.more.setToolTip(self.tr("Count for another platform too"))
        self.more.clicked.connect(self._offer)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        self.faults = text_label("", "notice", wraps=True)
        self.faults.setProperty("tone", "danger")
        layout.addWidget(self.faults)
        self.faults.setVisible(False)

    def show_counts(self, content: Content | None, rooms: Sequence[Room]) -> None:
        """Show how much of the room on each platform a content takes; without one, nothing is counted."""
        wanted = {room.limits.platform: room for room in rooms}
        for key in [key for key in self.pills if key not in wanted]:
            self._drop(key)
        said: list[str] = []
        for key, room in wanted.items():
            self._show_pill(key, room.limits, content, room)
            if content is not None:
                said += [capital(told(each.in_words())) + "." for each in misfits(content, room)]
        words = "\n".join(dict.fromkeys(said))
        self.faults.setText(words)
        self.faults.setAccessibleName(words)
        self.faults.setVisible(bool(words))

    def _show_pill(self, key: str, limits: MessageLimits, content: Content | None, room: Room) -> None:
        if key not in self.pills:
            pill = self.pills[key] = Pill(self._theme)
            self._flow.addWidget(pill)
        found = counts(content, room) if content is not None else ()
        is_over = content is not None and any(each.is_error for each in misfits(content, room))
        words = self._words(limits, found[0]) if found else told(limits.platform_name)
        tone: Tone = "danger" if is_over else "neutral"
        self.pills[key].show_word(words, tone)
        self.pills[key].setAccessibleName(words)
        self.pills[key].setToolTip(self._sources(limits, found))

    def _words(self, limits: MessageLimits, text: Count) -> str:
        used = QLocale().toString(text.used)
        if text.sms is not None:
            return self.tr("{platform} {used}: %n message(s)", "", text.sms.messages).format(
                platform=told(limits.platform_name), used=used
            )
        if not text.most:
            return self.tr("{platform} {used}").format(platform=told(limits.platform_name), used=used)
        words = self.tr("{platform} {used} / {most}")
        if text.unit is Unit.BYTES:
            words = self.tr("{platform} {used} / {most} bytes")
        return words.format(
            platform=told(limits.platform_name), used=used, most=QLocale().toString(text.most)
        )

    def _sources(self, limits: MessageLimits, found: Sequence[Count]) -> str:
        """Return what a pointer that rests on the pill is told: SMS by their signs, and where the figure is from."""
        lines = []
        sms = found[0].sms if found else None
        if sms is not None and sms.is_wide:
            words = self.tr("Because of “{sign}”, an SMS holds 70 letters instead of 160.")
            lines.append(words.format(sign=sms.because_of))
        if limits.text is not None:
            source = limits.text.source
            words = self.tr("As read in: {source}, checked {day}.")
            lines.append(words.format(source=source.name, day=source.checked.isoformat()))
        return "\n".join(lines)

    def _drop(self, key: str) -> None:
        pill = self.pills.pop(key)
        self._flow.removeWidget(pill)
        pill.deleteLater()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Platforms"))
        for key, name in self._names.items():
            if key not in self.pills:
                menu.addAction(name, self._asking(key))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _asking(self, key: str) -> Callable[[], None]:
        return lambda: self.platform_wanted.emit(key)
