"""Whom the timeline is about: the customer, when they join, and what their event brings."""

from collections.abc import Mapping
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.customers.choice import CustomerChoice
from app.ui.editor.drawer.timeline.moment_field import MomentField
from app.ui.names import data_label
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.emptying import empty
from app.ui.widgets.labels import text_label
from app.workspace.previewing import Foreseen, Question

_NOW, _AT = "now", "at"


class Whom(QWidget):
    """Emits ``changed`` when the owner has chosen somebody or something else."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        """Begin with nobody in particular, who joins now."""
        super().__init__()
        self._context = context
        self._customer_id = 0
        self._zone = ZoneInfo("UTC")
        self._said: dict[str, str] = {}
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self.fields: dict[str, QLineEdit] = {}
        theme = context.theme
        self.customer = CustomerChoice(context)
        self.customer.picked.connect(self.choose)
        self.joins = ChoiceBox(theme)
        self.joins.setAccessibleName(self.tr("When they join"))
        self.joins.addItem(self.tr("joins now"), _NOW)
        self.joins.addItem(self.tr("joins at …"), _AT)
        self.joins.activated.connect(self._joins_chosen)
        self.at = MomentField(self.tr("Day and time of joining"))
        self.at.setVisible(False)
        self.at.edited.connect(self.changed)
        self.clock = text_label("", "small", wraps=True)
        self.clock.setVisible(False)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.metrics.tiny)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.metrics.tiny)
        layout.setSpacing(theme.metrics.tiny)
        for each in (self.customer, self.joins, self.at, self.clock):
            layout.addWidget(each)
        layout.addLayout(self._column)
        layout.addStretch(1)

    def question(self) -> Question:
        """Return what is to be foreseen."""
        joins = self.at.instant(self._zone) if self.joins.currentData() == _AT else None
        return Question(self._customer_id, joins, dict(self._said))

    def choose(self, customer_id: int) -> None:
        """Take a customer; what was said of another's event does not hold for them."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            self._said.clear()
            self.changed.emit()

    def adopt(self, customer_id: int) -> None:
        """Take note of the customer who was taken because nobody had been chosen."""
        self._customer_id = customer_id

    def show_foreseen(self, foreseen: Foreseen) -> None:
        """Show who it is, and the fields of their event with what was taken for them."""
        self._zone = foreseen.zone
        self.customer.show_name(foreseen.customer.name)
        place = foreseen.zone.key.replace("_", " ")
        self.clock.setText(self.tr("By the clock of {place}").format(place=place))
        self.clock.setVisible(_is_another_clock(foreseen))
        wanted = (foreseen.dates, foreseen.facts)
        if wanted != self._shown:
            self._shown = wanted
            self._make_fields(foreseen)
        self._fill(foreseen.data)

    def _make_fields(self, foreseen: Foreseen) -> None:
        empty(self._column)
        self.fields = {}
        for name in foreseen.dates:
            field = MomentField(data_label(name))
            field.edited.connect(partial(self._say_date, name, field))
            self._add(name, field)
        for name in foreseen.facts:
            line = QLineEdit()
            line.setAccessibleName(name)
            line.textEdited.connect(partial(self._say, name))
            self._add(name, line)

    def _add(self, name: str, field: QLineEdit) -> None:
        self.fields[name] = field
        self._column.addWidget(text_label(data_label(name), "small"))
        self._column.addWidget(field)

    def _fill(self, data: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            if isinstance(field, MomentField):
                field.show_instant(data.get(name, ""), self._zone)
            elif not field.hasFocus():
                field.setText(data.get(name, ""))

    def _joins_chosen(self) -> None:
        is_at = self.joins.currentData() == _AT
        if is_at and self.at.isHidden():
            self.at.show_instant(self._context.workspace.desk.now().isoformat(), self._zone)
        self.at.setVisible(is_at)
        self.changed.emit()

    def _say_date(self, name: str, field: MomentField) -> None:
        instant = field.instant(self._zone)
        if instant is not None:
            self._say(name, instant.isoformat())

    def _say(self, name: str, text: str) -> None:
        self._said[name] = text
        self.changed.emit()


def _is_another_clock(foreseen: Foreseen) -> bool:
    """Say whether the times differ from those on this computer, so that they would surprise."""
    here, there = foreseen.joins.astimezone(), foreseen.joins.astimezone(foreseen.zone)
    return here.utcoffset() != there.utcoffset()
