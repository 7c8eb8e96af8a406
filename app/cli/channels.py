"""channels add | set | list | check | rules | webhook | remove."""

import sys
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.channels.registry import PLATFORMS
from app.cli.frame import open_workspace, pairs, refusals
from app.cli.printing import local, print_json, print_table, say
from app.model.errors import Invalid
from app.model.sentence import worded
from app.model.settings import POSTAL_ADDRESS
from app.workspace import Workspace
from app.workspace.channels import ChannelView
from app.workspace.receiving import LeadElsewhere

app = typer.Typer(no_args_is_help=True, help="The accounts messages go out over.")


@app.command()
def add(
    context: typer.Context,
    name: str,
    platform: Annotated[str, typer.Option(help=f"One of {', '.join(PLATFORMS)}.")],
    settings: Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE…")] = None,
    secret_stdin: Annotated[bool, typer.Option(help="Read secrets as key=value lines from stdin.")] = False,
    postal_address: Annotated[str, typer.Option(help="Of the shop: marketing mail has to carry it.")] = "",
) -> None:
    """Connect an account."""
    with refusals():
        secrets = _secrets_from_stdin() if secret_stdin else {}
        with open_workspace(context) as workspace:
            if postal_address:
                workspace.overview.set(POSTAL_ADDRESS, postal_address)
            channel = workspace.channels.add(name, platform, pairs(settings or [], "A setting"), secrets)
            say(f"Connected “{channel.name}” on {channel.platform_name}. “channels check” tries it.")
            for lack in workspace.channels.lacks(channel.name):
                say(lack)


@app.command("set")
def set_(
    context: typer.Context,
    name: str,
    settings: Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE…")] = None,
    new_name: Annotated[str, typer.Option("--name", help="Another name for it.")] = "",
    secret_stdin: Annotated[bool, typer.Option(help="Read secrets as key=value lines from stdin.")] = False,
) -> None:
    """Change a channel's settings, its secrets or its name; what is not named stays."""
    with refusals():
        secrets = _secrets_from_stdin() if secret_stdin else {}
        with open_workspace(context) as workspace:
            changed = workspace.channels.change(
                name, new_name=new_name, settings=pairs(settings or [], "A setting"), secrets=secrets
            )
            say(f"Changed “{changed.name}”. “channels check” tries it.")
            for lack in workspace.channels.lacks(changed.name):
                say(lack)


def _secrets_from_stdin() -> dict[str, str]:
    lines = [line for line in sys.stdin.read().splitlines() if line.strip()]
    return pairs(lines, "A secret", secret=True)


@app.command("list")
def list_(context: typer.Context, json: bool = False) -> None:
    """List the channels."""
    with refusals(), open_workspace(context) as workspace:
        views, zone = workspace.channels.every(), workspace.desk.zone()
        if json:
            print_json([as_data(view, zone) for view in views])
            return
        rows = [(view.name, view.platform_name, standing(view, zone)) for view in views]
        print_table(["Name", "Platform", "State"], rows, empty="There is no channel yet.")


@app.command()
def check(context: typer.Context, name: str) -> None:
    """Try a channel's account without writing to anybody."""
    with refusals(), open_workspace(context) as workspace:
        checked = workspace.channels.check(name)
        say(f"“{name}” works: {checked.account}.")
        if checked.quota is not None:
            say(f"Quota: {checked.quota.sentence}.")
        for remark in checked.remarks:
            say(remark)


@app.command()
def rules(context: typer.Context, name: str, json: bool = False) -> None:
    """Say what a channel's platform asks of its owner, beyond what Tendril sees to."""
    with refusals(), open_workspace(context) as workspace:
        duties = workspace.channels.named(name).policy.every_duty
        if json:
            print_json(
                [
                    {
                        "words": each.words,
                        "source": each.source.name,
                        "checked": each.source.checked.isoformat(),
                    }
                    for each in duties
                ]
            )
            return
        rows = [(each.words, each.source.checked.isoformat(), each.source.name) for each in duties]
        print_table(["Rule", "Read on", "In"], rows, empty="Tendril knows of none.")


