"""Checking the settings a channel is given."""

from collections.abc import Iterable, Mapping

from app.channels.connector import Setting
from app.model.errors import Invalid
from app.model.sentence import worded

COMMON = ("per_second", "at_once")


def filled_in(known: Iterable[Setting], given: Mapping[str, str], platform_name: str) -> dict[str, str]:
    """Return ``given`` with the defaults filled in; raise ``Invalid`` for unknown or missing ones."""
    plain = {setting.key: setting for setting in known if not setting.secret}
    for key in given:
        if key not in plain and key not in COMMON:
            names = ", ".join([*plain, *COMMON])
            raise Invalid(
                worded(
                    "A channel on {platform_name} has no setting “{key}”; it knows {names}.",
                    platform_name=platform_name,
                    key=key,
                    names=names,
                )
            )
    missing = [
        setting.key
        for setting in plain.values()
        if setting.required and not given.get(setting.key, "").strip()
    ]
    if missing:
        raise Invalid(
            worded(
                "A channel on {platform_name} also needs {listed}.",
                platform_name=platform_name,
                listed=", ".join(missing),
            )
        )
    settings = {key: given.get(key, setting.default).strip() for key, setting in plain.items()}
    if "per_second" in given:
        settings["per_second"] = given["per_second"]
        number_in(settings, "per_second", 0.01, 1000)
    if "at_once" in given:
        settings["at_once"] = given["at_once"]
        number_in(settings, "at_once", 1, 100)
    return settings


def number_in(settings: Mapping[str, str], key: str, least: float, most: float) -> float:
    """Return a setting as a number between ``least`` and ``most``; raise ``Invalid`` otherwise."""
    try:
        value = float(settings[key])
    except ValueError:
        raise Invalid(
            worded("{key} is a number, not “{settings}”.", key=key, settings=settings[key])
        ) from None
    if not least <= value <= most:
        raise Invalid(
            worded(
                "{key} lies between {least} and {most}, not at {settings}.",
                key=key,
                least=f"{least:g}",
                most=f"{most:g}",
                settings=settings[key],
            )
        )
    return value
