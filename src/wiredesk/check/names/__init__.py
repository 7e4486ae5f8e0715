"""Comparators of names and roles: who or what is named, and what office, trade or post it is given."""
