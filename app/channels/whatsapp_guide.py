"""How a WhatsApp number is connected, step by step."""

from app.channels.connector import Guide, GuideStep

GUIDE = Guide(
    steps=(
        GuideStep(
            "Open your app among Meta's apps for developers; make one of the kind Business if there is none, "
            "and add WhatsApp to it.",
            "My apps",
            "https://developers.facebook.com/apps",
        ),
        GuideStep(
            "Choose your number and copy what stands below it as “Phone number ID”.",
            "WhatsApp, API setup",
            setting="phone_number_id",
        ),
        GuideStep(
            "Copy the “WhatsApp Business account ID” from the same page.",
            "WhatsApp, API setup",
            setting="business_id",
        ),
        GuideStep(
            "Add a system user who is an admin, give it your app and your WhatsApp account with full control, and "
            "generate a token that never expires, with the permissions below.",
            "Business settings, System users",
            "https://business.facebook.com/settings/system-users",
            "token",
        ),
        GuideStep(
            "Only if receipts and answers should reach this computer: copy the app secret …",
            "App settings, Basic",
            setting="app_secret",
        ),
        GuideStep(
            "… and think up a verify token, which you enter here and beside the address of the webhook; subscribe to "
            "messages and user_preferences.",
            "WhatsApp, Configuration",
            setting="verify_token",
        ),
    ),
    permissions=("whatsapp_business_messaging", "whatsapp_business_management"),
    remarks=(
        "Customers must have agreed to be written to over WhatsApp.",
        "More than 24 hours after a customer last wrote, WhatsApp takes nothing but templates it has approved.",
        "Without the webhook Tendril does not learn when customers write: then only templates go out.",
    ),
)
