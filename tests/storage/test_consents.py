"""Consent to marketing: what was said last on a platform counts."""

from sqlalchemy import Connection

from app.model.customer import Consent, ConsentRecord
from app.storage import consents
from tests.storage.stored import NOW, put_customer, read_customer


class TestConsent:
    @staticmethod
    def say(connection: Connection, customer_id: int, platform: str, consent: Consent) -> None:
        consents.record(connection, customer_id, ConsentRecord(platform, consent, "test", NOW))

    def test_is_unknown_where_nothing_is_recorded(self, connection: Connection) -> None:
        assert read_customer(connection, put_customer(connection)).consent_on("email") is Consent.UNKNOWN

    def test_is_what_was_said_last(self, connection: Connection) -> None:
        customer_id = put_customer(connection)
        for consent in (Consent.YES, Consent.NO):
            self.say(connection, customer_id, "email", consent)
            assert read_customer(connection, customer_id).consent_on("email") is consent

    def test_is_kept_by_platform(self, connection: Connection) -> None:
        customer_id = put_customer(connection)
        self.say(connection, customer_id, "email", Consent.YES)
        self.say(connection, customer_id, "sms", Consent.NO)
        assert read_customer(connection, customer_id).consents == {"email": Consent.YES, "sms": Consent.NO}

    def test_is_kept_with_everything_that_was_said_before(self, connection: Connection) -> None:
        customer_id = put_customer(connection)
        self.say(connection, customer_id, "email", Consent.NO)
        self.say(connection, customer_id, "email", Consent.YES)
        rows = connection.exec_driver_sql("SELECT consent, source FROM consents ORDER BY id")
        assert rows.all() == [("no", "test"), ("yes", "test")]
