"""What Telegram's refusals mean: by number and words. Telegram says that its numbers may change, and its words do."""

from collections.abc import Sequence
from datetime import timedelta

from app.channels.json_reading import at, text_at
from app.channels.refusals import Refusal, Rule
from app.channels.web import LONGEST_WAIT, Answer
from app.model.outcome import AgainLater, ChannelStopped, ContentNever, MessageNever, RecipientNever

_API = "Telegram Bot API 10.1, making requests and ResponseParameters, 2026-11-22"
_SEEN = "answers of the Bot API as libraries list them (telebot, python-telegram-bot), 2026-11-22"

RULES: Sequence[Rule] = (
    Rule(AgainLater, "Telegram takes no more just now", code="429", wait=timedelta(seconds=30), source=_API),
    Rule(
        RecipientNever,
        "the customer has blocked the bot",
        code="403|400",
        words="blocked by the user|USER_IS_BLOCKED",
        source=_SEEN,
    ),
    Rule(
        RecipientNever,
        "the customer has closed their Telegram account",
        code="403|400",
        words="user is deactivated|INPUT_USER_DEACTIVATED",
        source=_SEEN,
    ),
    Rule(
        RecipientNever,
        "the customer has not pressed Start in the chat with the bot",
        code="403|400",
        words="can't initiate conversation|chat not found|user not found|PEER_ID_INVALID|chat_id is empty",
        source=_SEEN,
    ),
    Rule(
        RecipientNever,
        "this is a bot or a group, not a customer",
        code="403|400",
        words="messages to bots|messages to the bot|was kicked|not a member|upgraded to a supergroup",
        source=_SEEN,
    ),
    Rule(
        AgainLater,
        "Telegram no longer has the picture; it is sent anew",
        code="400",
        words="wrong file identifier|wrong remote file",
        wait=timedelta(seconds=5),
        source=_SEEN,
    ),
    Rule(
        ContentNever,
        "Telegram cannot show this picture: “{said}”",
        code="400",
        words="PHOTO_INVALID_DIMENSIONS|PHOTO_EXT_INVALID|IMAGE_PROCESS_FAILED|PHOTO_SAVE_FILE_INVALID",
        source=_SEEN,
    ),
    Rule(
        MessageNever,
        "a button's link is none that Telegram opens: “{said}”",
        code="400",
        words="BUTTON_URL_INVALID|button URL",
        source=_SEEN,
    ),
    Rule(
        ChannelStopped,
        "Telegram does not know the bot's token; ask BotFather for it",
        code="401|404",
        source=_SEEN,
    ),
    Rule(
        ChannelStopped,
        "the bot's messages go to a webhook, so that Tendril cannot ask for them; remove it, or set the channel to "
        "webhook",
        code="409",
        words="webhook",
        source=_SEEN,
    ),
    Rule(
        ChannelStopped,
        "another program asks for this bot's messages; only one may",
        code="409",
        source=_SEEN,
    ),
)


def refusal_in(answer: Answer) -> Refusal | None:
    """Return the refusal in an answer of Telegram; ``None`` if it holds none."""
    document = answer.document
    if document is None or at(document, "ok") is not False:
        return None
    seconds = at(document, "parameters", "retry_after")
    wait = None
    if isinstance(seconds, int) and not isinstance(seconds, bool) and seconds > 0:
        wait = min(timedelta(seconds=min(seconds, 10**8)), LONGEST_WAIT)
    return Refusal(
        answer.status, text_at(document, "error_code"), said=text_at(document, "description"), wait=wait
    )
