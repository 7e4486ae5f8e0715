"""Comparators of acts: who did what to whom."""
