"""The documents name files that are there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
_FOLDERS = ("", "app", "app/channels", "resources/translations", "tests/channels", "tests/platforms")
"""Where a document may count from: a file that is named in its surroundings goes by its name alone."""
_FILE = re.compile(r"(?<![\w./-])(?:[\w-]+/)*[\w-]+(?:\.(?:py|md|sql|in|txt|ts|json|svg|png)\b|(?<=/)\b)")
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def named_in(text: str) -> Iterator[str]:
    """Yield the files and scripts that a document names, but those that stand for any (``NAME.py``)."""
    yield from _LINK.findall(text)
    for code in re.findall(r"`([^`\n]+)`", text):
        words = [word for word in code.split() if not re.search("[A-Z]{4}", word)]
        yield from (word for word in words if _FILE.fullmatch(word) or word.startswith("script/"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_a_document_names_is_there(document: Path) -> None:
    named = set(named_in(document.read_text(encoding="utf-8")))
    roots = (document.parent, *(ROOT / folder for folder in _FOLDERS))
    assert [name for name in sorted(named) if not any((root / name).exists() for root in roots)] == []


def test_documents_name_files_at_all() -> None:
    named = {document.name: set(named_in(document.read_text(encoding="utf-8"))) for document in DOCUMENTS}
    assert "engine/turn.py" in named["architecture.md"]
    assert "script/pin" in named["CONTRIBUTING.md"]
    assert "docs/architecture.md" in named["README.md"]
