"""Rehearsals: a sequence as it is drawn, gone through for one test customer in compressed time."""
