"""Customers: found by any of their addresses, with fields and tags."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.model.customer import Address, Customer
from app.storage import customers
from app.storage.customers_in_bulk import insert_customers
from tests.storage.stored import NOW, put_customer, read_customer

WHOLE = Customer(
    0,
    "Mai",
    "Nguyễn",
    "Asia/Ho_Chi_Minh",
    "vi",
    {"birthday": "1990-02-28", "note": "“quen”"},
    frozenset({"regular", "tea"}),
    (Address("email", "Mai@example.com"), Address("phone", "+84901234567", unreachable="not in use")),
)


class TestACustomer:
    def test_comes_back_whole(self, connection: Connection) -> None:
        customer_id = customers.add(connection, WHOLE, NOW)
        assert read_customer(connection, customer_id) == replace(WHOLE, id=customer_id)

    def test_is_saved_with_changed_names_fields_and_tags(self, connection: Connection) -> None:
        customer_id = customers.add(connection, WHOLE, NOW)
        changed = replace(
            read_customer(connection, customer_id),
            first_name="Mai Anh",
            timezone="",
            fields={"birthday": "1990-03-01"},
            tags=frozenset({"tea", "new"}),
        )
        customers.save(connection, changed, NOW)
        assert read_customer(connection, customer_id) == changed
        customers.save(connection, replace(changed, tags=frozenset()), NOW)
        assert read_customer(connection, customer_id).tags == frozenset()

    def test_has_addresses_of_which_the_first_is_used(self, connection: Connection) -> None:
        customer_id = put_customer(connection, "Mai", "mai@example.com", "work@example.com")
        found = read_customer(connection, customer_id)
        assert [address.value for address in found.addresses] == ["mai@example.com", "work@example.com"]
        assert found.value_of("email") == "mai@example.com"

    def test_has_an_address_that_can_never_be_reached(self, connection: Connection) -> None:
        customer_id = put_customer(connection, "Mai", "mai@example.com", "work@example.com")
        customers.mark_unreachable(connection, customer_id, "email", "WORK@example.com", "no such mailbox")
        assert [each.unreachable for each in read_customer(connection, customer_id).addresses] == [
            "",
            "no such mailbox",
        ]

    def test_has_no_tag_twice_whatever_its_capitals(self, connection: Connection) -> None:
        customer_id = put_customer(connection, tags=frozenset({"VIP"}))
        customers.add_tags(connection, customer_id, ["vip", "tea"])
        assert read_customer(connection, customer_id).tags == {"VIP", "tea"}


class TestFinding:
    @pytest.mark.parametrize("written", ["mai@example.com", "MAI@Example.COM", "  Mai@example.com "])
    def test_by_email_in_any_case(self, connection: Connection, written: str) -> None:
        customer_id = put_customer(connection, "Mai", "Mai@Example.com")
        assert customers.find(connection, "email", written) == customer_id
        assert customers.owners(connection, "email", [written]) == {"mai@example.com": customer_id}

    def test_by_either_of_two_addresses(self, connection: Connection) -> None:
        customer_id = put_customer(connection, "Mai", "mai@example.com", "work@example.com")
        assert customers.find(connection, "email", "work@example.com") == customer_id

    def test_does_not_take_one_kind_of_address_for_another(self, connection: Connection) -> None:
        customer_id = customers.add(connection, WHOLE, NOW)
        assert customers.find(connection, "phone", "+84901234567") == customer_id
        assert customers.find(connection, "email", "+84901234567") is None

    def test_is_sure_because_no_address_belongs_to_two(self, connection: Connection) -> None:
        put_customer(connection, "Mai", "mai@example.com")
        with pytest.raises(IntegrityError):
            put_customer(connection, "Tom", "MAI@EXAMPLE.COM")

    def test_everybody_in_order_page_by_page(self, connection: Connection) -> None:
        new = [Customer(0, f"Number {number}") for number in range(1203)]
        ids = insert_customers(connection, new, NOW)
        assert [customer.id for customer in customers.every(connection)] == ids == sorted(ids)
        assert customers.count(connection) == 1203

    @pytest.mark.parametrize(
        "typed", ["tran", "TRẦN", "thao tran", "o'hara", "@example thao", "9010 thảo", "khach vip", "  "]
    )
    def test_by_every_word_that_is_typed_with_accents_or_without(
        self, connection: Connection, typed: str
    ) -> None:
        at = (Address("email", "thao@example.com"), Address("phone", "+849010"))
        whole = Customer(0, "Thảo", "O’Hara Trần", tags=frozenset({"Khách VIP"}), addresses=at)
        thao = customers.add(connection, whole, NOW)
        found = customers.page(connection, after_id=0, count=10, text=typed)
        assert [each.id for each in found] == [thao]

    @pytest.mark.parametrize("typed", ["tran mai", "100%", "_", "example.org"])
    def test_by_no_word_of_anybody(self, connection: Connection, typed: str) -> None:
        put_customer(connection, "Trân", "tran@example.com")
        assert customers.page(connection, after_id=0, count=10, text=typed) == []

    def test_by_a_tag_in_any_case(self, connection: Connection) -> None:
        mai = put_customer(connection, "Mai", tags=frozenset({"Tea"}))
        put_customer(connection, "Tom", tags=frozenset({"Tearoom"}))
        assert [customer.id for customer in customers.every(connection, tag="tea")] == [mai]
        assert list(customers.every(connection, tag="coffee")) == []

    def test_the_names_of_all_fields_that_anybody_has(self, connection: Connection) -> None:
        put_customer(connection, fields={"birthday": "", "city": "Huế"})
        put_customer(connection, fields={"city": "Leeds", "shoe size": "38"})
        put_customer(connection)
        assert customers.field_names(connection) == {"birthday", "city", "shoe size"}
