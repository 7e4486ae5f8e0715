"""Comparators of figures: value, unit, what is counted, whose and of where it is, and what follows from others."""
