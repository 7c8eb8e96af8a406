"""Instagram: sends direct messages of a professional account, over the Facebook page it is linked to.

The other way, a login by Instagram alone, has no documented upload of pictures.
"""

from app.channels import graph, meta_policy
from app.channels.account_picture import picture_at
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Setting,
    Surroundings,
)
from app.channels.disclosure_setting import NOTE_SETTING
from app.channels.json_reading import text_at
from app.channels.limits import INSTAGRAM
from app.channels.meta_guides import INSTAGRAM_GUIDE
from app.channels.meta_messaging import MetaMessaging, messaging_platform
from app.channels.web import Request
from app.model.channel import ChannelTraits
from app.model.sentence import worded

INSTAGRAM_TRAITS = ChannelTraits(
    "instagram", "Instagram", "instagram", has_receipts=False, policy=meta_policy.INSTAGRAM
)
"""Instagram tells what was read, never what was delivered: acceptance counts."""

SETTINGS = (
    Setting("page_id", "Page ID", help="Of the Facebook page that the account is linked to.", required=True),
    Setting("instagram_id", "Instagram account ID", help="A long number, not the name.", required=True),
    NOTE_SETTING,
    *graph.SETTINGS,
)


class InstagramConnector(MetaMessaging):
    """A connector for one professional account."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a token."""
        self._account = setup.settings["instagram_id"]
        own_ids = frozenset({setup.settings["page_id"], self._account})
        super().__init__(setup, surroundings, INSTAGRAM, own_ids)

    async def check(self) -> Checked:
        """Ask which account the page is linked to, and whether it may be read; raise ``CheckFailed``."""
        query = {"fields": "id,name,instagram_business_account{id,username}"}
        found = await self.ask(Request("GET", f"/{self.page}", query=query))
        linked = text_at(found, "instagram_business_account", "id")
        if not linked:
            raise CheckFailed(worded("No professional Instagram account is linked to this page."))
        if linked != self._account:
            raise CheckFailed(
                worded("The page is linked to another Instagram account; its ID is {id}.", id=linked)
            )
        query = {"platform": "instagram", "fields": "id", "limit": "1"}
        await self.ask(Request("GET", f"/{self.page}/conversations", query=query))
        return Checked(f"@{text_at(found, 'instagram_business_account', 'username')}")

    async def picture(self) -> bytes:
        """Return the account's picture; raise ``CheckFailed``."""
        query = {"fields": "instagram_business_account{profile_picture_url}"}
        found = await self.ask(Request("GET", f"/{self.page}", query=query))
        url = text_at(found, "instagram_business_account", "profile_picture_url")
        return await picture_at(url, self.settings)


PLATFORM = messaging_platform(
    INSTAGRAM_TRAITS,
    SETTINGS,
    InstagramConnector,
    INSTAGRAM_GUIDE,
    ids=("page_id", "instagram_id"),
)
"""Instagram, as the registry knows it."""
