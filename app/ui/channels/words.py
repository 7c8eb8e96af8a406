"""Platforms in icons and sentences."""

from PySide6.QtCore import QCoreApplication

_ICONS = {
    "practice": "device-mobile",
    "email": "envelope-simple",
    "resend": "paper-plane-tilt",
    "whatsapp": "whatsapp-logo",
    "messenger": "messenger-logo",
    "instagram": "instagram-logo",
    "telegram": "telegram-logo",
    "sms": "chat-text",
    "zalo": "chats-circle",
}


def platform_icon(platform: str) -> str:
    """Return the icon of a platform by its key."""
    return _ICONS.get(platform, "chat-teardrop-text")


def platform_sentence(platform: str) -> str:
    """Return what a platform is for, in a sentence; empty for one that needs no explanation."""
    translate = QCoreApplication.translate
    known = {
        "practice": translate("Platform", "A phone drawn on screen that reaches nobody."),
        "email": translate("Platform", "Your own mailbox, over its mail server for sending."),
        "whatsapp": translate("Platform", "The shop's own number, over Meta's Cloud API."),
        "messenger": translate("Platform", "The chat of your Facebook page."),
        "instagram": translate("Platform", "The direct messages of your professional account."),
        "line": translate("Platform", "Your official account, for its friends."),
        "telegram": translate("Platform", "Your shop's bot, for those who pressed Start."),
        "sms": translate("Platform", "Your number or name at Twilio."),
        "zalo": translate("Platform", "Your Official Account, for those who have been in touch."),
        "resend": translate("Platform", "Mails from your domain, over Resend: nothing is sent twice."),
    }
    return known.get(platform, "")
