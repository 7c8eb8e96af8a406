"""Customers: found by any of their addresses, with tags, consents and what happened to them."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.model.customer import Address, Consent, ConsentRecord, Customer
from app.storage import customers
from app.storage.customers_in_bulk import (
    Additions,
    add_opt_outs,
    add_to_customers,
    insert_customers,
    opted_out,
    update_customers,
)
from tests.storage.stored import DAY, HOUR, MINUTE, NOW, put_customer, put_enrollment, put_sequence

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


def one(connection: Connection, customer_id: int) -> Customer:
    return customers.by_ids(connection, [customer_id])[customer_id]


class TestACustomer:
    def test_comes_back_whole(self, connection: Connection) -> None:
        customer_id = customers.add(connection, WHOLE, NOW)
        assert one(connection, customer_id) == replace(WHOLE, id=customer_id)

    def test_is_saved_with_changed_names_fields_and_tags(self, connection: Connection) -> None:
        customer_id = customers.add(connection, WHOLE, NOW)
        changed = replace(
            one(connection, customer_id),
            first_name="Mai Anh",
            timezone="",
            fields={"birthday": "1990-03-01"},
            tags=frozenset({"tea", "new"}),
        )
        customers.save(connection, changed, NOW)
        assert one(connection, customer_id) == changed
        customers.save(connection, replace(changed, tags=frozenset()), NOW)
        assert one(connection, customer_id).tags == frozenset()

    def test_has_addresses_of_which_the_first_is_used(self, connection: Connection) -> None:
        customer_id = put_customer(connection, "Mai", "mai@example.com", "work@example.com")
        found = one(connection, customer_id)
        assert [address.value for address in found.addresses] == ["mai@example.com", "work@example.com"]
        assert found.value_of("email") == "mai@example.com"

    def test_has_an_address_that_can_never_be_reached(self, connection: Connection) -> None:
        customer_id = put_customer(connection, "Mai", "mai@example.com", "work@example.com")
        customers.mark_unreachable(connection, customer_id, "email", "WORK@example.com", "no such mailbox")
        assert [each.unreachable for each in one(connection, customer_id).addresses] == [
            "",
            "no such mailbox",
        ]

    def test_has_no_tag_twice_whatever_its_capitals(self, connection: Connection) -> None:
        customer_id = put_customer(connection, tags=frozenset({"VIP"}))
        customers.add_tags(connection, customer_id, ["vip", "tea"])
        assert one(connection, customer_id).tags == {"VIP", "tea"}


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


class TestConsent:
    @staticmethod
    def say(connection: Connection, customer_id: int, platform: str, consent: Consent) -> None:
        customers.record_consent(connection, customer_id, ConsentRecord(platform, consent, "test", NOW))

    def test_is_unknown_where_nothing_is_recorded(self, connection: Connection) -> None:
        assert one(connection, put_customer(connection)).consent_on("email") is Consent.UNKNOWN

    def test_is_what_was_said_last(self, connection: Connection) -> None:
        customer_id = put_customer(connection)
        for consent in (Consent.YES, Consent.NO):
            self.say(connection, customer_id, "email", consent)
            assert one(connection, customer_id).consent_on("email") is consent

    def test_is_kept_by_platform(self, connection: Connection) -> None:
        customer_id = put_customer(connection)
        self.say(connection, customer_id, "email", Consent.YES)
        self.say(connection, customer_id, "sms", Consent.NO)
        assert one(connection, customer_id).consents == {"email": Consent.YES, "sms": Consent.NO}

    def test_is_kept_with_everything_that_was_said_before(self, connection: Connection) -> None:
        customer_id = put_customer(connection)
        self.say(connection, customer_id, "email", Consent.NO)
        self.say(connection, customer_id, "email", Consent.YES)
        rows = connection.exec_driver_sql("SELECT consent, source FROM consents ORDER BY id")
        assert rows.all() == [("no", "test"), ("yes", "test")]


class TestEventsSinceJoining:
    def test_are_those_from_joining_on_in_the_order_in_which_they_happened(
        self, connection: Connection
    ) -> None:
        mai = put_customer(connection)
        for minutes in (30, -1, 10, 0):
            name = f"at {minutes}"
            customers.record_event(connection, mai, name, NOW + minutes * MINUTE, {"n": name}, NOW + HOUR)
        enrollment_id = put_enrollment(connection, put_sequence(connection), mai, joined_at=NOW)
        found = customers.events_since_joining(connection, [enrollment_id])[enrollment_id]
        assert [event.name for event in found] == ["at 0", "at 10", "at 30"]
        assert found[1].at == NOW + 10 * MINUTE
        assert (found[1].data, found[1].customer_id) == ({"n": "at 10"}, mai)

    def test_leave_out_the_one_by_which_the_customer_joined(self, connection: Connection) -> None:
        mai = put_customer(connection)
        entry = customers.record_event(connection, mai, "cart_abandoned", NOW, {}, NOW)
        customers.record_event(connection, mai, "cart_abandoned", NOW, {}, NOW)
        enrollment_id = put_enrollment(connection, put_sequence(connection), mai, event_id=entry)
        found = customers.events_since_joining(connection, [enrollment_id])[enrollment_id]
        assert [event.id for event in found] == [entry + 1]

    def test_are_told_apart_by_enrollment(self, connection: Connection) -> None:
        mai, tom = put_customer(connection), put_customer(connection, "Tom")
        customers.record_event(connection, mai, "order_placed", NOW + MINUTE, {}, NOW)
        earlier = put_enrollment(connection, put_sequence(connection), mai)
        later = put_enrollment(connection, put_sequence(connection, "Another"), mai, joined_at=NOW + HOUR)
        of_tom = put_enrollment(connection, put_sequence(connection, "Third"), tom)
        assert set(customers.events_since_joining(connection, [earlier, later, of_tom])) == {earlier}

    def test_the_last_of_a_name_gives_its_data(self, connection: Connection) -> None:
        mai = put_customer(connection)
        for day, cart in ((2, "newest"), (1, "older"), (0, "oldest")):
            customers.record_event(connection, mai, "cart_abandoned", NOW + day * DAY, {"cart": cart}, NOW)
        assert customers.last_event_data(connection, mai, "cart_abandoned") == {"cart": "newest"}
        assert customers.last_event_data(connection, mai, "order_placed") == {}


class TestManyAtOnce:
    def test_are_stored_in_the_order_they_came(self, connection: Connection) -> None:
        new = [Customer(0, f"Number {number}", fields={"n": str(number)}) for number in range(600)]
        ids = insert_customers(connection, new, NOW)
        found = customers.by_ids(connection, ids)
        assert [found[each].first_name for each in ids] == [customer.first_name for customer in new]
        assert insert_customers(connection, [], NOW) == []

    def test_are_changed_each_by_itself(self, connection: Connection) -> None:
        ids = insert_customers(connection, [Customer(0, "Mai"), Customer(0, "Tom")], NOW)
        changed = [Customer(ids[0], "Mai Anh", fields={"a": "1"}), Customer(ids[1], "Thomas")]
        update_customers(connection, changed, NOW)
        update_customers(connection, [], NOW)
        assert list(customers.by_ids(connection, ids).values()) == changed

    def test_are_given_what_is_new_about_them(self, connection: Connection) -> None:
        mai, tom = put_customer(connection, tags=frozenset({"tea"})), put_customer(connection, "Tom")
        yes = ConsentRecord("email", Consent.YES, "import of x.csv", NOW)
        address = Address("email", "Mai@example.com")
        add_to_customers(
            connection,
            {
                mai: Additions((address,), frozenset({"tea", "new"}), (yes,)),
                tom: Additions(tags=frozenset({"new"})),
            },
        )
        found = one(connection, mai)
        assert found.addresses == (address,)
        assert found.tags == {"tea", "new"}
        assert found.consents == {"email": Consent.YES}
        assert one(connection, tom).tags == {"new"}
        assert customers.find(connection, "email", "mai@EXAMPLE.com") == mai

    def test_who_opted_out_are_remembered_by_digest(self, connection: Connection) -> None:
        add_opt_outs(connection, [("email", "a1"), ("phone", "b2")], NOW)
        add_opt_outs(connection, [("email", "a1")], NOW)
        add_opt_outs(connection, [], NOW)
        assert opted_out(connection, ["a1", "c3"]) == {"a1"}
