"""settings, backup, restore, move, take-over and doctor: the folder as a whole."""

from pathlib import Path

import typer

from app.cli.frame import folder_of, open_workspace, refusals
from app.cli.printing import print_json, print_table, say
from app.model.settings import KINDS

settings = typer.Typer(no_args_is_help=True, help="The shop and how it sends.")


@settings.command("list")
def list_(context: typer.Context, json: bool = False) -> None:
    """List the settings."""
    with refusals(), open_workspace(context) as workspace:
        found = workspace.overview.settings()
        if json:
            print_json(found)
            return
        rows = [(key, value, KINDS[key].meaning) for key, value in found.items()]
        print_table(["Setting", "Value", "Meaning"], rows, empty="")


@settings.command("set")
def set_(context: typer.Context, key: str, value: str) -> None:
    """Change a setting."""
    with refusals(), open_workspace(context) as workspace:
        say(f"{key} is now “{workspace.overview.set(key, value)}”.")


def backup(context: typer.Context, file: Path) -> None:
    """Write a copy of everything but the secrets."""
    with refusals(), open_workspace(context) as workspace:
        say(f"Wrote the backup {workspace.back_up(file)}. Passwords are not in it.")


def restore(context: typer.Context, file: Path) -> None:
    """Put a backup in the place of the folder's data; what was active in it is paused."""
    from app.workspace.backups import restore as put_back

    with refusals():
        paused = put_back(folder_of(context), file)
        say(f"Restored {file}.")
        for name in paused:
            say(
                f"“{name}” is paused, because the backup does not know what was sent since. Activate it to go on."
            )


def move(context: typer.Context, folder: Path) -> None:
    """Move the data folder to a new or empty one; nobody may have it open."""
    from app.workspace.relocating import relocate

    with refusals():
        say(f"The data folder is now {relocate(folder_of(context), folder)}.")


def take_over(context: typer.Context) -> None:
    """Say that this folder is the one to send from, though it is a copy or an older state of it."""
    with refusals(), open_workspace(context) as workspace:
        if workspace.lease.view() is None:
            say("This folder is the one to send from already.")
            return
        taken = workspace.lease.take_over()
        say("This folder is the one to send from now.")
        for name in taken.paused:
            say(f"“{name}” is paused, because messages may have gone out since. Activate it to go on.")


def doctor(context: typer.Context, json: bool = False) -> None:
    """Say what is wrong with this machine or folder, and what to do; exit code 1 if something is."""
    from app.workspace.doctor import examine

    with refusals():
        findings = examine(folder_of(context))
        if json:
            print_json(
                [{"subject": each.subject, "state": each.state, "text": each.text} for each in findings]
            )
        else:
            for each in findings:
                say(f"{each.state:8}{each.subject}: {each.text}")
        if any(each.state == "bad" for each in findings):
            raise typer.Exit(1)
