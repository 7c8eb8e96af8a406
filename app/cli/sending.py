"""engine, status, preview and events: sending, and what it will do."""

import signal
import sys
from contextlib import suppress
from datetime import datetime
from types import FrameType
from typing import Annotated

import typer

from app.cli.channels import problem_of, standing, state_of
from app.cli.frame import open_workspace, pairs, refusals
from app.cli.printing import iso, local, print_json, print_table, say
from app.model.errors import Invalid
from app.model.instants import read_instant
from app.model.sentence import worded
from app.workspace import Workspace
from app.workspace.overview import Status

events = typer.Typer(no_args_is_help=True, help="What happened to customers.")


@events.command()
def record(
    context: typer.Context,
    event: str,
    customer: Annotated[str, typer.Option(metavar="WHO", help="An id, an email or a phone number.")],
    data: Annotated[list[str] | None, typer.Option("--data", metavar="K=V…")] = None,
    at: Annotated[str, typer.Option(metavar="TIME", help="ISO 8601; by default now.")] = "",
) -> None:
    """Record that something happened to a customer."""
    with refusals(), open_workspace(context) as workspace:
        instant = read_instant(at, workspace.desk.zone()) if at else None
        recorded = workspace.happenings.record(event, customer, pairs(data or [], "Data"), instant)
        say(f"Recorded “{event}”.")
        for name in recorded.joined:
            say(f"Joined “{name}”.")
        for name, reason in recorded.not_joined.items():
            say(f"Did not join “{name}”: {reason}.")
        if recorded.changed:
            say(f"{recorded.changed} plans were made anew.")


def engine(
    context: typer.Context,
    stop_when_idle: Annotated[bool, typer.Option(help="End once nothing is due or in flight.")] = False,
    clock: Annotated[str, typer.Option(metavar="START,SPEED", help="Only in a test folder.")] = "",
) -> None:
    """Send in the foreground until interrupted."""
    with refusals(), open_workspace(context) as workspace:
        _stop_on_signals(workspace)
        lease = workspace.lease.view()
        if lease is not None:
            _complain(f"{lease.sentence} “take-over” says it.")
        # With stop_when_idle a fault is not waited out: the command is refused for it, which says it.
        told = (lambda: None) if stop_when_idle else _Faults(workspace).tell
        if clock:
            start, speed = _clock(clock, workspace)
            workspace.sending.run_under(start, speed, stop_when_idle=stop_when_idle, told=told)
        else:
            workspace.sending.run(stop_when_idle=stop_when_idle, told=told)


def status(context: typer.Context, json: bool = False) -> None:
    """Say how sending stands."""
    with refusals(), open_workspace(context) as workspace:
        found = workspace.overview.status()
        zone = workspace.desk.zone()
        if json:
            print_json(_status_data(found, workspace))
            return
        say(
            f"Sending is {found.engine}. {found.waiting} waiting, {found.due} due, {found.sending} being sent."
        )
        if found.unknown:
            say(f"Of {found.unknown} messages nobody can say whether they arrived.")
        for hint in found.hints:
            say(hint)
        if workspace.lease.view() is not None:
            say("“take-over” says that this is the folder to send from.")
        if found.held_for_review:
            say("“review” lists them; “review send” and “review skip” decide.")
        if found.next_due_at is not None:
            say(f"Next: {local(found.next_due_at, zone)}.")
        for channel in found.channels:
            say(f"Channel “{channel.name}” ({channel.platform_name}): {standing(channel, zone)}.")


def preview(
    context: typer.Context,
    name: str,
    customer: Annotated[str, typer.Option(metavar="WHO", help="An id, an email or a phone number.")],
    joins: Annotated[str, typer.Option(metavar="TIME", help="ISO 8601; by default now.")] = "",
    data: Annotated[
        list[str] | None, typer.Option("--data", metavar="K=V…", help="What the event brings.")
    ] = None,
    json: bool = False,
) -> None:
    """Say what will happen to a customer in a sequence, and why."""
    with refusals(), open_workspace(context) as workspace:
        zone = workspace.desk.zone()
        at = read_instant(joins, zone) if joins else None
        given = pairs(data, "Data") if data else None
        moments = workspace.previewing.moments(name, customer, at, given)
        if json:
            print_json(
                [
                    {
                        "at": iso(moment.at, zone),
                        "step": moment.step,
                        "what": moment.what,
                        "why": moment.text(),
                    }
                    for moment in moments
                ]
            )
            return
        rows = [
            (local(moment.at, zone), moment.name or "the end", moment.what, moment.text())
            for moment in moments
        ]
        print_table(["At", "Step", "What", "Why"], rows, empty="Nothing lies ahead.")


class _Faults:
    """Says on stderr when sending stops by itself, and when it goes on."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._told = ""

    def tell(self) -> None:
        """Say what is new; called after every change."""
        fault = self._workspace.sending.fault or self._workspace.sending.deafness or ""
        if fault != self._told:
            _complain(fault or "Sending goes on.")
            self._told = fault


def _complain(sentence: str) -> None:
    """Write on stderr. A terminal that was closed meanwhile is no reason to stop sending."""
    with suppress(OSError):
        sys.stderr.write(sentence + "\n")


def _stop_on_signals(workspace: Workspace) -> None:
    """End as one should on Ctrl+C, when the system asks, and when the terminal is closed unless that is ignored."""

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        if not workspace.sending.is_running:
            raise typer.Exit  # it has not begun yet
        workspace.sending.finish()

    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is None or (name == "SIGHUP" and signal.getsignal(number) is signal.SIG_IGN):
            continue
        signal.signal(number, stop)


def _clock(text: str, workspace: Workspace) -> tuple[datetime, float]:
    start, _, speed = text.rpartition(",")
    try:
        return read_instant(start, workspace.desk.zone()), float(speed)
    except (Invalid, ValueError) as error:
        raise Invalid(worded("A clock is written as START,SPEED, like 2026-11-22T09:00,60.")) from error


def _status_data(found: Status, workspace: Workspace) -> dict[str, object]:
    return {
        "engine": found.engine,
        "waiting": found.waiting,
        "due": found.due,
        "sending": found.sending,
        "unknown": found.unknown,
        "next_due_at": iso(found.next_due_at, workspace.desk.zone()),
        "channels": [
            {
                "name": channel.name,
                "platform": channel.platform,
                "state": state_of(channel),
                "problem": problem_of(channel, workspace.desk.zone()),
            }
            for channel in found.channels
        ],
        "held_for_review": found.held_for_review,
        "hints": list(found.hints),
    }
