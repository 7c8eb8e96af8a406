"""What all commands share: several values behind one option, pairs, and refusing in one sentence."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import typer

from app.cli.frame import Place, expanded, folder_of, go_on, open_workspace, pairs, progress_bar, refusals
from app.model.errors import EnvironmentFault, Invalid
from app.model.sentence import worded
from app.storage.folder import default_folder


class TestSeveralValuesBehindOneOption:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("add Mail --set a=1 b=2 c=3", "add Mail --set a=1 --set b=2 --set c=3"),
            ("add Mail --set a=1 --set b=2", "add Mail --set a=1 --set b=2"),
            ("add --set a=1 b=2 --platform email", "add --set a=1 --set b=2 --platform email"),
            ("add --set a=1 b=2 Mail", "add --set a=1 --set b=2 Mail"),
            ("import x.csv --map A=b C=d --tag t", "import x.csv --map A=b --map C=d --tag t"),
            ("record cart --data k=v l=w --at now", "record cart --data k=v --data l=w --at now"),
            ("record --data url=https://x?y=z&a=b q=", "record --data url=https://x?y=z&a=b --data q="),
            ("--data folder channels list", "--data folder channels list"),
            ("--data a=b channels list", "--data a=b channels list"),
            ("add Mail --set a=1 --secret-stdin b=2", "add Mail --set a=1 --secret-stdin b=2"),
            ("new a=b --template t=u", "new a=b --template t=u"),
            ("", ""),
        ],
    )
    def test_are_written_out(self, written: str, meant: str) -> None:
        assert expanded(written.split()) == meant.split()

    def test_may_have_spaces_in_them(self) -> None:
        assert expanded(["--map", "First name=first_name", "E mail=email"]) == [
            "--map",
            "First name=first_name",
            "--map",
            "E mail=email",
        ]

    def test_of_a_folder_and_of_an_event_are_told_apart(self) -> None:
        arguments = ["--data", "dir", "events", "record", "cart", "--data", "k=v", "l=w"]
        assert expanded(arguments) == [*arguments[:-1], "--data", "l=w"]


class TestPairs:
    def test_are_split_at_the_first_sign(self) -> None:
        assert pairs(["a=1", " b =x=y", "c="], "A setting") == {"a": "1", "b": "x=y", "c": ""}
        assert pairs([], "A setting") == {}

    def test_of_one_key_are_decided_by_the_last(self) -> None:
        assert pairs(["a=1", "a=2"], "A setting") == {"a": "2"}

    @pytest.mark.parametrize("written", ["a", "=1", "  =1", ""])
    def test_that_are_none_are_refused(self, written: str) -> None:
        with pytest.raises(Invalid, match=f"A setting is written as key=value, not “{written}”"):
            pairs([written], "A setting")

    def test_that_are_secret_are_never_repeated(self) -> None:
        with pytest.raises(Invalid) as refused:
            pairs(["correct horse"], "A secret", secret=True)
        assert "horse" not in refused.value.sentence + refused.value.technical


class TestARefusal:
    def test_is_one_sentence_on_stderr_and_exit_code_1(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(typer.Exit) as ended, refusals():
            raise EnvironmentFault(worded("The disk is full."), technical="ENOSPC")
        assert ended.value.exit_code == 1
        assert capsys.readouterr() == ("", "The disk is full.\n")

    def test_is_not_what_a_fault_of_ours_becomes(self) -> None:
        with pytest.raises(ZeroDivisionError), refusals():
            raise ZeroDivisionError


def context(place: Place) -> typer.Context:
    """Return what a command is given by the command line."""
    return cast(typer.Context, SimpleNamespace(obj=place))


class TestTheFolder:
    def test_is_the_one_that_is_named(self, tmp_path: Path) -> None:
        with open_workspace(context(Place(tmp_path / "data", test_folder=True))) as workspace:
            assert workspace.folder == tmp_path / "data"
            assert workspace.desk.is_test

    def test_may_be_named_without_being_made(self, tmp_path: Path) -> None:
        assert folder_of(context(Place(tmp_path / "data", test_folder=False))) == tmp_path / "data"
        assert folder_of(context(Place(None, test_folder=False))) == default_folder()
        assert not (tmp_path / "data").exists()


class TestProgress:
    def test_is_not_shown_where_there_is_no_screen(self, capsys: pytest.CaptureFixture[str]) -> None:
        show, done = progress_bar("Importing")
        assert show is go_on
        assert show(1, 2)
        done()
        assert capsys.readouterr() == ("", "")

    def test_is_shown_on_a_screen_and_never_on_stdout(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        class Screen(io.StringIO):
            def isatty(self) -> bool:
                return True

        screen = Screen()
        monkeypatch.setattr(sys, "stderr", screen)
        show, done = progress_bar("Importing")
        assert show(1, 2)
        assert show(2, 2)
        done()
        assert "Importing" in screen.getvalue()
        assert capsys.readouterr().out == ""
