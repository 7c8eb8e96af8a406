"""customers import | list | export | forget; what concerns one person is in ``one_customer``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli.frame import open_workspace, pairs, progress_bar, refusals
from app.cli.printing import print_json, print_table, say
from app.model.customer import Customer
from app.workspace.importing import ImportOptions, ImportResult

app = typer.Typer(no_args_is_help=True, help="The people.")
_LISTED = 200


class ConsentInFile(StrEnum):
    """What an import records about consent to marketing."""

    YES = "yes"
    NO = "no"
    AS_IN_FILE = "as-in-file"


@app.command("import")
def import_(
    context: typer.Context,
    file: Path,
    mapping: Annotated[list[str] | None, typer.Option("--map", metavar="COLUMN=FIELD…")] = None,
    tag: Annotated[str, typer.Option(help="Put this tag on everybody in the file.")] = "",
    consent: Annotated[
        ConsentInFile, typer.Option(help="What is known about consent.")
    ] = ConsentInFile.AS_IN_FILE,
    json: bool = False,
) -> None:
    """Import customers from a CSV file; the same file again changes nothing."""
    with refusals(), open_workspace(context) as workspace:
        options = ImportOptions(pairs(mapping or [], "A column"), tag.strip(), consent.value)
        progress, done = progress_bar(f"Importing {file.name}")
        try:
            result = workspace.customers.import_file(file, options, progress)
        finally:
            done()
        if json:
            print_json(_result_data(result))
            return
        say(
            f"{result.added} added, {result.updated} updated, {result.unchanged} unchanged,"
            f" {result.rejected} rejected."
        )
        if result.rejects_file is not None:
            say(f"The rejected rows are in {result.rejects_file}, each with its reason.")


@app.command("list")
def list_(context: typer.Context, json: bool = False) -> None:
    """List the customers."""
    with refusals(), open_workspace(context) as workspace:
        if json:
            print_json([_customer_data(customer) for customer in workspace.customers.every()])
            return
        rows: list[tuple[str, ...]] = []
        for customer in workspace.customers.every():
            if len(rows) == _LISTED:
                break
            tags = ", ".join(sorted(customer.tags))
            consents = ", ".join(
                f"{platform}: {said}" for platform, said in sorted(customer.consents.items())
            )
            row = (str(customer.id), customer.name, customer.value_of("email"), customer.value_of("phone"))
            rows.append((*row, tags, consents))
        print_table(
            ["Id", "Name", "Email", "Phone", "Tags", "Consent"], rows, empty="There is no customer yet."
        )
        count = workspace.customers.count()
        if count > len(rows):
            say(f"… and {count - len(rows)} more; --json or “customers export” gives all of them.")


@app.command()
def export(context: typer.Context, file: Path) -> None:
    """Write all customers to a CSV file."""
    with refusals(), open_workspace(context) as workspace:
        say(f"Wrote {workspace.customers.export_file(file)} customers to {file}.")


@app.command()
def forget(context: typer.Context, who: str) -> None:
    """Delete a customer and everything about them; nobody writes to them again."""
    with refusals(), open_workspace(context) as workspace:
        say(f"Forgot {workspace.customers.forget(who)}.")


def _result_data(result: ImportResult) -> dict[str, object]:
    return {
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "rejected": result.rejected,
        "rejects_file": str(result.rejects_file) if result.rejects_file else None,
    }


def _customer_data(customer: Customer) -> dict[str, object]:
    return {
        "id": customer.id,
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "email": customer.value_of("email"),
        "phone": customer.value_of("phone"),
        "timezone": customer.timezone,
        "language": customer.language,
        "tags": sorted(customer.tags),
        "consents": dict(customer.consents),
        "fields": dict(customer.fields),
    }
