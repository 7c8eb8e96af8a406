"""How a Zalo Official Account is connected, step by step."""

from app.channels.connector import Guide, GuideStep

_CONSOLE = "https://developers.zalo.me/apps"
_EXPLORER = "https://developers.zalo.me/tools/explorer"

GUIDE = Guide(
    steps=(
        GuideStep(
            "Make an app for your Official Account, switch it to active, and register it for the Official Account API.",
            "Zalo for Developers, Apps",
            _CONSOLE,
        ),
        GuideStep("Copy the app's ID.", "Zalo for Developers, the app's settings", _CONSOLE, "app_id"),
        GuideStep(
            "Copy the secret key of the app, which renews the access.",
            "Zalo for Developers, the app's settings",
            _CONSOLE,
            "app_secret",
        ),
        GuideStep(
            "Under Official Account, General settings, tick the permissions below.",
            "Zalo for Developers, Official Account",
            _CONSOLE,
        ),
        GuideStep(
            "Choose the app, “OA Access Token” and your Official Account, allow it, and copy the access token …",
            "Zalo for Developers, API Explorer",
            _EXPLORER,
            "access_token",
        ),
        GuideStep(
            "… and the refresh token. From then on they work only here: Tendril exchanges them for new ones, and "
            "another program with the same token would lock Tendril out.",
            "Zalo for Developers, API Explorer",
            _EXPLORER,
            "refresh_token",
        ),
        GuideStep(
            "Only if receipts should reach this computer: enter the address of your webhook, switch on the events for "
            "messages, following and receipts, and copy the OA secret key that appears then.",
            "Zalo for Developers, Webhook",
            _CONSOLE,
            "oa_secret",
        ),
    ),
    permissions=(
        "Gửi tin và thông báo qua OA",
        "Quản lý tin nhắn người dùng",
        "Quản lý thông tin OA",
        "Nhận sự kiện quản lý tin nhắn",
        "Nhận sự kiện quản lý người dùng",
    ),
    remarks=(
        "Zalo takes your own words for 7 days after a customer was last in touch, and only templates later. After "
        "48 hours each message costs money from your Zalo Cloud Account.",
        "Marketing does not go out between 22:00 and 6:00, Vietnam time.",
        "If Tendril did not run for three months, or the computer failed while the access was being renewed, make "
        "new tokens in the API Explorer and enter both.",
        "Templates go to people by their Zalo account. ZNS to phone numbers is another product and is not sent.",
    ),
)
