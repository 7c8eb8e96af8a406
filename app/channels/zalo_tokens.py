"""Zalo's access: a token of about a day, and one that buys the next pair and is worth nothing afterwards.

What Zalo gives is kept before it is used, the token that buys first: whenever the computer stops between the two,
the next start goes on with it. Only between Zalo's answer and the keyring a stop costs the login, as does an answer
that is lost on the way: the owner then makes new tokens.
"""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.channels.connector import ChannelSetup, Keeper, Surroundings
from app.channels.json_reading import text_at
from app.channels.web import Answer, Bounds, Request, Web
from app.channels.web_faults import WebFault
from app.model.errors import TendrilError
from app.model.outcome import AgainLater, ChannelStopped, Outcome
from app.model.sentence import Sentence, worded

ACCESS, REFRESH = "access_token", "refresh_token"
RUN_OUT = frozenset({"-216", "-220", "-124"})
"""Zalo does not know the access token, or not any more. What was asked with it was not done."""

BRIEFLY = timedelta(seconds=30)
"""So long a failure is remembered: many messages fail together and ask only once."""

_HASTE = Bounds(connect=10.0, silence=20.0, whole=30.0, answer=64 * 1024)
_LIMIT = "-32"
_LOG = logging.getLogger(__name__)


class NotRenewed(WebFault):
    """There is no access token that Zalo takes, and none could be had."""

    def __init__(
        self, outcome: AgainLater | ChannelStopped, problem: Sentence, advice: Sentence, technical: str = ""
    ) -> None:
        """Keep what it means for a message, and what is wrong and to be done, for who asks."""
        Exception.__init__(self, str(problem))
        self._outcome = outcome
        self.problem = problem
        self.advice = advice
        self.may_have_arrived = False
        self.technical = technical

    def outcome(self, *, repeats_safely: bool = False) -> Outcome:
        """Return what it means for a message, which never left."""
        del repeats_safely
        return self._outcome


@dataclass(frozen=True, slots=True)
class _Pair:
    """What Zalo gave for ``spent``."""

    spent: str
    access: str
    refresh: str


