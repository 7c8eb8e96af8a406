"""What things are and how they behave. Pure: no I/O, no Qt, no SQL, and no clock of its own."""
