"""What changes when a draft is published, in lines an owner reads."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.model.changes import Changes, StepChange


def change_lines(changes: Changes) -> list[str]:
    """Return one line for the sequence itself, if it changes, and one for each step."""
    head = (
        [_tr("How it begins and ends: {fields}.").format(fields=_listed(changes.head))]
        if changes.head
        else []
    )
    return [*head, *(_line(change) for change in changes.steps)]


def _line(change: StepChange) -> str:
    if change.how == "changed":
        fields = _listed(change.fields)
        return _tr("“{step}” changes: {fields}.").format(step=change.name, fields=fields)
    return {
        "added": _tr("“{step}” is new."),
        "removed": _tr("“{step}” is taken out."),
        "words": _tr("“{step}” says something else."),
        "moved_on": _tr("“{step}” is followed by another step."),
    }[change.how].format(step=change.name)


def _listed(fields: tuple[str, ...]) -> str:
    names = _names()
    return ", ".join(dict.fromkeys(names.get(field, _tr("its settings")) for field in fields))


def _names() -> Mapping[str, str]:
    return {
        "name": _tr("its name"),
        "on": _tr("whether it is on"),
        "send": _tr("when it is sent"),
        "until": _tr("how long it waits"),
        "at_most": _tr("how long it waits"),
        "only_between": _tr("its hours"),
        "block": _tr("its block"),
        "if_fails": _tr("what happens if it fails"),
        "event": _tr("its event"),
        "question": _tr("its question"),
        "branches": _tr("its branches"),
        "change": _tr("what it does"),
        "kind": _tr("its kind"),
        "entry": _tr("who joins"),
        "first": _tr("the first step"),
        "whose_time": _tr("whose time counts"),
        "too_late_hours": _tr("how late is too late"),
        "exit_on": _tr("when customers leave"),
        "exit_on_reply": _tr("when customers leave"),
        "platform": _tr("its platform"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChangeWords", text)
