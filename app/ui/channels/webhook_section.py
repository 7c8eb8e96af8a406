"""Hearing back at once: the way of a platform's webhooks to this computer, and how it is made."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.channels.kept_line import KeptLine
from app.ui.channels.reading import Opened
from app.ui.channels.section import Section, note
from app.ui.channels.steps import StepsView
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.copy_row import CopyRow
from app.ui.widgets.emptying import empty
from app.ui.widgets.notice import Notice
from app.ui.words import Words
from app.workspace.receiving import LeadElsewhere, Led, WayIn


class WebhookSection(Section):
    """Emits ``switch_asked`` (on or off), ``address_given`` with the tunnel's address, and ``word_asked``.

    ``lead_asked`` is to have the platform told the address from here; also if it calls another one, if that is known.

    There is nothing to see of a channel whose platform never calls.
    """

    switch_asked = Signal(bool)
    address_given = Signal(str)
    word_asked = Signal()
    lead_asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        """Lay it out."""
        super().__init__(theme, self.tr("Hear back at once"))
        self._words = Words(self)
        self._way: WayIn | None = None
        self._platform = ""
        self.setVisible(False)
        self.notice = Notice(theme)
        self.heard = _label()
        self.switch = button(theme, "", "broadcast", "small")
        self.switch.clicked.connect(self._ask_switch)
        self._hints = QVBoxLayout()
        self._hints.setSpacing(theme.metrics.small)
        self.hints: tuple[str, ...] = ()
        self.address = CopyRow(theme, self.tr("Address to enter on the platform"))
        self.lead = button(theme, "", "paper-plane-tilt", "small")
        self.lead.clicked.connect(self._ask_lead)
        self.answer = Notice(theme)
        """What came of telling the platform, beside where it was asked for."""
        self._is_replacing = False
        self.word = CopyRow(theme, self.tr("To enter beside it"))
        self.word.setVisible(False)
        self.make_word = button(theme, "", "key", "small")
        self.make_word.clicked.connect(self.word_asked)
        self.local = CopyRow(theme, self.tr("Where the tunnel has to lead, on this computer"))
        self.public = KeptLine()
        self.save = button(theme, self.tr("Save"))
        self._guides = QVBoxLayout()
        self._guides.setSpacing(theme.metrics.tiny)
        self.guides: dict[str, QPushButton] = {}
        self._lay_out()

    def show_channel(self, opened: Opened) -> None:
        """Show the way in as it is now."""
        way = opened.way
        self.setVisible(way is not None)
        if way is None:
            return
        self._way = way
        self._platform = opened.view.platform_name
        platform = told(self._platform)
        self._show_state(opened, way, platform)
        self.address.show_value(way.address)
        self.local.show_value(way.local_address)
        self.make_word.setVisible(bool(way.word))
        self.make_word.setText(self.tr("Make a new “{label}”").format(label=told(way.word)))
        self.address.setVisible(bool(way.public_address))
        self.lead.setVisible(way.can_be_set and bool(way.public_address))
        self._name_lead(platform)
        self.public.show_kept(way.public_address)
        self._show_hints([*way.hints, *([opened.deafness] if way.is_on and opened.deafness else [])])
        self._show_guides(way)

    def show_word(self, word: str) -> None:
        """Show a secret word that was just made: once, because secrets are not shown again."""
        self.word.show_value(word)
        self.word.setVisible(bool(word))
        if word:
            said = self.tr(
                "It is in this computer's keyring now and is not shown again: copy it before you go on."
            )
            self.notice.say(said, "good")

    def show_led(self, led: Led) -> None:
        """Say that the platform calls this computer now, and what is left to be seen to."""
        self._end_lead(is_replacing=False)
        platform = told(self._platform)
        said = [
            self.tr("{platform} calls this computer now.").format(platform=platform),
            *map(told, led.remarks),
        ]
        self.answer.say(" ".join(said), "warning" if led.remarks else "good")

    def show_not_led(self, error: TendrilError) -> None:
        """Say why the platform was not told; if it calls another address, that may be replaced by asking again."""
        self._end_lead(is_replacing=isinstance(error, LeadElsewhere))
        if isinstance(error, LeadElsewhere):
            self.answer.say(told(error.sentence), "warning")
        else:
            self.answer.show_error(error)

    def show_failure(self, error: TendrilError) -> None:
        """Say what could not be done."""
        self.notice.show_error(error)

    def clear(self) -> None:
        """Forget what was shown of another channel, a secret word before all."""
        self._way = None
        self._end_lead(is_replacing=False)
        self.setVisible(False)
        self.notice.silence()
        self.answer.silence()
        self.show_word("")
        for toggle in self.guides.values():
            toggle.setChecked(False)

    def _show_state(self, opened: Opened, way: WayIn, platform: str) -> None:
        on, off = self.tr("On"), self.tr("Off")
        self.pill.show_word(on if way.is_on else off, "good" if way.is_on else "neutral")
        self.pill.show()
        said = self.tr(
            "{platform} calls this computer whenever there is news: receipts and answers are known at once. A tunnel"
            " of your choice brings its calls here; Tendril listens while it sends."
        )
        self.explained.setText(said.format(platform=platform))
        self.explained.setVisible(True)
        at = opened.view.account.heard_at
        moment = self._words.moment_within(at, opened.zone, opened.now) if at is not None else ""
        heard = self.tr("Last heard: {moment}.").format(moment=moment)
        self.heard.setText(heard if moment else self.tr("Nothing has come in yet."))
        self.switch.setText(self.tr("Turn off") if way.is_on else self.tr("Turn on"))
        self.switch.setEnabled(True)

    def _show_hints(self, hints: Sequence[str]) -> None:
        said = tuple(told(hint) for hint in hints)
        if said == self.hints:
            return
        self.hints = said
        empty(self._hints)
        for each in said:
            self._hints.addWidget(note(self._theme, each, "warning-circle", "warning_text"))

    def _show_guides(self, way: WayIn) -> None:
        """Make the guides anew only where they are others: one may be open."""
        names = [tunnel.name for tunnel in way.tunnels]
        if list(self.guides) == names:
            return
        empty(self._guides)
        self.guides = {}
        for tunnel in way.tunnels:
            view = StepsView(self._theme, tunnel.guide, {})
            view.setVisible(False)
            toggle = button(self._theme, self.tr("How to set up {name}").format(name=tunnel.name), "", "link")
            toggle.setCheckable(True)
            toggle.toggled.connect(view.setVisible)
            row = QHBoxLayout()
            row.addWidget(toggle)
            row.addStretch()
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.addLayout(row)
            column.addWidget(view)
            self._guides.addWidget(holder)
            self.guides[tunnel.name] = toggle

    def _ask_switch(self) -> None:
        if self._way is not None:
            self.notice.silence()
            self.switch.setEnabled(False)
            self.switch_asked.emit(not self._way.is_on)

    def _ask_lead(self) -> None:
        self.answer.silence()
        self.lead.setEnabled(False)
        self.lead_asked.emit(self._is_replacing)

    def _end_lead(self, *, is_replacing: bool) -> None:
        self._is_replacing = is_replacing
        self.lead.setEnabled(True)
        self._name_lead(told(self._platform))

    def _name_lead(self, platform: str) -> None:
        asked = (
            self.tr("Replace that address") if self._is_replacing else self.tr("Tell {platform} this address")
        )
        self.lead.setText(asked.format(platform=platform))

    def _give_address(self) -> None:
        self.notice.silence()
        self.address_given.emit(self.public.text().strip())

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        state = QHBoxLayout()
        state.addWidget(self.heard, 1)
        state.addWidget(self.switch)
        self.content.addLayout(state)
        self.content.addWidget(self.notice)
        self.content.addLayout(self._hints)
        label = QLabel(self.tr("Public address of your tunnel"))
        label.setProperty("kind", "strong")
        label.setBuddy(self.public)
        self.public.setAccessibleName(self.tr("Public address of your tunnel"))
        self.public.setPlaceholderText("https://shop.example.ts.net")
        self.public.returnPressed.connect(self._give_address)
        self.save.clicked.connect(self._give_address)
        given = QHBoxLayout()
        given.setSpacing(metrics.small)
        given.addWidget(self.public, 1)
        given.addWidget(self.save)
        column = QVBoxLayout()
        column.setSpacing(metrics.tiny)
        column.addWidget(label)
        column.addLayout(given)
        self.content.addWidget(self.local)
        self.content.addLayout(self._guides)
        self.content.addLayout(column)
        self.content.addWidget(self.address)
        leading = QHBoxLayout()
        leading.addWidget(self.lead)
        leading.addStretch()
        self.content.addLayout(leading)
        self.content.addWidget(self.answer)
        self.content.addWidget(self.word)
        row = QHBoxLayout()
        row.addWidget(self.make_word)
        row.addStretch()
        self.content.addLayout(row)


def _label() -> QLabel:
    label = QLabel()
    label.setProperty("kind", "strong")
    label.setWordWrap(True)
    return label
