"""The connections that an email channel keeps open between mails."""

import asyncio
import ssl

from app.channels.email_message import Mail
from app.channels.email_settings import Mailbox, tls_context
from app.channels.smtp_faults import SmtpFault, Trouble, trouble_fault
from app.channels.smtp_session import SmtpSession, StaleConnection, open_session
from app.model.outcome import Outcome

IDLE_SECONDS = 60.0
"""How long a connection rests before it is closed."""

MAILS_PER_CONNECTION = 100
"""After this many mails a connection is replaced; servers commonly allow no more."""


class SmtpPool:
    """A few connections, each used for one mail after the other. It belongs to one event loop."""

    def __init__(self, mailbox: Mailbox) -> None:
        """Remember where to connect; nothing is opened yet."""
        self._mailbox = mailbox
        self._slots = asyncio.Semaphore(mailbox.at_once)
        self._opening = asyncio.Lock()
        self._tls: ssl.SSLContext | None = None
        self._resting: dict[SmtpSession, asyncio.TimerHandle] = {}
        self._farewells: set[asyncio.Task[None]] = set()
        self._fault: SmtpFault | None = None
        self._faults = 0
        self._is_closed = False

    async def deliver(self, mail: Mail) -> Outcome:
        """Send one mail over a free connection, or a new one."""
        async with self._slots:
            try:
                return await self._transferred(mail)
            except SmtpFault as fault:
                return fault.outcome

    async def opened(self) -> SmtpSession:
        """Return a new connection, which is the caller's to close; raise ``SmtpFault``."""
        if self._tls is None and self._mailbox.security != "none":
            try:
                self._tls = await asyncio.to_thread(tls_context, self._mailbox.ca_file)
            except OSError as error:
                raise trouble_fault(Trouble.AUTHORITY_FILE, self._mailbox, technical=str(error)) from None
        return await open_session(self._mailbox, self._tls)

    async def close(self) -> None:
        """Close the connections that rest; those in use follow after their mail. May be called twice."""
        self._is_closed = True
        while self._resting:
            session, timer = self._resting.popitem()
            timer.cancel()
            self._part_with(session)
        await asyncio.gather(*self._farewells)

    async def _transferred(self, mail: Mail) -> Outcome:
        session = await self._session()
        try:
            outcome = await session.transfer(mail)
        except StaleConnection:
            # The server closed it between mails, and then most likely the others too.
            session = await self._opened_in_turn()
            outcome = await session.transfer(mail)
        self._keep(session)
        return outcome

    async def _session(self) -> SmtpSession:
        return self._rested() or await self._opened_in_turn(reuse=True)

    def _rested(self) -> SmtpSession | None:
        while self._resting:
            session, timer = self._resting.popitem()
            timer.cancel()
            if session.is_open:
                return session
        return None

    async def _opened_in_turn(self, *, reuse: bool = False) -> SmtpSession:
        """Open one connection at a time.

        Whoever waited meanwhile takes a connection that has become free, or the fault that came up:
        a refused password is not tried again by each mail of a batch, a silent server not waited for.
        """
        faults_before = self._faults
        async with self._opening:
            rested = self._rested() if reuse else None
            if rested is not None:
                return rested
            if self._fault is not None and self._faults != faults_before:
                raise SmtpFault(self._fault.outcome, self._fault.advice)
            try:
                return await self.opened()
            except SmtpFault as fault:
                self._fault = fault
                self._faults += 1
                raise

    def _keep(self, session: SmtpSession) -> None:
        if not session.is_open:
            return
        if self._is_closed or session.mails >= MAILS_PER_CONNECTION:
            self._part_with(session)
            return
        loop = asyncio.get_running_loop()
        self._resting[session] = loop.call_later(IDLE_SECONDS, self._retire, session)

    def _retire(self, session: SmtpSession) -> None:
        del self._resting[session]
        self._part_with(session)

    def _part_with(self, session: SmtpSession) -> None:
        farewell = asyncio.get_running_loop().create_task(session.farewell())
        self._farewells.add(farewell)
        farewell.add_done_callback(self._farewells.discard)
