"""Starts Tendril as ``main.py`` does, says when its window has been painted, and closes it."""

import sys
import time
from pathlib import Path

import main


def start(folder: Path) -> int:
    """Open the window on a folder."""
    main.load_window()
    from app.ui import start as starting
    from app.ui.session import Session
    from app.ui.window import MainWindow
    from tests.bench.painted import when_painted

    class Watched(Session):
        """Closes its window once it has been seen."""

        def open(self, *, hidden: bool = False) -> MainWindow:
            window = super().open(hidden=hidden)
            when_painted(window, lambda: self._seen(window))
            return window

        def _seen(self, window: MainWindow) -> None:
            print(time.monotonic(), flush=True)
            window.quit_asked.emit()

    vars(starting)["Session"] = Watched
    return main.main(["--data", str(folder), "--test-folder"])


if __name__ == "__main__":
    sys.exit(start(Path(sys.argv[1])))
