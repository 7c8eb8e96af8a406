"""What the entry says of itself: who joins, what kind of sequence it is, whose time, and who leaves."""

from app.model.drawing.drawing import Drawing
from app.model.sequence import ByEvent, Entry
from app.model.shop import Shop
from app.ui.editor.inspector import meaning
from app.ui.editor.inspector.events import data_names, event_names
from app.ui.editor.inspector.fields import ListField, NumberField, WritableChoice
from app.ui.editor.inspector.form import Form, labelled
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label
from app.ui.widgets.toggles import Segments, Switch

_FIRST_EVENT = ByEvent(event="cart_abandoned", occurrence="cart_id")


class EntryForm(Form):
    """The fields of the entry and of the sequence itself."""

    def __init__(self, theme: Theme) -> None:
        """Lay them out."""
        super().__init__(theme)
        self._by_event = _FIRST_EVENT
        self._lay_out_joining()
        self._lay_out_kind()
        self._lay_out_time()
        self._lay_out_leaving()

    def show_head(self, drawing: Drawing, shop: Shop) -> None:
        """Show the sequence's own fields, with what they mean in a shop."""
        self._show_entry(drawing.head("entry"))
        kind = drawing.head("kind").value
        self.kind.show_value(kind)
        self.kind_words.setText(
            self.tr("Only customers whose consent is on record get it.")
            if kind == "marketing"
            else self.tr("Follows from what the customer did; needs no consent to marketing.")
        )
        self.whose_time.show_value(drawing.head("whose_time"))
        self.whose_words.setText(meaning.of_whose_time(drawing.head("whose_time"), shop))
        self.too_late_hours.show_value(drawing.head("too_late_hours"))
        self.too_late_words.setText(meaning.of_lateness(drawing.head("too_late_hours")))
        self.exit_on.show_value(drawing.head("exit_on"))
        self.exit_words.setText(meaning.of_leaving(drawing.head("exit_on")))
        self.exit_on_reply.show_value(drawing.head("exit_on_reply"))

    def _lay_out_joining(self) -> None:
        ways = [("hand", self.tr("By hand")), ("event", self.tr("When it happens"))]
        self.how = Segments(self.theme, self.tr("Who joins"), ways)
        self.event_name = WritableChoice(self.theme, self.tr("Event"), event_names())
        self.occurrence = WritableChoice(self.theme, self.tr("Once per"))
        self.occurrence.setToolTip(self.tr("Empty: at most once a day"))
        section = self.section("entry", self.tr("Who joins"))
        section.body.addWidget(self.how)
        self._event_holder = labelled(self.theme, self.tr("Event"), self.event_name)
        self._occurrence_holder = labelled(
            self.theme, self.tr("Once per (empty: at most once a day)"), self.occurrence
        )
        section.body.addWidget(self._event_holder)
        section.body.addWidget(self._occurrence_holder)
        self.joining_words = text_label("", "small", wraps=True)
        section.body.addWidget(self.joining_words)
        self.changed_by = ListField(self.tr("Events that bring new data"), most=2000)
        self.changed_by.setPlaceholderText("booking_changed")
        self.changes_words = text_label("", "small", wraps=True)
        self.data = ListField(self.tr("Data that the event brings"), most=2000)
        self.data.setPlaceholderText("colour, size")
        self.data_words = text_label("", "small", wraps=True)
        self._event_fields = [self._event_holder, self._occurrence_holder]
        for caption, field, words in (
            (self.tr("Changed by"), self.changed_by, self.changes_words),
            (self.tr("Brings besides"), self.data, self.data_words),
        ):
            holder = labelled(self.theme, caption, field)
            self._event_fields += [holder, words]
            section.body.addWidget(holder)
            section.body.addWidget(words)
        self.how.edited.connect(lambda: self._propose_entry("how", typed=False))
        self.event_name.edited.connect(lambda: self._propose_entry("event", typed=True))
        self.occurrence.edited.connect(lambda: self._propose_entry("occurrence", typed=True))
        self.changed_by.edited.connect(lambda: self._propose_entry("changed_by", typed=True))
        self.data.edited.connect(lambda: self._propose_entry("data", typed=True))

    def _lay_out_kind(self) -> None:
        ways = [("marketing", self.tr("Marketing")), ("transactional", self.tr("Transactional"))]
        self.kind = Segments(self.theme, self.tr("Kind"), ways)
        self.kind_words = text_label("", "small", wraps=True)
        section = self.section("kind", self.tr("Kind"))
        section.body.addWidget(self.kind)
        section.body.addWidget(self.kind_words)
        self.kind.edited.connect(lambda: self.propose("kind", {"kind": self.kind.value()}))

    def _lay_out_time(self) -> None:
        ways = [("customer", self.tr("Customer’s")), ("shop", self.tr("Shop’s"))]
        self.whose_time = Segments(self.theme, self.tr("Whose time"), ways)
        self.whose_words = text_label("", "small", wraps=True)
        section = self.section("whose_time", self.tr("Whose time"))
        section.body.addWidget(self.whose_time)
        section.body.addWidget(self.whose_words)
        self.whose_time.edited.connect(
            lambda: self.propose("whose_time", {"whose_time": self.whose_time.value()})
        )
        self.too_late_hours = NumberField(self.theme, self.tr("Too late after, in hours"), least=1)
        section = self.section("too_late_hours", self.tr("Too late after"))
        section.add(self.too_late_hours, self.tr("hours it is not sent any more"))
        self.too_late_words = text_label("", "small", wraps=True)
        section.body.addWidget(self.too_late_words)
        self.too_late_hours.edited.connect(
            lambda: self.propose(
                "too_late_hours", {"too_late_hours": self.too_late_hours.value()}, typed=True
            )
        )

    def _lay_out_leaving(self) -> None:
        self.exit_on = ListField(self.tr("Events by which customers leave"), most=2000)
        self.exit_on.setPlaceholderText("order_placed, booking_cancelled")
        self.exit_on_reply = Switch(self.theme, self.tr("When the customer answers"))
        section = self.section("exit_on", self.tr("Customers leave when"))
        section.body.addWidget(self.exit_on)
        self.exit_on.setToolTip(self.tr("Events, with commas between them"))
        self.exit_words = text_label("", "small", wraps=True)
        section.body.addWidget(self.exit_words)
        section.add(self.exit_on_reply)
        self.exit_on.edited.connect(
            lambda: self.propose("exit_on", {"exit_on": self.exit_on.value()}, typed=True)
        )
        self.exit_on_reply.edited.connect(
            lambda: self.propose("exit_on_reply", {"exit_on_reply": self.exit_on_reply.value()})
        )

    def _show_entry(self, entry: Entry) -> None:
        if isinstance(entry, ByEvent):
            self._by_event = entry
        self.how.show_value(entry.on)
        self.event_name.show_value(self._by_event.event)
        self.occurrence.offer(["", *data_names(self._by_event.event)])
        self.occurrence.show_value(self._by_event.occurrence)
        self.changed_by.show_value(self._by_event.changed_by)
        self.data.show_value(self._by_event.data)
        for each in self._event_fields:
            each.setVisible(entry.on == "event")
        self.joining_words.setText(meaning.of_joining(entry))
        self.changes_words.setText(meaning.of_changes(entry))
        self.data_words.setText(meaning.of_data(entry))

    def _propose_entry(self, name: str, *, typed: bool) -> None:
        if self.how.value() == "hand":
            self.propose("entry.how", {"entry": {"on": "hand"}})
            return
        changed = {
            "event": self.event_name.value(),
            "occurrence": self.occurrence.value(),
            "changed_by": self.changed_by.value(),
            "data": self.data.value(),
        }
        self.propose(f"entry.{name}", {"entry": {**self._by_event.model_dump(), **changed}}, typed=typed)
