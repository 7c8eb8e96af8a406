"""What each template is for, in a line."""

from PySide6.QtCore import QCoreApplication

from app.workspace.sequence_files import TemplateView


def template_icon(template: TemplateView) -> str:
    """Return the name of a template's icon."""
    return {
        "abandoned-cart": "shopping-cart-simple",
        "booking-reminders": "calendar-check",
        "lead-nurturing": "hand-waving",
    }.get(template.key, "git-branch")


def template_sentence(template: TemplateView) -> str:
    """Return what a template does, in a line."""
    translate = QCoreApplication.translate
    known = {
        "abandoned-cart": translate(
            "Templates",
            "Somebody leaves a cart behind: a reminder, a coupon, a last word. Stops when they order.",
        ),
        "booking-reminders": translate(
            "Templates",
            "A booking is made: a confirmation, a reminder the day before, and one an hour before.",
        ),
        "lead-nurturing": translate(
            "Templates", "Somebody signs up: a thank-you, what you do, an invitation. Stops when they answer."
        ),
    }
    return known.get(template.key, template.name)