@app.command()
def webhook(
    context: typer.Context,
    name: str,
    json: bool = False,
    set_there: Annotated[
        bool, typer.Option("--set", help="Tell the platform the address from here, and listen for it.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="With --set: also if it calls another address now.")
    ] = False,
    remove: Annotated[
        bool, typer.Option("--remove", help="Listen no more, and tell the platform so where that can be.")
    ] = False,
) -> None:
    """Say where a channel's platform has to send its webhooks, and how they reach this computer; or see to it."""
    with refusals(), open_workspace(context) as workspace:
        if set_there and remove:
            raise Invalid(worded("Say either --set or --remove."))
        if set_there:
            _lead(workspace, name, replace=replace)
            return
        if remove:
            workspace.receiving.turn(name, on=False)
            workspace.receiving.lead_away(name)
            say(f"“{name}” is not listened for any more.")
            return
        way = workspace.receiving.way_to(name)
        if json:
            print_json({"address": way.address, "local": way.local_address, "is_on": way.is_on})
            return
        say(f"Address of the webhook: {way.address}")
        say(f"It has to lead to {way.local_address} on this computer, where Tendril listens while it sends.")
        for hint in (*way.hints, *filter(None, (way.switch,))):
            say(hint)
        if way.can_be_set:
            say("“channels webhook --set” tells the platform the address from here.")
        for tunnel in way.tunnels:
            say(f"\n{tunnel.name}:")
            for number, step in enumerate(tunnel.guide.steps, 1):
                say(f"{number}. {step.words}{' ' + step.link if step.link else ''}")
            for remark in tunnel.guide.remarks:
                say(remark)


@app.command()
def remove(context: typer.Context, name: str) -> None:
    """Disconnect a channel and forget its secrets."""
    with refusals(), open_workspace(context) as workspace:
        workspace.channels.remove(name)
        say(f"Removed “{name}”.")


def _lead(workspace: Workspace, name: str, *, replace: bool) -> None:
    try:
        led = workspace.receiving.lead(name, replace=replace)
    except LeadElsewhere as elsewhere:
        raise LeadElsewhere(
            worded("{problem} “--replace” takes them from there.", problem=elsewhere.sentence)
        ) from None
    say(f"The webhooks of “{name}” go to {led.address} now.")
    for remark in led.remarks:
        say(remark)


def state_of(view: ChannelView) -> str:
    """Return *ready*, *stopped* until its owner has done something, or *waiting* to be tried again by itself."""
    if view.tried_again_at is not None:
        return "waiting"
    return "stopped" if view.problem else "ready"


def standing(view: ChannelView, zone: ZoneInfo) -> str:
    """Return how a channel stands, as a person reads it."""
    return problem_of(view, zone) or "ready"


def problem_of(view: ChannelView, zone: ZoneInfo) -> str:
    """Return what the owner has to see to: why it does not send, why its last check failed, or
    why nothing is heard over it.
    """
    account = view.account
    if view.problem:
        return view.problem
    if account.failed_at is not None:
        return f"its last check failed on {local(account.failed_at, zone)}: {account.fault.rstrip('.')}"
    if account.deaf_since is not None:
        since, why = local(account.deaf_since, zone), account.deaf_why.rstrip(".")
        return f"what customers write has not been heard since {since}: {why}"
    return ""


def as_data(view: ChannelView, zone: ZoneInfo) -> dict[str, object]:
    """Return a channel as JSON prints it; secrets are never in it."""
    return {
        "name": view.name,
        "platform": view.platform,
        "state": state_of(view),
        "problem": problem_of(view, zone),
        "account": view.account.name,
        "quota": _quota(view),
        "has_receipts": view.has_receipts,
        "settings": dict(view.settings),
    }


def _quota(view: ChannelView) -> dict[str, object] | None:
    """Return what may still be sent, as the platform told when it was last asked."""
    quota, at = view.account.quota, view.account.quota_at
    if quota is None or at is None:
        return None
    return {"words": quota.words, "used": quota.used, "limit": quota.limit, "asked_at": at.isoformat()}
