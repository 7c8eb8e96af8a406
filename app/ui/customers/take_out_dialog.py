"""The question before a customer is taken out of a sequence: what will not be sent then."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.customers.reading import Person
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.ui.words import Words
from app.workspace.under_way import UnderWay

_MOST_LISTED = 8


class TakeOutDialog(Dialog):
    """Emits ``taken_out`` with what came of it."""

    taken_out = Signal(object)

    def __init__(
        self, context: Context, person: Person, inside: UnderWay, parent: QWidget | None = None
    ) -> None:
        """Ask."""
        super().__init__(context.theme, "", "", parent, width=480)
        self._context = context
        self._person = person
        self._inside = inside
        self._words = Words(self)
        title = self.tr("Take {name} out of “{sequence}”?").format(
            name=person.customer.name, sequence=inside.sequence
        )
        self.setWindowTitle(title)
        self.title.setText(title)
        self.subtitle.setText(self._what_ends())
        self.subtitle.setVisible(True)
        for moment in inside.to_be_sent[:_MOST_LISTED]:
            at = self._words.moment(moment.at, person.zone, person.now)
            self.body.addWidget(text_label(f"{moment.name} · {at}", wraps=True))
        rest = len(inside.to_be_sent) - _MOST_LISTED
        if rest > 0:
            self.body.addWidget(text_label(self.tr("… and {count} more").format(count=rest), "small"))
        for line in self.warnings():
            self.body.addWidget(text_label(line, "muted", wraps=True))
        self.cancel = self.add_close(self.tr("Cancel"))
        self.take_out = self.add_primary(self.tr("Take out"), "sign-out")
        self.take_out.clicked.connect(self._take_out)
        self.cancel.setAutoDefault(True)  # Enter alone changes nothing
        self.cancel.setFocus()

    def warnings(self) -> list[str]:
        """Say what taking them out does not change."""
        said = [
            self.tr("“{step}” is being sent at this moment: it cannot be called back.").format(step=step)
            for step in self._inside.on_its_way
        ]
        said += [
            self.tr("Nobody can say whether “{step}” arrived. It stays in Activity to be settled.").format(
                step=step
            )
            for step in self._inside.in_doubt
        ]
        return said

    def _what_ends(self) -> str:
        if not self._inside.to_be_sent:
            return self.tr("As things are, nothing more would be sent to them from it.")
        return self.tr("As things are, these messages would still come. They will not be sent:")

    def _take_out(self) -> None:
        self.take_out.setEnabled(False)
        work = partial(self._context.workspace.standing.take_out, self._inside.enrollment_id)
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, taken: object) -> None:
        self._context.workspace.sending.wake()
        self._context.changes.tell()
        self.taken_out.emit(taken)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self.take_out.setEnabled(True)
        self.notice.show_error(error)
