"""What replies mean, each as a server is known to word it."""

from datetime import timedelta

import pytest

from app.channels.smtp_replies import RULES, Phase, sorted_reply
from app.model.outcome import AgainLater, ChannelStopped, MessageNever, RecipientNever, Unknown
from app.model.sentence import worded

HOUR = timedelta(hours=1)
BEFORE_THE_CONTENT = [phase for phase in Phase if phase is not Phase.CONTENT]


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("code", [421, 450, 451, 452, 454, 471])
def test_not_now_is_again_later_whenever_it_is_said(phase: Phase, code: int) -> None:
    assert isinstance(sorted_reply(phase, code, "try again"), AgainLater)


@pytest.mark.parametrize("phase", BEFORE_THE_CONTENT)
@pytest.mark.parametrize("code", [100, 250, 354, 600, 999])
def test_a_code_that_does_not_belong_here_is_again_later_before_the_content(phase: Phase, code: int) -> None:
    assert isinstance(sorted_reply(phase, code, "what?"), AgainLater)


@pytest.mark.parametrize("code", [100, 354, 600, 999])
def test_a_code_that_does_not_belong_here_is_unknown_after_the_content(code: int) -> None:
    assert isinstance(sorted_reply(Phase.CONTENT, code, "what?"), Unknown)


@pytest.mark.parametrize(
    "text",
    [
        "5.4.5 Daily user sending limit exceeded.",
        "5.4.5 Daily SMTP relay limit exceeded for user",
        "4.7.0 Too many messages, try again later",
        "4.7.28 Our system has detected an unusual rate of unsolicited mail",
        "5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
        "5.7.1 Hourly quota exceeded",
        "Sorry, rate limit reached",
    ],
)
@pytest.mark.parametrize("phase", [Phase.SENDER, Phase.RECIPIENT, Phase.CONTENT])
@pytest.mark.parametrize("code", [421, 452, 550, 554])
def test_a_sending_limit_is_again_in_an_hour(text: str, phase: Phase, code: int) -> None:
    outcome = sorted_reply(phase, code, text)
    assert isinstance(outcome, AgainLater)
    assert outcome.wait == HOUR


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (550, "5.1.1 The email account that you tried to reach does not exist."),
        (550, "5.1.1 <anna@example.com>: Recipient address rejected: User unknown in virtual mailbox table"),
        (550, "5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup"),
        (550, "5.4.1 Recipient address rejected: Access denied."),
        (550, "5.2.1 The email account that you tried to reach is disabled."),
        (550, "No such user here"),
        (550, ""),
        (551, "User not local"),
        (553, "sorry, that address is not in my list of allowed recipients"),
        (556, "5.1.10 Recipient address has null MX"),
        (501, "5.1.3 Bad recipient address syntax"),
    ],
)
def test_a_recipient_who_is_not_there_is_never_reached(code: int, text: str) -> None:
    assert isinstance(sorted_reply(Phase.RECIPIENT, code, text), RecipientNever)


def test_a_recipient_may_turn_out_to_be_unknown_only_at_the_end() -> None:
    assert isinstance(sorted_reply(Phase.CONTENT, 550, "5.1.1 User unknown"), RecipientNever)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (552, "5.2.2 The email account that you tried to reach is over quota."),
        (552, "Requested mail action aborted"),
        (550, "5.2.2 Mailbox full"),
        (452, "4.2.2 The recipient's inbox is out of storage space"),
        (550, "anna's mailbox is full"),
        (550, "5.2.1 The user you are trying to contact is receiving mail at a rate that prevents more"),
    ],
)
def test_a_mailbox_that_is_full_is_again_in_an_hour(code: int, text: str) -> None:
    outcome = sorted_reply(Phase.RECIPIENT, code, text)
    assert isinstance(outcome, AgainLater)
    assert outcome.wait == HOUR


@pytest.mark.parametrize(
    ("phase", "code", "text"),
    [
        (Phase.RECIPIENT, 550, "5.7.1 Message rejected due to policy"),
        (Phase.RECIPIENT, 550, "5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup"),
        (Phase.RECIPIENT, 554, "5.7.1 <anna@example.com>: Recipient address rejected: Access denied"),
        (Phase.RECIPIENT, 550, "blocked by our reputation service"),
        (Phase.RECIPIENT, 503, "5.5.1 bad sequence of commands"),
        (Phase.DATA, 554, "5.5.1 no valid recipients"),
        (Phase.CONTENT, 552, "5.7.0 This message was blocked because its content is a potential risk"),
        (Phase.CONTENT, 552, "5.3.4 Message size exceeds fixed limit"),
        (Phase.CONTENT, 552, "message size limit exceeded"),
        (Phase.CONTENT, 550, "5.7.1 Spam message rejected"),
        (Phase.CONTENT, 554, "Transaction failed"),
        (Phase.CONTENT, 550, "5.7.26 This mail is unauthenticated: SPF and DKIM did not pass"),
        (Phase.CONTENT, 550, "5.7.515 Access denied, sending domain doesn't meet the required level"),
        (Phase.CONTENT, 571, "something nobody has heard of"),
        (Phase.SENDER, 552, "5.3.4 Message too big for system"),
    ],
)
def test_a_mail_that_is_refused_is_never_sent_and_the_channel_goes_on(
    phase: Phase, code: int, text: str
) -> None:
    assert isinstance(sorted_reply(phase, code, text), MessageNever)


