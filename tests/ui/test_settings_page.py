"""The Settings page: kept on change, said in words, refused at the field."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.errors import Invalid
from app.model.sentence import worded
from app.ui.language import languages, speak, wanted_language
from app.ui.moving import moved
from app.ui.restoring import restored
from app.ui.settings.backups import RestoreDialog
from app.ui.settings.closed_days import DayDialog
from app.ui.settings.move_dialog import MoveDialog
from app.ui.settings.page import SettingsPage
from tests.ui.driving import Desk


@pytest.fixture(autouse=True)
def _own_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def page(still: Desk) -> SettingsPage:
    """The page, with everything on it."""
    still.window.show_page("settings")
    found = still.window.settings
    still.until(lambda: found.shop.name.text() == "My shop" and found.hours.zone.count() > 0)
    return found


def kept(desk: Desk, key: str) -> str:
    return desk.workspace.overview.settings()[key]


def inside(desk: Desk) -> None:
    """Let the three sample customers wait in a sequence."""
    desk.workspace.sequences.new("Welcome", "lead-nurturing", "Practice")
    desk.workspace.sequences.publishing.activate("Welcome")
    desk.workspace.sequences.enroll("Welcome", list(desk.workspace.customers.every()))


class TestTheShop:
    def test_is_renamed_by_the_keyboard(self, still: Desk, page: SettingsPage) -> None:
        page.shop.name.setFocus()
        page.shop.name.selectAll()
        page.shop.name.insert("Trà sữa")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: kept(still, "shop.name") == "Trà sữa")
        still.until(lambda: page.shop.rows["shop.name"].said.text() == "Saved.")

    def test_without_a_name_is_refused_at_the_field(self, still: Desk, page: SettingsPage) -> None:
        page.shop.name.setFocus()
        page.shop.name.clear()
        still.press(Qt.Key.Key_Return)
        row = page.shop.rows["shop.name"]
        still.until(lambda: "has 1 to 100 letters" in row.said.text())
        assert row.said.property("tone") == "danger"
        assert kept(still, "shop.name") == "My shop"

    def test_is_in_a_country_that_is_found_by_a_part_of_its_name(
        self, still: Desk, page: SettingsPage
    ) -> None:
        line = page.shop.country.lineEdit()
        assert line is not None
        line.setFocus()
        QTest.keyClicks(line, "vietnam (vn)")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: kept(still, "shop.country") == "VN")

    def test_has_an_address_of_several_lines(self, still: Desk, page: SettingsPage) -> None:
        page.shop.address.setFocus()
        page.shop.address.setPlainText("1 Tea Street\nLondon")
        still.press(Qt.Key.Key_Tab)
        still.until(lambda: kept(still, "shop.postal_address") == "1 Tea Street\nLondon")


class TestTheHours:
    def test_say_whom_a_change_moves(self, still: Desk, page: SettingsPage) -> None:
        inside(still)
        line = page.hours.zone.lineEdit()
        assert line is not None
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "Asia/Ho Chi Minh")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: kept(still, "shop.timezone") == "Asia/Ho_Chi_Minh")
        row = page.hours.rows["shop.timezone"]
        still.until(lambda: row.said.text() == "Saved. 3 waiting messages are planned anew.")

    def test_in_a_zone_that_does_not_exist_are_refused(self, still: Desk, page: SettingsPage) -> None:
        line = page.hours.zone.lineEdit()
        assert line is not None
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "Middle/Earth")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: "Middle/Earth" in page.hours.rows["shop.timezone"].said.text())
        assert kept(still, "shop.timezone") == "Europe/London"

    def test_of_the_night_are_switched_on_and_written(self, still: Desk, page: SettingsPage) -> None:
        quiet = page.hours.quiet
        still.click(quiet.switch)
        still.until(lambda: kept(still, "hours.quiet") == "22:00-08:00")
        still.write(quiet.first, "21:30")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: kept(still, "hours.quiet") == "21:30-08:00")
        still.write(quiet.second, "21:30")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: page.hours.rows["hours.quiet"].said.property("tone") == "danger")
        still.click(quiet.switch)
        still.until(lambda: kept(still, "hours.quiet") == "")

    def test_know_closed_weekdays_and_leave_one_open(self, still: Desk, page: SettingsPage) -> None:
        days = list(page.hours.weekdays.buttons.values())
        still.click(days[6])
        still.until(lambda: kept(still, "hours.closed_weekdays") == "sun")
        for day in days[:6]:
            still.click(day)
        still.until(lambda: "leave one open" in page.hours.rows["hours.closed_weekdays"].said.text())

    def test_know_closed_days_from_a_calendar(self, still: Desk, page: SettingsPage) -> None:
        still.click(page.hours.dates.add)
        dialog = still.dialog(DayDialog)
        dialog.calendar.setSelectedDate(QDate(2026, 12, 25))
        still.click(dialog.add)
        still.closed(dialog)
        still.until(lambda: kept(still, "hours.closed_dates") == "2026-12-25")
        chip = page.hours.dates.days[date(2026, 12, 25)]
        assert chip.accessibleName() == "Take away Fri 25 Dec 2026"
        still.until(chip.isVisible)
        still.click(chip)
        still.until(lambda: kept(still, "hours.closed_dates") == "")

    def test_limit_what_one_customer_gets(self, still: Desk, page: SettingsPage) -> None:
        still.click(page.hours.cap.switch)
        still.until(lambda: kept(still, "sending.cap") == "2/24")
        still.write(page.hours.cap.first, "5")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: kept(still, "sending.cap") == "5/24")


class TestTheProgram:
    def test_starts_with_the_computer(self, still: Desk, page: SettingsPage, tmp_path: Path) -> None:
        still.click(page.sending.start)
        entry = tmp_path / "config" / "autostart" / "tendril.desktop"
        assert "--hidden" in entry.read_text(encoding="utf-8")
        still.click(page.sending.start)
        assert not entry.exists()

    def test_that_may_not_start_says_so(
        self, still: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*, on: bool) -> None:
            raise Invalid(worded("No."))

        monkeypatch.setattr(page.sending.autostart, "turn", refuse)
        still.click(page.sending.start)
        assert not page.sending.start.isChecked()
        assert page.sending.rows["start"].said.text() == "No."

    def test_speaks_the_languages_there_are(self, still: Desk, page: SettingsPage) -> None:
        box = page.looks.language
        assert [box.itemData(place) for place in range(box.count())] == ["", *languages()]
        assert {"en", "vi"} <= set(languages())
        assert not page.looks.restart.isVisible()
        box.setCurrentIndex(box.findData("vi"))
        assert still.session.context.preferences.language == "vi"
        asked: list[bool] = []
        page.restart_asked.connect(lambda: asked.append(True))
        page.restart_asked.disconnect()
        still.click(page.looks.restart)

    def test_speaks_english_where_the_system_speaks_what_it_does_not(
        self, application: QApplication, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QLocale, "system", lambda: QLocale("fi_FI"))
        assert wanted_language("") == "en"
        assert wanted_language("vi") == "vi"
        assert wanted_language("xx") == "en"
        monkeypatch.setattr(QLocale, "system", lambda: QLocale("vi_VN"))
        assert wanted_language("") == "vi"
        try:
            speak(application, "vi")
            assert QLocale().language() is QLocale.Language.Vietnamese
        finally:
            speak(application, "en")
        assert QLocale().territory() is QLocale.Country.UnitedKingdom

    def test_is_opened_anew_once_what_is_sent_has_ended(self, desk: Desk) -> None:
        ended: list[bool] = []
        desk.session.context.sending.stopped.connect(lambda: ended.append(True))
        desk.session.open_anew(None)
        desk.until(lambda: ended == [True])
        assert desk.session.again is not None
        assert desk.session.again.backup is None


class TestBackups:
    def test_are_made_and_counted(self, still: Desk, page: SettingsPage) -> None:
        still.until(lambda: page.backups.kept.text() == "None yet")
        still.click(page.backups.make)
        still.until(lambda: page.backups.kept.text().startswith("1 backup, newest: Today"))
        assert "Backed up to tendril-" in page.backups.rows["backups"].said.text()
        assert len(list((still.workspace.folder / "backups").glob("*.backup"))) == 1

    def test_are_restored_after_a_question(self, still: Desk, page: SettingsPage, tmp_path: Path) -> None:
        copy = still.workspace.back_up(tmp_path / "copy.backup")
        page.restore_asked.disconnect()
        wanted: list[Path] = []
        page.restore_asked.connect(wanted.append)
        page.backups.look_at(copy)
        dialog = still.dialog(RestoreDialog)
        still.until(dialog.cancel.hasFocus)
        still.press(Qt.Key.Key_Return)
        still.closed(dialog)
        assert wanted == []
        page.backups.look_at(copy)
        again = still.dialog(RestoreDialog)
        still.click(again.restore)
        still.until(lambda: wanted == [copy])
        still.closed(again)

    def test_that_are_none_are_refused(self, still: Desk, page: SettingsPage, tmp_path: Path) -> None:
        (tmp_path / "x.backup").write_text("no", encoding="utf-8")
        page.backups.look_at(tmp_path / "x.backup")
        still.until(lambda: page.backups.rows["backups"].said.property("tone") == "danger")

    def test_that_were_restored_are_said_by_the_next_window(self, folder: Path, tmp_path: Path) -> None:
        from app.workspace import Workspace
        from tests.ui.driving import NoSecrets

        with Workspace(folder, credentials=NoSecrets()) as workspace:
            workspace.sequences.new("Welcome", "lead-nurturing", "Practice")
            workspace.sequences.publishing.activate("Welcome")
            copy = workspace.back_up(tmp_path / "copy.backup")
        word = restored(folder, copy)
        assert word.said == (
            "The backup copy.backup is in the place of your data."
            " Paused, until you activate them again: “Welcome”."
        )
        assert restored(folder, tmp_path / "missing.backup").error is not None


class TestMovingTheFolder:
    def test_is_asked_about_with_both_places_and_enter_alone_moves_nothing(
        self, still: Desk, page: SettingsPage, tmp_path: Path
    ) -> None:
        (tmp_path / "documents").mkdir()
        (tmp_path / "documents" / "letter.txt").write_text("Dear", encoding="utf-8")
        page.move_asked.disconnect()
        wanted: list[Path] = []
        page.move_asked.connect(wanted.append)
        page.backups.look_at_place(tmp_path / "documents")
        dialog = still.dialog(MoveDialog)
        still.until(dialog.cancel.hasFocus)
        still.press(Qt.Key.Key_Return)
        still.closed(dialog)
        assert wanted == []
        page.backups.look_at_place(tmp_path / "documents")
        again = still.dialog(MoveDialog)
        still.click(again.move_it)
        still.until(lambda: wanted == [tmp_path / "documents" / "Tendril"])
        still.closed(again)

    def test_into_itself_is_refused_at_the_row(self, still: Desk, page: SettingsPage) -> None:
        page.backups.look_at_place(still.workspace.folder / "inside")
        row = page.backups.rows["folder"]
        still.until(lambda: "cannot be moved into itself" in row.said.text())

    def test_carries_everything_and_the_start_with_the_computer(self, folder: Path, tmp_path: Path) -> None:
        from app.ui.tray.autostart import autostart
        from app.workspace import Workspace
        from tests.ui.driving import NoSecrets

        with Workspace(folder, credentials=NoSecrets()) as workspace:
            workspace.sequences.new("Welcome", "lead-nurturing", "Practice")
            workspace.sequences.publishing.activate("Welcome")
            workspace.happenings.record("signed_up", "1")
            workspace.sending.run(stop_when_idle=True)
        autostart(folder).turn(on=True)
        where, word = moved(folder, tmp_path / "new place")
        assert (where, word.error) == (tmp_path / "new place", None)
        assert word.said == f"Your data is in {where} now."
        assert not (folder / "tendril.db").exists()
        entry = tmp_path / "config" / "autostart" / "tendril.desktop"
        assert "new place" in entry.read_text(encoding="utf-8")
        with Workspace(where, credentials=NoSecrets()) as workspace:
            assert workspace.lease.view() is None
            assert [each.name for each in workspace.sequences.every()] == ["Welcome"]

    def test_that_failed_leaves_the_window_where_it_was(self, folder: Path) -> None:
        where, word = moved(folder, folder / "inside")
        assert where == folder
        assert word.error is not None
