"""A broken row is rejected with its line and a reason, and the rest of the file is read."""

import tracemalloc

import pytest

from app.sources.csv_customers import CsvCustomers, ImportedCustomer, RejectedRow
from app.sources.csv_records import RECORD_LIMIT
from tests.sources.files import Customers, Read, Write, bad, good


def test_a_row_without_email_and_phone(read: Read) -> None:
    (row,) = read("Email,Phone,Name\n,,An\n")
    assert row == RejectedRow(2, ("", "", "An"), "There is no email or phone number.")


@pytest.mark.parametrize("email", ["not an address", "an@", "an@localhost", "an@b.vn,bo@b.vn"])
def test_an_invalid_email_is_no_email(read: Read, email: str) -> None:
    (row,) = read(f'Email,Name\n"{email}",An\n')
    assert "no email or phone number" in bad(row).reason
    assert email in bad(row).reason


def test_a_row_with_more_cells_than_headings(read: Read) -> None:
    first, second = read("Email,Name\na@b.vn,An,extra\nc@d.vn,Bo\n")
    assert (first.line, bad(first).cells) == (2, ("a@b.vn", "An", "extra"))
    assert "3 cells" in bad(first).reason
    assert "2 column headings" in bad(first).reason
    assert good(second).first_name == "Bo"


def test_empty_cells_after_the_last_heading_are_overlooked(customer: Customers) -> None:
    assert customer("Email,Name\na@b.vn,An,,\n").first_name == "An"


def test_a_row_with_fewer_cells_has_the_others_empty(customer: Customers) -> None:
    assert customer("Email,Name,City\na@b.vn\n").first_name == ""


def test_a_row_with_zero_bytes(read: Read) -> None:
    first, second = read("Email,Name\na@b.vn,A\0n\nc@d.vn,Bo\n")
    assert "zero bytes" in bad(first).reason
    assert bad(first).cells == ("a@b.vn", "An")
    assert good(second).first_name == "Bo"


def test_a_file_cut_off_inside_quotation_marks_keeps_what_came_before(read: Read) -> None:
    rows = read('Email,Note\na@b.vn,one\nc@d.vn,"two\nthree')
    assert [type(row) for row in rows] == [ImportedCustomer, RejectedRow]
    assert rows[1].line == 3
    assert "never closed" in bad(rows[1]).reason


def test_a_quotation_mark_that_is_never_closed_makes_one_rejected_row(read: Read) -> None:
    rest = "".join(f"x{number}@example.com,text\n" for number in range(20_000))
    rows = read('Email,Note\na@b.vn,one\nc@d.vn,"two\n' + rest)
    assert [type(row) for row in rows] == [ImportedCustomer, RejectedRow]
    assert "nothing from there on" in bad(rows[1]).reason
    assert sum(len(cell) for cell in bad(rows[1]).cells) < 3_000


def test_a_row_that_is_too_long_is_skipped(read: Read) -> None:
    first, second = read(f"Email,Note\na@b.vn,{'x' * (RECORD_LIMIT * 3)}\nc@d.vn,two\n")
    assert (first.line, bad(first).reason) == (2, "The row is longer than 131,072 characters.")
    assert (second.line, good(second).email) == (3, "c@d.vn")


def test_a_long_row_within_the_limit_is_read(customer: Customers) -> None:
    assert len(customer(f"Email,Note\na@b.vn,{'x' * 130_000}\n").fields["note"]) == 130_000


@pytest.mark.parametrize("start", ["a@b.vn,", 'a@b.vn,"'])
def test_twenty_megabytes_in_one_cell_need_little_memory(write: Write, start: str) -> None:
    path = write("Email,Note\n" + start + "x" * 20_000_000)
    tracemalloc.start()
    try:
        rows = list(CsvCustomers(path).rows())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [type(row) for row in rows] == [RejectedRow]
    assert peak < 8_000_000


def test_a_formula_in_a_rejected_row_is_kept_as_text(read: Read) -> None:
    (row,) = read("Email,Name\n,'=1+1\n")
    assert bad(row).cells == ("", "=1+1")


def test_a_row_that_lacks_a_closing_mark_does_not_swallow_the_next(read: Read) -> None:
    rows = read('Email,Note\na@b.vn,"one\nc@d.vn,"two"\ne@f.vn,three\n')
    assert [row.line for row in rows] == [2, 3, 4]
    assert bad(rows[0]).reason == "The quotation marks in the row do not fit."
    assert [good(row).email for row in rows[1:]] == ["c@d.vn", "e@f.vn"]


def test_marks_that_were_not_doubled_are_read_and_remarked(customer: Customers) -> None:
    row = customer('Email,Note,City\na@b.vn,"the "best" one",Huế\n')
    assert row.fields["city"] == "Huế"
    assert row.remarks == ("Parts of the row could not be read with certainty.",)


def test_marks_that_shift_the_cells_are_not_guessed(read: Read) -> None:
    first, second = read('Email,Note,City\na@b.vn,"one" "two,three",x,y\nc@d.vn,,\n')
    assert "quotation marks" in bad(first).reason
    assert good(second).email == "c@d.vn"


def test_a_long_cell_with_stray_marks_is_whole(customer: Customers) -> None:
    row = customer(f'Email,Note\na@b.vn,"the "best" {"x" * 5_000}"\n')
    assert len(row.fields["note"]) > 5_000


def test_stray_marks_and_broken_letters_in_one_row(customer: Customers) -> None:
    content = "Email,Note,City\nx@y.vn,Thảo,Huế\n".encode() + 'a@b.vn,"the "best" Zoë",Ulm\n'.encode("cp1252")
    row = customer.all(content)[-1]
    assert "Zoë" in row.fields["note"]
