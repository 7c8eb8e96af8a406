"""The log of a folder: it says what went wrong, and nothing about whom."""

import logging
from pathlib import Path

import pytest

from app.workspace.logs import LOG_NAME, kept_log


def fail() -> None:
    raise ValueError("Mai's secret message")


@pytest.fixture
def said(tmp_path: Path) -> str:
    """What the log says after a fault."""
    with kept_log(tmp_path):
        logging.getLogger("app.engine").info("nothing to see")
        try:
            fail()
        except ValueError:
            logging.getLogger("app.engine").exception("message %d cannot be sent", 17)
    return (tmp_path / LOG_NAME).read_text("utf-8")


def test_it_says_what_went_wrong_and_where(said: str) -> None:
    assert "ERROR app.engine: message 17 cannot be sent" in said
    assert "in fail" in said
    assert said.endswith("ValueError\n")


def test_it_does_not_repeat_what_an_error_quotes(said: str) -> None:
    assert "Mai's secret" not in said.replace('raise ValueError("Mai\'s secret message")', "")
    assert "nothing to see" not in said


def test_it_is_private(tmp_path: Path) -> None:
    with kept_log(tmp_path):
        logging.getLogger("app.engine").warning("once")
    assert (tmp_path / LOG_NAME).stat().st_mode & 0o777 == 0o600


def test_it_is_kept_no_longer_than_asked(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with kept_log(tmp_path):
        pass
    logging.getLogger("app.engine").warning("afterwards")
    assert (tmp_path / LOG_NAME).read_text("utf-8") == ""
    assert "afterwards" in caplog.text
