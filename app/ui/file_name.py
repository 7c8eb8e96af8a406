"""Names of files that are proposed."""


def sequence_file_name(name: str) -> str:
    """Return a file's name for a sequence that every file system takes."""
    plain = "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in name).strip()
    return f"{plain[:80] or 'sequence'}.json"
