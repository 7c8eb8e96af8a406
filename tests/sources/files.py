"""Files of customers as an owner would hand them over, and what is found in them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from app.sources.csv_customers import CsvCustomers, ImportedCustomer, RejectedRow

Row = ImportedCustomer | RejectedRow


class Write(Protocol):
    """Writes text or bytes as a file and returns its path."""

    def __call__(self, content: str | bytes, *, name: str = ..., encoding: str = ...) -> Path: ...


class Read(Protocol):
    """Writes a file and returns all of its rows."""

    def __call__(
        self,
        content: str | bytes,
        *,
        name: str = ...,
        encoding: str = ...,
        mapping: Mapping[str, str] | None = ...,
        country: str = ...,
    ) -> list[Row]: ...


class Customers:
    """Writes a file in which every row is good and returns the customers, or the only one."""

    def __init__(self, write: Write) -> None:
        self._write = write

    def all(
        self,
        content: str | bytes,
        *,
        name: str = "customers.csv",
        encoding: str = "utf-8",
        mapping: Mapping[str, str] | None = None,
        country: str = "VN",
    ) -> list[ImportedCustomer]:
        path = self._write(content, name=name, encoding=encoding)
        return [good(row) for row in CsvCustomers(path, mapping=mapping, country=country).rows()]

    def __call__(
        self,
        content: str | bytes,
        *,
        name: str = "customers.csv",
        encoding: str = "utf-8",
        mapping: Mapping[str, str] | None = None,
        country: str = "VN",
    ) -> ImportedCustomer:
        (customer,) = self.all(content, name=name, encoding=encoding, mapping=mapping, country=country)
        return customer


def good(row: Row) -> ImportedCustomer:
    """Return a row that has to be good."""
    assert isinstance(row, ImportedCustomer), row
    return row


def bad(row: Row) -> RejectedRow:
    """Return a row that has to be rejected."""
    assert isinstance(row, RejectedRow), row
    return row
