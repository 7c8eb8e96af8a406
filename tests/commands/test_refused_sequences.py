"""Sequences from outside that cannot run: refused with the place of each fault, and nothing of them is kept."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.commands.files import after, condition, message, sequence, write_sequence
from tests.commands.program import Tendril

_FRAME = {"start": "09:00", "end": "17:00", "weekdays": ["mon"]}


def _with_text(text: str) -> dict[str, Any]:
    document = sequence(message("hello"))
    document["blocks"]["hello"]["text"] = text
    return document


def _refused(tendril: Tendril, tmp_path: Path, document: Mapping[str, Any]) -> str:
    """Return why an import was refused, after seeing that it left nothing behind."""
    file = write_sequence(tmp_path / "sequence.json", document)
    said = tendril.refused("sequences", "import", file, "--channel", "Practice")
    assert tendril.json("sequences", "list") == []
    return said


def test_a_cycle(tendril: Tendril, tmp_path: Path) -> None:
    document = sequence(message("one", "two"), message("two", "three"), message("three", "one"))
    said = _refused(tendril, tmp_path, document)
    assert "“One”: the way goes round in a circle: “One” → “Two” → “Three” → “One”" in said


def test_a_step_that_leads_to_itself(tendril: Tendril, tmp_path: Path) -> None:
    assert "“One”: the way goes round in a circle" in _refused(
        tendril, tmp_path, sequence(message("one", "one"))
    )


def test_a_dangling_link(tendril: Tendril, tmp_path: Path) -> None:
    document = sequence(condition("ask", "yes-step", None), message("yes-step", "nowhere"))
    said = _refused(tendril, tmp_path, document)
    assert "“Yes-Step”: it leads to a step that is not there" in said


def test_a_beginning_that_does_not_exist(tendril: Tendril, tmp_path: Path) -> None:
    said = _refused(tendril, tmp_path, sequence(message("one"), first="nowhere"))
    assert "it begins with a step that is not there" in said


def test_a_step_that_cannot_be_reached(tendril: Tendril, tmp_path: Path) -> None:
    said = _refused(tendril, tmp_path, sequence(message("one"), message("island")))
    assert "“Island”: no step leads to it" in said


def test_two_steps_with_one_id(tendril: Tendril, tmp_path: Path) -> None:
    said = _refused(tendril, tmp_path, sequence(message("one"), message("one")))
    assert "“One”: 2 steps have the same id" in said


def test_a_missing_block(tendril: Tendril, tmp_path: Path) -> None:
    document = sequence(message("coupon"))
    document["blocks"] = {}
    assert "“Coupon”: its block “coupon” is not there" in _refused(tendril, tmp_path, document)


def test_every_fault_is_told(tendril: Tendril, tmp_path: Path) -> None:
    document = sequence(message("one", "nowhere"), message("island"))
    document["blocks"] = {}
    said = _refused(tendril, tmp_path, document)
    for fault in (
        "“One”: it leads to",
        "“One”: its block “one” is not there",
        "“Island”: no step leads to it; and 1 more.",
    ):
        assert fault in said


def test_a_frame_without_a_weekday(tendril: Tendril, tmp_path: Path) -> None:
    document = sequence(message("one", only_between={**_FRAME, "weekdays": []}))
    said = _refused(tendril, tmp_path, document)
    assert said == "The sequence cannot be read: “One”: only_between: choose at least one weekday."


def test_a_negative_delay(tendril: Tendril, tmp_path: Path) -> None:
    document = sequence(message("one", send=after(-1, "days")))
    said = _refused(tendril, tmp_path, document)
    assert said == "The sequence cannot be read: “One”: a delay cannot be negative."


@pytest.mark.parametrize(
    "text",
    [
        "Hello {{ first_name",
        "Hello {{ first_name | }}",
        "{% if first_name %}Hello",
        "{% nonsense %}",
        "{{ first_name | nonsense }}",
    ],
)
def test_a_template_with_a_syntax_error(tendril: Tendril, tmp_path: Path, text: str) -> None:
    said = _refused(tendril, tmp_path, _with_text(text))
    assert "“Hello”: the text of block “hello” cannot be filled in: " in said


@pytest.mark.parametrize(
    "text",
    [
        "{% for number in (1..1000000000) %}x{% endfor %}",
        "{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}",
        "{% assign x = 'xxxxxxxxxx' %}" + "{% assign x = x | append: x %}" * 40 + "{{ x }}",
    ],
)
def test_a_template_without_an_end(tendril: Tendril, tmp_path: Path, text: str) -> None:
    said = _refused(tendril, tmp_path, _with_text(text))
    assert "“Hello”: the text of block “hello” cannot be filled in: " in said


@pytest.mark.parametrize("text", ["{% include 'secret' %}", "{% render '/etc/passwd' %}"])
def test_a_template_that_reads_files(tendril: Tendril, tmp_path: Path, text: str) -> None:
    assert "“Hello”: " in _refused(tendril, tmp_path, _with_text(text))


def test_a_variable_that_nobody_has_is_found_by_the_check(tendril: Tendril, tmp_path: Path) -> None:
    """Another shop may have fields of that name, so the file itself is no fault."""
    file = write_sequence(tmp_path / "sequence.json", _with_text("Hello {{ frist_name }}"))
    tendril.done("sequences", "import", file, "--channel", "Practice")
    checked = tendril.run("sequences", "check", "Follow-up")
    assert checked.code == 1
    assert "“frist_name”, which is not known here; is “first_name” meant?" in checked.out
    assert "frist_name" in tendril.refused("sequences", "activate", "Follow-up", "--yes")


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", "null", "{", '{"format": "tendril.sequence/2"}', "[" * 100_000, "\ufffe"]
)
def test_a_file_that_is_no_sequence(tendril: Tendril, tmp_path: Path, text: str) -> None:
    file = tmp_path / "sequence.json"
    file.write_text(text, encoding="utf-8")
    assert tendril.refused("sequences", "import", file).startswith("The sequence cannot be read: ")


def test_a_file_of_bytes(tendril: Tendril, tmp_path: Path) -> None:
    file = tmp_path / "sequence.json"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff")
    assert (
        tendril.refused("sequences", "import", file) == f"{file} is not a sequence: it is no text in UTF-8."
    )


def test_a_file_that_is_not_there(tendril: Tendril, tmp_path: Path) -> None:
    file = tmp_path / "nothing.json"
    assert tendril.refused("sequences", "import", file) == f"There is no file {file}."
    assert tendril.refused("sequences", "import", tmp_path) == f"{tmp_path} cannot be read."


def test_what_is_exported_can_be_imported(tendril: Tendril, tmp_path: Path) -> None:
    for key in ("abandoned-cart", "booking-reminders", "lead-nurturing"):
        file = tmp_path / f"{key}.json"
        tendril.done("sequences", "new", key, "--template", key, "--channel", "Practice")
        tendril.done("sequences", "export", key, file)
        other = Tendril(tmp_path / f"other {key}")
        other.done("sequences", "import", file)
        again = tmp_path / f"{key}-again.json"
        other.done("sequences", "export", key, again)
        assert again.read_bytes() == file.read_bytes()


def test_a_place_that_cannot_be_written(tendril: Tendril, tmp_path: Path) -> None:
    tendril.done("sequences", "new", "Leads", "--template", "lead-nurturing", "--channel", "Practice")
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place in (tmp_path / "nowhere" / "a.json", tmp_path / "file" / "a.json", tmp_path):
        assert tendril.refused("sequences", "export", "Leads", place) == f"{place} cannot be written."
