"""What came of a change to a customer, in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.model.customer import Consent
from app.ui.customers.words import platform_words
from app.ui.words import Words
from app.workspace.customer_editing import ConsentTaken, Edited, Moved
from app.workspace.under_way import TakenOut


def edited_words(edited: Edited, zone: ZoneInfo, now: datetime) -> str:
    """Say that it is saved, and what moved."""
    translate = QCoreApplication.translate
    lines = [translate("CustomerChanges", "Saved.")]
    lines += [_moved_words(moved, zone, now) for moved in edited.moved]
    if edited.refused_before:
        lines.append(
            translate(
                "CustomerChanges",
                "This address had been forgotten before, so a no to marketing is recorded.",
            )
        )
    return "\n".join(lines)


def consent_words(taken: ConsentTaken) -> str:
    """Say what is recorded, and what the customer left because of it."""
    translate = QCoreApplication.translate
    said = {
        Consent.YES: translate("CustomerChanges", "A yes is recorded for {platform}."),
        Consent.NO: translate("CustomerChanges", "A no is recorded for {platform}."),
        Consent.UNKNOWN: translate("CustomerChanges", "For {platform} nothing is known any more."),
    }[taken.record.consent].format(platform=platform_words(taken.record.platform))
    left = translate("CustomerChanges", "They left “{sequence}”.")
    return "\n".join([said, *(left.format(sequence=name) for name in taken.left)])


def taken_out_words(taken: TakenOut) -> str:
    """Say that the customer is out, and what could not be called back."""
    translate = QCoreApplication.translate
    lines = [translate("CustomerChanges", "Taken out of “{sequence}”.").format(sequence=taken.sequence)]
    going = translate("CustomerChanges", "“{step}” was being sent and is not called back.")
    return "\n".join([*lines, *(going.format(step=step) for step in taken.on_its_way)])


def _moved_words(moved: Moved, zone: ZoneInfo, now: datetime) -> str:
    translate = QCoreApplication.translate
    words = Words()
    if moved.now_at is None:
        said = translate("CustomerChanges", "In “{sequence}” nothing comes any more.")
        return said.format(sequence=moved.sequence)
    at = words.moment(moved.now_at, zone, now)
    if not moved.step:
        said = translate("CustomerChanges", "“{sequence}” now ends · {at}.")
        return said.format(sequence=moved.sequence, at=at)
    if moved.was is None:
        said = translate("CustomerChanges", "“{sequence}”: “{step}” comes now · {at}.")
        return said.format(sequence=moved.sequence, step=moved.step, at=at)
    said = translate("CustomerChanges", "“{sequence}”: “{step}” moved to {at} (was {was}).")
    was = words.moment(moved.was, zone, now)
    return said.format(sequence=moved.sequence, step=moved.step, at=at, was=was)
