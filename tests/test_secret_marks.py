"""A secret that lies about is found, however it was written."""

import base64
import gzip
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.secret_marks import files_with_marks, found_in, is_marked, secret

# Not whole: what this file writes must not be found where it is looked for in earnest.
LEAK = "Hush" + "4Tests"
ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("before", ["", "a", "ab", "abc", "user:pass-"])
@pytest.mark.parametrize("after", ["", "x", "xy", "\x01\x01"])
def test_a_mark_is_known_in_base64_wherever_it_begins(before: str, after: str) -> None:
    written = base64.b64encode(f"{before}{LEAK}{after}".encode()).decode()
    assert is_marked(f"Authorization: Basic {written}")
    assert not is_marked(base64.b64encode(f"{before}HushForTests{after}".encode()))


def test_a_run_names_what_its_tests_have_left_and_fails(tmp_path: Path) -> None:
    """A run of its own, whose tests leak on purpose: what they leave must not lie in this run's folder."""
    hooks = "_secrets_are_watched, pytest_sessionfinish, pytest_terminal_summary"
    (tmp_path / "conftest.py").write_text(f"from tests.conftest import {hooks}\n")
    (tmp_path / "test_leaks.py").write_text(LEAKY)
    base = tmp_path / "run"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", f"--basetemp={base}", f"--rootdir={tmp_path}"]
    more = ["-c", "/dev/null", "-p", "no:cacheprovider", str(tmp_path)]
    ended = subprocess.run([*command, *more], cwd=ROOT, capture_output=True, text=True, check=False)
    said = ended.stdout
    assert ended.returncode == 1, said + ended.stderr
    assert "6 passed" in said
    for name in ("data.db", "data.db-wal", "shop.zip", "old.log.gz"):
        assert f"/{name}" in said
    assert "clean.db" not in said
    assert "test_logs: a secret was logged by app.leaky" in said
    assert "test_starts: a secret stands among the arguments" in said
    assert "test_plain: token of Shop is a secret without a mark" in said
    for leaky in [*files_with_marks(tmp_path), *tmp_path.rglob("*.notes")]:
        leaky.unlink()


def test_what_is_clean_is_not_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("a", "nothing")
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"nothing"))
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04broken")
    (tmp_path / "empty").touch()
    sqlite3.connect(tmp_path / "a.db").close()
    assert found_in(tmp_path) == []
    assert is_marked(secret("anything"))


LEAKY = """
import gzip, logging, sqlite3, subprocess, sys, zipfile
import pytest

LEAK = "Hush" + "4Tests"


def test_database(tmp_path):
    connection = sqlite3.connect(tmp_path / "data.db")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE t (a)")
    connection.execute("INSERT INTO t VALUES (?)", ("token " + LEAK,))
    connection.commit()
    (tmp_path / "keep-wal").write_bytes((tmp_path / "data.db-wal").read_bytes())
    connection.close()
    (tmp_path / "keep-wal").rename(tmp_path / "data.db-wal")
    sqlite3.connect(tmp_path / "clean.db").close()


def test_backup(tmp_path):
    with zipfile.ZipFile(tmp_path / "shop.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a", LEAK * 100)


def test_old_log(tmp_path):
    (tmp_path / "old.log.gz").write_bytes(gzip.compress(LEAK.encode() * 100))


def test_logs():
    logging.getLogger("app.leaky").error("the token is %s", LEAK)


def test_starts():
    subprocess.run([sys.executable, "-c", "", "main.py", LEAK], check=True)


def test_plain():
    from types import FunctionType
    from app.channels.connector import ChannelSetup

    def made():
        ChannelSetup("Shop", {}, {"token": "plain"})

    FunctionType(made.__code__, {"__name__": "app.engine", "ChannelSetup": ChannelSetup}, closure=made.__closure__)()
"""
