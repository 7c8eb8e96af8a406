"""The Vietnamese texts: each says the same as the English one, with the same places to fill in."""

import re

import pytest

from tests.ui.translations.texts import Text, texts_of, unfinished
from tests.ui.translations.vietnamese import ALIKE, ROOT, VIETNAMESE

_PLACE = re.compile(r"\{\w*\}|%n")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_ENDS = (".", "…", "?", "!", ":")


def _translated() -> list[tuple[Text, str]]:
    return [(text, said) for text, said in VIETNAMESE.items() if said]


def _faults(text: Text, said: str) -> list[str]:
    """Return what is wrong with a translation, one word for each fault."""
    faults = []
    if sorted(_PLACE.findall(text.source)) != sorted(_PLACE.findall(said)):
        faults.append("places")
    if ("&" in text.source) != ("&" in said):
        faults.append("mnemonic")
    if _last(text.source) != _last(said):
        faults.append("stop")
    words = _LETTERS.search(_PLACE.sub("", text.source))
    if words and text.source == said and text.source not in ALIKE:
        faults.append("english")
    return faults


def _last(text: str) -> str:
    return next((stop for stop in _ENDS if text.endswith(stop)), "")


@pytest.mark.parametrize(
    ("source", "said", "fault"),
    [
        ("{count} added", "{number} được thêm", "places"),
        ("%n step(s)", "các bước", "places"),
        ("&Name", "Tên", "mnemonic"),
        ("Saved.", "Đã lưu", "stop"),
        ("Saved", "Saved", "english"),
    ],
)
def test_a_translation_can_be_wrong(source: str, said: str, fault: str) -> None:
    assert _faults(Text("Any", source), said) == [fault]


def test_every_translation_fits_its_text() -> None:
    assert len(_translated()) > 1500
    wrong = [(text.source, said, faults) for text, said in _translated() if (faults := _faults(text, said))]
    assert wrong == []


def test_every_text_is_translated() -> None:
    """Run ``script/translations`` and write what is missing into ``tendril_vi.ts``: see docs/translating.md."""
    missing = unfinished(texts_of(ROOT / "app"), ROOT / "resources" / "translations" / "tendril_vi.ts")
    assert missing == []
