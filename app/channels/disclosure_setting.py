"""The setting by which a chat says of itself that it is automatic."""

from collections.abc import Mapping
from dataclasses import replace

from app.channels.connector import Setting
from app.model.channel import ChannelTraits
from app.model.errors import Invalid
from app.model.sentence import Templates, worded

NOTE = "automatic_note"
UNDECIDED, ADDED, OWN = "undecided", "added", "own"

_CHOICES: Templates = {
    UNDECIDED: "not decided yet",
    ADDED: "Tendril says so below the first message of each sequence",
    OWN: "my own words say so, or no law asks for it",
}

NOTE_SETTING = Setting(
    NOTE,
    "That messages are automatic",
    help="In California and Germany, among others, the law asks that people are told.",
    default=UNDECIDED,
    choices=_CHOICES,
)


def settle_note(settings: Mapping[str, str]) -> None:
    """Raise ``Invalid`` for what is none of the choices."""
    if settings.get(NOTE, UNDECIDED) not in _CHOICES:
        raise Invalid(worded("{setting} is one of: {listed}.", setting=NOTE, listed=", ".join(_CHOICES)))


def with_note(traits: ChannelTraits, settings: Mapping[str, str]) -> ChannelTraits:
    """Return the traits of a channel by what was decided."""
    chosen = settings.get(NOTE, UNDECIDED)
    return replace(traits, adds_note=chosen == ADDED, owes_note=chosen == UNDECIDED)
