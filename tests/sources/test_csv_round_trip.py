"""What we write, we read back unchanged."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.customer import Address, Consent, Customer
from app.sources.csv_customers import CsvCustomers, ImportedCustomer
from app.sources.csv_export import write_customers
from app.sources.csv_headings import is_built_in
from app.sources.formula_guard import guarded, unguarded
from tests.sources.files import good

LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TRICKY = st.sampled_from(
    ["=1+1", "+84912345678", "-5", "@x", "\tx", "\rx", "'=x", "''+1", "'0123", "007", '"', ";|\t,"]
)
TEXT = st.text(LETTERS, max_size=30) | TRICKY
VALUES = TEXT.filter(lambda text: bool(text) and not text.isspace())
NAMES = TEXT.map(lambda text: " ".join(text.split()))
TAGS = NAMES.filter(bool)
GUESSABLE = [
    "Phone",
    "default_address_phone",
    "status",
    "unsubscribed",
    "country",
    "Họ tên",
    "=x",
    "'1",
    "a;b",
]
FIELD_NAMES = st.text(LETTERS, min_size=1, max_size=12) | st.sampled_from(GUESSABLE)
OWN = st.dictionaries(
    FIELD_NAMES.filter(
        lambda name: name == name.strip(" \t\r\n\u00a0\u200b\ufeff") and not is_built_in(name)
    ),
    VALUES,
)
EMAILS = st.sampled_from(["an@example.com", "+An'x@example.com", "-a@b.vn", "=a@b.vn", ""])
PHONES = st.sampled_from(["+84912345678", "+15551234567", "+390612345678"])
CONSENTS = st.dictionaries(st.sampled_from(["email", "sms"]), st.sampled_from([Consent.YES, Consent.NO]))


@st.composite
def customers(draw: st.DrawFn) -> Customer:
    email, phone = draw(EMAILS), draw(PHONES)
    addresses = [Address("phone", phone)] + ([Address("email", email)] if email else [])
    return Customer(
        id=1,
        first_name=draw(NAMES),
        last_name=draw(NAMES),
        timezone=draw(st.sampled_from(["", "Asia/Ho_Chi_Minh", "Etc/GMT+7"])),
        language=draw(st.sampled_from(["", "vi", "en-GB"])),
        fields=draw(OWN),
        tags=frozenset(draw(st.sets(TAGS, max_size=4))),
        addresses=tuple(addresses),
        consents=draw(CONSENTS),
    )


def read_back(written: list[Customer], own_fields: list[str]) -> list[ImportedCustomer]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "customers.csv"
        write_customers(path, written, own_fields=own_fields)
        return [good(row) for row in CsvCustomers(path).rows()]


@settings(max_examples=100, deadline=None)
@given(st.lists(customers(), min_size=1, max_size=2))
def test_every_customer_is_read_back_unchanged(written: list[Customer]) -> None:
    own_fields = sorted({name for customer in written for name in customer.fields})
    found = read_back(written, own_fields)
    assert len(found) == len(written)
    for customer, row in zip(written, found, strict=True):
        assert row.remarks == ()
        assert (row.first_name, row.last_name) == (customer.first_name, customer.last_name)
        assert (row.email, row.phone) == (customer.value_of("email"), customer.value_of("phone"))
        assert (row.timezone, row.language) == (customer.timezone, customer.language)
        assert row.fields == customer.fields
        assert row.tags == customer.tags
        assert row.consents == customer.consents


@settings(deadline=None)
@given(TEXT | st.text("'=+-@0123456789 .,\t\r\nx", max_size=6))
def test_a_guard_is_taken_off_exactly(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_small_export_full_of_control_characters_is_still_text() -> None:
    strange = Customer(
        1,
        "\x19",
        "\x19",
        fields={"\x19\x19\x08": "0"},
        tags=frozenset({"\x19\x19\x08"}),
        addresses=(Address("email", "an@example.com"),),
    )
    (row,) = read_back([strange], ["\x19\x19\x08"])
    assert row.first_name == "\x19"
    assert row.fields == {"\x19\x19\x08": "0"}
    assert row.tags == frozenset({"\x19\x19\x08"})
