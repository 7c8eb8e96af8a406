"""activity: what was sent and why, and settling what is in doubt."""

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.cli.frame import open_workspace, refusals
from app.cli.printing import iso, local, print_json, print_table, say
from app.model.errors import Invalid
from app.model.sentence import worded
from app.model.settling import How
from app.storage.activity import ActivityRow

app = typer.Typer(invoke_without_command=True)
_LISTED = 200


@app.callback(invoke_without_command=True)
def activity(
    context: typer.Context,
    customer: Annotated[str, typer.Option(metavar="WHO", help="An id, an email or a phone number.")] = "",
    sequence: Annotated[str, typer.Option(metavar="NAME")] = "",
    json: bool = False,
) -> None:
    """List messages with their state and reason; “settle” says what became of one in doubt."""
    if context.invoked_subcommand is not None:
        return
    with refusals(), open_workspace(context) as workspace:
        zone = workspace.desk.zone()
        found = workspace.overview.activity(who=customer, sequence=sequence, most=None if json else _LISTED)
        if json:
            print_json([_activity_data(row, zone) for row in found])
            return
        rows = [
            (
                str(row.id),
                row.customer,
                row.sequence,
                step_name(row),
                row.state.value,
                local(row.sent_at or row.planned_at, zone),
                reason(row),
            )
            for row in found
        ]
        headings = ["Id", "Customer", "Sequence", "Step", "State", "When", "Why"]
        print_table(headings, rows, empty="Nothing has been sent yet.")


@app.command()
def settle(
    context: typer.Context,
    message_id: Annotated[
        int, typer.Argument(metavar="ID", help="The message's id, as “activity” lists it.")
    ],
    arrived: Annotated[bool, typer.Option("--arrived", help="It arrived.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Send it again.")] = False,
    skip: Annotated[bool, typer.Option("--skip", help="Leave it out.")] = False,
) -> None:
    """Say what became of a message of which nobody else can say whether it arrived."""
    with refusals(), open_workspace(context) as workspace:
        said = [
            how for how, chosen in ((How.ARRIVED, arrived), (How.AGAIN, again), (How.SKIP, skip)) if chosen
        ]
        if len(said) != 1:
            raise Invalid(worded("Say one of --arrived, --again or --skip."))
        row = workspace.settling.settle(message_id, said[0])
        say(f"“{step_name(row)}” to {row.customer} is {row.state.value}: {reason(row)}.")


def step_name(row: ActivityRow) -> str:
    """Return what the step of a message is called; its id where its version does not tell."""
    return row.step_name or row.step


def reason(row: ActivityRow) -> str:
    """Return why a message is in its state, in words."""
    return f"{row.why.text()}; {row.problem}" if row.problem else row.why.text()


def _activity_data(row: ActivityRow, zone: ZoneInfo) -> dict[str, object]:
    return {
        "id": row.id,
        "customer": row.who,
        "customer_name": row.customer,
        "sequence": row.sequence,
        "step": row.step,
        "state": row.state.value,
        "due_at": iso(row.due_at, zone),
        "planned_at": iso(row.planned_at, zone),
        "sent_at": iso(row.sent_at, zone),
        "delivered_at": iso(row.delivered_at, zone),
        "reason": reason(row),
    }
