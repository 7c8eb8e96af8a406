"""Fixtures for the window: folders of its own, and nothing left alive behind a test."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.start import prepare_application
from app.workspace import Workspace
from tests.ui.driving import Desk, NoSecrets, copied, let_go, opened
from tests.workspace.shop import SecretsInMemory


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    """The application in the language of the window."""
    return prepare_application()


@pytest.fixture(scope="session")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as it is after the first start."""
    folder = tmp_path_factory.mktemp("new") / "data"
    with Workspace(folder, test_folder=True, credentials=NoSecrets()) as workspace:
        workspace.overview.set("shop.timezone", "Europe/London")
    return folder


@pytest.fixture
def folder(new_folder: Path, tmp_path: Path) -> Path:
    """A data folder of the test's own."""
    return copied(new_folder, tmp_path / "data")


@pytest.fixture
def desk(qtbot: QtBot, application: QApplication, folder: Path) -> Iterator[Desk]:
    """An open window that sends."""
    with opened(qtbot, application, folder, sends=True) as found:
        yield found


@pytest.fixture
def still(qtbot: QtBot, application: QApplication, folder: Path) -> Iterator[Desk]:
    """An open window that does not send."""
    with opened(qtbot, application, folder, sends=False) as found:
        yield found


@pytest.fixture
def trusted(qtbot: QtBot, application: QApplication, folder: Path) -> Iterator[Desk]:
    """An open window that does not send, with somewhere to keep secrets."""
    with opened(qtbot, application, folder, sends=False, credentials=SecretsInMemory()) as found:
        yield found


@pytest.fixture(autouse=True)
def _nothing_is_left_alive(request: pytest.FixtureRequest, application: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread, a timer or a widget behind; those to come are not blamed for it."""
    threads, widgets = set(threading.enumerate()), set(QApplication.topLevelWidgets())
    yield
    let_go()
    left: list[object] = [each for each in QApplication.topLevelWidgets() if each not in widgets]
    left += [each for each in threading.enumerate() if each not in threads and each.name == "engine"]
    if {"desk", "still", "trusted"} & set(request.fixturenames):
        gc.collect()
        left += [each for each in gc.get_objects() if isinstance(each, QTimer) and _runs(each)]
        gc.freeze()  # what is alive now is not looked through again after each of the tests to come
    assert not left
    assert not QThreadPool.globalInstance().activeThreadCount()


def _runs(timer: QTimer) -> bool:
    return isValid(timer) and timer.isActive()
