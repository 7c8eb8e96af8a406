"""Headings become fields: known ones by themselves, others as the shop's own, all as the owner says."""

import pytest
from liquid import Environment

from app.model.customer import Consent
from app.model.errors import Invalid
from app.sources.csv_customers import CsvCustomers
from app.sources.csv_headings import field_key
from tests.sources.files import Customers, Write


def fields_of(write: Write, heading_line: str) -> list[str | None]:
    return [field for _, field in CsvCustomers(write(heading_line + "\n")).columns]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("E-mail", "email"),
        ("EMAIL ADDRESS", "email"),
        ("email_address", "email"),
        ("  Email  ", "email"),
        ("Email (*)", "email"),
        ("Địa chỉ email", "email"),
        ("Thư điện tử", "email"),
        ("Phone", "phone"),
        ("mobile", "phone"),
        ("Mobile Phone", "phone"),
        ("Số điện thoại", "phone"),
        ("SO DIEN THOAI", "phone"),
        ("Số Điện Thoại (di động)", "phone"),
        ("SĐT", "phone"),
        ("Điện thoại", "phone"),
    ],
)
def test_addresses_in_english_and_vietnamese(write: Write, heading: str, field: str) -> None:
    assert fields_of(write, heading) == [field]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("First name", "first_name"),
        ("FNAME", "first_name"),
        ("Given Name", "first_name"),
        ("surname", "last_name"),
        ("Họ", "last_name"),
        ("Họ tên", "name"),
        ("Họ và tên", "name"),
        ("Tên khách hàng", "name"),
        ("Full Name", "name"),
        ("name", "name"),
        ("Time zone", "timezone"),
        ("time_zone", "timezone"),
        ("Múi giờ", "timezone"),
        ("Locale", "language"),
        ("Ngôn ngữ", "language"),
        ("Tags", "tags"),
        ("Nhãn", "tags"),
        ("Accepts Marketing", "consent_email"),
        ("SMS marketing consent", "consent_sms"),
    ],
)
def test_other_headings_in_english_and_vietnamese(write: Write, heading: str, field: str) -> None:
    assert fields_of(write, f"Email,{heading}") == ["email", field]


def test_accents_may_be_written_as_separate_marks(write: Write) -> None:
    assert fields_of(write, "So\u0302\u0301 d\u0111ie\u0323\u0302n thoa\u0323i,Email")[1] == "email"
    assert fields_of(write, "S\u1ed1 \u0111i\u1ec7n tho\u1ea1i") == ["phone"]
    assert fields_of(write, "So\u0302\u0301 \u0111ie\u0323\u0302n thoa\u0323i") == ["phone"]


def test_ten_beside_ho_is_the_given_name_and_alone_the_whole(customer: Customers) -> None:
    assert customer("Họ,Tên,Email\nNguyễn Văn,An,a@b.vn\n").first_name == "An"
    whole = customer("Tên,Email\nNguyễn Văn An,a@b.vn\n")
    assert (whole.first_name, whole.last_name) == ("An", "Nguyễn Văn")


def test_a_vietnamese_heading_puts_the_given_name_last(customer: Customers) -> None:
    row = customer("Họ tên,Email\nThạch Kim Tuấn,a@b.vn\n")
    assert (row.first_name, row.last_name) == ("Tuấn", "Thạch Kim")


def test_the_whole_name_steps_in_only_where_there_is_no_other(customer: Customers) -> None:
    rows = customer.all("Name,First name,Email\nJane Doe,,a@b.vn\nJane Doe,Janet,c@d.vn\n")
    assert [(row.first_name, row.last_name) for row in rows] == [("Jane", "Doe"), ("Janet", "")]


def test_other_columns_become_own_fields(customer: Customers) -> None:
    row = customer("Email,Default Address City,Ngày sinh,Größe,誕生日\na@b.vn,Huế,1990-01-02,M,5月\n")
    assert row.fields == {
        "default_address_city": "Huế",
        "ngay_sinh": "1990-01-02",
        "grosse": "M",
        "誕生日": "5月",
    }


def test_empty_cells_are_no_fields(customer: Customers) -> None:
    assert customer("Email,City,Note\na@b.vn,,  \n").fields == {}


