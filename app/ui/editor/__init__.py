"""The editor: palette, canvas, and what is said about the chosen step."""
