"""How many connections there are, and for how long."""

import asyncio
from typing import Any

import pytest

from app.channels import smtp_pool
from app.channels.connector import Connector
from app.model.outcome import Accepted, AgainLater, ChannelStopped, Outcome
from tests.channels.mailing import part, send, talk
from tests.channels.smtp_servers import CLOSE, EXTENSIONS, SILENCE, MailServer


def many(number: int) -> list[Any]:
    return [part(key=f"m-{count}") for count in range(number)]


def send_together(server: MailServer, number: int, **settings: str) -> list[Outcome]:
    async def together(connector: Connector) -> list[Outcome]:
        return await asyncio.gather(*(connector.send(one, []) for one in many(number)))

    return talk(server, together, **settings)


class TestABatch:
    def test_goes_over_one_connection(self) -> None:
        server = MailServer()
        outcomes = send(server, *many(20))
        assert all(isinstance(outcome, Accepted) for outcome in outcomes)
        assert (server.connections, len(server.mails)) == (1, 20)

    def test_greets_and_takes_leave_once(self) -> None:
        server = MailServer()
        send(server, *many(3))
        assert server.verbs() == ["EHLO", *["MAIL", "RCPT", "DATA"] * 3, "QUIT"]

    def test_goes_over_several_connections_at_once_but_not_too_many(self) -> None:
        server = MailServer()
        assert len(send_together(server, 40, at_once="3")) == len(server.mails) == 40
        assert server.most_at_once <= 3

    def test_goes_over_a_new_connection_after_a_hundred_mails(self) -> None:
        server = MailServer()
        send(server, *many(101))
        assert server.connections == 2
        assert server.verbs().count("QUIT") == 2


class TestAfterARefusal:
    def test_the_connection_is_reset_and_used_again(self) -> None:
        server = MailServer({"RCPT": ["550 5.1.1 no such user"]})
        send(server, *many(2))
        assert server.verbs() == ["EHLO", "MAIL", "RCPT", "RSET", "MAIL", "RCPT", "DATA", "QUIT"]

    def test_the_next_mail_arrives(self) -> None:
        server = MailServer({"CONTENT": ["554 5.7.1 spam"]})
        assert isinstance(send(server, *many(2))[1], Accepted)


class TestAConnectionThatWasClosedBetweenMails:
    @pytest.mark.parametrize("answer", [CLOSE, "421 4.4.2 idle for too long " + CLOSE, SILENCE, "moo"])
    def test_is_replaced_without_a_word(self, answer: str) -> None:
        server = MailServer({"MAIL": ["250 fine", answer]})
        outcomes = send(server, *many(2), timeout_seconds="0.5")
        assert all(isinstance(outcome, Accepted) for outcome in outcomes)
        assert (server.connections, len(server.mails)) == (2, 2)

    def test_is_replaced_when_it_is_known_to_be_closed(self) -> None:
        server = MailServer({"CONTENT": ["250 taken " + CLOSE]})

        async def use(connector: Connector) -> list[Outcome]:
            first = await connector.send(part(), [])
            await server.closed.wait()
            return [first, await connector.send(part(key="m-2"), [])]

        assert all(isinstance(outcome, Accepted) for outcome in talk(server, use))
        assert server.connections == 2

    @pytest.mark.parametrize("answer", [CLOSE, "421 4.4.2 idle for too long " + CLOSE, "502 what?"])
    def test_is_replaced_when_it_cannot_be_reset(self, answer: str) -> None:
        server = MailServer({"RCPT": ["550 5.1.1 no such user"], "RSET": [answer]})
        assert isinstance(send(server, *many(2))[1], Accepted)
        assert server.connections == 2

    def test_is_replaced_once_only(self) -> None:
        server = MailServer({"MAIL": ["250 fine", CLOSE, CLOSE]})
        assert isinstance(send(server, *many(2))[1], AgainLater)
        assert server.connections == 2

    def test_is_no_reason_to_repeat_a_mail_that_had_begun(self) -> None:
        server = MailServer({"RCPT": ["250 fine", CLOSE]})
        assert isinstance(send(server, *many(2))[1], AgainLater)
        assert server.connections == 1


class TestOpening:
    def test_a_refused_login_is_not_tried_again_by_the_mails_that_wait_for_it(self) -> None:
        server = MailServer({"AUTH": "535 5.7.8 no"}, (*EXTENSIONS, "AUTH PLAIN"))
        outcomes = send_together(server, 4, username="shop")
        assert all(isinstance(outcome, ChannelStopped) for outcome in outcomes)
        assert server.connections == 1

    def test_a_refused_login_is_tried_again_by_a_later_mail(self) -> None:
        server = MailServer({"AUTH": ["535 5.7.8 no"]}, (*EXTENSIONS, "AUTH PLAIN"))
        refused, accepted = send(server, *many(2), username="shop")
        assert isinstance(refused, ChannelStopped)
        assert isinstance(accepted, Accepted)

    def test_a_mail_that_waits_for_it_takes_a_connection_that_has_become_free(self) -> None:
        server = MailServer({"GREETING": ["220 ready", SILENCE]})
        outcomes = send_together(server, 3, timeout_seconds="0.5")
        assert [type(outcome) for outcome in outcomes] == [Accepted, AgainLater, Accepted]
        assert server.connections == 2

    def test_no_connection_is_made_before_the_first_mail(self) -> None:
        server = MailServer()
        assert send(server) == []
        assert server.connections == 0


class TestClosing:
    def test_an_idle_connection_is_closed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(smtp_pool, "IDLE_SECONDS", 0.01)
        server = MailServer()

        async def use(connector: Connector) -> None:
            await connector.send(part(), [])
            await server.closed.wait()

        talk(server, use)
        assert server.verbs()[-1] == "QUIT"

    def test_takes_leave_of_the_server(self) -> None:
        server = MailServer()
        send(server, part())
        assert server.verbs()[-1] == "QUIT"

    def test_may_happen_twice(self) -> None:
        server = MailServer()

        async def use(connector: Connector) -> None:
            await connector.send(part(), [])
            await connector.close()

        talk(server, use)
        assert server.verbs().count("QUIT") == 1

    @pytest.mark.timeout(10)
    def test_does_not_wait_for_a_server_that_takes_no_leave(self) -> None:
        outcomes = send(MailServer({"QUIT": SILENCE}), part(), timeout_seconds="0.5")
        assert isinstance(outcomes[0], Accepted)

    def test_a_mail_that_is_cancelled_half_way_takes_its_connection_with_it(self) -> None:
        server = MailServer({"DATA": [SILENCE]})

        async def use(connector: Connector) -> Outcome:
            sending = asyncio.create_task(connector.send(part(), []))
            await server.silent.wait()
            sending.cancel()
            await asyncio.wait([sending])
            await asyncio.wait_for(server.closed.wait(), 5)
            return await connector.send(part(key="m-2"), [])

        assert isinstance(talk(server, use), Accepted)
        assert server.connections == 2
