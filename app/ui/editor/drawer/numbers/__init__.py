"""The numbers of a sequence."""
