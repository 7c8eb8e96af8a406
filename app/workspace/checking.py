"""What is wrong with a sequence as it is drawn, stored or not."""

from datetime import date

from sqlalchemy import Connection

from app.channels.registry import platform_named
from app.engine.world import traits_of
from app.model.check import check
from app.model.problem import Problem
from app.model.sequence import SequenceDocument
from app.model.shop import Shop
from app.storage import customers
from app.storage.sequences import StoredSequence
from app.workspace.sequence_lookup import channel_of, room_for, rules_for


def problems_of(
    connection: Connection, stored: StoredSequence, document: SequenceDocument, shop: Shop, today: date
) -> list[Problem]:
    """Return the problems of a document that is to run in the place of a stored sequence."""
    channel = channel_of(connection, stored)
    traits = traits_of(channel) if channel else None
    return check(
        document,
        channel=traits,
        shop=shop,
        way_out=platform_named(channel.platform).way_out(channel.settings) if channel else "",
        known_fields=customers.field_names(connection),
        room=room_for(connection, document, traits),
        rules=rules_for(document, traits, today),
    )
