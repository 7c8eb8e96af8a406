"""How a platform says yes and no, and the two ways of talking to it: to send, and to ask about something."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.channels.connector import AccessLost, CheckFailed
from app.channels.json_reading import Object
from app.channels.refusals import Refusal, Rule, sorted_refusal
from app.channels.web import Answer, Request, Web
from app.channels.web_faults import WebFault
from app.model.message import Part
from app.model.outcome import Accepted, AgainLater, ChannelStopped, InDoubt, MessageNever, Outcome, Unknown
from app.model.sentence import Sentence, worded

_LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Dialect:
    """What has to be known of a platform to understand its answers.

    ``refusal_in`` returns the refusal an answer holds, ``None`` if it holds none (some platforms
    refuse with the status 200); ``id_in`` returns the id that a document gives the message, empty if
    the document is not what a success looks like. ``repeats_safely`` says that each request
    carries a key by which the platform knows a second one, ``keys_live`` how long after the first one it does;
    ``was_taken_before`` recognises the answer to a second one.
    """

    platform_name: str
    rules: Sequence[Rule]
    refusal_in: Callable[[Answer], Refusal | None]
    id_in: Callable[[Object], str]
    repeats_safely: bool = False
    keys_live: timedelta | None = None
    was_taken_before: Callable[[Answer], bool] = lambda answer: False  # noqa: ARG005

    def forgets(self, part: Part, now: datetime) -> Unknown | None:
        """Return *unknown* for a part that may have been taken so long ago that a second one would count anew."""
        if self.keys_live is None or part.in_doubt_since is None:
            return None
        # A clock that was set back does not make a key younger than the message.
        if part.in_doubt_since <= now < part.in_doubt_since + self.keys_live:
            return None
        return Unknown(
            worded(
                "{platform} may have taken it at the first try, and that is too long ago to repeat it safely",
                platform=self.platform_name,
            )
        )


async def send_over(web: Web, request: Request, dialect: Dialect, now: datetime) -> Outcome:
    """Send one message and sort what came of it; nothing a platform or a network does raises."""
    try:
        answer = await web.ask(request)
    except WebFault as fault:
        return fault.outcome(repeats_safely=dialect.repeats_safely)
    if dialect.was_taken_before(answer):
        return Accepted(dialect.id_in(answer.document or {}))
    refusal = _refusal(answer, dialect, now)
    if refusal is not None:
        return _sorted(web, refusal, dialect)
    document = answer.document
    provider_id = dialect.id_in(document) if document is not None else ""
    if provider_id:
        return Accepted(provider_id)
    # A yes that names no message: nobody can say who gave it.
    garbled = Refusal(0, technical=f"HTTP {answer.status}, {len(answer.body)} octets without an id")
    return _sorted(web, garbled, dialect)


async def asked(web: Web, request: Request, dialect: Dialect, now: datetime) -> Object:
    """Ask about something and return the document; raise ``CheckFailed`` with what is wrong and what to do."""
    return (await answered(web, request, dialect, now))[1]


async def answered(web: Web, request: Request, dialect: Dialect, now: datetime) -> tuple[Answer, Object]:
    """Ask about something and return the whole answer beside its document; raise ``CheckFailed``."""
    try:
        answer = await web.ask(request)
    except WebFault as fault:
        advised = worded("{problem}. {advice}", problem=fault.problem.capital(), advice=fault.advice)
        meant = fault.outcome()
        if isinstance(meant, ChannelStopped):
            raise AccessLost(advised, meant.problem, fault.technical) from None
        raise CheckFailed(advised, technical=fault.technical) from None
    refusal = _refusal(answer, dialect, now)
    document = answer.document
    if refusal is None and document is not None:
        return answer, document
    refused = refusal or Refusal(0, technical=f"HTTP {answer.status}, not JSON")
    # Asking twice does no harm, whatever became of the first time.
    outcome = sorted_refusal(
        dialect.rules, _cleaned(web, refused), dialect.platform_name, repeats_safely=True
    )
    technical = "" if isinstance(outcome, Accepted) else outcome.technical
    code = "" if refusal is None else refusal.code or str(refusal.status)
    raise CheckFailed(_in_vain(web, refusal, outcome, dialect), technical=technical, code=code)


def _in_vain(web: Web, refusal: Refusal | None, outcome: Outcome, dialect: Dialect) -> Sentence:
    """Return what to say of a question that was not answered. The rules' own words are about messages."""
    name = dialect.platform_name
    if refusal is None:
        return worded(
            "What answers at {host} is not {platform}. Is a login page of this network in the way? If you have "
            "changed it, check the API address.",
            host=web.host,
            platform=name,
        )
    said = web.without_secrets(refusal.said)[:_LONGEST_QUOTE]
    match outcome:
        case MessageNever() if said:
            return worded("{platform} refused to answer: “{said}”.", platform=name, said=said)
        case MessageNever():
            return worded("{platform} refused to answer.", platform=name)
        case Unknown():
            return worded("{platform} had a fault of its own. Try again in a while.", platform=name)
        case AgainLater(problem=problem) if refusal.wait is not None:
            minutes = -(-refusal.wait // timedelta(minutes=1))
            return worded(
                "{problem}. Try again in {minutes} min.", problem=problem.capital(), minutes=minutes
            )
        case AgainLater(problem=problem):
            return worded("{problem}. Try again in a while.", problem=problem.capital())
        case Accepted():
            return worded("The check failed.")
    return worded("{problem}.", problem=outcome.problem.capital())


async def upload_over(
    web: Web, request: Request, dialect: Dialect, now: datetime, id_in: Callable[[Object], str]
) -> str | Outcome:
    """Put a file on the platform and return its id there; an upload that was lost may simply be tried again."""
    try:
        answer = await web.ask(request)
    except WebFault as fault:
        return _harmless(fault.outcome(repeats_safely=True))
    refusal = _refusal(answer, dialect, now)
    if refusal is not None:
        outcome = sorted_refusal(
            dialect.rules, _cleaned(web, refusal), dialect.platform_name, repeats_safely=True
        )
        return _harmless(outcome)
    document = answer.document
    found = id_in(document) if document is not None else ""
    return found or AgainLater(
        worded("{platform_name} did not say where it put the picture", platform_name=dialect.platform_name)
    )


def _harmless(outcome: Outcome) -> Outcome:
    """Return what became of an upload: whether it arrived or not, nobody was written to."""
    if isinstance(outcome, InDoubt):
        return AgainLater(outcome.problem, outcome.wait, outcome.technical)
    return outcome


def _refusal(answer: Answer, dialect: Dialect, now: datetime) -> Refusal | None:
    found = dialect.refusal_in(answer)
    if found is None and answer.is_success:
        return None
    found = found or Refusal(answer.status)
    wait = found.wait or answer.wait(now)
    return Refusal(answer.status, found.code, found.subcode, found.said, wait, found.technical)


def _sorted(web: Web, refusal: Refusal, dialect: Dialect) -> Outcome:
    return sorted_refusal(
        dialect.rules, _cleaned(web, refusal), dialect.platform_name, repeats_safely=dialect.repeats_safely
    )


def _cleaned(web: Web, refusal: Refusal) -> Refusal:
    """Return a refusal in which no secret is repeated; some platforms quote the token they refuse."""
    return Refusal(
        refusal.status,
        refusal.code,
        refusal.subcode,
        web.without_secrets(refusal.said),
        refusal.wait,
        web.without_secrets(refusal.technical),
    )
