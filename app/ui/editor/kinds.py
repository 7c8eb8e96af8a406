"""The kinds of steps as the palette and the quick menu offer them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its key, its name, its icon, a sentence about it, and the group it stands in."""

    key: str
    name: str
    icon: str
    sentence: str
    group: str


def kinds() -> tuple[Kind, ...]:
    """Return the kinds in the order of the palette."""
    send, decide, do = _tr("Send"), _tr("Decide"), _tr("Do")
    return (
        Kind(
            "message", _tr("Message"), "chat-teardrop-text", _tr("Sends a block at the hours you allow"), send
        ),
        Kind("condition", _tr("Condition"), "git-branch", _tr("Goes on by yes or no"), decide),
        Kind("split", _tr("Split"), "dice-five", _tr("Goes on by share, to try two ways"), decide),
        Kind("wait", _tr("Wait"), "clock", _tr("Waits for a time or a date"), decide),
        Kind(
            "wait_for_event",
            _tr("Wait for event"),
            "hourglass-medium",
            _tr("Waits until something happens"),
            decide,
        ),
        Kind("tag", _tr("Tag"), "tag", _tr("Adds a tag to the customer, or takes it away"), do),
        Kind("action", _tr("Action"), "lightning", _tr("Writes a field of the customer"), do),
        Kind("goal", _tr("Goal"), "flag", _tr("The end you hope for"), do),
    )


def note_kind() -> Kind:
    """Return the note, which the palette offers beside the steps."""
    return Kind("note", _tr("Note"), "note", _tr("Says something to whoever reads the flow"), _tr("Do"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Kinds", text)
