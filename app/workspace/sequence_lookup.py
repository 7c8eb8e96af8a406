"""Finding stored sequences, their names, what their messages may hold, and whether a draft differs from what runs."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from app.channels.limits import limits_of
from app.channels.registry import PLATFORMS
from app.model import naming
from app.model.channel import ChannelTraits
from app.model.check import Rules, platform_of
from app.model.errors import Invalid, NotAllowed, NotFound
from app.model.limits import Room
from app.model.sentence import worded
from app.model.sequence import SequenceDocument
from app.storage import channels, library, sequences
from app.storage.channels import StoredChannel
from app.storage.sequences import StoredSequence

LONGEST_NAME = 200


def settled_name(name: str) -> str:
    """Return a sequence's name in the form it is kept in; raise ``Invalid`` if it is none."""
    settled = " ".join(name.split())
    if not settled or len(settled) > LONGEST_NAME:
        raise Invalid(worded("A sequence's name has 1 to {longest} letters.", longest=LONGEST_NAME))
    return settled


def refuse_taken(connection: Connection, name: str, own_id: int = 0) -> None:
    """Raise ``NotAllowed`` when another sequence has this name."""
    other = sequences.named(connection, name)
    if other is not None and other.id != own_id:
        raise NotAllowed(
            worded("There is already a sequence “{name}”. Choose another name.", name=other.name)
        )


def free_name(connection: Connection, name: str) -> str:
    """Return a name that no sequence has: this one, or the first free one with a number behind it."""
    taken = {each.name.casefold() for each in sequences.every(connection)}
    return naming.free_name(name, taken, LONGEST_NAME)


def found(connection: Connection, name: str) -> StoredSequence:
    """Return a sequence by its name; raise ``NotFound`` with the names there are."""
    stored = sequences.named(connection, " ".join(name.split()))
    if stored is None:
        known = ", ".join(f"“{each.name}”" for each in sequences.every(connection)) or "none yet"
        raise NotFound(worded("There is no sequence “{name}”; there are: {known}.", name=name, known=known))
    return stored


def channel_of(connection: Connection, stored: StoredSequence) -> StoredChannel | None:
    """Return the channel a sequence is to be sent over."""
    return next((each for each in channels.every(connection) if each.id == stored.channel_id), None)


def room_for(
    connection: Connection, document: SequenceDocument, channel: ChannelTraits | None
) -> Room | None:
    """Return what the messages of a sequence may hold on its platform, with the sizes of their pictures."""
    limits = limits_of(platform_of(document, channel))
    if limits is None:
        return None
    if channel is not None and not channel.shows_pictures:
        limits = replace(limits, pictures=None)
    return Room(limits, library.picture_sizes(connection, document.shown_pictures))


def rules_for(document: SequenceDocument, channel: ChannelTraits | None, today: date) -> Rules | None:
    """Return what the platform of a sequence allows, where it is one that Tendril sends over."""
    platform = PLATFORMS.get(platform_of(document, channel))
    return Rules(platform.traits.policy, platform.name, today) if platform else None


def differs(published: SequenceDocument, draft: SequenceDocument) -> bool:
    """Say whether a draft would do anything else than what is published; where its cards lie does not count."""
    return _what_counts(published) != _what_counts(draft)


def _what_counts(document: SequenceDocument) -> SequenceDocument:
    steps = tuple(step.model_copy(update={"x": 0.0, "y": 0.0}) for step in document.steps)
    return document.model_copy(update={"steps": steps, "notes": (), "name": "", "pictures": {}})
