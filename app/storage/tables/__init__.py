"""The tables. The migrations under ``migrations`` make them; a test holds the two together."""

from app.storage.tables.columns import METADATA, Instant, Wording
from app.storage.tables.customers import addresses, consents, customers, events, opt_outs, tags
from app.storage.tables.hearing import hearing_cursors, inbox, incoming, interactions, receipts, spared
from app.storage.tables.sending import (
    attempts,
    breaks,
    channel_stops,
    enrollments,
    held_messages,
    message_parts,
    messages,
    practice_messages,
)
from app.storage.tables.sequences import (
    block_revisions,
    blocks,
    deleted_sequences,
    sequences,
    step_holds,
    version_blocks,
    versions,
)
from app.storage.tables.shop import accounts, channels, pictures, settings

__all__ = [
    "METADATA",
    "Instant",
    "Wording",
    "accounts",
    "addresses",
    "attempts",
    "block_revisions",
    "blocks",
    "breaks",
    "channel_stops",
    "channels",
    "consents",
    "customers",
    "deleted_sequences",
    "enrollments",
    "events",
    "hearing_cursors",
    "held_messages",
    "inbox",
    "incoming",
    "interactions",
    "message_parts",
    "messages",
    "opt_outs",
    "pictures",
    "practice_messages",
    "receipts",
    "sequences",
    "settings",
    "spared",
    "step_holds",
    "tags",
    "version_blocks",
    "versions",
]
