"""The rows of a CSV file as customers to import, one by one, with what was wrong with each."""

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.model.customer import Consent
from app.model.errors import Invalid
from app.model.sentence import Sentence, worded
from app.sources.cell_values import consent_in, is_time_zone, language_in, tags_in
from app.sources.csv_columns import Columns, columns_of
from app.sources.csv_file import CsvFile
from app.sources.csv_headings import comparable, is_known
from app.sources.csv_records import Record
from app.sources.email_address import email_address
from app.sources.formula_guard import unguarded
from app.sources.person_name import split_name
from app.sources.phone import country_code, phone_number

EMAIL_AS_WRITTEN = "email_as_written"
PHONE_AS_WRITTEN = "phone_as_written"
_QUOTED_LENGTH = 60


@dataclass(frozen=True, slots=True)
class ImportedCustomer:
    """One good row; it has an email or a phone number or both."""

    line: int
    """The line of the file on which the row starts; the headings are normally on line 1."""
    first_name: str
    last_name: str
    email: str
    """Normalised; empty if there is none."""
    phone: str
    """E.164; empty if there is none."""
    timezone: str
    language: str
    fields: Mapping[str, str]
    """The shop's own columns that are not empty, and addresses that could not be used, as written."""
    tags: frozenset[str]
    consents: Mapping[str, Consent]
    """Yes or no by platform; who is not in it has said neither."""
    cells: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """The row as it stands in the file, for the case that it is rejected after all."""
    remarks: tuple[str, ...] = ()
    """Sentences about what was left out or read with doubt."""


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """One row that is not imported; ``reason`` is a sentence for the owner."""

    line: int
    cells: tuple[str, ...]
    reason: str


