"""How a Telegram bot is connected, step by step."""

from app.channels.connector import Guide, GuideStep

GUIDE = Guide(
    steps=(
        GuideStep(
            "Write /newbot to BotFather, and give the bot your shop's name and a user name that ends in bot.",
            "Telegram, BotFather",
            "https://t.me/BotFather",
        ),
        GuideStep(
            "Copy the token that BotFather answers with. Whoever has it writes as your shop.",
            "Telegram, BotFather",
            "https://t.me/BotFather",
            "token",
        ),
        GuideStep(
            "Put the address t.me/ and your bot's user name where customers find it: they have to press Start "
            "before you may write to them.",
        ),
        GuideStep(
            "Only if Telegram should call Tendril instead of being asked: on this channel's page, enter the address of "
            "your tunnel and have Telegram told. The secret word is made up then, unless you enter one here.",
            setting="webhook_secret",
        ),
    ),
    remarks=(
        "Tendril asks Telegram for what customers write; what is older than 24 hours Telegram no longer keeps.",
        "No other program may ask for the same bot's messages at the same time.",
        "Telegram tells nobody whether a message was read: it counts as delivered when it is accepted.",
    ),
)
