"""Finding, listing, importing, exporting and forgetting customers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection

from app.channels.registry import PLATFORMS, rules_key
from app.model.customer import Customer
from app.model.errors import Ambiguous, Invalid, NotFound
from app.model.sentence import worded
from app.sources.csv_columns import columns_of
from app.sources.csv_export import write_customers
from app.sources.csv_file import CsvFile
from app.sources.csv_headings import comparable, field_key, free_key, is_known
from app.sources.phone import phone_number
from app.storage import customers, settings
from app.storage.customers_in_bulk import add_opt_outs
from app.workspace.desk import Desk
from app.workspace.importing import ImportOptions, ImportResult, Progress, import_customers
from app.workspace.opt_outs import digest_of

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class FileColumn:
    """One column of a file: the field it becomes (empty if it is left out) and its first cells.

    ``own_name`` is what it would be called as a field of the shop's own.
    """

    heading: str
    field: str
    own_name: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileLook:
    """A file before it is imported; ``problem`` says why it cannot be imported like this, if it cannot."""

    path: Path
    columns: tuple[FileColumn, ...]
    problem: str = ""


class Customers:
    """The people."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def import_file(
        self, path: Path, options: ImportOptions | None = None, progress: Progress | None = None
    ) -> ImportResult:
        """Import a CSV file; see ``app.workspace.importing``."""
        return import_customers(self._desk, path, options or ImportOptions(), progress)

    def look_at(self, path: Path, mapping: Mapping[str, str] | None = None) -> FileLook:
        """Return the columns of a CSV file and what they would become; nothing is imported.

        Raises ``Invalid`` when the file cannot be read as a table at all.
        """
        told = mapping or {}
        words = {comparable(heading) for heading in told}
        file = CsvFile(path, is_known=lambda heading: is_known(heading) or comparable(heading) in words)
        rows = [record.cells for record in islice(file.rows(), _SAMPLES)]
        shown: Mapping[int, str | None] = {}
        problem = ""
        try:
            columns = columns_of(file.headings, told, path.name).shown
            shown = {place: field for place, (_, field) in enumerate(columns)}
        except Invalid as refused:
            problem = refused.sentence
        found: list[FileColumn] = []
        for place, heading in enumerate(file.headings):
            own = free_key(field_key(heading) or f"column_{place + 1}", [each.own_name for each in found])
            field = shown.get(place) or ("" if shown else told.get(heading, own).removeprefix("-"))
            samples = tuple(row[place] for row in rows if place < len(row) and row[place])
            found.append(FileColumn(heading, field, own, samples))
        return FileLook(path, tuple(found), problem)

    def page(self, after_id: int, count: int, text: str = "") -> list[Customer]:
        """Return the next customers after an id, in the order of their ids; ``text`` looks for some of them."""
        with self._desk.read() as connection:
            return customers.page(connection, after_id=after_id, count=count, text=text)

    def every(self, *, tag: str = "") -> Iterator[Customer]:
        """Yield all customers, or those with a tag, in the order of their ids."""
        with self._desk.read() as connection:
            yield from customers.every(connection, tag=tag)

    def count(self) -> int:
        """Return how many there are."""
        with self._desk.read() as connection:
            return customers.count(connection)

    def find(self, who: str) -> Customer:
        """Return the one customer with this id, email or phone number; raise ``NotFound`` or ``Ambiguous``."""
        with self._desk.read() as connection:
            return found(connection, who, self._desk.shop().country)

    def export_file(self, path: Path) -> int:
        """Write all customers to a CSV file and return how many they were."""
        with self._desk.read() as connection:
            own = sorted(customers.field_names(connection))
            return write_customers(
                path,
                customers.every(connection),
                own_fields=own,
                platforms=sorted({rules_key(key) for key in PLATFORMS}),
            )

    def forget(self, who: str) -> str:
        """Delete a customer with everything about them; return what they were called.

        Only keyed hashes of their addresses stay, so that a later import does not write to them.
        """
        with self._desk.write() as connection:
            customer = found(connection, who, self._desk.shop().country)
            key = settings.get(connection, settings.FOLDER_KEY) or ""
            digests = [
                (address.kind, digest_of(key, address.kind, address.value)) for address in customer.addresses
            ]
            add_opt_outs(connection, digests, self._desk.now())
            customers.remove(connection, customer.id)
        return customer.name


def found(connection: Connection, who: str, country: str) -> Customer:
    """Return the one customer with this id, email or phone number."""
    wanted = who.strip()
    if not wanted:
        raise Invalid(worded("Say who: an id, an email or a phone number."))
    ids = {customer_id for customer_id in _candidates(connection, wanted, country) if customer_id is not None}
    people = customers.by_ids(connection, ids)
    if not people:
        raise NotFound(
            worded(
                "There is no customer “{wanted}”; an id, an email or a phone number is looked for.",
                wanted=wanted,
            )
        )
    if len(people) > 1:
        fits = " and ".join(f"#{customer.id} {customer.name}" for customer in people.values())
        raise Ambiguous(
            worded(
                "“{wanted}” fits {fits}. Say which one by email, or a phone number with its +.",
                wanted=wanted,
                fits=fits,
            )
        )
    return next(iter(people.values()))


def _candidates(connection: Connection, wanted: str, country: str) -> Iterator[int | None]:
    if "@" in wanted:
        yield customers.find(connection, "email", wanted)
        return
    plain = wanted.removeprefix("#")
    if plain.isascii() and plain.isdecimal() and len(plain) < 19:
        yield int(plain)
    number = phone_number(wanted, country)
    if number:
        yield customers.find(connection, "phone", number)
