"""The Sequences page, and the dialogs that make and activate one."""
