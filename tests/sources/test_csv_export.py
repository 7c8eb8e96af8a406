"""Customers are written so that spreadsheets open them safely and our own import reads them back."""

import csv
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.model.customer import Address, Consent, Customer
from app.model.errors import EnvironmentFault
from app.sources.csv_customers import CsvCustomers
from app.sources.csv_export import write_customers
from tests.sources.files import good

AN = Customer(
    id=1,
    first_name="Thảo",
    last_name="Nguyễn",
    timezone="Asia/Ho_Chi_Minh",
    language="vi",
    fields={"city": "Hà Nội", "note": "=1+1"},
    tags=frozenset({"vip", "a, b"}),
    addresses=(
        Address("email", "old@example.com", is_primary=False),
        Address("email", "thao@example.com"),
        Address("phone", "+84912345678"),
    ),
    consents={"email": Consent.YES, "sms": Consent.NO, "whatsapp": Consent.YES},
)


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert write_customers(path, [AN], own_fields=["note", "city"], platforms=["whatsapp"]) == 1
    headings, row = cells(path)
    assert dict(zip(headings, row, strict=True)) == {
        "first_name": "Thảo",
        "last_name": "Nguyễn",
        "email": "thao@example.com",
        "phone": "'+84912345678",
        "timezone": "Asia/Ho_Chi_Minh",
        "language": "vi",
        "tags": '"a, b", vip',
        "consent_email": "yes",
        "consent_sms": "no",
        "consent_whatsapp": "yes",
        "note": "'=1+1",
        "city": "Hà Nội",
    }
    assert headings[-2:] == ["note", "city"]


def test_it_starts_with_the_mark_by_which_excel_knows_utf_8(tmp_path: Path) -> None:
    write_customers(tmp_path / "out.csv", [AN], own_fields=[])
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbffirst_name,")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "'=", "\uff1d", "\uff20"])
def test_no_cell_is_handed_on_as_a_formula(tmp_path: Path, start: str) -> None:
    customer = Customer(id=1, fields={"note": f"{start}HYPERLINK(1)"}, first_name=f"{start}x")
    write_customers(tmp_path / "out.csv", [customer], own_fields=["note"])
    row = cells(tmp_path / "out.csv")[1]
    assert row[0].startswith("'")
    assert row[-1] == f"'{start}HYPERLINK(1)"


def test_a_name_of_a_field_is_no_formula_either(tmp_path: Path) -> None:
    write_customers(tmp_path / "out.csv", [AN], own_fields=["=cmd"])
    assert cells(tmp_path / "out.csv")[0][-1] == "'=cmd"


def test_without_customers_there_are_the_headings(tmp_path: Path) -> None:
    assert write_customers(tmp_path / "out.csv", iter(()), own_fields=["city"]) == 0
    assert len(cells(tmp_path / "out.csv")) == 1


def test_an_own_field_never_doubles_a_built_in_column(tmp_path: Path) -> None:
    write_customers(tmp_path / "out.csv", [AN], own_fields=["email", "city", "city"], platforms=["sms"])
    assert sorted(cells(tmp_path / "out.csv")[0]) == sorted(
        [
            "first_name",
            "last_name",
            "email",
            "phone",
            "timezone",
            "language",
            "tags",
            "consent_email",
            "consent_sms",
            "city",
        ]
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_it_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.touch(0o644)
    write_customers(path, [AN], own_fields=[])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_failure_midway_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def customers() -> Iterator[Customer]:
        yield AN
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        write_customers(path, customers(), own_fields=[])
    assert path.read_text() == "old"
    assert [left.name for left in tmp_path.iterdir()] == ["out.csv"]


def test_a_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        write_customers(tmp_path / "gone" / "out.csv", [AN], own_fields=[])


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentFault) as fault:
        write_customers(tmp_path / "out.csv", [AN], own_fields=[])
    assert "No space left" in fault.value.technical
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_stand_in_a_file_is_left_out(tmp_path: Path) -> None:
    customer = Customer(id=1, addresses=(Address("email", "a@b.vn"),), fields={"note": "a\0b\ud800c"})
    write_customers(tmp_path / "out.csv", [customer], own_fields=["note"])
    (row,) = CsvCustomers(tmp_path / "out.csv").rows()
    assert good(row).fields == {"note": "ab?c"}
