"""Comparators of a line that copies a passage but for some words: which part the changed words touch."""