@pytest.mark.parametrize(
    "heading",
    [
        "Default Address City",
        "Ngày sinh",
        "誕生日",
        "limit",
        "Or",
        "2024 total",
        "a-b.c",
        "ชื่อเล่น",
        "Birthday 🎂",
        "true",
        "first",
    ],
)
def test_every_own_field_can_be_written_in_liquid(heading: str) -> None:
    key = field_key(heading)
    template = Environment().from_string(
        f"{{% if {key} == 'x' %}}{{{{ {key} }}}} {{{{ of.{key} }}}}{{% endif %}}"
    )
    assert template.render(**{key: "x", "of": {key: "y"}}) == "x y"


def test_a_heading_without_letters_is_named_by_its_place(customer: Customers) -> None:
    assert customer("Email,,%%%\na@b.vn,one,two\n").fields == {"column_2": "one", "column_3": "two"}


def test_headings_that_come_twice_are_numbered(customer: Customers) -> None:
    row = customer("Email,Note,note,NOTE\na@b.vn,1,2,3\n")
    assert row.fields == {"note": "1", "note_2": "2", "note_3": "3"}


def test_a_second_email_column_steps_in_and_is_kept(customer: Customers) -> None:
    rows = customer.all("Email,Email\na@b.vn,x@y.vn\n,x@y.vn\n")
    assert [row.email for row in rows] == ["a@b.vn", "x@y.vn"]
    assert [row.fields for row in rows] == [{"email_2": "x@y.vn"}] * 2


def test_a_mapping_overrides_what_the_headings_say(customer: Customers) -> None:
    row = customer(
        "Contact,Email,Kênh,Secret,Ngày sinh\na@b.vn,old@b.vn,vip,x,1990\n",
        mapping={"Contact": "email", "Kênh": "tags", "Secret": "-", "Ngày sinh": "birthday"},
    )
    assert row.email == "a@b.vn"
    assert row.tags == {"vip"}
    assert row.fields == {"email_2": "old@b.vn", "birthday": "1990"}


def test_a_mapped_heading_need_not_be_written_exactly(customer: Customers) -> None:
    assert customer("Ngày Sinh,Email\n1990,a@b.vn\n", mapping={"ngay sinh": "birthday"}).fields == {
        "birthday": "1990"
    }


def test_every_built_in_field_can_be_mapped(customer: Customers) -> None:
    row = customer(
        "a,b,c,d,e,f,g,h,i\nAn,Lê,a@b.vn,0912345678,Asia/Tokyo,ja,vip,yes,no\n",
        mapping=dict(
            zip(
                "abcdefghi",
                (
                    "first_name",
                    "last_name",
                    "email",
                    "phone",
                    "timezone",
                    "language",
                    "tags",
                    "consent_email",
                    "consent_sms",
                ),
                strict=True,
            )
        ),
    )
    assert (row.first_name, row.last_name, row.email, row.phone) == ("An", "Lê", "a@b.vn", "+84912345678")
    assert (row.timezone, row.language, row.tags) == ("Asia/Tokyo", "ja", frozenset({"vip"}))
    assert row.consents == {"email": Consent.YES, "sms": Consent.NO}


def test_mapping_the_only_address_makes_a_file_usable(customer: Customers) -> None:
    assert customer("Liên hệ\na@b.vn\n", mapping={"Liên hệ": "email"}).email == "a@b.vn"


def test_a_mapped_column_that_does_not_exist_names_those_that_do(write: Write) -> None:
    with pytest.raises(Invalid, match="There is no column “Emial”; the columns are “Email”, “City”"):
        CsvCustomers(write("Email,City\n"), mapping={"Emial": "email"})


def test_a_field_without_letters_is_refused(write: Write) -> None:
    with pytest.raises(Invalid, match="cannot be the name of a field"):
        CsvCustomers(write("Email,City\n"), mapping={"City": "!!"})


def test_two_columns_cannot_become_one_own_field(write: Write) -> None:
    with pytest.raises(Invalid, match="Two columns are to become “town”"):
        CsvCustomers(write("Email,City,Place\n"), mapping={"City": "town", "Place": "Town"})


def test_ignoring_the_only_address_leaves_nothing(write: Write) -> None:
    with pytest.raises(Invalid, match="no column with email"):
        CsvCustomers(write("Email,City\n"), mapping={"Email": "-"})


def test_an_ignored_column_is_shown_as_left_out(write: Write) -> None:
    assert CsvCustomers(write("Email,City\n"), mapping={"City": "-"}).columns == (
        ("Email", "email"),
        ("City", None),
    )
