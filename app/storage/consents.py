"""What is recorded of customers' consent to marketing: every yes and no, of which the last one of a platform counts."""

from sqlalchemy import Connection, insert, select

from app.model.customer import Consent, ConsentRecord
from app.storage.tables import consents


def last(connection: Connection, customer_id: int, platform: str) -> ConsentRecord | None:
    """Return the yes or no that counts for a platform; ``None`` if none was ever recorded."""
    query = (
        select(consents.c.platform, consents.c.consent, consents.c.source, consents.c.at)
        .where(consents.c.customer_id == customer_id, consents.c.platform == platform)
        .order_by(consents.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return ConsentRecord(row.platform, Consent(row.consent), row.source, row.at) if row else None


def of_customer(connection: Connection, customer_id: int) -> list[ConsentRecord]:
    """Return everything that was recorded of a customer's consent, what was recorded last first."""
    query = (
        select(consents.c.platform, consents.c.consent, consents.c.source, consents.c.at)
        .where(consents.c.customer_id == customer_id)
        .order_by(consents.c.id.desc())
    )
    return [
        ConsentRecord(row.platform, Consent(row.consent), row.source, row.at)
        for row in connection.execute(query)
    ]


def record(connection: Connection, customer_id: int, said: ConsentRecord) -> None:
    """Add a yes or no to what is recorded; the latest counts."""
    connection.execute(
        insert(consents),
        {
            "customer_id": customer_id,
            "platform": said.platform,
            "consent": said.consent,
            "source": said.source,
            "at": said.at,
        },
    )
