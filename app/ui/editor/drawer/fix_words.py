"""What the buttons that mend a problem say."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.ui.editor.checking import Offer


def fix_words(offer: Offer) -> str:
    """Return the words of a button, such as "Connect to “Coupon”"."""
    return _texts()[offer.what].format(about=_short(offer.about))


def _texts() -> Mapping[str, str]:
    return {
        "platform": _tr("Make it for {about}"),
        "not_an_exit": _tr("Let “{about}” make nobody leave"),
        "begin": _tr("Begin with “{about}”"),
        "unlink": _tr("Take the link away"),
        "connect": _tr("Connect to “{about}”"),
        "remove": _tr("Delete the step"),
        "share_equally": _tr("Share equally"),
        "cut": _tr("Take away the link after “{about}”"),
        "later": _tr("Wait a day before it"),
        "any_hour": _tr("Send at any hour"),
        "on_the_day": _tr("Send on the day"),
        "other_field": _tr("Use “{about}”"),
        "tell_apart": _tr("Tell them apart by “{about}”"),
        "use_block": _tr("Send “{about}”"),
        "give_subject": _tr("Use “{about}” as the subject"),
        "rename": _tr("Write “{about}”"),
        "give_fallback": _tr("Say “{about}” where there is no name"),
    }


def _short(about: str) -> str:
    return about if len(about) <= 28 else f"{about[:27].rstrip()}…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("FixWords", text)
