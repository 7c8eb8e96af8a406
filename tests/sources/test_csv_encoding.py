"""Files come in every encoding; which one is decided by the whole file."""

import codecs

import pytest

from app.model.errors import Invalid
from app.sources.csv_customers import CsvCustomers
from tests.sources.files import Customers, Read, Write, bad, good

VIETNAMESE = "Họ,Tên,Email\nNguyễn,Thảo,thao@example.com\n"
GERMAN = "Vorname;First name;Email\nx;Jürgen Größe;juergen@example.com\n"
MEGABYTE = 1 << 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(customer: Customers, encoding: str) -> None:
    assert customer(VIETNAMESE, encoding=encoding).first_name == "Thảo"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised_without_a_mark_where_it_is_obvious(customer: Customers, encoding: str) -> None:
    row = customer(VIETNAMESE, encoding=encoding)
    assert (row.last_name, row.email) == ("Nguyễn", "thao@example.com")


def test_big_endian_utf_16_with_a_mark(customer: Customers) -> None:
    row = customer(codecs.BOM_UTF16_BE + VIETNAMESE.encode("utf-16-be"))
    assert row.first_name == "Thảo"


def test_windows_1252_is_what_is_left(customer: Customers) -> None:
    assert customer(GERMAN, encoding="cp1252").first_name == "Jürgen Größe"


def test_the_mark_is_no_part_of_the_first_heading(write: Write) -> None:
    path = write("Email\na@example.com\n", encoding="utf-8-sig")
    assert CsvCustomers(path).columns == (("Email", "email"),)


def test_windows_1252_is_recognised_by_a_letter_far_into_the_file(customer: Customers) -> None:
    filler = "".join(f"Ann{' ' * 1_000},a{number}@example.com\n" for number in range(1_100))
    content = ("First name,Email\n" + filler).encode() + "Zoë,zoe@example.com\n".encode("cp1252")
    assert len(content) > MEGABYTE
    rows = customer.all(content)
    assert rows[-1].first_name == "Zoë"
    assert len(rows) == 1_101


def test_a_file_that_breaks_midway_is_read_and_the_row_remarked(customer: Customers) -> None:
    before = "".join(f"Thảo{' ' * 1_000},a{number}@example.com\n" for number in range(1_100))
    content = (
        ("First name,Email\n" + before).encode()
        + "Zoë,zoe@example.com\n".encode("cp1252")
        + "Đặng,dang@example.com\n".encode()
    )
    assert len(content) > MEGABYTE
    rows = customer.all(content)
    assert [row.first_name for row in rows[-3:]] == ["Thảo", "Zoë", "Đặng"]
    assert [bool(row.remarks) for row in rows[-3:]] == [False, True, False]


def test_a_file_cut_in_the_middle_of_a_letter_is_read(read: Read) -> None:
    content = "First name,Email\nThảo,a@example.com\nThả".encode()[:-1]
    whole, cut = read(content)
    assert good(whole).first_name == "Thảo"
    assert "no email" in bad(cut).reason


def test_a_broken_utf_16_file_is_read_as_far_as_it_goes(read: Read) -> None:
    content = "First name,Email\nThảo,a@example.com\nAn,b@example.com\n".encode("utf-16") + b"\x41"
    assert [row.line for row in read(content)] == [2, 3, 4]


@pytest.mark.parametrize("bytes_before_the_edge", [1, 2])
def test_a_letter_that_lies_across_two_chunks_is_whole(
    customer: Customers, bytes_before_the_edge: int
) -> None:
    heading, last = b"Email,First name\n", "last@example.com,Thảo\n".encode()
    row = b"someone@example.com,%s\n" % (b"x" * 1000)
    until_letter = MEGABYTE - bytes_before_the_edge - last.index("ả".encode())
    rows, rest = divmod(until_letter - len(heading) - 30, len(row))
    padding = b"padding@example.com," + b"x" * (rest + 30 - 21) + b"\n"
    content = heading + row * rows + padding + last
    assert content.index("ả".encode()) == MEGABYTE - bytes_before_the_edge
    found = customer.all(content)[-1]
    assert (found.first_name, found.remarks) == ("Thảo", ())


def test_bytes_that_are_no_text_are_refused(write: Write) -> None:
    with pytest.raises(Invalid, match="not a text file"):
        CsvCustomers(write(bytes(range(256)) * 20))
