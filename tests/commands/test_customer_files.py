"""Files of customers that are none, and cells that a spreadsheet would take for a formula."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from tests.commands.files import message, sequence, write_sequence
from tests.commands.program import Tendril
from tests.commands.shop import Shop

_FORMULAS = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1+9)*cmd", "\t=1+1", '=HYPERLINK("http://x","y")')


def _refused(tendril: Tendril, file: Path) -> str:
    """Return why an import was refused, after seeing that it left nothing behind."""
    before = tendril.json("customers", "list")
    said = tendril.refused("customers", "import", file)
    assert tendril.json("customers", "list") == before
    assert not file.with_name(file.name + ".rejected.csv").exists()
    return said


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n\n", b"   \r\n"])
def test_an_empty_file(tendril: Tendril, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    assert _refused(tendril, file) == "“list.csv” is empty."


def test_a_workbook_that_is_only_called_csv(tendril: Tendril, tmp_path: Path) -> None:
    workbook = io.BytesIO()
    with zipfile.ZipFile(workbook, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    file = tmp_path / "list.csv"
    file.write_bytes(workbook.getvalue())
    assert _refused(tendril, file) == (
        "“list.csv” is an Excel workbook; save it as CSV (“CSV UTF-8”) and choose that file."
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (bytes(range(256)) * 40, "is not a text file; export the customers again as CSV."),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "is a picture; choose the CSV file with the customers."),
        (b"\x00" * 3000, "is not a text file; export the customers again as CSV."),
    ],
)
def test_a_binary_file(tendril: Tendril, tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    assert _refused(tendril, file) == f"“list.csv” {said}"


def test_a_file_without_a_column_to_reach_anybody_by(tendril: Tendril, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Colour,Size\nred,12\n", encoding="utf-8")
    said = _refused(tendril, file)
    assert "email" in said


def test_a_file_that_is_not_there(tendril: Tendril, tmp_path: Path) -> None:
    file = tmp_path / "nothing.csv"
    assert _refused(tendril, file) == f"There is no file “{file}”."
    assert tendril.refused("customers", "import", tmp_path).endswith("is a folder; choose a CSV file.")


def test_a_file_cut_off_in_the_middle_of_a_quote(tendril: Tendril, tmp_path: Path) -> None:
    """The rows before it are in; the torn one is set aside with its reason."""
    file = tmp_path / "list.csv"
    whole = "".join(f'"Customer {number}",customer{number}@example.org\n' for number in range(300))
    file.write_text(f'First name,Email\n{whole}"Last, of', encoding="utf-8")
    result = tendril.json("customers", "import", file)
    assert (result["added"], result["rejected"]) == (300, 1)
    rejected = list(csv.reader(Path(result["rejects_file"]).read_text(encoding="utf-8-sig").splitlines()))
    assert rejected[0] == ["First name", "Email", "reason"]
    assert rejected[1][0].startswith("Last, of")
    assert rejected[1][2].endswith(".")


def test_an_export_never_hands_on_a_formula(tendril: Tendril, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with file.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow(["First name", "Email", "Note", "Tags"])
        for number, formula in enumerate(_FORMULAS):
            rows.writerow([formula, f"customer{number}@example.org", formula, formula])
        rows.writerow(["=1+1", "no address", "=2+2", "=3+3"])
    result = tendril.json("customers", "import", file)
    assert (result["added"], result["rejected"]) == (len(_FORMULAS), 1)

    exported = tmp_path / "exported.csv"
    tendril.done("customers", "export", exported)
    for written in (exported, Path(result["rejects_file"])):
        with written.open(encoding="utf-8-sig", newline="") as lines:
            cells = [cell for row in csv.reader(lines) for cell in row]
        assert any("1+1" in cell for cell in cells)
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []

    # The guard is not taken for a part of the name when it comes back.
    before = tendril.json("customers", "list")
    again = tendril.json("customers", "import", exported)
    assert (again["updated"], again["rejected"]) == (0, 3), "only the samples have no address"
    assert tendril.json("customers", "list") == before
    assert before[3]["first_name"] == _FORMULAS[0]


def test_bad_rows_are_set_aside_and_can_be_put_right(tendril: Tendril, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        "First name,Email,Phone\nAn,an@example.org,\nBinh,binh at example,\nChi,,\n", encoding="utf-8"
    )
    result = tendril.json("customers", "import", file)
    assert (result["added"], result["rejected"]) == (1, 2)
    rejected = Path(result["rejects_file"])
    mended = rejected.read_text(encoding="utf-8-sig").replace("binh at example", "binh@example.org")
    rejected.write_text(mended, encoding="utf-8")
    assert tendril.json("customers", "import", rejected)["added"] == 1
    assert {each["email"] for each in tendril.json("customers", "list")} >= {
        "an@example.org",
        "binh@example.org",
    }


def test_a_row_that_fits_two_customers(tendril: Tendril, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        "Email,Phone\nan@example.org,\n,+84901234567\nan@example.org,+84901234567\n", encoding="utf-8"
    )
    result = tendril.json("customers", "import", file)
    assert (result["added"], result["rejected"]) == (2, 1)
    assert "belongs to one customer" in Path(result["rejects_file"]).read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("mapping", ["Nothing=email", "Email=nothing at all", "Email="])
def test_a_column_or_a_field_that_is_none(tendril: Tendril, tmp_path: Path, mapping: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Email,City\nan@example.org,Hue\n", encoding="utf-8")
    tendril.refused("customers", "import", file, "--map", mapping)
    assert len(tendril.json("customers", "list")) == 3


def test_a_new_date_in_a_list_moves_what_was_planned_by_it(shop: Shop) -> None:
    """A customer whose visit is moved is reminded of the new one, and not of the old."""
    tendril = shop.tendril
    a_day_before = {
        "when": "around",
        "field": "visit",
        "side": "before",
        "amount": 1,
        "unit": "days",
        "at": "09:00",
    }
    file = write_sequence(shop.desk / "visit.json", sequence(message("reminder", send=a_day_before)))
    visits = shop.desk / "visits.csv"
    visits.write_text("Email,Visit\nan@example.org,2040-05-02\n", encoding="utf-8")
    tendril.done("customers", "import", visits)
    tendril.done(
        "channels", "add", "Mail", "--platform", "email", "--set", "host=localhost", "from=a@example.com"
    )
    tendril.done("sequences", "import", file, "--channel", "Mail")
    tendril.done("sequences", "activate", "Follow-up", "--yes")
    tendril.done("sequences", "enroll", "Follow-up", "--customer", "an@example.org")
    assert tendril.json("status")["next_due_at"] == "2040-05-01T09:00:00+07:00"

    visits.write_text("Email,Visit\nan@example.org,2040-06-02\n", encoding="utf-8")
    assert tendril.json("customers", "import", visits)["updated"] == 1
    tendril.done("engine", "--stop-when-idle")
    assert tendril.json("status")["next_due_at"] == "2040-06-01T09:00:00+07:00"
    assert tendril.json("activity") == []
