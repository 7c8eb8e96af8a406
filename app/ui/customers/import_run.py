"""One import on its way: it says how far it is, and can be stopped."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.model.errors import TendrilError
from app.ui.context import Context
from app.workspace import Workspace
from app.workspace.importing import ImportOptions, ImportResult

WHOLE = 1000


class ImportRun(QObject):
    """Lives until the import has ended, whatever becomes of the dialog that began it.

    ``progressed`` brings thousandths; then comes ``ended`` with the result, or ``failed`` with an error.
    """

    progressed = Signal(int)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        """Begin nothing yet."""
        super().__init__(context.background)
        self._context = context
        self._stopped = Event()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    def begin(self, path: Path, options: ImportOptions) -> None:
        """Import a file in the background."""
        work = partial(_import, self._context.workspace, path, options, self)
        self._context.background.run(self, work, self._done, self._give_up)

    def stop(self) -> None:
        """End it after the rows that are being written."""
        self._stopped.set()

    def go_on(self, done: int, total: int) -> bool:
        """Say how far it is; called on the importing thread. ``False`` stops it."""
        self.progressed.emit(done * WHOLE // max(1, total))
        return not self._stopped.is_set()

    def _done(self, result: ImportResult) -> None:
        self._end()
        self.ended.emit(result)

    def _give_up(self, error: TendrilError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._context.changes.tell()
        self.deleteLater()


def _import(workspace: Workspace, path: Path, options: ImportOptions, run: ImportRun) -> ImportResult:
    return workspace.customers.import_file(path, options, run.go_on)
