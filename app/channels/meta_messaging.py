"""What the connectors of Messenger and Instagram share: sending, pictures, and listening to conversations."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from app.channels import graph
from app.channels.api_address import is_on_this_computer, is_unencrypted
from app.channels.chat_parts import answering_stop, in_parts
from app.channels.connector import (
    ChannelSetup,
    Connector,
    Guide,
    Hearing,
    Platform,
    Setting,
    Surroundings,
    same_traits,
)
from app.channels.dialect import Dialect, asked, send_over, upload_over
from app.channels.disclosure_setting import settle_note, with_note
from app.channels.json_reading import Object, text_at
from app.channels.meta_conversations import Threads
from app.channels.meta_messaging_bodies import attachment_in, body_of, upload_request
from app.channels.meta_messaging_rules import RULES
from app.channels.meta_messaging_webhook import reader
from app.channels.web import Request
from app.model.channel import ChannelTraits
from app.model.heard import Heard
from app.model.limits import MessageLimits
from app.model.message import Part, PictureFile
from app.model.outcome import ContentNever, Outcome
from app.model.sentence import worded

_UPLOADS_LAST = timedelta(days=29)


def messaging_platform(
    traits: ChannelTraits,
    settings: tuple[Setting, ...],
    connect: Callable[[ChannelSetup, Surroundings], Connector],
    guide: Guide,
    *,
    ids: tuple[str, ...],
    traits_with: Callable[[ChannelTraits, Mapping[str, str]], ChannelTraits] = same_traits,
) -> Platform:
    """Return a platform as the registry knows it; ``ids`` are its settings that are ids, the account's own last.

    More than 40 messages a second freeze sending, whatever the limits of 100 to 300 say: far less is asked for.
    """

    def settle(given: Mapping[str, str]) -> dict[str, str]:
        settled = graph.settle(given, settings, traits.platform_name, *ids)
        settle_note(settled)
        return settled

    return Platform(
        traits=traits,
        settings=settings,
        settle=settle,
        connect=connect,
        parts=in_parts,
        way_out=answering_stop,
        is_local=is_on_this_computer,
        per_second=30.0,
        at_once=10,
        between_to_one=timedelta(seconds=1),
        is_unencrypted=is_unencrypted,
        hearing=Hearing(
            listens_every=timedelta(minutes=1),
            webhook=graph.webhook(reader(ids[-1])),
        ),
        guide=guide,
        traits_with=lambda plain, settings: with_note(traits_with(plain, settings), settings),
    )


class MetaMessaging:
    """The part of a connector that is the same for a page's Messenger and for its Instagram account."""

    def __init__(
        self,
        setup: ChannelSetup,
        surroundings: Surroundings,
        limits: MessageLimits,
        own_ids: frozenset[str],
    ) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a token."""
        self.page = setup.settings["page_id"]
        self.settings = setup.settings
        self._web = graph.opened(setup)
        self._limits = limits
        self._now = surroundings.now
        self._dialect = Dialect(
            limits.platform_name, RULES, graph.refusal_in, lambda document: text_at(document, "message_id")
        )
        self._threads = Threads(self.page, limits.platform, own_ids, self.ask)
        self._uploaded: dict[str, tuple[str, datetime]] = {}

    async def ask(self, request: Request) -> Object:
        """Ask the API; raise ``CheckFailed`` with what is wrong."""
        return await asked(self._web, request, self._dialect, self._now())

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Send one part and sort what came of it."""
        attachment_id = ""
        if part.content.pictures:
            uploaded = await self._upload(pictures)
            if not isinstance(uploaded, str):
                return uploaded
            attachment_id = uploaded
        body = body_of(part.recipient, part.content, self._limits, attachment_id)
        request = Request("POST", f"/{self.page}/messages", json=body)
        return await send_over(self._web, request, self._dialect, self._now())

    async def listen(self, cursor: str) -> Heard:
        """Return what customers wrote since the last look; raise ``CheckFailed``."""
        return await self._threads.listen(cursor, self._now())

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        await self._web.close()

    async def _upload(self, pictures: Sequence[PictureFile]) -> str | Outcome:
        if not pictures:
            return ContentNever(worded("a picture of this message is missing"))
        digest = pictures[0].picture.digest
        known = self._uploaded.get(digest)
        if known is not None and self._now() < known[1]:
            return known[0]
        request = upload_request(f"/{self.page}/message_attachments", self._limits.platform, pictures[0])
        found = await upload_over(self._web, request, self._dialect, self._now(), attachment_in)
        if isinstance(found, str):
            self._uploaded[digest] = (found, self._now() + _UPLOADS_LAST)
        return found
