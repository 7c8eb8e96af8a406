"""sequences rename | duplicate | channel | archive | unarchive | delete | deleted | restore."""

import sys
from typing import Annotated

import typer

from app.cli.frame import open_workspace, refusals
from app.cli.printing import iso, local, print_json, print_table, say
from app.model.errors import NotAllowed
from app.model.sentence import worded
from app.workspace.shelf import AtStake


def add_to(app: typer.Typer) -> None:
    """Add these commands to those of the sequences."""
    for command in (rename, duplicate, channel, archive, unarchive, delete, deleted, restore):
        app.command()(command)


def rename(context: typer.Context, name: str, new: str) -> None:
    """Give a sequence another name."""
    with refusals(), open_workspace(context) as workspace:
        say(f"“{name}” is now “{workspace.drafts.rename(name, new)}”.")


def duplicate(
    context: typer.Context,
    name: str,
    copy: Annotated[str, typer.Argument(metavar="[NEW NAME]")] = "",
) -> None:
    """Make a draft that is a copy of a sequence."""
    with refusals(), open_workspace(context) as workspace:
        say(f"Made the draft “{workspace.sequences.shelf.duplicate(name, copy)}”.")


def channel(context: typer.Context, name: str, channel: str) -> None:
    """Have a sequence sent over another channel; pause it first."""
    with refusals(), open_workspace(context) as workspace:
        workspace.sequences.shelf.send_over(name, channel)
        say(f"“{name}” is sent over “{channel}”.")


def archive(context: typer.Context, name: str) -> None:
    """Put a sequence that does not run into the archive."""
    with refusals(), open_workspace(context) as workspace:
        workspace.sequences.shelf.archive(name)
        say(f"“{name}” is in the archive. “sequences unarchive” takes it out.")


def unarchive(context: typer.Context, name: str) -> None:
    """Take a sequence out of the archive."""
    with refusals(), open_workspace(context) as workspace:
        state = workspace.sequences.shelf.take_out(name)
        say(f"“{name}” is out of the archive: {state.value}.")


def delete(
    context: typer.Context,
    name: str,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete a sequence that does not run; for 30 days it can be restored."""
    with refusals(), open_workspace(context) as workspace:
        stake = workspace.sequences.shelf.at_stake(name)
        say(_stake_line(stake))
        if not yes:
            if not sys.stdin.isatty():
                raise NotAllowed(worded("Nothing was deleted; --yes deletes it without asking."))
            typer.confirm("Delete it?", abort=True)
        workspace.sequences.shelf.delete(name)
        say(f"Deleted “{stake.name}”. “sequences restore” puts it back.")


def deleted(context: typer.Context, json: bool = False) -> None:
    """List the deleted sequences that can be restored."""
    with refusals(), open_workspace(context) as workspace:
        zone = workspace.desk.zone()
        views = workspace.sequences.shelf.deleted()
        if json:
            print_json(
                [
                    {
                        "name": view.name,
                        "deleted_at": iso(view.at, zone),
                        "until": iso(view.until, zone),
                    }
                    for view in views
                ]
            )
            return
        rows = [(view.name, local(view.at, zone), local(view.until, zone)) for view in views]
        print_table(["Name", "Deleted", "Can be restored until"], rows, empty="Nothing was deleted.")


def restore(context: typer.Context, name: str) -> None:
    """Put a deleted sequence back as it was."""
    with refusals(), open_workspace(context) as workspace:
        say(f"“{workspace.sequences.shelf.put_back_named(name)}” is back.")


def _stake_line(stake: AtStake) -> str:
    return (
        f"“{stake.name}” has {stake.steps} steps; {stake.inside} customers are inside, and {stake.messages} messages"
        " are in its history."
    )
