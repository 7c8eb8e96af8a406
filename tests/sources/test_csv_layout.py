"""Which character stands between the cells, and what quotation marks hide."""

import pytest

from app.sources.csv_customers import CsvCustomers
from tests.sources.files import Customers, Write


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_comma_semicolon_tab_and_bar_are_told_apart(customer: Customers, delimiter: str) -> None:
    row = customer(
        delimiter.join(["First name", "Email", "City"]) + "\n" + delimiter.join(["An", "a@b.vn", "Huế"])
    )
    assert (row.first_name, row.email, row.fields) == ("An", "a@b.vn", {"city": "Huế"})


def test_delimiters_inside_quotation_marks_do_not_count(customer: Customers) -> None:
    row = customer('Email;Note;"Tags, all"\na@b.vn;"1,2,3,4";"x, y"\n')
    assert row.fields == {"note": "1,2,3,4", "tags_all": "x, y"}


def test_known_headings_decide_between_two_delimiters_that_both_fit(customer: Customers) -> None:
    assert customer("Email;Total, net\na@b.vn;3,5\n").fields == {"total_net": "3,5"}


def test_how_wide_the_rows_are_decides_where_no_heading_is_known(write: Write) -> None:
    path = write("Kontakt;Wert, netto;Ort\na@b.de;3,50;Ulm\nc@d.de;4,10;Bonn\n")
    columns = CsvCustomers(path, mapping={"Kontakt": "email"}).columns
    assert [field for _, field in columns] == ["email", "wert_netto", "ort"]


def test_a_single_column_needs_no_delimiter(customer: Customers) -> None:
    assert customer("Email\na@b.vn\n").email == "a@b.vn"


def test_the_delimiter_that_excel_declares_is_believed(customer: Customers) -> None:
    row = customer("sep=;\r\nEmail;Name\r\na@b.vn;An\r\n")
    assert (row.line, row.first_name) == (3, "An")


def test_a_blank_after_the_comma_before_a_quotation_mark_is_decoration(customer: Customers) -> None:
    assert customer('Email, Name, City\na@b.vn, "Doe, Jane", Rome\n').last_name == "Doe"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end(customer: Customers, end: str) -> None:
    rows = customer.all(f"Email,Note{end}a@b.vn,one{end}c@d.vn,two{end}")
    assert [(row.line, row.fields["note"]) for row in rows] == [(2, "one"), (3, "two")]


def test_line_ends_inside_quotation_marks_belong_to_the_cell(customer: Customers) -> None:
    first, second = customer.all('Email,Note\na@b.vn,"one\r\ntwo\nthree"\nc@d.vn,four\n')
    assert first.fields["note"] == "one\r\ntwo\nthree"
    assert (first.line, second.line) == (2, 5)


def test_doubled_quotation_marks_are_one(customer: Customers) -> None:
    assert customer('Email,Note\na@b.vn,"the ""best"""\n').fields["note"] == 'the "best"'


def test_a_quotation_mark_in_the_middle_of_a_cell_is_a_letter(customer: Customers) -> None:
    rows = customer.all('Email,Note\na@b.vn,6" pipe\nc@d.vn,plain\n')
    assert [row.fields["note"] for row in rows] == ['6" pipe', "plain"]


def test_blank_rows_are_no_rows(customer: Customers) -> None:
    rows = customer.all("\n\nEmail,Name\n\na@b.vn,An\n,\n  , \nc@d.vn,Bo\n\n")
    assert [row.line for row in rows] == [5, 8]
