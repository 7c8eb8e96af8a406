"""Why no answer came from a platform: what is wrong, whether the request may have arrived, and what to do."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from app.channels.causes import causes, meaning_of
from app.model.outcome import AgainLater, InDoubt, Outcome, Unknown
from app.model.sentence import Sentence, worded


class Trouble(Enum):
    """The ways a request fails without an answer."""

    NOT_FOUND = auto()
    NOT_THERE = auto()
    SILENT = auto()
    LOST = auto()
    CERTIFICATE = auto()
    TLS = auto()
    PROXY = auto()
    TOO_LARGE = auto()
    GARBLED = auto()


@dataclass(frozen=True, slots=True)
class _Explanation:
    problem: str
    advice: str


_EXPLANATIONS: Mapping[Trouble, _Explanation] = {
    Trouble.NOT_FOUND: _Explanation(
        "{host} was not found", "Check that this computer is online, and how the API address is spelled."
    ),
    Trouble.NOT_THERE: _Explanation(
        "nothing answers at {host}",
        "Check that this computer is online, and whether a firewall is in the way.",
    ),
    Trouble.SILENT: _Explanation(
        "{host} did not answer in time", "Check that this computer is online, and try again in a while."
    ),
    Trouble.LOST: _Explanation(
        "the connection to {host} was lost", "Check that this computer is online, and try again in a while."
    ),
    Trouble.CERTIFICATE: _Explanation(
        "{host} could not prove who it is: its certificate is not valid",
        "Check this computer's date. In a café or a hotel, log in to its network first.",
    ),
    Trouble.TLS: _Explanation(
        "no encrypted connection to {host} could be made", "Check that this computer is online."
    ),
    Trouble.PROXY: _Explanation(
        "the way to {host} leads over a proxy of a kind that Tendril cannot use",
        "In this computer's network settings, choose an HTTP proxy, or none.",
    ),
    Trouble.TOO_LARGE: _Explanation(
        "{host} answered with more than any answer has", "Check the API address under Advanced."
    ),
    Trouble.GARBLED: _Explanation(
        "the answer of {host} cannot be understood", "Check the API address under Advanced."
    ),
}


class WebFault(Exception):
    """No answer. ``may_have_arrived`` says whether the platform may have acted on the request nevertheless."""

    def __init__(self, trouble: Trouble, host: str, *, may_have_arrived: bool, technical: str = "") -> None:
        """Keep what is known; ``technical`` is free of secrets."""
        super().__init__(trouble, host)
        explanation = _EXPLANATIONS[trouble]
        self.trouble = trouble
        self.problem = Sentence(explanation.problem, {"host": host})
        self.advice = Sentence(explanation.advice, {})
        self.may_have_arrived = may_have_arrived
        self.technical = technical

    def outcome(self, *, repeats_safely: bool = False) -> Outcome:
        """Return what it means for a message: *unknown* if it may have arrived and must not be sent twice."""
        if self.may_have_arrived and not repeats_safely:
            return Unknown(
                worded("{problem} before it said whether it took the message", problem=self.problem),
                self.technical,
            )
        if self.may_have_arrived:
            return InDoubt(self.problem, technical=self.technical)
        return AgainLater(self.problem, technical=self.technical)


def trouble_in(error: BaseException) -> Trouble:
    """Return the trouble behind what the HTTP library raised."""
    import httpx

    kinds: tuple[tuple[type[BaseException], Trouble], ...] = (
        (ssl.SSLCertVerificationError, Trouble.CERTIFICATE),
        (ssl.SSLError, Trouble.TLS),
        (httpx.TimeoutException, Trouble.SILENT),
        (TimeoutError, Trouble.SILENT),
        (httpx.DecodingError, Trouble.GARBLED),
        (httpx.ProtocolError, Trouble.LOST),
        (ConnectionRefusedError, Trouble.NOT_THERE),
    )
    trouble = meaning_of(error, kinds, None)
    if trouble is not None:
        return trouble
    if isinstance(error, httpx.ConnectError):
        chain = list(causes(error))
        # A name that is not found comes as an OSError whose type depends on the system; its words do not.
        unresolved = any("getaddrinfo" in str(cause) or "Name or service" in str(cause) for cause in chain)
        is_lookup = unresolved or any(type(cause).__name__ == "gaierror" for cause in chain)
        return Trouble.NOT_FOUND if is_lookup else Trouble.NOT_THERE
    return Trouble.LOST
