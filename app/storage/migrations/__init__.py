"""The migrations, in order; each one is a numbered SQL file and the line that runs it."""
