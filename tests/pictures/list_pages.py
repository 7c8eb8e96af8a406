"""Pictures of sequences, customers and messages as they are listed, and of the dialogs there."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.pictures.taking import Shown, settle

_PEOPLE = "Full name,E-mail,Mobile,Birthday\nLena Fischer,lena@example.com,+44 20 7946 0018,1990-03-05\n"


def message(shown: Shown, target: Path) -> None:
    """Take a picture of Activity with a message chosen."""
    shown.window.show_page("activity")
    table = shown.window.activity.table
    settle(lambda: table.model().rowCount() > 0)
    table.selectRow(min(3, table.model().rowCount() - 1))
    shown.take(target)
    table.clearSelection()
    table.setCurrentIndex(table.model().index(-1, -1))


def coming(shown: Shown, target: Path) -> None:
    """Take a picture of what is planned."""
    shown.window.show_page("activity")
    activity = shown.window.activity
    activity.side.buttons["coming"].click()
    settle(lambda: activity.coming.model.rowCount() > 0)
    shown.take(target)
    activity.side.buttons["been"].click()


def customer(shown: Shown, target: Path) -> None:
    """Take a picture of one customer beside the table."""
    _choose_customer(shown)
    shown.take(target)
    shown.window.customers.detail.closed.emit()


def customer_form(shown: Shown, target: Path) -> None:
    """Take a picture of the form of a customer."""
    page = shown.window.customers
    _choose_customer(shown)
    assert page.detail.person is not None
    page.acts.edit(page.detail.person.customer)
    shown.take_dialog(target)
    page.detail.closed.emit()


def importing(shown: Shown, target: Path) -> None:
    """Take a picture of a file of customers before it is imported."""
    people = target.with_name("people.csv")
    people.write_text(_PEOPLE, "utf-8")
    shown.window.show_page("customers")
    shown.window.customers.look_at(people)
    shown.take_dialog(target)
    people.unlink()


def new_sequence(shown: Shown, target: Path) -> None:
    """Take a picture of the dialog for a new sequence."""
    shown.window.show_page("sequences")
    shown.window.sequences.begin("booking-reminders")
    shown.take_dialog(target)


def activation(shown: Shown, target: Path, name: str) -> None:
    """Take a picture of the dialog before a sequence runs, or goes on after a pause."""
    shown.window.show_page("sequences")
    shown.window.sequences.activate(name)
    shown.take_dialog(target)


def _choose_customer(shown: Shown) -> None:
    page = shown.window.customers
    shown.window.show_page("customers")
    settle(lambda: page.model.rowCount() > 0)
    page.table.selectRow(page.model.rowCount() - 7)
    settle(page.detail.isVisible)


LIST_PAGES: Mapping[str, Callable[[Shown, Path], None]] = {
    "message": message,
    "coming": coming,
    "customer": customer,
    "customer-form": customer_form,
    "importing": importing,
    "new": new_sequence,
    "activation": partial(activation, name="Booking reminders by email"),
    "resuming": partial(activation, name="Gift card owners"),
}
