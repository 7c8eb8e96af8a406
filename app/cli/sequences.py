"""sequences templates | new | import | export | list | check | activate | pause | enroll; the rest is in ``shelf``."""

import sys
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli.frame import open_workspace, refusals
from app.cli.printing import iso, local, print_json, print_table, say
from app.model.customer import Customer
from app.model.errors import NotAllowed
from app.model.problem import Problem
from app.model.sentence import worded
from app.model.sequence import SequenceState
from app.workspace import Workspace
from app.workspace.publishing import ActivationPlan, HasErrors

app = typer.Typer(no_args_is_help=True, help="The flows.")


class InFlight(StrEnum):
    """What becomes of the customers in an older version."""

    KEEP = "keep"
    MOVE = "move"
    LEAVE = "leave"


class Overdue(StrEnum):
    """What becomes of messages that came due during a pause."""

    SEND = "send"
    SKIP = "skip"
    RESPACE = "respace"


_Language = Annotated[
    str,
    typer.Option(metavar="CODE", help="The language of the template, such as “vi”; by default English."),
]


@app.command()
def templates(context: typer.Context, language: _Language = "", json: bool = False) -> None:
    """List the sequences to begin with."""
    with refusals(), open_workspace(context) as workspace:
        views = workspace.sequences.templates(language)
        if json:
            fields = ("key", "name", "kind", "entry", "messages")
            print_json([{field: getattr(view, field) for field in fields} for view in views])
            return
        rows = [(view.key, view.name, view.kind, view.entry, str(view.messages)) for view in views]
        print_table(
            ["Template", "Name", "Kind", "Begins with", "Messages"], rows, empty="There is no template."
        )


@app.command()
def new(
    context: typer.Context,
    name: str,
    channel: Annotated[str, typer.Option(help="The channel to send over.")],
    template: Annotated[str, typer.Option(help="See “sequences templates”; without one it is empty.")] = "",
    language: _Language = "",
) -> None:
    """Make a draft, from a template or empty."""
    with refusals(), open_workspace(context) as workspace:
        view = workspace.sequences.new(name, template, channel, language)
        say(f"Made the draft “{view.name}”. “sequences activate” lets it run.")


@app.command("import")
def import_(
    context: typer.Context,
    file: Path,
    channel: Annotated[str, typer.Option(help="The channel to send over.")] = "",
    name: Annotated[str, typer.Option(help="Its name here; by default the one in the file.")] = "",
) -> None:
    """Make a draft from a file."""
    with refusals(), open_workspace(context) as workspace:
        view = workspace.sequences.import_file(file, channel, name)
        say(f"Made the draft “{view.name}”.")


@app.command()
def export(context: typer.Context, name: str, file: Path) -> None:
    """Write a sequence to a file."""
    with refusals(), open_workspace(context) as workspace:
        workspace.sequences.export_file(name, file)
        say(f"Wrote “{name}” to {file}.")


@app.command("list")
def list_(context: typer.Context, json: bool = False) -> None:
    """List the sequences."""
    with refusals(), open_workspace(context) as workspace:
        zone = workspace.desk.zone()
        views = workspace.sequences.every()
        if json:
            print_json(
                [
                    {
                        "name": view.name,
                        "kind": view.kind,
                        "state": view.state.value,
                        "channel": view.channel,
                        "platform": view.platform,
                        "messages": view.messages,
                        "waiting": view.waiting,
                        "finished": view.finished,
                        "left": view.left,
                        "next_at": iso(view.next_at, zone),
                        "has_changes": view.has_changes,
                    }
                    for view in views
                ]
            )
            return
        rows = [
            (
                view.name,
                view.state.value,
                view.channel or "none",
                str(view.waiting),
                local(view.next_at, zone),
            )
            for view in views
        ]
        print_table(["Name", "State", "Channel", "Inside", "Next"], rows, empty="There is no sequence yet.")


@app.command()
def check(context: typer.Context, name: str, json: bool = False) -> None:
    """Say what is wrong with a sequence; exit code 1 if it cannot be activated."""
    with refusals(), open_workspace(context) as workspace:
        problems = workspace.sequences.check(name)
        if json:
            print_json([_problem_data(problem) for problem in problems])
        else:
            for problem in problems:
                say(_problem_line(problem))
            if not problems:
                say(f"“{name}” is in order.")
        if any(problem.is_error for problem in problems):
            raise typer.Exit(1)


@app.command()
def activate(
    context: typer.Context,
    name: str,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    in_flight: Annotated[InFlight, typer.Option(help="Customers in the older version.")] = InFlight.KEEP,
    overdue: Annotated[Overdue, typer.Option(help="Messages that came due during a pause.")] = Overdue.SKIP,
) -> None:
    """Let a sequence run as it is drawn."""
    with refusals(), open_workspace(context) as workspace:
        plan = workspace.sequences.publishing.plan(name)
        if plan.errors:
            raise HasErrors(plan.name, plan.errors)
        _show(plan)
        if not yes:
            _confirm(plan)
        workspace.sequences.publishing.activate(name, in_flight=in_flight.value, overdue=overdue.value)
        say(f"“{plan.name}” is active.")


@app.command()
def pause(context: typer.Context, name: str) -> None:
    """Hold a sequence back, at once."""
    with refusals(), open_workspace(context) as workspace:
        workspace.sequences.pause(name)
        say(f"“{name}” is paused. “sequences activate” lets it go on.")


@app.command()
def enroll(
    context: typer.Context,
    name: str,
    customer: Annotated[str, typer.Option(metavar="WHO", help="An id, an email or a phone number.")] = "",
    tag: Annotated[str, typer.Option(help="Everybody with this tag.")] = "",
    everybody: Annotated[bool, typer.Option("--all", help="Every customer.")] = False,
    json: bool = False,
) -> None:
    """Let customers join a sequence now."""
    if sum((bool(customer), bool(tag), everybody)) != 1:
        raise typer.BadParameter("say one of --customer, --tag and --all")
    with refusals(), open_workspace(context) as workspace:
        joining = workspace.sequences.enroll(name, _people(workspace, customer, tag))
        reasons = Counter(reason.text() for reason in joining.refused.values())
        if json:
            data = {"joined": len(joining.joined), "refused": len(joining.refused), "reasons": dict(reasons)}
            print_json(data)
        else:
            say(f"{len(joining.joined)} joined “{name}”.")
            for reason, count in reasons.most_common():
                say(f"{count} did not: {reason}.")
        if customer and not joining.joined:
            raise typer.Exit(1)


def _people(workspace: Workspace, customer: str, tag: str) -> Iterable[Customer]:
    if customer:
        return [workspace.customers.find(customer)]
    return workspace.customers.every(tag=tag)


def _show(plan: ActivationPlan) -> None:
    if plan.state is SequenceState.ACTIVE and not plan.publishes:
        say(f"“{plan.name}” already runs as it is drawn.")
    elif plan.publishes:
        say(f"“{plan.name}” will run as it is drawn; {plan.inside} customers are inside.")
    if plan.overdue:
        say(f"{plan.overdue} messages came due during the pause.")
    for problem in plan.warnings:
        say(_problem_line(problem))


def _confirm(plan: ActivationPlan) -> None:
    if sys.stdin.isatty():
        typer.confirm("Activate it?", abort=True)
    elif plan.warnings:
        raise NotAllowed(worded("There are warnings; --yes activates it all the same."))


def _problem_line(problem: Problem) -> str:
    return f"{problem.severity}: {problem.with_place}"


def _problem_data(problem: Problem) -> dict[str, str]:
    return {"severity": problem.severity, "place": problem.place, "key": problem.key, "text": problem.text}
