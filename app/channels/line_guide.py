"""How a LINE official account is connected, step by step."""

from app.channels.connector import Guide, GuideStep

_CONSOLE = "https://developers.line.biz/console/"

GUIDE = Guide(
    steps=(
        GuideStep(
            "Switch on the Messaging API for your official account: Settings, Messaging API, Enable.",
            "LINE Official Account Manager",
            "https://manager.line.biz/",
        ),
        GuideStep(
            "Open the channel that this has made, go to “Messaging API” and issue a channel access token "
            "(long-lived) at the end of the page; copy it.",
            "LINE Developers Console, Messaging API",
            _CONSOLE,
            "token",
        ),
        GuideStep(
            "Copy the channel secret, so that Tendril hears who writes, joins and leaves.",
            "LINE Developers Console, Basic settings",
            _CONSOLE,
            "channel_secret",
        ),
        GuideStep(
            "Switch on “Use webhook”, and switch off the greeting and the automatic answers, or customers get both. "
            "LINE is told the address of your webhook on this channel's page, once it is connected.",
            "LINE Developers Console, Messaging API",
            _CONSOLE,
        ),
        GuideStep(
            "Only if you send pictures: enter the public address under which LINE finds them.",
            setting="pictures_at",
        ),
    ),
    permissions=("The role Admin on the channel, to issue the token",),
    remarks=(
        "Customers have to add the shop as a friend. LINE tells their IDs to the webhook alone.",
        "LINE takes messages for people who have blocked the shop without a word: a message counts as "
        "delivered when it is accepted.",
    ),
)
