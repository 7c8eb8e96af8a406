"""Fields, platforms and consents in words."""

from PySide6.QtCore import QCoreApplication

from app.model.customer import Consent, Customer
from app.ui.theme.palette import Tone
from app.workspace.customer_editing import BY_HAND, FORGOTTEN_BEFORE

CONSENT_TONES: dict[Consent, Tone] = {
    Consent.YES: "good",
    Consent.NO: "warning",
    Consent.UNKNOWN: "neutral",
}


def field_words(field: str) -> str:
    """Return the name of a customer's field as a person would say it."""
    translate = QCoreApplication.translate
    known = {
        "first_name": translate("CustomerField", "First name"),
        "last_name": translate("CustomerField", "Last name"),
        "name": translate("CustomerField", "Whole name"),
        "email": translate("CustomerField", "Email"),
        "phone": translate("CustomerField", "Phone"),
        "timezone": translate("CustomerField", "Time zone"),
        "language": translate("CustomerField", "Language"),
        "tags": translate("CustomerField", "Tags"),
        "consent_email": translate("CustomerField", "Consent to emails"),
        "consent_sms": translate("CustomerField", "Consent to SMS"),
        "consent_whatsapp": translate("CustomerField", "Consent to WhatsApp"),
    }
    plain = field.replace("_", " ").strip()
    return known.get(field, plain[:1].upper() + plain[1:])


def platform_words(platform: str) -> str:
    """Return the name of a platform by its key."""
    known = {"sms": "SMS", "whatsapp": "WhatsApp", "line": "LINE"}
    return known.get(platform, platform[:1].upper() + platform[1:])


def consent_word(consent: Consent) -> str:
    """Return a consent in a word."""
    translate = QCoreApplication.translate
    return {
        Consent.YES: translate("Consent", "Yes"),
        Consent.NO: translate("Consent", "No"),
        Consent.UNKNOWN: translate("Consent", "Not known"),
    }[consent]


def consents_line(customer: Customer) -> str:
    """Return all consents in a line, such as "Email: yes · SMS: no"."""
    said = [
        f"{platform_words(platform)}: {consent_word(consent).lower()}"
        for platform, consent in sorted(customer.consents.items())
        if consent is not Consent.UNKNOWN
    ]
    return " · ".join(said)


def source_words(source: str) -> str:
    """Return where a consent was given, as a person would say it."""
    translate = QCoreApplication.translate
    if source == FORGOTTEN_BEFORE:
        return translate("Consent", "by hand: an address that had been forgotten")
    if source == BY_HAND:
        return translate("Consent", "by hand")
    if source.startswith(f"{BY_HAND}: "):
        return translate("Consent", "by hand: {where}").format(where=source.removeprefix(f"{BY_HAND}: "))
    if source.startswith("import of "):
        return translate("Consent", "import of {file}").format(file=source.removeprefix("import of "))
    if source.startswith("event "):
        return translate("Consent", "event “{event}”").format(event=source.removeprefix("event "))
    return source