class CsvCustomers:
    """The customers in a CSV file. Nothing of it is kept in memory but the row at hand."""

    def __init__(
        self, path: Path | str, *, mapping: Mapping[str, str] | None = None, country: str = ""
    ) -> None:
        """Look at the file and decide what its columns are.

        ``mapping`` gives columns to fields by heading, ``-`` leaves a column out. ``country``
        (ISO 3166, two letters) is where phone numbers without a country code are from,
        unless the row names another. Raises ``Invalid`` with a sentence if the file
        or the mapping cannot be used, ``NotFound`` if there is no file and
        ``EnvironmentFault`` if it cannot be read.
        """
        if country and not country_code(country):
            raise Invalid(
                worded("“{country}” is not a country; write its two letters, like VN or GB.", country=country)
            )
        mapping = mapping or {}
        mapped = frozenset(comparable(column) for column in mapping)
        self._country = country_code(country)
        self._file = CsvFile(
            Path(path), is_known=lambda heading: is_known(heading) or comparable(heading) in mapped
        )
        self._columns: Columns = columns_of(self._file.headings, mapping, self._file.path.name)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings as they stand in the file."""
        return self._file.headings

    @property
    def columns(self) -> tuple[tuple[str, str | None], ...]:
        """Each heading with the field it becomes; ``None`` for a column that is left out."""
        return self._columns.shown

    @property
    def total_bytes(self) -> int:
        """The size of the file in bytes."""
        return self._file.total_bytes

    @property
    def position(self) -> int:
        """How many bytes the reading that is under way has come; safe to ask from another thread."""
        return self._file.position

    def rows(self) -> Generator[ImportedCustomer | RejectedRow, None, None]:
        """Yield every row that is not blank, in the order of the file.

        Closing the iterator closes the file. Raises ``EnvironmentFault`` if reading fails.
        """
        for record in self._file.rows():
            yield self._read(record)

    def _read(self, record: Record) -> ImportedCustomer | RejectedRow:
        cells = [unguarded(cell) if cell.startswith("'") else cell for cell in record.cells]
        width = len(self._file.headings)
        if record.problem:
            return RejectedRow(record.line, tuple(cells), record.problem)
        if len(cells) > width and any(cells[width:]):
            return RejectedRow(
                record.line,
                tuple(cells),
                worded(
                    "The row has {cells} cells, but the file has {width} column headings.",
                    cells=len(cells),
                    width=width,
                ),
            )
        padded = cells[:width] + [""] * (width - len(cells))
        reading = _Reading(self._columns, padded, self._country)
        customer = reading.customer(record.line, guessed=record.guessed)
        if customer is None:
            return RejectedRow(record.line, tuple(cells), reading.reason())
        return replace(customer, cells=tuple(cells))


@dataclass(slots=True)
class _Reading:
    """The reading of one row: its cells and the remarks that come up."""

    columns: Columns
    cells: Sequence[str]
    country: str
    fields: dict[str, str] = field(default_factory=dict)
    remarks: list[Sentence] = field(default_factory=list)

    def customer(self, line: int, *, guessed: bool) -> ImportedCustomer | None:
        """Return the customer of the row; ``None`` if it has neither an email nor a phone number."""
        cells = self.cells
        self.fields.update(
            (key, cells[index])
            for index, key in self.columns.own
            if cells[index] and not cells[index].isspace()
        )
        email, phone = self._email(), self._phone()
        if not email and not phone:
            return None
        if guessed:
            self.remarks.append(worded("Parts of the row could not be read with certainty."))
        first_name, last_name = self._names()
        return ImportedCustomer(
            line=line,
            first_name=first_name,
            last_name=last_name,
            email=email,
            phone=phone,
            timezone=self._timezone(),
            language=self._language(),
            fields=self.fields,
            tags=self._tags(),
            consents=self._consents(),
            remarks=tuple(self.remarks),
        )

    def reason(self) -> Sentence:
        """Return why the row is no customer."""
        said = worded("There is no email or phone number.")
        for remark in self.remarks:
            said = worded("{said} {remark}", said=said, remark=remark)
        return said

    def _values(self, name: str) -> Iterator[str]:
        for index in self.columns.by_field.get(name, ()):
            value = self.cells[index].strip()
            if value:
                yield value

    def _first(self, name: str) -> str:
        return next(self._values(name), "")

    def _email(self) -> str:
        written = list(self._values("email"))
        for value in written:
            if email := email_address(value):
                return email
        if written:
            self.fields[EMAIL_AS_WRITTEN] = written[0]
            self.remarks.append(worded("“{text}” is not an email address.", text=_shortened(written[0])))
        return ""

    def _phone(self) -> str:
        written = list(self._values("phone"))
        if not written:
            return ""
        country = self._country_of_row()
        for value in written:
            if phone := phone_number(value, country):
                return phone
        self.fields[PHONE_AS_WRITTEN] = written[0]
        self.remarks.append(
            worded("“{text}” is not a phone number that can be reached.", text=_shortened(written[0]))
        )
        return ""

    def _country_of_row(self) -> str:
        """Return where the row is from; its own country shuts out the shop's, which would be a guess."""
        known = (country_code(self.cells[index]) for index in self.columns.countries)
        return next((country for country in known if country), self.country)

    def _names(self) -> tuple[str, str]:
        first_name = " ".join(self._first("first_name").split())
        last_name = " ".join(self._first("last_name").split())
        if first_name or last_name:
            return first_name, last_name
        whole = self._first("name")
        return split_name(whole, family_first=self.columns.family_first) if whole else ("", "")

    def _timezone(self) -> str:
        written = self._first("timezone")
        if not written or is_time_zone(written):
            return written
        self.remarks.append(worded("“{text}” is not a time zone.", text=_shortened(written)))
        return ""

    def _language(self) -> str:
        written = self._first("language")
        language = language_in(written)
        if written and not language:
            self.remarks.append(
                worded("“{text}” is not a language; write it like vi or en-GB.", text=_shortened(written))
            )
        return language

    def _tags(self) -> frozenset[str]:
        return frozenset().union(*map(tags_in, self._values("tags")))

    def _consents(self) -> dict[str, Consent]:
        said: dict[str, set[Consent]] = {}
        for name in self.columns.by_field:
            if name.startswith("consent_"):
                said[name.removeprefix("consent_")] = set(map(self._consent, self._values(name)))
        if any(self.cells[index].strip() for index in self.columns.sign_ups):
            said.setdefault("email", set()).add(Consent.YES)
        if self.columns.all_opted_out or any(map(self._opted_out, self.columns.opt_outs)):
            said.setdefault("email", set()).add(Consent.NO)
        decided = {platform: _decided(answers) for platform, answers in said.items()}
        return {platform: consent for platform, consent in decided.items() if consent is not Consent.UNKNOWN}

    def _consent(self, written: str) -> Consent:
        consent = consent_in(written)
        if consent is None:
            self.remarks.append(
                worded(
                    "“{text}” is neither yes nor no, so that consent stays unknown.", text=_shortened(written)
                )
            )
            return Consent.UNKNOWN
        return consent

    def _opted_out(self, index: int) -> bool:
        written = self.cells[index].strip()
        return bool(written.strip("0-: ")) and consent_in(written) not in (Consent.NO, Consent.UNKNOWN)


def _decided(answers: Collection[Consent]) -> Consent:
    """Return what several columns say together: one no outweighs every yes."""
    if Consent.NO in answers:
        return Consent.NO
    return Consent.YES if Consent.YES in answers else Consent.UNKNOWN


def _shortened(written: str) -> str:
    shown = " ".join(written.split())
    return shown if len(shown) <= _QUOTED_LENGTH else shown[:_QUOTED_LENGTH] + "…"
