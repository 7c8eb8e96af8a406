"""Kills Tendril once at every point at which it restores, moves or takes over a folder, and looks what is left.

``python -m tests.crash.moves`` prints one JSON object; the exit code is 0 when every folder could be opened and
went on after each kill, no mail went out twice, and none was lost.
"""

import json
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from app.model.errors import TendrilError
from app.storage.database import Database
from app.storage.folder import STATE_FOLDER
from app.workspace.backups import restore
from app.workspace.relocating import relocate
from tests.commands.mail_server import MailServer, serving
from tests.crash.kill import Fuse, died, watched
from tests.crash.shop import Shop

_MOST_POINTS = 200
Act = Callable[[Shop], None]


@dataclass
class Report:
    """What came of it: kills by what was done, and what went wrong."""

    kills: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    twice: int = 0


def _kill_at(point: int, shop: Shop, act: Act) -> bool:
    """Do something in a child that dies at its so-manieth point; say whether it died."""
    child = os.fork()
    if child:
        return died(child)
    try:
        fuse = Fuse(point)
        Database.write = watched(Database.write, fuse)  # type: ignore[method-assign, assignment]
        for name in ("replace", "unlink", "fsync", "mkdir"):
            setattr(os, name, _burning(getattr(os, name), fuse))
        act(shop)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    os._exit(1)


def _burning(call: Callable[..., Any], fuse: Fuse) -> Callable[..., Any]:
    def burning(*arguments: Any, **more: Any) -> Any:
        fuse.burn()
        return call(*arguments, **more)

    return burning


def _restore(shop: Shop) -> None:
    restore(shop.folder, shop.folder.parent / "before.backup")


def _move(shop: Shop) -> None:
    relocate(shop.folder, shop.folder.parent / "moved")


def _take_over(shop: Shop) -> None:
    with shop.opened() as workspace:
        workspace.lease.take_over()


def _begun(shop: Shop) -> None:
    """Make a backup before anything has gone out, send, and leave something that is due."""
    shop.welcome(2)
    with shop.opened() as workspace:
        workspace.back_up(shop.folder.parent / "before.backup")
    _send(shop.folder, shop)
    shop.welcome(1)


def _send(folder: Path, shop: Shop) -> None:
    shop.folder = folder
    with shop.opened() as workspace:
        workspace.sending.run(stop_when_idle=True)


class _Start:
    """One and the same beginning for each point: folder, notes of the lease, and what the mail server took."""

    def __init__(self, place: Path, server: MailServer) -> None:
        self._here, self._kept = place / "here", place / "kept"
        self._state = place / "state"
        os.environ[STATE_FOLDER] = str(self._state)
        self._here.mkdir()
        self._server = server
        self.shop = Shop(self._here / "data", server, "shop")
        _begun(self.shop)
        shutil.copytree(self._here, self._kept / "here")
        shutil.copytree(self._state, self._kept / "state")
        self._mails = server.file.read_text(encoding="utf-8")

    def again(self, *, as_copy: bool) -> Shop:
        """Begin anew; ``as_copy`` in a copy beside the folder."""
        for each in (self._here, self._state):
            shutil.rmtree(each)
            shutil.copytree(self._kept / each.name, each)
        self._server.file.write_text(self._mails, encoding="utf-8")
        self.shop.folder = self._here / "data"
        if as_copy:
            self.shop.folder = Path(shutil.copytree(self.shop.folder, self._here / "copy"))
        return self.shop


def _examine(shop: Shop, what: str, point: int, report: Report) -> None:
    """Open what is left, wherever it is, and let it send."""
    here = shop.folder.parent
    places = [each for each in (here / name for name in ("data", "copy", "moved")) if _has_data(each)]
    for place in places:
        try:
            _send(place, shop)
            with shop.opened() as workspace:
                workspace.desk.database.require_sound()
        except TendrilError as error:
            report.faults.append(f"{what} at {point}, {place.name}: {error}")
    taken = shop.taken()
    report.twice += sum(count - 1 for count in taken.values())
    if what != "restore" and shop.expected() - taken.keys():
        report.faults.append(f"{what} at {point}: something was lost")
    if not places:
        report.faults.append(f"{what} at {point}: nothing is left")


def _has_data(folder: Path) -> bool:
    return (folder / "tendril.db").exists()


def main() -> int:
    """Kill it at every point of each, and print what came of it."""
    report = Report()
    place = Path(tempfile.mkdtemp(prefix="tendril-moves-"))
    try:
        with serving(place / "mails.jsonl") as server:
            start = _Start(place, server)
            for what, act in (("restore", _restore), ("move", _move), ("take over", _take_over)):
                for point in range(_MOST_POINTS):
                    shop = start.again(as_copy=what == "take over")
                    killed = _kill_at(point, shop, act)
                    _examine(shop, what, point, report)
                    if not killed:
                        report.kills[what] = point
                        break
                else:
                    report.faults.append(f"{what} never came to its end")
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(json.dumps(asdict(report)))
    return 1 if report.faults or report.twice else 0


if __name__ == "__main__":
    sys.exit(main())
