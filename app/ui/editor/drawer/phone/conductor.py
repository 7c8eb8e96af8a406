"""The left of the Test phone: who is tested on, the clock of the rehearsal, what comes next, and what to do."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.ui.editor.drawer.phone.words import moment_words, name_of, short_moment, speed_words
from app.ui.editor.rehearsing import SPEEDS, Rehearsing
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import ElidedLabel, text_label

WIDTH = 300


class Conductor(QStackedWidget):
    """Emits ``customer_asked`` when the test customer is to be changed, and ``person_chosen`` with a customer's id."""

    customer_asked = Signal()
    person_chosen = Signal(int)

    def __init__(self, theme: Theme, rehearsing: Rehearsing) -> None:
        """Show that nothing is rehearsed."""
        super().__init__()
        self._rehearsing = rehearsing
        self.setFixedWidth(theme.metrics.scaled(WIDTH))
        self.idle = _Idle(theme)
        self.running = _Running(theme)
        self.addWidget(self.idle)
        self.addWidget(self.running)
        self.idle.start.clicked.connect(rehearsing.start)
        self.idle.change.clicked.connect(self.customer_asked)
        self.idle.people.activated.connect(
            lambda row: self.person_chosen.emit(self.idle.people.itemData(row) or 0)
        )
        self.running.stop.clicked.connect(rehearsing.stop)
        self.running.again.clicked.connect(rehearsing.start)
        self.running.skip.clicked.connect(rehearsing.skip)
        self.running.slower.clicked.connect(lambda: rehearsing.set_speed(self._other_speed(-1)))
        self.running.faster.clicked.connect(lambda: rehearsing.set_speed(self._other_speed(1)))
        self.refresh()

    def refresh(self) -> None:
        """Show how the rehearsal stands."""
        rehearsing = self._rehearsing
        self.setCurrentWidget(self.running if rehearsing.is_on else self.idle)
        name = rehearsing.stand_in.customer().name
        self.idle.say(name, speed_words(rehearsing.speed))
        running = self.running
        running.who.setText(rehearsing.began.customer if rehearsing.began else name)
        running.speed.setText(speed_words(rehearsing.speed))
        running.slower.setEnabled(rehearsing.speed > SPEEDS[0])
        running.faster.setEnabled(rehearsing.speed < SPEEDS[-1])
        standing = rehearsing.standing
        running.skip.setEnabled(bool(standing and standing.ahead and not rehearsing.is_over))
        running.status.setText(self._status())
        running.status.setAccessibleName(running.status.text())
        self.tick()

    def tick(self) -> None:
        """Show the time of the rehearsal."""
        now = self._rehearsing.now()
        if now is not None and self._rehearsing.began is not None:
            self.running.clock.setText(moment_words(now, self._rehearsing.zone()))
        elif self._rehearsing.is_beginning:
            self.running.clock.setText(self.tr("A moment…"))

    def _status(self) -> str:
        rehearsing, standing = self._rehearsing, self._rehearsing.standing
        if rehearsing.broken is not None:
            return told(rehearsing.broken.sentence)
        if standing is None:
            return self.tr("The sequence is being set up on the Practice phone.")
        why = told(standing.why.text())
        if not standing.state.is_active:
            return self.tr("Over: {why}.").format(why=why)
        name = name_of(standing.step, rehearsing.document)
        said = self.tr("At “{step}”: {why}.").format(step=name, why=why)
        following = standing.next_message
        if following is None:
            return said + " " + self.tr("No further message is planned.")
        when = short_moment(following.at, rehearsing.zone())
        step = name_of(following.step, rehearsing.document)
        return said + " " + self.tr("Next message: “{step}”, {when}.").format(step=step, when=when)

    def _other_speed(self, by: int) -> float:
        now = self._rehearsing.speed
        there = SPEEDS.index(now) if now in SPEEDS else SPEEDS.index(SPEEDS[3])
        return SPEEDS[max(0, min(len(SPEEDS) - 1, there + by))]


class _Idle(QWidget):
    """What can be begun, and whose real Practice messages are shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        metrics = theme.metrics
        layout = _column(self, metrics.small)
        self.words = text_label("", "small", wraps=True)
        layout.addWidget(self.words)
        self.start = button(theme, self.tr("Test on me"), "play", "primary")
        self.change = button(theme, self.tr("Test customer…"))
        row = QHBoxLayout()
        row.setSpacing(metrics.small)
        row.addWidget(self.start)
        row.addWidget(self.change)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)
        self.people_label = text_label(self.tr("Phone of"), "small")
        self.people = ChoiceBox(theme)
        self.people.setAccessibleName(self.tr("Whose messages on the Practice phone are shown"))
        self.people_label.setBuddy(self.people)
        phones = QHBoxLayout()
        phones.setSpacing(metrics.small)
        phones.addWidget(self.people_label)
        phones.addWidget(self.people, 1)
        layout.addLayout(phones)

    def show_people(self, people: tuple[tuple[int, str], ...], chosen: int) -> None:
        """Offer those who have got real messages on the Practice phone."""
        shown = [(self.people.itemData(row), self.people.itemText(row)) for row in range(self.people.count())]
        if shown != list(people):
            self.people.clear()
            for customer_id, name in people:
                self.people.addItem(name, customer_id)
        self.people.setCurrentIndex(self.people.findData(chosen))
        for each in (self.people, self.people_label):
            each.setVisible(bool(people))

    def say(self, name: str, speed: str) -> None:
        """Say what *Test on me* does."""
        said = self.tr(
            "Goes through the sequence as it is drawn, for {name}, {speed}. Nobody else is written to."
        )
        self.words.setText(said.format(name=name, speed=speed))


class _Running(QWidget):
    """The clock, what comes next and why it waits, and the controls."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        metrics = theme.metrics
        layout = _column(self, metrics.small - 2)
        self.who = ElidedLabel("", "small")
        self.clock = text_label("", "dialog")
        self.clock.setAccessibleDescription(self.tr("The clock of the rehearsal"))
        layout.addWidget(self.who)
        layout.addWidget(self.clock)
        layout.addLayout(self._speed_row(theme))
        self.status = text_label("", "small", wraps=True)
        layout.addWidget(self.status)
        layout.addStretch(1)
        self.skip = button(theme, self.tr("To the next message"), "skip-forward", "small")
        self.again = _small(theme, "arrow-counter-clockwise", self.tr("Start again"))
        self.stop = _small(theme, "stop", self.tr("Stop the test"))
        row = QHBoxLayout()
        row.setSpacing(metrics.tiny + 2)
        row.addWidget(self.skip)
        row.addWidget(self.again)
        row.addWidget(self.stop)
        row.addStretch(1)
        layout.addLayout(row)

    def _speed_row(self, theme: Theme) -> QHBoxLayout:
        self.slower = _small(theme, "minus", self.tr("Slower"))
        self.faster = _small(theme, "plus", self.tr("Faster"))
        self.speed = text_label("", "small")
        self.speed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.speed.setMinimumWidth(theme.metrics.scaled(120))
        row = QHBoxLayout()
        row.setSpacing(theme.metrics.tiny + 2)
        for each in (self.slower, self.speed, self.faster):
            row.addWidget(each)
        row.addStretch(1)
        return row


def _small(theme: Theme, icon_name: str, name: str) -> QPushButton:
    made = button(theme, "", icon_name, "small")
    made.setIconSize(QSize(theme.metrics.icon - 2, theme.metrics.icon - 2))
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _column(home: QWidget, spacing: int) -> QVBoxLayout:
    layout = QVBoxLayout(home)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
