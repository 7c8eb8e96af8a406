"""A shop's owner in front of the real program: looks, clicks, types, and waits until something is so."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from itertools import takewhile
from pathlib import Path

import main
from tests.desktop.accessible import Accessibility, Seen
from tests.desktop.screen import Point, Rect, Screen

SECONDS = 20.0
_LOOK_AGAIN_SECONDS = 0.05
_ITEMS = ("page tab", "list item")
_MOST_TABS = 60
_MENU_EDGE, _MENU_ROW = 6, 33
_FIELDS = ("text", "spin button", "combo box", "password text")


class NotReached(AssertionError):
    """Something cannot be gone to by keyboard."""


class Owner:
    """Sees what a screen reader is told, and has a mouse and a keyboard."""

    def __init__(
        self, screen: Screen, accessibility: Accessibility, process: "subprocess.Popen[bytes]"
    ) -> None:
        """Sit down in front of a program that runs."""
        self.screen = screen
        self.process = process
        self._accessibility = accessibility

    def look(self) -> list[Seen]:
        """Return everything that can be seen."""
        return self._accessibility.look(self.process.pid)

    def matching(self, name: str, role: str = "") -> list[Seen]:
        """Return what is called so, now; * in it stands for anything."""
        return [
            seen
            for seen in self.look()
            if _fits(seen.name, name) and role in ("", seen.role) and seen.width > 0
        ]

    def sees(self, name: str, role: str = "") -> Seen:
        """Wait until something is called so, and return it; of several the last, which is on top."""
        found: list[Seen] = []

        def is_there() -> bool:
            found[:] = self.matching(name, role)
            return bool(found)

        self.until(is_there, f"“{name}”" + (f" ({role})" if role else ""))
        return found[-1]

    def sees_no_more(self, name: str, role: str = "") -> None:
        """Wait until nothing is called so."""
        self.until(lambda: not self.matching(name, role), f"“{name}” to go")

    def until(self, is_so: Callable[[], bool], what: str, seconds: float = SECONDS) -> None:
        """Look again and again until something is so."""
        last = time.monotonic() + seconds
        while not is_so():
            assert self.process.poll() is None, f"the program ended with {self.process.returncode}"
            assert time.monotonic() < last, f"waited {seconds:g} s for {what}; there is:\n{self.told()}"
            time.sleep(_LOOK_AGAIN_SECONDS)

    def _wait_a_moment(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so, or a second has passed."""
        last = time.monotonic() + 1.0
        while not is_so() and time.monotonic() < last:
            time.sleep(_LOOK_AGAIN_SECONDS)

    def told(self) -> str:
        """Return what a screen reader would tell, a line for each part."""
        return "\n".join(
            f"{'  ' * seen.depth}{seen.role}: {seen.name}{' *' if 'focused' in seen.states else ''}"
            for seen in self.look()
        )

    def is_chosen(self, name: str) -> bool:
        """Say whether what is called so is chosen."""
        return any("selected" in seen.states for seen in self.matching(name))

    def still(self, name: str, role: str = "") -> Seen:
        """Wait until something is there and rests where it is; where it is scrolled away the wheel is turned."""
        before = self.sees(name, role)
        last = time.monotonic() + SECONDS
        while time.monotonic() < last:
            time.sleep(_LOOK_AGAIN_SECONDS)
            now = self.sees(name, role)
            if now.middle == before.middle and "sensitive" in now.states:
                hidden_by = self._hidden_by(now)
                if hidden_by is None:
                    return now
                self.screen.turn_wheel(hidden_by.middle, down=now.middle[1] > hidden_by.middle[1])
            before = now
        raise AssertionError(f"“{name}” does not come to rest in sight")

    def _hidden_by(self, seen: Seen) -> Seen | None:
        """Return the innermost part that something is in, but scrolled out of."""
        above: list[Seen] = []
        for each in self.look():
            while above and above[-1].depth >= each.depth:
                above.pop()
            if each.reference == seen.reference:
                inside = takewhile(
                    lambda one: one.role != "combo box", reversed(above)
                )  # its list is beside it
                return next((one for one in inside if not _covers(one, seen.middle)), None)
            above.append(each)
        return None

    def click(self, name: str, role: str = "", times: int = 1) -> None:
        """Click on what is called so."""
        self.screen.click(self.still(name, role).middle, times)

    def close_window(self) -> None:
        """Click on the cross in the window's frame."""
        frame = self.sees("Tendril", "frame")
        self.screen.click((frame.left + frame.width - 10, frame.top - 10))

    def sees_nothing(self) -> None:
        """Wait until there is no window."""
        self.until(lambda: not self.look(), "the window to go")

    def choose(self, field: str, entry: str) -> None:
        """Choose an entry from a list that opens, by mouse."""
        self.click(field, "combo box")
        self.click(entry, "list item")
        self.sees_no_more(entry, "list item")

    def pick(self, button: str, row: int) -> None:
        """Open the menu of a button and click on one of its rows; screen readers hear of menus only as they go."""
        before = set(self.screen.windows())
        self.click(button)
        opened: list[Rect] = []

        def is_open() -> bool:
            opened[:] = [rect for window, rect in self.screen.windows().items() if window not in before]
            return bool(opened)

        self.until(is_open, f"the menu of “{button}”")
        left, top, width, _ = opened[0]
        self.screen.click((left + width // 2, top + _MENU_EDGE + row * _MENU_ROW + _MENU_ROW // 2))

    def write(self, field: str, text: str, *, is_secret: bool = False) -> None:
        """Click into a field and write over what is there."""
        self._enter(self.field(field))
        self.until(lambda: "focused" in self.field(field).states, f"the keyboard in “{field}”")
        self.screen.press("ctrl+a")
        self.screen.type(text)
        if not is_secret:
            self.until(lambda: self.text(field) == text, f"“{text}” in “{field}”")

    def _enter(self, field: Seen) -> None:
        """Put the keyboard into a field."""
        self.click(field.name, field.role)

    def field(self, name: str) -> Seen:
        """Wait for a field and return it."""
        found: list[Seen] = []

        def is_there() -> bool:
            found[:] = [seen for seen in self.matching(name) if seen.role in _FIELDS]
            return bool(found)

        self.until(is_there, f"a field “{name}”")
        return found[-1]

    def text(self, field: str) -> str:
        """Return what stands in a field."""
        return self._accessibility.text(self.field(field))

    def focused(self) -> Seen | None:
        """Return what has the keyboard; the innermost that has a name. Tabs and items say it even without."""
        found = [seen for seen in self.look() if "focused" in seen.states and seen.role not in _ITEMS]
        return next((seen for seen in reversed(found) if seen.name), found[-1] if found else None)

    def tab_to(self, name: str, role: str = "", key: str = "Tab") -> None:
        """Go from field to field until the keyboard is in what is called so."""
        self.sees(name, role)
        passed: list[str] = []
        been: list[tuple[str, str]] = []
        for _ in range(_MOST_TABS):
            focused = self.focused()
            if focused is not None and _fits(focused.name, name) and role in ("", focused.role):
                return
            here = focused.reference if focused else ("", "")
            if here in been[:-1]:
                break
            been.append(here)
            passed.append(focused.name if focused else "")
            self.screen.press(key)
            self._wait_a_moment(partial(self._has_left, focused))  # a link inside a text takes a Tab too
        raise NotReached(f"“{name}” is not reached by {key}: {passed}")

    def _has_left(self, before: Seen | None) -> bool:
        now = self.focused()
        return now is not None and (before is None or now.reference != before.reference)

    def end(self) -> None:
        """End the program as the system does when it shuts down, if it still runs, and wait for that."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(SECONDS) == 0


class OwnerWithoutMouse(Owner):
    """Does the same by keyboard alone."""

    def click(self, name: str, role: str = "", times: int = 1) -> None:
        """Press what is called so: by the key it names, or by going to it; among choices arrows lead on."""
        del times
        found = self.sees(name, role)
        key = re.search(r"\((Ctrl\+\d)\)$", found.description)
        if key:
            self.screen.press(key[1].lower())
            return
        self.until(lambda: "sensitive" in self.sees(name, role).states, f"“{name}” to be possible")
        try:
            self.tab_to(name, role)
            self.screen.press("space")
        except NotReached:
            self._arrow_to(name, role)

    def _arrow_to(self, name: str, role: str) -> None:
        """Go through the choices that have one place among the fields together."""
        siblings = [seen.name for seen in self.look() if seen.role == role]
        self._tab_to_any(siblings, role)
        for _ in siblings:
            focused = self.focused()
            if focused is not None and _fits(focused.name, name):
                return
            self.screen.press("Right")
            self.until(partial(self._has_left, focused), "the next choice")
        raise NotReached(f"“{name}” is not among {siblings}")

    def _tab_to_any(self, names: Sequence[str], role: str) -> None:
        for _ in range(_MOST_TABS):
            focused = self.focused()
            if focused is not None and focused.role == role and focused.name in names:
                return
            self.screen.press("Tab")
            self.until(partial(self._has_left, focused), "the keyboard to go on")
        raise NotReached(f"none of {names} is reached")

    def _enter(self, field: Seen) -> None:
        """Go to a field."""
        self.tab_to(field.name, field.role)

    def choose(self, field: str, entry: str) -> None:
        """Go through a list until its entry is the right one."""
        self.tab_to(field, "combo box")
        for _ in range(_MOST_TABS):
            focused = self.focused()
            if focused is not None and _fits(focused.name, entry):
                return
            self.screen.press("Down")
            self.until(partial(self._is_no_more, focused), "the next entry")
        raise AssertionError(f"“{entry}” is not in “{field}”")

    def _is_no_more(self, before: Seen | None) -> bool:
        now = self.focused()
        return now is not None and (before is None or now.name != before.name)

    def close_window(self) -> None:
        """Press the window manager's keys for it."""
        self.screen.press("alt+F4")


@contextmanager
def at_the_program(folder: Path, screen: Screen, *options: str, kind: type[Owner] = Owner) -> Iterator[Owner]:
    """Start the program on a folder and end it again; whatever it complains about on the way is a failure."""
    command = [sys.executable, main.__file__, "--data", str(folder), *options]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TENDRIL_")}
    environment["QT_LOGGING_RULES"] = (
        "qt.accessibility.atspi=false"  # says when what was asked about has gone
    )
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, env=environment, stderr=said) as process:
        accessibility = Accessibility()
        owner = kind(screen, accessibility, process)
        try:
            owner.sees("Tendril", "frame")
            yield owner
            owner.end()
        except BaseException:
            sys.stderr.write(f"A picture of the screen is in {_keep_picture(screen)}\n")
            raise
        finally:
            accessibility.close()
            process.kill()
            said.seek(0)
            sys.stderr.write(said.read().decode())
        said.seek(0)
        assert said.read() == b"", "the program complained"


def _keep_picture(screen: Screen) -> Path:
    test = re.sub(
        r"\W+", "-", os.environ.get("PYTEST_CURRENT_TEST", "by hand").rpartition("::")[2].partition(" ")[0]
    )
    path = Path(main.__file__).with_name("build") / "desktop" / f"{test.strip('-')}.png"
    screen.keep_picture(path)
    return path


def _covers(seen: Seen, point: Point) -> bool:
    x, y = point
    return seen.left <= x < seen.left + seen.width and seen.top <= y < seen.top + seen.height


def _fits(name: str, wanted: str) -> bool:
    return name == wanted or ("*" in wanted and fnmatchcase(name, wanted))


def names(seen: Sequence[Seen]) -> list[str]:
    """Return what things are called."""
    return [each.name for each in seen]
