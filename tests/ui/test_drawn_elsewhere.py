"""What becomes of a drawing whose sequence another program deletes or changes meanwhile."""

import pytest

from app.ui.editor.page import EditorPage
from tests.ui.driving import Desk


def _opened(desk: Desk) -> EditorPage:
    desk.workspace.sequences.new("Welcome", "lead-nurturing", "Practice")
    desk.window.editing.open("Welcome")
    desk.until(lambda: desk.window.editing.page is not None)
    page = desk.window.editing.page
    assert page is not None
    return page


@pytest.mark.parametrize("what", ["deleted", "changed"])
def test_it_is_kept_beside_and_said(still: Desk, what: str) -> None:
    page = _opened(still)
    older = page.desk.draft
    if what == "deleted":
        still.workspace.sequences.shelf.delete("Welcome")
    else:
        still.workspace.drafts.save(older.id, older.document.model_copy(update={"too_late_hours": 3}))
    page.desk.is_saved = False
    page.desk.save()
    still.until(lambda: "meanwhile" in page.notice.said)
    name = "Welcome" if what == "deleted" else "Welcome 2"
    assert page.desk.draft.name == name
    assert f"“{name}”" in page.notice.said
    assert still.workspace.drafts.open(name).id == page.desk.draft.id != older.id
    page.desk.is_saved = False
    page.desk.save_now()
    assert [view.name for view in still.workspace.sequences.every()].count(name) == 1
    assert still.window.editing.close()


def test_saves_of_one_window_are_no_others(still: Desk) -> None:
    page = _opened(still)
    for _ in range(3):
        page.desk.is_saved = False
        page.desk.save()
        page.desk.is_saved = False
        page.desk.save_now()
    still.until(lambda: not page.desk._saving)
    assert [view.name for view in still.workspace.sequences.every()] == ["Welcome"]
