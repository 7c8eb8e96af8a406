"""The question before Tendril ends though what was drawn or written cannot be saved."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.model.errors import TendrilError
from app.model.sequence import SequenceDocument
from app.ui.context import Context
from app.ui.file_name import sequence_file_name
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.details import Details
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label


class UnsavedDialog(Dialog):
    """Says why it cannot be saved. Emits ``quit_asked`` when it may be lost; closing it changes nothing."""

    quit_asked = Signal()

    def __init__(
        self, context: Context, error: TendrilError, drawn: SequenceDocument | None, parent: QWidget
    ) -> None:
        """Ask; ``drawn`` is a sequence that is open, which can be put into a file."""
        super().__init__(
            context.theme, self.tr("Quit without saving?"), told(error.sentence), parent, width=520
        )
        self._context = context
        self._drawn = drawn
        details = Details()
        details.show_text(error.technical)
        self.body.addWidget(details)
        lost = self.tr("What was drawn or written since it was last saved is lost when Tendril ends.")
        self.body.addWidget(text_label(lost, wraps=True))
        self.stay = self.add_close(self.tr("Stay"))
        self.keep = button(context.theme, self.tr("Keep the sequence as a file…"), "upload-simple")
        self.keep.setVisible(drawn is not None)
        self.keep.clicked.connect(self._choose)
        self.buttons.addWidget(self.keep)
        self.quit = button(context.theme, self.tr("Quit"), "power")
        self.quit.clicked.connect(self._quit)
        self.buttons.addWidget(self.quit)
        for each in (self.stay, self.keep, self.quit):
            each.setAutoDefault(True)
        self.stay.setFocus()  # Enter alone loses nothing

    def keep_in(self, path: Path) -> None:
        """Put the sequence into a file, and say so."""
        if self._drawn is None:
            return
        try:
            self._context.workspace.sequences.write_file(self._drawn, path)
        except TendrilError as error:
            self.notice.show_error(error)
            return
        self.notice.say(self.tr("Kept in {file}. It can be imported again.").format(file=str(path)), "good")

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Keep the sequence"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Sequences (*.json)")])
        dialog.setDefaultSuffix("json")
        dialog.selectFile(sequence_file_name(self._drawn.name if self._drawn is not None else ""))
        dialog.fileSelected.connect(lambda path: self.keep_in(Path(path)))
        dialog.open()

    def _quit(self) -> None:
        self.accept()
        self.quit_asked.emit()
