"""Variables as they stand in a template: where each is, what it is called, and what stands in when it is missing."""

import re
from dataclasses import dataclass

_CHIP = re.compile(
    r"\{\{-?\s*(?P<path>[^\W\d]\w*(?:\.\w+)*)\s*(?P<filters>\|(?:[^{}\n\"']|\"[^\"\n]*\"|'[^'\n]*')*)?-?\}\}"
)
_DEFAULT = re.compile(r"\|\s*default:\s*(?P<words>\"[^\"]*\"|'[^']*')\s*")
_OPEN = re.compile(r"\{\{-?\s*(?P<begun>(?:[^\W\d][\w.]*)?)$")


@dataclass(frozen=True, slots=True)
class Chip:
    """One variable of a template: ``source`` stands at ``start``; ``fallback`` is ``None`` where there is none."""

    start: int
    source: str
    path: str
    path_at: int
    fallback: str | None = None
    fallback_at: int = 0

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.source)

    def with_fallback(self, words: str) -> str:
        """Return its source with other words for when it is missing, none if they are empty."""
        head = self.source[: self.path_at - self.start + len(self.path)]
        rest = self.source[len(head) :]
        plain = _DEFAULT.sub("", rest)
        filters = plain.rstrip("}").rstrip("-").strip()
        kept = f" {filters}" if filters else ""
        return f"{head}{kept}{_default(words)} }}}}"


@dataclass(frozen=True, slots=True)
class Begun:
    """A variable that is being typed: it begins at ``start``, and ``name`` is what there is of its name."""

    start: int
    name: str


def chips(line: str) -> list[Chip]:
    """Return the variables of a line of a template in order; what is no plain variable is left out."""
    found = []
    for each in _CHIP.finditer(line):
        filters = each["filters"] or ""
        default = _DEFAULT.search(filters)
        found.append(
            Chip(
                each.start(),
                each[0],
                each["path"],
                each.start("path"),
                default["words"][1:-1] if default else None,
                each.start("filters") + default.start("words") + 1 if default else 0,
            )
        )
    return found


def source_of(path: str, fallback: str = "") -> str:
    """Return the template of a variable: ``{{ first_name | default: "there" }}``."""
    date = ' | date: "%d %B %Y, %H:%M"' if path.endswith("_at") else ""
    return f"{{{{ {path}{date}{_default(fallback)} }}}}"


def begun(line: str) -> Begun | None:
    """Return the variable that is being typed at the end of a piece of a line, ``None`` where there is none."""
    found = _OPEN.search(line)
    return Begun(found.start(), found["begun"]) if found else None


def _default(words: str) -> str:
    """Return the filter for words; they lose what would end the variable too early."""
    plain = " ".join(words.replace("{", "").replace("}", "").split())
    if not plain:
        return ""
    quote = "'" if '"' in plain else '"'
    return f" | default: {quote}{plain.replace(quote, '’')}{quote}"
