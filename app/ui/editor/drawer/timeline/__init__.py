"""The tab that shows what would happen to one customer, moment by moment."""
