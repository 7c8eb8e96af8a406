"""The workspace: the one object through which the window and the commands do everything."""

from pathlib import Path
from typing import Self

from app.engine.clock import Clock
from app.storage import folder
from app.storage.credentials import Credentials
from app.workspace import backups
from app.workspace.blocks import Blocks
from app.workspace.channels import Channels
from app.workspace.coming import Coming
from app.workspace.customer_editing import Editing
from app.workspace.customers import Customers
from app.workspace.drafts import Drafts
from app.workspace.happenings import Happenings
from app.workspace.lease import LeaseOfFolder
from app.workspace.numbers import Counting
from app.workspace.opening import open_desk
from app.workspace.overview import Overview
from app.workspace.practice_phone import PracticePhone
from app.workspace.previewing import Previewing
from app.workspace.receiving import Receiving
from app.workspace.rehearsal.rehearsals import Rehearsals
from app.workspace.review import Review
from app.workspace.sending import Sending
from app.workspace.sequences import Sequences
from app.workspace.settling import Settling
from app.workspace.trying import Trying
from app.workspace.under_way import Standing


class Workspace:
    """One opened data folder. Close it when done; any thread may use it."""

    def __init__(
        self,
        path: Path | None = None,
        *,
        test_folder: bool = False,
        credentials: Credentials | None = None,
        clock: Clock | None = None,
    ) -> None:
        """Open the folder, made on first use; by default the platform's own. Raises ``TendrilError`` in words."""
        self.desk = open_desk(
            path or folder.default_folder(), test_folder=test_folder, credentials=credentials, clock=clock
        )
        self.channels = Channels(self.desk)
        self.customers = Customers(self.desk)
        self.editing = Editing(self.desk)
        self.standing = Standing(self.desk)
        self.sequences = Sequences(self.desk)
        self.drafts = Drafts(self.desk)
        self.blocks = Blocks(self.desk)
        self.trying = Trying(self.desk)
        self.happenings = Happenings(self.desk)
        self.previewing = Previewing(self.desk)
        self.rehearsals = Rehearsals(self.desk)
        self.counting = Counting(self.desk)
        self.practice_phone = PracticePhone(self.desk, self.happenings)
        self.overview = Overview(self.desk)
        self.coming = Coming(self.desk)
        self.sending = Sending(self.desk)
        self.settling = Settling(self.desk)
        self.review = Review(self.desk)
        self.receiving = Receiving(self.desk)
        self.lease = LeaseOfFolder(self.desk)

    @property
    def folder(self) -> Path:
        """Where the data is."""
        return self.desk.folder

    def back_up(self, target: Path) -> Path:
        """Write a copy of everything but the secrets; return where it is."""
        return backups.back_up(self.desk, target)

    def close(self) -> None:
        """Stop sending, end what is being rehearsed, and close the folder."""
        self.rehearsals.close()
        self.sending.stop()
        self.desk.database.close()

    def __enter__(self) -> Self:
        """Use it as a context that closes it."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close it."""
        self.close()
