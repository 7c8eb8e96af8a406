"""How commands print: JSON as it is, tables in which nothing is lost, and times in the shop's zone."""

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.cli.printing import iso, local, print_json, print_table, say

KATHMANDU = ZoneInfo("Asia/Kathmandu")
LONDON = ZoneInfo("Europe/London")
INSTANT = datetime(2026, 3, 29, 0, 30, 15, 999_999, tzinfo=UTC)
Printed = pytest.CaptureFixture[str]


class TestJson:
    def test_can_be_read_back_and_keeps_every_letter(self, capsys: Printed) -> None:
        data = {"name": "Cửa hàng “Trà”", "none": None, "list": [1, "[bold]", ":tea:"]}
        print_json(data)
        printed = capsys.readouterr().out
        assert json.loads(printed) == data
        assert "Cửa hàng" in printed
        assert printed.endswith("}\n")


class TestATable:
    def test_has_its_headings_and_rows(self, capsys: Printed) -> None:
        print_table(["Name", "State"], [("Practice", "ready"), ("Mail", "stopped")], empty="None.")
        lines = [line.split() for line in capsys.readouterr().out.splitlines()]
        assert lines == [["Name", "State"], ["Practice", "ready"], ["Mail", "stopped"]]

    def test_without_rows_says_so(self, capsys: Printed) -> None:
        print_table(["Name"], [], empty="There is no channel yet.")
        assert capsys.readouterr().out == "There is no channel yet.\n"

    def test_prints_what_looks_like_formatting_as_it_is(self, capsys: Printed) -> None:
        print_table(["Name"], [("[bold]Mai[/bold]",), ("[/]",)], empty="")
        assert capsys.readouterr().out.split() == ["Name", "[bold]Mai[/bold]", "[/]"]

    def test_prints_what_looks_like_a_picture_as_it_is(self, capsys: Printed) -> None:
        print_table(["Name"], [("Mai :tea:",)], empty="")
        assert ":tea:" in capsys.readouterr().out

    def test_loses_nothing_of_a_long_text(self, capsys: Printed) -> None:
        long = "".join(f"{number:04}" for number in range(150))
        print_table(["Why", "Step"], [(long, "hello")], empty="")
        printed = capsys.readouterr().out
        assert "hello" in printed
        assert long in "".join(printed.replace("Why", "").replace("Step", "").replace("hello", "").split())

    def test_colours_nothing_in_a_file(self, capsys: Printed) -> None:
        print_table(["Number"], [("17",), ("https://example.com",)], empty="")
        assert "\x1b" not in capsys.readouterr().out


class TestATime:
    def test_for_programs_has_the_offset_of_the_shop(self) -> None:
        assert iso(INSTANT, KATHMANDU) == "2026-03-29T06:15:15+05:45"
        assert iso(INSTANT, LONDON) == "2026-03-29T00:30:15+00:00"
        assert iso(INSTANT.replace(hour=1), LONDON) == "2026-03-29T02:30:15+01:00"

    def test_for_people_is_the_shops_clock(self) -> None:
        assert local(INSTANT, KATHMANDU) == "Sun 2026-03-29 06:15"

    def test_that_is_not_known_is_nothing(self) -> None:
        assert (iso(None, LONDON), local(None, LONDON)) == (None, "")


def test_a_sentence_is_printed_as_it_is(capsys: Printed) -> None:
    say("“Trà” is [active].")
    assert capsys.readouterr().out == "“Trà” is [active].\n"
