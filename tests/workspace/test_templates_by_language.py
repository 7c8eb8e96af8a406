"""The templates in another language: the same flow, other words, and everything filled in as well."""

import json
import re
from typing import Any

import pytest

from app.model.liquid_template import TEXT
from app.model.personalise import syntax_problem, variable_uses
from app.workspace import sequence_files
from app.workspace.desk import RESOURCES
from tests.workspace.shop import Shop

OTHERS = [each for each in sequence_files.template_languages() if each != "en"]
KEYS = [each.key for each in sequence_files.templates()]
_SAID = {"name", "text", "subject", "label"}


def written(key: str, language: str) -> Any:
    folder = RESOURCES / "templates" / ("" if language == "en" else language)
    return json.loads((folder / f"{key}.json").read_text(encoding="utf-8"))


def without_words(value: Any) -> Any:
    """Return a document with nothing but the variables where something is said."""
    if isinstance(value, dict):
        return {
            name: _variables(each) if name in _SAID else without_words(each) for name, each in value.items()
        }
    return [without_words(each) for each in value] if isinstance(value, list) else value


def _variables(text: str) -> list[str]:
    return sorted({use.path for use in variable_uses(text, TEXT)})


def words(value: Any) -> list[str]:
    if isinstance(value, dict):
        here = [each for name, each in value.items() if name in _SAID and isinstance(each, str)]
        return here + [word for each in value.values() for word in words(each)]
    return [word for each in value for word in words(each)] if isinstance(value, list) else []


def test_vietnamese_is_among_them() -> None:
    assert sequence_files.template_languages() == ("en", "vi")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("key", KEYS)
def test_it_is_the_same_sequence_in_other_words(key: str, language: str) -> None:
    english, other = written(key, "en"), written(key, language)
    assert without_words(other) == without_words(english)
    assert not [text for text in words(other) if syntax_problem(text, TEXT)]
    plain = [re.sub(r"\{\{.*?\}\}", "", text).strip() for text in words(other)]
    same = {re.sub(r"\{\{.*?\}\}", "", text).strip() for text in words(english)} & set(plain) - {""}
    assert not same, "a text was left in English"


@pytest.mark.parametrize("language", OTHERS)
def test_a_draft_is_made_of_it_beside_the_english_one(shop: Shop, language: str) -> None:
    sequences = shop.workspace.sequences
    sequences.new("Carts", "abandoned-cart", "Practice")
    (view,) = (each for each in sequences.templates(language) if each.key == "abandoned-cart")
    sequences.new(view.name, view.key, "Practice", language)
    english, other = (shop.workspace.drafts.open(name).document for name in ("Carts", view.name))
    assert [step.name for step in other.steps] != [step.name for step in english.steps]
    assert not {step.block for step in other.steps if step.kind == "message"} & set(english.blocks)
    assert not [each for each in sequences.check(view.name) if each.is_error]


def test_a_language_they_are_not_written_in_is_english(shop: Shop) -> None:
    assert shop.workspace.sequences.templates("fr") == shop.workspace.sequences.templates()
    assert shop.workspace.sequences.templates("../..") == shop.workspace.sequences.templates()
