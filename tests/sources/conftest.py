"""Fixtures for the tests of sources."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from app.sources.csv_customers import CsvCustomers
from tests.sources.files import Customers, Read, Row, Write


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write text (or bytes) as a file and return its path."""

    def written(content: str | bytes, *, name: str = "customers.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return written


@pytest.fixture
def read(write: Write) -> Read:
    """Write a file and return all of its rows."""

    def rows(
        content: str | bytes,
        *,
        name: str = "customers.csv",
        encoding: str = "utf-8",
        mapping: Mapping[str, str] | None = None,
        country: str = "VN",
    ) -> list[Row]:
        path = write(content, name=name, encoding=encoding)
        return list(CsvCustomers(path, mapping=mapping, country=country).rows())

    return rows


@pytest.fixture
def customer(write: Write) -> Customers:
    """Write a file in which every row is good and return the customers, or the only one."""
    return Customers(write)
