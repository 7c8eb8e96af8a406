"""customers show | add | edit | consent | leave: one person."""

from dataclasses import replace
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.cli.frame import open_workspace, pairs, refusals
from app.cli.printing import local, say
from app.model.customer import Address, Consent, Customer
from app.model.errors import Invalid, NotFound
from app.model.preview import Moment
from app.model.sentence import worded
from app.sources.cell_values import tags_in
from app.workspace import Workspace
from app.workspace.customer_editing import ConsentGiven, Edited

Who = Annotated[str, typer.Argument(metavar="WHO", help="An id, an email or a phone number.")]
Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="FIELD=VALUE…", help="first_name, email, phone, tags, timezone, or your own."
    ),
]


def add_to(customers: typer.Typer) -> None:
    """Add the commands."""
    customers.command()(show)
    customers.command()(add)
    customers.command()(edit)
    customers.command()(consent)
    customers.command()(leave)


def show(context: typer.Context, who: Who) -> None:
    """Say what is known of a customer, which sequences they are in, and what comes next."""
    with refusals(), open_workspace(context) as workspace:
        customer = workspace.customers.find(who)
        zone = workspace.desk.zone()
        say(f"#{customer.id} {customer.name}")
        known = [("first name", customer.first_name), ("last name", customer.last_name)]
        known += [(each.kind, each.value) for each in customer.addresses]
        known += [("language", customer.language), ("time zone", customer.timezone)]
        known += [
            ("tags", ", ".join(sorted(customer.tags, key=str.casefold))),
            *sorted(customer.fields.items()),
        ]
        for name, value in known:
            if value:
                say(f"  {name}: {value}")
        for record in workspace.editing.consents(customer.id):
            day = record.at.astimezone(zone).date()
            say(f"  {day} consent on {record.platform}: {record.consent} ({record.source})")
        for each in workspace.standing.of(customer.id):
            coming = each.next
            following = _coming_words(coming, zone) if coming else "nothing foreseen"
            say(f"In “{each.sequence}”: {following} ({each.why.text()})")


def _coming_words(coming: Moment, zone: ZoneInfo) -> str:
    what = f"{coming.what} “{coming.name}”" if coming.name else coming.what
    return f"{what}, {local(coming.at, zone)}"


def add(context: typer.Context, fields: Fields = None) -> None:
    """Add a customer by hand."""
    with refusals(), open_workspace(context) as workspace:
        edited = workspace.editing.add(_changed(Customer(0), pairs(fields or [], "A field")))
        say(f"Added #{edited.customer.id} {edited.customer.name}.")
        _say_refused(edited)


def edit(context: typer.Context, who: Who, fields: Fields = None) -> None:
    """Change what is known of a customer; an empty value clears a field. Plans are made anew at once."""
    with refusals(), open_workspace(context) as workspace:
        before = workspace.customers.find(who)
        edited = workspace.editing.change(before, _changed(before, pairs(fields or [], "A field")))
        say(f"Changed #{edited.customer.id} {edited.customer.name}.")
        _say_refused(edited)
        zone = workspace.desk.zone()
        for moved in edited.moved:
            now_at = local(moved.now_at, zone) or "never"
            what = f"“{moved.step}”" if moved.step else "the end"
            say(f"In “{moved.sequence}”: {what} is planned for {now_at}, not {local(moved.was, zone)}.")


def consent(
    context: typer.Context,
    who: Who,
    platform: str,
    said: Annotated[str, typer.Argument(metavar="yes|no|unknown")],
    source: Annotated[str, typer.Option(help="Where and how it was given.")] = "",
    day: Annotated[str, typer.Option(metavar="DAY", help="Like 2026-11-22; by default today.")] = "",
) -> None:
    """Record what a customer said about marketing; a no takes effect at once."""
    with refusals(), open_workspace(context) as workspace:
        if said not in set(Consent):
            raise Invalid(worded("Consent is yes, no or unknown, not “{said}”.", said=said))
        customer = workspace.customers.find(who)
        given = ConsentGiven(platform, Consent(said), source, _day(day))
        taken = workspace.editing.record_consent(customer.id, given)
        say(f"Recorded for {customer.name}: {platform} {said}.")
        for name in taken.left:
            say(f"Left “{name}”.")


def leave(context: typer.Context, who: Who, sequence: str) -> None:
    """Take a customer out of a sequence; what is being sent at that moment is not called back."""
    with refusals(), open_workspace(context) as workspace:
        customer = workspace.customers.find(who)
        inside = [
            each
            for each in workspace.standing.of(customer.id)
            if each.sequence.casefold() == sequence.strip().casefold()
        ]
        if not inside:
            raise NotFound(worded("{name} is not in “{sequence}”.", name=customer.name, sequence=sequence))
        for each in inside:
            _take_out(workspace, customer, each.enrollment_id)


def _take_out(workspace: Workspace, customer: Customer, enrollment_id: int) -> None:
    taken = workspace.standing.take_out(enrollment_id)
    say(f"{customer.name} is no longer in “{taken.sequence}”.")
    for step in taken.on_its_way:
        say(f"“{step}” is being sent right now and is not called back.")
    for step in taken.in_doubt:
        say(f"Nobody can say whether “{step}” arrived; “activity” lists it.")


def _say_refused(edited: Edited) -> None:
    if edited.refused_before:
        say("An address of theirs had been forgotten: a no to marketing is recorded.")


def _changed(before: Customer, values: dict[str, str]) -> Customer:
    """Return a customer with these values in place of those they have."""
    changed = before
    for name, value in values.items():
        match name:
            case "first_name":
                changed = replace(changed, first_name=value)
            case "last_name":
                changed = replace(changed, last_name=value)
            case "language":
                changed = replace(changed, language=value)
            case "timezone":
                changed = replace(changed, timezone=value)
            case "tags":
                changed = replace(changed, tags=tags_in(value))
            case "email" | "phone":
                primary = changed.address(name)
                others = tuple(each for each in changed.addresses if each != primary)
                new = (Address(name, value),) if value.strip() else ()
                changed = replace(changed, addresses=(*new, *others))
            case _:
                changed = replace(changed, fields={**changed.fields, name: value})
    return changed


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError as error:
        raise Invalid(worded("“{text}” is not a day; write it like 2026-11-22.", text=text)) from error
