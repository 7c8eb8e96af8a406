"""Events, fields and exits by the names that owners know them by."""

from PySide6.QtCore import QCoreApplication


def event_words(event: str) -> str:
    """Return "cart abandoned"; an event of the shop's own as it is called, without underscores."""
    translate = QCoreApplication.translate
    known = {
        "cart_abandoned": translate("Event", "cart abandoned"),
        "order_placed": translate("Event", "order placed"),
        "booking_made": translate("Event", "booking made"),
        "booking_changed": translate("Event", "booking changed"),
        "booking_cancelled": translate("Event", "booking cancelled"),
        "signed_up": translate("Event", "signed up"),
        "message_received": translate("Event", "message received"),
        "opted_out": translate("Event", "opted out"),
    }
    return known.get(event, event.replace("_", " ").replace("-", " "))


def exit_name(label: str) -> str:
    """Return an exit's name as it stands on its link; a branch of the owner's own as it is called."""
    translate = QCoreApplication.translate
    known = {
        "yes": translate("Exit", "Yes"),
        "no": translate("Exit", "No"),
        "it happened": translate("Exit", "It happened"),
        "it did not": translate("Exit", "It did not"),
    }
    return known.get(label, label)


def occurrence_words(field: str) -> str:
    """Return what a field tells one from another of: "booking" for ``booking_id``."""
    translate = QCoreApplication.translate
    known = {
        "booking_id": translate("Occurrence", "booking"),
        "cart_id": translate("Occurrence", "cart"),
        "order_id": translate("Occurrence", "order"),
    }
    return known.get(field, field.removesuffix("_id").replace("_", " "))


def field_in_sentence(field: str) -> str:
    """Return "the appointment" for a field that every shop has; any other as it is written."""
    translate = QCoreApplication.translate
    known = {
        "starts_at": translate("FieldInSentence", "the appointment"),
        "service": translate("FieldInSentence", "the service"),
        "place": translate("FieldInSentence", "the place"),
        "cart_total": translate("FieldInSentence", "the total of the cart"),
        "order_total": translate("FieldInSentence", "the total of the order"),
        "coupon": translate("FieldInSentence", "the coupon"),
        "birthday": translate("FieldInSentence", "the birthday"),
        "first_name": translate("FieldInSentence", "the first name"),
        "last_name": translate("FieldInSentence", "the last name"),
        "email": translate("FieldInSentence", "the email address"),
        "phone": translate("FieldInSentence", "the phone number"),
        "language": translate("FieldInSentence", "the language"),
        "timezone": translate("FieldInSentence", "the time zone"),
    }
    return known.get(field.removeprefix("event."), field)


def data_label(name: str) -> str:
    """Return what a field is called that comes with an event, as its label: "Starts at"."""
    translate = QCoreApplication.translate
    known = {
        "starts_at": translate("EventData", "Starts at"),
        "service": translate("EventData", "Service"),
        "place": translate("EventData", "Place"),
        "map_url": translate("EventData", "Map url"),
        "booking_id": translate("EventData", "Booking id"),
        "cart_id": translate("EventData", "Cart id"),
        "cart_summary": translate("EventData", "Cart summary"),
        "cart_total": translate("EventData", "Cart total"),
        "cart_url": translate("EventData", "Cart url"),
        "coupon": translate("EventData", "Coupon"),
        "order_id": translate("EventData", "Order id"),
        "order_total": translate("EventData", "Order total"),
        "order_summary": translate("EventData", "Order summary"),
        "source": translate("EventData", "Source"),
        "text": translate("EventData", "Text"),
        "platform": translate("EventData", "Platform"),
        "birthday": translate("EventData", "Birthday"),
    }
    plain = name.replace("_", " ").strip()
    return known.get(name, plain[:1].upper() + plain[1:])
