"""The dialog that imports a file: what its columns are, how far it is, and what came of it."""

from functools import partial
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.customers.columns_view import ColumnsView, head_row
from app.ui.customers.import_run import WHOLE, ImportRun
from app.ui.customers.labelled import labelled
from app.ui.customers.progress_bar import SlimBar
from app.ui.customers.rejected_rows import RejectedRowsView
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.customers import FileLook
from app.workspace.importing import ConsentChoice, ImportCancelled, ImportOptions, ImportResult


class ImportDialog(Dialog):
    """Shows a file that has been looked at; nothing is written before the owner presses Import."""

    def __init__(self, context: Context, look: FileLook, parent: QWidget | None = None) -> None:
        """Show the columns."""
        super().__init__(context.theme, "", "", parent, width=680)
        title = self.tr("Import “{file}”").format(file=look.path.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self._say(
            self.tr("Check what each column becomes. People who are here already are found and updated.")
        )
        self._context = context
        self._path = look.path
        self._run: ImportRun | None = None
        self._is_over = False
        self.columns = ColumnsView(context.theme)
        self.tag = QLineEdit()
        self.tag.setPlaceholderText(self.tr("none"))
        self.consent = ChoiceBox(context.theme)
        self.consent_words = text_label("", "small", wraps=True)
        self._tells_consent = False
        self.bar = SlimBar(context.theme, WHOLE)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.outcome = text_label("", wraps=True)
        self.rejected_rows = RejectedRowsView(context.theme)
        self.rejects = text_label("", "muted", wraps=True)
        self.show_folder = button(context.theme, self.tr("Show in the folder"), "folder-open")
        self.show_folder.clicked.connect(self._open_folder)
        self._lay_out()
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self.show_look)
        self._reading.failed.connect(self.notice.show_error)
        self.columns.changed.connect(self._look_again)
        self.show_look(look)

    def show_look(self, look: FileLook) -> None:
        """Show what the columns become."""
        self.columns.show_look(look)
        self._tells_consent = any(column.field.startswith("consent_") for column in look.columns)
        self._explain_consent()
        self.begin.setEnabled(not look.problem)
        if look.problem:
            self.notice.say(look.problem, "warning")
        else:
            self.notice.silence()

    def reject(self) -> None:
        """Close, or stop the import that is on its way."""
        if self._run is None:
            super().reject()
            return
        self._run.stop()
        self.cancel.setEnabled(False)
        self._say(self.tr("Stopping after the rows that are being written…"))

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(metrics.small)
        headings = (self.tr("COLUMN"), self.tr("FOR EXAMPLE"), self.tr("BECOMES"))
        form.addWidget(head_row(self._context.theme, headings))
        form.addWidget(self.columns)
        form.addSpacing(metrics.small)
        fields = QHBoxLayout()
        fields.setSpacing(metrics.large)
        tag = labelled(self.tr("&Tag for everybody in it"), self.tag)
        tag.addStretch()
        fields.addLayout(tag, 2)
        consent = labelled(self.tr("&Consent to marketing"), self.consent)
        consent.addWidget(self.consent_words)
        consent.addStretch()
        fields.addLayout(consent, 3)
        form.addLayout(fields)
        for words, choice in (
            (self.tr("As the file says"), "as-in-file"),
            (self.tr("Yes, everybody in it has agreed"), "yes"),
            (self.tr("No, nobody in it wants marketing"), "no"),
        ):
            self.consent.addItem(words, choice)
        self.consent.currentIndexChanged.connect(self._explain_consent)
        for part in (self._form, self.bar, self.outcome, self.rejected_rows, self.rejects):
            self.body.addWidget(part)
        for later in (self.bar, self.outcome, self.rejected_rows, self.rejects, self.show_folder):
            later.setVisible(False)
        self.buttons.addWidget(self.show_folder)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.begin = self.add_primary(self.tr("Import"), "download-simple")
        self.begin.clicked.connect(self._begin)

    def _explain_consent(self) -> None:
        """Say it before the import where marketing would reach nobody afterwards."""
        is_silent = self.consent.currentData() == "as-in-file" and not self._tells_consent
        said = self.tr("No column says who has agreed, so that new people get no marketing.")
        self.consent_words.setText(said if is_silent else "")
        self.consent_words.setVisible(is_silent)

    def _look_again(self) -> None:
        work = partial(self._context.workspace.customers.look_at, self._path, dict(self.columns.mapping))
        self._reading.ask(work)

    def _begin(self) -> None:
        if self._is_over:
            self.accept()
            return
        options = ImportOptions(
            dict(self.columns.mapping) or None,
            self.tag.text().strip(),
            _choice(self.consent.currentData()),
            say=told,
        )
        self.notice.silence()
        self._form.setVisible(False)
        self.begin.setVisible(False)
        self.bar.setVisible(True)
        self.cancel.setText(self.tr("Stop"))
        self.cancel.setFocus()
        self._say(self.tr("The people are coming in. You can go on with other things afterwards."))
        self._run = ImportRun(self._context)
        self._run.progressed.connect(self.bar.setValue)
        self._run.ended.connect(self._show_result)
        self._run.failed.connect(self._show_failure)
        self._run.begin(self._path, options)

    def _show_result(self, result: ImportResult) -> None:
        self._end(self.tr("The import is done."))
        counts = [
            self.tr("{count} added").format(count=f"{result.added:,}"),
            self.tr("{count} updated").format(count=f"{result.updated:,}"),
            self.tr("{count} unchanged").format(count=f"{result.unchanged:,}"),
            self.tr("{count} rejected").format(count=f"{result.rejected:,}"),
        ]
        self.outcome.setText(", ".join(counts) + ".")
        self.outcome.setVisible(True)
        if result.rejects_file is not None:
            self._show_rejected(result, result.rejects_file)

    def _show_rejected(self, result: ImportResult, file: Path) -> None:
        said = self.tr("They are in {file}, each with its reason. Mend them there, and import it.")
        lines = [said.format(file=file)]
        if result.rejected > len(result.first_rejected):
            first = self.tr("The first {count} are listed here.")
            lines.insert(0, first.format(count=f"{len(result.first_rejected):,}"))
        self.rejected_rows.show_rejected(result.first_rejected)
        self.rejects.setText("\n".join(lines))
        for part in (self.rejected_rows, self.rejects, self.show_folder):
            part.setVisible(True)

    def _show_failure(self, error: TendrilError) -> None:
        if isinstance(error, ImportCancelled):
            self._end(self.tr("The import was stopped."))
            self.notice.say(error.sentence, "warning")
        else:
            self._end(self.tr("The import could not be finished."))
            self.notice.show_error(error)

    def _end(self, sentence: str) -> None:
        self._run = None
        self._is_over = True
        self._say(sentence)
        self.bar.setVisible(False)
        self.cancel.setVisible(False)
        self.begin.setText(self.tr("Close"))
        self.begin.setIcon(QIcon())
        self.begin.setVisible(True)
        self.begin.setFocus()

    def _say(self, sentence: str) -> None:
        self.subtitle.setText(sentence)
        self.subtitle.setVisible(True)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _choice(data: object) -> ConsentChoice:
    return cast(ConsentChoice, data) if data in get_args(ConsentChoice) else "as-in-file"
