"""What the connectors of Messenger and Instagram share: sending, pictures, and listening to conversations."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.channels import graph
from app.channels.connector import ChannelSetup, Surroundings
from app.channels.dialect import Dialect, asked, send_over, upload_over
from app.channels.json_reading import Object, text_at
from app.channels.meta_conversations import Threads
from app.channels.meta_messaging_bodies import attachment_in, body_of, upload_request
from app.channels.meta_messaging_rules import RULES
from app.channels.web import Request
from app.model.heard import Heard
from app.model.limits import MessageLimits
from app.model.message import Part, PictureFile
from app.model.outcome import ContentNever, Outcome
from app.model.sentence import worded

_UPLOADS_LAST = timedelta(days=29)


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
