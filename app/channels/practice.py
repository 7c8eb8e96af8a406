"""Practice: sends to a phone drawn on screen, as slowly and as badly as the owner wants to see it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from app.channels.chat_parts import answering_stop, in_one
from app.channels.connector import (
    ChannelSetup,
    Checked,
    Platform,
    PracticeDelivery,
    Setting,
    Surroundings,
)
from app.channels.disclosure_setting import ADDED, NOTE
from app.channels.settings import filled_in, number_in
from app.model.channel import PRACTICE_TRAITS, ChannelTraits
from app.model.errors import Invalid
from app.model.message import Part, PictureFile
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    Outcome,
    RecipientNever,
    Unknown,
)
from app.model.sentence import worded

_PROBLEM = worded("the Practice phone was set to fail")
_FAILURES: Mapping[str, Outcome] = {
    "again_later": AgainLater(_PROBLEM, timedelta(minutes=5)),
    "recipient_never": RecipientNever(_PROBLEM),
    "content_never": ContentNever(_PROBLEM),
    "message_never": MessageNever(_PROBLEM),
    "channel_stopped": ChannelStopped(_PROBLEM),
    "unknown": Unknown(_PROBLEM),
}

SETTINGS = (
    Setting("delay_seconds", "Seconds until a message is delivered", default="0"),
    Setting(
        "failure",
        "What goes wrong",
        help="none, " + ", ".join(_FAILURES),
        default="none",
    ),
    Setting("failing_first", "How many attempts of each message fail before one succeeds", default="1"),
    Setting("failing_for", "Only for customers whose name contains this", default=""),
)


class PracticePhone:
    """A connector that delivers into the local database."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Take the delay and the failures from the channel's settings."""
        self._around = surroundings
        self._delay = float(setup.settings["delay_seconds"])
        self._failure = _FAILURES.get(setup.settings["failure"])
        self._failing_first = int(setup.settings["failing_first"])
        self._failing_for = setup.settings["failing_for"].casefold()

    async def check(self) -> Checked:
        """There is nothing that could be wrong with it."""
        return Checked(worded("Practice phone on this computer"))

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Show the message on the phone after the delay, or fail as it was set to."""
        del pictures
        if self._delay:
            await self._around.sleep(self._delay)
        if self._fails(part) and self._failure is not None:
            return self._failure
        now = self._around.now()
        self._around.show(PracticeDelivery(part.key, part.recipient, part.recipient_name, part.content, now))
        return Accepted(part.key, delivered_at=now)

    async def close(self) -> None:
        """Nothing is open."""

    def _fails(self, part: Part) -> bool:
        return part.attempt <= self._failing_first and self._failing_for in part.recipient_name.casefold()


def settle(given: Mapping[str, str]) -> dict[str, str]:
    """Check the settings of a Practice channel and fill in the defaults; raise ``Invalid``."""
    settings = filled_in(SETTINGS, given, "Practice")
    number_in(settings, "delay_seconds", 0, 86_400)
    number_in(settings, "failing_first", 0, 1_000_000)
    if settings["failure"] != "none" and settings["failure"] not in _FAILURES:
        raise Invalid(worded("failure is one of: none, {listed}.", listed=", ".join(_FAILURES)))
    return settings


def _standing_in(traits: ChannelTraits, settings: Mapping[str, str]) -> ChannelTraits:
    """Return the traits of the phone, in a rehearsal with the line that the sequence's own channel adds."""
    return replace(traits, adds_note=settings.get(NOTE) == ADDED)


PLATFORM = Platform(
    traits=PRACTICE_TRAITS,
    traits_with=_standing_in,
    settings=SETTINGS,
    settle=settle,
    connect=PracticePhone,
    parts=in_one,
    way_out=answering_stop,
    is_local=lambda settings: True,  # noqa: ARG005
    per_second=1000.0,
    at_once=100,
    repeats_safely=True,
)
