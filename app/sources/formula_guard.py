"""Keeping a cell from becoming a formula in a spreadsheet, and taking the guard off again.

A spreadsheet runs what starts with one of the marks. An apostrophe in front makes it text,
also of phone numbers: a spreadsheet would turn ``+84…`` into a rounded number, which is why
shops put one in front of plain numbers, too. A cell that by itself looks guarded gets one
more apostrophe, so that taking off one is exact.
"""

import re

# The wide forms are run by spreadsheets set to Japanese.
_MARKS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_NUMBER = r"[0-9][0-9 .,-]*\Z"
_NEEDS_GUARD = re.compile(f"'*[{_MARKS}]|'+{_NUMBER}")
_HAS_GUARD = re.compile(f"'+(?:[{_MARKS}]|{_NUMBER})")


def guarded(cell: str) -> str:
    """Return ``cell`` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if _NEEDS_GUARD.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return ``cell`` without the guard that we or a shop's export put in front of it."""
    return cell[1:] if _HAS_GUARD.match(cell) else cell
