"""Connecting, checking and removing channels."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection

from app.channels.connector import (
    Connector,
    Platform,
    TemplateOnPlatform,
    WithTemplates,
)
from app.channels.registry import PLATFORMS, platform_named
from app.engine import breaking
from app.engine.world import traits_of
from app.model.account import UNKNOWN, Quota
from app.model.customer import EMAIL
from app.model.errors import Invalid, NotAllowed, NotFound, TendrilError
from app.model.sentence import Sentence, worded
from app.storage import accounts, channels, sequences, stops
from app.storage.channels import StoredChannel
from app.storage.credentials import KeyringCredentials, no_keyring
from app.storage.secrets_lock import SecretsLock
from app.workspace.asking import ask
from app.workspace.channel_views import ChannelView, PlatformView, SettingView, platform_view, view_of
from app.workspace.desk import Desk
from app.workspace.looking import Looked, look, quota_of
from app.workspace.secret_keeping import secrets_of

__all__ = ["ChannelView", "Channels", "PlatformView", "SettingView", "TemplateOnPlatform", "found", "view_of"]

_Result = TypeVar("_Result")

_SAME_ACCOUNT = frozenset(
    {
        *("receipts", "webhooks", "hears_by", "per_second", "at_once", "read_by", "automatic_note"),
        *("verify_token", "webhook_secret", "app_secret", "channel_secret", "oa_secret"),
    }
)
"""What can be changed of a channel without leading it to another account."""


class Channels:
    """The connected accounts."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def every(self) -> list[ChannelView]:
        """Return all channels, the oldest first."""
        with self._desk.read() as connection:
            stored = channels.every(connection)
            standing, known = stops.every(connection), accounts.every(connection)
        zone = self._desk.zone()
        return [
            replace(view_of(each, standing.get(each.id), zone), account=known.get(each.id, UNKNOWN))
            for each in stored
        ]

    def named(self, name: str) -> ChannelView:
        """Return one channel; raise ``NotFound``."""
        with self._desk.read() as connection:
            channel_id = found(connection, name).id
        return next(each for each in self.every() if each.id == channel_id)

    def lack_keyring(self) -> bool:
        """Say whether a channel needs a secret that this computer has no keyring for."""
        credentials = self._desk.credentials
        if not isinstance(credentials, KeyringCredentials):
            return False
        with self._desk.read() as connection:
            stored = channels.every(connection)
        return any(_only_in_keyring(channel, credentials) for channel in stored) and credentials.is_missing()

    def platforms(self) -> list[PlatformView]:
        """Return the platforms that can be connected."""
        return [platform_view(platform) for platform in PLATFORMS.values()]

    def add(
        self,
        name: str,
        platform_key: str,
        settings: Mapping[str, str],
        secrets: Mapping[str, str] | None = None,
    ) -> ChannelView:
        """Connect an account. Settings are checked in full; secrets go to the keyring and nowhere else."""
        platform = platform_named(platform_key)
        settled_name = _settled_name(name)
        settled = platform.settle(settings)
        self._refuse_leaving_a_test_folder(platform, settled)
        given = self._known_secrets(platform, secrets or {})
        with self._desk.write() as connection:
            _refuse_taken(connection, settled_name)
            channel_id = channels.add(connection, settled_name, platform_key, settled, self._desk.now())
            added = view_of(found(connection, settled_name))
        try:  # only now: a keyring may ask its owner first, and nobody else can write meanwhile
            for key, secret in given.items():
                self._desk.credentials.put(settled_name, key, secret)
        except BaseException:
            with self._desk.write() as connection:
                channels.remove(connection, channel_id)
            raise
        return added

    def try_out(
        self, name: str, settings: Mapping[str, str], secrets: Mapping[str, str] | None = None
    ) -> Looked:
        """Try a channel with other settings and secrets than it has; nothing is kept.

        Settings are all that it is to have; a secret that is not given stays the one it has.
        """
        with self._desk.read() as connection:
            channel = found(connection, name)
        platform = platform_named(channel.platform)
        settled = platform.settle(settings)
        self._refuse_leaving_a_test_folder(platform, settled)
        given = self._known_secrets(platform, secrets or {})
        return ask(self._desk, replace(channel, settings=settled), look, tried_out=given)

    def change(
        self,
        name: str,
        *,
        new_name: str = "",
        settings: Mapping[str, str] | None = None,
        secrets: Mapping[str, str] | None = None,
        found_there: Looked | None = None,
    ) -> ChannelView:
        """Give a channel another name, other settings (those not named stay) or other secrets.

        ``found_there`` is what trying it out has found; without it, nothing is known of its account any more.
        What is being sent goes out as it was begun; from the next message on the new ones count.
        """
        with self._desk.read() as connection:
            channel = found(connection, name)
        platform = platform_named(channel.platform)
        settled = platform.settle({**channel.settings, **(settings or {})})
        self._refuse_leaving_a_test_folder(platform, settled)
        given = self._known_secrets(platform, secrets or {})
        wanted_name = _settled_name(new_name or channel.name)
        with self._desk.read() as connection:
            _refuse_taken(connection, wanted_name, channel.id)
        with SecretsLock(self._desk.folder):  # what a platform replaces meanwhile would be lost
            kept = secrets_of(self._desk, channel) if wanted_name != channel.name else {}
            for key, secret in {**kept, **given}.items():  # first: a keyring may refuse
                self._desk.credentials.put(wanted_name, key, secret)
            with self._desk.write() as connection:
                _refuse_taken(connection, wanted_name, channel.id)
                channels.set_up_anew(connection, channel.id, wanted_name, settled, self._desk.now())
                if found_there is not None:
                    self._keep(connection, channel.id, found_there)
                elif _is_another_account(channel.settings, settled, given):
                    accounts.forget(connection, channel.id)
                elif settled != channel.settings or given:
                    accounts.forgive(connection, channel.id)
                if settled != channel.settings or given:
                    accounts.put_hearing(connection, channel.id)  # nobody knows yet
                changed = view_of(found(connection, wanted_name))
            if wanted_name.casefold() != channel.name.casefold():
                for key in kept:
                    self._desk.credentials.forget(channel.name, key)
        return changed

    def check(self, name: str) -> Looked:
        """Try a channel's account without writing to anybody; a channel that was stopped sends again if it is well.

        Raises ``CheckFailed`` or what else stands in the way; that it failed is kept until something works.
        """
        with self._desk.read() as connection:
            channel = found(connection, name)
            stands_still = channel.problem or channel.id in stops.every(connection)
        self._require_keyring(channel)
        try:
            looked = ask(self._desk, channel, look)
        except TendrilError as failed:
            with self._desk.write() as connection:
                if _is_as_it_was(connection, channel):
                    accounts.put_fault(connection, channel.id, failed.sentence, self._desk.now())
            raise
        with self._desk.write() as connection:
            if _is_as_it_was(connection, channel):
                self._keep(connection, channel.id, looked)
        if stands_still:
            self.release(name)
        return looked

    def ask_quota(self, name: str) -> Quota | None:
        """Ask what may still be sent over a channel, and keep the answer; ``None`` if that is not told."""
        with self._desk.read() as connection:
            channel = found(connection, name)
        quota = ask(self._desk, channel, quota_of)
        with self._desk.write() as connection:
            if _is_as_it_was(connection, channel):
                accounts.put_quota(connection, channel.id, quota, self._desk.now())
        return quota

    def ask(self, name: str, use: Callable[[Connector], Awaitable[_Result]]) -> _Result:
        """Open a channel as it is set up and ask its platform something; raise ``CheckFailed``."""
        with self._desk.read() as connection:
            channel = found(connection, name)
        return ask(self._desk, channel, use)

    def templates(self, name: str) -> tuple[TemplateOnPlatform, ...]:
        """Read the templates that the platform has for a channel's account; raise ``CheckFailed`` or ``NotAllowed``."""
        with self._desk.read() as connection:
            channel = found(connection, name)
        name = platform_named(channel.platform).name

        async def read(connector: Connector) -> tuple[TemplateOnPlatform, ...]:
            if not isinstance(connector, WithTemplates):
                raise NotAllowed(worded("{platform} has no templates.", platform=name))
            return await connector.templates()

        return ask(self._desk, channel, read)

    def lacks(self, name: str) -> tuple[Sentence, ...]:
        """Return what has to be seen to before marketing goes out over a channel."""
        with self._desk.read() as connection:
            channel = found(connection, name)
        traits, missing = traits_of(channel), []
        if traits.platform == EMAIL and not self._desk.shop().postal_address:
            missing.append(
                worded(
                    "Marketing mail has to carry the shop's postal address (shop.postal_address): enter it."
                )
            )
        if not traits.answers_are_read:
            missing.append(
                worded(
                    "Nobody is named who reads the answers (read_by): marketing is warned of until somebody is."
                )
            )
        return tuple(missing)

    def release(self, name: str) -> None:
        """Let a channel that stood still send again, because its account was mended or its secret changed.

        What came due meanwhile is judged like after any break.
        """
        with self._desk.write() as connection:
            breaking.release(connection, found(connection, name).id, self._desk.now())

    def remove(self, name: str) -> None:
        """Disconnect a channel and forget its secrets; refused while an active sequence sends over it."""
        with SecretsLock(self._desk.folder):  # nothing is to be kept for it afterwards
            self._remove(name)

    def _require_keyring(self, channel: StoredChannel) -> None:
        """Raise ``NoKeyring`` where a channel's secret could only come from a keyring, and there is none."""
        credentials = self._desk.credentials
        if isinstance(credentials, KeyringCredentials):
            lacking = _only_in_keyring(channel, credentials)
            if lacking and credentials.is_missing():
                raise no_keyring(channel.name, lacking)

    def _remove(self, name: str) -> None:
        with self._desk.write() as connection:
            channel = found(connection, name)
            active = sequences.active(connection)
            using = [
                each.name
                for each in sequences.every(connection)
                if each.id in active and each.channel_id == channel.id
            ]
            if using:
                raise NotAllowed(
                    worded(
                        "“{name}” is used by {listed}. Pause that first.",
                        name=channel.name,
                        listed=", ".join(using),
                    )
                )
            channels.remove(connection, channel.id)
        for setting in platform_named(channel.platform).settings:
            if setting.secret:
                self._desk.credentials.forget(channel.name, setting.key)

    def _keep(self, connection: Connection, channel_id: int, looked: Looked) -> None:
        now = self._desk.now()
        accounts.put_check(connection, channel_id, looked.account, looked.remarks, looked.picture, now)
        accounts.put_quota(connection, channel_id, looked.quota, now)

    def _refuse_leaving_a_test_folder(self, platform: Platform, settings: Mapping[str, str]) -> None:
        if self._desk.is_test and not platform.is_local(settings):
            raise NotAllowed(
                worded("In a test folder only Practice and servers on this computer can be used.")
            )
        if not self._desk.is_test and platform.is_unencrypted(settings):
            raise NotAllowed(
                worded(
                    "{name} is reached by https:// only, so that nobody can read on the way.",
                    name=platform.name,
                )
            )

    def _known_secrets(self, platform: Platform, given: Mapping[str, str]) -> dict[str, str]:
        known = {setting.key for setting in platform.settings if setting.secret}
        for key in given:
            if key not in known:
                names = ", ".join(sorted(known)) or "none"
                raise Invalid(
                    worded(
                        "A channel on {name} has no secret “{key}”; it knows {names}.",
                        name=platform.name,
                        key=key,
                        names=names,
                    )
                )
        return {key: secret for key, secret in given.items() if secret}


