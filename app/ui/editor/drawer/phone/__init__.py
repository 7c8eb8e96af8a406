"""The Test phone: what a customer sees, and the rehearsal that writes to it."""
