"""Files that cannot be imported are refused with a sentence that says what to do."""

import codecs
import gzip
import io
import time
import zipfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.errors import Invalid, NotFound
from app.sources.csv_customers import CsvCustomers
from tests.sources.files import Write


def archive(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return content.getvalue()


def refusal(path: Path, *, country: str = "") -> str:
    with pytest.raises(Invalid) as refused:
        CsvCustomers(path, country=country)
    return refused.value.sentence


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n", b"  \n,,\n", codecs.BOM_UTF16_LE])
def test_an_empty_file(write: Write, content: bytes) -> None:
    assert "is empty" in refusal(write(content))


def test_a_file_with_headings_alone_has_no_rows(write: Write) -> None:
    assert list(CsvCustomers(write("Email,Name\n")).rows()) == []
    assert list(CsvCustomers(write("Email,Name")).rows()) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (archive("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook; save it as CSV"),
        (archive("mimetype", "content.xml"), "an OpenDocument spreadsheet; save it as CSV"),
        (archive("subscribed.csv", "cleaned.csv"), "a ZIP archive; unpack it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Excel workbook; save it as CSV"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "a picture"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "a picture"),
        (gzip.compress(b"Email\n"), "a compressed archive"),
        (b"SQLite format 3\x00" + bytes(100), "a database"),
        (b"\r\n<!DOCTYPE html><html>", "a web page"),
    ],
    ids=["xlsx", "ods", "zip", "xls", "pdf", "png", "jpeg", "webp", "gzip", "sqlite", "html"],
)
def test_other_kinds_of_file_are_named(write: Write, content: bytes, words: str) -> None:
    assert words in refusal(write(content, name="customers.csv"))


def test_a_workbook_that_was_cut_off_is_still_named(write: Write) -> None:
    assert "an Excel workbook" in refusal(write(archive("xl/workbook.xml")[:30], name="customers.xlsx"))


def test_a_file_without_an_address_lists_its_columns(write: Write) -> None:
    sentence = refusal(write("Colour,Size\nred,L\n"))
    assert "no column with email addresses or phone numbers" in sentence
    assert "“Colour”, “Size”" in sentence


def test_a_file_without_headings_is_told_what_to_add(write: Write) -> None:
    assert "has to name the columns" in refusal(write("an@example.com,An\nbo@example.com,Bo\n"))


def test_headings_that_never_end_are_refused(write: Write) -> None:
    assert "headings" in refusal(write('Email,"Name\na@b.vn,An\n'))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"gone\.csv"):
        CsvCustomers(tmp_path / "gone.csv")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_country_that_is_none(write: Write) -> None:
    assert "not a country" in refusal(write("Phone\n0912345678\n"), country="Vietnam")


def test_more_columns_than_anybody_has(write: Write) -> None:
    assert "1,001 columns" in refusal(write("Email" + ",x" * 1_000 + "\n"))


@settings(deadline=None)
@given(
    st.binary(max_size=400)
    | st.text(max_size=200).map(lambda text: ("Email,Name\n" + text).encode("utf-8", "replace"))
    | st.text("Email,;\t|\"'\r\n\0=@.x", max_size=200).map(
        lambda text: ("Email;Phone\n" + text).encode("utf-16")
    )
)
def test_no_file_whatever_makes_it_fail_in_another_way(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "customers.csv"
        path.write_bytes(content)
        with suppress(Invalid):
            for row in CsvCustomers(path, country="VN").rows():
                assert row.line > 1


@pytest.mark.parametrize(
    "cell",
    [
        "(" * 100_000,
        "aa" + "-a" * 50_000 + "!",
        "'" * 100_000,
        '""' * 50_000,
        "a@" + "a." * 50_000,
        "+" * 9_999,
    ],
    ids=["brackets", "dashes", "apostrophes", "quotation marks", "dots", "pluses"],
)
def test_no_cell_takes_long(write: Write, cell: str) -> None:
    headings = "Email,Phone,Name,Tags,Language,Time zone,Accepts Marketing,Unsubscribed,Note,Country"
    path = write(f'{headings},"{cell}"\na@b.vn,' + ",".join([f'"{cell[:11_000]}"'] * 10) + "\n")
    started = time.process_time()
    assert len(list(CsvCustomers(path, country="VN").rows())) == 1
    assert time.process_time() - started < 2
