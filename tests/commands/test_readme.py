"""What the README says of the commands."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import typer
from typer.core import TyperGroup

from app.cli.app import app
from tests.commands.files import shopify_people, write_shopify
from tests.commands.mail_server import MailServer
from tests.commands.program import Tendril

_README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def _commands(group: TyperGroup, name: str = "") -> Iterator[str]:
    """Yield what can be given as a command; what only holds others is none."""
    if group.invoke_without_command:
        yield name
    for each, command in group.commands.items():
        path = f"{name} {each}".strip()
        if isinstance(command, TyperGroup):
            yield from _commands(command, path)
        else:
            yield path


def _named(known: set[str]) -> Iterator[str]:
    """Yield the commands that the table names; a cell says the group of its commands once."""
    for cell in re.findall(r"^\| (`.*?`) \|", _README, flags=re.MULTILINE):
        group = ""
        for words in re.findall(r"`([^`]+)`", cell):
            first, second = [*words.split(), ""][:2]
            if f"{group} {first}" in known:
                yield f"{group} {first}"
            elif f"{first} {second}" in known:
                group = first
                yield f"{first} {second}"
            else:
                yield first


def test_its_table_names_every_command_and_no_other() -> None:
    program = typer.main.get_command(app)
    assert isinstance(program, TyperGroup)
    known = set(_commands(program))
    assert set(_named(known)) == known


def test_its_first_mailing_goes_out_as_it_is_written_there(
    tendril: Tendril, server: MailServer, tmp_path: Path
) -> None:
    (block,) = re.findall(r"A first mailing.*?\n\n((?:    .*\n)+)", _README)
    export = write_shopify(tmp_path / "customers.csv", shopify_people(2, every_so_many_refuses=2))
    for written, here in {
        "customers.csv": str(export),
        "host=smtp.example.com": f"host=127.0.0.1 port={server.port} security=none",
        "username=hello@example.com ": "",
        '--secret-stdin <<< "password=…"': "",
        "script/run engine\n": "script/run engine --stop-when-idle\n",
        "\\\n": "",
    }.items():
        assert written in block
        block = block.replace(written, here)
    tendril.make_test_folder()
    for command in block.splitlines():
        tendril.done(*shlex.split(command.strip().removeprefix("script/run ")))
    assert server.recipients() == ["customer1@example.org"]
