"""Writing customers as CSV, so that any spreadsheet opens them and our own import reads them back."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.model.customer import Consent, Customer
from app.sources.cell_values import tags_as_text
from app.sources.csv_headings import EXPORTED, is_built_in
from app.sources.csv_writing import CsvWriting

_CONSENT_COLUMN = "consent_"


def write_customers(
    path: Path, customers: Iterable[Customer], *, own_fields: Sequence[str], platforms: Sequence[str] = ()
) -> int:
    """Write ``customers`` to ``path`` and return how many they were.

    The columns are the built-in fields, email and SMS consent, the consent of each further
    one of ``platforms``, and ``own_fields`` in their order; other own fields are left out.
    Of several addresses of a kind it is the primary one. ``customers`` is consumed one by
    one; if it or the disk fails (``EnvironmentFault``), what was at ``path`` before stays.
    """
    further = [f"{_CONSENT_COLUMN}{platform}" for platform in platforms]
    built_in = [*EXPORTED, *(column for column in dict.fromkeys(further) if column not in EXPORTED)]
    own = [name for name in dict.fromkeys(own_fields) if not is_built_in(name)]
    written = 0
    with CsvWriting(path, [*built_in, *own]) as file:
        for customer in customers:
            file.row(
                [_cell(customer, column) for column in built_in] + [_own(customer, name) for name in own]
            )
            written += 1
    return written


def _cell(customer: Customer, column: str) -> str:
    if column == "tags":
        return tags_as_text(customer.tags)
    if column.startswith(_CONSENT_COLUMN):
        consent = customer.consents.get(column.removeprefix(_CONSENT_COLUMN), Consent.UNKNOWN)
        return "" if consent is Consent.UNKNOWN else consent.value
    return customer.value_of(column)


def _own(customer: Customer, name: str) -> str:
    return customer.fields.get(name, "")
