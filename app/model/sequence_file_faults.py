"""What is wrong with the form of a document, in the owner's words and by the owner's places."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.model.problem import Problem, Severity, place_of
from app.model.sentence import Sentence, worded

Location = tuple[int | str, ...]

_CHOICES: Mapping[str, str] = {
    "entry": "on",
    "send": "when",
    "until": "when",
    "question": "about",
    "change": "do",
}
"""The fields that may be one of several things, and the name by which each says which it is."""

_LINKS = ("id", "first", "next", "otherwise", "yes", "no")

_KNOWN: Mapping[tuple[str, str], Sentence] = {
    ("amount", "greater_than_equal"): worded("a delay cannot be negative"),
    ("weekdays", "too_short"): worded("choose at least one weekday"),
    ("branches", "too_short"): worded("a split needs at least two branches"),
    ("share", "greater_than_equal"): worded("a share cannot be negative"),
    ("share", "less_than_equal"): worded("a share cannot be more than 100 %"),
}
"""Faults whose words need no name of the field before them."""

_WORDS: Mapping[str, Callable[[Mapping[str, Any]], Sentence]] = {
    "bool_type": lambda _: worded("has to be true or false"),
    "dict_type": lambda _: worded("has to be an object in braces"),
    "enum": lambda found: worded("has to be {expected}", expected=str(found["expected"])),
    "float_type": lambda _: worded("has to be a number"),
    "greater_than_equal": lambda found: worded("cannot be less than {ge}", ge=str(found["ge"])),
    "int_type": lambda _: worded("has to be a whole number"),
    "less_than_equal": lambda found: worded("cannot be more than {le}", le=str(found["le"])),
    "literal_error": lambda found: worded("has to be {expected}", expected=str(found["expected"])),
    "model_type": lambda _: worded("has to be an object in braces"),
    "string_too_long": lambda found: worded(
        "is longer than {max_length} characters", max_length=str(found["max_length"])
    ),
    "string_too_short": lambda _: worded("must not be empty"),
    "string_type": lambda _: worded("has to be a text"),
    "time_parsing": lambda _: worded("is not a time of day; write it like 09:30"),
    "time_type": lambda _: worded("is not a time of day; write it like 09:30"),
    "too_long": lambda found: worded(
        "has more than {max_length} entries", max_length=str(found["max_length"])
    ),
    "too_short": lambda found: worded("needs at least {min_length}", min_length=str(found["min_length"])),
    "tuple_type": lambda _: worded("has to be a list in brackets"),
    "union_tag_invalid": lambda found: worded(
        "“{tag}” is none of {expected_tags}", tag=str(found["tag"]), expected_tags=str(found["expected_tags"])
    ),
    "value_error": lambda found: _said_by(found["error"]),
}


def problems_of(error: ValidationError, raw: object) -> list[Problem]:
    """Return a problem for each fault that was found in ``raw``, the plain values of the document."""
    details = error.errors(include_url=False, include_input=False)
    parents = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    return [_problem(detail, raw) for detail in details if not _follows_from_others(detail, parents)]


def _follows_from_others(detail: ErrorDetails, parents: Collection[Location]) -> bool:
    """Say whether a list is too short only because what is in it could not be read."""
    return detail["type"] == "too_short" and detail["loc"] in parents


def _problem(detail: ErrorDetails, raw: object) -> Problem:
    found = _placed(list(_without_choices(detail["loc"], raw)), raw)
    field = next((part for part in found.path if isinstance(part, str)), "")
    text = _text(detail, found.path)
    return Problem(Severity.ERROR, found.place, found.step, field, text, "bad_value", name=found.name)


def _without_choices(location: Location, raw: object) -> list[int | str]:
    """Return a location without the parts that say which of several things was taken."""
    kept: list[int | str] = []
    value = raw
    position = 0
    while position < len(location):
        part = location[position]
        kept.append(part)
        value = _within(value, part)
        position += 1
        names_choice = part in _CHOICES or (len(kept) == 2 and kept[0] == "steps")
        chosen = location[position] if position < len(location) else None
        if names_choice and isinstance(value, dict) and chosen in _choice(value):
            position += 1
    return kept


def _choice(value: Mapping[str, object]) -> list[object]:
    return [value.get(name) for name in ("kind", *_CHOICES.values())]


def _within(value: object, part: int | str) -> object:
    if isinstance(value, dict):
        return value.get(part)
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return value[part]
    return None


@dataclass(frozen=True, slots=True)
class _Placed:
    """A place, the step's id where it is one, what it is called, and the path from there on."""

    path: list[int | str]
    place: str = ""
    step: str = ""
    name: str = ""


def _placed(path: list[int | str], raw: object) -> _Placed:
    match path:
        case ["steps", int(number), *rest]:
            step = _within(_within(raw, "steps"), number)
            step_id, name = _short_text(_within(step, "id"), 64), _short_text(_within(step, "name"), 200)
            place = place_of(step_id) if step_id and name else worded("step {number}", number=number + 1)
            return _Placed(rest, place, step_id, name)
        case ["blocks", str(key), *rest]:
            block = _within(_within(raw, "blocks"), key)
            name = _short_text(_within(block, "name"), 200) or key
            return _Placed(rest, worded("block “{name}”", name=name))
        case ["notes", int(number), *rest]:
            return _Placed(rest, worded("note {number}", number=number + 1))
    return _Placed(path)


def _short_text(value: object, longest: int) -> str:
    return value if isinstance(value, str) and len(value) <= longest else ""


def _text(detail: ErrorDetails, path: Sequence[int | str]) -> Sentence:
    kind, context = detail["type"], detail.get("ctx", {})
    names = [part for part in path if isinstance(part, str)]
    name = names[-1] if names else ""
    if kind == "missing":
        return _after(path[:-1], worded("“{name}” is missing", name=name))
    if kind == "extra_forbidden":
        return _after(path[:-1], worded("“{name}” is not known here", name=name))
    if kind == "union_tag_not_found":
        missing = str(context["discriminator"]).strip("'")
        return _after(path, worded("“{name}” is missing", name=missing))
    if (name, kind) in _KNOWN:
        parents = path[:-1] if name == "weekdays" else ()
        return _after(parents, _KNOWN[name, kind])
    if kind == "literal_error" and name == "format":
        return worded("it was made by another version of Tendril, which this one cannot read")
    if kind == "string_pattern_mismatch":
        if name in _LINKS:
            return _after(path, worded("is not an id; an id is made of letters, digits, “_”, “.” and “-”"))
        return _after(path, worded("is not written as it has to be"))
    words = _WORDS[kind](context) if kind in _WORDS else Sentence("{error}", {"error": detail["msg"]})
    is_sentence = kind in ("union_tag_invalid", "value_error")
    return _after(path, words) if path or is_sentence else worded("it {words}", words=words)


def _said_by(error: Exception) -> Sentence:
    """Return what a model found wrong; what it says is a sentence of ours."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Sentence) else Sentence("{error}", {"error": str(error)})


def _after(path: Sequence[int | str], words: Sentence) -> Sentence:
    """Return the words after the fields that lead to them: "branches 2: next: …"."""
    named = ""
    for part in path:
        named += f" {part + 1}" if isinstance(part, int) else f"{': ' if named else ''}{part}"
    return worded("{place}: {words}", place=named, words=words) if named else words
