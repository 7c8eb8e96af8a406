"""Messenger: sends over the shop's Facebook page."""

from app.channels import graph, meta_policy
from app.channels.account_picture import picture_at
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Setting,
    Surroundings,
    TemplateOnPlatform,
)
from app.channels.disclosure_setting import NOTE_SETTING
from app.channels.json_reading import at, objects_at, text_at
from app.channels.limits import MESSENGER
from app.channels.meta_guides import MESSENGER_GUIDE
from app.channels.meta_messaging import MetaMessaging, messaging_platform
from app.channels.web import Request
from app.channels.whatsapp_templates import template_of
from app.model.channel import ChannelTraits
from app.model.sentence import worded

MESSENGER_TRAITS = ChannelTraits(
    "messenger", "Messenger", "messenger", has_receipts=True, policy=meta_policy.MESSENGER
)

SETTINGS = (
    Setting("page_id", "Page ID", help="A long number; the page's About shows it.", required=True),
    NOTE_SETTING,
    *graph.SETTINGS,
)


class MessengerConnector(MetaMessaging):
    """A connector for one page."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a token."""
        super().__init__(setup, surroundings, MESSENGER, frozenset({setup.settings["page_id"]}))

    async def check(self) -> Checked:
        """Ask for the page's name, and whether its conversations may be read; raise ``CheckFailed``."""
        found = await self.ask(Request("GET", f"/{self.page}", query={"fields": "id,name"}))
        if text_at(found, "id") != self.page:
            raise CheckFailed(worded("This is not the ID of a page. The page's About shows it."))
        query = {"platform": "messenger", "fields": "id", "limit": "1"}
        await self.ask(Request("GET", f"/{self.page}/conversations", query=query))
        return Checked(text_at(found, "name") or self.page)

    async def picture(self) -> bytes:
        """Return the page's picture; raise ``CheckFailed``."""
        query = {"fields": "picture.width(200).height(200){url,is_silhouette}"}
        found = await self.ask(Request("GET", f"/{self.page}", query=query))
        if at(found, "picture", "data", "is_silhouette") is True:
            return b""
        return await picture_at(text_at(found, "picture", "data", "url"), self.settings)

    async def templates(self) -> tuple[TemplateOnPlatform, ...]:
        """Return the page's utility templates; raise ``CheckFailed``."""
        query = {"fields": "name,language,status,category,components,parameter_format", "limit": "100"}
        page = await self.ask(Request("GET", f"/{self.page}/message_templates", query=query))
        return tuple(template_of(each) for each in objects_at(page, "data"))


PLATFORM = messaging_platform(
    MESSENGER_TRAITS,
    SETTINGS,
    MessengerConnector,
    MESSENGER_GUIDE,
    ids=("page_id",),
    traits_with=graph.traits_with,
)
"""Messenger, as the registry knows it."""
