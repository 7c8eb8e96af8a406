"""Rejected rows are handed back in a file that can be put right and imported again."""

import csv
from pathlib import Path

import pytest

from app.sources.csv_customers import CsvCustomers, ImportedCustomer, RejectedRow
from app.sources.csv_rejected import RejectedRows, rejected_rows_path
from tests.sources.files import Write


def import_all(path: Path) -> tuple[list[ImportedCustomer], RejectedRows]:
    source = CsvCustomers(path, country="VN")
    imported: list[ImportedCustomer] = []
    with RejectedRows(rejected_rows_path(path), source.headings) as rejected:
        for row in source.rows():
            if isinstance(row, RejectedRow):
                rejected.add(row)
            else:
                imported.append(row)
    return imported, rejected


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_it_stands_beside_the_file_and_repeats_its_headings(write: Write) -> None:
    path = write("Email;Full Name\nwrong;An\na@b.vn;Bo\n")
    _, rejected = import_all(path)
    assert rejected.count == 1
    assert rejected.path.name == "customers.csv.rejected.csv"
    assert cells(rejected.path) == [
        ["Email", "Full Name", "reason"],
        ["wrong", "An", "There is no email or phone number. “wrong” is not an email address."],
    ]


def test_excel_opens_it(write: Write) -> None:
    _, rejected = import_all(write("Email,Name\nwrong,Thảo\n"))
    assert rejected.path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_there_is_none_if_nothing_was_rejected(write: Write, tmp_path: Path) -> None:
    import_all(write("Email,Name\na@b.vn,An\n"))
    assert [path.name for path in tmp_path.iterdir()] == ["customers.csv"]


def test_it_replaces_an_older_one(write: Write) -> None:
    path = write("Email,Name\nwrong,An\n")
    rejected_rows_path(path).write_text("old")
    _, rejected = import_all(path)
    assert len(cells(rejected.path)) == 2


def test_an_import_that_fails_leaves_the_older_one(write: Write, tmp_path: Path) -> None:
    path = rejected_rows_path(write("Email\n"))
    path.write_text("old")

    def fail_midway() -> None:
        with RejectedRows(path, ["Email"]) as rejected:
            rejected.add(RejectedRow(2, ("wrong",), "It is wrong."))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_midway()
    assert path.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


def test_cells_without_a_heading_stand_after_the_reason(write: Write) -> None:
    _, rejected = import_all(write("Email,Name\na@b.vn,An,one,two\n"))
    row = cells(rejected.path)[1]
    assert row[:2] == ["a@b.vn", "An"]
    assert "4 cells" in row[2]
    assert row[3:] == ["one", "two"]


def test_its_cells_are_no_formulas(write: Write) -> None:
    _, rejected = import_all(write("Email,Name\n=cmd(),+84 1\n"))
    assert cells(rejected.path)[1][:2] == ["'=cmd()", "'+84 1"]


def test_put_right_it_is_imported_without_the_reason(write: Write) -> None:
    path = write("Email,Name,Zip\nwrong,An,'0123\n")
    _, rejected = import_all(path)
    rejected.path.write_text(rejected.path.read_text("utf-8").replace("wrong,", "a@b.vn,"), "utf-8")
    (customer,) = CsvCustomers(rejected.path).rows()
    assert isinstance(customer, ImportedCustomer)
    assert (customer.email, customer.fields) == ("a@b.vn", {"zip": "0123"})
