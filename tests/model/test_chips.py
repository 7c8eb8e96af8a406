"""Variables of a template are found where they stand, and written as they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.chips import begun, chips, source_of
from app.model.personalise import template_fault


def found(line: str) -> list[tuple[str, str | None]]:
    return [(chip.path, chip.fallback) for chip in chips(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", []),
        ("Hello", []),
        ("Hi {{ first_name }}!", [("first_name", None)]),
        ("{{first_name}}{{-last_name-}}", [("first_name", None), ("last_name", None)]),
        ("{{ event.starts_at | date: '%H:%M' }}", [("event.starts_at", None)]),
        ('{{ first_name | default: "there" }}', [("first_name", "there")]),
        ("{{ first_name | default: 'my }} friend' | upcase }}", [("first_name", "my }} friend")]),
        ("{{ first_name", []),
        ("{{ 5 | plus: 2 }}", []),
        ("{% if first_name %}", []),
        ("שלום {{ first_name }} 🎉 {{ coupon }}", [("first_name", None), ("coupon", None)]),
    ],
)
def test_variables_are_found(line: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(line) == expected


def test_a_chip_knows_where_it_is() -> None:
    line = '🎉 {{ first_name | default: "there" }}!'
    (chip,) = chips(line)
    assert line[chip.start : chip.end] == chip.source == '{{ first_name | default: "there" }}'
    assert line[chip.path_at :].startswith("first_name")
    assert line[chip.fallback_at :].startswith("there")


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("{{ first_name }}", "there", '{{ first_name | default: "there" }}'),
        ("{{first_name}}", "there", '{{first_name | default: "there" }}'),
        ('{{ first_name | default: "there" }}', "friend", '{{ first_name | default: "friend" }}'),
        ('{{ first_name | default: "there" }}', "", "{{ first_name }}"),
        ("{{ first_name | upcase }}", "you", '{{ first_name | upcase | default: "you" }}'),
        ("{{ name | default: 'x' | upcase }}", "", "{{ name | upcase }}"),
        ("{{ first_name }}", 'say "hi"', "{{ first_name | default: 'say \"hi\"' }}"),
        ("{{ first_name }}", "{{ x }}", '{{ first_name | default: "x" }}'),
    ],
)
def test_other_words_for_a_missing_value(source: str, words: str, expected: str) -> None:
    (chip,) = chips(source)
    assert chip.with_fallback(words) == expected


@given(st.text(max_size=30))
def test_whatever_the_words_are_the_template_can_be_read_and_keeps_one_chip(words: str) -> None:
    (chip,) = chips("{{ first_name }}")
    changed = chip.with_fallback(words)
    assert template_fault(changed) is None
    assert [each.path for each in chips(changed)] == ["first_name"]


@pytest.mark.parametrize("path", ["first_name", "event.starts_at", "shop.name"])
def test_what_is_inserted_is_read_as_a_chip(path: str) -> None:
    source = source_of(path, "there")
    (chip,) = chips(source)
    assert (chip.path, chip.source) == (path, source)
    assert template_fault(source) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Hi {{", ""),
        ("Hi {{ ", ""),
        ("Hi {{fir", "fir"),
        ("Hi {{ event.st", "event.st"),
        ("{{ a }} and {{ b", "b"),
    ],
)
def test_what_is_being_typed(line: str, name: str) -> None:
    typed = begun(line)
    assert typed is not None
    assert typed.name == name
    assert line[typed.start :].startswith("{{")


@pytest.mark.parametrize("line", ["", "Hi", "Hi {", "Hi {{ first_name }}", "Hi {{ first_name |", "{{ 'x"])
def test_where_nothing_is_being_typed(line: str) -> None:
    assert begun(line) is None
