"""Opening the window: the folder, a second start, what cannot be opened, and the end."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import main
from app.storage.folder import DATABASE_NAME
from app.ui.faults import FaultDialog
from app.ui.first_frame import FirstFrame
from app.ui.first_word import FirstWord
from app.ui.sequences.new_dialog import NewSequenceDialog
from app.ui.single_instance import SingleInstance, server_name
from app.ui.start import Place, open_window, read_place
from app.ui.start_fault import StartFaultDialog
from app.workspace import Workspace
from tests.ui.driving import PATIENCE_MS, Desk, let_go

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def _program(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start the program in a process of its own, and see to it that it ends."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-W", "error::ResourceWarning", str(ROOT / "main.py"), *arguments]
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ([], Place(None, False)),
        (["--test-folder"], Place(None, True)),
        (["--data", "shop"], Place(Path("shop"), False)),
        (["--data=shop", "--test-folder"], Place(Path("shop"), True)),
        (["--hidden", "--data", "shop"], Place(Path("shop"), False, hidden=True)),
    ],
)
def test_the_command_line_names_the_folder(arguments: Sequence[str], place: Place) -> None:
    assert main.wants_window(arguments)
    assert read_place(arguments) == place


def test_a_second_start_raises_the_first_window_and_ends(desk: Desk, folder: Path) -> None:
    desk.window.showMinimized()
    with _program("--data", str(folder)) as second:
        desk.until(lambda: second.poll() is not None)
        assert second.returncode == 0
    desk.until(lambda: not desk.window.isMinimized())
    assert desk.window.isVisible()


def test_a_second_start_knocks_before_it_opens_a_folder_that_it_would_change(
    desk: Desk, folder: Path
) -> None:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with _program("--data", str(folder)) as second:
        desk.until(lambda: second.poll() is not None)
        assert second.returncode == 0


def test_a_second_start_raises_a_window_that_is_hidden(desk: Desk, folder: Path) -> None:
    assert desk.window.put_away()
    with _program("--data", str(folder)) as second:
        desk.until(lambda: second.poll() is not None)
    desk.until(desk.window.isVisible)


def test_a_hidden_start_leaves_the_first_window_as_it_is(desk: Desk, folder: Path) -> None:
    assert desk.window.put_away()
    with _program("--data", str(folder), "--hidden") as second:
        desk.until(lambda: second.poll() is not None)
        assert second.returncode == 0
    assert not desk.window.isVisible()


def test_a_socket_that_nobody_listens_to_any_more_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    code = (
        "import os, sys; from PySide6.QtCore import QCoreApplication; from PySide6.QtNetwork import QLocalServer;"
        "application = QCoreApplication([]); server = QLocalServer();"
        "print(server.listen(sys.argv[1]), flush=True); os._exit(0)"
    )
    command = [sys.executable, "-c", code, server_name(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "True"
    instance = SingleInstance(tmp_path)
    assert instance.is_first()
    instance.close()
    let_go(instance)


def test_the_same_folder_has_one_name_however_it_is_written(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a" / ".." / "b") == server_name(tmp_path / "b")
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")


def test_a_window_that_does_not_answer_is_said_to_be_open(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.single_instance._PATIENCE_MS", 100)
    deaf = QLocalServer()
    assert deaf.listen(server_name(tmp_path))
    instance = SingleInstance(tmp_path)
    with pytest.raises(Exception, match="already open, but its window does not answer"):
        instance.is_first()
    deaf.close()
    let_go(deaf, instance)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_system_ends_it_cleanly(qtbot: QtBot, folder: Path, number: signal.Signals) -> None:
    with _program("--data", str(folder)) as program:
        qtbot.waitUntil(lambda: _is_open(folder), timeout=PATIENCE_MS)
        program.send_signal(number)
        _, said = program.communicate(timeout=PATIENCE_MS / 1000)
        assert program.returncode == 0
        assert "Traceback" not in said


def test_a_folder_in_a_synced_place_is_refused_with_a_sentence(
    application: QApplication, tmp_path: Path
) -> None:
    said = _open_and_close(["--data", str(tmp_path / "Dropbox" / "shop")])
    assert "kept in step with other computers" in said


def test_a_folder_that_is_a_file_is_refused_with_its_technical_text(
    application: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "shop").write_text("", encoding="utf-8")
    said = _open_and_close(["--data", str(tmp_path / "shop")])
    assert "cannot be made" in said
    assert "File exists" in said


def test_a_folder_that_cannot_be_written_is_refused_with_a_sentence(
    application: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.folder.os.access", lambda *_: False)
    assert "cannot be written" in _open_and_close(["--data", str(folder)])


def test_a_fault_of_ours_is_said_too(
    application: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.start.Session", None)
    said = _open_and_close(["--data", str(folder)])
    assert "Something went wrong inside Tendril" in said
    assert "TypeError" in said


@pytest.mark.parametrize("chosen", [False, True])
def test_damaged_data_is_put_right_by_a_backup_at_the_start(
    application: QApplication, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: bool
) -> None:
    """By the newest that there is; or, where there is none, by one that its owner chooses."""
    with Workspace(folder) as workspace:
        workspace.overview.set("shop.name", "Tea")
        kept = folder / "backups" / "tendril-2026-11-21.backup"
        kept.parent.mkdir()
        workspace.back_up(tmp_path / "away.backup" if chosen else kept)
    (folder / "tendril.db").write_bytes(b"Dear diary, " * 5000)
    found: list[str] = []

    class Looking:
        """Stands for the window."""

        again = None

        def __init__(self, application: QApplication, workspace: Workspace, *others: object) -> None:
            found.append(workspace.overview.settings()["shop.name"])

        def run(self, interrupts: object, *, hidden: bool, word: FirstWord) -> int:
            found.append(word.said)
            return 0

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, StartFaultDialog)
        if not chosen:
            dialog.restore.click()
            return
        dialog.choose.click()
        files = dialog.findChild(QFileDialog)
        assert files is not None
        files.reject()
        files.fileSelected.emit(str(tmp_path / "away.backup"))

    monkeypatch.setattr("app.ui.start.Session", Looking)
    QTimer.singleShot(0, look)
    assert open_window(["--data", str(folder)]) == 0
    assert found[0] == "Tea"
    assert "is in the place of your data" in found[1]


def test_a_chosen_backup_that_is_none_is_said_and_another_may_be_chosen(
    application: QApplication, folder: Path, tmp_path: Path
) -> None:
    (folder / "tendril.db").write_bytes(b"Dear diary, " * 5000)
    said: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, StartFaultDialog)
        said.append(dialog.sentence.text())
        if len(said) == 1:
            QTimer.singleShot(0, look)
            dialog._take(folder / "tendril.db")
        else:
            dialog.close_button.click()

    QTimer.singleShot(0, look)
    assert open_window(["--data", str(folder)]) == 1
    assert "is not a backup of Tendril" in said[1]


def test_quitting_lets_the_engine_end_and_keeps_the_place_of_the_window(desk: Desk, folder: Path) -> None:
    ended: list[bool] = []
    desk.session.context.sending.stopped.connect(lambda: ended.append(desk.workspace.sending.is_running))
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.dialog(NewSequenceDialog)
    desk.window.quit_asked.emit()
    assert not desk.window.isVisible()
    assert not isValid(dialog) or not dialog.isVisible()
    desk.until(lambda: ended == [False])
    assert not desk.session.context.preferences.geometry.isEmpty()


NOT_SEEN_FIRST = (
    "alembic", "apscheduler", "httpx", "icalendar", "keyring", "nh3", "phonenumbers", "pyqtgraph", "starlette",
    "uvicorn", "app.ui.activity", "app.ui.blocks", "app.ui.canvas", "app.ui.channels", "app.ui.customers",
    "app.ui.editor.page", "app.ui.settings",
)  # fmt: skip


def test_what_the_first_frame_does_not_show_is_loaded_after_it(folder: Path) -> None:
    code = (
        "import sys, main; open_window = main.load_window(); from app.ui.session import Session\n"
        "def begin(self): print(*sys.modules); self.end()\n"
        "Session.begin = begin; open_window(['--data', sys.argv[1]])"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code, str(folder)]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    loaded = ended.stdout.split()
    assert "app.ui.sequences.page" in loaded
    assert not set(NOT_SEEN_FIRST) & set(loaded)


def test_sending_begins_though_the_window_is_never_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.first_frame._PATIENCE_MS", 10)
    covered = QWidget()
    begun: list[str] = []
    qtbot.addWidget(covered)
    FirstFrame(covered).seen.connect(lambda: begun.append("once"))
    qtbot.waitUntil(lambda: begun == ["once"], timeout=PATIENCE_MS)


def _is_open(folder: Path) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    return socket.waitForConnected(100)


def test_the_system_ends_it_while_it_says_why_it_cannot_start(
    application: QApplication, tmp_path: Path
) -> None:
    QTimer.singleShot(0, lambda: signal.raise_signal(signal.SIGTERM))
    assert open_window(["--data", str(tmp_path / "Dropbox" / "shop")]) == 1


def _open_and_close(arguments: Sequence[str]) -> str:
    """Open the window, which fails; return what its dialog says, the details too."""
    said: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FaultDialog)
        if dialog.details.isVisible():
            dialog.details.toggle.click()
        said.extend((dialog.sentence.text(), dialog.details.text.toPlainText()))
        dialog.close_button.click()

    QTimer.singleShot(0, look)
    assert open_window(arguments) == 1
    return " ".join(said)
