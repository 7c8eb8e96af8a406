"""The tab of the Test phone: a rehearsal while one goes on, else the real messages on the Practice phone."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.block import Content
from app.model.customer import EMAIL
from app.model.errors import TendrilError
from app.model.sequence import ByEvent
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.ui.editor.drawer.phone.conductor import Conductor
from app.ui.editor.drawer.phone.customer_dialog import CustomerDialog
from app.ui.editor.drawer.phone.event_dialog import EventDialog
from app.ui.editor.drawer.phone.journal import Journal
from app.ui.editor.drawer.phone.screen import Phone
from app.ui.editor.drawer.phone.words import signs_of
from app.ui.editor.drawer.tab import DrawerTab
from app.ui.editor.rehearsing import Rehearsing
from app.ui.language import spoken
from app.ui.names import event_words
from app.ui.told import capital, told
from app.ui.widgets.notice import Notice
from app.ui.widgets.scrolling import NeverSqueezed
from app.workspace.practice_phone import PhoneView
from app.workspace.rehearsal.examples import example_data
from app.workspace.rehearsal.prompts import Prompt, entry_data, prompts
from app.workspace.rehearsal.updates import Arrived, Began, Broken, Happened, Standing, Update

ROOM_FOR_PHONE = 400
"""The height of the drawer at which a message can be seen whole."""

_TICK_MS = 200


class PhoneTab(DrawerTab):
    """Emits ``signed`` with what the rehearsal has left on the cards, and ``began`` when one begins."""

    key = "phone"
    signed = Signal(object)
    began = Signal()

    def __init__(self, context: Context, desk: EditorDesk, zone: ZoneInfo) -> None:
        """Lay it out; nothing is read before it is seen."""
        super().__init__(self.tr("Test phone"))
        self._context = context
        self._desk = desk
        self._zone = zone
        self._shown: PhoneView | None = None
        self._person = 0
        theme = context.theme
        self.rehearsing = Rehearsing(context, desk, self)
        self.notice = Notice(theme)
        self.conductor = Conductor(theme, self.rehearsing)
        self.phone = Phone(theme)
        self.journal = Journal(theme)
        self._lay_out()
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._show_real)
        self._reading.failed.connect(self.notice.show_error)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self.conductor.tick)
        self._connect()

    def start(self) -> None:
        """Test on me."""
        self.rehearsing.start()

    def close_rehearsal(self) -> None:
        """End what is rehearsed; the page is not used any more."""
        self._ticking.stop()
        self.rehearsing.stop()

    def come_up(self) -> None:
        """Show what is on the phone now."""
        self._refresh()
        self._ask()

    def go_away(self) -> None:
        """Rest; a rehearsal goes on."""
        self._ticking.stop()

    def data_changed(self) -> None:
        """Something may have arrived on the Practice phone."""
        self._ask()

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.large, metrics.small, metrics.large, metrics.medium)
        layout.setSpacing(metrics.small)
        layout.addWidget(self.notice)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.huge)
        row.addWidget(self.conductor)
        row.addWidget(self.phone)
        row.addWidget(self.journal, 1)
        row.addStretch()
        self.room = NeverSqueezed(beside)
        layout.addWidget(self.room, 1)

    def _connect(self) -> None:
        rehearsing = self.rehearsing
        rehearsing.told.connect(self._hear)
        rehearsing.changed.connect(self._refresh)
        rehearsing.failed.connect(self._failed)
        self.conductor.idle.start.clicked.connect(self.notice.silence)
        self.conductor.customer_asked.connect(self._ask_customer)
        self.conductor.person_chosen.connect(self._choose_person)
        self.phone.answered.connect(self._answer)
        self.phone.opened.connect(self._pressed)
        self.journal.prompted.connect(self._prompt)
        self.journal.card_wanted.connect(self.card_wanted)

    def _refresh(self) -> None:
        """Show how the rehearsal stands."""
        rehearsing = self.rehearsing
        self.conductor.refresh()
        on = rehearsing.is_on
        self.journal.setVisible(on)
        going_on = on and not rehearsing.is_beginning and not rehearsing.is_over
        self.journal.let_happen(may=going_on)
        if going_on and self.isVisible():
            self._ticking.start()
        else:
            self._ticking.stop()
        if on:
            self.phone.let_answer(may=going_on)
        elif self._shown is None or self._shown_is_outdated:
            self._ask()
        self._sign()

    @property
    def _shown_is_outdated(self) -> bool:
        return self.phone.title.property("rehearsal") is True

    def _hear(self, update: Update) -> None:
        """Show what the rehearsal has told."""
        rehearsing = self.rehearsing
        match update:
            case Began():
                self._begin(update)
            case Arrived():
                self._show_message(update.content, update.pictures, update.at, rehearsing.zone())
            case Happened():
                self._show_happened(update)
            case Standing() | Broken():
                self.journal.show_decided(rehearsing.decided, rehearsing.document, rehearsing.zone())
                self._refresh()
            case _:
                pass

    def _begin(self, began: Began) -> None:
        self.notice.silence()
        if began.remarks:
            said = " ".join(f"{told(each)}." for each in began.remarks)
            self.notice.say(self.tr("In earnest it would be otherwise: {said}").format(said=said), "warning")
        self.phone.screen_.clear()
        self.phone.title.setText(self.tr("{name}’s phone, rehearsal").format(name=began.customer))
        self.phone.title.setProperty("rehearsal", True)
        self.journal.offer(prompts(self.rehearsing.document))
        self.journal.show_decided([], self.rehearsing.document, began.zone)
        self.began.emit()

    def _show_happened(self, happened: Happened) -> None:
        if happened.text:
            self.phone.screen_.add_answer(happened.text, happened.at, self.rehearsing.zone())
        else:
            said = self.tr("It happened: {event}").format(event=capital(event_words(happened.event)))
            self.phone.screen_.add_remark(said)

    def _sign(self) -> None:
        rehearsing = self.rehearsing
        signs = (
            signs_of(rehearsing.decided, rehearsing.standing, rehearsing.zone()) if rehearsing.is_on else {}
        )
        self.signed.emit(signs)

    def _failed(self, error: TendrilError) -> None:
        self.notice.show_error(error)
        self._refresh()

    def _answer(self, text: str) -> None:
        if self.rehearsing.is_on:
            self.rehearsing.answer(text)
        elif self._person:
            work = partial(self._context.workspace.practice_phone.answer, self._person, text)
            self._context.background.run(self, work, lambda _: self._answered(), self.notice.show_error)

    def _answered(self) -> None:
        self._context.workspace.sending.wake()
        self._ask()

    def _pressed(self, label: str, link: str) -> None:
        """A button of a message opens a link: in a test it is only said which."""
        self.phone.screen_.add_remark(self.tr("“{label}” opens {link}").format(label=label, link=link))
        clicked = next((each for each in prompts(self.rehearsing.document) if "click" in each.event), None)
        if clicked is not None and self.rehearsing.is_on:
            self.rehearsing.happen(clicked.event, {"url": link})

    def _prompt(self, prompt: Prompt) -> None:
        if not prompt.data:
            self.rehearsing.happen(prompt.event, {})
            return
        known = self._entry_data()
        data = {name: known.get(name, "") for name in prompt.data}
        dialog = EventDialog(self._context.theme, prompt.event, data, self)
        dialog.chosen.connect(partial(self.rehearsing.happen, prompt.event))
        dialog.open()

    def _ask_customer(self) -> None:
        work = self._context.workspace.rehearsals.known_fields
        self._context.background.run(self, work, self._show_customer, self.notice.show_error)

    def _show_customer(self, known_fields: list[str]) -> None:
        entry = self._desk.document().entry
        event = entry.event if isinstance(entry, ByEvent) else ""
        dialog = CustomerDialog(
            self._context, self.rehearsing.stand_in, event, self._entry_data(), known_fields, self
        )
        dialog.chosen.connect(self._use_customer)
        dialog.open()

    def _use_customer(self, stand_in: object) -> None:
        self.rehearsing.stand_in = stand_in  # type: ignore[assignment]  # what the dialog's signal carries

    def _entry_data(self) -> dict[str, str]:
        """Return what comes with the entry's event, as the owner said it or as an example."""
        document = self._desk.document()
        if not isinstance(document.entry, ByEvent):
            return {}
        names = entry_data(document)
        said: Mapping[str, str] | None = self.rehearsing.stand_in.data.get(document.entry.event)
        if said is None:
            now = self._context.workspace.desk.now()
            zone = self.rehearsing.stand_in.customer().zone() or self._zone
            said = example_data(names, now, zone, spoken())
        return {name: said.get(name, "") for name in names}

    def _choose_person(self, customer_id: int) -> None:
        self._person = customer_id
        self._shown = None
        self._ask()

    def _ask(self) -> None:
        if self.isVisible() and not self.rehearsing.is_on:
            look = self._context.workspace.practice_phone.look
            self._reading.ask(partial(look, self._desk.draft.id, self._person))

    def _show_real(self, view: PhoneView) -> None:
        if self.rehearsing.is_on or (view == self._shown and not self._shown_is_outdated):
            return
        self._shown = view
        self._person = view.customer_id
        self.phone.title.setProperty("rehearsal", False)
        self.conductor.idle.show_people(view.people, view.customer_id)
        self.phone.let_answer(may=bool(view.customer_id))
        screen = self.phone.screen_
        names = dict(view.people)
        if not view.thread:
            self.phone.title.setText(self.tr("Practice phone"))
            screen.clear(
                self.tr("Here messages arrive as customers see them. Press “Test on me” to try the sequence.")
            )
            return
        self.phone.title.setText(self.tr("{name}’s phone").format(name=names.get(view.customer_id, "")))
        screen.clear()
        for each in view.thread:
            if each.content is None:
                screen.add_answer(each.answer, each.at, view.zone)
            else:
                self._show_message(each.content, view.pictures, each.at, view.zone)

    def _show_message(
        self, content: Content, pictures: Mapping[str, bytes], at: datetime, zone: ZoneInfo
    ) -> None:
        """Put a message on the screen: a mail as a mail, without its subject it is a chat's."""
        if self._is_mail():
            self.phone.screen_.add_mail(content, pictures, at, zone)
        else:
            chat = content.model_copy(update={"subject": "", "html": ""})
            self.phone.screen_.add_message(chat, pictures, at, zone)

    def _is_mail(self) -> bool:
        """Say whether the sequence is for mail: by its channel, or by what it is made for."""
        channel = self._desk.draft.channel
        platform = channel.platform if channel and channel.platform != "practice" else ""
        return (platform or self._desk.draft.document.platform) == EMAIL