@pytest.mark.parametrize(
    ("phase", "code", "text"),
    [
        (Phase.CONNECT, 554, "5.7.1 your address is listed"),
        (Phase.CONNECT, 521, "does not accept mail"),
        (Phase.CONNECT, 530, "5.7.0 Must issue a STARTTLS command first"),
        (Phase.LOGIN, 535, "5.7.8 Username and Password not accepted."),
        (Phase.LOGIN, 534, "5.7.9 Application-specific password required."),
        (Phase.LOGIN, 534, "5.7.14 Please log in via your web browser"),
        (Phase.LOGIN, 535, "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"),
        (Phase.LOGIN, 504, "5.5.4 Unrecognized authentication type"),
        (Phase.SENDER, 530, "5.7.57 Client not authenticated to send mail."),
        (Phase.SENDER, 550, "5.7.1 not yours"),
        (Phase.SENDER, 501, "5.1.7 Bad sender address syntax"),
        (Phase.SENDER, 555, "parameters not recognised"),
        (Phase.RECIPIENT, 553, "5.7.1 <shop@example.com>: Sender address rejected: not owned by user shop"),
        (Phase.RECIPIENT, 550, "5.1.8 <shop@example.com>: Sender address rejected: Domain not found"),
        (Phase.RECIPIENT, 554, "5.7.1 <anna@example.com>: Relay access denied"),
        (Phase.RECIPIENT, 550, "5.7.1 Unable to relay"),
        (Phase.RECIPIENT, 554, "5.7.1 Service unavailable; Client host [192.0.2.1] blocked using a list"),
        (Phase.RECIPIENT, 504, "5.5.2 <[127.0.0.1]>: Helo command rejected: need a name"),
        (Phase.RECIPIENT, 550, "5.7.1 Authentication required"),
        (
            Phase.CONTENT,
            554,
            "5.2.252 SendAsDenied; shop@example.com not allowed to send as info@example.com",
        ),
        (Phase.CONTENT, 550, "5.7.60 Client does not have permissions to send as this sender"),
        (Phase.CONTENT, 550, "5.7.501 Access denied, spam abuse detected"),
        (Phase.CONTENT, 550, "5.1.8 Access denied, bad outbound sender"),
        (Phase.CONTENT, 554, "5.7.1 Your account has been temporarily suspended"),
        (Phase.CONTENT, 535, "5.7.8 Error: authentication required"),
    ],
)
def test_what_every_other_mail_would_meet_too_stops_the_channel(phase: Phase, code: int, text: str) -> None:
    assert isinstance(sorted_reply(phase, code, text), ChannelStopped)


def test_a_login_that_is_tried_too_often_is_again_later() -> None:
    assert isinstance(sorted_reply(Phase.LOGIN, 454, "4.7.0 Too many login attempts"), AgainLater)


def test_words_are_found_across_the_lines_of_a_reply() -> None:
    assert isinstance(
        sorted_reply(Phase.SENDER, 550, "5.7.0 daily sending\n5.7.0 limit exceeded"), AgainLater
    )


def test_the_owner_reads_what_the_server_said_without_its_codes() -> None:
    outcome = sorted_reply(Phase.CONTENT, 550, "5.7.1 too many\n5.7.1 exclamation marks")
    assert outcome == MessageNever(
        worded("the mail server refused this mail: “too many exclamation marks”"),
        "end of the mail: 550 5.7.1 too many\n5.7.1 exclamation marks",
    )


def test_the_owner_reads_no_more_than_a_line_of_it() -> None:
    outcome = sorted_reply(Phase.CONTENT, 550, "5.7.1 " + "no " * 500)
    assert isinstance(outcome, MessageNever)
    assert len(outcome.problem) < 260


def test_a_server_without_words_is_said_to_have_given_none() -> None:
    outcome = sorted_reply(Phase.CONTENT, 554, "")
    assert outcome == MessageNever(
        worded("the mail server refused this mail: “no reason given”"), "end of the mail: 554 "
    )


def test_braces_in_a_reply_are_only_text() -> None:
    outcome = sorted_reply(Phase.CONTENT, 554, "no {reply} {0}")
    assert isinstance(outcome, MessageNever)
    assert "“no {reply} {0}”" in outcome.problem


def test_an_ip_address_at_the_start_is_no_status() -> None:
    assert isinstance(sorted_reply(Phase.RECIPIENT, 550, "5.7.1.9 has no mailbox for anna"), RecipientNever)


def test_only_what_is_again_later_has_a_wait() -> None:
    assert all(rule.wait is None or rule.sort is AgainLater for rule in RULES)
