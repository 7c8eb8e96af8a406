"""The words with which a customer says in an ordinary message that the shop should stop."""

import unicodedata

_WORDS = (
    # English, with those that American phone companies act on.
    "stop",
    "stop all",
    "stopall",
    "unsubscribe",
    "end",
    "quit",
    "cancel",
    "revoke",
    "opt out",
    "optout",
    # Vietnamese, with and without the marks that phones leave out.
    "dừng",
    "dừng lại",
    "ngừng",
    "ngưng",
    "hủy",
    "huỷ",
    "hủy đăng ký",
    "huỷ đăng ký",
    "từ chối",
    "tu choi",
    "dung lai",
    "ngung",
    "huy",
    "huy dang ky",
    # The languages of the shops next door.
    "arrêt",
    "désabonner",
    "stopp",
    "abmelden",
    "alto",
    "baja",
    "cancelar",
    "parar",
    "sair",
    "berhenti",
    "หยุด",
    "停止",
    "退订",
)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFC", text).casefold()
    kept = "".join(
        letter if not unicodedata.category(letter).startswith(("P", "S", "Z", "C")) else " "
        for letter in folded
    )
    return " ".join(kept.split())


_KNOWN = frozenset(_plain(word) for word in _WORDS)


def asks_to_stop(text: str) -> bool:
    """Say whether a whole message is one of the words, in any case and with any punctuation around it.

    A longer sentence with such a word in it is not taken for one: "when does the sale end?"
    """
    return len(text) <= 60 and _plain(text).removeprefix("please ").removesuffix(" please") in _KNOWN
