"""The data folder: where data would not be safe, and who sends from it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.model.errors import NotAllowed
from app.storage import folder
from app.storage.folder import SenderElsewhere, SenderLock, UnusableFolder

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from app.storage.folder import SenderLock
lock = SenderLock(Path(sys.argv[1])).take()
print("held", flush=True)
sys.stdin.read()
"""


class TestAFolder:
    def test_is_made_for_its_owner_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "some" / "where"
        folder.prepare(path)
        folder.prepare(path)
        assert path.stat().st_mode & 0o777 == 0o700

    def test_that_is_a_file_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "file"
        path.touch()
        for wanted in (path, path / "below"):
            with pytest.raises(UnusableFolder, match=r"cannot be (made|written)"):
                folder.prepare(wanted)

    def test_that_cannot_be_written_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "access", lambda path, mode: False)
        with pytest.raises(UnusableFolder, match="Check who may write to it"):
            folder.prepare(tmp_path)

    def test_with_an_impossible_name_is_refused(self, tmp_path: Path) -> None:
        for name in ("a\0b", "x" * 5000):
            with pytest.raises(UnusableFolder):
                folder.prepare(tmp_path / name)

    def test_of_the_platform_is_the_one_by_default(self) -> None:
        assert folder.default_folder().name == "Tendril"


class TestANetworkDrive:
    @pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "NFS", "remote"])
    def test_is_refused_with_its_kind(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
    ) -> None:
        monkeypatch.setattr(folder, "drive_kind", lambda path: kind)
        with pytest.raises(UnusableFolder, match=rf"network drive \({kind}\)"):
            folder.prepare(tmp_path / "data")
        assert not (tmp_path / "data").exists()

    @pytest.mark.parametrize("kind", ["ext4", "apfs", "NTFS", "btrfs", "overlay", "tmpfs", "fuseblk", ""])
    def test_is_not_what_a_disk_of_ones_own_is(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
    ) -> None:
        monkeypatch.setattr(folder, "drive_kind", lambda path: kind)
        folder.prepare(tmp_path / "data")
        assert (tmp_path / "data").is_dir()

    def test_is_known_by_the_closest_mount(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        import psutil

        class Mounted:
            def __init__(self, mountpoint: str, fstype: str, opts: str = "rw") -> None:
                self.mountpoint, self.fstype, self.opts = mountpoint, fstype, opts

        mounts = [
            Mounted("/", "ext4"),
            Mounted("/mnt/share", "nfs4"),
            Mounted("/mnt/share/disk", "ext4"),
            Mounted("/mnt/drive", "", "rw,remote"),
        ]
        monkeypatch.setattr(psutil, "disk_partitions", lambda all: mounts)
        kinds = {
            "/home/mai": "ext4",
            "/mnt/share": "nfs4",
            "/mnt/share/data": "nfs4",
            "/mnt/shared": "ext4",
            "/mnt/share/disk/data": "ext4",
            "/mnt/drive/data": "remote",
        }
        assert {path: folder.drive_kind(Path(path)) for path in kinds} == kinds


class TestASyncedFolder:
    @pytest.mark.parametrize(
        "name",
        [
            "Dropbox",
            "Dropbox (Personal)",
            "OneDrive",
            "OneDrive - Shop",
            "onedrive",
            "Google Drive",
            "GoogleDrive-mai@example.com",
            "iCloud Drive",
            "Mobile Documents",
            "Nextcloud",
        ],
    )
    def test_is_refused_wherever_it_stands_in_the_path(self, tmp_path: Path, name: str) -> None:
        for path in (tmp_path / name, tmp_path / name / "shop" / "data"):
            with pytest.raises(UnusableFolder, match="kept in step with other computers"):
                folder.prepare(path)
        assert list(tmp_path.iterdir()) == []

    def test_is_refused_behind_a_link_too(self, tmp_path: Path) -> None:
        synced = tmp_path / "Dropbox" / "shop"
        synced.mkdir(parents=True)
        link = tmp_path / "data"
        link.symlink_to(synced)
        with pytest.raises(UnusableFolder, match="kept in step"):
            folder.prepare(link)

    def test_behind_a_link_to_a_network_drive_is_looked_for_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        share = tmp_path / "share"
        share.mkdir()
        monkeypatch.setattr(folder, "drive_kind", lambda path: "nfs" if path == share else "ext4")
        link = tmp_path / "data"
        link.symlink_to(share)
        with pytest.raises(UnusableFolder, match="network drive"):
            folder.prepare(link)

    @pytest.mark.parametrize("name", ["Dropboxes", "My Dropbox list", "Tea drive"])
    def test_is_not_any_that_merely_sounds_like_one(self, tmp_path: Path, name: str) -> None:
        folder.prepare(tmp_path / name)
        assert (tmp_path / name).is_dir()


@contextmanager
def holder(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Have another process send from a folder."""
    command = [sys.executable, "-c", HOLD, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


class TestTheSendersLock:
    @pytest.fixture(autouse=True)
    def impatient(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(folder, "_BRIEFLY", 0.05)

    def test_has_one_holder_and_the_second_is_told(self, tmp_path: Path) -> None:
        with SenderLock(tmp_path), pytest.raises(SenderElsewhere, match="already sending") as refused:
            SenderLock(tmp_path).take()
        assert isinstance(refused.value, NotAllowed)

    def test_is_free_again_afterwards(self, tmp_path: Path) -> None:
        lock = SenderLock(tmp_path)
        another = SenderLock(tmp_path)
        for _ in range(2):
            with lock:
                assert another.is_held_elsewhere()
            assert not another.is_held_elsewhere()
        with another:
            assert lock.is_held_elsewhere()
        lock.release()
        assert not lock.is_held_elsewhere()

    def test_is_private(self, tmp_path: Path) -> None:
        with SenderLock(tmp_path):
            assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}

    def test_of_a_folder_that_is_gone_cannot_be_taken(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(UnusableFolder, match="cannot be locked"):
            SenderLock(tmp_path / "file" / "data").take()

    def test_can_be_looked_at_without_disturbing(self, tmp_path: Path) -> None:
        looker = SenderLock(tmp_path)
        assert not looker.is_held_elsewhere()
        with SenderLock(tmp_path) as held:
            assert looker.is_held_elsewhere()
            assert not held.is_held_elsewhere()
            with pytest.raises(SenderElsewhere):
                looker.take()
        assert not looker.is_held_elsewhere()
        with SenderLock(tmp_path):
            pass

    @pytest.mark.crash
    def test_is_let_go_when_its_holder_is_killed(self, tmp_path: Path) -> None:
        with holder(tmp_path) as process:
            assert SenderLock(tmp_path).is_held_elsewhere()
            process.kill()
            process.wait()
            with SenderLock(tmp_path):
                pass
