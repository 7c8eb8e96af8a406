"""Asking whether changes are to be published; the one way in, for the editor and for the blocks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.ui.context import Context
from app.ui.faults import show_fault
from app.ui.publishing.dialog import PublishDialog
from app.workspace.publishing_outlook import PublishOutlook


def ask_to_publish(
    context: Context, name: str, home: QWidget, published: Callable[[str], None] = lambda _: None
) -> None:
    """Work out what publishing a running sequence's draft would do, then open the dialog over ``home``.

    ``published`` is called with the sequence's name once it is done. After a block was changed
    that running sequences use, call it for one of them: they send the older words until then.
    """

    def show(outlook: PublishOutlook) -> None:
        dialog = PublishDialog(context, outlook, home)
        dialog.published.connect(published)
        dialog.open()

    work = partial(context.workspace.sequences.publishing.outlook, name)
    context.background.run(home, work, show, lambda error: show_fault(context.theme, error, home))
