"""How a Facebook page and an Instagram account are connected, step by step."""

from app.channels.connector import Guide, GuideStep

_APP = GuideStep(
    "Open your app among Meta's apps for developers; make one of the kind Business if there is none, "
    "and add Messenger.",
    "My apps",
    "https://developers.facebook.com/apps",
)
_SECRET = GuideStep(
    "Only if answers should arrive at once: copy the app secret …",
    "App settings, Basic",
    setting="app_secret",
)

MESSENGER_GUIDE = Guide(
    steps=(
        _APP,
        GuideStep(
            "Add your page, generate a token for it and copy that.",
            "Messenger, API settings",
            setting="token",
        ),
        GuideStep("Copy the number below the page's name.", "Messenger, API settings", setting="page_id"),
        _SECRET,
        GuideStep(
            "… and think up a verify token, which you enter here and beside the address of the webhook; subscribe the "
            "page to messages, messaging_postbacks, message_deliveries and message_reads.",
            "Messenger, API settings",
            setting="verify_token",
        ),
    ),
    permissions=("pages_messaging", "pages_manage_metadata", "pages_show_list", "pages_read_engagement"),
    remarks=(
        "To write to people who have no role in your app Meta has to review it and to verify your business.",
        "More than 24 hours after a customer last wrote, only utility templates go out, and never for marketing.",
    ),
)

INSTAGRAM_GUIDE = Guide(
    steps=(
        GuideStep(
            "Switch on access to messages in the app on your phone: Settings, Messages, Connected tools.",
            "Instagram app",
        ),
        _APP,
        GuideStep(
            "Add the page that your account is linked to, generate a token for it and copy that.",
            "Messenger, Instagram settings",
            setting="token",
        ),
        GuideStep("Copy the number below the page's name.", "Messenger, API settings", setting="page_id"),
        GuideStep(
            "Copy the number of the Instagram account.",
            "Business settings, Instagram accounts",
            setting="instagram_id",
        ),
        _SECRET,
        GuideStep(
            "… and think up a verify token, which you enter here and beside the address of the webhook; subscribe to "
            "messages, messaging_postbacks and messaging_seen.",
            "Messenger, Instagram settings",
            setting="verify_token",
        ),
    ),
    permissions=("instagram_basic", "instagram_manage_messages", "pages_manage_metadata", "pages_messaging"),
    remarks=(
        "The customer has to write first.",
        "More than 24 hours after a customer last wrote, Instagram takes nothing at all.",
    ),
)
