"""What the Sequences page and its dialogs show; read in the background."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from app.model.customer import Customer
from app.model.preview import Moment
from app.model.sequence import SequenceDocument
from app.ui.language import spoken
from app.workspace import Workspace
from app.workspace.channels import ChannelView
from app.workspace.publishing import ActivationPlan
from app.workspace.sequence_files import TemplateView
from app.workspace.sequences import SequenceView
from app.workspace.shelf import DeletedView

_TRIED = 20
_SUPPOSED_AHEAD = timedelta(days=3)
_SUPPOSED_HOUR = 15


@dataclass(frozen=True)
class Listed:
    """All sequences, what can be put back, and the templates while there is neither."""

    sequences: tuple[SequenceView, ...]
    deleted: tuple[DeletedView, ...]
    templates: tuple[TemplateView, ...]
    zone: ZoneInfo
    now: datetime


@dataclass(frozen=True)
class Beginning:
    """What a new sequence can be made of, and the names that are taken."""

    templates: tuple[TemplateView, ...]
    channels: tuple[ChannelView, ...]
    taken: frozenset[str]


@dataclass(frozen=True)
class FoundInFile:
    """A sequence in a file. ``free_name`` is one it can have here, ``wanted_channel`` the first of its platform."""

    path: Path
    document: SequenceDocument
    channels: tuple[ChannelView, ...]
    free_name: str
    wanted_channel: str


@dataclass(frozen=True)
class Example:
    """What would happen to a customer who joined now, by their own clock.

    ``is_elsewhere`` says that it shows another time than the shop's; ``supposed`` is the date that was
    made up for the example.
    """

    customer: str
    moments: tuple[Moment, ...]
    zone: ZoneInfo
    is_elsewhere: bool
    supposed: datetime | None


@dataclass(frozen=True)
class Outlook:
    """What activating will do."""

    plan: ActivationPlan
    sequence: SequenceView
    is_practice: bool
    example: Example | None
    now: datetime


def read_list(workspace: Workspace) -> Listed:
    """Return all sequences."""
    sequences = tuple(workspace.sequences.every())
    deleted = tuple(workspace.sequences.shelf.deleted())
    templates = () if sequences else tuple(workspace.sequences.templates(spoken()))
    return Listed(sequences, deleted, templates, workspace.desk.zone(), workspace.desk.now())


def read_beginning(workspace: Workspace) -> Beginning:
    """Return the templates and channels to choose from."""
    return Beginning(
        templates=tuple(workspace.sequences.templates(spoken())),
        channels=tuple(workspace.channels.every()),
        taken=frozenset(view.name.casefold() for view in workspace.sequences.every()),
    )


def read_file(workspace: Workspace, path: Path) -> FoundInFile:
    """Look at a file with a sequence, and at what it could be sent over here."""
    document = workspace.sequences.look_at(path)
    channels = tuple(workspace.channels.every())
    same_platform = (each.name for each in channels if each.platform == document.platform)
    return FoundInFile(
        path, document, channels, workspace.sequences.free_name(document.name), next(same_platform, "")
    )


def read_outlook(workspace: Workspace, name: str) -> Outlook:
    """Return what activating a sequence will do, with an example."""
    plan = workspace.sequences.publishing.plan(name)
    sequence = next(view for view in workspace.sequences.every() if view.name == plan.name)
    platforms = {channel.name: channel.platform for channel in workspace.channels.every()}
    now = workspace.desk.now()
    example = None if plan.errors else _example(workspace, plan.name, now)
    return Outlook(plan, sequence, platforms.get(sequence.channel) == "practice", example, now)


def _example(workspace: Workspace, name: str, now: datetime) -> Example | None:
    """Return the example of the first customers to whom anything would be sent."""
    shop_zone = workspace.desk.zone()
    people = list(islice(workspace.customers.every(), _TRIED))
    people.sort(key=lambda customer: (customer.zone() or shop_zone) != shop_zone)
    for customer in people:
        example = _example_of(workspace, name, customer, shop_zone, now)
        if any(moment.what == "send" for moment in example.moments):
            return example
    return None


def _example_of(
    workspace: Workspace, name: str, customer: Customer, shop_zone: ZoneInfo, now: datetime
) -> Example:
    """Foresee one customer. A date that their event would bring is supposed to lie a few days ahead."""
    zone = customer.zone() or shop_zone
    who, supposed = str(customer.id), None
    moments = workspace.previewing.moments(name, who, now)
    data: dict[str, str] = {}
    while (field := _missing_date(moments)) and field not in data:
        supposed = (now.astimezone(zone) + _SUPPOSED_AHEAD).replace(
            hour=_SUPPOSED_HOUR, minute=0, second=0, microsecond=0
        )
        data[field] = supposed.isoformat()
        moments = workspace.previewing.moments(name, who, now, data)
    return Example(customer.name, tuple(moments), zone, zone != shop_zone, supposed)


def _missing_date(moments: list[Moment]) -> str:
    """Return the event's field for want of which the customer would leave; empty if there is none."""
    for moment in moments:
        for reason in moment.why:
            values: Mapping[str, object] = reason.values
            field = str(values.get("field", ""))
            if reason.key == "left_no_date" and field.startswith("event."):
                return field.removeprefix("event.")
    return ""
