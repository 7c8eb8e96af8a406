"""How a Twilio account is connected for SMS, step by step."""

from app.channels.connector import Guide, GuideStep

_CONSOLE = "https://console.twilio.com/"

GUIDE = Guide(
    steps=(
        GuideStep(
            "Copy the Account SID; it begins with AC.",
            "Twilio Console, Account Info",
            _CONSOLE,
            "account_sid",
        ),
        GuideStep(
            "Buy a number that can send SMS, or register a sender name, and enter it as it stands there: "
            "+15551234567, a name such as TeaHouse, or the SID of a messaging service (MG…).",
            "Twilio Console, Phone Numbers",
            _CONSOLE,
            "sender",
        ),
        GuideStep(
            "Show the Auth Token and copy it. Safer: make an API key, enter its SID (SK…) …",
            "Twilio Console, Account Info, or API keys & tokens",
            _CONSOLE,
            "api_key_sid",
        ),
        GuideStep(
            "… and here the Auth Token, or the secret of the API key, which is shown only once.",
            "Twilio Console, API keys & tokens",
            _CONSOLE,
            "token",
        ),
        GuideStep(
            "Only if answers and receipts should come at once: on this channel's page, enter the address of your "
            "tunnel and have Twilio told. Receipts follow by themselves.",
            "Twilio Console, Phone Numbers",
            _CONSOLE,
            "webhooks",
        ),
        GuideStep(
            "Only if webhooks should reach this computer and you use an API key: copy the Auth Token here, for Twilio "
            "signs with that alone.",
            "Twilio Console, Account Info",
            _CONSOLE,
            "auth_token",
        ),
        GuideStep(
            "Only with a sender name, to which nobody can reply: enter the mail address to which people write to stop.",
            setting="stop_at",
        ),
    ),
    permissions=(
        "An API key of the kind Standard, or Restricted with Messages: create, read and list",
        "To look the number up, and to set its webhook from here: Phone numbers: list and update",
    ),
    remarks=(
        "Answers and receipts are asked for once a minute; no webhook is needed.",
        "Each SMS is paid for by its segments: 160 letters of the old alphabet, 70 with any other sign.",
        "Twilio stops writing to whoever answers STOP, and Tendril learns of it.",
    ),
)
