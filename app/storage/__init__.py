"""The local SQLite file, its migrations and backups, the data folder and the keyring."""
