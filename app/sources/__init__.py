"""How the world gets in: files, and later shops, calendars and mailboxes. Each yields types of the model."""
