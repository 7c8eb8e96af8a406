"""What can be done with the customer who is shown: each asks what it has to, and says in the panel what came of it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.customer import Customer
from app.ui.context import Context
from app.ui.customers.consent_dialog import ConsentDialog
from app.ui.customers.detail import CustomerDetail
from app.ui.customers.edit_dialog import EditDialog
from app.ui.customers.forget_dialog import ForgetDialog
from app.ui.customers.reading import Joined, Person, add_to_sequence
from app.ui.customers.take_out_dialog import TakeOutDialog
from app.ui.customers.told_changes import consent_words, edited_words, taken_out_words
from app.ui.theme.palette import Tone
from app.ui.told import told_reason
from app.workspace.customer_editing import Edited
from app.workspace.under_way import UnderWay


class CustomerActs(QObject):
    """Emits ``added`` with the name of a new customer, and ``forgotten`` when one is gone."""

    added = Signal(str)
    forgotten = Signal(str)

    def __init__(self, context: Context, detail: CustomerDetail) -> None:
        """Do what the panel asks for."""
        super().__init__(detail)
        self._context = context
        self._detail = detail
        detail.add_asked.connect(self._add)
        detail.edit_asked.connect(self.edit)
        detail.consent_asked.connect(self._ask_consent)
        detail.take_out_asked.connect(self._ask_take_out)
        detail.forget_asked.connect(self._ask_forget)

    def edit(self, customer: Customer) -> None:
        """Open the form of a customer, or an empty one."""
        dialog = EditDialog(self._context, customer, self._detail.parentWidget())
        dialog.saved.connect(self._edited)
        dialog.open()

    def _edited(self, edited: Edited) -> None:
        person = self._detail.person
        if person is None or person.customer.id != edited.customer.id:
            self.added.emit(edited.customer.name)
            return
        tone: Tone = "warning" if edited.refused_before else "good"
        self._detail.notice.say(edited_words(edited, person.zone, person.now), tone)

    def _add(self, customer: Customer, sequence: str) -> None:
        work = partial(add_to_sequence, self._context.workspace, customer, sequence)
        self._context.background.run(self, work, self._joined, self._detail.notice.show_error)

    def _joined(self, joined: Joined) -> None:
        if joined.refused is None:
            said = self.tr("Added to “{sequence}”.").format(sequence=joined.sequence)
            self._detail.notice.say(said, "good")
        else:
            said = self.tr("Not added to “{sequence}”: {reason}.").format(
                sequence=joined.sequence, reason=told_reason(joined.refused)
            )
            self._detail.notice.say(said, "warning")
        self._context.changes.tell()

    def _ask_consent(self, person: Person) -> None:
        platform = next(iter(sorted(person.customer.consents)), "")
        dialog = ConsentDialog(self._context, person, platform, self._detail.parentWidget())
        dialog.recorded.connect(lambda taken: self._detail.notice.say(consent_words(taken), "good"))
        dialog.open()

    def _ask_take_out(self, person: Person, inside: UnderWay) -> None:
        dialog = TakeOutDialog(self._context, person, inside, self._detail.parentWidget())
        dialog.taken_out.connect(lambda taken: self._detail.notice.say(taken_out_words(taken), "good"))
        dialog.open()

    def _ask_forget(self, customer: Customer) -> None:
        dialog = ForgetDialog(self._context, customer, self._detail.parentWidget())
        dialog.forgotten.connect(self.forgotten)
        dialog.open()
