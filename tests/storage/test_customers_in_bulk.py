"""Many customers at once, as an import brings them."""

from sqlalchemy import Connection

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
from tests.storage.stored import NOW, put_customer, read_customer


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
        found = read_customer(connection, mai)
        assert found.addresses == (address,)
        assert found.tags == {"tea", "new"}
        assert found.consents == {"email": Consent.YES}
        assert read_customer(connection, tom).tags == {"new"}
        assert customers.find(connection, "email", "mai@EXAMPLE.com") == mai

    def test_who_opted_out_are_remembered_by_digest(self, connection: Connection) -> None:
        add_opt_outs(connection, [("email", "a1"), ("phone", "b2")], NOW)
        add_opt_outs(connection, [("email", "a1")], NOW)
        add_opt_outs(connection, [], NOW)
        assert opted_out(connection, ["a1", "c3"]) == {"a1"}
