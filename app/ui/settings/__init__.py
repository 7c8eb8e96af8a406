"""The Settings page: the shop, its hours, sending, looks, backups."""