class Tokens:
    """The access of one channel. Whoever needs a new token waits for the one who fetches it."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings, oauth_base: str) -> None:
        """Take the tokens as they are; the network is not touched."""
        self._app_id = setup.settings["app_id"]
        self._app_secret = setup.secrets.get("app_secret", "").strip()
        self._keeper = surroundings.keeper
        self._now = surroundings.now
        self._web = Web(oauth_base, secrets=list(setup.secrets.values()), bounds=_HASTE)
        self._renewing: asyncio.Task[str] | None = None
        self._unkept: _Pair | None = None
        self._failed: tuple[datetime, NotRenewed] | None = None
        self.access = setup.secrets.get(ACCESS, "").strip()

    async def renewed(self, refused: str) -> str:
        """Return another access token than one that Zalo refused; raise ``NotRenewed``.

        Once Zalo was asked nobody who stops waiting keeps its answer from being kept.
        """
        if self.access and self.access != refused:
            return self.access
        if self._failed is not None and timedelta(0) <= self._now() - self._failed[0] < BRIEFLY:
            raise self._failed[1]
        if self._renewing is None:
            self._renewing = asyncio.get_running_loop().create_task(self._renew(refused))
            self._renewing.add_done_callback(self._done)
        return await asyncio.shield(self._renewing)

    def headers(self, token: str) -> Mapping[str, str]:
        """Return what each request has to carry. The proof is asked for by those who switched that on."""
        proof = hmac.new(self._app_secret.encode(), token.encode(), hashlib.sha256).hexdigest()
        return {"access_token": token, "appsecret_proof": proof}

    async def close(self) -> None:
        """Let what is under way end, for it cannot be asked for twice, and give back the connections."""
        if self._renewing is not None:
            await asyncio.gather(self._renewing, return_exceptions=True)
        await self._web.close()

    def _done(self, task: asyncio.Task[str]) -> None:
        self._renewing = None
        fault = None if task.cancelled() else task.exception()
        self._failed = (self._now(), fault) if isinstance(fault, NotRenewed) else None

    async def _renew(self, refused: str) -> str:
        keeper = self._keeper
        if keeper is None:
            raise _later(
                worded("the access token has run out"),
                worded("Tendril renews it by itself while it sends; check again in a minute."),
            )
        try:
            async with keeper.held():
                kept = await keeper.get(ACCESS)
                self.access = kept if kept not in ("", refused) else await self._bought(keeper)
        except TendrilError as error:
            problem = worded("the access could not be renewed: {why}", why=error.sentence.without_stop())
            raise _later(problem, worded("It is tried again by itself."), error.technical) from None
        return self.access

    async def _bought(self, keeper: Keeper) -> str:
        """Return the next access token; both it and the next refresh token are kept by then."""
        spent = await keeper.get(REFRESH)
        if not spent:
            raise _stopped(worded("the refresh token is missing"))
        if self._unkept is None or self._unkept.spent != spent:
            await keeper.put(REFRESH, spent)  # where nothing can be kept nothing must be spent
            self._unkept = await self._asked_for(spent)
        pair = self._unkept
        for secret in (pair.refresh, pair.access):
            self._web.hide(secret)
        await keeper.put(REFRESH, pair.refresh)
        await keeper.put(ACCESS, pair.access)
        self._unkept = None
        _LOG.info("Zalo has renewed its access")
        return pair.access

    async def _asked_for(self, spent: str) -> _Pair:
        form = {"app_id": self._app_id, "grant_type": "refresh_token", "refresh_token": spent}
        request = Request("POST", "/v4/oa/access_token", form=form, headers={"secret_key": self._app_secret})
        try:
            answer = await self._web.ask(request)
        except WebFault as fault:
            raise _later(fault.problem, fault.advice, fault.technical) from None
        access, refresh = text_at(answer.document, ACCESS), text_at(answer.document, REFRESH)
        if answer.is_success and access:
            return _Pair(spent, access, refresh or spent)
        raise self._refusal_in(answer)

    def _refusal_in(self, answer: Answer) -> NotRenewed:
        document = answer.document
        code = text_at(document, "error")
        names = ("error_description", "error_reason", "message", "error_name")
        said = self._web.without_secrets(
            next((text for each in names if (text := text_at(document, each))), "")
        )
        technical = f"HTTP {answer.status} · code {code} · {said}"
        if not (code or said) or code == _LIMIT or answer.status == 429 or answer.status >= 500:
            problem = worded("Zalo did not renew the access just now")
            return _later(problem, worded("Try again in a while."), technical)
        if not said:
            return _stopped(worded("Zalo does not renew the access any more"), technical)
        return _stopped(
            worded("Zalo does not renew the access any more: “{said}”", said=said[:200]), technical
        )


class TokenWeb(Web):
    """A way to one of Zalo's APIs with the token that is valid; what was refused for an old one is asked again."""

    def __init__(self, base: str, tokens: Tokens, secrets: list[str]) -> None:
        """Prepare the way; the network is not touched."""
        super().__init__(base, secrets=secrets)
        self._tokens = tokens

    async def ask(self, request: Request) -> Answer:
        """Return the answer, whatever its status; raise ``WebFault`` if none came, or without a token."""
        token = self._tokens.access or await self._tokens.renewed("")
        answer = await super().ask(self._with(request, token))
        if text_at(answer.document, "error") not in RUN_OUT:
            return answer
        token = await self._tokens.renewed(token)
        return await super().ask(self._with(request, token))

    def _with(self, request: Request, token: str) -> Request:
        self.hide(token)
        return replace(request, headers={**request.headers, **self._tokens.headers(token)})


def _later(problem: Sentence, advice: Sentence, technical: str = "") -> NotRenewed:
    return NotRenewed(AgainLater(problem, technical=technical), problem, advice, technical)


def _stopped(problem: Sentence, technical: str = "") -> NotRenewed:
    stopped = worded("{problem}; make new tokens in Zalo's API Explorer and enter both", problem=problem)
    advice = worded("Make new tokens in Zalo's API Explorer and enter both.")
    return NotRenewed(ChannelStopped(stopped, technical), problem, advice, technical)
