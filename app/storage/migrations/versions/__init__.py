"""One module and one SQL file per version of the tables."""
