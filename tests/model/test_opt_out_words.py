"""The words with which a customer asks the shop to stop."""

import pytest

from app.model.opt_out_words import asks_to_stop


@pytest.mark.parametrize(
    "text",
    [
        *("STOP", " stop. ", "Stop!!", "UNSUBSCRIBE", "stop all", "please stop", "Opt-out", "“Stop”"),
        *("🛑 STOP 🛑", "Dừng", "DỪNG LẠI", "huỷ", "hủy đăng ký", "Từ chối", "หยุด", "退订"),
    ],
)
def test_a_word_alone_asks_to_stop(text: str) -> None:
    assert asks_to_stop(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "...", "when does the sale end?", "don't stop", "I cannot stop looking at it", "stopwatch"),
        *("END OF DAY", "cancel my order please", "dừng xe ở đâu", "stop " * 100),
    ],
)
def test_a_word_among_others_does_not(text: str) -> None:
    assert not asks_to_stop(text)
