"""The Channels page: the connected accounts."""
