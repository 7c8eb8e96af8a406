"""A sequence while it is drawn: a mutable graph with ids and change events, and what can be done to it."""
