"""review: what came due while nothing could be sent, and deciding about it."""

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.cli.frame import open_workspace, refusals
from app.cli.printing import iso, local, print_json, print_table, say
from app.model.review import Word
from app.storage.breaks import HeldRow
from app.workspace.review import ReviewView
from app.workspace.review_words import in_words

app = typer.Typer(invoke_without_command=True)

_Sequence = Annotated[str, typer.Option(metavar="NAME", help="Only those of a sequence.")]
_Customer = Annotated[str, typer.Option(metavar="WHO", help="Only those of a customer.")]


@app.callback(invoke_without_command=True)
def review(context: typer.Context, json: bool = False) -> None:
    """List what came due while nothing could be sent and waits for you; “send” and “skip” decide."""
    if context.invoked_subcommand is not None:
        return
    with refusals(), open_workspace(context) as workspace:
        view, zone = workspace.review.view(), workspace.desk.zone()
        if json:
            print_json(_data(view, zone))
            return
        for sentence in in_words(view, zone):
            say(sentence)
        rows = [
            (
                each.name,
                row.sequence,
                row.step_name or row.step,
                local(row.planned_at, zone),
                _usefulness(row, each.stale),
            )
            for each in view.customers
            for row in (*each.useful, *each.stale)
        ]
        headings = ["Customer", "Sequence", "Step", "Planned", "Now"]
        print_table(headings, rows, empty="Nothing waits for your decision.")


@app.command()
def send(context: typer.Context, sequence: _Sequence = "", customer: _Customer = "") -> None:
    """Send what is still useful, one message per customer at a time; what is stale is skipped."""
    _decide(context, Word.SEND, sequence, customer)


@app.command()
def skip(context: typer.Context, sequence: _Sequence = "", customer: _Customer = "") -> None:
    """Leave out what is held; the sequences go on behind it."""
    _decide(context, Word.SKIP, sequence, customer)


def _decide(context: typer.Context, word: Word, sequence: str, customer: str) -> None:
    with refusals(), open_workspace(context) as workspace:
        decided = workspace.review.decide(word, sequence=sequence, who=customer)
        done = "are sent" if word is Word.SEND else "are skipped"
        say(f"{decided.messages} messages to {decided.customers} customers {done}.")


def _usefulness(row: HeldRow, stale: tuple[HeldRow, ...]) -> str:
    return "too late" if row in stale else "still useful"


def _data(view: ReviewView, zone: ZoneInfo) -> dict[str, object]:

    def rows(held: tuple[HeldRow, ...]) -> list[dict[str, object]]:
        return [
            {
                "sequence": row.sequence,
                "step": row.step,
                "planned_at": iso(row.planned_at, zone),
                "too_late_at": iso(row.too_late_at, zone),
            }
            for row in held
        ]

    return {
        "useful": view.useful,
        "stale": view.stale,
        "breaks": [
            {"since": iso(each.since, zone), "until": iso(each.until, zone), "cause": each.cause.value}
            for each in view.breaks
        ],
        "sequences": [
            {"name": each.name, "useful": each.useful, "stale": each.stale} for each in view.sequences
        ],
        "customers": [
            {
                "customer": each.who,
                "name": each.name,
                "useful": rows(each.useful),
                "stale": rows(each.stale),
            }
            for each in view.customers
        ],
    }
