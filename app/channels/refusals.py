"""What a platform's refusal means: one typed table per platform, and what holds for every code not in it.

A table is read from the top and the first rule that fits decides. Each rule says where its meaning
was read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from app.model.outcome import (
    AgainLater,
    ChannelStopped,
    ContentNever,
    InDoubt,
    MessageNever,
    Outcome,
    RecipientNever,
    RecipientRefuses,
    Unknown,
)
from app.model.sentence import Sentence, worded

Sort = type[
    AgainLater | ChannelStopped | ContentNever | MessageNever | RecipientNever | RecipientRefuses | Unknown
]

_LONGEST_QUOTE = 200
_LONGEST_TECHNICAL = 1000


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that does not say yes. ``said`` are the platform's words, ``wait`` what it asks for.

    Neither ``said`` nor ``technical`` has a secret in it.
    """

    status: int
    code: str = ""
    subcode: str = ""
    said: str = ""
    wait: timedelta | None = None
    technical: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row. ``code``, ``subcode`` and ``status`` are patterns of the whole, ``words`` of a piece of what was said.

    ``{said}`` in the problem is what the platform said. ``wait`` holds where the platform names none.
    """

    sort: Sort
    problem: str
    code: str = r".*"
    subcode: str = r".*"
    status: str = r"\d*"
    words: str = ""
    wait: timedelta | None = None
    source: str = ""

    def fits(self, refusal: Refusal) -> bool:
        """Whether this rule decides about the refusal."""
        return (
            re.fullmatch(self.code, refusal.code) is not None
            and re.fullmatch(self.subcode, refusal.subcode) is not None
            and re.fullmatch(self.status, str(refusal.status)) is not None
            and re.search(self.words, refusal.said, re.IGNORECASE) is not None
        )


def sorted_refusal(
    rules: Sequence[Rule], refusal: Refusal, platform_name: str, *, repeats_safely: bool = False
) -> Outcome:
    """Return what a refusal means for a message; a code in no rule is judged by its status alone."""
    technical = _technical(refusal)
    for rule in rules:
        if rule.fits(refusal):
            problem = Sentence(rule.problem, {"said": _shortened(refusal.said)})
            return _outcome(rule.sort, problem, refusal.wait or rule.wait, technical)
    return _by_status(refusal, platform_name, technical, repeats_safely=repeats_safely)


def _by_status(refusal: Refusal, name: str, technical: str, *, repeats_safely: bool) -> Outcome:
    status = refusal.status
    if status in (425, 429, 503):
        return AgainLater(
            _with_said(worded("{name} cannot take it just now", name=name), refusal), refusal.wait, technical
        )
    if status in (401, 407):
        return ChannelStopped(
            _with_said(worded("{name} does not accept this account's access", name=name), refusal), technical
        )
    if 300 <= status < 400 or (status in (404, 405, 410) and not refusal.code):
        return ChannelStopped(
            worded("this is not the address of {name}'s API, or its version is retired", name=name), technical
        )
    if status == 408 or not 400 <= status < 500:
        if repeats_safely:
            return InDoubt(
                _with_said(worded("{name} had a fault of its own", name=name), refusal),
                refusal.wait,
                technical,
            )
        return Unknown(
            worded("{name} answered in a way that does not say whether it took the message", name=name),
            technical,
        )
    return MessageNever(_with_said(worded("{name} refused this message", name=name), refusal), technical)


def _with_said(problem: Sentence, refusal: Refusal) -> Sentence:
    """Return the problem, with what the platform said if it said anything."""
    if not refusal.said:
        return problem
    return worded("{problem}: “{said}”", problem=problem, said=_shortened(refusal.said))


def _outcome(sort: Sort, problem: Sentence, wait: timedelta | None, technical: str) -> Outcome:
    if sort is AgainLater:
        return AgainLater(problem, wait, technical)
    return sort(problem, technical=technical)


def _technical(refusal: Refusal) -> str:
    codes = "/".join(code for code in (refusal.code, refusal.subcode) if code)
    words = (f"HTTP {refusal.status}", f"code {codes}" if codes else "", refusal.said, refusal.technical)
    return " · ".join(word for word in words if word)[:_LONGEST_TECHNICAL]


def _shortened(said: str) -> str:
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in said).split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"
