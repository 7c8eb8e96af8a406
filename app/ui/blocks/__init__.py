"""The Blocks page, and the parts in which a message is written."""
