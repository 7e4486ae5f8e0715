"""Comparators of quotes and speakers: the wording, who said it, of what and to whom, whose count it is."""
