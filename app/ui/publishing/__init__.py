"""Publishing changes of a running sequence: what is said before, the choices, and the way back."""
