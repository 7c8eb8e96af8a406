"""Recording what a customer said about marketing: on which platform, where, on which day; and what was said before."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.model.customer import Consent
from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.customers.labelled import labelled
from app.ui.customers.reading import Person
from app.ui.customers.words import CONSENT_TONES, consent_word, platform_words, source_words
from app.ui.dates import written_day
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.emptying import empty
from app.ui.widgets.labels import ElidedLabel, Pill, text_label
from app.workspace.customer_editing import CONSENT_PLATFORMS, ConsentGiven
from app.workspace.customer_form import FieldFault

_MOST_LISTED = 6


class ConsentDialog(Dialog):
    """Emits ``recorded`` with what is recorded now."""

    recorded = Signal(object)

    def __init__(
        self, context: Context, person: Person, platform: str = "", parent: QWidget | None = None
    ) -> None:
        """Show what counts now, to be changed."""
        super().__init__(context.theme, "", "", parent, width=520)
        self._context = context
        self._person = person
        name = self.tr("Consent of {name}").format(name=person.customer.name)
        self.setWindowTitle(name)
        self.title.setText(name)
        self.platform = ChoiceBox(context.theme)
        self.answer = ChoiceBox(context.theme)
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("a card at the till, a phone call…"))
        self.day = QLineEdit(person.now.astimezone(person.zone).date().isoformat())
        self.effect = text_label("", "muted", wraps=True)
        self._history = QVBoxLayout()
        self._history.setSpacing(context.theme.metrics.small)
        self._lay_out()
        self.platform.setCurrentIndex(max(0, self.platform.findData(platform)))
        self.platform.currentIndexChanged.connect(lambda _: self._show_platform())
        self.answer.currentIndexChanged.connect(lambda _: self._show_effect())
        self._show_platform()
        self.answer.setFocus()

    def _lay_out(self) -> None:
        spacing = self._context.theme.metrics.large
        for platform in CONSENT_PLATFORMS:
            self.platform.addItem(platform_words(platform), platform)
        for consent in (Consent.YES, Consent.NO, Consent.UNKNOWN):
            self.answer.addItem(consent_word(consent), consent)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setSpacing(spacing)
            self.body.addLayout(row)
        upper.addLayout(labelled(self.tr("&Platform"), self.platform), 1)
        upper.addLayout(labelled(self.tr("&Wants marketing"), self.answer), 1)
        lower.addLayout(labelled(self.tr("W&here they said so"), self.source), 2)
        lower.addLayout(labelled(self.tr("&Day"), self.day), 1)
        self.body.addWidget(self.effect)
        self.body.addLayout(self._history)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.save = self.add_primary(self.tr("Record"), "check")
        self.save.clicked.connect(self._save)

    def _show_platform(self) -> None:
        platform = str(self.platform.currentData())
        known = self._person.customer.consents.get(platform, Consent.UNKNOWN)
        self.answer.setCurrentIndex(self.answer.findData(known))
        empty(self._history)
        records = [each for each in self._person.consents if each.platform == platform]
        if records:
            self._history.addWidget(text_label(self.tr("UNTIL NOW"), "caption"))
        for record in records[:_MOST_LISTED]:
            day = written_day(record.at.astimezone(self._person.zone).date(), "d MMM yyyy")
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(ElidedLabel(f"{day} · {source_words(record.source)}", "small"), 1)
            line.addWidget(
                Pill(self._context.theme, consent_word(record.consent), CONSENT_TONES[record.consent])
            )
            self._history.addWidget(row)
        self._show_effect()

    def _show_effect(self) -> None:
        platform = platform_words(str(self.platform.currentData()))
        self.effect.setText(
            {
                Consent.YES: self.tr("Marketing may go out to them over {platform}."),
                Consent.NO: self.tr("They leave every marketing sequence over {platform} at once."),
                Consent.UNKNOWN: self.tr(
                    "Not known is not yes: no marketing goes out to them over {platform}."
                ),
            }[Consent(self.answer.currentData())].format(platform=platform)
        )

    def _save(self) -> None:
        day = _read_day(self.day.text())
        if day is None:
            said = self.tr("“{text}” is not a day in the calendar; write it like {example}.")
            example = self._person.now.astimezone(self._person.zone).date().isoformat()
            self.notice.say(said.format(text=self.day.text()[:40], example=example), "danger")
            self.day.setFocus()
            return
        self.save.setEnabled(False)
        given = ConsentGiven(
            str(self.platform.currentData()), Consent(self.answer.currentData()), self.source.text(), day
        )
        work = partial(self._context.workspace.editing.record_consent, self._person.customer.id, given)
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, taken: object) -> None:
        self._context.workspace.sending.wake()
        self._context.changes.tell()
        self.recorded.emit(taken)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self.save.setEnabled(True)
        self.notice.show_error(error)
        if isinstance(error, FieldFault):
            {"day": self.day, "source": self.source}.get(error.field, self.platform).setFocus()


def _read_day(text: str) -> date | None:
    """Read an ISO day, or one as the language of the window writes it."""
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        found = QLocale().toDate(text.strip(), QLocale.FormatType.ShortFormat)
        return date(found.year(), found.month(), found.day()) if found.isValid() else None
