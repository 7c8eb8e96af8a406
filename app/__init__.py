"""Tendril: follow-up message sequences for a small shop, sent from the owner's own computer."""