def _is_as_it_was(connection: Connection, channel: StoredChannel) -> bool:
    """Say whether nobody has set up or removed a channel meanwhile."""
    now = next((each for each in channels.every(connection) if each.id == channel.id), None)
    return now is not None and now.set_up_at == channel.set_up_at


def _is_another_account(
    before: Mapping[str, str], now: Mapping[str, str], secrets: Mapping[str, str]
) -> bool:
    changed = {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
    return bool((changed | secrets.keys()) - _SAME_ACCOUNT)


def _settled_name(name: str) -> str:
    settled = " ".join(name.split())
    if not settled or len(settled) > 100:
        raise Invalid(worded("A channel's name has 1 to 100 letters."))
    return settled


def _refuse_taken(connection: Connection, name: str, own_id: int = 0) -> None:
    other = channels.named(connection, name)
    if other is not None and other.id != own_id:
        raise NotAllowed(worded("There is already a channel “{settled_name}”.", settled_name=name))


def found(connection: Connection, name: str) -> StoredChannel:
    """Return a channel by its name; raise ``NotFound`` with the names there are."""
    channel = channels.named(connection, name)
    if channel is None:
        known = ", ".join(each.name for each in channels.every(connection)) or "none yet"
        raise NotFound(worded("There is no channel “{name}”; there are: {known}.", name=name, known=known))
    return channel


def _only_in_keyring(channel: StoredChannel, credentials: KeyringCredentials) -> str:
    """Return a secret that a channel needs and that is not in the environment; empty if there is none."""
    secrets = [setting for setting in platform_named(channel.platform).settings if setting.secret]
    outside = {each.key for each in secrets if credentials.is_in_environment(channel.name, each.key)}
    required = [each.key for each in secrets if each.required]
    if not required and channel.settings.get("username") and not outside:
        # Mail takes a password or a token, and none without a user's name.
        required = [each.key for each in secrets[:1]]
    return next((key for key in required if key not in outside), "")
