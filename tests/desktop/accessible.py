"""What is on the screen, as a screen reader is told it: AT-SPI over the accessibility bus."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

SECONDS = 10.0
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_TEXT = "org.a11y.atspi.Text"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_STATES = {1: "active", 4: "checked", 7: "editable", 8: "enabled", 10: "expanded", 12: "focused", 23: "selected",
           24: "sensitive", 25: "showing", 30: "visible"}  # fmt: skip
_Reference = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """Something on the screen, in the screen's pixels."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    left: int
    top: int
    width: int
    height: int
    depth: int
    reference: _Reference

    @property
    def middle(self) -> tuple[int, int]:
        """Where a mouse would click on it."""
        return self.left + self.width // 2, self.top + self.height // 2


class Accessibility:
    """Reads what the programs of the session tell about themselves."""

    def __init__(self) -> None:
        """Connect to the session's accessibility bus, which begins to run if it does not yet."""
        with open_dbus_connection("SESSION") as session:
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = session.send_and_get_reply(
                new_method_call(where, "GetAddress"), timeout=SECONDS
            ).body
        os.environ["AT_SPI_BUS_ADDRESS"] = address
        self._bus = _opened(address)

    def close(self) -> None:
        """End the connection."""
        self._bus.close()

    def look(self, process: int) -> list[Seen]:
        """Return what a program shows, each part before those inside it; empty if it shows nothing (yet)."""
        layers: list[list[tuple[Seen, int]]] = []
        parents = [(reference, -1) for reference in self._windows(process)]
        while parents:
            layer = self._described(parents, len(layers))
            layers.append(layer)
            inside = self._ask([_call(seen.reference, _ACCESSIBLE, "GetChildren") for seen, _ in layer])
            parents = [
                (tuple(child), index)
                for index, children in enumerate(inside)
                for child in (children[0] if children else ())
            ]
        return list(_in_order(layers, 0, -1)) if layers else []

    def text(self, seen: Seen) -> str:
        """Return what stands in a field."""
        (answer,) = self._ask([_call(seen.reference, _TEXT, "GetText", "ii", (0, -1))])
        return str(answer[0]) if answer else ""

    def _windows(self, process: int) -> list[_Reference]:
        registry = ("org.a11y.atspi.Registry", _ROOT)
        (programs,) = self._ask([_call(registry, _ACCESSIBLE, "GetChildren")])
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        names = [name for name, _ in (programs[0] if programs else ())]
        asked = [new_method_call(bus, "GetConnectionUnixProcessID", "s", (name,)) for name in names]
        ours = [name for name, answer in zip(names, self._ask(asked), strict=True) if answer == (process,)]
        inside = self._ask([_call((name, _ROOT), _ACCESSIBLE, "GetChildren") for name in ours])
        return [tuple(each) for children in inside for each in (children[0] if children else ())]

    def _described(self, parents: Sequence[tuple[_Reference, int]], depth: int) -> list[tuple[Seen, int]]:
        """Ask for everything about many parts in one go; leave out those that do not show."""
        calls = []
        for reference, _ in parents:
            calls += [
                _call(reference, _ACCESSIBLE, "GetState"),
                _call(reference, _COMPONENT, "GetExtents", "u", (0,)),
                _call(reference, _ACCESSIBLE, "GetRoleName"),
                _call(reference, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Name")),
                _call(reference, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Description")),
            ]
        answers = self._ask(calls)
        described = []
        for index, (reference, parent) in enumerate(parents):
            state, extents, role, name, description = answers[5 * index : 5 * index + 5]
            states = _states(state[0]) if state else frozenset()
            if "showing" in states and extents and role and name and description:
                left, top, width, height = extents[0]
                seen = Seen(
                    role[0], name[0][1], description[0][1], states, left, top, width, height, depth, reference
                )
                described.append((seen, parent))
        return described

    def _ask(self, calls: Sequence[Message]) -> list[tuple[Any, ...] | None]:
        """Send everything, then collect the answers; ``None`` for what has gone meanwhile."""
        numbers = []
        for call in calls:
            serial = next(self._bus.outgoing_serial)
            self._bus.send(call, serial=serial)
            numbers.append(serial)
        waiting, answers = set(numbers), {}
        while waiting:
            message = self._bus.receive(timeout=SECONDS)
            serial = message.header.fields.get(HeaderFields.reply_serial)
            if serial in waiting:
                waiting.discard(serial)
                ended_well = message.header.message_type is MessageType.method_return
                answers[serial] = message.body if ended_well else None
        return [answers[number] for number in numbers]


def _opened(address: str) -> DBusConnection:
    os.environ["DBUS_ACCESSIBILITY_BUS"] = address
    return open_dbus_connection(address)


def _call(
    reference: _Reference, interface: str, method: str, signature: str = "", body: tuple[Any, ...] = ()
) -> Message:
    name, path = reference
    return new_method_call(DBusAddress(path, name, interface), method, signature or None, body)


def _states(words: Sequence[int]) -> frozenset[str]:
    bits = words[0] | words[1] << 32
    return frozenset(name for bit, name in _STATES.items() if bits >> bit & 1)


def _in_order(layers: Sequence[Sequence[tuple[Seen, int]]], depth: int, parent: int) -> Iterator[Seen]:
    """Turn layers, which are asked for together, into the order in which a reader meets the parts."""
    if depth == len(layers):
        return
    for index, (seen, above) in enumerate(layers[depth]):
        if above == parent:
            yield seen
            yield from _in_order(layers, depth + 1, index)
