"""Texts for the owner that remember how they were made, so that they can be read in another language."""

from collections.abc import Mapping
from datetime import datetime
from typing import Self, TypeAlias

from app.model.json_text import compact_json, read_json

Value: TypeAlias = "str | int | datetime"

Templates: TypeAlias = Mapping[str, str]
"""A table of templates by key, for sentences that are made from data; translators read it by this name."""

_MARK = "\x1f"
"""Stands between a stored sentence in English and what it was made of; no text has it."""


class Sentence(str):
    """An English text with the template and the values it was made of. It is used like any other text.

    Instants among the values carry the offset of the place where they are read; a value may be
    a sentence itself.
    """

    template: str
    values: Mapping[str, Value]

    def __new__(cls, template: str, values: Mapping[str, Value]) -> Self:
        """Put the values into the template; raise ``KeyError`` where one is missing."""
        text = super().__new__(
            cls, template.format(**{name: _english(value) for name, value in values.items()})
        )
        text.template = template
        text.values = values
        return text

    def capital(self) -> "Sentence":
        """Return it with a capital at its beginning."""
        return Sentence(self.template[:1].upper() + self.template[1:], self.values)

    def without_stop(self) -> "Sentence":
        """Return it without the full stop at its end."""
        return Sentence(self.template.removesuffix("."), self.values)

    def __getnewargs__(self) -> tuple[str, Mapping[str, Value]]:  # type: ignore[override]
        """Say what it is made of anew from, in another process."""
        return self.template, self.values


def worded(template: str, /, **values: Value) -> Sentence:
    """Return a sentence. ``template`` has to be written out where it is called: translators read it there."""
    return Sentence(template, values)


def template(text: str, /) -> str:
    """Return a template that is kept for later, as it is; translators read it here."""
    return text


def in_words(instant: datetime) -> str:
    """Return a local instant as "Sun 22 Nov 2026 08:00", the zone being the one it carries."""
    return f"{instant:%a} {instant.day} {instant:%b %Y %H:%M}"


def stored(text: str) -> str:
    """Return what a database keeps of a text; ``restored`` reads it."""
    if not isinstance(text, Sentence) or (not text.values and text.template == text):
        return str(text)
    return text + _MARK + compact_json(plain(text))


def restored(kept: str) -> str:
    """Read back what ``stored`` wrote; a text that was no sentence stays as it is."""
    text, mark, made_of = kept.partition(_MARK)
    if not mark:
        return text
    value = from_plain(read_json(made_of))
    return value if isinstance(value, str) else text


def plain(value: Value) -> object:
    """Return a value as JSON knows it: an instant is marked with ``@``, a sentence is a pair."""
    if isinstance(value, Sentence):
        return [value.template, {name: plain(each) for name, each in value.values.items()}]
    if isinstance(value, datetime):
        return "@" + value.isoformat()
    return "@" + value if isinstance(value, str) and value.startswith("@") else value


def from_plain(value: object) -> Value:
    """Read back what ``plain`` made; raise ``ValueError`` for anything else."""
    match value:
        case [str(template), dict(values)]:
            return Sentence(template, {str(name): from_plain(each) for name, each in values.items()})
        case str() if value.startswith("@"):
            return value[1:] if value.startswith("@@") else datetime.fromisoformat(value[1:])
        case str() | int():
            return value
    raise ValueError(f"a {type(value).__name__} is no part of a sentence")


def _english(value: Value) -> str:
    return in_words(value) if isinstance(value, datetime) else str(value)
