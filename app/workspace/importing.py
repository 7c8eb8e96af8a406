"""Importing customers from a CSV file, a chunk at a time, so that nothing else waits for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection

from app.model.customer import Consent
from app.model.errors import NotAllowed
from app.model.sentence import worded
from app.sources.csv_customers import CsvCustomers, ImportedCustomer, RejectedRow
from app.sources.csv_rejected import RejectedRows, rejected_rows_path
from app.storage import customers, enrollments, settings
from app.storage.customers_in_bulk import (
    Additions,
    add_to_customers,
    insert_customers,
    opted_out,
    update_customers,
)
from app.workspace.desk import Desk
from app.workspace.merging import Clash, Merge, Person
from app.workspace.opt_outs import digest_of

CHUNK = 250
MOST_LISTED = 500
ConsentChoice = Literal["yes", "no", "as-in-file"]
PLATFORM_OF_ADDRESS: Mapping[str, str] = {"email": "email", "phone": "sms"}


class ImportCancelled(NotAllowed):
    """The owner stopped the import; what had come in until then is in."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How a file is to be read. ``mapping`` gives columns to fields; ``tag`` is put on everybody in it.

    ``say`` puts the reasons of the rejected rows into the owner's language.
    """

    mapping: Mapping[str, str] | None = None
    tag: str = ""
    consent: ConsentChoice = "as-in-file"
    say: Callable[[str], str] = str


@dataclass
class ImportResult:
    """How many rows did what; ``rejects_file`` holds the rejected ones, if there are any.

    ``first_rejected`` are the first of them, to be read at once.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    rejects_file: Path | None = None
    first_rejected: list[RejectedRow] = field(default_factory=list)


Progress = Callable[[int, int], bool]
"""Called with bytes done and bytes in all after every chunk; ``False`` cancels the import."""


def import_customers(
    desk: Desk, path: Path, options: ImportOptions, progress: Progress | None = None
) -> ImportResult:
    """Import a file: good rows go in, bad ones into a file beside it with the reason of each.

    People are matched by email or phone, so that the same file again changes nothing. Raises
    ``Invalid`` when the file cannot be used at all, ``ImportCancelled`` when ``progress`` says so.
    """
    file = CsvCustomers(path, mapping=options.mapping, country=desk.shop().country)
    result = ImportResult()
    rejects = rejected_rows_path(path)
    with RejectedRows(rejects, file.headings) as rejected:
        for chunk in _chunks(file.rows()):
            good = [row for row in chunk if isinstance(row, ImportedCustomer)]
            bad = [row for row in chunk if isinstance(row, RejectedRow)]
            with desk.write() as connection:
                bad += _Chunk(connection, desk, path, options).put(good, result)
            for row in sorted(bad, key=lambda row: row.line):
                rejected.add(replace(row, reason=options.say(row.reason)))
                if len(result.first_rejected) < MOST_LISTED:
                    result.first_rejected.append(row)
            if progress is not None and not progress(file.position, file.total_bytes):
                raise ImportCancelled(worded("The import was stopped; the rows until then are in."))
        result.rejected = rejected.count
    if result.rejected:
        result.rejects_file = rejects
    return result


def _chunks(rows: Iterable[ImportedCustomer | RejectedRow]) -> Iterator[list[ImportedCustomer | RejectedRow]]:
    ahead = iter(rows)
    while chunk := list(islice(ahead, CHUNK)):
        yield chunk


class _Chunk:
    """Some rows, matched with who is there already and written in one transaction."""

    def __init__(self, connection: Connection, desk: Desk, path: Path, options: ImportOptions) -> None:
        self._connection = connection
        self._now = desk.now()
        self._options = options
        self._merge = Merge(f"import of {path.name}", self._now)
        self._key = settings.get(connection, settings.FOLDER_KEY) or ""

    def put(self, rows: list[ImportedCustomer], result: ImportResult) -> list[RejectedRow]:
        """Write the rows and count them; return those that fit two customers at once."""
        self._load_known(rows)
        forgotten = self._forgotten(rows)
        clashing: list[RejectedRow] = []
        for row in rows:
            try:
                self._count(self._merge.row(row, self._options.tag, self._consents(row, forgotten)), result)
            except Clash as clash:
                clashing.append(RejectedRow(row.line, row.cells, clash.sentence))
        self._write()
        return clashing

    def _load_known(self, rows: list[ImportedCustomer]) -> None:
        owners: set[int] = set()
        for kind, values in (
            ("email", [row.email for row in rows if row.email]),
            ("phone", [row.phone for row in rows if row.phone]),
        ):
            owners.update(customers.owners(self._connection, kind, values).values())
        for customer in customers.by_ids(self._connection, owners).values():
            self._merge.know(customer)

    def _forgotten(self, rows: list[ImportedCustomer]) -> frozenset[str]:
        digests = {
            digest_of(self._key, kind, value): value
            for row in rows
            for kind, value in (("email", row.email), ("phone", row.phone))
            if value
        }
        return frozenset(digests[digest] for digest in opted_out(self._connection, digests))

    def _consents(self, row: ImportedCustomer, forgotten: frozenset[str]) -> dict[str, Consent]:
        addresses = {"email": row.email, "phone": row.phone}
        consents = dict(row.consents)
        if self._options.consent != "as-in-file":
            told = Consent(self._options.consent)
            consents = {PLATFORM_OF_ADDRESS[kind]: told for kind, value in addresses.items() if value}
        if any(value in forgotten for value in addresses.values()):
            consents = dict.fromkeys({*consents, *PLATFORM_OF_ADDRESS.values()}, Consent.NO)
        return consents

    def _count(self, what: Literal["added", "updated", "unchanged"], result: ImportResult) -> None:
        setattr(result, what, getattr(result, what) + 1)

    def _write(self) -> None:
        new = [person for person in self._merge.people if person.is_new]
        changed = [person for person in self._merge.people if person.is_changed and not person.is_new]
        ids = insert_customers(self._connection, [person.customer for person in new], self._now)
        update_customers(self._connection, [person.customer for person in changed], self._now)
        additions: dict[int, Additions] = {}
        for person, customer_id in [
            *zip(new, ids, strict=True),
            *((each, each.customer.id) for each in changed),
        ]:
            additions[customer_id] = _additions(person)
        add_to_customers(self._connection, additions)
        for person in changed:
            if person.is_planned_anew:
                enrollments.throw_over_plans(self._connection, self._now, customer_id=person.customer.id)


def _additions(person: Person) -> Additions:
    return Additions(tuple(person.new_addresses), frozenset(person.new_tags), tuple(person.new_consents))
