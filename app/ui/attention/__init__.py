"""What waits for the owner: the strip above every page, and the dialogs it opens."""
